import '../words/in-english.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handInWaiting } from '../offline/hand-in-waiting.ts';
import { inFreshBrowser } from '../sample-deployment/in-fresh-browser.ts';
import type { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';

let deployment: SampleDeployment;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Ana has her pass, the questions are open, and her answers are sent. */
async function answeredByAna({ ahead = 0 } = {}): Promise<SampleVisitor> {
  const visitor = new SampleVisitor();
  await visitor.open(deployment.codeFor('Ana'));
  await visitor.journey.claiming.keepHere();
  deployment.now = new Date(deployment.newest().sheet.windows.answersOpenAt);
  vi.setSystemTime(deployment.now.getTime() - ahead);
  await visitor.open();
  await visitor.journey.answering.send();
  expect(visitor.state.page).toBe('sent');
  return visitor;
}

async function withComment({ ahead = 0 } = {}): Promise<SampleVisitor> {
  const visitor = await answeredByAna({ ahead });
  visitor.journey.commenting.open();
  await visitor.journey.commenting.write(0, 'The form is too long.');
  await visitor.journey.commenting.keep();
  return visitor;
}

const commentOf = ({ state }: SampleVisitor) => ('visit' in state ? state.visit.comment : null);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  deployment = await inFreshBrowser();
  await deployment.freeze();
});

