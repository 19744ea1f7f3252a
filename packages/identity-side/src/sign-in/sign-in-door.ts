import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import { sql } from 'kysely';
import { daysLater, startOfDay } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import { IdentityError } from '../identity-error.ts';
import type { SignInDoor, Viewer } from '../identity-side.ts';
import type { Mail } from '../mail/mail.ts';
import { signInMail } from '../mail/mail-texts.ts';

const LINK_VALID_MINUTES = 15;
/** Links that are handed over instead of mailed: persona links of the demo are pressed days later. */
const HANDED_OVER_VALID_DAYS = 7;
const SESSION_DAYS = 7;
/** The client address travels to the rate limit in this header and nowhere else. */
const ADDRESS_HEADER = 'x-unguarded-client-address';

/** The only routes of the library that are open. Its own verify route is not: a GET would use up the link. */
const OPEN_ROUTES = new Set(['POST /api/auth/sign-in/magic-link', 'POST /api/auth/sign-out', 'GET /api/auth/get-session']);

export interface SignInSettings {
  database: IdentityDatabase;
  origin: string;
  organisation: string;
  secret: Buffer;
  /** Addresses that organise, on the roster or not. Lower case. */
  hrEmails: readonly string[];
  sendMail: (mail: Mail) => Promise<void>;
  /** Links and sessions without a mail. */
  development: boolean;
  onFault: (error: unknown) => void;
}

/** What we use of the library, by our own names: its inferred type is too large to travel. */
interface AuthLibrary {
  handler(request: Request): Promise<Response>;
  api: {
    getSession(request: { headers: Headers }): Promise<{ user: { email: string } } | null>;
    signInMagicLink(request: { body: { email: string }; headers: Headers }): Promise<{ status: boolean }>;
  };
}

/**
 * Opens sign-in by mail link (better-auth). A link leads to a page of ours whose button uses it up; sessions keep no
 * address, no browser name and no time finer than a day, which the database checks.
 */
export const openSignIn = (settings: SignInSettings): SignInDoor & { settled(): Promise<void> } => {
  const { database, origin, hrEmails } = settings;
  const handedOver = new AsyncLocalStorage<{ token: string | null }>();
  const sending = new Set<Promise<void>>();
  const personOf = (email: string): Promise<Viewer | null> => findViewer(database, hrEmails, email.toLowerCase());

  const mailLink = async (email: string, token: string): Promise<void> => {
    await forgetExpired(database);
    if ((await personOf(email)) === null) return;
    const text = signInMail({ organisation: settings.organisation, url: confirmAddress(origin, token), validMinutes: LINK_VALID_MINUTES });
    await settings.sendMail({ to: email, ...text });
  };
  const deliver = (email: string, token: string): void => {
    const hand = handedOver.getStore();
    if (hand !== undefined) {
      hand.token = token;
      return;
    }
    // Not awaited: an answer that takes longer for people of the roster would tell who is on it.
    const sent = mailLink(email, token).catch(settings.onFault).finally(() => sending.delete(sent));
    sending.add(sent);
  };
  const auth = openLibrary({ settings, deliver, isHandedOver: () => handedOver.getStore() !== undefined });

  const mint = async (email: string): Promise<string> => {
    const hand: { token: string | null } = { token: null };
    if (!settings.development) throw new IdentityError('development-only', 'Links and sessions without a mail exist in development only.');
    if ((await personOf(email)) === null) throw new IdentityError('unknown-person', `${email} is not on the roster.`);
    await handedOver.run(hand, () => auth.api.signInMagicLink({ body: { email }, headers: new Headers() }));
    if (hand.token === null) throw new IdentityError('sign-in', 'The sign-in library handed over no token.');
    return hand.token;
  };
  const confirm: SignInDoor['confirm'] = async (token, clientAddress) => {
    const address = `${origin}/api/auth/magic-link/verify?token=${encodeURIComponent(token)}`;
    const response = await auth.handler(withClientAddress(new Request(address), clientAddress));
    if (response.status === 429) return { ok: false, reason: 'too-many-tries' };
    return response.ok ? { ok: true, cookies: response.headers.getSetCookie() } : { ok: false, reason: 'link-used-or-expired' };
  };

  return {
    handle: (request, clientAddress) => {
      const route = `${request.method} ${new URL(request.url).pathname}`;
      if (!OPEN_ROUTES.has(route)) return Promise.resolve(new Response('Not found\n', { status: 404 }));
      return auth.handler(withClientAddress(request, clientAddress));
    },
    confirm,
    viewerOf: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return session === null ? null : personOf(session.user.email);
    },
    sessionFor: async (email) => {
      const confirmed = await confirm(await mint(email), IN_PROCESS_ADDRESS);
      if (!confirmed.ok) throw new IdentityError('sign-in', 'A fresh sign-in link was refused.');
      return confirmed.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    },
    mintSignInLink: async (email) => confirmAddress(origin, await mint(email)),
    settled: async () => { await Promise.all(sending); },
  };
};

