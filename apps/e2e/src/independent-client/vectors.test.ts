import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isReceipt } from './ballot.ts';
import { openBulletin } from './bulletin.ts';
import { encodeComments } from './comment.ts';
import { integerOf } from './octets.ts';
import { receiveRight, requestRight, secretFromRoot } from './right.ts';

const vectors = JSON.parse(readFileSync(new URL('../../../../docs/protocol-vectors.json', import.meta.url), 'utf8')) as Record<string, Record<string, string>>;
const bytes = (group: string, name: string): Buffer => Buffer.from(vectors[group]?.[name] ?? '', 'hex');

test('a client that was written from the document alone makes the worked example, byte for byte', () => {
  const plan = { secret: bytes('right', 'secret'), n: bytes('right', 'issuingKey'), sheetHash: bytes('sheet', 'hash'), purpose: 'answers' as const, groupId: vectors['right']?.['groupId'] ?? '' };
  const request = requestRight(plan);
  const right = receiveRight(request, bytes('right', 'blindSignature'));
  const made = { seed: right.seed, factor: right.blindingFactor, blinded: right.blinded, signature: right.signature, nullifier: right.nullifier };
  const expected = { seed: bytes('right', 'oneTimeSeed'), factor: integerOf(bytes('right', 'blindingFactor')), blinded: bytes('right', 'blinded'), signature: bytes('right', 'signature'), nullifier: bytes('right', 'nullifier') };
  expect(made).toEqual(expected);
});

test('it derives the secrets of a round from the root of a way back', () => {
  const of = { deploymentKey: bytes('sheet', 'deploymentKey'), roundId: bytes('wayBack', 'roundId') };
  const secrets = (['answers', 'comment'] as const).map((purpose) => secretFromRoot(bytes('wayBack', 'root'), { ...of, purpose }));
  expect(secrets).toEqual([bytes('wayBack', 'secretAnswers'), bytes('wayBack', 'secretComment')]);
});

test('it reads the receipt and the public list of the worked example', () => {
  const sheet = { sheetHash: bytes('sheet', 'hash'), roundId: bytes('bulletin', 'roundId'), boxKey: bytes('box', 'boxKey'), instrumentHash: Buffer.alloc(32), issuingKeys: new Map(), ballotKeys: [] };
  const sent = { bytes: Buffer.alloc(0), nullifier: bytes('right', 'nullifier'), sealedHash: bytes('ballotForOneKey', 'sealedHash'), sequence: 7 };
  expect(isReceipt(bytes('box', 'acknowledgement'), sent, sheet)).toBe(true);
  expect(isReceipt(bytes('box', 'acknowledgement'), { ...sent, sequence: 8 }, sheet)).toBe(false);
  expect(openBulletin(bytes('bulletin', 'bytes'), { sheet, magic: 'UGB1' }).get(sent.nullifier.toString('hex'))).toBe(sent.sealedHash.toString('hex'));
});

test('it makes the comments of the worked example from their headings', () => {
  const { comments, plaintextBeforeZeros } = vectors['comments'] as unknown as { comments: { theme: number; text: string }[]; plaintextBeforeZeros: string };
  const instrumentText = JSON.stringify({ items: ['A', 'B', 'A', 'C', 'D'].map((theme) => ({ theme })) });
  const written = Object.fromEntries(comments.map(({ theme, text }) => ['ABCD'[theme] ?? '', text]));
  expect(encodeComments(instrumentText, written).toString('hex')).toBe(plaintextBeforeZeros.padEnd(4096, '0'));
});

test('it shares no line with the product: its files know each other and Node, and nothing else', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const imported = files.flatMap((name) => [...readFileSync(new URL(name, import.meta.url), 'utf8').matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|\b(?:import|require)\s*\(?\s*['"`]([^'"`]+)['"`]/gm)].map(([, named, loaded]) => named ?? loaded ?? ''));
  expect(imported.length).toBeGreaterThan(files.length);
  expect(imported.filter((source) => !source.startsWith('node:') && !source.startsWith('./'))).toEqual([]);
});
