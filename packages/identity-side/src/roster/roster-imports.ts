import { sql } from 'kysely';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock, RosterImports } from '../identity-side.ts';
import type { MailLanguage } from '../mail/mail-language.ts';
import { applyRoster } from './apply-roster.ts';
import { faultInWords, type FoundFault } from './fault-words.ts';
import type { ImportStatus } from './import-status.ts';
import { readRoster } from './read-roster.ts';
import { understandRoster } from './understand-roster.ts';

/** Faults kept and shown; all are counted. */
const FAULTS_KEPT = 200;
/** Any number will do, as long as nothing else in this database locks it. */
const ROSTER_LOCK = 710_001;

const OUR_FAULT: FoundFault = { line: 1, column: 'character 1', said: ['ourFault'] };

export interface RosterImportSettings {
  database: IdentityDatabase;
  clock: Clock;
  /** People below whom nothing is published alone. */
  minimumGroupSize: number;
  onFault: (error: unknown) => void;
}

/** Roster imports: a file is kept, read in the background, previewed, and applied as a whole or not at all. */
export class RosterImportDesk implements RosterImports {
  readonly #database: IdentityDatabase;
  readonly #clock: Clock;
  readonly #minimumGroupSize: number;
  readonly #onFault: (error: unknown) => void;
  /** What runs in this process, with its share done; a restart starts it again from the kept file. */
  readonly #running = new Map<string, { share: number; done: Promise<void> }>();
  #closing = false;

  constructor({ database, clock, minimumGroupSize, onFault }: RosterImportSettings) {
    this.#database = database;
    this.#clock = clock;
    this.#minimumGroupSize = minimumGroupSize;
    this.#onFault = onFault;
  }

  /** Goes on with what a restart interrupted: nothing of it was applied, since that is one transaction. */
  async resume(): Promise<void> {
    const interrupted = await this.#database.selectFrom('roster_import').where('state', 'in', ['reading', 'applying']).select(['id', 'state']).execute();
    for (const { id, state } of interrupted) this.#run(id, state === 'reading' ? 'read' : 'apply');
  }

  /** From now on, a step that breaks off is left for the next start. */
  close(): void {
    this.#closing = true;
  }

  async startImport(csvBytes: Uint8Array): Promise<string> {
    await this.#database.deleteFrom('roster_import').where('state', 'in', ['faulty', 'ready']).execute();
    const { id } = await this.#database
      .insertInto('roster_import')
      .values({ state: 'reading', file: Buffer.from(csvBytes), received_at: this.#clock(), applied_at: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    this.#run(id, 'read');
    return id;
  }

  async status(importId: string, language: MailLanguage = 'en'): Promise<ImportStatus | null> {
    const row = await this.#database
      .selectFrom('roster_import')
      .where('id', '=', importId)
      .select(['state', 'rows', 'faults', 'fault_count', 'understood'])
      .executeTakeFirst();
    if (row === undefined) return null;
    const { state, rows, faults, understood } = row;
    const inProgress = state === 'reading' || state === 'applying';
    const progress = inProgress ? (this.#running.get(importId)?.share ?? 0) : 1;
    return { importId, state, progress, rows, faults: faults.map((fault) => faultInWords(fault, language)), faultCount: row.fault_count, understood };
  }

  async applyImport(importId: string): Promise<{ ok: true } | { ok: false; reason: 'unknown-import' | 'not-ready' }> {
    const taken = await this.#database
      .updateTable('roster_import')
      .set({ state: 'applying' })
      .where('id', '=', importId)
      .where('state', '=', 'ready')
      .returning('id')
      .executeTakeFirst();
    if (taken === undefined) return { ok: false, reason: (await this.status(importId)) === null ? 'unknown-import' : 'not-ready' };
    this.#run(importId, 'apply');
    return { ok: true };
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  #run(importId: string, step: 'read' | 'apply'): void {
    const run = { share: 0, done: Promise.resolve() };
    const onProgress = (share: number): void => { run.share = share; };
    const done = step === 'read' ? this.#read(importId, onProgress) : this.#apply(importId, onProgress);
    run.done = done
      .catch((error: unknown) => this.#giveUp(importId, error))
      .then(() => void this.#running.delete(importId));
    this.#running.set(importId, run);
  }

  async #read(importId: string, onProgress: (share: number) => void): Promise<void> {
    const result = await readRoster(await this.#fileOf(importId), onProgress);
    const outcome = result.ok
      ? { state: 'ready' as const, understood: await understandRoster(this.#database, result.roster, this.#minimumGroupSize) }
      : { state: 'faulty' as const, faults: result.faults.slice(0, FAULTS_KEPT), fault_count: result.faults.length, file: null };
    await this.#database.updateTable('roster_import').set({ ...outcome, rows: result.rows }).where('id', '=', importId).execute();
  }

  async #apply(importId: string, onProgress: (share: number) => void): Promise<void> {
    const result = await readRoster(await this.#fileOf(importId), (share) => onProgress(share / 2));
    if (!result.ok) throw new TypeError('A file that was read without faults has faults now.');
    await this.#database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${ROSTER_LOCK}::bigint)`.execute(transaction);
      await applyRoster(transaction, { importId, roster: result.roster, onProgress: (share) => onProgress(0.5 + share / 2) });
      // The file holds names; what is in force is in the tables.
      const applied = { state: 'applied' as const, applied_at: this.#clock(), file: null };
      await transaction.updateTable('roster_import').set(applied).where('id', '=', importId).execute();
    });
  }

  async #fileOf(importId: string): Promise<Uint8Array> {
    const row = await this.#database.selectFrom('roster_import').where('id', '=', importId).select('file').executeTakeFirstOrThrow();
    if (row.file === null) throw new TypeError('The file of an import that is not finished is missing.');
    return row.file;
  }

  async #giveUp(importId: string, error: unknown): Promise<void> {
    if (this.#closing) return;
    this.#onFault(error);
    const fault = { state: 'faulty' as const, faults: [OUR_FAULT], fault_count: 1, file: null };
    await this.#database.updateTable('roster_import').set(fault).where('id', '=', importId).execute().catch(this.#onFault);
  }
}
