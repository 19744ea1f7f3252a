import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBytes, equalBytes } from './bytes.ts';
import { destructionText, type DestructionRecord } from './destruction-record.ts';
import { toHex } from './hex.ts';
import { approvalStatement, ballotStatement, bulletinStatement, destructionStatement, issuedCountsStatement, receiptStatement, releaseStatement, sheetStatement } from './signed-statements.ts';

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const sequences = fc.integer({ min: 0, max: 0xffff_ffff });
const texts = fc.uint8Array({ maxLength: 120 });

/** A statement of each kind, about anything, with what it is about. */
const statements = fc.oneof(
  ...Object.entries({ sheet: sheetStatement, release: releaseStatement, bulletin: bulletinStatement, destruction: destructionStatement, approval: approvalStatement, issuedCounts: issuedCountsStatement })
    .map(([kind, statementOf]) => texts.map((text) => ({ kind, about: [text], bytes: statementOf(text) }))),
  fc.tuple(bytesOf(32), bytesOf(32), sequences).map(([sheetHash, sealedHash, sequence]) => ({ kind: 'ballot', about: [sheetHash, sealedHash, sequence], bytes: ballotStatement({ sheetHash, sealedHash, sequence }) })),
  fc.tuple(bytesOf(32), bytesOf(32), bytesOf(32), sequences).map(([sheetHash, nullifier, sealedHash, sequence]) =>
    ({ kind: 'receipt', about: [sheetHash, nullifier, sealedHash, sequence], bytes: receiptStatement({ sheetHash, nullifier, sealedHash, sequence }) })),
);

test('no signed statement can be shown as one of another kind, or as one about something else', () => {
  fc.assert(
    fc.property(statements, statements, (one, other) => {
      const sayTheSame = one.kind === other.kind && JSON.stringify(one.about) === JSON.stringify(other.about);
      expect(equalBytes(one.bytes, other.bytes)).toBe(sayTheSame);
    }),
    { numRuns: 1000 },
  );
});

test('no label is the beginning of another, so that what follows can never make up the difference', () => {
  const nothing = new Uint8Array(0);
  const labels = [sheetStatement, releaseStatement, bulletinStatement, destructionStatement, approvalStatement, issuedCountsStatement].map((statementOf) => statementOf(nothing));
  const zeros = { sheetHash: new Uint8Array(32), nullifier: new Uint8Array(32), sealedHash: new Uint8Array(32), sequence: 0 };
  const all = [...labels, ballotStatement(zeros).subarray(0, 20), receiptStatement(zeros).subarray(0, 21)];
  for (const [index, label] of all.entries()) {
    expect(label.at(-1)).toBe(0x0a);
    for (const other of all.toSpliced(index, 1)) expect(compareBytes(label, other.subarray(0, label.length))).not.toBe(0);
  }
});

const records: fc.Arbitrary<DestructionRecord> = fc.record({
  destroyed: fc.constantFrom('staging-key', 'ballot-key', 'issuing-keys'),
  key: fc.option(fc.string()),
  roundId: bytesOf(16).map(toHex),
  sheetHash: bytesOf(32).map(toHex),
});

test('a destruction record says what was destroyed and no more, in one spelling with its members in order', () => {
  fc.assert(
    fc.property(records, (record) => {
      const text = destructionText(record);
      expect(JSON.parse(text)).toEqual({ ...record, version: 1 });
      expect(Object.keys(JSON.parse(text) as object)).toEqual(['destroyed', 'key', 'roundId', 'sheetHash', 'version']);
      expect(destructionText({ ...record, at: '2026-02-01' } as DestructionRecord)).toBe(text);
    }),
  );
});
