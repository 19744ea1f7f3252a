import type { KeyObject } from 'node:crypto';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { canonicalText } from './json-reading.ts';
import { merkleRoot } from './merkle-root.ts';
import type { PublicFiles } from './public-files.ts';

/** A deployment with two rounds for the tests, written from the documented formats; a test spoils one thing of it. */
export interface SampleDeployment {
  files: PublicFiles;
  sheets: SampleText[];
  releases: SampleText[];
  /** Signs a changed text as the deployment would, to tell a wrong content from a wrong signature. */
  envelope(label: 'sheet' | 'release', content: unknown): Buffer;
  /** A bulletin signed by the round's box. */
  bulletin(round: { roundId: string; sheetHash: string; entries: Buffer[] }, magic?: 'UGB1' | 'UGC1'): Buffer;
  /** What either side signs beside: a destruction, issued counts, an acknowledgement. */
  sign(by: 'deployment' | 'box', label: string, bytes: Buffer): Buffer;
}

export type SampleText = Record<string, unknown>;

const GROUP_IDS = ['aa'.repeat(16), 'bb'.repeat(16)];
const ROSTER_COUNTS = [20, 9];
const WINDOWS = {
  frozenAt: '2026-01-05T09:00:00.000Z',
  enrolmentClosesAt: '2026-01-14T09:00:00.000Z',
  answersOpenAt: '2026-01-15T09:00:00.000Z',
  answersCloseAt: '2026-01-22T09:00:00.000Z',
  tallyNotBefore: '2026-01-24T09:00:00.000Z',
};

const INSTRUMENT_TEXT = canonicalText({
  id: 'pulse', version: '1', title: 'Pulse', locale: 'en', gapItemIds: ['Q1'],
  responseSets: [{ id: 'agree5', lowest: 1, highest: 5, labels: ['1', '2', '3', '4', '5'] }],
  items: ['Q1', 'Q2', 'Q3'].map((id) => ({
    id, construct: 'engagement', facet: 'intrinsic', direction: 1, responseSet: 'agree5', text: id, theme: 'Work', source: 'own', sourceCode: id, licence: 'none',
  })),
});

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A fresh one for each test: 29 people, two groups, 16 + 6 ballots and a spoilt one. */
export function sampleDeployment(): SampleDeployment {
  const deployment = generateKeyPairSync('ed25519');
  const box = generateKeyPairSync('ed25519');
  const envelope = (label: 'sheet' | 'release', content: unknown): Buffer => {
    const text = Buffer.from(canonicalText(content), 'utf8');
    return Buffer.concat([signed(deployment.privateKey, `unguarded ${label} v1\n`, text), text]);
  };
  const signBeside = (by: 'deployment' | 'box', label: string, bytes: Buffer): Buffer => signed(by === 'box' ? box.privateKey : deployment.privateKey, label, bytes);
  const bulletin = (round: { roundId: string; sheetHash: string; entries: Buffer[] }, magic: 'UGB1' | 'UGC1' = 'UGB1'): Buffer => {
    const body = bulletinBody(round, magic);
    return Buffer.concat([body, signed(box.privateKey, 'unguarded bulletin v1\n', body)]);
  };
  const sheets: SampleText[] = [];
  const releases: SampleText[] = [];
  const files: PublicFiles = { organisation: 'Meridian', deploymentKey: rawKey(deployment.publicKey), sheets: [], instruments: [], bulletins: [], releases: [], exports: [], overlaps: [], records: [], issued: [], approvals: [], receipts: [], answerApp: [] };
  files.instruments.push({ name: 'instruments/pulse.json', bytes: Buffer.from(INSTRUMENT_TEXT, 'utf8') });
  for (const number of [1, 2]) {
    const roundId = `0${number}`.repeat(16);
    const sheet = sampleSheet({ roundId, previous: sheets.at(-1), boxKey: rawKey(box.publicKey) });
    const release = sampleRelease(sheet, releases.at(-1));
    const entries = sampleEntries(23);
    sheets.push(sheet);
    releases.push(release);
    files.sheets.push({ name: `sheets/${roundId}.sheet`, bytes: envelope('sheet', sheet) });
    files.bulletins.push({ name: `bulletins/${roundId}.bulletin`, bytes: bulletin({ roundId, sheetHash: hashOf(sheet), entries }) });
    files.releases.push({ name: `releases/${roundId}.release`, bytes: envelope('release', release) });
    const recordOf = (by: 'deployment' | 'box', destroyed: string, key: unknown) => {
      const text = canonicalText({ version: 1, destroyed, key, roundId, sheetHash: hashOf(sheet) });
      return { text, signature: signBeside(by, 'unguarded destruction v1\n', Buffer.from(text, 'utf8')).toString('base64url') };
    };
    const [ballotKey] = sheet['ballotKeys'] as string[];
    const records = [recordOf('box', 'ballot-key', ballotKey), recordOf('box', 'staging-key', null), recordOf('deployment', 'issuing-keys', null)];
    files.records.push({ name: `records/${roundId}.json`, bytes: Buffer.from(JSON.stringify(records), 'utf8') });
  }
  return { files, sheets, releases, envelope, bulletin, sign: signBeside };
}

