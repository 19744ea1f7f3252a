import type { IdentitySide } from '@unguarded/identity-side';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { headersOf } from './request-headers.ts';

interface SignInSettings {
  identitySide: IdentitySide;
  origin: string;
}

const linkQuery = z.object({ token: z.string().min(1).max(200) });

/**
 * Sign-in: asking for a link, using it up, asking who one is, signing out. The link in the mail leads to a page of the
 * app; only the button there sends the POST that uses it up, because mail scanners open links.
 */
export const signInRoutes = (door: FastifyInstance, { identitySide, origin }: SignInSettings): void => {
  door.post('/api/auth/magic-link/verify', (request, reply) => useLink(identitySide, request, reply));
  door.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const response = await identitySide.signIn.handle(asFetchRequest(request, origin), request.ip);
      return sendFetchResponse(response, reply);
    },
  });
};

const useLink = async (identitySide: IdentitySide, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const query = linkQuery.safeParse(request.query);
  if (!query.success) return reply.status(400).send({ ok: false, reason: 'link-used-or-expired' });
  const outcome = await identitySide.signIn.confirm(query.data.token, request.ip);
  if (outcome.ok) return reply.header('set-cookie', outcome.cookies).send({ ok: true });
  return reply.status(outcome.reason === 'too-many-tries' ? 429 : 400).send(outcome);
};

const asFetchRequest = (request: FastifyRequest, origin: string): Request => {
  const hasBody = request.method === 'POST' && request.body !== undefined;
  return new Request(new URL(request.url, origin), {
    method: request.method,
    headers: headersOf(request),
    ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
  });
};

const sendFetchResponse = async (response: Response, reply: FastifyReply): Promise<FastifyReply> => {
  const { headers } = response;
  for (const name of ['content-type', 'location', 'x-retry-after']) {
    const value = headers.get(name);
    if (value !== null) void reply.header(name, value);
  }
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) void reply.header('set-cookie', cookies);
  return reply.status(response.status).send(await response.text());
};
