import { insight, queryClient } from './client.ts';

interface UnitAddress { unitId: string; round?: string | undefined }

/** What the address of a unit's page asks for: a pulse, the newest unless it names one. */
export const askedOverview = ({ unitId, round }: UnitAddress): { unitId: string; roundId?: string } => (round === undefined ? { unitId } : { unitId, roundId: round });

/** Asks which parts the reader may open while the page that leads to theirs is still on its way. */
export const beginResults = (): void => {
  void queryClient.prefetchQuery(insight.units.queryOptions());
};

/** Asks for the figures while the page that shows them is still on its way. */
export const beginOverview = (address: UnitAddress): void => {
  beginResults();
  void queryClient.prefetchQuery(insight.overview.queryOptions(askedOverview(address)));
};
