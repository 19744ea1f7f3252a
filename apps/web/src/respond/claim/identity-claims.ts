import { decodeBase64url, toBase64url, type Bytes } from '@unguarded/credentials-client';
import { request } from '../round/request.ts';

/**
 * The two claiming routes of the identity server, the only ones that this app calls there: the one-use code goes in
 * the body, no cookie goes along, and nothing of the answers is ever sent to this address.
 */

export type ClaimRefusal = 'unknown-code' | 'already-issued' | 'enrolment-closed' | 'not-in-this-round' | 'malformed';

export interface BegunClaim {
  roundId: string;
  groupId: string;
  /** The questions are open already. */
  late: boolean;
  space: { id: string; name: string };
}

export interface PerPurpose {
  answers: Bytes;
  comment: Bytes;
}

export type Refused = { ok: false; reason: ClaimRefusal | 'unreachable' };

export interface ClaimRequest {
  identityOrigin: string;
  code: string;
  blinded: PerPurpose;
}

/** Whose code it is, and for which pulse and group; the code is not used up by asking. */
export async function beginClaim(identityOrigin: string, code: string): Promise<({ ok: true } & BegunClaim) | Refused> {
  return post<{ ok: true } & BegunClaim>(`${identityOrigin}/v1/claim/begin`, { code });
}

/** Has both purposes signed blind. The same blinded bytes get the same signatures again. */
export async function askForSignatures(claim: ClaimRequest): Promise<{ ok: true; signatures: PerPurpose } | Refused> {
  const { identityOrigin, code, blinded } = claim;
  const body = { code, blinded: { answers: toBase64url(blinded.answers), comment: toBase64url(blinded.comment) } };
  const reply = await post<{ ok: true; signatures: { answers: string; comment: string } }>(`${identityOrigin}/v1/claim`, body);
  if (!reply.ok) return reply;
  const answers = decodeBase64url(reply.signatures.answers);
  const comment = decodeBase64url(reply.signatures.comment);
  if (!answers.ok || !comment.ok) return { ok: false, reason: 'malformed' };
  return { ok: true, signatures: { answers: answers.bytes, comment: comment.bytes } };
}

async function post<T extends { ok: true }>(address: string, body: unknown): Promise<T | Refused> {
  const reply = await request(address, {
    method: 'POST', mode: 'cors', body: JSON.stringify(body), headers: { 'content-type': 'application/json' },
  });
  if (!reply.reached || reply.response.status >= 500) return { ok: false, reason: 'unreachable' };
  try {
    return (await reply.response.json()) as T | Refused;
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}
