import { createHmac, hkdfSync } from 'node:crypto';
import type { CaseFile } from './case-file.ts';
import type { ClusterEvidence, Row, TableDump } from './evidence.ts';
import { findMessages, findTraces, type FoundMessages, type Pattern, type Traces } from './traces.ts';

/** A reason to put suspects, or ballots, into an order: a place for each of those about whom it says something. */
export interface Order {
  name: string;
  /** By number of the suspect or ballot. */
  places: Map<number, number>;
}

/** Whoever has several rows has a greatest and a least place; space that is used again puts rows out of order. */
const bothEnds = (name: string, entries: readonly { owner: number; place: number }[]): Order[] => {
  const [greatest, least] = [new Map<number, number>(), new Map<number, number>()];
  for (const { owner, place } of entries) {
    greatest.set(owner, Math.max(place, greatest.get(owner) ?? -Infinity));
    least.set(owner, Math.min(place, least.get(owner) ?? Infinity));
  }
  const isTheSame = greatest.size === entries.length;
  return [{ name, places: greatest }, ...(isTheSame ? [] : [{ name: `least ${name}`, places: least }])];
};

/** The places of rows by every column that can be ordered; ctid is the order in which they lie. */
const columnOrders = ({ name, rows }: TableDump, ownerOf: (row: Row) => number | undefined): Order[] => {
  const owned = rows.flatMap((row, index) => {
    const owner = ownerOf(row);
    return owner === undefined ? [] : [{ row, index, owner }];
  });
  if (new Set(owned.map(({ owner }) => owner)).size < 5) return [];
  const orders: Order[] = bothEnds(`${name} ctid`, owned.map(({ owner, index }) => ({ owner, place: index })));
  for (const column of Object.keys(rows[0] ?? {})) {
    const values = owned.map(({ row, owner }) => ({ owner, value: sortable(row[column]) }));
    const distinct = [...new Set(values.map(({ value }) => value))].toSorted(compare);
    if (distinct.length < 2) continue;
    const rank = new Map(distinct.map((value, index) => [value, index]));
    // Transaction numbers keep their size: what lies between two of them matters.
    const place = (value: string | number): number => (column === 'xmin' ? Number(value) : (rank.get(value) ?? 0));
    orders.push(...bothEnds(`${name} ${column}`, values.map(({ owner, value }) => ({ owner, place: place(value) }))));
  }
  orders.push(...bothEnds(`${name} size`, owned.map(({ owner, row }) => ({ owner, place: JSON.stringify(row).length }))));
  return orders;
};

const sortable = (value: unknown): string | number => {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : JSON.stringify(value ?? null);
};

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : Number(one > other));

/** Longer than any file of a cluster here. */
const BEHIND = 2 ** 32;

/** The log of writes goes on from file to file: an order that begins in one may end in the next. */
const throughTheLog = (traces: readonly Traces[]): Traces[] => {
  const files = traces.filter(({ file }) => file.includes('/pg_wal/')).toSorted((one, other) => compare(one.file, other.file));
  if (files.length < 2) return [];
  const whole: Traces = { file: 'the whole log of writes', first: new Map(), last: new Map() };
  for (const [index, { first, last }] of files.entries()) {
    for (const [owner, position] of first) if (!whole.first.has(owner)) whole.first.set(owner, index * BEHIND + position);
    for (const [owner, position] of last) whole.last.set(owner, index * BEHIND + position);
  }
  return [whole];
};

const traceOrders = (kind: string, traces: readonly Traces[]): Order[] =>
  [...traces, ...throughTheLog(traces)].flatMap(({ file, first, last }) => [
    { name: `first ${kind} in ${file}`, places: first },
    { name: `last ${kind} in ${file}`, places: last },
  ]);

/** A row belongs to the suspect that any of its columns names. */
const suspectOf = ({ suspects }: CaseFile): ((row: Row) => number | undefined) => {
  const names = new Map(suspects.flatMap(({ personId, email, userId }, index) => [personId, email, ...(userId === null ? [] : [userId])].map((name) => [name, index] as const)));
  return (row) => Object.values(row).map((value) => (typeof value === 'string' ? names.get(value) : undefined)).find((owner) => owner !== undefined);
};

const uuidBytes = (personId: string): Buffer => Buffer.from(personId.replaceAll('-', ''), 'hex');

