import { deriveFrom, type Released } from '@unguarded/disclosure-control';
import type { PublishedRound } from '../published-round.ts';
import { chosenRound } from './release-index.ts';
import { partOfResults, type PartOfResults } from './unit-overview.ts';
import { accessTo, type ViewerUnits } from './units-in-scope.ts';

/** What somebody may put their own answers beside: the figures of their own part and of the whole. */
export interface BesideOwnAnswers {
  organisation: PartOfResults;
  /** Null where the own part was not in the round, is the whole organisation, or nothing of it is published. */
  own: PartOfResults | null;
}

interface Choice { viewer: ViewerUnits; roundId: string | null }

const figuresOf = (rounds: readonly PublishedRound[], { viewer, roundId }: Choice): BesideOwnAnswers | null => {
  const index = chosenRound(rounds, roundId);
  if (index === undefined) return null;
  const { ownUnitId } = viewer;
  const ofUnit = (unitId: string): PartOfResults | null => {
    if (index.unit(unitId) === undefined || accessTo(rounds, { viewer, unitId }) === null) return null;
    const part = partOfResults(index, { unitId, access: 'summary', ownUnitId });
    return part.coverage.respondents === 0 ? null : part;
  };
  const organisation = ofUnit(index.organisationUnitId);
  return organisation === null ? null : { organisation, own: ownUnitId === null || ownUnitId === index.organisationUnitId ? null : ofUnit(ownUnitId) };
};

/**
 * The figures of the viewer's own part and of the whole organisation in one round, the same that stand on the two pages;
 * null inside where the round is in no release or nothing of it is published.
 *
 * @example besideOwnAnswers(rounds, { viewer, roundId: null })?.own?.unit.label // 'Screening East'
 */
export const besideOwnAnswers = (rounds: readonly PublishedRound[], choice: Choice): Released<BesideOwnAnswers | null> =>
  deriveFrom(rounds.map(({ release }) => release), () => figuresOf(rounds, choice));
