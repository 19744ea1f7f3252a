import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expectedResults } from '../figures/expected-results.ts';
import { RESULT_COLUMNS } from '../figures/results-file.ts';
import { readInstrument } from '../instrument.ts';
import { canonicalText } from '../json-reading.ts';
import { merkleRoot } from '../merkle-root.ts';
import type { Overlap } from '../movements.ts';
import type { PublicFiles } from '../public-files.ts';
import { readRelease } from '../release.ts';

/** How large: publication groups, questions and rounds. */
export interface Size {
  groups: number;
  items: number;
  rounds: number;
}

interface Group {
  id: string;
  label: string;
  unitId: string;
  people: number;
  answers: number;
  signed: number;
  /** 0 to 1: how favourably the group answers. */
  level: number;
}

const WINDOWS = ['frozenAt', 'enrolmentClosesAt', 'answersOpenAt', 'answersCloseAt', 'tallyNotBefore'];
const GROUPS_A_DEPARTMENT = 20;
const GAP_ITEMS = 5;
const DAY = 86_400_000;

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const hex = (text: string, length: number): string => sha256(text).toString('hex').slice(0, length);
/** A number from 0 to below 1 that belongs to a name: the same files on every machine. */
const chance = (name: string): number => sha256(name).readUInt32BE(0) / 2 ** 32;

/** The public files of a large organisation, written from the documented formats alone. */
export function largeDeployment({ groups, items, rounds }: Size): PublicFiles {
  const [deployment, box] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const instrument = Buffer.from(canonicalText(instrumentOf(items)), 'utf8');
  const files: PublicFiles = {
    organisation: 'Large Works', deploymentKey: rawKey(deployment.publicKey), sheets: [], bulletins: [], releases: [], exports: [], overlaps: [], records: [], issued: [], approvals: [], receipts: [], answerApp: [],
    instruments: [{ name: 'instruments/large.json', bytes: instrument }],
  };
  const previous = { sheet: '0'.repeat(64), release: '0'.repeat(64) };
  for (let round = 0; round < rounds; round += 1) {
    const people = Array.from({ length: groups }, (_, index) => groupOf(index, round));
    const sheet = sheetOf({ round, people, boxKey: rawKey(box.publicKey), previous: previous.sheet, instrument });
    const release = releaseOf(sheet, people, { items, round, previous: previous.release });
    Object.assign(previous, { sheet: sha256(canonicalText(sheet)).toString('hex'), release: sha256(canonicalText(release)).toString('hex') });
    const envelope = signed(deployment.privateKey, 'unguarded release v1\n', canonicalText(release));
    files.sheets.push({ name: `sheets/${round}`, bytes: signed(deployment.privateKey, 'unguarded sheet v1\n', canonicalText(sheet)) });
    files.releases.push({ name: `releases/${round}`, bytes: envelope });
    files.bulletins.push({ name: `bulletins/${round}`, bytes: bulletinOf(sheet.roundId, { sheetHash: previous.sheet, ballots: release.counts.redeemed, key: box.privateKey }) });
    files.records.push({ name: `records/${round}.json`, bytes: recordsOf(sheet, { sheetHash: previous.sheet, deploymentKey: deployment.privateKey, boxKey: box.privateKey }) });
    files.exports.push({ name: `exports/${round}.csv`, bytes: resultsOf(envelope, instrument) });
    files.overlaps.push({ name: `overlaps/${round}.json`, bytes: Buffer.from(JSON.stringify({ roundId: sheet.roundId, overlaps: overlapsOf(round, groups) })) });
  }
  return files;
}

