import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { merkleRoot, type PublicFiles } from '@unguarded/auditor';
import type { GroupOverlap } from '@unguarded/disclosure-control';
import { publishRound, releaseCsv, type PublishedRound, type ReleaseStore, type StoredRelease } from '@unguarded/insights';
import { canonicalJson, renderInstrument, type Instrument } from '@unguarded/instruments';
import { formPublicationGroups, planWindows, renderSheet, type PublicationGroup, type RoundSheet, type SheetGroup } from '@unguarded/rounds';
import { countGroup, countJointly } from './counted-answers.ts';
import { memoryReleaseStore } from '@unguarded/insights/testing';
import type { SimulatedHistory, SimulatedPerson, SimulatedRound } from './simulated-history.ts';

/** One round as it was published, with who was in which group. */
export interface PublishedSimulation {
  readonly simulated: SimulatedRound;
  readonly sheet: RoundSheet;
  readonly round: PublishedRound;
  readonly stored: StoredRelease;
  /** By person id. */
  readonly groupOf: ReadonlyMap<string, string>;
  readonly overlaps: readonly (GroupOverlap & { earlierRoundId: string })[];
}

/** A history published by the product: its releases, and every public file that an outsider can have. */
export interface PublishedHistory {
  readonly rounds: readonly PublishedSimulation[];
  readonly files: PublicFiles;
  /** Signs a text as the deployment would, for whoever plants a leak. */
  readonly envelope: (kind: 'sheet' | 'release', text: string) => Buffer;
}

const THRESHOLDS = { scores: 5, comments: 10, distributions: 15 };
const QUARTER_DAYS = 91;
const DAY = 86_400_000;

const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest();
const hex = (text: string, length = 64): string => sha256(text).toString('hex').slice(0, length);
const rawKey = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');

/** An odd number of 2048 bits: the auditor looks at no more, and real keys take longer than everything else here. */
const modulusOf = (name: string): string => {
  const modulus = Buffer.concat(Array.from({ length: 8 }, (_, part) => sha256(`${name} ${part}`)));
  modulus[0] = 0xc0;
  modulus[255] = 0x01;
  return modulus.toString('base64url');
};

const pointOf = (name: string): string => Buffer.concat([Buffer.of(4), sha256(`${name} x`), sha256(`${name} y`)]).toString('base64url');

const groupsOf = ({ units, people }: SimulatedRound, minimumSize: number): PublicationGroup[] => {
  const groups = formPublicationGroups({ units: units.map((unit) => ({ ...unit, leaderId: null })), people, minimumSize });
  return groups.filter(({ kind }) => kind !== 'below-minimum');
};

const sheetGroup = (roundId: string, group: PublicationGroup): SheetGroup => {
  const id = hex(`${roundId} ${group.unitIds.join()}`, 32);
  return {
    id, label: group.label, levelUnitId: group.levelUnitId, unitIds: group.unitIds, rosterCount: group.personIds.length, rosterCommitment: hex(group.personIds.join()),
    issuingKeys: { answers: modulusOf(`${id} answers`), comment: modulusOf(`${id} comment`) },
  };
};

interface Frozen {
  readonly simulated: SimulatedRound;
  readonly sheet: RoundSheet;
  readonly text: string;
  readonly groupOf: ReadonlyMap<string, string>;
}

interface Deployment {
  readonly history: SimulatedHistory;
  readonly boxKey: Buffer;
}

const freeze = (simulated: SimulatedRound, earlier: readonly Frozen[], { history, boxKey }: Deployment): Frozen => {
  const roundId = hex(`${history.organisation} ${earlier.length} ${simulated.title}`, 32);
  const thresholds = history.thresholds ?? THRESHOLDS;
  const groups = groupsOf(simulated, thresholds.scores).map((group) => ({ group, sheet: sheetGroup(roundId, group) }));
  const { instrument } = history;
  const sheet: RoundSheet = {
    version: 1, organisation: history.organisation, roundId, title: simulated.title, previousSheetHash: earlier.at(-1) === undefined ? '0'.repeat(64) : hex(earlier.at(-1)?.text ?? ''),
    instrument: { id: instrument.id, version: instrument.version, hash: hex(renderInstrument(instrument)) },
    units: simulated.units.map(({ id, label, parentId }) => ({ id, label, parentId })),
    groups: groups.map((each) => each.sheet),
    ballotKeys: [pointOf(roundId)], boxKey: boxKey.toString('base64url'), thresholds,
    windows: planWindows(new Date(Date.UTC(2026, 0, 5) + earlier.length * QUARTER_DAYS * DAY)), approvingBody: null,
  };
  const groupOf = new Map(groups.flatMap(({ group, sheet: { id } }) => group.personIds.map((personId) => [personId, id] as const)));
  return { simulated, sheet, text: renderSheet(sheet), groupOf };
};

