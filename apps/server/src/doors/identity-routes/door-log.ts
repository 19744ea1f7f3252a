import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { LogController } from 'fastify';

/** Takes log lines, one JSON object each. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * Settings of the log: the lines of the framework, which name addresses and whole URLs, are off; ours follow.
 * No machine name, no process number: a log that is passed on tells nothing about where it was written.
 */
export const doorLog = (target: LogTarget | undefined) => ({
  logger: target === undefined ? false : { level: 'info', base: null, stream: target },
  logController: new LogController({ disableRequestLogging: true }),
});

/**
 * One line a request: method, route pattern (never the URL, which may hold a sign-in link), status and duration. What
 * changed something leaves none: sessions, check-ins and passes are dated to the day, and lines to the millisecond, in
 * the order of those rows, would say at which minute each of them was made.
 */
export const logRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  if (request.method === 'POST' && reply.statusCode < 400) return;
  const route = request.routeOptions.url ?? 'unknown';
  request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) }, 'request');
};

/** A fault with its stack, and nothing of its other properties: database errors quote rows there. */
export const logFault = (log: FastifyBaseLogger, fault: unknown): void => {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  log.error({ fault: { name, message, stack } }, 'fault');
};