function instrumentOf(items: number): object {
  return {
    id: 'large', version: '1', title: 'Large', locale: 'en', gapItemIds: itemIds(items).slice(0, GAP_ITEMS),
    responseSets: [{ id: 'agree5', lowest: 1, highest: 5, labels: ['1', '2', '3', '4', '5'] }],
    items: itemIds(items).map((id, index) => ({
      id, construct: index < GAP_ITEMS ? 'engagement' : 'fear', facet: ['candour', 'reprisal', 'permission', 'surveillance'][index % 4], direction: index % 5 === 4 ? -1 : 1,
      responseSet: 'agree5', text: id, theme: 'Work', source: 'own', sourceCode: id, licence: 'none',
    })),
  };
}

const itemIds = (items: number): string[] => Array.from({ length: items }, (_, index) => `Q${index + 1}`);

/** Sizes from 7 to 49. Every second group keeps its people; of the others up to three come or go, time and again. */
function groupOf(index: number, round: number): Group {
  const people = 7 + Math.floor(40 * chance(`size ${index}`) ** 3) + (movedBefore(index, round) % 2);
  return {
    id: hex(`group ${index} ${round}`, 32), label: `Team ${index}`, unitId: `team-${index}`, people, answers: Math.max(5, Math.round(people * (0.6 + 0.4 * chance(`answers ${index} ${round}`)))),
    signed: Math.round(people * (0.5 + 0.5 * chance(`signed ${index} ${round}`))), level: chance(`level ${index}`) * 0.7 + 0.15,
  };
}

const movedBefore = (index: number, round: number): number => (keepsItsPeople(index) ? 0 : Math.floor(4 * chance(`moved ${index} ${Math.floor(round / 2)}`)));
const keepsItsPeople = (index: number): boolean => index % 2 === 0;

function overlapsOf(round: number, groups: number): Overlap[] {
  return Array.from({ length: round }, (_, earlier) => earlier).flatMap((earlier) =>
    Array.from({ length: groups }, (_, index): Overlap => {
      const [now, then] = [groupOf(index, round), groupOf(index, earlier)];
      const kept = Math.min(now.people, then.people) - (movedBefore(index, round) === movedBefore(index, earlier) ? 0 : 3);
      return { groupId: now.id, earlierRoundId: roundIdOf(earlier), earlierGroupId: then.id, people: kept };
    }),
  );
}

const roundIdOf = (round: number): string => hex(`round ${round}`, 32);

function sheetOf(facts: { round: number; people: readonly Group[]; boxKey: Buffer; previous: string; instrument: Buffer }) {
  const { round, people, boxKey, previous, instrument } = facts;
  const departments = Array.from({ length: Math.ceil(people.length / GROUPS_A_DEPARTMENT) }, (_, index) => `department-${index}`);
  return {
    version: 1, organisation: 'Large Works', roundId: roundIdOf(round), title: `Pulse ${round}`, previousSheetHash: previous,
    instrument: { id: 'large', version: '1', hash: sha256(instrument).toString('hex') },
    units: [
      { id: 'root', label: 'Large Works', parentId: null },
      ...departments.map((id) => ({ id, label: id, parentId: 'root' })),
      ...people.map(({ unitId, label }, index) => ({ id: unitId, label, parentId: departments[Math.floor(index / GROUPS_A_DEPARTMENT)] ?? null })),
    ],
    groups: people.map(({ id, label, unitId, people: rosterCount }, index) => ({
      id, label, levelUnitId: departments[Math.floor(index / GROUPS_A_DEPARTMENT)] ?? '', unitIds: [unitId], rosterCount, rosterCommitment: hex(id, 64),
      issuingKeys: { answers: modulusOf(`${id} a`), comment: modulusOf(`${id} c`) },
    })),
    ballotKeys: [Buffer.alloc(65, 4).toString('base64url')], boxKey: boxKey.toString('base64url'), thresholds: { scores: 5, comments: 10, distributions: 15 },
    windows: Object.fromEntries(WINDOWS.map((name, index) => [name, new Date(Date.UTC(2026, 0, 1) + (round * 91 + index * 4) * DAY).toISOString()])), approvingBody: null,
  };
}

type Sheet = ReturnType<typeof sheetOf>;