/** What was found in a piece of evidence, so that it is not read again for every question that is asked of it. */
const remember = <Evidence extends object, Finding>(read: (evidence: Evidence, caseFile: CaseFile) => Finding) => {
  const found = new WeakMap<Evidence, Finding>();
  return (evidence: Evidence, caseFile: CaseFile): Finding => {
    const finding = found.get(evidence) ?? read(evidence, caseFile);
    found.set(evidence, finding);
    return finding;
  };
};

/** Everything by which suspects can be put into an order: rows, rows that were deleted, logs of writes, server logs. */
export const suspectOrders = (caseFile: CaseFile): Order[] => ordersOfSuspects(caseFile.identity, caseFile);

const ordersOfSuspects = remember((identity: ClusterEvidence, caseFile): Order[] => {
  const { suspects } = caseFile;
  const patterns = suspects.map(({ personId }, owner): Pattern => ({ bytes: uuidBytes(personId), owner }));
  const names = suspects.flatMap(({ personId, email }, owner): Pattern[] => [{ bytes: Buffer.from(email), owner }, { bytes: Buffer.from(personId), owner }].filter(({ bytes }) => bytes.length > 0));
  const users = suspects.flatMap(({ userId }, owner): Pattern[] => (userId === null ? [] : [{ bytes: Buffer.from(userId), owner }]));
  return [
    ...identity.tables.flatMap((table) => columnOrders(table, suspectOf(caseFile))),
    ...traceOrders('person id', findTraces(identity.files, patterns)),
    ...traceOrders('session', findTraces(identity.files, users)),
    ...traceOrders('name', findTraces(identity.files, names)),
  ];
});

/** Row ids that a key would give if it were a staging key, by the layout of the staging table. */
const stagedIdPatterns = ({ keys, sheet, ballots }: CaseFile): Pattern[][] =>
  keys.filter(({ length }) => length === 32).map((key) => {
    const idKey = Buffer.from(hkdfSync('sha256', key, Buffer.from(sheet.roundId, 'hex'), 'unguarded staging id v1', 32));
    return ballots.map(({ nullifier }, owner) => ({ owner, bytes: createHmac('sha256', idKey).update(Buffer.from(nullifier, 'hex')).digest() }));
  });

const ballotOf = ({ ballots }: CaseFile): ReadonlyMap<string, number> => new Map(ballots.map(({ nullifier }, index) => [nullifier, index]));

/** Messages of ballots, wherever in the answers cluster they lie. */
export const foundMessages = (caseFile: CaseFile): FoundMessages => messagesIn(caseFile.answers, caseFile);

const messagesIn = remember(({ files }: ClusterEvidence, caseFile): FoundMessages => findMessages(files, { sheetHash: caseFile.sheetHash, ballotOf: ballotOf(caseFile) }));

const nullifiersIn = remember(({ files }: ClusterEvidence, { ballots }): Traces[] =>
  findTraces(files, ballots.map(({ nullifier }, owner) => ({ bytes: Buffer.from(nullifier, 'hex'), owner }))));

const clustersOf = ({ identity, answers }: CaseFile): ClusterEvidence[] => [...new Set([answers, identity])];

/** Everything by which ballots can be put into an order. */
export const ballotOrders = (caseFile: CaseFile, messages: FoundMessages): Order[] => {
  const { ballots } = caseFile;
  const numbers = ballotOf(caseFile);
  const owner = (row: Row): number | undefined =>
    Object.values(row).map((value) => (value instanceof Uint8Array ? numbers.get(Buffer.from(value).toString('hex')) : undefined)).find((index) => index !== undefined);
  const files = caseFile.answers.files;
  const byHash = new Map(ballots.map(({ sealedHash }, index) => [index, Number.parseInt(sealedHash.slice(0, 12), 16)]));
  return [
    { name: 'public list', places: new Map(ballots.map((_, index) => [index, index])) },
    { name: 'hash of the sealed answers', places: byHash },
    ...clustersOf(caseFile).flatMap(({ tables }) => tables.flatMap((table) => columnOrders(table, owner))),
    ...traceOrders('nullifier', nullifiersIn(caseFile.answers, caseFile)),
    ...traceOrders('message', messages.traces),
    ...stagedIdPatterns(caseFile).flatMap((patterns) => traceOrders('staged id under a kept key', findTraces(files, patterns))),
  ];
};
