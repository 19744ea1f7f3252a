import { getPublicKeyAsync, signAsync, verifyAsync } from '@noble/ed25519';
import { concatBytes, copyBytes, equalBytes, fromBase64url, fromHex, LENGTHS, type Bytes } from '@unguarded/credentials-wire';

/** Ed25519 (RFC 8032) from a 32-byte seed. Two implementations that give the same bytes. */
export interface Ed25519 {
  publicKey(seed: Uint8Array): Promise<Bytes>;
  sign(seed: Uint8Array, message: Uint8Array): Promise<Bytes>;
  /** False for anything that does not verify, a key or signature of another length included. */
  verify(claim: { publicKey: Uint8Array; message: Uint8Array; signature: Uint8Array }): Promise<boolean>;
}

/** The fixed head of a PKCS #8 Ed25519 private key (RFC 8410 §7): WebCrypto takes a seed in no other way. */
const PKCS8_HEAD = fromHex('302e020100300506032b657004220420');

/** The browser's own implementation. */
export const webCryptoEd25519: Ed25519 = {
  async publicKey(seed) {
    const jwk = await crypto.subtle.exportKey('jwk', await importSeed(seed, true));
    return fromBase64url(jwk.x ?? '');
  },
  async sign(seed, message) {
    return new Uint8Array(await crypto.subtle.sign('Ed25519', await importSeed(seed, false), copyBytes(message)));
  },
  async verify({ publicKey, message, signature }) {
    if (!hasRightLengths(publicKey, signature)) return false;
    try {
      const key = await crypto.subtle.importKey('raw', copyBytes(publicKey), 'Ed25519', false, ['verify']);
      return await crypto.subtle.verify('Ed25519', key, copyBytes(signature), copyBytes(message));
    } catch {
      return false; // 32 bytes that are no point of the curve
    }
  },
};

/** The fallback for browsers without Ed25519 in WebCrypto (Chromium before 137, Firefox before 129, Safari before 17). */
export const nobleEd25519: Ed25519 = {
  async publicKey(seed) {
    return copyBytes(await getPublicKeyAsync(seed));
  },
  async sign(seed, message) {
    return copyBytes(await signAsync(message, seed));
  },
  async verify({ publicKey, message, signature }) {
    if (!hasRightLengths(publicKey, signature)) return false;
    return verifyAsync(signature, message, publicKey, { zip215: false });
  },
};

/** Begins with a zero: WebKitGTK refuses such a seed, one in 256, and whoever drew one would never get a pass. */
const KNOWN_SEED = fromHex('009d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f');
const KNOWN_PUBLIC_KEY = fromHex('8bcde4581377d962358b7e7f343ff089ff80ceb7dbfa5a102aad2d714198e767');

/**
 * The browser's Ed25519 where it has one that works, the fallback otherwise.
 *
 * @param preferred tried on a known key and, if it fails in any way, left aside.
 */
export async function chooseEd25519(preferred: Ed25519): Promise<Ed25519> {
  try {
    const publicKey = await preferred.publicKey(KNOWN_SEED);
    const signature = await preferred.sign(KNOWN_SEED, KNOWN_PUBLIC_KEY);
    const works = await preferred.verify({ publicKey, message: KNOWN_PUBLIC_KEY, signature });
    return works && equalBytes(publicKey, KNOWN_PUBLIC_KEY) ? preferred : nobleEd25519;
  } catch {
    return nobleEd25519;
  }
}

let chosen: Promise<Ed25519> | undefined;

/** The implementation of this browser, chosen at the first call. */
export function ed25519(): Promise<Ed25519> {
  chosen ??= chooseEd25519(webCryptoEd25519);
  return chosen;
}

function importSeed(seed: Uint8Array, extractable: boolean): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', concatBytes(PKCS8_HEAD, seed), 'Ed25519', extractable, ['sign']);
}

function hasRightLengths(publicKey: Uint8Array, signature: Uint8Array): boolean {
  return publicKey.length === LENGTHS.ed25519PublicKey && signature.length === LENGTHS.ed25519Signature;
}
