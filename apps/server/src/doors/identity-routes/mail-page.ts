import { createHash } from 'node:crypto';
import type { IdentitySide, MailLanguage, StoredMail } from '@unguarded/identity-side';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { browserLanguage } from './browser-language.ts';
import { MAIL_PAGE_WORDS, type MailPageWords, type PersonaRole } from './mail-page-words.ts';

/** Somebody of the demo organisation whom a visitor may sign in as. */
export interface Persona {
  role: PersonaRole;
  name: string;
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
  :root { color-scheme: light dark; --ink: #1b1d22; --soft: #4d5059; --paper: #faf9f6; --surface: #fff; --line: #e3e0d9; --edge: #8b867c; --link: #1f4e96; --signed: #98500f; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eceae5; --soft: #b4b6bd; --paper: #131519; --surface: #1b1e24; --line: #30343c; --edge: #7d828d; --link: #93baf5; --signed: #ebb27b; } }
  body { font: 16px/1.5 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem 1rem 3rem; color: var(--ink); background: var(--paper); }
  header a { display: inline-flex; align-items: center; gap: .75rem; min-height: 2.75rem; margin-bottom: 1.25rem; color: var(--ink); font-weight: 650; text-decoration: none; }
  line { stroke: var(--edge); stroke-width: 2; }
  .unsigned { fill: var(--link); }
  .signed { fill: none; stroke: var(--signed); stroke-width: 2.5; }
  h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.02em; margin: 0 0 .5rem; }
  ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: .75rem; padding: 0; margin: .75rem 0 0; list-style: none; }
  li a { display: block; height: 100%; box-sizing: border-box; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); text-decoration: none; overflow-wrap: anywhere; }
  li a:hover { border-color: var(--link); }
  li strong { display: block; }
  li span { color: var(--soft); font-size: .875rem; }
  a { color: var(--link); }
  form label, details a { display: inline-flex; align-items: center; min-height: 2.75rem; }
  form { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem; margin: 1.5rem 0; }
  label { flex: 1 1 14rem; gap: .5rem; }
  input, button { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: .5rem; min-height: 2.75rem; padding: 0 .75rem; box-sizing: border-box; }
  input { flex: 1; min-width: 0; }
  button { cursor: pointer; }
  details { border: solid var(--line); border-width: 1px 1px 0; background: var(--surface); }
  details:first-of-type { border-top-left-radius: .75rem; border-top-right-radius: .75rem; }
  details:last-of-type { border-bottom-width: 1px; border-bottom-left-radius: .75rem; border-bottom-right-radius: .75rem; }
  summary { display: block; padding: .75rem 1rem; cursor: pointer; }
  h2 { font-size: 1rem; line-height: 1.35; margin: 0; }
  main > h2 { margin-top: 1.5rem; }
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
const sendGone = (request: FastifyRequest, reply: FastifyReply, { email, name }: Persona): FastifyReply => {
  const language = browserLanguage(request.headers['accept-language']);
  const words = MAIL_PAGE_WORDS[language];
  const body = `<h1>${escaped(words.goneTitle(email))}</h1>\n<p>${escaped(words.gone(name))}</p>\n<p><a href="/mail">${words.others}</a></p>`;
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

/** As in the app: an answer without a name, and one with it, and the distance between them. */
const MARK = '<svg viewBox="0 0 32 16" width="32" height="16" aria-hidden="true"><line x1="10" y1="8" x2="20" y2="8"/><circle class="unsigned" cx="7" cy="8" r="5"/><circle class="signed" cx="25" cy="8" r="4.5"/></svg>';

const documentOf = ({ language, title, body }: HtmlDocument): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<header><a href="/">${MARK}Unguarded</a></header>
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
${personas.length === 0 ? '' : `<h2>${words.signIn}</h2>\n<ul>${personas.map((persona, index) => personaCard(persona, index, words.roles)).join('')}</ul>`}
<form method="get" action="/mail"><label>${words.onlyTo} <input type="email" name="to"></label> <button>${words.show}</button></form>
${equalMails(mails).map((equal, index) => foldedMails(equal, { language, open: index === 0 })).join('\n') || `<p>${words.none}</p>`}`;
};

const personaCard = ({ role, name, email }: Persona, index: number, roles: MailPageWords['roles']): string =>
  `<li><a href="/personas/${index + 1}"><strong>${escaped(name)}</strong> <span>${roles[role]}<br>${escaped(email)}</span></a></li>`;

/** A mail to everybody is one mail to whoever reads here. */
const equalMails = (mails: StoredMail[]): StoredMail[][] => [...Map.groupBy(mails, ({ subject, text }) => `${subject}\n${text}`).values()];

/** As in a mailbox: one line a mail, the newest open. */
const foldedMails = ([mail, ...others]: StoredMail[], { language, open }: { language: MailLanguage; open: boolean }): string => {
  if (mail === undefined) return '';
  const { to, at, subject, text } = mail;
  const words = MAIL_PAGE_WORDS[language];
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  return `<details${open ? ' open' : ''}><summary><h2>${escaped(subject)}</h2><span class="to">${escaped(others.length === 0 ? words.to(to) : words.toMany(to, others.length))}, <time datetime="${escaped(at)}">${escaped(moment)}</time></span></summary><pre>${withLinks(text)}</pre></details>`;
};

const withLinks = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
