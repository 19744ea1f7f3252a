import { fromBase64url, toBase64url, verifyApproval } from '@unguarded/credentials-issuer';
import { sql } from 'kysely';
import type { IdentityDatabase } from '../identity-database.ts';
import type { ApprovalOutcome, SheetApproval } from '../identity-side.ts';
import { onceAtATime } from '../once-at-a-time.ts';

const SIGNATURE_LENGTH = 64;

interface ApprovingBody {
  name: string;
  publicKey: string;
}

/** Whom a round's sheet names for a second signature; null where nobody, or where there is no sheet. */
export type BodyOf = (roundId: string) => Promise<ApprovingBody | null>;

/**
 * Reads it from the sheet, in the database, and keeps it: a sheet may hold a million characters (a thirtieth of a second
 * there), never changes, and is asked about by anybody, at once too.
 *
 * @example await approvingBodies(database)(roundId) // { name: 'Works council', publicKey: 'mH0…' }
 */
export const approvingBodies = (database: IdentityDatabase): BodyOf => {
  const known = new Map<string, ApprovingBody | null>();
  const read = onceAtATime((roundId: string) => roundId, async (roundId): Promise<ApprovingBody | null> => {
    const body = sql<ApprovingBody | null>`nullif(convert_from(substring(round.envelope from 65), 'UTF8')::jsonb -> 'approvingBody', 'null'::jsonb)`;
    const sheet = await database.selectFrom('round').where('id', '=', roundId).where('envelope', 'is not', null).select(body.as('body')).executeTakeFirst();
    if (sheet !== undefined) known.set(roundId, sheet.body);
    return sheet?.body ?? null;
  });
  return async (roundId) => {
    const body = known.get(roundId);
    return body === undefined ? read(roundId) : body;
  };
};

/** Takes an approving body's signature of a frozen round, from whoever brings it: it verifies under the sheet's key, or it is refused. */
export const approveSheet = async (database: IdentityDatabase, bodyOf: BodyOf, { roundId, signature }: { roundId: string; signature: Uint8Array }): Promise<ApprovalOutcome> => {
  // Before a sheet is read for whoever sends anything.
  if (signature.length !== SIGNATURE_LENGTH) return { ok: false, reason: 'bad-signature' };
  const sheet = await sheetOf(database, roundId);
  if (sheet === undefined) return { ok: false, reason: 'unknown-round' };
  const body = await bodyOf(roundId);
  if (body === null) return { ok: false, reason: 'no-approving-body' };
  const genuine = verifyApproval({ sheetText: sheet.text, publicKey: fromBase64url(body.publicKey), signature });
  if (!genuine) return { ok: false, reason: 'bad-signature' };
  await database
    .insertInto('approval')
    .values({ round_id: roundId, signature: Buffer.from(signature) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { ok: true };
};

const sheetOf = (database: IdentityDatabase, roundId: string): Promise<{ text: Uint8Array } | undefined> =>
  database
    .selectFrom('round')
    .where('id', '=', roundId)
    .where('envelope', 'is not', null)
    .select(sql<Uint8Array>`substring(round.envelope from 65)`.as('text'))
    .executeTakeFirst();

/** Who approved a round, with the signature; null as long as nobody has. */
export const storedApproval = async (database: IdentityDatabase, bodyOf: BodyOf, roundId: string): Promise<SheetApproval | null> => {
  const row = await database.selectFrom('approval').where('round_id', '=', roundId).select('signature').executeTakeFirst();
  const body = row === undefined ? null : await bodyOf(roundId);
  return row === undefined || body === null ? null : { ...body, signature: toBase64url(row.signature) };
};
