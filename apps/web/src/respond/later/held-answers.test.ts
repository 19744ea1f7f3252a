import 'fake-indexeddb/auto';
import '../words/in-english.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handInWaiting } from '../offline/hand-in-waiting.ts';
import { inFreshBrowser } from '../sample-deployment/in-fresh-browser.ts';
import type { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';

let deployment: SampleDeployment;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const windows = () => deployment.newest().sheet.windows;
const setNow = (moment: number) => {
  deployment.now = new Date(moment);
  vi.setSystemTime(deployment.now);
};

/** Ana fetches her pass in time; `after` the questions were opened, she comes from her signed-in page. */
async function anaComesFromSignedIn(after: number): Promise<{ visitor: SampleVisitor; spaceId: string }> {
  const visitor = new SampleVisitor();
  vi.setSystemTime(deployment.now);
  await visitor.open(deployment.codeFor('Ana'));
  await visitor.journey.claiming.keepHere();
  const spaceId = visitor.state.page === 'ready' ? visitor.state.pulse.key.spaceId : '';
  setNow(Date.parse(windows().answersOpenAt) + after);
  await visitor.openFromSignedIn(spaceId);
  return { visitor, spaceId };
}

const visitOf = ({ state }: SampleVisitor) => ('visit' in state ? state.visit : null);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  deployment = await inFreshBrowser();
  await deployment.freeze();
});

describe('who was signed in on this device less than a day ago', () => {
  it('is told so, and who was not is not', async () => {
    const { visitor } = await anaComesFromSignedIn(HOUR);
    expect(visitOf(visitor)?.nearSignIn).toEqual({ window: { from: new Date(Date.now() + DAY).toISOString(), to: new Date(Date.parse(windows().answersCloseAt) - DAY).toISOString() }, wakes: false });
    setNow(Date.now() + DAY);
    await visitor.open();
    expect(visitOf(visitor)?.nearSignIn).toBeNull();
  });

  it('may send at once', async () => {
    const { visitor } = await anaComesFromSignedIn(HOUR);
    await visitor.journey.answering.send({ later: false });
    expect(visitor.state.page).toBe('sent');
    expect(deployment.received.length).toBe(1);
  });

  it('may let the answers wait: they read as not sent, and leave by themselves when their moment has come', async () => {
    const { visitor } = await anaComesFromSignedIn(HOUR);
    await visitor.journey.answering.send({ later: true });
    expect(visitor.state).toMatchObject({ page: 'not-sent', reason: 'held' });
    const leavesAt = Date.parse(visitOf(visitor)?.leavesAt ?? '');
    expect(leavesAt - Date.now()).toBeGreaterThanOrEqual(DAY);
    expect(Date.parse(windows().answersCloseAt) - leavesAt).toBeGreaterThanOrEqual(DAY);
    setNow(leavesAt - HOUR);
    const early = new SampleVisitor();
    await early.open();
    expect([early.state.page, deployment.received.length]).toEqual(['not-sent', 0]);
    setNow(leavesAt);
    await new SampleVisitor().open();
    expect(deployment.received.length).toBe(1);
  });

  it('may change their mind and send what waits', async () => {
    const { visitor } = await anaComesFromSignedIn(HOUR);
    await visitor.journey.answering.send({ later: true });
    await visitor.journey.answering.sendAgain();
    expect([visitor.state.page, deployment.received.length]).toEqual(['sent', 1]);
    expect(visitOf(visitor)?.leavesAt).toBeNull();
  });

  it('gets another moment by signing in again, never one within a day of it', async () => {
    const { visitor, spaceId } = await anaComesFromSignedIn(HOUR);
    await visitor.journey.answering.send({ later: true });
    setNow(Date.parse(visitOf(visitor)?.leavesAt ?? '') - HOUR);
    await visitor.openFromSignedIn(spaceId);
    expect(visitOf(visitor)?.leavesAt === windows().answersCloseAt || Date.parse(visitOf(visitor)?.leavesAt ?? '') - Date.now() >= DAY).toBe(true);
    expect(deployment.received.length).toBe(0);
  });

  it('is not offered to wait where the close is too near', async () => {
    const { visitor } = await anaComesFromSignedIn(Date.parse(windows().answersCloseAt) - Date.parse(windows().answersOpenAt) - DAY);
    expect(visitOf(visitor)?.nearSignIn).toEqual({ window: null, wakes: false });
  });
});

describe('with no page open', () => {
  it('the worker hands in what waited for a line, and the page believes only the reply that it verifies itself', async () => {
    const { visitor } = await anaComesFromSignedIn(2 * DAY);
    deployment.reachable = false;
    await visitor.journey.answering.send();
    await expect(handInWaiting(new Date())).rejects.toThrow();
    deployment.reachable = true;
    await handInWaiting(new Date());
    expect(deployment.received.length).toBe(1);
    const next = new SampleVisitor();
    await next.open();
    expect(next.state.page).toBe('sent');
    expect(deployment.received.length).toBe(1);
  });

  it('the worker leaves alone what is to wait for its moment, and hands it in from then on', async () => {
    const { visitor } = await anaComesFromSignedIn(HOUR);
    await visitor.journey.answering.send({ later: true });
    await handInWaiting(new Date());
    expect(deployment.received.length).toBe(0);
    await handInWaiting(new Date(visitOf(visitor)?.leavesAt ?? ''));
    expect(deployment.received.length).toBe(1);
  });

  it('the worker asks for nothing after the close, so that nobody sees that something waits here', async () => {
    const { visitor } = await anaComesFromSignedIn(2 * DAY);
    deployment.reachable = false;
    await visitor.journey.answering.send();
    deployment.reachable = true;
    const requests = vi.fn<typeof deployment.fetch>(deployment.fetch);
    vi.stubGlobal('fetch', requests);
    await handInWaiting(new Date(windows().answersCloseAt));
    expect(requests).not.toHaveBeenCalled();
  });

  it('the worker makes no store where there is none', async () => {
    await handInWaiting(new Date());
    expect(await indexedDB.databases()).toEqual([]);
  });
});
