import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { IdentityRouter, InsightRouter } from '@unguarded/server/router-types';
import type { ProductPlace } from '../running-product.ts';
import { linkIn, mailsTo, nextMail } from './mails.ts';

/** A signed-in person without a browser. */
export interface HttpSession {
  cookie: string;
  identity: TRPCClient<IdentityRouter>;
  insight: TRPCClient<InsightRouter>;
}

const originOf = ({ port }: ProductPlace): string => `http://localhost:${port}`;

const SIGN_IN_MAIL = /^Sign in to/;

/** One address asks for few mails in a minute, so everybody has an address of their own, where the machine gives them. */
const addressOf = (email: string): string | undefined =>
  process.platform === 'linux' ? `127.1.${[...createHash('sha256').update(email).digest().subarray(0, 2)].map((byte) => 1 + (byte % 250)).join('.')}` : undefined;

const postFromOwnAddress = (url: string, { headers, body, email }: { headers: Record<string, string>; body: string; email: string }): Promise<number> =>
  new Promise((done, failed) => {
    const sent = request(url, { method: 'POST', headers, family: 4, localAddress: addressOf(email) }, (response) => {
      response.resume().once('end', () => done(response.statusCode ?? 0));
    });
    sent.once('error', failed).end(body);
  });

/** Asks for a sign-in mail, as the sign-in page does, and gives the link in it. */
export const linkByMail = async (place: ProductPlace, email: string): Promise<string> => {
  const origin = originOf(place);
  const before = (await mailsTo(place, email)).filter(({ subject }) => SIGN_IN_MAIL.test(subject)).length;
  const body = JSON.stringify({ email, callbackURL: '/' });
  const status = await postFromOwnAddress(`${origin}/api/auth/sign-in/magic-link`, { headers: { origin, 'content-type': 'application/json' }, body, email });
  if (status !== 200) throw new Error(`No sign-in mail for ${email}: ${status}.`);
  return linkIn(await nextMail(place, email, { subject: SIGN_IN_MAIL, after: before }));
};

/** Opens a sign-in link, or one that leads to a fresh one, and presses the button there. */
const useLink = async (place: ProductPlace, link: string): Promise<Response> => {
  const origin = originOf(place);
  const token = new URL((await fetch(link)).url).searchParams.get('token') ?? '';
  return fetch(`${origin}/api/auth/magic-link/verify?token=${encodeURIComponent(token)}`, { method: 'POST', headers: { origin } });
};

/**
 * Uses a sign-in link up and keeps the session.
 *
 * @example await (await sessionByLink(place, link)).identity.me.get.query()
 */
export const sessionByLink = async (place: ProductPlace, link: string): Promise<HttpSession> => {
  const response = await useLink(place, link);
  if (!response.ok) throw new Error(`The sign-in link was refused: ${response.status}.`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const headers = { cookie, origin: originOf(place) };
  return {
    cookie,
    identity: createTRPCClient<IdentityRouter>({ links: [httpLink({ url: `${originOf(place)}/trpc/identity`, headers })] }),
    insight: createTRPCClient<InsightRouter>({ links: [httpLink({ url: `${originOf(place)}/trpc/insight`, headers })] }),
  };
};
