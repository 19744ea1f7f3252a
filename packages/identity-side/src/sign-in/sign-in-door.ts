import { AsyncLocalStorage } from 'node:async_hooks';
import type { IdentityDatabase } from '../identity-database.ts';
import { IdentityError } from '../identity-error.ts';
import type { SignInDoor, Viewer } from '../identity-side.ts';
import type { Mail } from '../mail/mail.ts';
import { mailLanguageOf, type MailLanguage } from '../mail/mail-language.ts';
import { signInMail } from '../mail/mail-texts.ts';
import { ADDRESS_HEADER, IN_PROCESS_ADDRESS, LINK_VALID_MINUTES, openAuthLibrary, type AuthLibrary } from './auth-library.ts';
import { findViewer } from './find-viewer.ts';

/** The only routes of the library that are open. Its own verify route is not: a GET would use up the link. */
const OPEN_ROUTES = new Set(['POST /api/auth/sign-in/magic-link', 'POST /api/auth/sign-out']);

export interface SignInSettings {
  database: IdentityDatabase;
  origin: string;
  organisation: string;
  /** The organisation's language; null: it has said none. */
  language: MailLanguage | null;
  secret: Buffer;
  /** Addresses that organise, on the roster or not. Lower case. */
  hrEmails: readonly string[];
  sendMail: (mail: Mail) => Promise<void>;
  /** Links and sessions without a mail. */
  development: boolean;
  onFault: (error: unknown) => void;
}

type HandedOver = AsyncLocalStorage<{ token: string | null }>;

/**
 * Opens sign-in by mail link (better-auth). A link leads to a page of ours whose button uses it up; sessions keep no
 * address, no browser name and no time finer than a day, which the database checks.
 */
export const openSignIn = (settings: SignInSettings): SignInDoor & { settled(): Promise<void> } => {
  const { origin } = settings;
  const handedOver: HandedOver = new AsyncLocalStorage();
  const post = openPost(settings, handedOver);
  const auth = openAuthLibrary({ ...settings, deliver: post.deliver, isHandedOver: () => handedOver.getStore() !== undefined });
  const mint = (email: string): Promise<string> => mintToken(settings, { auth, handedOver }, email);
  const confirm: SignInDoor['confirm'] = (token, clientAddress) => useLink(auth, `${origin}/api/auth/magic-link/verify?token=${encodeURIComponent(token)}`, clientAddress);
  return {
    handle: (request, clientAddress) => {
      const route = `${request.method} ${new URL(request.url).pathname}`;
      if (!OPEN_ROUTES.has(route)) return Promise.resolve(new Response('Not found\n', { status: 404 }));
      return auth.handler(withClientAddress(request, clientAddress));
    },
    confirm,
    viewerOf: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return session === null ? null : viewerBehind(settings, session.user.email);
    },
    isKnown: async (email) => (await viewerBehind(settings, email)) !== null,
    sessionFor: async (email) => {
      const confirmed = await confirm(await mint(email), IN_PROCESS_ADDRESS);
      if (!confirmed.ok) throw new IdentityError('sign-in', 'A fresh sign-in link was refused.');
      return confirmed.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    },
    mintSignInLink: async (email) => confirmAddress(origin, await mint(email)),
    settled: post.settled,
  };
};

const viewerBehind = ({ database, hrEmails }: SignInSettings, email: string): Promise<Viewer | null> =>
  findViewer(database, hrEmails, email.toLowerCase());

/**
 * Mails links, without a queue: a queued row would tell to the millisecond when somebody signed in. Nobody waits for
 * the mail either: an answer that takes longer for people of the roster would tell who is on it.
 */
const openPost = (settings: SignInSettings, handedOver: HandedOver) => {
  const sending = new Set<Promise<void>>();
  return {
    deliver: (email: string, token: string): void => {
      const hand = handedOver.getStore();
      if (hand !== undefined) {
        hand.token = token;
        return;
      }
      const sent = mailLink(settings, email, token).catch(settings.onFault).finally(() => sending.delete(sent));
      sending.add(sent);
    },
    settled: async (): Promise<void> => { await Promise.all(sending); },
  };
};

const mailLink = async (settings: SignInSettings, email: string, token: string): Promise<void> => {
  const viewer = await viewerBehind(settings, email);
  if (viewer === null) return;
  const link = { organisation: settings.organisation, url: confirmAddress(settings.origin, token), validMinutes: LINK_VALID_MINUTES };
  const text = signInMail(link, mailLanguageOf(viewer.locale, settings.language));
  await settings.sendMail({ to: email, ...text });
};

const mintToken = async (settings: SignInSettings, { auth, handedOver }: { auth: AuthLibrary; handedOver: HandedOver }, email: string): Promise<string> => {
  if (!settings.development) throw new IdentityError('development-only', 'Links and sessions without a mail exist in development only.');
  if ((await viewerBehind(settings, email)) === null) throw new IdentityError('unknown-person', `${email} is not on the roster.`);
  const hand: { token: string | null } = { token: null };
  await handedOver.run(hand, () => auth.api.signInMagicLink({ body: { email }, headers: new Headers() }));
  if (hand.token === null) throw new IdentityError('sign-in', 'The sign-in library handed over no token.');
  return hand.token;
};

const useLink = async (auth: AuthLibrary, address: string, clientAddress: string): ReturnType<SignInDoor['confirm']> => {
  const response = await auth.handler(withClientAddress(new Request(address), clientAddress));
  if (response.status === 429) return { ok: false, reason: 'too-many-tries' };
  return response.ok ? { ok: true, cookies: response.headers.getSetCookie() } : { ok: false, reason: 'link-used-or-expired' };
};

const confirmAddress = (origin: string, token: string): string => `${origin}/sign-in/confirm?token=${token}`;

const withClientAddress = (request: Request, clientAddress: string): Request => {
  const headers = new Headers(request.headers);
  headers.set(ADDRESS_HEADER, clientAddress);
  return new Request(request, { headers });
};
