import { destructionText, signDestruction, toBase64url, type DeploymentSigner } from '@unguarded/credentials-issuer';
import type { IdentityDatabase, IdentityTransaction } from '../identity-database.ts';
import type { SignedRecord } from '../identity-side.ts';

interface Destruction {
  roundId: string;
  sheetHash: string;
  sign: DeploymentSigner;
}

/** Destroys the issuing keys of a round and keeps the signed record of it, both or neither. */
export const destroyIssuingKeys = async (transaction: IdentityTransaction, { roundId, sheetHash, sign }: Destruction): Promise<void> => {
  await transaction.deleteFrom('issuing_key').where('round_id', '=', roundId).execute();
  const text = destructionText({ destroyed: 'issuing-keys', key: null, roundId, sheetHash });
  const signature = Buffer.from(await signDestruction({ text, sign }));
  await transaction
    .insertInto('destruction')
    .values({ round_id: roundId, destroyed: 'issuing-keys', text, signature })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** The records of what was destroyed of a round on this side; null when there is no such frozen round. */
export const storedDestructions = async (database: IdentityDatabase, roundId: string): Promise<SignedRecord[] | null> => {
  const round = await database.selectFrom('round').where('id', '=', roundId).where('sheet_hash', 'is not', null).select('id').executeTakeFirst();
  if (round === undefined) return null;
  const rows = await database.selectFrom('destruction').where('round_id', '=', roundId).orderBy('destroyed').select(['text', 'signature']).execute();
  return rows.map(({ text, signature }) => ({ text, signature: toBase64url(signature) }));
};
