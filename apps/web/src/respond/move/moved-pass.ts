import { fromHex, toBase64url, decodeBase64url, toHex, type Bytes } from '@unguarded/credentials-client';
import { encode } from 'uqr';
import { acknowledgedReceipt, type HeldPass, type PassRights } from '../wallet/kept-pass.ts';
import { keyOf, open, seal } from '../wallet/sealed-record.ts';

/**
 * A pass on its way to another device of the same person, in a link that this device shows as a QR code. Whoever
 * photographs it must not have the pass: it is sealed under a key of eight letters that is shown only afterwards and
 * typed on the other device. No server takes part; the link stands behind the # of an address.
 */

/** What goes along. A draft does not; what was sent goes as its receipt, so that the other device finds it in the list. */
export interface MovedPass {
  spaceId: string;
  roundId: string;
  groupId: string;
  /** Of each right what cannot be computed again from the public description. */
  rights: Record<'answers' | 'comment', MovedRight>;
  /** The highest numbers used so far. */
  sequences: { answers: number; comment: number };
  receipt: { sequence: number; sealedHash: Bytes; acknowledgement: Bytes } | null;
}

interface MovedRight {
  prefix: Bytes;
  oneTimeSeed: Bytes;
  signature: Bytes;
}

const VERSION = 1;
const [ID, HASH, PREFIX, SEED, SIGNATURE, ACKNOWLEDGEMENT] = [16, 32, 32, 32, 256, 64];
const RIGHT = PREFIX + SEED + SIGNATURE;
const FIXED = 1 + 2 * ID + 2 * RIGHT + 8 + 1;
const RECEIPT = 4 + HASH + ACKNOWLEDGEMENT;
const SALT = 16;
const IV = 12;
const ITERATIONS = 600_000;

/** Without letters and digits that look alike: 31 signs, so that eight of them are 39 bits. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const SIGNS_OF_KEY = 8;

/** A key to be typed on the other device: 'K7Q2-M9XT'. */
export function drawMovingKey(): string {
  const drawn = Array.from(crypto.getRandomValues(new Uint8Array(SIGNS_OF_KEY)), (byte) => SIGNS[byte % SIGNS.length] ?? '');
  return `${drawn.slice(0, 4).join('')}-${drawn.slice(4).join('')}`;
}

/** What leaves with a pass that is held here. */
export function movedPassOf({ spaceId, roundId, groupId, rights, sequence, comment, receipts }: HeldPass): MovedPass {
  const right = ({ prepared, oneTimeSeed, signature }: PassRights['answers']): MovedRight => ({ prefix: prepared.slice(0, PREFIX), oneTimeSeed, signature });
  const receipt = acknowledgedReceipt(receipts);
  return {
    spaceId, roundId, groupId, rights: { answers: right(rights.answers), comment: right(rights.comment) },
    sequences: { answers: sequence, comment: comment?.sequence ?? 0 },
    receipt: receipt?.acknowledgement == null ? null : { sequence: receipt.sequence, sealedHash: receipt.sealedHash, acknowledgement: receipt.acknowledgement },
  };
}

/** The text of a link: salt, nonce and sealed bytes, in base64url. */
export async function sealForMoving(pass: MovedPass, key: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const sealed = await seal(await keyOf(plainKey(key), { salt, iterations: ITERATIONS }), encodePass(pass));
  return toBase64url(Uint8Array.from([...salt, ...sealed.iv, ...sealed.bytes]));
}

/** The pass of a link, or null if the key is another or the link is none. */
export async function openMoved(link: string, key: string): Promise<MovedPass | null> {
  const bytes = decodeBase64url(link);
  if (!bytes.ok || bytes.bytes.length < SALT + IV) return null;
  const [salt, iv, sealed] = [bytes.bytes.slice(0, SALT), bytes.bytes.slice(SALT, SALT + IV), bytes.bytes.slice(SALT + IV)];
  const content = await open(await keyOf(plainKey(key), { salt, iterations: ITERATIONS }), { iv, bytes: sealed });
  return content === null ? null : decodePass(content);
}

/** The dark squares of a QR code, as a path in units of one square, and how many squares it is wide. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: squares.join(''), size };
}

/** As it is typed: small letters, spaces and dashes do not matter. */
function plainKey(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}

function encodePass({ spaceId, roundId, groupId, rights, sequences, receipt }: MovedPass): Bytes {
  const ofRight = ({ prefix, oneTimeSeed, signature }: MovedRight) => [...prefix, ...oneTimeSeed, ...signature];
  return Uint8Array.from([
    VERSION, ...fromHex(roundId), ...fromHex(groupId), ...ofRight(rights.answers), ...ofRight(rights.comment),
    ...u32(sequences.answers), ...u32(sequences.comment), receipt === null ? 0 : 1,
    ...(receipt === null ? [] : [...u32(receipt.sequence), ...receipt.sealedHash, ...receipt.acknowledgement]),
    ...new TextEncoder().encode(spaceId),
  ]);
}

function decodePass(bytes: Bytes): MovedPass | null {
  const hasReceipt = bytes[FIXED - 1] === 1;
  const end = FIXED + (hasReceipt ? RECEIPT : 0);
  if (bytes[0] !== VERSION || bytes.length <= end) return null;
  let at = 1;
  const take = (length: number): Bytes => bytes.slice(at, (at += length));
  const takeRight = (): MovedRight => ({ prefix: take(PREFIX), oneTimeSeed: take(SEED), signature: take(SIGNATURE) });
  const [roundId, groupId] = [toHex(take(ID)), toHex(take(ID))];
  const rights = { answers: takeRight(), comment: takeRight() };
  const sequences = { answers: fromU32(take(4)), comment: fromU32(take(4)) };
  at += 1;
  const receipt = hasReceipt ? { sequence: fromU32(take(4)), sealedHash: take(HASH), acknowledgement: take(ACKNOWLEDGEMENT) } : null;
  return { spaceId: new TextDecoder().decode(bytes.slice(end)), roundId, groupId, rights, sequences, receipt };
}

function u32(value: number): Uint8Array {
  return new Uint8Array(new Uint32Array([value]).buffer).reverse();
}

function fromU32(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
