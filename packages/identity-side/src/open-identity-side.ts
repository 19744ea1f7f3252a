import type { DeploymentSigner } from '@unguarded/credentials-issuer';
import { demoInstrument, type Instrument } from '@unguarded/instruments';
import { openDatabase, roleNameOf, type Database } from '@unguarded/postgres';
import type { SheetThresholds } from '@unguarded/rounds';
import { sql } from 'kysely';
import { openCheckIns } from './check-ins/check-in-desk.ts';
import { openEstimates } from './estimates/estimate-book.ts';
import { startHousekeeping } from './housekeeping.ts';
import type { IdentityDatabase } from './identity-database.ts';
import type { IdentitySchema } from './identity-schema.ts';
import type { Clock, IdentitySide, MailSettings } from './identity-side.ts';
import { openQuestionDesk } from './instruments/question-desk.ts';
import { openIssuingDesk } from './issuing/issuing-desk.ts';
import { openKeyFiles, type KeyFiles } from './key-files.ts';
import { openKeyProcesses } from './keys/key-processes.ts';
import { openLooks } from './looks/look-book.ts';
import type { Mail } from './mail/mail.ts';
import type { MailLanguage } from './mail/mail-language.ts';
import { openMailQueue, prepareMailQueue, type MailQueue } from './mail/mail-queue.ts';
import { openMailSender, type MailSender } from './mail/mail-sender.ts';
import { openMailbox } from './mail/mailbox.ts';
import { openDirectory } from './people/directory.ts';
import { openPromises } from './promises/promise-book.ts';
import { openPublicRecords } from './records/public-records.ts';
import { RosterImportDesk } from './roster/roster-imports.ts';
import { openGroupsAside } from './rounds/groups-aside.ts';
import { openRoundBook } from './rounds/round-book.ts';
import { PROVED_THRESHOLDS } from './rounds/thresholds.ts';
import { shownTallies } from './shown-tallies.ts';
import { openSignIn } from './sign-in/sign-in-door.ts';

export interface IdentitySideOptions {
  urls: {
    /** The run-time role's connection string. */
    runTime: string;
    /** The owner's: brings the tables of the mail queue to the right version. Leave it out where that was done. */
    owner?: string;
  };
  /** Directory of the key files of this side; made when it is missing. */
  keyDirectory: string;
  clock: Clock;
  /** Address of the signed-in app, without a slash at the end. */
  origin: string;
  /** Address of the claim-and-answer app. */
  answerOrigin: string;
  mail: MailSettings;
  /** Signs with the deployment's Ed25519 key. */
  sign: DeploymentSigner;
  /** Addresses of the organisers, on the roster or not. */
  hrEmails: readonly string[];
  organisation: string;
  /** Who may sign round sheets a second time, for instance the works council; the key is Ed25519, base64url. Stands in every sheet from the next freeze on. */
  approvingBody?: { name: string; publicKey: string };
  /** False: nobody checks in with their name from the next freeze on. */
  checkIns?: boolean;
  /** The organisation's language, for mails to people who have none of their own; null: it has said none. */
  language?: MailLanguage | null;
  /** Persona links and sessions made in-process exist in development only. */
  development: boolean;
  /** What rounds ask from the next freeze on; the demo instrument when left out. */
  instrument?: Instrument;
  /** What rounds promise from the next freeze on; only ever raised. What is proved when left out. */
  thresholds?: SheetThresholds;
  /** Told of faults in background work, for the log. Never given an address or a link. */
  onFault?: (error: unknown) => void;
}

/**
 * Opens the WHO side: people, sign-in, check-ins, issuing. The migrations must have run. Picks up roster imports that
 * a restart interrupted.
 *
 * @throws PostgresError when the database cannot be reached or is not migrated; IdentityError `key-file` for a damaged key.
 * @example await using identitySide = await openIdentitySide({ urls: { runTime, owner }, keyDirectory, clock, … });
 */
export const openIdentitySide = async (options: IdentitySideOptions): Promise<IdentitySide> => {
  const { urls, clock } = options;
  const keys = openKeyFiles(options.keyDirectory);
  const pool = openDatabase<IdentitySchema>(urls.runTime);
  const database = pool.kysely.withSchema('identity');
  try {
    await pool.verifyConnection();
    if (urls.owner !== undefined) await prepareMailQueue({ ownerUrl: urls.owner, runTimeRole: roleNameOf(urls.runTime) });
    const sender = openMailSender(options.mail, database, clock);
    const queue = await openMailQueue({ database, databaseUrl: urls.runTime, sender, onFault: faultListener(options) });
    return await openRooms(options, { pool, database, keys, sender, queue });
  } catch (failure) {
    await pool.close();
    throw failure;
  }
};

interface Foundations {
  pool: Database<IdentitySchema>;
  database: IdentityDatabase;
  keys: KeyFiles;
  sender: MailSender;
  queue: MailQueue;
}

const openRooms = async (options: IdentitySideOptions, { pool, database, keys, sender, queue }: Foundations): Promise<IdentitySide> => {
  const { clock, origin, answerOrigin, organisation, sign, development } = options;
  const onFault = faultListener(options);
  const hrEmails = options.hrEmails.map((email) => email.toLowerCase());
  const instrument = options.instrument ?? demoInstrument;
  const language = options.language ?? null;
  const sendMail = (mail: Mail): Promise<void> => sender.send(mail);
  const signIn = openSignIn({ database, origin, organisation, language, secret: keys.session, hrEmails, sendMail, development, onFault });
  const thresholds = options.thresholds ?? PROVED_THRESHOLDS;
  const roster = new RosterImportDesk({ database, clock, minimumGroupSize: thresholds.scores, onFault });
  await roster.resume();
  // One: a signature takes a millisecond, and a second would take turns with what serves requests.
  const keyProcesses = openKeyProcesses({ count: 1, sealingKey: keys.issuing });
  const groupsAside = openGroupsAside();
  const endHousekeeping = startHousekeeping({ database, clock, onFault });
  const close = async (): Promise<void> => {
    roster.close();
    await endHousekeeping();
    await signIn.settled();
    await queue.close();
    sender.close();
    await keyProcesses.close();
    await groupsAside.close();
    await pool.close();
  };
  return {
    signIn,
    roster,
    directory: openDirectory({ database, spaceKey: keys.space, language }),
    rounds: openRoundBook({ database, clock, organisation, origin, answerOrigin, instrument, approvingBody: options.approvingBody ?? null, checkIns: options.checkIns ?? true, language, sealingKey: keys.issuing, groupsAside, sign, queue, thresholds }),
    issuing: openIssuingDesk({ database, clock, keyProcesses, spaceKey: keys.space }),
    checkIns: openCheckIns(database, clock),
    questions: openQuestionDesk({ database, clock, organisation }),
    records: openPublicRecords({ database, clock, sign }),
    promises: openPromises({ database, clock, queue, organisation, origin, language }),
    estimates: openEstimates(database, clock),
    looks: openLooks(database, clock),
    mailbox: openMailbox({ database, queue, signInSettled: () => signIn.settled() }),
    startProcesses: async () => {
      groupsAside.start();
      await keyProcesses.start();
    },
    shownTallies: (roundId) => shownTallies({ database, roundId }),
    isReachable: () => isReachable(database),
    close,
    [Symbol.asyncDispose]: close,
  };
};

const faultListener = ({ onFault }: IdentitySideOptions): ((fault: unknown) => void) => onFault ?? (() => undefined);

const isReachable = (database: IdentityDatabase): Promise<boolean> =>
  sql`select 1`.execute(database).then(() => true, () => false);