/** The demo organisation signs in hundreds of people at once, in-process: it has no address to be limited by. */
const IN_PROCESS_ADDRESS = 'in-process';

const confirmAddress = (origin: string, token: string): string => `${origin}/sign-in/confirm?token=${token}`;

const withClientAddress = (request: Request, clientAddress: string): Request => {
  const headers = new Headers(request.headers);
  headers.set(ADDRESS_HEADER, clientAddress);
  return new Request(request, { headers });
};

const findViewer = async (database: IdentityDatabase, hrEmails: readonly string[], email: string): Promise<Viewer | null> => {
  const person = await database.selectFrom('person').where('email', '=', email).where('active', '=', true).select(['id', 'name']).executeTakeFirst();
  const isHr = hrEmails.includes(email);
  if (person === undefined) return isHr ? { personId: null, name: email, email, isHr } : null;
  return { personId: person.id, name: person.name, email, isHr };
};

/** Expired links and sessions go when the next link is asked for; the library lives by the clock of the machine. */
const forgetExpired = async (database: IdentityDatabase): Promise<void> => {
  const expired = sql<boolean>`"expiresAt" <= now()`;
  await database.deleteFrom('auth_verification').where(expired).execute();
  await database.deleteFrom('auth_session').where(expired).execute();
};

interface LibraryParts {
  settings: SignInSettings;
  deliver: (email: string, token: string) => void;
  isHandedOver: () => boolean;
}

const openLibrary = ({ settings, deliver, isHandedOver }: LibraryParts): AuthLibrary =>
  betterAuth({
    appName: settings.organisation,
    baseURL: settings.origin,
    basePath: '/api/auth',
    secret: settings.secret.toString('hex'),
    trustedOrigins: [settings.origin],
    database: { db: settings.database, type: 'postgres', transaction: true },
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    // Without refreshing, a session row is written once and says on which day, nothing more.
    session: { modelName: 'auth_session', expiresIn: SESSION_DAYS * 24 * 60 * 60, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 100,
      // Many colleagues share one address: a whole office may open the same mail within minutes.
      customRules: {
        '/sign-in/magic-link': { window: 60, max: 30 },
        '/magic-link/verify': (request) => (request.headers.get(ADDRESS_HEADER) === IN_PROCESS_ADDRESS ? false : { window: 60, max: 60 }),
      },
    },
    advanced: {
      cookiePrefix: 'unguarded',
      useSecureCookies: settings.origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: coarseTimes(isHandedOver),
    plugins: [
      magicLink({
        expiresIn: LINK_VALID_MINUTES * 60,
        storeToken: { type: 'custom-hasher', hash: hashToken },
        sendMagicLink: ({ email, token }) => deliver(email, token),
      }),
    ],
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

/** A copy of the database must not hold links that still work. */
const hashToken = (token: string): Promise<string> => Promise.resolve(createHash('sha256').update(token).digest('hex'));

interface Timed {
  createdAt: Date;
  updatedAt: Date;
}

const coarse = <T extends Timed>(row: T): T => ({ ...row, createdAt: startOfDay(row.createdAt), updatedAt: startOfDay(row.updatedAt) });

/** No row of the sign-in tables tells when in a day somebody came; nobody's address or browser is kept at all. */
const coarseTimes = (isHandedOver: () => boolean) => ({
  user: { create: { before: async (user: Timed) => ({ data: coarse(user) }) } },
  session: {
    create: {
      before: async (session: Timed & { expiresAt: Date }) => ({
        data: { ...coarse(session), expiresAt: startOfDay(session.expiresAt), ipAddress: '', userAgent: '' },
      }),
    },
  },
  verification: {
    create: {
      before: async (link: Timed & { expiresAt: Date }) => ({
        data: { ...coarse(link), expiresAt: isHandedOver() ? daysLater(link.expiresAt, HANDED_OVER_VALID_DAYS) : link.expiresAt },
      }),
    },
  },
});
