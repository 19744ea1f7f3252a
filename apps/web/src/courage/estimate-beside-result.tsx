import { useQuery } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import type { UnitOverview } from '../api/shapes.ts';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';

const text = words.courage.estimate;

/** What this leader estimated of this part before the results; null for everybody else. */
export const useOwnEstimate = ({ unit, round }: Pick<UnitOverview, 'unit' | 'round'>): number | null => {
  const leads = (useQuery(identity.me.get.queryOptions()).data?.leads ?? null) !== null;
  const mine = useQuery(identity.estimates.mine.queryOptions(undefined, { enabled: leads }));
  return mine.data?.find(({ roundId, unit: estimated }) => roundId === round.roundId && estimated.unitId === unit.unitId)?.points ?? null;
};

/** Beside the result, for the leader alone: what they had estimated. */
export const OwnEstimateBeside = ({ overview: { withoutName }, estimate }: { overview: UnitOverview; estimate: number | null }) => {
  if (estimate === null || withoutName === null) return null;
  const { value, low, high } = withoutName;
  return (
    <p className="message calm">
      <strong>{text.result({ estimated: whole(estimate), value: whole(value), low: whole(low), high: whole(high) })}</strong> {text.alone}
    </p>
  );
};

/** On the page of the whole organisation, for everybody: the mean over at least five leaders. */
export const MeanEstimate = ({ overview }: { overview: UnitOverview }) => {
  const isOrganisation = overview.unit.path.length === 1;
  const mean = useQuery(identity.estimates.mean.queryOptions({ roundId: overview.round.roundId }, { enabled: isOrganisation })).data ?? null;
  return mean === null || !isOrganisation ? null : <p className="note">{text.mean(mean.leaders, whole(mean.points))}</p>;
};
