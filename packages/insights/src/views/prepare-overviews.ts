import type { PublishedRound } from '../published-round.ts';
import { armLevels } from './arm-levels.ts';
import { releaseIndex, type ReleaseIndex } from './release-index.ts';
import { unitCoverage } from './unit-coverage.ts';
import { unitFigures } from './unit-figures.ts';
import { unitOverview } from './unit-overview.ts';

/** What all pages of a release are made of, in steps of some tenths of a second for ten thousand units. */
const STEPS: readonly ((index: ReleaseIndex) => unknown)[] = [
  armLevels,
  (index) => index.release.atoms.map((atom) => unitFigures(index, [atom])),
  (index) => unitFigures(index, unitCoverage(index, index.organisationUnitId).atoms),
];

const prepared = new WeakSet<PublishedRound>();

const prepare = async (rounds: readonly PublishedRound[], pause: () => Promise<unknown>): Promise<void> => {
  for (const round of rounds.toReversed()) {
    for (const step of STEPS) {
      step(releaseIndex(round));
      await pause();
    }
    prepared.add(round);
  }
  const newest = rounds.at(-1);
  if (newest !== undefined) unitOverview(rounds, { unitId: releaseIndex(newest).organisationUnitId, roundId: null, access: 'parts', ownUnitId: null });
};

/**
 * Computes ahead of the first reader what is computed once for a release, newest first; between the steps whoever waits
 * gets their turn. Releases that are prepared cost nothing.
 *
 * @example await prepareOverviews(rounds, () => setImmediate()) // from here on no page decodes a release
 */
export const prepareOverviews = async (rounds: readonly PublishedRound[], pause: () => Promise<unknown>): Promise<void> => {
  if (!rounds.every((round) => prepared.has(round))) await prepare(rounds, pause);
};