/** Entries of a bulletin in the order of their first bytes. */
export function sampleEntries(count: number): Buffer[] {
  return Array.from({ length: count }, () => randomBytes(64)).toSorted((one, other) => Buffer.compare(one, other));
}

export const hashOf = (content: SampleText | undefined): string => (content === undefined ? '0'.repeat(64) : sha256(canonicalText(content)));

function sampleSheet(round: { roundId: string; previous: SampleText | undefined; boxKey: Buffer }): SampleText {
  return {
    version: 1, organisation: 'Meridian', roundId: round.roundId, title: `Pulse ${round.roundId.slice(0, 2)}`,
    previousSheetHash: hashOf(round.previous),
    instrument: { id: 'pulse', version: '1', hash: sha256(INSTRUMENT_TEXT) },
    units: [{ id: 'unit', label: 'Meridian', parentId: null }, ...GROUP_IDS.map((_, index) => ({ id: `unit-${index}`, label: `Unit ${index}`, parentId: 'unit' }))],
    groups: GROUP_IDS.map((id, index) => ({
      id, label: `Group ${index}`, levelUnitId: 'unit', unitIds: [`unit-${index}`], rosterCount: ROSTER_COUNTS[index], rosterCommitment: sha256(id),
      issuingKeys: { answers: sampleModulus(), comment: sampleModulus() },
    })),
    ballotKeys: [randomBytes(65).toString('base64url')],
    boxKey: round.boxKey.toString('base64url'),
    thresholds: { scores: 5, comments: 10, distributions: 15 },
    windows: WINDOWS,
    approvingBody: null,
  };
}

function sampleRelease(sheet: SampleText, previous: SampleText | undefined): SampleText {
  const atomIds = GROUP_IDS.map((id) => sha256(id).slice(0, 32));
  const cameFrom = previous === undefined ? {} : { [String(previous['roundId'])]: { [String(atomIds[0])]: ROSTER_COUNTS[0] } };
  const atom = (index: number, respondents: number) => ({
    id: atomIds[index], label: `Group ${index}`, levelUnitId: 'unit', groupIds: [GROUP_IDS[index]], rosterCount: ROSTER_COUNTS[index], respondents,
    precisionReason: 'respondents', shown: null, shownRespondents: null, shownPrecision: null,
    moved: { unguarded: respondents < 15 ? null : cameFrom, shown: null },
  });
  return {
    version: 2, roundId: sheet['roundId'], roundTitle: sheet['title'], organisation: 'Meridian', sheetHash: hashOf(sheet), previousReleaseHash: hashOf(previous),
    instrument: sheet['instrument'], thresholds: sheet['thresholds'], windows: WINDOWS, units: sheet['units'],
    groups: GROUP_IDS.map((id, index) => ({ id, label: `Group ${index}`, levelUnitId: 'unit', unitIds: [`unit-${index}`], rosterCount: ROSTER_COUNTS[index], atomId: atomIds[index] })),
    atoms: [
      { ...atom(0, 16), precision: 'tenths', unguarded: { Q1: { code: 't3.4', rated: 16, preferNotToSay: 0 }, Q2: { code: 'h2.5', rated: 14, preferNotToSay: 2 }, Q3: { code: 'few', rated: null, preferNotToSay: null } } },
      { ...atom(1, 6), precision: 'bands', unguarded: { Q1: { code: 'b2', rated: null, preferNotToSay: null }, Q2: { code: 'few', rated: null, preferNotToSay: null }, Q3: { code: 'b3', rated: null, preferNotToSay: null } } },
    ],
    organisationItems: null, organisationMoved: null, organisationStatistics: null,
    comments: [{ label: 'Meridian', levelUnitId: 'unit', atomIds: atomIds.toSorted(), respondents: 22, texts: sampleTexts(String(sheet['roundId'])) }],
    counts: { roster: 29, issued: 25, redeemed: 23, spoilt: 1 },
  };
}

/** Two comments in the order that follows from their texts. */
function sampleTexts(roundId: string): object[] {
  const keyOf = (text: string): string => sha256(`${roundId}${text}`);
  return ['More time to think.', 'Fewer meetings, please.'].toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)).map((text) => ({ theme: 'Work', text }));
}

function bulletinBody(round: { roundId: string; sheetHash: string; entries: Buffer[] }, magic: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(round.entries.length);
  return Buffer.concat([
    Buffer.from(magic), Buffer.from(round.roundId, 'hex'), Buffer.from(round.sheetHash, 'hex'), count, merkleRoot(round.entries), ...round.entries,
  ]);
}

/** An odd number of 2048 bits; whether it has two prime factors cannot be seen from outside. */
function sampleModulus(): string {
  const modulus = randomBytes(256);
  modulus[0] = 0xc0;
  modulus[255] = 0x01;
  return modulus.toString('base64url');
}

function signed(key: KeyObject, label: string, bytes: Buffer): Buffer {
  return sign(null, Buffer.concat([Buffer.from(label), bytes]), key);
}

function rawKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}
