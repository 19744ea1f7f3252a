import { signIssuedCounts, toBase64url, type DeploymentSigner } from '@unguarded/credentials-issuer';
import { canonicalJson } from '@unguarded/instruments';
import { dayOf } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { SignedRecord } from '../identity-side.ts';

/** Counts are told in these steps: four or fewer read as none. */
const STEP = 5;

interface CountsOrder {
  roundId: string;
  now: Date;
  sign: DeploymentSigner;
}

/**
 * How many people of each group were given their rights before today, in steps of five. It follows from the days that
 * are stored, so it is the same all day and tells of no single arrival; null before the second day of a round.
 */
export const issuedCountsRecord = async (database: IdentityDatabase, { roundId, now, sign }: CountsOrder): Promise<SignedRecord | null> => {
  const round = await database.selectFrom('round').where('id', '=', roundId).select(['windows', 'sheet_hash']).executeTakeFirst();
  const day = dayOf(now);
  if (!round?.windows || round.sheet_hash === null || day <= dayOf(new Date(round.windows.frozenAt))) return null;
  const groups = (await countsBefore(database, roundId, day)).map(({ id, people }) => ({ id, atLeast: people - (people % STEP) }));
  const text = canonicalJson({ version: 1, roundId, sheetHash: round.sheet_hash, day, groups });
  return { text, signature: toBase64url(await signIssuedCounts({ text, sign })) };
};

const countsBefore = (database: IdentityDatabase, roundId: string, day: string): Promise<{ id: string; people: number }[]> =>
  database
    .selectFrom('publication_group')
    .leftJoin('issued_right', (join) =>
      join.onRef('issued_right.group_id', '=', 'publication_group.id').on('purpose', '=', 'answers').on('issued_on', '<', day))
    .where('publication_group.round_id', '=', roundId)
    .groupBy('publication_group.id')
    // As in the sheet.
    .orderBy('publication_group.label')
    .orderBy('publication_group.id')
    .select(({ fn }) => ['publication_group.id', fn.count<number>('issued_right.person_id').as('people')])
    .execute();
