export type ClaimCodeOutcome =
  | { ok: true; code: string; validMinutes: 10; late: boolean }
  | { ok: false; reason: 'enrolment-closed' | 'not-in-this-round' };
export type BeginClaimOutcome =
  /** Late: enrolment is over, so that fetching and answering are no longer apart. */
  | { ok: true; roundId: string; groupId: string; late: boolean; space: { id: string; name: string } }
  | { ok: false; reason: 'unknown-code' | 'enrolment-closed' };
export type ClaimRefusal = 'unknown-code' | 'already-issued' | 'enrolment-closed' | 'malformed';
export type ClaimOutcome = { ok: true; signatures: BlindedPair } | { ok: false; reason: ClaimRefusal };

/** One value a purpose: blinded messages on the way in, blind signatures on the way out, 256 bytes each. */
export interface BlindedPair {
  answers: Uint8Array;
  comment: Uint8Array;
}

/** Rights given out in one publication group. */
export interface IssuedCount {
  groupId: string;
  answers: number;
  comment: number;
}

export interface Issuing {
  claimCode(personId: string, roundId: string): Promise<ClaimCodeOutcome>;
  beginClaim(code: string): Promise<BeginClaimOutcome>;
  claim(code: string, blinded: BlindedPair): Promise<ClaimOutcome>;
  issuedCounts(roundId: string): Promise<IssuedCount[]>;
}
