import { fromBase64url, toBase64url, verifyApproval } from '@unguarded/credentials-issuer';
import { sql } from 'kysely';
import type { IdentityDatabase } from '../identity-database.ts';
import type { ApprovalOutcome, SheetApproval } from '../identity-side.ts';

const SIGNATURE_LENGTH = 64;

interface ApprovingBody {
  name: string;
  publicKey: string;
}

/** Read from the sheet by the database: a sheet may hold a million characters, and this is asked by anybody. */
export const approvingBody = sql<ApprovingBody | null>`nullif(convert_from(substring(round.envelope from 65), 'UTF8')::jsonb -> 'approvingBody', 'null'::jsonb)`;

/** Takes an approving body's signature of a frozen round, from whoever brings it: it verifies under the sheet's key, or it is refused. */
export const approveSheet = async (database: IdentityDatabase, roundId: string, signature: Uint8Array): Promise<ApprovalOutcome> => {
  // Before a sheet is read for whoever sends anything.
  if (signature.length !== SIGNATURE_LENGTH) return { ok: false, reason: 'bad-signature' };
  const sheet = await sheetOf(database, roundId);
  if (sheet === undefined) return { ok: false, reason: 'unknown-round' };
  if (sheet.body === null) return { ok: false, reason: 'no-approving-body' };
  const genuine = verifyApproval({ sheetText: sheet.text, publicKey: fromBase64url(sheet.body.publicKey), signature });
  if (!genuine) return { ok: false, reason: 'bad-signature' };
  await database
    .insertInto('approval')
    .values({ round_id: roundId, signature: Buffer.from(signature) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { ok: true };
};

const sheetOf = (database: IdentityDatabase, roundId: string): Promise<{ text: Uint8Array; body: ApprovingBody | null } | undefined> =>
  database
    .selectFrom('round')
    .where('id', '=', roundId)
    .where('envelope', 'is not', null)
    .select([sql<Uint8Array>`substring(round.envelope from 65)`.as('text'), approvingBody.as('body')])
    .executeTakeFirst();

/** Who approved a round, with the signature; null as long as nobody has. */
export const storedApproval = async (database: IdentityDatabase, roundId: string): Promise<SheetApproval | null> => {
  const row = await database
    .selectFrom('approval')
    .innerJoin('round', 'round.id', 'approval.round_id')
    .where('approval.round_id', '=', roundId)
    .select(['approval.signature', approvingBody.as('body')])
    .executeTakeFirst();
  return row?.body == null ? null : { ...row.body, signature: toBase64url(row.signature) };
};
