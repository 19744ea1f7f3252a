import { approvalStatement, concatBytes, issuedCountsStatement, receiptStatement, sheetStatement, toBase64url, type Bytes } from '@unguarded/credentials-wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ed25519 } from './ed25519.ts';
import { openSheet } from './open-sheet.ts';
import { verifyAcknowledgement } from './verify-acknowledgement.ts';
import { verifyApproval } from './verify-approval.ts';
import { verifyIssuedCounts } from './verify-issued-counts.ts';

/** What came over the wire, and whether a device takes it: text or facts, then the signature. */
interface SignedKind {
  name: string;
  statementOf: (content: Bytes) => Bytes;
  isTaken: (content: Bytes, signature: Bytes, publicKey: Bytes) => Promise<boolean>;
}

const facts = (content: Bytes) => ({ sheetHash: content.subarray(0, 32), nullifier: content.subarray(32, 64), sealedHash: content.subarray(64, 96), sequence: content[96] ?? 0 });
const inText = (content: Bytes): string => Array.from(content, (byte) => String.fromCharCode(byte % 128)).join('');
const asciiOf = (content: Bytes): Bytes => new TextEncoder().encode(inText(content));

const KINDS: SignedKind[] = [
  { name: 'a round sheet', statementOf: (content) => sheetStatement(asciiOf(content)), isTaken: async (content, signature, deploymentKey) => (await openSheet({ envelope: concatBytes(signature, asciiOf(content)), deploymentKey })).ok },
  { name: 'an approval', statementOf: (content) => approvalStatement(content), isTaken: (sheetText, signature, publicKey) => verifyApproval({ sheetText, signature, publicKey }) },
  { name: 'issued counts', statementOf: (content) => issuedCountsStatement(asciiOf(content)), isTaken: (content, signature, deploymentKey) => verifyIssuedCounts({ text: inText(content), signature: toBase64url(signature), deploymentKey }) },
  { name: 'a receipt', statementOf: (content) => receiptStatement(facts(content)), isTaken: (content, acknowledgement, boxKey) => verifyAcknowledgement({ ...facts(content), acknowledgement, boxKey }) },
];

const contents = fc.uint8Array({ minLength: 97, maxLength: 97 });
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const changes = fc.record({ what: fc.constantFrom('nothing', 'content', 'signature', 'key', 'cut'), at: fc.nat(), bit: fc.integer({ min: 0, max: 6 }) });

const changedAt = (bytes: Bytes, at: number, bit: number): Bytes => Uint8Array.from(bytes, (byte, index) => (index === at % bytes.length ? byte ^ (1 << bit) : byte));

test.each(KINDS)('$name is taken as it was signed, and with any bit of content, signature or key changed, or cut, by no device', async ({ statementOf, isTaken }) => {
  const keys = await ed25519();
  await fc.assert(
    fc.asyncProperty(contents, seeds, changes, async (content, seed, { what, at, bit }) => {
      const [publicKey, signature] = [await keys.publicKey(seed), await keys.sign(seed, statementOf(content))];
      const sent = {
        content: what === 'content' ? changedAt(content, at, bit) : content,
        signature: what === 'signature' ? changedAt(signature, at, bit) : signature.slice(0, what === 'cut' ? at % 64 : 64),
        key: what === 'key' ? changedAt(publicKey, at, bit) : publicKey,
      };
      expect(await isTaken(sent.content, sent.signature, sent.key)).toBe(what === 'nothing');
    }),
    { numRuns: 150 },
  );
});
