import { destructionText, signDestruction, toBase64url, toHex } from '@unguarded/credentials-verifier';
import type { Kysely } from 'kysely';
import type { AnnouncedRound } from './announced-round.ts';
import type { AnswerKeys } from './answer-keys.ts';
import type { AnswerSchema } from './schema.ts';

/** A record as everybody may fetch it, docs/protocol.md §9: canonical JSON, and the box's signature in base64url. */
export interface SignedRecord {
  text: string;
  signature: string;
}

interface Destroyed {
  keys: AnswerKeys;
  round: AnnouncedRound;
  destroyed: 'staging-key' | 'ballot-key';
}

/** Signs and keeps that a key is gone; to be called after it is. A record that is there already stays as it is. */
export async function recordDestruction(kysely: Kysely<AnswerSchema>, { keys, round, destroyed }: Destroyed): Promise<void> {
  const { roundId, sheet, sheetHash } = round;
  // The sheet lists every ballot key; the one of this side comes first.
  const key = destroyed === 'ballot-key' ? (sheet.ballotKeys[0] ?? null) : null;
  const text = destructionText({ destroyed, key, roundId, sheetHash: toHex(sheetHash) });
  const signature = Buffer.from(signDestruction({ boxPrivateKey: keys.boxKey().privateKey, text }));
  await kysely.insertInto('answers.destruction').values({ round_id: roundId, destroyed, text, signature }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** The records of a round by what was destroyed, in the order of their names. */
export async function storedRecords(kysely: Kysely<AnswerSchema>, roundId: string): Promise<SignedRecord[]> {
  const rows = await kysely.selectFrom('answers.destruction').select(['text', 'signature']).where('round_id', '=', roundId).orderBy('destroyed').execute();
  return rows.map(({ text, signature }) => ({ text, signature: toBase64url(signature) }));
}
