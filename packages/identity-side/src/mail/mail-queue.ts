import { openDatabase } from '@unguarded/postgres';
import { sql } from 'kysely';
import { fromKysely, PgBoss, type Job } from 'pg-boss';
import type { IdentityDatabase, IdentityTransaction } from '../identity-database.ts';
import type { Mail, MailOutcome } from './mail.ts';
import type { MailSender } from './mail-sender.ts';

const QUEUE_SCHEMA = 'mail_queue';
const QUEUE = 'announcements';
/** Mails fetched at a time. */
const BATCH = 100;
const RETRIES = 8;
const SECONDS_KEPT_AFTER_SENDING = 3_600;

/** Mails to many people at once: they survive a restart and a mail server that is away. */
export interface MailQueue {
  /** Queues mails within a transaction: they are sent if and only if it commits. */
  enqueue(transaction: IdentityTransaction, mails: Mail[]): Promise<void>;
  outcome(): Promise<MailOutcome>;
  close(): Promise<void>;
}

/**
 * Makes the tables of the queue as their owner, and gives the run-time role the rights to use them, not to change
 * them. Safe to call at every start; it also brings the tables to the version of the library.
 */
export const prepareMailQueue = async ({ ownerUrl, runTimeRole }: { ownerUrl: string; runTimeRole: string }): Promise<void> => {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: QUEUE_SCHEMA, schedule: false, supervise: false, max: 2 });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  await boss.createQueue(QUEUE, { retryLimit: RETRIES, retryBackoff: true, deleteAfterSeconds: SECONDS_KEPT_AFTER_SENDING });
  await boss.stop({ graceful: false });
  if (failures.length > 0) throw failures[0];
  await using database = openDatabase<unknown>(ownerUrl, { maximumConnections: 1 });
  const [schema, role] = [sql.id(QUEUE_SCHEMA), sql.id(runTimeRole)];
  await sql`grant usage on schema ${schema} to ${role}`.execute(database.kysely);
  await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`.execute(database.kysely);
  await sql`grant execute on all functions in schema ${schema} to ${role}`.execute(database.kysely);
};

export interface MailQueueSettings {
  database: IdentityDatabase;
  /** The run-time role's connection string: the queue keeps a small pool of its own. */
  databaseUrl: string;
  sender: MailSender;
  onFault: (error: unknown) => void;
}

/** Opens the queue and starts sending what is in it. */
export const openMailQueue = async ({ database, databaseUrl, sender, onFault }: MailQueueSettings): Promise<MailQueue> => {
  // Rebuilding indexes is the owner's business; this role owns nothing.
  const rights = { migrate: false, createSchema: false, reindex: false, monitorVacuum: false };
  const boss = new PgBoss({ connectionString: databaseUrl, schema: QUEUE_SCHEMA, schedule: false, max: 2, ...rights });
  boss.on('error', onFault);
  await boss.start();
  await boss.work<Mail>(QUEUE, { batchSize: BATCH, pollingIntervalSeconds: 0.5 }, (jobs) => sendAll(boss, jobs, sender));
  return {
    enqueue: async (transaction, mails) => {
      const jobs = mails.map((mail) => ({ data: mail }));
      await boss.insert(QUEUE, jobs, { db: fromKysely(transaction) });
    },
    outcome: () => queueOutcome(database),
    close: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
};

/** One address that a mail server refuses must not send the others twice: each mail fails by itself. */
const sendAll = async (boss: PgBoss, jobs: Job<Mail>[], sender: MailSender): Promise<void> => {
  await Promise.all(jobs.map(async ({ id, data }) => {
    try {
      await sender.send(data);
    } catch (error) {
      await boss.fail(QUEUE, id, { message: error instanceof Error ? error.message : 'not sent' });
    }
  }));
};

const queueOutcome = async (database: IdentityDatabase): Promise<MailOutcome> => {
  const { rows } = await sql<MailOutcome>`
    select count(*) filter (where state in ('created', 'retry', 'active')) as waiting,
           count(*) filter (where state = 'failed') as failed
    from mail_queue.job where name = ${QUEUE}`.execute(database);
  return rows[0] ?? { waiting: 0, failed: 0 };
};
