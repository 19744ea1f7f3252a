import { fromBase64url, toBase64url, verifyApproval } from '@unguarded/credentials-issuer';
import { parseSheet } from '@unguarded/rounds';
import type { IdentityDatabase } from '../identity-database.ts';
import type { ApprovalOutcome, SheetApproval } from '../identity-side.ts';

const SIGNATURE_LENGTH = 64;

interface ApprovableSheet {
  text: Buffer;
  body: { name: string; publicKey: string } | null;
}

/** Takes an approving body's signature of a frozen round, from whoever brings it: it verifies under the sheet's key, or it is refused. */
export const approveSheet = async (database: IdentityDatabase, roundId: string, signature: Uint8Array): Promise<ApprovalOutcome> => {
  const sheet = await sheetOf(database, roundId);
  if (sheet === null) return { ok: false, reason: 'unknown-round' };
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

/** Who approved a round, with the signature; null as long as nobody has. */
export const storedApproval = async (database: IdentityDatabase, roundId: string): Promise<SheetApproval | null> => {
  const row = await database.selectFrom('approval').where('round_id', '=', roundId).select('signature').executeTakeFirst();
  const sheet = row === undefined ? null : await sheetOf(database, roundId);
  if (row === undefined || sheet?.body == null) return null;
  return { ...sheet.body, signature: toBase64url(row.signature) };
};

const sheetOf = async (database: IdentityDatabase, roundId: string): Promise<ApprovableSheet | null> => {
  const round = await database.selectFrom('round').where('id', '=', roundId).select('envelope').executeTakeFirst();
  if (!round?.envelope) return null;
  const text = Buffer.from(round.envelope).subarray(SIGNATURE_LENGTH);
  const parsed = parseSheet(text.toString('utf8'));
  if (!parsed.ok) throw new TypeError(`A stored round sheet cannot be read: ${parsed.reason}.`);
  return { text, body: parsed.sheet.approvingBody };
};
