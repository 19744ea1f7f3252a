import '../words/in-english.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatResults } from '../../results-link/results-in-link.ts';
import { inFreshBrowser } from '../sample-deployment/in-fresh-browser.ts';
import type { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';
import { passesOfSpace } from '../wallet/change-pass.ts';
import { openDeviceDatabase } from '../wallet/device-database.ts';
import { removeSpace } from '../wallet/spaces.ts';

const DAY = 86_400_000;
const PIN = '271828';
let deployment: SampleDeployment;

const setNow = (moment: number) => {
  deployment.now = new Date(moment);
  vi.setSystemTime(deployment.now);
};
const windows = () => deployment.newest().sheet.windows;
const spaceOf = (person: string) => `space-of-${person}`;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  deployment = await inFreshBrowser();
  await deployment.freeze();
});

/** Somebody fetches a pass in time, answers when the questions open, and keeps the answers or not. */
async function answered(person: string, { answer, keeps, pin = '' }: { answer: number; keeps: boolean; pin?: string }): Promise<void> {
  const visitor = new SampleVisitor();
  setNow(Date.parse(windows().frozenAt));
  await visitor.open(deployment.codeFor(person));
  await visitor.journey.claiming.keepHere('none', { pin, repeated: pin });
  setNow(Date.parse(windows().answersOpenAt) + 2 * DAY);
  await visitor.journey.refresh();
  await visitor.openFromSignedIn(spaceOf(person));
  await visitor.journey.answering.goTo(1, 'went-to');
  await visitor.journey.answering.answer('Q3', answer);
  await visitor.journey.answering.send();
  await visitor.journey.answering.keepToCompare(keeps);
  expect(visitor.state.page).toBe('sent');
}

const resultsAreOut = () => setNow(Date.parse(windows().tallyNotBefore) + DAY);

const link = (): string => formatResults({
  roundId: deployment.newest().sheet.roundId, title: 'Pulse 1', team: null, organisation: { label: 'Example Works', answers: 12 },
  items: [{ itemId: 'Q3', team: null, organisation: { value: 50, low: 40, high: 60, n: 12 } }], promises: [], morePromises: 0,
});

/** Follows the link in a new tab; nobody may be asked for anything on the way. */
async function compare(person: string, results = link()): Promise<SampleVisitor> {
  const visitor = new SampleVisitor();
  const asked = deployment.requests.length;
  await visitor.openFromResults(spaceOf(person), results);
  expect(deployment.requests.length).toBe(asked);
  return visitor;
}

const comparisonOf = ({ state }: SampleVisitor) => (state.page === 'compared' ? state.comparison : null);

async function keptText(person: string): Promise<string> {
  const database = await openDeviceDatabase();
  const text = JSON.stringify(await passesOfSpace(database, spaceOf(person)));
  database.close();
  return text;
}

