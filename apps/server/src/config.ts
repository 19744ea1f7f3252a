import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { MAIL_LANGUAGES, type MailLanguage } from '@unguarded/identity-side';

export interface ServerConfig {
  /** Where both doors listen. */
  host: string;
  port: number;
  answerPort: number;
  /** Address of the signed-in app, without a slash at the end. */
  origin: string;
  /** Address of the claim-and-answer app: an origin of its own, so that no session can ever reach it. */
  answerOrigin: string;
  /** Where the embedded clusters and the key files live. */
  dataDirectory: string;
  organisation: string;
  /** Whom an employee asks when something about a round looks wrong. */
  contact: string;
  hrEmails: string[];
  /** Where mail goes; null keeps it in the development mailbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Language of mails and of what names groups, where a person has none of their own. */
  language: MailLanguage | null;
  /** Whether people may check in with their name. */
  checkIns: boolean;
  /** Who may sign round sheets a second time; the key is Ed25519, 32 bytes in base64url. */
  approvingBody: { name: string; publicKey: string } | null;
  /** Addresses of the proxies in front of the doors, whose word is taken for where a request comes from; null: of nobody. */
  trustedProxy: string[] | null;
  /** Path of a file that makes thresholds stricter (docs/policy-file.md); null: what is proved. */
  policyFile: string | null;
  /** Whether anybody may download what was published, all parts and comments in it; else organisers alone. */
  publicReleases: boolean;
  /** Development clock, mailbox page and demo organisation; never with NODE_ENV=production. */
  development: boolean;
}

/** A setting that cannot be used; the message says what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const portOf = (name: string, given: string | undefined, fallback: number): number => {
  if (given === undefined || given === '') return fallback;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new ConfigError(`${name}=${given} is not a port. Give a number from 1 to 65535.`);
  return port;
};

const originOf = (name: string, given: string | undefined, fallback: string): string => {
  if (given === undefined || given === '') return fallback;
  const address = URL.canParse(given) ? new URL(given) : null;
  // "pulse.example.org:443" is an address too, of a scheme of that name; its origin is "null", which is no origin at all.
  if (address === null || !/^https?:$/.test(address.protocol)) throw new ConfigError(`${name}=${given} is not an address. Give one like https://pulse.example.org.`);
  return address.origin;
};

const isOfThisMachine = (origin: string): boolean => /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);

/** Cookies ignore ports, so the two apps need a host name each; what anybody may do in development must not stand on a network. */
const checkOrigins = ({ development, origin, answerOrigin }: Pick<ServerConfig, 'development' | 'origin' | 'answerOrigin'>): void => {
  if (new URL(origin).hostname === new URL(answerOrigin).hostname) {
    throw new ConfigError(`ORIGIN and ANSWER_ORIGIN are both on ${new URL(origin).hostname}. Give the answer app a host name of its own: browsers send a session to every port of a host.`);
  }
  for (const [name, given] of Object.entries({ ORIGIN: origin, ANSWER_ORIGIN: answerOrigin })) {
    if (isOfThisMachine(given)) continue;
    if (development) throw new ConfigError(`${name}=${given} is an address for others. Set NODE_ENV=production: without it anybody may sign in as anybody.`);
    if (!given.startsWith('https:')) throw new ConfigError(`${name}=${given} is not protected. Give an address that begins with https://.`);
  }
};

const required = (env: NodeJS.ProcessEnv, name: string): string => {
  const given = env[name];
  if (given === undefined || given === '') throw new ConfigError(`${name} is missing. It is needed with NODE_ENV=production.`);
  return given;
};

const languageOf = (given: string | undefined): MailLanguage | null => {
  if (given === undefined || given === '') return null;
  const language = MAIL_LANGUAGES.find((known) => known === given.toLowerCase());
  if (language === undefined) throw new ConfigError(`LANGUAGE_OF_ORGANISATION=${given} is not a language of this product. Give one of ${MAIL_LANGUAGES.join(', ')}.`);
  return language;
};

const switchOf = (name: string, given: string | undefined, fallback: boolean): boolean => {
  if (given === undefined || given === '') return fallback;
  if (given !== 'on' && given !== 'off') throw new ConfigError(`${name}=${given} is neither on nor off.`);
  return given === 'on';
};

