import type { Instrument } from '@unguarded/instruments';
import type { Arm, SheetGroup } from '@unguarded/rounds';
import { questionScreens } from './questionnaire/question-screens.ts';
import type { Deployment, Pulse, PulseTimes } from './respond-state.ts';
import type { RoundListing } from './round/answer-door.ts';
import type { PinnedRound } from './round/pin-round.ts';
import type { PinnedDeployment } from './wallet/device-database.ts';
import type { PassKey } from './wallet/kept-pass.ts';

interface PulseFacts {
  key: PassKey;
  listing: RoundListing;
  deployment: Deployment;
  arm: Arm | null;
  /** Left out: not known. */
  hidesLittle?: boolean;
}

/** What the pages show of a verified pulse. */
export function pulseOfRound(round: PinnedRound, group: SheetGroup, facts: PulseFacts): Pulse {
  const { sheet, checkWords, approvedBy } = round;
  return {
    key: facts.key, title: sheet.title, deployment: facts.deployment, phase: facts.listing.phase, windows: sheet.windows,
    group: { label: group.label, rosterCount: group.rosterCount },
    thresholds: sheet.thresholds, checkWords, approvedBy,
    hidesLittle: facts.hidesLittle ?? false, round, arm: facts.arm, screens: questionScreens(askedIn(round.instrument, facts.arm)),
  };
}

/** Who was drawn to answer the gap items with their name is not asked them again without it. */
function askedIn(instrument: Instrument, arm: Arm | null): Instrument {
  if (arm !== 'with-name') return instrument;
  return { ...instrument, items: instrument.items.filter(({ id }) => !instrument.gapItemIds.includes(id)) };
}

/** Whom to ask and where to sign in. */
export function deploymentOf({ organisation, contact, identityOrigin }: PinnedDeployment): Deployment {
  return { organisation, contact, signInAddress: `${identityOrigin}/` };
}

/** The times of a pulse of which this device keeps no pass; its title is not known without its description. */
export function timesOf(listing: RoundListing | undefined): PulseTimes | null {
  return listing === undefined ? null : { title: null, phase: listing.phase, windows: listing.windows };
}
