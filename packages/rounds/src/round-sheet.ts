import { canonicalJson, isCount, isText, listOf, nullOr, objectOf, objectWithOptional, oneOf, parseJson, textLike } from '@unguarded/instruments';
import type { Shape } from '@unguarded/instruments';
import type { LabelLanguage } from '@unguarded/disclosure-control/pooling';
import type { RoundWindows } from './round-windows.ts';

export interface SheetUnit {
  readonly id: string;
  readonly label: string;
  readonly parentId: string | null;
}

export interface SheetGroup {
  readonly id: string;
  readonly label: string;
  readonly levelUnitId: string;
  readonly unitIds: readonly string[];
  readonly rosterCount: number;
  /** SHA-256 of rosterCommitmentText, hex. */
  readonly rosterCommitment: string;
  /** RSA-2048 moduli, base64url: one key per right, so that a right says which group and which purpose it is for. */
  readonly issuingKeys: { readonly answers: string; readonly comment: string };
}

/**
 * How many people it takes before anything is told of them (`scores`), before comments are shown, and before a mean is
 * told to the tenth (`distributions`). At least 5, 10 and 15; stricter where the organisation chose so, and from one
 * round to the next only ever raised.
 */
export interface SheetThresholds {
  readonly scores: number;
  readonly comments: number;
  readonly distributions: number;
}

/** A round's frozen public description: what is asked, of whom, when, and with which keys. */
export interface RoundSheet {
  readonly version: 1;
  readonly organisation: string;
  readonly roundId: string;
  readonly title: string;
  /** Hash of the sheet before, 64 zeros for the first. */
  readonly previousSheetHash: string;
  readonly instrument: { readonly id: string; readonly version: string; readonly hash: string };
  readonly units: readonly SheetUnit[];
  readonly groups: readonly SheetGroup[];
  /** P-256 points, base64url; a ballot is sealed for all of them, the first innermost. */
  readonly ballotKeys: readonly string[];
  /** Ed25519 public key of the ballot box, base64url: it signs receipts and the public list. */
  readonly boxKey: string;
  readonly thresholds: SheetThresholds;
  readonly windows: RoundWindows;
  /** Who approved the sheet besides the operator, for instance a works council. */
  readonly approvingBody: { readonly name: string; readonly publicKey: string } | null;
  /** Left out: by check-ins. In a split ballot the gap items are asked with name of some, drawn by their right, without of the others. */
  readonly gapMeasure?: 'split-ballot';
  /** Left out: English. Of the words between the names of units in the labels of groups, here and in the release. */
  readonly language?: Exclude<LabelLanguage, 'en'>;
}

const isIdentifier = textLike(/^[0-9a-f]{32}$/);
const isHash = textLike(/^[0-9a-f]{64}$/);
// Base64url without padding. The last character carries unused bits, which must be zero: one text per key.
const isRsaModulus = textLike(/^[A-Za-z0-9_-]{341}[AQgw]$/);
const isP256Point = textLike(/^[A-Za-z0-9_-]{86}[AEIMQUYcgkosw048]$/);
const isEd25519Key = textLike(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);
const hasInstantForm = textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const isInstant: Shape<string> = (value): value is string => hasInstantForm(value) && isOnTheCalendar(value);

const isGroup: Shape<SheetGroup> = objectOf({
  id: isIdentifier,
  label: isText,
  levelUnitId: isText,
  unitIds: listOf(isText),
  rosterCount: isCount,
  rosterCommitment: isHash,
  issuingKeys: objectOf({ answers: isRsaModulus, comment: isRsaModulus }),
});

const isWindows: Shape<RoundWindows> = objectOf({
  frozenAt: isInstant,
  enrolmentClosesAt: isInstant,
  answersOpenAt: isInstant,
  answersCloseAt: isInstant,
  tallyNotBefore: isInstant,
});

const isSheet: Shape<RoundSheet> = objectWithOptional({
  version: oneOf([1]),
  organisation: isText,
  roundId: isIdentifier,
  title: isText,
  previousSheetHash: isHash,
  instrument: objectOf({ id: isText, version: isText, hash: isHash }),
  units: listOf(objectOf({ id: isText, label: isText, parentId: nullOr(isText) })),
  groups: listOf(isGroup),
  ballotKeys: listOf(isP256Point),
  boxKey: isEd25519Key,
  thresholds: objectOf({ scores: atLeast(5), comments: atLeast(10), distributions: atLeast(15) }),
  windows: isWindows,
  approvingBody: nullOr(objectOf({ name: isText, publicKey: isEd25519Key })),
}, { gapMeasure: oneOf(['split-ballot']), language: oneOf(['de', 'fr', 'es']) });

export type SheetFault = 'not-json' | 'schema' | 'inconsistent' | 'not-canonical';

type SheetReading = { ok: true; sheet: RoundSheet } | { ok: false; reason: SheetFault };

/** Units or groups read or written before others can have their turn: about a millisecond of work. */
const STEP = 100;

/**
 * The text of a round sheet: canonical JSON. Its UTF-8 is what is signed and hashed; the hash pins the round everywhere.
 *
 * @example renderSheet(sheet).startsWith('{"approvingBody":null,') // true
 */
export function renderSheet(sheet: RoundSheet): string {
  return canonicalJson(sheet);
}

/**
 * The same text, with other work in between: that of a thousand groups is a million characters.
 *
 * @param nextTurn gives others their turn; called between any two parts.
 * @example await renderSheetInTurns(sheet, () => setImmediate()) // renderSheet(sheet)
 */
