import { InsightsError, type ReleaseStore } from '@unguarded/insights';

/**
 * Stops the start over releases of a version that is not read any more: whoever runs the server is told at once what to
 * do, and not by pages that fail. A release that somebody damaged stops nothing: answers are taken and counted all the same.
 *
 * @throws InsightsError 'release-version', with one sentence.
 * @example await refuseEarlierReleases(openReleaseStore({ database }))
 */
export const refuseEarlierReleases = async (releases: Pick<ReleaseStore, 'all'>): Promise<void> => {
  try {
    await releases.all();
  } catch (fault) {
    if (fault instanceof InsightsError && fault.code === 'release-version') throw fault;
  }
};