/** How many people stand in both of two groups, for all pairs that share somebody. */
const overlapsOf = (later: Frozen, earlier: Frozen): GroupOverlap[] => {
  const shared = new Map<string, GroupOverlap>();
  for (const [personId, groupId] of later.groupOf) {
    const earlierGroupId = earlier.groupOf.get(personId);
    if (earlierGroupId === undefined) continue;
    const people = shared.get(`${groupId} ${earlierGroupId}`)?.people ?? 0;
    shared.set(`${groupId} ${earlierGroupId}`, { groupId, earlierGroupId, people: people + 1 });
  }
  return [...shared.values()];
};

const tallyOf = ({ sheet, simulated, groupOf }: Frozen, instrument: Instrument, arm: 'answers' | 'signed') => {
  const itemIds = arm === 'answers' ? instrument.items.map(({ id }) => id) : instrument.gapItemIds;
  const sheetsOf = new Map<string, NonNullable<SimulatedPerson['answers']>[]>();
  for (const person of simulated.people) {
    const groupId = groupOf.get(person.id) ?? '';
    const given = person[arm];
    if (given !== null) sheetsOf.set(groupId, [...(sheetsOf.get(groupId) ?? []), given]);
  }
  return { roundId: sheet.roundId, groups: sheet.groups.map(({ id }) => countGroup(instrument, { groupId: id, sheets: sheetsOf.get(id) ?? [], itemIds })) };
};

/** What somebody wrote on the theme of the first question. */
const commentsOf = ({ simulated, groupOf }: Frozen, { items }: Instrument) =>
  simulated.people.flatMap(({ id, wrote }) => (wrote === undefined ? [] : [{ groupId: groupOf.get(id) ?? '', theme: items[0]?.theme ?? '', text: wrote }]));

const bulletinOf = ({ sheet, text }: Frozen, ballots: number, key: KeyObject): Buffer => {
  const entries = Array.from({ length: ballots }, (_, index) => Buffer.concat([sha256(`${sheet.roundId} ${index}`), sha256(`sealed ${index}`)])).toSorted((a, b) => Buffer.compare(a, b));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(ballots);
  const body = Buffer.concat([Buffer.from('UGB1'), Buffer.from(sheet.roundId, 'hex'), sha256(text), count, merkleRoot(entries), ...entries]);
  return Buffer.concat([body, sign(null, Buffer.concat([Buffer.from('unguarded bulletin v1\n'), body]), key)]);
};

/** Everything that a deployment has between rounds: its keys, its releases, what was frozen so far. */
interface RunningDeployment extends Deployment {
  readonly signingKey: KeyObject;
  readonly boxSigningKey: KeyObject;
  readonly store: ReleaseStore;
  readonly frozen: Frozen[];
}

/** Freezes, counts and publishes one round; null where there are too few people for one. */
const publishOne = async (simulated: SimulatedRound, deployment: RunningDeployment): Promise<PublishedSimulation | null> => {
  const { history, frozen, store, signingKey } = deployment;
  const now = freeze(simulated, frozen, deployment);
  if (now.sheet.groups.length === 0) return null;
  const sheets = simulated.people.map(({ answers }) => answers).filter((answers) => answers !== null);
  const tally = { ...tallyOf(now, history.instrument, 'answers'), correlations: countJointly(history.instrument, sheets), comments: commentsOf(now, history.instrument) };
  const overlapsWith = (roundId: string) => overlapsOf(now, frozen.find(({ sheet }) => sheet.roundId === roundId) ?? now);
  const stored = await publishRound({
    sheet: now.sheet, sheetHash: hex(now.text), instrumentText: renderInstrument(history.instrument), tally, shown: tallyOf(now, history.instrument, 'signed'),
    issued: ballotsOf(now), overlapsWith: (roundId) => Promise.resolve(overlapsWith(roundId)), store, sign: (bytes) => new Uint8Array(sign(null, bytes, signingKey)),
  });
  const overlaps = frozen.flatMap(({ sheet }) => overlapsWith(sheet.roundId).map((overlap) => ({ ...overlap, earlierRoundId: sheet.roundId })));
  frozen.push(now);
  return { simulated, sheet: now.sheet, round: (await store.all()).at(-1) as PublishedRound, stored, groupOf: now.groupOf, overlaps };
};

