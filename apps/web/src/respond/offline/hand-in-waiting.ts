import type { KeptRecord, KeptRound } from '../wallet/device-database.ts';
import type { HeldPass } from '../wallet/kept-pass.ts';

/**
 * What the worker does while no page is open: it hands in what waits and may leave, and keeps the reply beside it. The
 * page verifies that reply at the next visit and asks for nothing again. This file and the page's share types only: a
 * worker is one script. What stands behind a PIN cannot be read here, and waits for its person.
 */

const DATABASE = 'unguarded-answers';
const DAY = 24 * 60 * 60_000;
const PATIENCE_MILLISECONDS = 20_000;

type Waiting = NonNullable<HeldPass['outgoing']>;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('the store of this device cannot be read')));
  });
}

/** The store as the page made it; null where there is none, and none is made. */
async function openKept(): Promise<IDBDatabase | null> {
  const request = indexedDB.open(DATABASE);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  return done(request).catch(() => null);
}

/** As `mayLeave` of the page: sealed answers with a moment leave from it on, but not on the last day. */
function answersToLeave({ outgoing, leavesAt }: HeldPass, { now, closesAt }: { now: Date; closesAt: string }): Waiting | null {
  if (outgoing === null || leavesAt === undefined) return outgoing;
  return now.getTime() >= Date.parse(leavesAt) && now.getTime() < Date.parse(closesAt) - DAY ? outgoing : null;
}

/** As `isCommentDue` of the page: never before the answers, and never with them. */
function commentToLeave({ comment, outgoing }: HeldPass, now: Date): Waiting | null {
  return (outgoing === null || outgoing.reply !== undefined) && comment !== undefined && comment.leavesAt !== null && now.getTime() >= Date.parse(comment.leavesAt) ? comment.outgoing : null;
}

/** The 64 bytes of a receipt; null for a refusal, which the page will tell. Rejects where there is no line. */
async function handIn({ ballot }: Waiting): Promise<Uint8Array<ArrayBuffer> | null> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MILLISECONDS);
  const response = await fetch('/v1/ballots', {
    method: 'POST', body: ballot, headers: { 'content-type': 'application/octet-stream' },
    credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal: patience.signal,
  }).finally(() => clearTimeout(timer));
  if (response.status >= 500) throw new Error('the answer door decided nothing');
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

const MINUTE = 60_000;

/** As `putOffComment` of the page: from ten minutes to an hour after the answers, by the clock of the deployment. */
function withCommentPutOff({ comment }: HeldPass, clockAhead: number): Pick<HeldPass, 'comment'> {
  const now = Date.now() + clockAhead;
  if (comment === undefined || comment.leavesAt === null || Date.parse(comment.leavesAt) - now >= 10 * MINUTE) return {};
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { comment: { ...comment, leavesAt: new Date(now + (10 + (50 * drawn) / 2 ** 32) * MINUTE).toISOString() } };
}

/** Keeps a reply beside the sealed bytes that it is for, if they are still what waits. */
async function keepReply(database: IDBDatabase, key: [string, string], { ballot, reply, clockAhead }: { ballot: Waiting; reply: Uint8Array<ArrayBuffer>; clockAhead: number }): Promise<void> {
  const store = database.transaction('passes', 'readwrite').objectStore('passes');
  const kept = (await done(store.get(key))) as KeptRecord | undefined;
  if (kept?.stage !== 'held') return;
  const replied = (waiting: Waiting): Waiting => ({ ...waiting, reply });
  if (kept.outgoing?.sequence === ballot.sequence && kept.outgoing.ballot.length === ballot.ballot.length) {
    await done(store.put({ ...kept, ...withCommentPutOff(kept, clockAhead), outgoing: replied(kept.outgoing) }));
  } else if (kept.comment?.outgoing?.sequence === ballot.sequence) {
    await done(store.put({ ...kept, comment: { ...kept.comment, outgoing: replied(kept.comment.outgoing) } }));
  }
}

async function handInOf(database: IDBDatabase, pass: HeldPass, now: Date): Promise<void> {
  const round = (await done(database.transaction('rounds').objectStore('rounds').get(pass.roundId))) as KeptRound | undefined;
  // After the close nothing is taken any more: trying again would only show that something waits here.
  if (round === undefined) return;
  const { windows } = round;
  // As `hourDuring` of the page: the device's own hour, unless it lies outside the pulse.
  const isDuring = now.getTime() >= Date.parse(windows.answersOpenAt) && now.getTime() < Date.parse(windows.answersCloseAt);
  const clockAhead = isDuring ? 0 : (round.clockAhead ?? 0);
  const there = new Date(now.getTime() + clockAhead);
  if (there.getTime() >= Date.parse(windows.answersCloseAt)) return;
  const waiting = [answersToLeave(pass, { now, closesAt: windows.answersCloseAt }), commentToLeave(pass, there)];
  for (const ballot of waiting) {
    if (ballot === null || ballot.reply !== undefined) continue;
    const reply = await handIn(ballot);
    if (reply !== null) await keepReply(database, [pass.spaceId, pass.roundId], { ballot, reply, clockAhead });
  }
}

/** Hands in everything that may leave now. Rejects where the line is gone, so that the browser wakes the worker again. */
export async function handInWaiting(now: Date): Promise<void> {
  const database = await openKept();
  if (database === null) return;
  try {
    const records = (await done(database.transaction('passes').objectStore('passes').getAll())) as KeptRecord[];
    for (const pass of records.filter((record) => record.stage === 'held')) await handInOf(database, pass, now);
  } finally {
    database.close();
  }
}