describe('a comment', () => {
  it('does not leave when it is written, but says that it is not sent yet', async () => {
    const visitor = await withComment();
    expect(visitor.state.page).toBe('sent');
    expect(Date.parse(commentOf(visitor)?.leavesAt ?? '') - Date.now()).toBeGreaterThanOrEqual(HOUR / 6);
    await visitor.journey.commenting.sendDue();
    expect(deployment.received.map(({ length }) => length)).toEqual([808]);
  });

  it('leaves by itself once its moment has come, on the pass of its own, and its receipt is checked', async () => {
    const visitor = await withComment();
    vi.setSystemTime(Date.now() + HOUR);
    await visitor.journey.commenting.sendDue();
    expect(deployment.received.map(({ length }) => length)).toEqual([808, 2600]);
    expect(commentOf(visitor)).toMatchObject({ leavesAt: null, trouble: null, receipt: { sequence: 1 } });
    await visitor.journey.commenting.sendDue();
    expect(deployment.received.length).toBe(2);
  });

  it('that was left waiting is not lost: the next visit says so first, and sends it when its moment has come', async () => {
    const first = await withComment();
    expect(commentOf(first)?.leavesAt).not.toBeNull();
    const early = new SampleVisitor();
    await early.open();
    expect(commentOf(early)?.leavesAt).not.toBeNull();
    expect(deployment.received.length).toBe(1);
    vi.setSystemTime(Date.now() + HOUR);
    const late = new SampleVisitor();
    await late.open();
    expect(commentOf(late)).toMatchObject({ leavesAt: null, texts: { 0: 'The form is too long.' } });
    expect(deployment.received.length).toBe(2);
  });

  it('waits by the clock of the deployment, which in a demonstration runs ahead and is moved on by days', async () => {
    deployment.clockAhead = 10 * DAY;
    const visitor = await withComment({ ahead: 10 * DAY });
    const wait = Date.parse(commentOf(visitor)?.leavesAt ?? '') - (Date.now() + 10 * DAY);
    expect([wait > HOUR / 6 - 2000, wait <= HOUR]).toEqual([true, true]);
    await visitor.journey.refresh();
    expect(deployment.received.length).toBe(1);
    deployment.clockAhead += DAY;
    const next = new SampleVisitor();
    await next.open();
    expect(commentOf(next)).toMatchObject({ leavesAt: null, receipt: { sequence: expect.any(Number) as number } });
    expect(deployment.received.map(({ length }) => length)).toEqual([808, 2600]);
  });

  it('leaves by that clock too where the worker is woken, which asks for nothing', async () => {
    deployment.clockAhead = 10 * DAY;
    const visitor = await withComment({ ahead: 10 * DAY });
    deployment.clockAhead += DAY;
    vi.spyOn(visitor.journey.commenting, 'sendDue').mockResolvedValue();
    await visitor.journey.refresh();
    const asked = deployment.requests.length;
    await handInWaiting(new Date());
    expect(deployment.received.map(({ length }) => length)).toEqual([808, 2600]);
    expect(deployment.requests.length).toBe(asked);
  });

  it('waits no shorter where the door tells another hour while the device’s own lies within the pulse', async () => {
    const visitor = await withComment();
    deployment.clockAhead = DAY;
    await visitor.journey.refresh();
    await visitor.journey.commenting.sendDue();
    await handInWaiting(new Date());
    expect(deployment.received.map(({ length }) => length)).toEqual([808]);
  });

  it('keeps its moment when the answers are changed, unless that is less than ten minutes away', async () => {
    const visitor = await withComment();
    const { leavesAt } = commentOf(visitor) ?? {};
    await visitor.journey.answering.send();
    expect(commentOf(visitor)?.leavesAt).toBe(leavesAt);
    vi.setSystemTime(Date.parse(leavesAt ?? '') - HOUR / 12);
    await visitor.journey.answering.send();
    expect(Date.parse(commentOf(visitor)?.leavesAt ?? '') - Date.now()).toBeGreaterThanOrEqual(HOUR / 6 - 1000);
  });

  it('is put off when the answers are sent again, so that the two never arrive together', async () => {
    const visitor = await withComment();
    vi.setSystemTime(Date.now() + HOUR);
    await visitor.journey.answering.send();
    await visitor.journey.commenting.sendDue();
    expect(deployment.received.map(({ length }) => length)).toEqual([808, 808]);
  });

  it('waits for answers that have not arrived yet, and is put off when they do at a later visit', async () => {
    const visitor = await withComment();
    deployment.reachable = false;
    await visitor.journey.answering.send();
    expect(visitor.state.page).toBe('not-sent');
    vi.setSystemTime(Date.now() + HOUR);
    deployment.reachable = true;
    await visitor.journey.commenting.sendDue();
    expect(deployment.received.map(({ length }) => length)).toEqual([808]);
    const later = new SampleVisitor();
    await later.open();
    expect(later.state.page).toBe('sent');
    expect(deployment.received.map(({ length }) => length)).toEqual([808, 808]);
    expect(Date.parse(commentOf(later)?.leavesAt ?? '') - Date.now()).toBeGreaterThanOrEqual(HOUR / 6);
  });

  it('leaves without an open page too, where the browser wakes the worker, and not in the same turn as answers', async () => {
    const visitor = await withComment();
    deployment.reachable = false;
    await visitor.journey.answering.send();
    deployment.reachable = true;
    const lengths = () => deployment.received.map(({ length }) => length);
    vi.setSystemTime(Date.now() + HOUR);
    await handInWaiting(new Date());
    await handInWaiting(new Date());
    expect(lengths()).toEqual([808, 808]);
    vi.setSystemTime(Date.now() + HOUR);
    await handInWaiting(new Date());
    expect(lengths()).toEqual([808, 808, 2600]);
    const later = new SampleVisitor();
    await later.open();
    expect([later.state.page, commentOf(later)?.receipt?.acknowledgement?.length, lengths().length]).toEqual(['sent', 64, 3]);
  });

  it('leaves at once where the person asks for it, and stays with a reason where there is no line', async () => {
    const visitor = await withComment();
    deployment.reachable = false;
    await visitor.journey.commenting.sendNow();
    expect(commentOf(visitor)).toMatchObject({ trouble: 'unreachable' });
    expect(commentOf(visitor)?.leavesAt).not.toBeNull();
    deployment.reachable = true;
    await visitor.journey.commenting.sendDue();
    expect(commentOf(visitor)).toMatchObject({ trouble: null, leavesAt: null });
  });

  it('can be taken back: what is sent then has the same length and no text', async () => {
    const visitor = await withComment();
    await visitor.journey.commenting.sendNow();
    visitor.journey.commenting.open();
    await visitor.journey.commenting.write(0, '');
    await visitor.journey.commenting.keep();
    await visitor.journey.commenting.sendNow();
    expect(deployment.received.map(({ length }) => length)).toEqual([808, 2600, 2600]);
    expect(commentOf(visitor)?.receipt?.sequence).toBeGreaterThan(1);
  });
});
