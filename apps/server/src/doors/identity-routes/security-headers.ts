import type { FastifyInstance } from 'fastify';

/** The signed-in app loads nothing from elsewhere, runs no inline script and stands in no frame. */
const policyFor = (answerOrigin: string): string => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  // HR's browser reads the public share of people who answered at its own origin.
  `connect-src 'self' ${answerOrigin}`,
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sets the headers of every answer; a route that needs another policy sets its own. */
export const setSecurityHeaders = (door: FastifyInstance, { origin, answerOrigin }: { origin: string; answerOrigin: string }): void => {
  const headers: Record<string, string> = {
    // What is answered here is one person's; files of the app say otherwise for themselves.
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    // Not no-referrer: forms would then send no origin, which the origin check needs.
    'referrer-policy': 'same-origin',
    'content-security-policy': policyFor(answerOrigin),
    ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  door.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
};
