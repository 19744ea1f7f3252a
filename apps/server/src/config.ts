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
  try {
    return new URL(given).origin;
  } catch {
    throw new ConfigError(`${name}=${given} is not an address. Give one like https://pulse.example.org.`);
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
  return {
    host: env['HOST'] ?? 'localhost',
    port,
    answerPort,
    origin: originOf('ORIGIN', env['ORIGIN'], `http://localhost:${port}`),
    answerOrigin: originOf('ANSWER_ORIGIN', env['ANSWER_ORIGIN'], `http://answers.localhost:${answerPort}`),
    dataDirectory: resolve(env['DATA_DIRECTORY'] ?? '.data'),
    organisation: setting('ORGANISATION', 'An organisation'),
    contact: setting('CONTACT', 'works.council@example.org'),
    hrEmails: setting('HR_EMAILS', 'hr@example.org').split(',').map((email) => email.trim().toLowerCase()).filter(Boolean),
    smtpUrl: development ? (env['SMTP_URL'] ?? null) : required(env, 'SMTP_URL'),
    mailFrom: setting('MAIL_FROM', 'Unguarded <pulse@example.org>'),
    development,
  };
};
