import { FormatFault } from './finding.ts';
import type { JsonObject } from './json-reading.ts';
import { base64urlOf, canonicalObject, canonicalText, countOf, exactObjectOf, hexOf, listOf, objectOf, orNull, textOf } from './json-reading.ts';
import { PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH, sha256Hex } from './signature.ts';

const BALLOT_KEY_LENGTH = 65;

interface SheetGroup {
  id: string;
  label: string;
  levelUnitId: string;
  unitIds: string[];
  rosterCount: number;
  /** The two RSA moduli: one for answers, one for a comment. */
  issuingKeys: Buffer[];
}

export interface Thresholds {
  scores: number;
  comments: number;
  distributions: number;
}

/** A round sheet as its file says it; see docs/protocol.md. */
export interface RoundSheet {
  file: string;
  signature: Buffer;
  text: Buffer;
  hash: string;
  roundId: string;
  title: string;
  organisation: string;
  previousSheetHash: string;
  groups: SheetGroup[];
  boxKey: Buffer;
  /** As they are written in the sheet. */
  ballotKeys: string[];
  approvingBody: { name: string; publicKey: Buffer } | null;
  thresholds: Thresholds;
  /** It is drawn who answers with a name. */
  isSplitBallot: boolean;
  /** Freeze, end of enrolment, opening, close, earliest count. */
  windows: string[];
  /** Parts that a release repeats word for word. */
  instrument: JsonObject;
  windowsObject: JsonObject;
  /** Canonical text of the units. */
  units: string;
}

/**
 * Reads a sheet envelope: signature (64 bytes) ‖ canonical JSON in UTF-8.
 *
 * @throws FormatFault naming the first place that is not as documented
 */
export function readRoundSheet(file: string, envelope: Buffer): RoundSheet {
  const text = envelope.subarray(SIGNATURE_LENGTH);
  const sheet = canonicalObject(text.toString('utf8'));
  exactObjectOf(sheet, 'the sheet', [...MEMBERS, ...OPTIONAL_MEMBERS.filter((name) => Object.hasOwn(sheet, name))]);
  if (sheet['version'] !== 1) throw new FormatFault('The sheet is of a version this auditor does not know.');
  const windows = exactObjectOf(sheet['windows'], 'windows', WINDOW_NAMES);
  return {
    file,
    signature: envelope.subarray(0, SIGNATURE_LENGTH),
    text,
    hash: sha256Hex(text),
    roundId: hexOf(sheet['roundId'], 'roundId', 16),
    title: textOf(sheet['title'], 'title'),
    organisation: textOf(sheet['organisation'], 'organisation'),
    previousSheetHash: hexOf(sheet['previousSheetHash'], 'previousSheetHash', 32),
    groups: listOf(sheet['groups'], 'groups', readGroup),
    boxKey: keyOf(sheet['boxKey'], 'boxKey', PUBLIC_KEY_LENGTH),
    ballotKeys: listOf(sheet['ballotKeys'], 'ballotKeys', (key, place) => keyOf(key, place, BALLOT_KEY_LENGTH).toString('base64url')),
    approvingBody: orNull(sheet['approvingBody'], readApprovingBody),
    thresholds: readThresholds(sheet['thresholds']),
    isSplitBallot: sheet['gapMeasure'] === 'split-ballot',
    windows: WINDOW_NAMES.map((name) => textOf(windows[name], `windows.${name}`)),
    windowsObject: windows,
    instrument: exactObjectOf(sheet['instrument'], 'instrument', ['id', 'version', 'hash']),
    units: canonicalText(sheet['units']),
  };
}

const MEMBERS = ['version', 'organisation', 'roundId', 'title', 'previousSheetHash', 'instrument', 'units', 'groups', 'ballotKeys', 'boxKey', 'thresholds', 'windows', 'approvingBody'];
const OPTIONAL_MEMBERS = ['gapMeasure', 'language'];
const WINDOW_NAMES = ['frozenAt', 'enrolmentClosesAt', 'answersOpenAt', 'answersCloseAt', 'tallyNotBefore'];

export function readThresholds(value: unknown): Thresholds {
  const thresholds = objectOf(value, 'thresholds');
  return {
    scores: countOf(thresholds['scores'], 'thresholds.scores'),
    comments: countOf(thresholds['comments'], 'thresholds.comments'),
    distributions: countOf(thresholds['distributions'], 'thresholds.distributions'),
  };
}

function readGroup(value: unknown, place: string): SheetGroup {
  const group = exactObjectOf(value, place, ['id', 'label', 'levelUnitId', 'unitIds', 'rosterCount', 'rosterCommitment', 'issuingKeys']);
  const keys = exactObjectOf(group['issuingKeys'], `${place}.issuingKeys`, ['answers', 'comment']);
  hexOf(group['rosterCommitment'], `${place}.rosterCommitment`, 32);
  return {
    id: hexOf(group['id'], `${place}.id`, 16),
    label: textOf(group['label'], `${place}.label`),
    levelUnitId: textOf(group['levelUnitId'], `${place}.levelUnitId`),
    unitIds: listOf(group['unitIds'], `${place}.unitIds`, textOf),
    rosterCount: countOf(group['rosterCount'], `${place}.rosterCount`),
    issuingKeys: [base64urlOf(keys['answers'], `${place}.answers`), base64urlOf(keys['comment'], `${place}.comment`)],
  };
}

function readApprovingBody(value: unknown): NonNullable<RoundSheet['approvingBody']> {
  const body = exactObjectOf(value, 'approvingBody', ['name', 'publicKey']);
  return { name: textOf(body['name'], 'approvingBody.name'), publicKey: keyOf(body['publicKey'], 'approvingBody.publicKey', PUBLIC_KEY_LENGTH) };
}

function keyOf(value: unknown, place: string, length: number): Buffer {
  const key = base64urlOf(value, place);
  if (key.length !== length) throw new FormatFault(`${place} is not a key of ${length} bytes.`);
  return key;
}
