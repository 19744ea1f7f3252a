/** What became of asking for a sign-in mail. */
export type LinkRequest = { ok: true } | { ok: false; reason: 'too-many' | 'failed' };

/** What became of using the link. */
export type LinkUse = { ok: true } | { ok: false; reason: 'used-or-expired' | 'too-many' | 'failed' };

const reach = async (path: string, init: RequestInit): Promise<Response | null> => {
  try {
    return await fetch(path, init);
  } catch {
    return null; // the connection is down: said on the page, nothing is broken
  }
};

/** Asks for a mail with a link. The answer is the same whether or not the address belongs to someone. */
export const requestSignInLink = async (email: string): Promise<LinkRequest> => {
  const response = await reach('/api/auth/sign-in/magic-link', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, callbackURL: '/' }),
  });
  if (response?.status === 429) return { ok: false, reason: 'too-many' };
  return response?.ok === true ? { ok: true } : { ok: false, reason: 'failed' };
};

/** Uses the link from the mail up. Only a press of the button comes here; opening the link does not. */
export const consumeSignInLink = async (token: string): Promise<LinkUse> => {
  const response = await reach(`/api/auth/magic-link/verify?token=${encodeURIComponent(token)}`, { method: 'POST' });
  if (response === null || response.status >= 500) return { ok: false, reason: 'failed' };
  if (response.status === 429) return { ok: false, reason: 'too-many' };
  return response.ok ? { ok: true } : { ok: false, reason: 'used-or-expired' };
};

/** Ends the session on the server and in this browser. */
export const signOut = async (): Promise<void> => {
  await reach('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
};

/** Whether this installation shows its mails on a page (development only). */
export const hasLocalMail = async (): Promise<boolean> => {
  const response = await reach('/mail.json', { method: 'HEAD' });
  return response?.ok === true && (response.headers.get('content-type') ?? '').includes('json');
};
