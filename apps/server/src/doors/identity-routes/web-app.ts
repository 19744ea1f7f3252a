import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MailLanguage } from '@unguarded/identity-side';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { browserLanguage } from './browser-language.ts';

interface WebAppSettings {
  staticDirectory: string;
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
    if (isPage(path)) return sendPage(request, reply, settings.staticDirectory);
    return isHashed(path) ? reply.sendFile(path, { immutable: true, maxAge: '365d' }) : reply.header('cache-control', 'no-cache').sendFile(path, { cacheControl: false });
  });
  door.setNotFoundHandler(async (_request, reply) => reply.status(404).type('text/plain; charset=utf-8').send('Not found\n'));
};

const pathOf = (request: FastifyRequest): string => (request.params as { '*': string })['*'];

const sendPage = (request: FastifyRequest, reply: FastifyReply, staticDirectory: string): FastifyReply => {
  if (!existsSync(join(staticDirectory, 'index.html'))) return sendWaitingPage(reply, browserLanguage(request.headers['accept-language']));
  return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
};

const BEING_PREPARED: Record<MailLanguage, string> = {
  en: 'This site is being prepared. The page looks again by itself.',
  de: 'Diese Seite wird gerade vorbereitet. Sie sieht von selbst wieder nach.',
  fr: 'Ce site est en préparation. La page se recharge d’elle-même.',
  es: 'Este sitio se está preparando. La página vuelve a mirar por sí sola.',
};

const sendWaitingPage = (reply: FastifyReply, language: MailLanguage): FastifyReply =>
  reply
    .status(503)
    .headers({ 'retry-after': '2', refresh: '2' })
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Unguarded</title><p>${BEING_PREPARED[language]}</p></html>\n`);
