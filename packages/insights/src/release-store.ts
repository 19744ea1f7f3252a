import { createHash } from 'node:crypto';
import { openStoredRelease } from '@unguarded/disclosure-control';
import { parseInstrument } from '@unguarded/instruments';
import type { Database } from '@unguarded/postgres';
import { InsightsError } from './insights-error.ts';
import type { PublishedRound } from './published-round.ts';

export interface ReleasesSchema {
  'releases.release': { position: number; round_id: string; hash: string; previous_hash: string; instrument_hash: string; content: string; signature: Uint8Array };
  'releases.instrument': { hash: string; content: string };
}

/** A release as it is stored: the exact text that was signed, its SHA-256 and the deployment's signature. */
export interface StoredRelease {
  roundId: string;
  hash: string;
  text: string;
  signature: Uint8Array;
}

export interface ReleaseStore {
  /** Adds a release at the end of the chain; the same release again is accepted and changes nothing. */
  save(release: StoredRelease, context: { previousHash: string; instrumentText: string }): Promise<void>;
  /** What is stored, oldest first, without the texts. */
  chain(): Promise<Pick<StoredRelease, 'roundId' | 'hash'>[]>;
  /** One release as it is stored; null where none is. */
  stored(roundId: string): Promise<StoredRelease | null>;
  /** All releases, oldest first, each checked against its hash. */
  all(): Promise<PublishedRound[]>;
}

/** Hash of the release before the first one. */
export const NO_RELEASE = '0'.repeat(64);

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. @example sha256Hex('').slice(0, 8) // 'e3b0c442' */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

type Row = ReleasesSchema['releases.release'] & { instrument: string };

const open = (row: Row): PublishedRound => {
  const opened = openStoredRelease(row.content, row.hash, sha256Hex);
  const instrument = parseInstrument(row.instrument);
  if (opened.ok && instrument.ok && sha256Hex(row.instrument) === opened.release.instrument.hash) return { release: opened.release, instrument: instrument.instrument };
  if (!opened.ok && opened.reason === 'version') {
    throw new InsightsError('release-version', `The release of round ${row.round_id} is a table of version 1, whose figures could be subtracted; it is not read any more. Start with an empty data directory: nothing that was published that way can be converted.`);
  }
  throw new InsightsError('release-changed', `The release of round ${row.round_id} is not the one that was published. Restore it from a copy; nothing of it is shown.`);
};

/**
 * Opens the releases with the publisher's connection, which can insert and read releases and reach nothing else.
 *
 * @example (await openReleaseStore({ database }).all()).length // 3
 */
export const openReleaseStore = ({ database }: { database: Database<ReleasesSchema> }): ReleaseStore => {
  const { kysely } = database;
  const rows = (): Promise<Row[]> =>
    kysely
      .selectFrom('releases.release')
      .innerJoin('releases.instrument', 'releases.instrument.hash', 'releases.release.instrument_hash')
      .selectAll('releases.release')
      .select('releases.instrument.content as instrument')
      .orderBy('position')
      .execute();
  const chain: ReleaseStore['chain'] = () => kysely.selectFrom('releases.release').select(['round_id as roundId', 'hash']).orderBy('position').execute();
  const stored: ReleaseStore['stored'] = async (roundId) => {
    const release = await kysely.selectFrom('releases.release').where('round_id', '=', roundId).select(['round_id as roundId', 'hash', 'content as text', 'signature']).executeTakeFirst();
    return release === undefined ? null : { ...release, signature: new Uint8Array(release.signature) };
  };
  // Releases never change, so each is fetched and opened, and its hash checked, once.
  const opened = new Map<string, PublishedRound>();
  const all = async (): Promise<PublishedRound[]> => {
    const inOrder = await chain();
    if (inOrder.some(({ hash }) => !opened.has(hash))) for (const row of await rows()) if (!opened.has(row.hash)) opened.set(row.hash, open(row));
    return inOrder.flatMap(({ hash }) => opened.get(hash) ?? []);
  };
  const save: ReleaseStore['save'] = async (release, { previousHash, instrumentText }) => {
    const existing = await chain();
    if (existing.some(({ hash }) => hash === release.hash)) return;
    if ((existing.at(-1)?.hash ?? NO_RELEASE) !== previousHash) {
      throw new InsightsError('release-chain', `The release of round ${release.roundId} does not follow the last one. Releases are never replaced.`);
    }
    const instrument = { hash: sha256Hex(instrumentText), content: instrumentText };
    await kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('releases.instrument').values(instrument).onConflict((conflict) => conflict.doNothing()).execute();
      const row = { position: existing.length + 1, round_id: release.roundId, hash: release.hash, previous_hash: previousHash, instrument_hash: instrument.hash };
      await transaction.insertInto('releases.release').values({ ...row, content: release.text, signature: Buffer.from(release.signature) }).execute();
    });
  };
  return { save, chain, stored, all };
};
