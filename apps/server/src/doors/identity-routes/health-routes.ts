import type { IdentitySide } from '@unguarded/identity-side';
import type { FastifyInstance } from 'fastify';

export interface Readiness {
  ready: boolean;
  /** What is being done, in words for whoever waits. */
  message: string;
}

/** `/healthz`: the process answers. `/readyz`: it can also do its work. */
export const healthRoutes = (door: FastifyInstance, { identitySide, readiness }: { identitySide: IdentitySide; readiness: () => Readiness }): void => {
  door.get('/healthz', async (_request, reply) => reply.type('text/plain; charset=utf-8').send('ok\n'));
  door.get('/readyz', async (_request, reply) => {
    const state = (await identitySide.isReachable()) ? readiness() : { ready: false, message: 'The database of the identity side does not answer.' };
    return reply.status(state.ready ? 200 : 503).send(state);
  });
};
