import { resolve } from 'node:path';

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
  /** Path of a file that makes thresholds stricter (docs/policy-file.md); null: what is proved. */
  policyFile: string | null;
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
  const origins = {
    origin: originOf('ORIGIN', env['ORIGIN'], `http://localhost:${port}`),
    answerOrigin: originOf('ANSWER_ORIGIN', env['ANSWER_ORIGIN'], `http://answers.localhost:${answerPort}`),
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
    development,
  };
};
