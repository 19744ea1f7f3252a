import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '@unguarded/credentials-client';
import { inFreshBrowser } from '../sample-deployment/in-fresh-browser.ts';
import type { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';
import { openDeviceDatabase } from '../wallet/device-database.ts';
import { deriveSecrets } from './derive-secrets.ts';
import wordList from './english-words.txt?raw';
import { readWords } from './recovery-words.ts';

let deployment: SampleDeployment;

const wipeBrowser = () => vi.stubGlobal('indexedDB', new IDBFactory());

const spaceOfAna = 'space-of-Ana';
const heldByAna = (visitor: SampleVisitor) => visitor.heldPass(spaceOfAna, deployment.newest().sheet.roundId);

/** Ana fetches her pass with twelve new words, and writes them down. */
async function fetchWithWords(): Promise<{ visitor: SampleVisitor; paper: string }> {
  const visitor = new SampleVisitor();
  await visitor.open(deployment.codeFor('Ana'));
  await visitor.journey.claiming.keepHere('words');
  if (visitor.state.page !== 'show-words') throw new Error(visitor.state.page);
  const paper = visitor.state.recoveryWords.join(' ');
  await visitor.journey.claiming.wordsAreWritten();
  return { visitor, paper };
}

/** Everything that this browser keeps, as one text. */
async function everythingKept(): Promise<string> {
  const database = await openDeviceDatabase();
  const kept = await Promise.all(['spaces', 'passes', 'rounds', 'deployment'].map((store) => database.getAll(store as 'spaces')));
  database.close();
  return JSON.stringify(kept, (_, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value));
}

beforeEach(async () => {
  deployment = await inFreshBrowser();
  await deployment.freeze();
});

describe('a browser that lost everything', () => {
  it('has the same right again from the twelve words and a new code', async () => {
    const { visitor, paper } = await fetchWithWords();
    expect(visitor.state.page).toBe('ready');
    const before = await heldByAna(visitor);
    wipeBrowser();
    const again = new SampleVisitor();
    await again.open(deployment.codeFor('Ana'));
    again.journey.claiming.askForWords();
    await again.journey.claiming.bringBackWithWords(paper);
    expect(again.state.page).toBe('ready');
    expect((await heldByAna(again)).rights).toEqual(before.rights);
  });

  it('that first tried without the words may still bring the pass back with them', async () => {
    const { visitor, paper } = await fetchWithWords();
    const before = await heldByAna(visitor);
    wipeBrowser();
    const again = new SampleVisitor();
    await again.open(deployment.codeFor('Ana'));
    await again.journey.claiming.keepHere();
    expect(again.state).toMatchObject({ page: 'no-pass', reason: 'other-device' });
    again.journey.claiming.askForWords();
    await again.journey.claiming.bringBackWithWords(paper);
    expect((await heldByAna(again)).rights).toEqual(before.rights);
  });

  it('gets no pass with the words of somebody else, and hers not with a slip of the pen', async () => {
    const { paper } = await fetchWithWords();
    wipeBrowser();
    const again = new SampleVisitor();
    await again.open(deployment.codeFor('Ana'));
    again.journey.claiming.askForWords();
    await again.journey.claiming.bringBackWithWords(paper.replace(/ \w+$/, ''));
    expect(again.state).toMatchObject({ page: 'type-words', trouble: { reason: 'not-twelve', count: 11 } });
    await again.journey.claiming.bringBackWithWords('legal winner thank year wave sausage worth useful legal winner thank yellow');
    expect(again.state).toMatchObject({ page: 'no-pass', reason: 'other-device' });
  });
});

describe('the words', () => {
  it('stay neither on the device nor in anything that is sent', async () => {
    const { paper } = await fetchWithWords();
    const kept = await everythingKept();
    const sent = JSON.stringify(deployment.requests);
    const read = await readWords(paper, wordList.trim().split('\n'));
    const traces = [paper, paper.replaceAll(' ', '","'), paper.replaceAll(' ', '\\n'), read.ok ? toHex(read.entropy) : ''];
    for (const trace of traces) expect([kept.includes(trace), sent.includes(trace)]).toEqual([false, false]);
  });

  it('are asked for again at the next pulse, where the same words make another right', async () => {
    const { visitor, paper } = await fetchWithWords();
    const first = await heldByAna(visitor);
    await deployment.freeze();
    const next = new SampleVisitor();
    expect(await next.open(deployment.codeFor('Ana'))).toMatchObject({ page: 'recovery-again', wayBack: 'words' });
    next.journey.claiming.askForWords();
    await next.journey.claiming.bringBackWithWords(paper);
    expect(next.state.page).toBe('ready');
    expect((await heldByAna(next)).secrets).not.toEqual(first.secrets);
  });

  it('are not asked for again by who went on without', async () => {
    const { visitor } = await fetchWithWords();
    expect(visitor.state.page).toBe('ready');
    await deployment.freeze();
    const next = new SampleVisitor();
    await next.open(deployment.codeFor('Ana'));
    await next.journey.claiming.keepHere();
    await deployment.freeze();
    expect((await new SampleVisitor().open(deployment.codeFor('Ana'))).page).toBe('ready');
  });

  it('that cannot be shown without a line leave the person where they were', async () => {
    const visitor = new SampleVisitor();
    await visitor.open(deployment.codeFor('Ana'));
    deployment.reachable = false;
    await visitor.journey.claiming.keepHere('words');
    expect(visitor.state).toMatchObject({ page: 'own-device', trouble: { reason: 'no-list' } });
  });
});

it('secrets differ by purpose, by pulse and by organisation', async () => {
  const root = new Uint8Array(16).fill(7);
  const [key, otherKey] = ['A'.repeat(43), `B${'A'.repeat(42)}`];
  const derived = await Promise.all([[key, 'a'], [key, 'b'], [otherKey, 'a']].map(([deploymentKey = '', letter = '']) => (
    deriveSecrets(root, { deploymentKey, roundId: letter.repeat(32) })
  )));
  expect(new Set(derived.flatMap(({ answers, comment }) => [toHex(answers), toHex(comment)])).size).toBe(6);
});
