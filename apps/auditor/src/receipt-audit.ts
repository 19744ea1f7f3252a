import type { Bulletin } from './bulletin.ts';
import type { Finding } from './finding.ts';
import { FormatFault } from './finding.ts';
import { base64urlOf, countOf, exactObjectOf, hexOf, parse, textOf } from './json-reading.ts';
import type { RoundSheet } from './round-sheet.ts';
import { isSignedBy } from './signature.ts';

const RECEIPT_LABEL = 'unguarded receipt v1\n';

/** What somebody kept of their ballot: that the box took it. It names nobody, and says nothing of the answers. */
export interface Receipt {
  file: string;
  roundId: string;
  purpose: 'answers' | 'comment';
  nullifier: Buffer;
  sealedHash: Buffer;
  sequence: number;
  acknowledgement: Buffer;
}

/**
 * Reads a saved receipt, docs/protocol.md §8.
 *
 * @throws FormatFault naming the first place that is not as documented
 * @example readReceipt('receipts/mine.json', bytes).purpose // 'answers'
 */
export function readReceipt(file: string, bytes: Buffer): Receipt {
  const receipt = exactObjectOf(parse(bytes.toString('utf8')), 'the receipt', ['version', 'roundId', 'purpose', 'nullifier', 'sealedHash', 'sequence', 'acknowledgement']);
  const purpose = textOf(receipt['purpose'], 'purpose');
  if (receipt['version'] !== 1 || (purpose !== 'answers' && purpose !== 'comment')) throw new FormatFault('The receipt is of a version or a purpose that this auditor does not know.');
  const bytesOf = (name: 'nullifier' | 'sealedHash') => Buffer.from(hexOf(receipt[name], name, 32), 'hex');
  return {
    file, purpose, roundId: hexOf(receipt['roundId'], 'roundId', 16), nullifier: bytesOf('nullifier'), sealedHash: bytesOf('sealedHash'),
    sequence: countOf(receipt['sequence'], 'sequence'), acknowledgement: base64urlOf(receipt['acknowledgement'], 'acknowledgement'),
  };
}

/** Whether what somebody handed in stands in the public list. */
export function auditReceipt(receipt: Receipt, round: { sheet: RoundSheet | undefined; bulletins: readonly Bulletin[] }): Finding {
  const { file: about, nullifier, sealedHash } = receipt;
  const { sheet } = round;
  if (sheet === undefined) return { about, holds: false, sentence: 'There is no sheet for the round of this receipt.' };
  if (!isAcknowledged(receipt, sheet)) return { about, holds: false, sentence: 'The receipt is NOT signed by the box of its round: it proves nothing.' };
  const bulletin = round.bulletins.find(({ purpose }) => purpose === receipt.purpose);
  if (bulletin === undefined) return { about, holds: true, sentence: `The receipt is signed by the box. The list of "${sheet.title}" is not there yet, look again when answers are closed.` };
  const entry = bulletin.entries.find((each) => each.subarray(0, 32).equals(nullifier));
  if (entry === undefined) return { about, holds: false, sentence: `The box of "${sheet.title}" took this ballot and signed for it, and it is NOT in the list: show this receipt to whoever you trust.` };
  if (entry.subarray(32).equals(sealedHash)) return { about, holds: true, sentence: `What this receipt is for stands in the list of "${sheet.title}", as it was sent.` };
  return { about, holds: true, sentence: `This pass is in the list of "${sheet.title}" with something else than this receipt is for: right if it was changed afterwards, and only then.` };
}

function isAcknowledged({ nullifier, sealedHash, sequence, acknowledgement }: Receipt, sheet: RoundSheet): boolean {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(sequence);
  const bytes = Buffer.concat([Buffer.from(sheet.hash, 'hex'), nullifier, sealedHash, number]);
  return isSignedBy({ publicKey: sheet.boxKey, label: RECEIPT_LABEL, bytes, signature: acknowledgement });
}
