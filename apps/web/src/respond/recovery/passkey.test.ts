import '../words/in-english.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makePasskey, passkeysMayWork, usePasskey } from './passkey.ts';

/** A browser's passkeys: what they give when one is made, and when it is used. */
const passkeys = (made: unknown, used: unknown) => {
  const credential = (prf: unknown) => ({ getClientExtensionResults: () => ({ prf }) });
  const asked: CredentialCreationOptions[] = [];
  const create = async (options: CredentialCreationOptions) => {
    asked.push(options);
    return credential(made);
  };
  vi.stubGlobal('navigator', { credentials: { create, get: async () => credential(used) } });
  return asked;
};

const root = new Uint8Array(32).fill(9);
const given = { results: { first: root.buffer } };

afterEach(() => vi.unstubAllGlobals());

describe('a passkey', () => {
  it('gives its bytes when it is made, or, where it cannot yet, when it is used', async () => {
    passkeys({ enabled: true, ...given }, given);
    expect(await makePasskey('Example Works')).toEqual({ ok: true, root });
    passkeys({ enabled: true }, given);
    expect(await makePasskey('Example Works')).toEqual({ ok: true, root });
    expect(await usePasskey()).toEqual({ ok: true, root });
  });

  it('that gives no bytes is said to be of no use, and one that the person did not use was not used', async () => {
    passkeys({ enabled: false }, undefined);
    expect(await makePasskey('Example Works')).toEqual({ ok: false, reason: 'unsupported' });
    vi.stubGlobal('navigator', { credentials: { create: () => Promise.reject(new DOMException('', 'NotAllowedError')) } });
    expect(await makePasskey('Example Works')).toEqual({ ok: false, reason: 'not-used' });
  });

  it('holds neither the name nor the address of a person', async () => {
    const asked = passkeys({ enabled: true, ...given }, given);
    await makePasskey('Example Works');
    const { rp, user } = asked[0]?.publicKey ?? {};
    expect([rp, user?.name, user?.displayName]).toEqual([{ name: 'Example Works' }, 'Anonymous pass', 'Anonymous pass']);
  });

  it('is not offered where the browser knows none or says that they give no bytes', async () => {
    expect(await passkeysMayWork()).toBe(false);
    vi.stubGlobal('PublicKeyCredential', { getClientCapabilities: async () => ({ 'extension:prf': false }) });
    expect(await passkeysMayWork()).toBe(false);
    vi.stubGlobal('PublicKeyCredential', {});
    expect(await passkeysMayWork()).toBe(true);
  });
});