function releaseOf(sheet: Sheet, people: readonly Group[], { items, round, previous }: { items: number; round: number; previous: string }) {
  const atomIds = people.map(({ id }) => hex(id, 32));
  const ids = itemIds(items);
  return {
    version: 2, roundId: sheet.roundId, roundTitle: sheet.title, organisation: sheet.organisation, sheetHash: sha256(canonicalText(sheet)).toString('hex'), previousReleaseHash: previous,
    instrument: sheet.instrument, thresholds: sheet.thresholds, windows: sheet.windows, units: sheet.units,
    groups: sheet.groups.map(({ id, label, levelUnitId, unitIds, rosterCount }, index) => ({ id, label, levelUnitId, unitIds, rosterCount, atomId: atomIds[index] })),
    atoms: people.map((group, index) => ({
      id: atomIds[index], label: group.label, levelUnitId: sheet.groups[index]?.levelUnitId, groupIds: [group.id], rosterCount: group.people, respondents: group.answers,
      shownRespondents: group.signed < 5 ? null : group.signed, precision: precisionOf(group.answers, index),
      precisionReason: group.answers < 15 || keepsItsPeople(index) ? 'respondents' : 'few-moved', shownPrecision: group.signed < 5 ? null : precisionOf(group.signed, index),
      moved: { unguarded: cameFrom(index, round, 'answers'), shown: cameFrom(index, round, 'signed') },
      unguarded: cellsOf(group, sheet.roundId, { ids, answers: group.answers, precision: precisionOf(group.answers, index) }),
      shown: group.signed < 5 ? null : cellsOf(group, sheet.roundId, { ids: ids.slice(0, GAP_ITEMS), answers: group.signed, precision: precisionOf(group.signed, index) }),
    })),
    organisationItems: null, organisationMoved: null,
    organisationStatistics: {
      pooledVariance: { unguarded: Object.fromEntries(ids.map((id) => [id, 1])), shown: Object.fromEntries(ids.slice(0, GAP_ITEMS).map((id) => [id, 0.9])), gapIndex: { unguarded: 300, shown: 200 } },
      correlations: { itemIds: ids, people: Math.max(100, 10 * items), matrix: ids.map((_, i) => ids.map((__, j) => (i === j ? 1 : 0.3))) },
    },
    comments: [...new Set(sheet.groups.map(({ levelUnitId }) => levelUnitId))].map((levelUnitId) => {
      const inside = people.flatMap((group, index) => (sheet.groups[index]?.levelUnitId === levelUnitId ? [{ group, atomId: atomIds[index] ?? '' }] : []));
      return { label: levelUnitId, levelUnitId, atomIds: inside.map(({ atomId }) => atomId).toSorted(), respondents: sum(inside.map(({ group }) => group.answers)), texts: [{ theme: 'Work', text: `Of ${levelUnitId}` }] };
    }),
    counts: { roster: sum(people.map((group) => group.people)), issued: sum(people.map((group) => group.people)), redeemed: sum(people.map((group) => group.answers)), spoilt: 0 },
  };
}

/** Of every line from fifteen people: everybody was there before, in the lines that were told in tenths. */
function cameFrom(index: number, round: number, arm: 'answers' | 'signed'): object | null {
  if (groupOf(index, round)[arm] < 15) return null;
  const told = Array.from({ length: keepsItsPeople(index) ? round : 0 }, (_, earlier) => ({ earlier, group: groupOf(index, earlier) })).filter(({ group }) => group[arm] >= 15);
  return Object.fromEntries(told.map(({ earlier, group }) => [roundIdOf(earlier), { [hex(group.id, 32)]: group.people }]));
}

function precisionOf(people: number, index: number): string {
  if (people < 8) return 'bands';
  return people < 15 || !keepsItsPeople(index) ? 'half-points' : 'tenths';
}

