import { createHash } from 'node:crypto';
import type { IdentitySide, StoredMail } from '@unguarded/identity-side';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';

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
const selectionQuery = z.object({ to: z.string().max(254).optional() });
const personaPath = z.object({ number: z.coerce.number().int().min(1) });

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; background: #fff; }
  article { border-top: 1px solid #c8ced6; padding: 1rem 0; }
  h2 { font-size: 1.05rem; margin: 0; }
  p.to { margin: 0; color: #4b5563; }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
  a { color: #1d4ed8; }
`;

/** This page alone has an inline style, allowed by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** `/mail`: what would have been sent. `/personas/1`: a fresh sign-in link each time. Development only. */
export const mailPage = (door: FastifyInstance, { identitySide, personas }: MailPageSettings): void => {
  door.get('/mail', async (request, reply) => {
    const mails = await identitySide.mailbox.stored(selectionOf(request.query));
    return reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(pageOf(mails, personas));
  });

  door.get('/mail.json', (request) => identitySide.mailbox.stored(selectionOf(request.query)));

  door.get('/personas/:number', async (request, reply) => {
    const path = personaPath.safeParse(request.params);
    const persona = path.success ? personas[path.data.number - 1] : undefined;
    if (persona === undefined) return reply.callNotFound();
    if (!(await identitySide.signIn.isKnown(persona.email))) return sendGone(reply, persona);
    return reply.header('cache-control', 'no-store').redirect(await identitySide.signIn.mintSignInLink(persona.email), 303);
  });
};

/** Somebody has imported another roster since: nothing is broken, and the mail page has the others. */
const sendGone = (reply: FastifyReply, { email, label }: Persona): FastifyReply =>
  reply.status(410).header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>No longer on the roster</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(email)} is no longer on the roster</h1>
<p>The roster that is in force does not name ${escaped(label)} any more, so nobody can sign in with this address. <a href="/mail">Choose somebody else</a>, or import a roster with this address.</p>
</main></body>
</html>
`);

const selectionOf = (query: unknown): { to: string | null; limit: number } => {
  const { data } = selectionQuery.safeParse(query);
  return { to: data?.to === undefined || data.to === '' ? null : data.to.trim().toLowerCase(), limit: SHOWN };
};

const pageOf = (mails: StoredMail[], personas: readonly Persona[]): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mail</title><style>${STYLE}</style></head>
<body>
<main>
<h1>Mail of this installation</h1>
<p>Nothing is sent here: these are the last ${SHOWN} mails that would have been.</p>
${personas.length === 0 ? '' : `<ul>${personas.map(personaLine).join('')}</ul>`}
<form method="get" action="/mail"><label>Only to <input type="email" name="to"></label> <button>Show</button></form>
${mails.map(mailArticle).join('\n') || '<p>There is no mail yet.</p>'}
</main>
</body>
</html>
`;

const personaLine = ({ label, email }: Persona, index: number): string =>
  `<li><a href="/personas/${index + 1}">Sign in as ${escaped(email)}</a>: ${escaped(label)}</li>`;

const mailArticle = ({ to, at, subject, text }: StoredMail): string =>
  `<article><h2>${escaped(subject)}</h2><p class="to">to ${escaped(to)}, <time>${escaped(at)}</time></p><pre>${withLinks(text)}</pre></article>`;

const withLinks = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
