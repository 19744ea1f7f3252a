import { cellOf, deriveFrom, type Released } from '@unguarded/disclosure-control';
import { maskingBoundFromCodes, type CodedItemBothWays } from '@unguarded/engagement-metrics';
import type { PublishedRound } from '../published-round.ts';
import { chosenRound, type AskedItem, type Atom, type ReleaseIndex } from './release-index.ts';
import { unitCoverage } from './unit-coverage.ts';

/** At least so many people of a part gave a higher answer with their name than without. */
export interface HigherWithName {
  atomId: string;
  label: string;
  people: number;
  rosterCount: number;
}

/** Which page, and of which units' people the viewer reads check-ins. */
export interface HigherWithNameChoice {
  unitId: string;
  roundId: string | null;
  readsUnitIds: readonly string[];
}

/** A question in both arms, where the release says how many rated it: without that, what is certain could not be. */
const bothWays = (atom: Atom, { id, lowest, highest, direction, gapItem }: AskedItem): CodedItemBothWays[] => {
  const [shown, unguarded] = [atom.shown?.[id], atom.unguarded[id]];
  if (!gapItem || direction !== 1 || shown === undefined || unguarded === undefined || shown.rated === null || unguarded.rated === null) return [];
  const scale = { lowest, highest };
  return [{ scale, shown: { ...cellOf(shown.code, scale), answers: shown.rated }, unguarded: { ...cellOf(unguarded.code, scale), answers: unguarded.rated } }];
};

const boundOf = (index: ReleaseIndex, atom: Atom): HigherWithName[] => {
  const items = index.items.flatMap((item) => bothWays(atom, item));
  const bound = maskingBoundFromCodes({ items, rosterCount: atom.rosterCount });
  return bound.ok && bound.people > 0 ? [{ atomId: atom.id, label: atom.label, people: bound.people, rosterCount: bound.rosterCount }] : [];
};

/** Who reads one check-in of a part could hold it against the number and guess the others. */
const isUnread = (index: ReleaseIndex, atom: Atom, readsUnitIds: ReadonlySet<string>): boolean =>
  index.unitIdsOf(atom.id).every((unitId) => !readsUnitIds.has(unitId));

const linesOf = (rounds: readonly PublishedRound[], { unitId, roundId, readsUnitIds }: HigherWithNameChoice): HigherWithName[] => {
  const index = chosenRound(rounds, roundId);
  if (index?.unit(unitId) === undefined) return [];
  const reads = new Set(readsUnitIds);
  return unitCoverage(index, unitId).atoms.filter((atom) => isUnread(index, atom, reads)).flatMap((atom) => boundOf(index, atom));
};

/**
 * For each published part of a unit, the smallest number of people who must have answered higher with their name, from
 * codes alone: where both arms have fifteen answers, only above what unsteady answers would reach by themselves, and
 * of no part of which the viewer reads a check-in.
 *
 * @example higherWithName(rounds, { unitId, roundId: null, readsUnitIds: [ownTeamId] }) // [{ label: 'Harbour', people: 3, rosterCount: 24, … }]
 */
export const higherWithName = (rounds: readonly PublishedRound[], choice: HigherWithNameChoice): Released<HigherWithName[]> =>
  deriveFrom(rounds.map(({ release }) => release), () => linesOf(rounds, choice));
