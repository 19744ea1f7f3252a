import { isSignedBy, publicKeyOfSeed, signBySeed } from './ed25519.ts';
import { sealLayer } from './hpke.ts';
import { ascii, join, sha256, u32 } from './octets.ts';
import type { GrantedRight } from './right.ts';
import type { Sheet } from './round-sheet.ts';

/** An answer to one item: a value of its scale, not to be said, or left out. */
export type Answer = number | 'prefer-not-to-say' | null;

interface InstrumentText {
  items: { id: string; responseSet: string }[];
  responseSets: { id: string; lowest: number }[];
}

/** §6: the plaintext of answers, 256 bytes. */
export const encodeAnswers = (instrumentText: string, answers: Readonly<Record<string, Answer>>): Buffer => {
  const { items, responseSets } = JSON.parse(instrumentText) as InstrumentText;
  const plaintext = Buffer.alloc(256);
  plaintext.set([1, items.length]);
  items.forEach(({ id, responseSet }, index) => {
    const answer = answers[id] ?? null;
    const lowest = responseSets.find((candidate) => candidate.id === responseSet)?.lowest ?? 1;
    if (answer !== null) plaintext[2 + index] = answer === 'prefer-not-to-say' ? 255 : answer - lowest + 1;
  });
  return plaintext;
};

export interface SentBallot {
  bytes: Buffer;
  nullifier: Buffer;
  sealedHash: Buffer;
  sequence: number;
}

/** §6: the ballot, sealed for every ballot key in turn. */
export const makeBallot = (right: GrantedRight, { sheet, plaintext, sequence }: { sheet: Sheet; plaintext: Buffer; sequence: number }): SentBallot => {
  const { nullifier, prepared, signature, seed } = right;
  const sealed = sheet.ballotKeys.reduce((content, key) => sealLayer(key, content, { info: sheet.sheetHash, aad: nullifier }), plaintext);
  const sealedHash = sha256(sealed);
  const edit = signBySeed(seed, join(ascii('unguarded ballot v1\n'), sheet.sheetHash, sealedHash, u32(sequence)));
  const bytes = join(Buffer.of(1), prepared, signature, publicKeyOfSeed(seed), u32(sequence), sealed, edit);
  return { bytes, nullifier, sealedHash, sequence };
};

/** §7: whether these 64 bytes are the receipt for the ballot. */
export const isReceipt = (receipt: Buffer, { nullifier, sealedHash, sequence }: SentBallot, sheet: Sheet): boolean =>
  isSignedBy(sheet.boxKey, join(ascii('unguarded receipt v1\n'), sheet.sheetHash, nullifier, sealedHash, u32(sequence)), receipt);
