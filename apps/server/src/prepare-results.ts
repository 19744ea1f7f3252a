import { setImmediate as nextTurn } from 'node:timers/promises';
import { prepareOverviews, type ReleaseStore } from '@unguarded/insights';

/**
 * Computes what all result pages share before anybody opens one. A release that was damaged is none of its business:
 * whoever opens results is told, and the log says which it is.
 *
 * @example await prepareResults(rooms.releases) // the first leader after a start waits no longer than the second
 */
export const prepareResults = async (releases: Pick<ReleaseStore, 'all'>): Promise<void> => {
  const rounds = await releases.all().catch(() => []);
  await prepareOverviews(rounds, () => nextTurn());
};
