import '../words/in-english.ts';
import type { RoundSheet } from '@unguarded/rounds';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StatePage } from '../page/state-page.tsx';
import type { State } from '../respond-state.ts';
import { inFreshBrowser } from '../sample-deployment/in-fresh-browser.ts';
import type { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';
import { makeSigningKey } from '../sample-deployment/sample-keys.ts';

let deployment: SampleDeployment;

/** One visit of the page: what a person sees who opens it with a code, or with nothing. */
async function visit(asked: { code: string } | 'bare', press?: 'mine'): Promise<State> {
  const visitor = new SampleVisitor();
  await visitor.open(asked === 'bare' ? undefined : asked.code);
  if (press === 'mine') await visitor.journey.claiming.keepHere();
  return visitor.state;
}

const fetchPass = async (): Promise<State> => visit({ code: deployment.codeFor('Ana') }, 'mine');

/** The page as a browser gets it. */
const markupOf = (state: State): string => (
  renderToStaticMarkup(createElement(StatePage, { state, journey: {} as never, onStep: () => undefined, onBack: () => undefined, onComment: () => undefined }))
);

beforeEach(async () => {
  deployment = await inFreshBrowser();
});

const issuing = (change: (modulus: string) => string) => (sheet: RoundSheet): RoundSheet => ({
  ...sheet,
  groups: sheet.groups.map((group) => ({ ...group, issuingKeys: { ...group.issuingKeys, comment: change(group.issuingKeys.comment) } })),
});

describe('a browser that comes back', () => {
  it('fetches a pass, and at the next pulse again: the new description names the one it saw', async () => {
    await deployment.freeze();
    expect((await fetchPass()).page).toBe('ready');
    await deployment.freeze();
    expect((await fetchPass()).page).toBe('ready');
  });

  it('goes on after pulses that it missed, when the descriptions between lead back to the one it saw', async () => {
    await deployment.freeze();
    await fetchPass();
    for (let missed = 0; missed < 3; missed += 1) await deployment.freeze();
    expect((await fetchPass()).page).toBe('ready');
  });

  it('stops at a description that leaves out the one it saw', async () => {
    await deployment.freeze();
    await deployment.freeze();
    await fetchPass();
    await deployment.freeze((sheet) => ({ ...sheet, previousSheetHash: deployment.rounds[0]?.sheetHash ?? '' }));
    expect(await fetchPass()).toMatchObject({ page: 'stopped', reason: 'chain-broken' });
  });

  it('stops at a description that says it is the first', async () => {
    await deployment.freeze();
    await fetchPass();
    await deployment.freeze((sheet) => ({ ...sheet, previousSheetHash: '0'.repeat(64) }));
    expect(await fetchPass()).toMatchObject({ page: 'stopped', reason: 'chain-broken' });
  });

  it('stops at a description that was dated back so as to come before the one it saw', async () => {
    await deployment.freeze();
    const { sheet } = await deployment.freeze();
    await fetchPass();
    const frozenAt = new Date(Date.parse(sheet.windows.frozenAt) - 1).toISOString();
    await deployment.freeze((next) => ({ ...next, previousSheetHash: deployment.rounds[0]?.sheetHash ?? '', windows: { ...sheet.windows, frozenAt } }));
    expect(await fetchPass()).toMatchObject({ page: 'stopped', reason: 'chain-broken' });
  });

  it('asks to try again when a description between cannot be fetched', async () => {
    await deployment.freeze();
    await fetchPass();
    const missing = await deployment.freeze();
    await deployment.freeze();
    vi.stubGlobal('fetch', (address: string, options?: RequestInit) => (
      address.includes(missing.sheet.roundId) ? Promise.reject(new TypeError('no line')) : deployment.fetch(address, options)
    ));
    expect((await fetchPass()).page).toBe('claim-interrupted');
  });

  it('stops when the description of the same pulse is another than before, also with the pass already here', async () => {
    const round = await deployment.freeze();
    await fetchPass();
    deployment.rounds[0] = await deployment.sign({ ...round.sheet, title: 'Pulse one' });
    expect(await visit('bare')).toMatchObject({ page: 'stopped', reason: 'description-changed' });
  });

  it('stops when everything is signed with another key', async () => {
    const round = await deployment.freeze();
    await fetchPass();
    deployment.deploymentKey = await makeSigningKey();
    deployment.rounds[0] = await deployment.sign(round.sheet);
    expect(await visit('bare')).toMatchObject({ page: 'stopped', reason: 'deployment-key-changed' });
  });
});

describe('a public description', () => {
  it('whose signature does not fit stops the page', async () => {
    const round = await deployment.freeze();
    round.envelope[0] = (round.envelope[0] ?? 0) ^ 1;
    expect(await fetchPass()).toMatchObject({ page: 'stopped', reason: 'description-not-genuine' });
  });

  it('of another pulse than the one asked for stops the page', async () => {
    await deployment.freeze();
    const second = await deployment.freeze();
    second.envelope.set(deployment.rounds[0]?.envelope.subarray(0, second.envelope.length) ?? []);
    expect(await fetchPass()).toMatchObject({ page: 'stopped', reason: 'description-not-genuine' });
  });

  it('that names other questions stops the page', async () => {
    await deployment.freeze((sheet) => ({ ...sheet, instrument: { ...sheet.instrument, hash: 'b'.repeat(64) } }));
    expect(await fetchPass()).toMatchObject({ page: 'stopped', reason: 'questions-changed' });
  });

  it.each<[string, (sheet: RoundSheet) => RoundSheet]>([
    ['of 2047 bits', issuing((modulus) => `A${modulus.slice(1)}`)],
    ['that is even', issuing((modulus) => `${modulus.slice(0, -2)}AA`)],
    ['for locking answers that is no point of its curve', (sheet) => ({ ...sheet, ballotKeys: [`BA${'A'.repeat(85)}`] })],
  ])('with a key %s stops the page', async (_, change) => {
    await deployment.freeze(change);
    expect(await fetchPass()).toMatchObject({ page: 'stopped', reason: 'weak-key' });
  });

  it('without the group that the person would be counted in stops the page', async () => {
    await deployment.freeze();
    expect(await visit({ code: deployment.codeFor('Ana', 'f'.repeat(32)) })).toMatchObject({ page: 'stopped', reason: 'group-missing' });
  });
});

it('a pass that comes back with another mark stops the page and is not used', async () => {
  await deployment.freeze();
  deployment.tamper = (signature) => signature.with(200, (signature[200] ?? 0) ^ 1);
  expect(await fetchPass()).toMatchObject({ page: 'stopped', reason: 'signature-wrong' });
});

it('a page that stops has no button, names whom to ask by what was seen first, and fetches nothing', async () => {
  const round = await deployment.freeze();
  await fetchPass();
  deployment.rounds[0] = await deployment.sign({ ...round.sheet, title: 'Pulse one' });
  const before = deployment.requests.length;
  const stopped = await visit('bare');
  expect(deployment.requests.slice(before).filter(({ address }) => address.includes('claim'))).toEqual([]);
  expect(stopped).toMatchObject({ deployment: { organisation: 'Example Works', contact: 'people@example.org' } });
  const markup = markupOf(stopped);
  expect(markup).toContain('people@example.org');
  expect(markup).not.toMatch(/<(button|input|form)|href="(?!mailto:)/);
});
