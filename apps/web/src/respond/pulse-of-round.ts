import type { SheetGroup } from '@unguarded/rounds';
import { questionScreens } from './questionnaire/question-screens.ts';
import type { Deployment, Pulse, PulseTimes } from './respond-state.ts';
import type { RoundListing } from './round/answer-door.ts';
import type { VerifiedRound } from './round/verify-round.ts';
import type { PinnedDeployment } from './wallet/device-database.ts';
import type { PassKey } from './wallet/kept-pass.ts';

/** What the pages show of a verified pulse. */
export function pulseOfRound(round: VerifiedRound, group: SheetGroup, facts: { key: PassKey; listing: RoundListing; deployment: Deployment }): Pulse {
  const { sheet, checkWords } = round;
  return {
    key: facts.key, title: sheet.title, deployment: facts.deployment, phase: facts.listing.phase, windows: sheet.windows,
    group: { label: group.label, rosterCount: group.rosterCount },
    thresholds: sheet.thresholds, checkWords, approvedBy: sheet.approvingBody?.name ?? null,
    round, screens: questionScreens(round.instrument),
  };
}

/** Whom to ask and where to sign in. */
export function deploymentOf({ organisation, contact, identityOrigin }: PinnedDeployment): Deployment {
  return { organisation, contact, signInAddress: `${identityOrigin}/` };
}

/** The times of a pulse of which this device keeps no pass; its title is not known without its description. */
export function timesOf(listing: RoundListing | undefined): PulseTimes | null {
  return listing === undefined ? null : { title: null, phase: listing.phase, windows: listing.windows };
}
