import type { Bytes } from '@unguarded/credentials-client';

/** A request without cookies, referrer or cache, that gives up after a while: a phone on a bad line must not hang. */
const PATIENCE_MILLISECONDS = 20_000;

export type Reply = { reached: true; response: Response } | { reached: false };

export async function request(address: string, options: RequestInit = {}): Promise<Reply> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MILLISECONDS);
  try {
    const response = await fetch(address, {
      credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal: patience.signal, ...options,
    });
    return { reached: true, response };
  } catch {
    return { reached: false };
  } finally {
    clearTimeout(timer);
  }
}

export async function requestBytes(address: string): Promise<Bytes | null> {
  const reply = await request(address);
  if (!reply.reached || !reply.response.ok) return null;
  return new Uint8Array(await reply.response.arrayBuffer());
}
