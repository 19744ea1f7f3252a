import fastifyCors from '@fastify/cors';
import type { IdentitySide } from '@unguarded/identity-side';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

interface ClaimSettings {
  identitySide: IdentitySide;
  /** The only origin whose pages may read the answers. */
  answerOrigin: string;
}

const code = z.string().max(64);
/** 256 bytes in base64url, each value in its one spelling. */
const blindedBytes = z
  .string()
  .length(342)
  .refine((text) => Buffer.from(text, 'base64url').toString('base64url') === text)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64url')));
const beginInput = z.object({ code });
const claimInput = z.object({ code, blinded: z.object({ answers: blindedBytes, comment: blindedBytes }) });

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * Claims come from the answer app, where nobody is signed in: the one-use code in the body says for whom, no cookie
 * is read or set, and nothing of it reaches the answer door.
 */
export const claimRoutes = (door: FastifyInstance, { identitySide, answerOrigin }: ClaimSettings): void => {
  void door.register(async (claims) => {
    await claims.register(fastifyCors, { origin: answerOrigin, methods: ['POST'], credentials: false, maxAge: 600 });

    claims.post('/claim/begin', async (request, reply) => {
      const input = beginInput.safeParse(request.body);
      if (!input.success) return reply.status(400).send({ ok: false, reason: 'malformed' });
      return identitySide.issuing.beginClaim(input.data.code);
    });

    claims.post('/claim', async (request, reply) => {
      const input = claimInput.safeParse(request.body);
      if (!input.success) return reply.status(400).send({ ok: false, reason: 'malformed' });
      const outcome = await identitySide.issuing.claim(input.data.code, input.data.blinded);
      if (!outcome.ok) return outcome;
      const { answers, comment } = outcome.signatures;
      return { ok: true, signatures: { answers: base64url(answers), comment: base64url(comment) } };
    });
  }, { prefix: '/v1' });
};
