import { createHash } from 'node:crypto';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import { daysLater, startOfDay } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';

export const LINK_VALID_MINUTES = 15;
/** Links that are handed over instead of mailed: persona links of the demo are pressed days later. */
const HANDED_OVER_VALID_DAYS = 7;
const SESSION_DAYS = 7;
/** The client address travels to the rate limit in this header and nowhere else. */
export const ADDRESS_HEADER = 'x-unguarded-client-address';
/** The demo organisation signs in hundreds of people at once, in-process: it has no address to be limited by. */
export const IN_PROCESS_ADDRESS = 'in-process';

export interface LibrarySettings {
  database: IdentityDatabase;
  origin: string;
  organisation: string;
  secret: Buffer;
  /** Called when a link was asked for. */
  deliver: (email: string, token: string) => void;
  /** True while a link is made that is handed over instead of mailed. */
  isHandedOver: () => boolean;
}

/** What we use of the library, by our own names: its inferred type is too large to travel. */
export interface AuthLibrary {
  handler(request: Request): Promise<Response>;
  api: {
    getSession(request: { headers: Headers }): Promise<{ user: { email: string } } | null>;
    signInMagicLink(request: { body: { email: string }; headers: Headers }): Promise<{ status: boolean }>;
  };
}

/** Sets better-auth up on our tables: nothing in them tells from where or at what time of day somebody came. */
export const openAuthLibrary = ({ deliver, isHandedOver, ...settings }: LibrarySettings): AuthLibrary =>
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
    rateLimit: RATE_LIMIT,
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

const RATE_LIMIT: BetterAuthOptions['rateLimit'] = {
  enabled: true,
  storage: 'memory',
  window: 60,
  max: 100,
  // Many colleagues share one address: a whole office may open the same mail within minutes.
  customRules: {
    '/sign-in/magic-link': { window: 60, max: 30 },
    '/magic-link/verify': (request) => (request.headers.get(ADDRESS_HEADER) === IN_PROCESS_ADDRESS ? false : { window: 60, max: 60 }),
  },
};

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
