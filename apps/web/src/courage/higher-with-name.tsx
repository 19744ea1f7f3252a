import { useQuery } from '@tanstack/react-query';
import { insight } from '../api/client.ts';
import { HigherWithNameLines } from './higher-with-name-lines.tsx';

/** Of each part that is large enough, how many at least gave a higher answer with their name. */
export const HigherWithName = ({ unitId, roundId }: { unitId: string; roundId: string }) =>
  <HigherWithNameLines lines={useQuery(insight.higherWithName.queryOptions({ unitId, roundId })).data ?? []} />;
