import { createCipheriv, createECDH, createHmac } from 'node:crypto';
import { ascii, join } from './octets.ts';

/** RFC 9180, base mode, single shot: DHKEM(P-256, HKDF-SHA256) 0x0010, HKDF-SHA256 0x0001, AES-128-GCM 0x0001. Sender only. */
const KEM_SUITE = join(ascii('KEM'), Buffer.of(0, 0x10));
const SUITE = join(ascii('HPKE'), Buffer.of(0, 0x10, 0, 1, 0, 1));
const NOTHING = Buffer.alloc(0);

const hmac = (key: Uint8Array, ...parts: Uint8Array[]): Buffer => createHmac('sha256', key).update(join(...parts)).digest();

interface Labelled {
  suite: Buffer;
  label: string;
}

const extract = (salt: Uint8Array, material: Uint8Array, { suite, label }: Labelled): Buffer => hmac(salt, ascii('HPKE-v1'), suite, ascii(label), material);

/** HKDF-Expand of at most 32 bytes: one block. */
const expand = (secret: Uint8Array, info: Uint8Array, { suite, label, length }: Labelled & { length: number }): Buffer =>
  hmac(secret, Buffer.of(0, length), ascii('HPKE-v1'), suite, ascii(label), info, Buffer.of(1)).subarray(0, length);

/** One layer of §6: `enc(65) ‖ ciphertext`. */
export const sealLayer = (recipient: Buffer, content: Buffer, { info, aad }: { info: Buffer; aad: Buffer }): Buffer => {
  const ephemeral = createECDH('prime256v1');
  const enc = ephemeral.generateKeys();
  const shared = expand(extract(NOTHING, ephemeral.computeSecret(recipient), { suite: KEM_SUITE, label: 'eae_prk' }), join(enc, recipient), { suite: KEM_SUITE, label: 'shared_secret', length: 32 });
  const context = join(Buffer.of(0), extract(NOTHING, NOTHING, { suite: SUITE, label: 'psk_id_hash' }), extract(NOTHING, info, { suite: SUITE, label: 'info_hash' }));
  const secret = extract(shared, NOTHING, { suite: SUITE, label: 'secret' });
  const key = expand(secret, context, { suite: SUITE, label: 'key', length: 16 });
  const cipher = createCipheriv('aes-128-gcm', key, expand(secret, context, { suite: SUITE, label: 'base_nonce', length: 12 })).setAAD(aad);
  return join(enc, cipher.update(content), cipher.final(), cipher.getAuthTag());
};
