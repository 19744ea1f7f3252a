import { copyBytes, type Bytes } from '@unguarded/credentials-wire';

/** SHA-256 (FIPS 180-4), 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', copyBytes(bytes)));
}

/** SHA-384 (FIPS 180-4), 48 bytes. */
export async function sha384(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-384', copyBytes(bytes)));
}
