import { checkWords, fromHex } from '@unguarded/credentials-issuer';
import type { IdentityDatabase } from '../identity-database.ts';
import type { DescribedRound } from '../identity-side.ts';
import { PROVED_THRESHOLDS } from '../rounds/thresholds.ts';
import { storedApproval, type BodyOf } from './approvals.ts';
import { storedDestructions } from './destructions.ts';

/** As many as a page shows. */
const NEWEST = 4;

/** The newest frozen rounds with what is public about each besides its sheet, newest first. */
export const describedRounds = async (database: IdentityDatabase, bodyOf: BodyOf): Promise<DescribedRound[]> => {
  const rounds = await database
    .selectFrom('round')
    .where('sheet_hash', 'is not', null)
    .orderBy('chain_position', 'desc')
    .limit(NEWEST)
    .select(['id', 'title', 'thresholds'])
    .select((builder) => [builder.ref('sheet_hash').$notNull().as('sheetHash'), builder.ref('windows').$notNull().as('windows')])
    .execute();
  return Promise.all(rounds.map(async ({ id, title, thresholds, sheetHash, windows }) => ({
    roundId: id,
    title,
    thresholds: thresholds ?? PROVED_THRESHOLDS,
    answersCloseAt: windows.answersCloseAt,
    checkWords: checkWords(fromHex(sheetHash)),
    approvingBody: (await bodyOf(id))?.name ?? null,
    approvedBy: (await storedApproval(database, bodyOf, id))?.name ?? null,
    destroyed: ((await storedDestructions(database, id)) ?? []).map(({ text }) => (JSON.parse(text) as { destroyed: string }).destroyed),
  })));
};
