import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Origins {
  origin: string;
  answerOrigin: string;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send: everything that changes something must say that it comes from the
 * signed-in app. Claims carry no cookie, so they may also come from the answer app, or from no page at all; the second
 * signature of a sheet is taken from whoever brings it.
 */
export const refuseForeignOrigins = (door: FastifyInstance, origins: Origins): void => {
  door.addHook('onRequest', async (request, reply) => {
    if (READING.has(request.method) || isExpected(request, origins)) return;
    await reply.status(403).send({ ok: false, reason: 'wrong-origin' });
  });
};

const isExpected = ({ url, headers }: FastifyRequest, { origin, answerOrigin }: Origins): boolean => {
  if (url.startsWith('/v1/claim')) return headers.origin === undefined || headers.origin === answerOrigin;
  return headers.origin === origin || (headers.origin === undefined && /^\/v1\/rounds\/[0-9a-f]{32}\/approval$/.test(url));
};