export function renderSheetInTurns(sheet: RoundSheet, nextTurn: () => Promise<unknown>): Promise<string> {
  return inTurns(renderInSteps(sheet), nextTurn);
}

/**
 * Reads a round sheet's text strictly; the answering device calls it with what a server sent. Refused: what is not JSON,
 * not of the shape (a member too many included), not the canonical text, or inconsistent: units that are not one tree,
 * thresholds out of order, a unit in two groups, two groups with one label, a group of fewer people than the threshold, a key used twice, windows out of order.
 *
 * @example parseSheet('{}') // { ok: false, reason: 'schema' }
 */
export function parseSheet(text: string): SheetReading {
  const steps = readInSteps(text);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * Reads as parseSheet does, with other work in between: a sheet of a thousand groups takes 20 ms in one piece.
 *
 * @param nextTurn gives others their turn; called between any two parts.
 * @example await parseSheetInTurns('{}', () => setImmediate()) // { ok: false, reason: 'schema' }
 */
export function parseSheetInTurns(text: string, nextTurn: () => Promise<unknown>): Promise<SheetReading> {
  return inTurns(readInSteps(text), nextTurn);
}

async function inTurns<Result>(steps: Generator<undefined, Result>, nextTurn: () => Promise<unknown>): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await nextTurn();
    step = steps.next();
  }
  return step.value;
}

function* readInSteps(text: string): Generator<undefined, SheetReading> {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, reason: 'not-json' };
  yield;
  if (!(yield* isSheetInSteps(value))) return { ok: false, reason: 'schema' };
  // What the parts were found to be, the whole is.
  const sheet = value as RoundSheet;
  if (!isConsistent(sheet)) return { ok: false, reason: 'inconsistent' };
  yield;
  return (yield* renderInSteps(sheet)) === text ? { ok: true, sheet } : { ok: false, reason: 'not-canonical' };
}

function* isSheetInSteps(value: unknown): Generator<undefined, boolean> {
  if (typeof value !== 'object' || value === null || !('groups' in value) || !Array.isArray(value.groups)) return false;
  const groups: unknown[] = value.groups;
  if (!isSheet({ ...value, groups: [] })) return false;
  for (let start = 0; start < groups.length; start += STEP) {
    yield;
    if (!groups.slice(start, start + STEP).every(isGroup)) return false;
  }
  return true;
}

function* renderInSteps(sheet: RoundSheet): Generator<undefined, string> {
  const units = yield* piecesInSteps(sheet.units);
  const groups = yield* piecesInSteps(sheet.groups);
  // Nothing inside a string looks like these: its quotation marks are escaped there.
  return renderSheet({ ...sheet, units: [], groups: [] })
    .replace('"units":[]', () => `"units":[${units}]`)
    .replace('"groups":[]', () => `"groups":[${groups}]`);
}

function* piecesInSteps(parts: readonly object[]): Generator<undefined, string> {
  const pieces: string[] = [];
  for (let start = 0; start < parts.length; start += STEP) {
    pieces.push(...parts.slice(start, start + STEP).map((part) => canonicalJson(part)));
    yield;
  }
  return pieces.join(',');
}

function isConsistent(sheet: RoundSheet): boolean {
  return (
    isTree(sheet.units) &&
    areInOrder(sheet.thresholds) &&
    areGroupsOf(sheet.units, sheet.groups, sheet.thresholds.scores) &&
    sheet.ballotKeys.length > 0 &&
    isOnce([...sheet.ballotKeys, ...sheet.groups.flatMap(({ issuingKeys }) => [issuingKeys.answers, issuingKeys.comment])]) &&
    isInOrder(sheet.windows)
  );
}

function atLeast(least: number): Shape<number> {
  return (value): value is number => isCount(value) && value >= least;
}

/** What tells more never takes fewer people than what tells less. */
function areInOrder({ scores, comments, distributions }: SheetThresholds): boolean {
  return comments >= scores && distributions >= scores;
}

function isTree(units: readonly SheetUnit[]): boolean {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const roots = units.filter(({ parentId }) => parentId === null);
  return parents.size === units.length && roots.length === 1 && units.every(({ id }) => leadsToRoot(parents, id));
}

/** Follows the parents; a way longer than the number of units runs in a circle. */
function leadsToRoot(parents: ReadonlyMap<string, string | null>, unitId: string): boolean {
  let current = parents.get(unitId);
  for (let steps = 0; typeof current === 'string' && steps <= parents.size; steps += 1) current = parents.get(current);
  return current === null;
}

function areGroupsOf(units: readonly SheetUnit[], groups: readonly SheetGroup[], minimumSize: number): boolean {
  const known = new Set(units.map(({ id }) => id));
  const members = groups.flatMap(({ unitIds }) => unitIds);
  return (
    groups.length > 0 &&
    isOnce(groups.map(({ id }) => id)) &&
    isOnce(groups.map(({ label }) => label)) &&
    isOnce(members) &&
    members.every((id) => known.has(id)) &&
    groups.every(
      ({ levelUnitId, unitIds, rosterCount }) => known.has(levelUnitId) && unitIds.length > 0 && rosterCount >= minimumSize,
    )
  );
}

function isInOrder(windows: RoundWindows): boolean {
  const instants = [
    windows.frozenAt,
    windows.enrolmentClosesAt,
    windows.answersOpenAt,
    windows.answersCloseAt,
    windows.tallyNotBefore,
  ];
  return instants.every((instant, index) => index === 0 || (instants[index - 1] ?? '') < instant);
}

/** Not 30 February, which would be read as a day in March. */
function isOnTheCalendar(instant: string): boolean {
  const milliseconds = Date.parse(instant);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === instant;
}

function isOnce(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
