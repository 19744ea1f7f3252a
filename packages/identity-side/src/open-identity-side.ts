import type { DeploymentSigner } from '@unguarded/credentials-issuer';
import { demoInstrument, type Instrument } from '@unguarded/instruments';
import { roleNameOf, type Database } from '@unguarded/postgres';
import { sql } from 'kysely';
import { forgetOldCheckIns, openCheckIns } from './check-ins/check-in-desk.ts';
import type { IdentityDatabase } from './identity-database.ts';
import type { IdentitySchema } from './identity-schema.ts';
import type { Clock, IdentitySide, MailSettings } from './identity-side.ts';
import { openIssuingDesk } from './issuing/issuing-desk.ts';
import { openKeyFiles } from './key-files.ts';
import { openMailQueue, prepareMailQueue } from './mail/mail-queue.ts';
import { openMailSender } from './mail/mail-sender.ts';
import { openMailbox } from './mail/mailbox.ts';
import { openDirectory } from './people/directory.ts';
import { RosterImportDesk } from './roster/roster-imports.ts';
import { openRoundBook } from './rounds/round-book.ts';
import { openSignIn } from './sign-in/sign-in-door.ts';

export interface IdentitySideOptions {
  /** Opened with the run-time role, after the migrations. Closed by whoever opened it. */
  database: Database<IdentitySchema>;
  /** The run-time role's connection string: the mail queue keeps a small pool of its own. */
  databaseUrl: string;
  /** The owner's connection string: brings the tables of the mail queue to the right version. Leave it out where that was done. */
  ownerUrl?: string;
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
  /** What rounds ask from the next freeze on; the demo instrument when left out. */
  instrument?: Instrument;
  /** Told of faults in background work, for the log. Never given an address or a link. */
  onFault?: (error: unknown) => void;
}

/**
 * Opens the WHO side: people, sign-in, check-ins, issuing. Picks up roster imports that a restart interrupted.
 *
 * @example await using identitySide = await openIdentitySide({ database, databaseUrl, ownerUrl, keyDirectory, … });
 */
export const openIdentitySide = async (options: IdentitySideOptions): Promise<IdentitySide> => {
  const { databaseUrl, ownerUrl, clock, origin, answerOrigin, organisation, sign } = options;
  const database = options.database.kysely.withSchema('identity');
  const onFault = options.onFault ?? (() => undefined);
  const keys = openKeyFiles(options.keyDirectory);
  if (ownerUrl !== undefined) await prepareMailQueue({ ownerUrl, runTimeRole: roleNameOf(databaseUrl) });
  const sender = openMailSender(options.mail, database, clock);
  const queue = await openMailQueue({ database, databaseUrl, sender, onFault });
  const hrEmails = options.hrEmails.map((email) => email.toLowerCase());
  const signIn = openSignIn({ database, origin, organisation, secret: keys.session, hrEmails, sendMail: (mail) => sender.send(mail), onFault });
  const roster = new RosterImportDesk({ database, clock, onFault });
  await roster.resume();
  const instrument = options.instrument ?? demoInstrument;
  const close = async (): Promise<void> => {
    roster.close();
    await signIn.settled();
    await queue.close();
    sender.close();
  };
  return {
    signIn,
    roster,
    directory: openDirectory(database, keys.space),
    rounds: openRoundBook({ database, clock, organisation, origin, answerOrigin, instrument, sealingKey: keys.issuing, sign, queue }),
    issuing: openIssuingDesk({ database, clock, sealingKey: keys.issuing, spaceKey: keys.space }),
    checkIns: openCheckIns(database, clock),
    mailbox: openMailbox({ database, queue, signInSettled: () => signIn.settled() }),
    forgetOverdue: () => forgetOverdue(database, clock()),
    isReachable: () => isReachable(database),
    close,
    [Symbol.asyncDispose]: close,
  };
};

const forgetOverdue = async (database: IdentityDatabase, now: Date): Promise<void> => {
  await forgetOldCheckIns(database, now);
  await database.deleteFrom('claim_code').where('expires_at', '<=', now).execute();
  // The sign-in library lives by the clock of the machine, not by the development clock.
  await database.deleteFrom('auth_verification').where('expiresAt', '<=', sql<Date>`now()`).execute();
  await database.deleteFrom('auth_session').where('expiresAt', '<=', sql<Date>`now()`).execute();
};

const isReachable = (database: IdentityDatabase): Promise<boolean> =>
  sql`select 1`.execute(database).then(() => true, () => false);