const ballotsOf = ({ simulated }: Frozen): number => simulated.people.filter(({ answers }) => answers !== null).length;

/** Lays out what is public of a round that was just published. */
const layOut = (files: PublicFiles, { round, stored, overlaps, sheet: { roundId } }: PublishedSimulation, { frozen, boxSigningKey, signingKey }: RunningDeployment): void => {
  const now = frozen.at(-1) as Frozen;
  files.sheets.push({ name: `sheets/${roundId}.sheet`, bytes: signedText(signingKey, 'unguarded sheet v1\n', now.text) });
  files.bulletins.push({ name: `bulletins/${roundId}.bulletin`, bytes: bulletinOf(now, ballotsOf(now), boxSigningKey) });
  files.releases.push({ name: `releases/${roundId}.release`, bytes: Buffer.concat([stored.signature, Buffer.from(stored.text, 'utf8')]) });
  files.exports.push({ name: `exports/${roundId}.csv`, bytes: Buffer.from(releaseCsv(round).text, 'utf8') });
  const ends = [...now.sheet.ballotKeys.map((key) => ['ballot-key', key, boxSigningKey] as const), ['staging-key', null, boxSigningKey] as const, ['issuing-keys', null, signingKey] as const];
  files.records.push({ name: `records/${roundId}.json`, bytes: Buffer.from(JSON.stringify(ends.map(([destroyed, key, by]) => destruction({ destroyed, key, roundId, sheetHash: hex(now.text) }, by))), 'utf8') });
  files.overlaps.push({ name: `overlaps/${roundId}.json`, bytes: Buffer.from(JSON.stringify({ roundId, overlaps }), 'utf8') });
};

const destruction = (record: { destroyed: string; key: string | null; roundId: string; sheetHash: string }, key: KeyObject): { text: string; signature: string } => {
  const text = canonicalJson({ ...record, version: 1 });
  return { text, signature: sign(null, Buffer.from(`unguarded destruction v1\n${text}`), key).toString('base64url') };
};

const signedText = (key: KeyObject, label: string, text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([sign(null, Buffer.concat([Buffer.from(label), bytes]), key), bytes]);
};

/**
 * Publishes a simulated history with the product's own code, from pooling at the freeze to the results file, and lays
 * out everything that is public. Rounds in which fewer than five people are on the roster are left out, as they are in
 * the product.
 *
 * @example (await publishHistory(history)).files.releases.length // 4
 */
export const publishHistory = async (history: SimulatedHistory): Promise<PublishedHistory> => {
  const [keys, box] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const deployment: RunningDeployment = { history, boxKey: rawKey(box.publicKey), signingKey: keys.privateKey, boxSigningKey: box.privateKey, store: memoryReleaseStore(), frozen: [] };
  const files: PublicFiles = {
    organisation: history.organisation, deploymentKey: rawKey(keys.publicKey), sheets: [], bulletins: [], releases: [], exports: [], overlaps: [], records: [], issued: [], approvals: [], receipts: [], answerApp: [],
    instruments: [{ name: 'instruments/pulse.json', bytes: Buffer.from(renderInstrument(history.instrument), 'utf8') }],
  };
  const rounds: PublishedSimulation[] = [];
  for (const simulated of history.rounds) {
    const published = await publishOne(simulated, deployment);
    if (published === null) continue;
    rounds.push(published);
    layOut(files, published, deployment);
  }
  return { rounds, files, envelope: (kind, text) => signedText(keys.privateKey, `unguarded ${kind} v1\n`, text) };
};
