import { decodeBase64url, type Bytes, type Purpose } from '@unguarded/credentials-client';
import type { RoundPhase, RoundWindows } from '@unguarded/rounds';
import type { PinnedDeployment } from '../wallet/device-database.ts';
import { hearClock } from './door-clock.ts';
import { request, requestBytes, type Reply } from './request.ts';

/**
 * The answer door as this app knows it: it hands out public files and takes sealed answers. It is never told who asks,
 * with which code the pass was fetched, or in which space it is kept; `null` means that it could not be reached.
 */

export interface RoundListing {
  roundId: string;
  phase: RoundPhase;
  windows: RoundWindows;
}

export type Delivery = { reached: false } | { reached: true; accepted: false } | { reached: true; accepted: true; acknowledgement: Bytes };
export type BulletinReply = { reached: false } | { reached: true; bytes: Bytes | null };

export async function fetchDeployment(): Promise<PinnedDeployment | null> {
  return requestJson<PinnedDeployment>('/v1/deployment');
}

/** The number of the served build, or null where there is none or no connection. */
export async function fetchBuildNumber(): Promise<string | null> {
  const build = await requestJson<{ hash: string }>('/build.json');
  return build?.hash ?? null;
}

/** Every pulse there is, newest first, the same for everyone; and the hour by which its windows are kept. */
export async function fetchRounds(): Promise<RoundListing[] | null> {
  const reply = await request('/v1/rounds');
  if (reply.reached) hearClock(reply.response.headers.get('date'));
  return readJson<RoundListing[]>(reply);
}

export async function fetchSheet(roundId: string): Promise<Bytes | null> {
  return requestBytes(`/v1/rounds/${encodeURIComponent(roundId)}/sheet`);
}

export async function fetchRoundTexts(roundId: string): Promise<{ envelope: Bytes; instrument: Bytes } | null> {
  const instrumentAddress = `/v1/rounds/${encodeURIComponent(roundId)}/instrument`;
  const [envelope, instrument] = await Promise.all([fetchSheet(roundId), requestBytes(instrumentAddress)]);
  return envelope === null || instrument === null ? null : { envelope, instrument };
}

/** The second signature of a public description, or null where there is none or no connection. */
export async function fetchApproval(roundId: string): Promise<Bytes | null> {
  const approval = await requestJson<{ signature: string }>(`/v1/rounds/${encodeURIComponent(roundId)}/approval`);
  const signature = typeof approval?.signature === 'string' ? decodeBase64url(approval.signature) : null;
  return signature?.ok === true ? signature.bytes : null;
}

/** How many of each group were given their pass, in coarse steps, signed once a day; null where there are none yet, or no line. */
export async function fetchIssuedCounts(roundId: string): Promise<{ text: string; signature: string } | null> {
  return requestJson<{ text: string; signature: string }>(`/v1/rounds/${encodeURIComponent(roundId)}/issued`);
}

/** Hands in sealed answers. The door has one refusal for everything; a broken door counts as not reached. */
export async function deliverBallot(ballot: Bytes): Promise<Delivery> {
  const reply = await request('/v1/ballots', {
    method: 'POST', body: ballot, headers: { 'content-type': 'application/octet-stream' },
  });
  if (!reply.reached || reply.response.status >= 500) return { reached: false };
  if (!reply.response.ok) return { reached: true, accepted: false };
  return readAcknowledgement(reply.response);
}

/** A whole public list, never a single entry: what is asked for tells nothing about who asks. */
export async function fetchBulletin(roundId: string, purpose: Purpose): Promise<BulletinReply> {
  const reply = await request(`/v1/rounds/${encodeURIComponent(roundId)}/${purpose === 'comment' ? 'comment-bulletin' : 'bulletin'}`);
  if (!reply.reached || reply.response.status >= 500) return { reached: false };
  if (!reply.response.ok) return { reached: true, bytes: null };
  return readBody(reply.response);
}

async function readAcknowledgement(response: Response): Promise<Delivery> {
  const body = await readBody(response);
  if (!body.reached || body.bytes === null) return { reached: false };
  return { reached: true, accepted: true, acknowledgement: body.bytes };
}

async function readBody(response: Response): Promise<BulletinReply> {
  try {
    return { reached: true, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return { reached: false };
  }
}

async function requestJson<T>(address: string): Promise<T | null> {
  return readJson<T>(await request(address));
}

async function readJson<T>(reply: Reply): Promise<T | null> {
  if (!reply.reached || !reply.response.ok) return null;
  try {
    return (await reply.response.json()) as T;
  } catch {
    return null;
  }
}