describe('putting one’s own answers beside the results', () => {
  it('asks no server for anything, and works without a line, for who has not been here since the close', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    resultsAreOut();
    deployment.reachable = false;
    const visitor = await compare('Ana');
    expect(comparisonOf(visitor)).toMatchObject({ answers: { Q3: 2 }, results: { organisation: { label: 'Example Works' } }, keptOn: false });
    expect(comparisonOf(visitor)?.instrument.items.length).toBeGreaterThan(5);
  });

  it('takes the answers off the device: another look finds none, and what proves presence stays', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    resultsAreOut();
    await compare('Ana');
    expect(await keptText('Ana')).not.toContain('"Q3"');
    expect((await compare('Ana')).state).toMatchObject({ page: 'cannot-compare', reason: 'none-kept' });
    expect(await keptText('Ana')).toContain('"receipts":[{');
  });

  it('leaves them where the person keeps them on, until they forget them', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    resultsAreOut();
    await (await compare('Ana')).journey.beside.keep();
    const again = await compare('Ana');
    expect(comparisonOf(again)).toMatchObject({ answers: { Q3: 2 }, keptOn: true });
    await again.journey.beside.forget();
    expect(again.state).toMatchObject({ page: 'cannot-compare', reason: 'forgotten' });
    expect(await keptText('Ana')).not.toContain('"Q3"');
  });

  it('does not say that they are kept where the pass left the device meanwhile, by another tab', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    resultsAreOut();
    const visitor = await compare('Ana');
    const database = await openDeviceDatabase();
    await removeSpace(database, spaceOf('Ana'));
    database.close();
    await visitor.journey.beside.keep();
    expect(comparisonOf(visitor)).toMatchObject({ answers: { Q3: 2 }, keptOn: false, cannotStay: true });
    expect(await keptText('Ana')).toBe('[]');
  });

  it('forgets what is kept on when the next pass is fetched', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    resultsAreOut();
    await (await compare('Ana')).journey.beside.keep();
    const results = link();
    await deployment.freeze();
    const visitor = new SampleVisitor();
    await visitor.open(deployment.codeFor('Ana'));
    expect(visitor.state.page).toBe('ready');
    expect((await compare('Ana', results)).state).toMatchObject({ page: 'cannot-compare', reason: 'none-kept' });
    expect(await keptText('Ana')).not.toContain('"Q3"');
  });

  it('shows nothing any more once the page was left, whatever brings it back', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    resultsAreOut();
    const visitor = await compare('Ana');
    visitor.journey.beside.leave();
    expect(visitor.state).toMatchObject({ page: 'cannot-compare', reason: 'forgotten' });
  });

  it('finds none where the person did not ask to keep them, or has never been here', async () => {
    expect((await compare('Ana')).state).toMatchObject({ page: 'cannot-compare', reason: 'none-kept', deployment: null });
    await answered('Ana', { answer: 2, keeps: false });
    resultsAreOut();
    expect((await compare('Ana')).state).toMatchObject({ page: 'cannot-compare', reason: 'none-kept', deployment: { organisation: 'Example Works' } });
    expect((await compare('Ben')).state).toMatchObject({ page: 'cannot-compare', reason: 'none-kept' });
  });

  it('shows each of two people at one browser their own answers only', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    await answered('Ben', { answer: 5, keeps: true });
    resultsAreOut();
    expect(comparisonOf(await compare('Ben'))?.answers).toEqual({ Q3: 5 });
    expect(comparisonOf(await compare('Ana'))?.answers).toEqual({ Q3: 2 });
  });

  it('finds the questions still there when another person at the browser is done with the pulse', async () => {
    const ana = new SampleVisitor();
    await ana.open(deployment.codeFor('Ana'));
    await ana.journey.claiming.keepHere();
    await answered('Ben', { answer: 5, keeps: true });
    resultsAreOut();
    await ana.openFromSignedIn(spaceOf('Ana'));
    expect(ana.state).toMatchObject({ page: 'settled', settled: { outcome: 'unused' } });
    expect(comparisonOf(await compare('Ben'))?.answers).toEqual({ Q3: 5 });
  });

  it('asks for the PIN of a space first, and reads nothing before', async () => {
    await answered('Ana', { answer: 2, keeps: true, pin: PIN });
    resultsAreOut();
    const visitor = await compare('Ana');
    expect(visitor.state).toEqual({ page: 'locked', wrong: false });
    await visitor.journey.space.unlock('000000');
    expect(visitor.state).toEqual({ page: 'locked', wrong: true });
    await visitor.journey.space.unlock(PIN);
    expect(comparisonOf(visitor)?.answers).toEqual({ Q3: 2 });
  });

  it('touches no answers where the link cannot be read, or is of another pulse', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    resultsAreOut();
    expect((await compare('Ana', link().slice(0, -5))).state).toMatchObject({ page: 'cannot-compare', reason: 'unreadable' });
    const other = formatResults({ roundId: 'f'.repeat(32), title: '', team: null, organisation: { label: '', answers: 0 }, items: [], promises: [], morePromises: 0 });
    expect((await compare('Ana', other)).state).toMatchObject({ page: 'cannot-compare', reason: 'none-kept' });
    expect(comparisonOf(await compare('Ana'))?.answers).toEqual({ Q3: 2 });
  });

  it('leads on to the page of the pulse, as at any visit', async () => {
    await answered('Ana', { answer: 2, keeps: true });
    resultsAreOut();
    const visitor = await compare('Ana');
    await visitor.journey.openPulse();
    expect(visitor.state).toMatchObject({ page: 'list-unavailable', keepsAnswers: false }); // the sample keeps no public lists
    await answered('Ben', { answer: 5, keeps: true });
    resultsAreOut();
    expect(await new SampleVisitor().openFromSignedIn(spaceOf('Ben'))).toMatchObject({ page: 'list-unavailable', keepsAnswers: true });
  });
});
