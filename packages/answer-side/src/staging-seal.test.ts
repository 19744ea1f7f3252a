import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createStagingSeal } from './staging-seal.ts';

const roundId = '00112233445566778899aabbccddeeff';
const stagingKey = Buffer.alloc(32, 1);
const nullifier = createHash('sha256').update('a right').digest();
const ballot = Buffer.from('a ballot');

test('a sealed ballot is opened under the same staging key', () => {
  const seal = createStagingSeal(stagingKey, roundId);
  expect(seal.open(seal.seal(nullifier, ballot))).toEqual(ballot);
});

test('the id of a right is the same each time, so that a change replaces the row', () => {
  const seal = createStagingSeal(stagingKey, roundId);
  expect(seal.seal(nullifier, ballot).id).toEqual(seal.idOf(nullifier));
  expect(createStagingSeal(stagingKey, roundId).idOf(nullifier)).toEqual(seal.idOf(nullifier));
});

test('the same ballot sealed twice gives bodies that have nothing in common', () => {
  const seal = createStagingSeal(stagingKey, roundId);
  expect(seal.seal(nullifier, ballot).body).not.toEqual(seal.seal(nullifier, ballot).body);
});

test('neither the nullifier nor the ballot stands in the row', () => {
  const { id, body } = createStagingSeal(stagingKey, roundId).seal(nullifier, ballot);
  expect(id).not.toEqual(nullifier);
  expect(body.includes(ballot)).toBe(false);
});

test('another key, or the same key in another round, opens nothing and finds nothing', () => {
  const row = createStagingSeal(stagingKey, roundId).seal(nullifier, ballot);
  const others = [createStagingSeal(randomBytes(32), roundId), createStagingSeal(stagingKey, 'ff'.repeat(16))];
  for (const other of others) {
    expect(other.open(row)).toBeNull();
    expect(other.idOf(nullifier)).not.toEqual(row.id);
  }
});

test('a row whose body was moved to another right, changed or cut does not open', () => {
  const seal = createStagingSeal(stagingKey, roundId);
  const { id, body } = seal.seal(nullifier, ballot);
  expect(seal.open({ id: seal.idOf(Buffer.alloc(32)), body })).toBeNull();
  for (let position = 0; position < body.length; position += 1) {
    const changed = Buffer.from(body);
    changed[position] = (changed[position] ?? 0) ^ 1;
    expect(seal.open({ id, body: changed })).toBeNull();
    expect(seal.open({ id, body: body.subarray(0, position) })).toBeNull();
  }
});