function cellsOf(group: Group, round: string, asked: { ids: readonly string[]; answers: number; precision: string }): object {
  return Object.fromEntries(asked.ids.map((id) => {
    const mean = Math.min(1, Math.max(0, group.level + 0.2 * (chance(`${group.label} ${id} ${round}`) - 0.5)));
    const rated = asked.precision === 'tenths' ? asked.answers : null;
    return [id, { code: codeOf(mean, asked.precision), rated, preferNotToSay: rated === null ? null : 0 }];
  }));
}

function codeOf(mean: number, precision: string): string {
  if (precision === 'bands') return bandOf(mean);
  return precision === 'tenths' ? pointOf(mean, { letter: 't', steps: 40, first: 8 }) : pointOf(mean, { letter: 'h', steps: 8, first: 2 });
}

function bandOf(mean: number): string {
  if (mean < 0.375) return 'b1';
  return mean < 0.625 ? 'b2' : 'b3';
}

function pointOf(mean: number, { letter, steps, first }: { letter: string; steps: number; first: number }): string {
  const point = Math.round(mean * steps);
  if (point < first) return `${letter}-`;
  return point > steps - first ? `${letter}+` : `${letter}${(1 + (4 * point) / steps).toFixed(1)}`;
}

function resultsOf(envelope: Buffer, instrument: Buffer): Buffer {
  const lines = expectedResults(readRelease('bench', envelope), readInstrument('bench', instrument)).map(({ texts, figure, limits }) => {
    const figures = figure === null ? {} : { value: figure.value.toFixed(1), interval_low: figure.low.toFixed(1), interval_high: figure.high.toFixed(1) };
    const cell = limits === null ? {} : { published_low: String(limits.low), published_high: String(limits.high) };
    const line: Partial<Record<string, string>> = { ...texts, ...figures, ...cell };
    return RESULT_COLUMNS.map((column) => `"${line[column] ?? ''}"`).join();
  });
  return Buffer.from([RESULT_COLUMNS.join(), ...lines].join('\r\n'), 'utf8');
}

function bulletinOf(roundId: string, facts: { sheetHash: string; ballots: number; key: KeyObject }): Buffer {
  const entries = Array.from({ length: facts.ballots }, (_, index) => Buffer.concat([sha256(`${roundId} ${index}`), sha256(`${index}`)])).toSorted((one, other) => Buffer.compare(one, other));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(facts.ballots);
  const body = Buffer.concat([Buffer.from('UGB1'), Buffer.from(roundId, 'hex'), Buffer.from(facts.sheetHash, 'hex'), count, merkleRoot(entries), ...entries]);
  return Buffer.concat([body, sign(null, Buffer.concat([Buffer.from('unguarded bulletin v1\n'), body]), facts.key)]);
}

function recordsOf({ roundId, ballotKeys }: Sheet, facts: { sheetHash: string; deploymentKey: KeyObject; boxKey: KeyObject }): Buffer {
  const ends = [{ destroyed: 'staging-key', key: null }, ...ballotKeys.map((key) => ({ destroyed: 'ballot-key', key })), { destroyed: 'issuing-keys', key: null }];
  const records = ends.map((end) => {
    const text = canonicalText({ version: 1, roundId, sheetHash: facts.sheetHash, ...end });
    const key = end.destroyed === 'issuing-keys' ? facts.deploymentKey : facts.boxKey;
    return { text, signature: sign(null, Buffer.from(`unguarded destruction v1\n${text}`), key).toString('base64url') };
  });
  return Buffer.from(JSON.stringify(records), 'utf8');
}

function modulusOf(name: string): string {
  const modulus = Buffer.concat(Array.from({ length: 8 }, (_, part) => sha256(`${name} ${part}`)));
  modulus[0] = 0xc0;
  modulus[255] = 0x01;
  return modulus.toString('base64url');
}

function signed(key: KeyObject, label: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([sign(null, Buffer.concat([Buffer.from(label), bytes]), key), bytes]);
}

const rawKey = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
