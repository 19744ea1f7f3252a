import type { SheetThresholds } from '@unguarded/rounds';
import { drawsAgainstCharter } from '../check-ins/rounds-with-check-ins.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { FreezeRefusal } from '../identity-side.ts';
import { PROVED_THRESHOLDS } from './thresholds.ts';

interface FreezeQuestion {
  roundId: string;
  now: Date;
  /** What this round's sheet would say. */
  thresholds: SheetThresholds;
  /** Whether the organisation has check-ins at all. */
  checkIns: boolean;
}

/** Why a round cannot be frozen now; null when it can, or when a freeze that broke off may go on. */
export const freezeRefusal = async (database: IdentityDatabase, { roundId, now, thresholds, checkIns }: FreezeQuestion): Promise<FreezeRefusal | null> => {
  const rounds = await database.selectFrom('round').select(['id', 'state', 'windows', 'thresholds', 'chain_position']).execute();
  const round = rounds.find(({ id }) => id === roundId);
  if (round === undefined) return 'unknown-round';
  if (round.state === 'frozen' || round.state === 'published') return 'already-frozen';
  if (round.state === 'freezing') return null;
  // One round ahead at most: a roster frozen long before its answers would no longer be the people who answer.
  const opensLater = rounds.some(({ state, windows }) => state === 'freezing' || (windows !== null && now < new Date(windows.answersOpenAt)));
  if (opensLater) return 'another-round-ahead';
  const earlier = rounds.filter(({ chain_position }) => chain_position !== null).map((frozen) => frozen.thresholds ?? PROVED_THRESHOLDS);
  if (earlier.some((before) => isLower(thresholds, before))) return 'thresholds-lowered';
  return (await drawsAgainstCharter(database, { roundId, now, switchedOn: checkIns })) ? 'names-too-often' : rosterRefusal(database, thresholds.scores);
};

/** What people were promised in one round holds in all later ones. */
const isLower = (now: SheetThresholds, before: SheetThresholds): boolean =>
  now.scores < before.scores || now.comments < before.comments || now.distributions < before.distributions;

const rosterRefusal = async (database: IdentityDatabase, minimumGroupSize: number): Promise<FreezeRefusal | null> => {
  const { people } = await database
    .selectFrom('person')
    .where('active', '=', true)
    .where('unit_id', 'is not', null)
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  if (people === 0) return 'no-roster';
  return people < minimumGroupSize ? 'too-few-people' : null;
};
