import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { signSheet, toBase64url, toHex, type DeploymentSigner } from '@unguarded/credentials-issuer';
import { parseInstrument } from '@unguarded/instruments';
import { planWindows, renderSheetInTurns, type RoundSheet, type SheetGroup } from '@unguarded/rounds';
import { sql, type RawBuilder } from 'kysely';
import { inSlices } from '../event-loop-slices.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { FreezeOrder } from '../identity-side.ts';
import type { MailLanguage } from '../mail/mail-language.ts';
import { PROVED_THRESHOLDS } from './thresholds.ts';

/** The hash before the first sheet. */
const NO_SHEET = '0'.repeat(64);

interface SheetOrder extends FreezeOrder {
  organisation: string;
  approvingBody: RoundSheet['approvingBody'];
  /** In which groups are named; null: English. */
  language: MailLanguage | null;
  frozenAt: Date;
  sign: DeploymentSigner;
}

/** A million bytes go over as base64: the driver's own way copies them three times and writes them in hexadecimal. */
const bytea = (bytes: Uint8Array): RawBuilder<Uint8Array> =>
  sql<Uint8Array>`decode(${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}, 'base64')`;

/** The last step of a freeze: describes the round in a sheet, chains it to the sheet before, signs and stores it. */
export const storeSignedSheet = async (database: IdentityDatabase, order: SheetOrder): Promise<void> => {
  const sheet = await describeRound(database, order);
  const text = await renderSheetInTurns(sheet, () => nextTurn());
  const { envelope, sheetHash } = await signSheet({ text, sign: order.sign });
  await database
    .updateTable('round')
    .set({ state: 'frozen', windows: sheet.windows, envelope: bytea(envelope), sheet_hash: toHex(sheetHash) })
    .where('id', '=', order.roundId)
    .where('state', '=', 'freezing')
    .execute();
};

const describeRound = async (database: IdentityDatabase, order: SheetOrder): Promise<RoundSheet> => {
  const round = await database.selectFrom('round').where('id', '=', order.roundId).selectAll().executeTakeFirstOrThrow();
  return {
    version: 1,
    organisation: order.organisation,
    roundId: order.roundId,
    title: round.title,
    previousSheetHash: await previousSheetHash(database, round.chain_position ?? 1),
    instrument: instrumentReference(round.instrument ?? ''),
    units: round.units ?? [],
    groups: await sheetGroups(database, order.roundId),
    ballotKeys: [toBase64url(order.ballotKey)],
    boxKey: toBase64url(order.boxKey),
    thresholds: round.thresholds ?? PROVED_THRESHOLDS,
    windows: planWindows(order.frozenAt),
    approvingBody: order.approvingBody,
    ...(await gapMeasureOf(database, order.roundId)),
    ...(order.language === null || order.language === 'en' ? {} : { language: order.language }),
  };
};

const gapMeasureOf = async (database: IdentityDatabase, roundId: string): Promise<Pick<RoundSheet, 'gapMeasure'>> => {
  const chosen = await database.selectFrom('round_questions').where('round_id', '=', roundId).select('gap_measure').executeTakeFirst();
  return chosen?.gap_measure === 'split-ballot' ? { gapMeasure: 'split-ballot' } : {};
};

const previousSheetHash = async (database: IdentityDatabase, chainPosition: number): Promise<string> => {
  const previous = await database.selectFrom('round').where('chain_position', '=', chainPosition - 1).select('sheet_hash').executeTakeFirst();
  return previous?.sheet_hash ?? NO_SHEET;
};

const instrumentReference = (text: string): RoundSheet['instrument'] => {
  const parsed = parseInstrument(text);
  if (!parsed.ok) throw new TypeError(`The instrument of a round cannot be read: ${parsed.reason}.`);
  return { id: parsed.instrument.id, version: parsed.instrument.version, hash: createHash('sha256').update(text, 'utf8').digest('hex') };
};

const sheetGroups = async (database: IdentityDatabase, roundId: string): Promise<SheetGroup[]> => {
  const groups = await database.selectFrom('publication_group').where('round_id', '=', roundId).orderBy('label').orderBy('id').selectAll().execute();
  const keys = await database.selectFrom('issuing_key').where('round_id', '=', roundId).select(['group_id', 'purpose', 'modulus']).execute();
  const modulus = new Map<string, string>();
  await inSlices(keys, (key) => { modulus.set(`${key.group_id} ${key.purpose}`, Buffer.from(key.modulus).toString('base64url')); });
  const described: SheetGroup[] = [];
  await inSlices(groups, (group) => described.push({
    id: group.id,
    label: group.label,
    levelUnitId: group.level_unit_id,
    unitIds: group.unit_ids,
    rosterCount: group.roster_count,
    rosterCommitment: group.commitment,
    issuingKeys: { answers: modulus.get(`${group.id} answers`) ?? '', comment: modulus.get(`${group.id} comment`) ?? '' },
  }));
  return described;
};
