import type { IdentityDatabase } from '../identity-database.ts';
import type { FreezeRefusal } from '../identity-side.ts';
import { MINIMUM_GROUP_SIZE } from '../minimum-group-size.ts';

/** Why a round cannot be frozen now; null when it can, or when a freeze that broke off may go on. */
export const freezeRefusal = async (database: IdentityDatabase, now: Date, roundId: string): Promise<FreezeRefusal | null> => {
  const rounds = await database.selectFrom('round').select(['id', 'state', 'windows']).execute();
  const round = rounds.find(({ id }) => id === roundId);
  if (round === undefined) return 'unknown-round';
  if (round.state === 'frozen' || round.state === 'published') return 'already-frozen';
  if (round.state === 'freezing') return null;
  // One round ahead at most: a roster frozen long before its answers would no longer be the people who answer.
  const opensLater = rounds.some(({ state, windows }) => state === 'freezing' || (windows !== null && now < new Date(windows.answersOpenAt)));
  return opensLater ? 'another-round-ahead' : rosterRefusal(database);
};

const rosterRefusal = async (database: IdentityDatabase): Promise<FreezeRefusal | null> => {
  const { people } = await database
    .selectFrom('person')
    .where('active', '=', true)
    .where('unit_id', 'is not', null)
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  if (people === 0) return 'no-roster';
  return people < MINIMUM_GROUP_SIZE ? 'too-few-people' : null;
};
