import type { IdentitySide, StoredMail } from '@unguarded/identity-side';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { mailPage } from './mail-page.ts';

const mail = (to: string, text: string): StoredMail => ({ mailId: 1, at: '2026-11-22T09:00:00.000Z', to, subject: 'Your pass is ready', text });

const pageWith = async (mails: StoredMail[], language: string): Promise<string> => {
  const door = fastify();
  mailPage(door, { identitySide: { mailbox: { stored: async () => mails } } as unknown as IdentitySide, personas: [{ role: 'hr', name: 'Hugo <Vogel>', email: 'hugo@meridian.example' }] });
  return (await door.inject({ url: '/mail', headers: { 'accept-language': language } })).body;
};

it('a mail to everybody stands there once, with how many got it; another text stands alone', async () => {
  const page = await pageWith([mail('ana@meridian.example', 'Get it.'), mail('ben@meridian.example', 'Hol ihn.'), mail('cleo@meridian.example', 'Get it.')], 'en');
  expect(page.match(/<summary>/g)).toHaveLength(2);
  expect(page).toContain('to ana@meridian.example and 1 more');
  expect(page).toContain('to ben@meridian.example,');
});

it('whom a visitor may sign in as is told by name, and by role in the reader’s language', async () => {
  expect(await pageWith([], 'de')).toMatch(/<h2>Anmelden als<\/h2>[\s\S]*<strong>Hugo &lt;Vogel&gt;<\/strong> <span>Personalabteilung<br>hugo@meridian\.example/);
});