/** As `openssl pkey -pubout -outform DER | openssl base64 -A` prints it: 12 bytes that say "Ed25519", then the key. */
const ED25519_PREFIX = '302a300506032b6570032100';

const approvingBodyOf = (name: string | undefined, key: string | undefined): ServerConfig['approvingBody'] => {
  if ((name ?? '') === '' && (key ?? '') === '') return null;
  if (!name || !key) throw new ConfigError('APPROVING_BODY and APPROVING_BODY_KEY go together: the name, and the line that docs/approving-body.md prints.');
  const der = Buffer.from(key, 'base64').toString('hex');
  if (der.length !== 88 || !der.startsWith(ED25519_PREFIX)) throw new ConfigError('APPROVING_BODY_KEY is no Ed25519 key. Give the line that docs/approving-body.md prints; it begins with MCowBQYDK2Vw.');
  return { name, publicKey: Buffer.from(der.slice(ED25519_PREFIX.length), 'hex').toString('base64url') };
};

const isProxy = (address: string): boolean => {
  const [host = '', bits, more] = address.split('/');
  return isIP(host) !== 0 && more === undefined && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (isIP(host) === 4 ? 32 : 128)));
};

/** Never "everybody": then whoever comes could say that they come from elsewhere, and no limit would hold. */
const trustedProxyOf = (given: string | undefined): string[] | null => {
  if (given === undefined || given === '') return null;
  const addresses = given.split(',').map((address) => address.trim());
  const wrong = addresses.find((address) => !isProxy(address));
  if (wrong !== undefined) throw new ConfigError(`TRUSTED_PROXY=${given} names ${wrong === '' ? 'nothing' : wrong}, which is no address. Give those of your proxies, for instance 10.0.0.5 or 10.0.0.0/24, with commas between.`);
  return addresses;
};

/**
 * Reads the settings of a deployment from the environment.
 *
 * @throws ConfigError when a setting cannot be used or, in production, is missing.
 * @example readConfig({ PORT: '3100' }).origin // 'http://localhost:3100'
 */
export const readConfig = (env: NodeJS.ProcessEnv): ServerConfig => {
  const development = env['NODE_ENV'] !== 'production';
  const port = portOf('PORT', env['PORT'], 3000);
  const answerPort = portOf('ANSWER_PORT', env['ANSWER_PORT'], 3001);
  if (port === answerPort) throw new ConfigError(`PORT and ANSWER_PORT are both ${port}. The two apps need a port each.`);
  const setting = (name: string, fallback: string): string => (development ? (env[name] ?? fallback) : required(env, name));
  const address = (name: string): string | undefined => (development ? env[name] : required(env, name));
  const origins = {
    origin: originOf('ORIGIN', address('ORIGIN'), `http://localhost:${port}`),
    answerOrigin: originOf('ANSWER_ORIGIN', address('ANSWER_ORIGIN'), `http://answers.localhost:${answerPort}`),
  };
  checkOrigins({ development, ...origins });
  return {
    host: env['HOST'] ?? 'localhost',
    port,
    answerPort,
    ...origins,
    dataDirectory: resolve(env['DATA_DIRECTORY'] ?? '.data'),
    organisation: setting('ORGANISATION', 'An organisation'),
    contact: setting('CONTACT', 'works.council@example.org'),
    hrEmails: setting('HR_EMAILS', 'hr@example.org').split(',').map((email) => email.trim().toLowerCase()).filter(Boolean),
    smtpUrl: development ? (env['SMTP_URL'] ?? null) : required(env, 'SMTP_URL'),
    mailFrom: setting('MAIL_FROM', 'Unguarded <pulse@example.org>'),
    policyFile: env['POLICY_FILE'] === undefined || env['POLICY_FILE'] === '' ? null : resolve(env['POLICY_FILE']),
    language: languageOf(env['LANGUAGE_OF_ORGANISATION']),
    checkIns: switchOf('CHECK_INS', env['CHECK_INS'], true),
    approvingBody: approvingBodyOf(env['APPROVING_BODY'], env['APPROVING_BODY_KEY']),
    trustedProxy: trustedProxyOf(env['TRUSTED_PROXY']),
    publicReleases: switchOf('PUBLIC_RELEASES', env['PUBLIC_RELEASES'], development),
    development,
  };
};
