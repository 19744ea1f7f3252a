import { codeItems } from './code-atoms.ts';
import type { EarlierRound } from './moved-from.ts';
import type { ScoredItem } from './organisation-statistics.ts';
import { MINIMUM_FOR_ORGANISATION_STATISTICS } from './policy.ts';
import type { Thresholds } from './policy.ts';
import type { ReleaseTable } from './release-table.ts';
import type { SumOfTallies } from './round-tally.ts';
import { areToldInTenths, haveFewMoved, peopleByRound } from './whole-sets.ts';

export interface OrganisationItemsInput {
  /** Everybody's answers, added up. */
  readonly everybody: SumOfTallies;
  readonly rosterCount: number;
  /** The items that are asked for the whole organisation only. */
  readonly items: readonly ScoredItem[];
  readonly thresholds: Thresholds;
  readonly earlier: readonly EarlierRound[];
}

type OrganisationItems = Pick<ReleaseTable, 'organisationItems' | 'organisationMoved'>;

/**
 * Items that are published for the whole organisation only: from 100 respondents, all of them coded once, in tenths, or
 * in half points where one to four people joined or left since an earlier round that told such items in tenths.
 */
export function organisationItems({ everybody, rosterCount, items, thresholds, earlier }: OrganisationItemsInput): OrganisationItems {
  if (items.length === 0 || everybody.respondents < MINIMUM_FOR_ORGANISATION_STATISTICS) return { organisationItems: null, organisationMoved: null };
  const before = earlier
    .filter(({ release }) => areToldInTenths(release.organisationItems))
    .map(({ release, overlaps }) => ({ roundId: release.roundId, rosterCount: release.counts.roster, people: overlaps.reduce((sum, { people }) => sum + people, 0) }));
  const isCoarser = everybody.respondents < thresholds.distributions || haveFewMoved(rosterCount, before, thresholds.scores);
  return {
    organisationItems: codeItems(everybody, items, { precision: isCoarser ? 'half-points' : 'tenths', thresholds }),
    organisationMoved: peopleByRound(before),
  };
}
