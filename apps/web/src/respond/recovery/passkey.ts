import type { Bytes } from '@unguarded/credentials-client';
import { words } from '../words/words.ts';

/**
 * A passkey that gives the same 32 bytes on each of the person's devices (the extension `prf`). No server knows of it:
 * the challenge is thrown away, and neither a name nor an address of the person stands in it.
 */

const PRF_INPUT = 'unguarded v1 recovery';
const ES256 = -7;
const RS256 = -257;

export type PasskeyFound =
  | { ok: true; root: Bytes }
  /** `unsupported`: this browser or its passkeys cannot give bytes. `not-used`: the person went back, or there is none. */
  | { ok: false; reason: 'unsupported' | 'not-used' };

/** Whether this browser knows passkeys at all, so that one that was made elsewhere could be used. */
export function passkeysExist(): boolean {
  return 'PublicKeyCredential' in globalThis;
}

/** Whether to offer a new one: not where the browser says that its passkeys give no bytes. Older browsers do not say. */
export async function passkeysMayWork(): Promise<boolean> {
  if (!passkeysExist()) return false;
  const { getClientCapabilities } = PublicKeyCredential as Partial<typeof PublicKeyCredential>;
  const capabilities = await getClientCapabilities?.call(PublicKeyCredential).catch(() => undefined);
  return capabilities?.['extension:prf'] !== false;
}

/** Makes a passkey and has it give its bytes. */
export async function makePasskey(organisation: string): Promise<PasskeyFound> {
  return ask(() => navigator.credentials.create({
    publicKey: {
      rp: { name: organisation }, challenge: random(32), timeout: 120_000,
      user: { id: random(32), name: words.recovery.passkeyName, displayName: words.recovery.passkeyName },
      pubKeyCredParams: [{ type: 'public-key', alg: ES256 }, { type: 'public-key', alg: RS256 }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      extensions: prf(),
    },
  }));
}

/** Has a passkey that was made earlier give its bytes again. */
export async function usePasskey(): Promise<PasskeyFound> {
  return ask(() => navigator.credentials.get({
    publicKey: { challenge: random(32), timeout: 120_000, userVerification: 'required', extensions: prf() },
  }));
}

/** Some passkeys give their bytes only when they are used, not yet when they are made. */
async function ask(request: () => Promise<Credential | null>): Promise<PasskeyFound> {
  try {
    const given = prfOf(await request());
    if (given?.results?.first !== undefined) return { ok: true, root: new Uint8Array(given.results.first as ArrayBuffer) };
    if (given?.enabled !== true) return { ok: false, reason: 'unsupported' };
    return await usePasskey();
  } catch {
    return { ok: false, reason: 'not-used' };
  }
}

function prfOf(credential: Credential | null): AuthenticationExtensionsPRFOutputs | undefined {
  return (credential as PublicKeyCredential | null)?.getClientExtensionResults().prf;
}

function prf(): AuthenticationExtensionsClientInputs {
  return { prf: { eval: { first: new TextEncoder().encode(PRF_INPUT) } } };
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
