import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readiness } from './health-routes.ts';

interface WebAppSettings {
  staticDirectory: string;
  readiness: () => Readiness;
}

/** Files of the build whose names change with their content. */
const isHashed = (path: string): boolean => path.startsWith('assets/');
/** Addresses of procedures and routes: what is unknown there is not a page of the app. */
const isReserved = (path: string): boolean => /^(?:api|trpc|v1|public)(?:\/|$)/.test(path);
const isPage = (path: string): boolean => !/\.[a-z0-9]+$/i.test(path);

/** Serves the built app: its files, and its one page for every other address of the app. */
export const webApp = (door: FastifyInstance, settings: WebAppSettings): void => {
  door.get('/*', async (request, reply) => {
    const path = pathOf(request);
    if (isReserved(path)) return reply.callNotFound();
    if (isPage(path)) return sendPage(reply, settings);
    return isHashed(path) ? reply.sendFile(path, { immutable: true, maxAge: '365d' }) : reply.header('cache-control', 'no-cache').sendFile(path, { cacheControl: false });
  });
  door.setNotFoundHandler(async (_request, reply) => reply.status(404).type('text/plain; charset=utf-8').send('Not found\n'));
};

const pathOf = (request: FastifyRequest): string => (request.params as { '*': string })['*'];

const sendPage = (reply: FastifyReply, { staticDirectory, readiness }: WebAppSettings): FastifyReply => {
  if (!existsSync(join(staticDirectory, 'index.html'))) return sendWaitingPage(reply, readiness().message);
  return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
};

const sendWaitingPage = (reply: FastifyReply, message: string): FastifyReply =>
  reply
    .status(503)
    .headers({ 'retry-after': '2', refresh: '2' })
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Unguarded</title><p>Unguarded is being prepared: ${message.replaceAll('<', '&lt;')}. This page looks again by itself.</p></html>\n`);
