import { createHash } from 'node:crypto';
import type { IdentitySide, MailLanguage, StoredMail } from '@unguarded/identity-side';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { browserLanguage } from './browser-language.ts';
import { MAIL_PAGE_WORDS, type MailPageWords } from './mail-page-words.ts';

/** Somebody of the demo organisation whom a visitor may sign in as. */
export interface Persona {
  /** Who they are, for instance "Leader of a department". */
  label: string;
  email: string;
}

interface MailPageSettings {
  identitySide: IdentitySide;
  personas: readonly Persona[];
}

const SHOWN = 100;
const HTML = 'text/html; charset=utf-8';
const selectionQuery = z.object({ to: z.string().max(254).optional() });
const personaPath = z.object({ number: z.coerce.number().int().min(1) });

const STYLE = `
  :root { color-scheme: light dark; --ink: #1b1d22; --soft: #4d5059; --paper: #faf9f6; --surface: #fff; --line: #e3e0d9; --edge: #8b867c; --link: #1f4e96; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eceae5; --soft: #b4b6bd; --paper: #131519; --surface: #1b1e24; --line: #30343c; --edge: #7d828d; --link: #9dbdf2; } }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; color: var(--ink); background: var(--paper); }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
  ul { padding: 0; list-style: none; border-top: 1px solid var(--line); }
  li { border-bottom: 1px solid var(--line); padding: .375rem 0; color: var(--soft); overflow-wrap: anywhere; }
  a { color: var(--link); }
  li a, form label, details a { display: inline-flex; align-items: center; min-height: 2.75rem; }
  form { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem; margin: 1.5rem 0; }
  label { flex: 1 1 14rem; gap: .5rem; }
  input, button { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: .5rem; min-height: 2.75rem; padding: 0 .75rem; box-sizing: border-box; }
  input { flex: 1; min-width: 0; }
  button { cursor: pointer; }
  details { border: solid var(--line); border-width: 1px 1px 0; background: var(--surface); }
  details:first-of-type { border-radius: .75rem .75rem 0 0; }
  details:last-of-type { border-bottom-width: 1px; border-radius: 0 0 .75rem .75rem; }
  summary { display: block; padding: .75rem 1rem; cursor: pointer; }
  h2 { font-size: 1rem; line-height: 1.35; margin: 0; }
  details:not([open]) h2 { font-weight: 500; }
  .to { display: block; margin-top: .125rem; font-size: .875rem; color: var(--soft); overflow-wrap: anywhere; }
  pre { font: inherit; margin: 0; padding: .25rem 1rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
  details a { min-height: 2rem; }
`;

/** This page alone has an inline style, allowed by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** `/mail`: what would have been sent. `/personas/1`: a fresh sign-in link each time. Development only. */
export const mailPage = (door: FastifyInstance, { identitySide, personas }: MailPageSettings): void => {
  door.get('/mail', async (request, reply) => {
    const mails = await identitySide.mailbox.stored(selectionOf(request.query));
    const language = browserLanguage(request.headers['accept-language']);
    const words = MAIL_PAGE_WORDS[language];
    const page = documentOf({ language, title: words.title, body: listOf(mails, personas, language) });
    return reply.header('content-security-policy', POLICY).type(HTML).send(page);
  });

  door.get('/mail.json', (request) => identitySide.mailbox.stored(selectionOf(request.query)));

  door.get('/personas/:number', async (request, reply) => {
    const path = personaPath.safeParse(request.params);
    const persona = path.success ? personas[path.data.number - 1] : undefined;
    if (persona === undefined) return reply.callNotFound();
    if (!(await identitySide.signIn.isKnown(persona.email))) return sendGone(request, reply, persona);
    return reply.header('cache-control', 'no-store').redirect(await identitySide.signIn.mintSignInLink(persona.email), 303);
  });
};

/** Somebody has imported another roster since: nothing is broken, and the mail page has the others. */
const sendGone = (request: FastifyRequest, reply: FastifyReply, { email, label }: Persona): FastifyReply => {
  const language = browserLanguage(request.headers['accept-language']);
  const words = MAIL_PAGE_WORDS[language];
  const body = `<h1>${escaped(words.goneTitle(email))}</h1>\n<p>${escaped(words.gone(label))}</p>\n<p><a href="/mail">${words.others}</a></p>`;
  return reply.status(410).header('content-security-policy', POLICY).type(HTML).send(documentOf({ language, title: words.goneTitle(email), body }));
};

const selectionOf = (query: unknown): { to: string | null; limit: number } => {
  const { data } = selectionQuery.safeParse(query);
  return { to: data?.to === undefined || data.to === '' ? null : data.to.trim().toLowerCase(), limit: SHOWN };
};

interface HtmlDocument {
  language: string;
  title: string;
  body: string;
}

const documentOf = ({ language, title, body }: HtmlDocument): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const listOf = (mails: StoredMail[], personas: readonly Persona[], language: MailLanguage): string => {
  const words = MAIL_PAGE_WORDS[language];
  return `<h1>${words.title}</h1>
<p>${words.explanation(SHOWN)}</p>
${personas.length === 0 ? '' : `<ul>${personas.map((persona, index) => personaLine(persona, index, words)).join('')}</ul>`}
<form method="get" action="/mail"><label>${words.onlyTo} <input type="email" name="to"></label> <button>${words.show}</button></form>
${mails.map((mail, index) => foldedMail(mail, { language, open: index === 0 })).join('\n') || `<p>${words.none}</p>`}`;
};

const personaLine = ({ label, email }: Persona, index: number, words: MailPageWords): string =>
  `<li><a href="/personas/${index + 1}">${escaped(words.signInAs(email))}</a><br>${escaped(label)}</li>`;

/** As in a mailbox: one line a mail, the newest open. */
const foldedMail = ({ to, at, subject, text }: StoredMail, { language, open }: { language: MailLanguage; open: boolean }): string => {
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  return `<details${open ? ' open' : ''}><summary><h2>${escaped(subject)}</h2><span class="to">${escaped(MAIL_PAGE_WORDS[language].to(to))}, <time datetime="${escaped(at)}">${escaped(moment)}</time></span></summary><pre>${withLinks(text)}</pre></details>`;
};

const withLinks = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
