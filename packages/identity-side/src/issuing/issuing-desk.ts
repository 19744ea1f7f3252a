import pLimit from 'p-limit';
import type { Clock } from '../identity-side.ts';
import { onceAtATime } from '../once-at-a-time.ts';
import type { BeginClaimOutcome, BlindedPair, Issuing } from './issuing.ts';
import { spaceIdOf } from '../people/directory.ts';
import { findClaimant, makeClaimCode } from './claim-codes.ts';
import { issuedCounts, issueRights, type IssuingSettings } from './issue-rights.ts';

export interface IssuingDeskSettings extends IssuingSettings {
  clock: Clock;
  spaceKey: Uint8Array;
}

/**
 * Claims that are worked on at once: a few hundred a second. What a hundred people who press a button at once wait for becomes
 * ready together, and would be one long turn of the event loop for whoever comes with something else.
 */
const CLAIMS_AT_ONCE = 2;

/** Opens the desk that gives out passes: it knows to whom, and cannot recognise what it signed. */
export const openIssuingDesk = (settings: IssuingDeskSettings): Issuing => {
  const inTurn = pLimit(CLAIMS_AT_ONCE);
  return {
    claimCode: (personId, roundId) => inTurn(() => makeClaimCode(settings.database, settings.clock(), { personId, roundId })),
    beginClaim: (code) => inTurn(() => beginClaim(settings, code)),
    // Once at a time: one code could otherwise have any number of signatures made before everybody else's.
    claim: onceAtATime(claimKey, (code, blinded) => inTurn(() => issueRights(settings, { code, blinded, now: settings.clock() }))),
    issuedCounts: (roundId) => issuedCounts(settings.database, roundId),
  };
};

/** The bytes are part of it: other bytes are worked on each, since they are never signed. */
const claimKey = (code: string, { answers, comment }: BlindedPair): string =>
  JSON.stringify([code, ...[answers, comment].map((bytes) => Buffer.from(bytes).toString('base64'))]);

const beginClaim = async ({ database, clock, spaceKey }: IssuingDeskSettings, code: string): Promise<BeginClaimOutcome> => {
  const claimant = await findClaimant(database, clock(), code);
  if (claimant === null) return { ok: false, reason: 'unknown-code' };
  const { roundId, groupId, personId, name, window } = claimant;
  if (!window.open) return { ok: false, reason: 'enrolment-closed' };
  return { ok: true, roundId, groupId, late: window.late, space: { id: spaceIdOf(spaceKey, personId), name } };
};
