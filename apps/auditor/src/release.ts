import { FormatFault } from './finding.ts';
import type { JsonObject } from './json-reading.ts';
import { canonicalObject, countOf, hexOf, listOf, objectOf, textOf } from './json-reading.ts';
import type { Thresholds } from './round-sheet.ts';
import { readThresholds } from './round-sheet.ts';
import { SIGNATURE_LENGTH, sha256Hex } from './signature.ts';

/** One published cell: a code instead of a figure, and counts only where there are enough people. */
export interface ReleaseCell {
  code: string;
  rated: number | null;
  preferNotToSay: number | null;
}

export interface ReleaseAtom {
  id: string;
  label: string;
  groupIds: string[];
  rosterCount: number;
  respondents: number;
  /** null: fewer than five check-ins. */
  shownRespondents: number | null;
  precision: string;
  shownPrecision: string | null;
  unguarded: [itemId: string, ReleaseCell][];
  shown: [itemId: string, ReleaseCell][] | null;
}

/** The coded table of one round, as far as it can be checked without knowing an answer; see docs/protocol.md. */
export interface ReleaseTable {
  file: string;
  signature: Buffer;
  text: Buffer;
  hash: string;
  roundId: string;
  roundTitle: string;
  organisation: string;
  sheetHash: string;
  previousReleaseHash: string;
  thresholds: Thresholds;
  instrument: JsonObject;
  windows: JsonObject;
  /** atomId null: nothing was published at all. */
  groups: { id: string; label: string; rosterCount: number; atomId: string | null }[];
  atoms: ReleaseAtom[];
  hasOrganisationStatistics: boolean;
  counts: { roster: number; issued: number; redeemed: number; spoilt: number };
}

/**
 * Reads a release envelope: signature (64 bytes) ‖ canonical JSON in UTF-8.
 *
 * @throws FormatFault naming the first place that is not as documented
 */
export function readRelease(file: string, envelope: Buffer): ReleaseTable {
  const text = envelope.subarray(SIGNATURE_LENGTH);
  const table = canonicalObject(text.toString('utf8'));
  if (table['version'] !== 1) throw new FormatFault('The release is of a version this auditor does not know.');
  const counts = objectOf(table['counts'], 'counts');
  return {
    file,
    signature: envelope.subarray(0, SIGNATURE_LENGTH),
    text,
    hash: sha256Hex(text),
    roundId: hexOf(table['roundId'], 'roundId', 16),
    roundTitle: textOf(table['roundTitle'], 'roundTitle'),
    organisation: textOf(table['organisation'], 'organisation'),
    sheetHash: hexOf(table['sheetHash'], 'sheetHash', 32),
    previousReleaseHash: hexOf(table['previousReleaseHash'], 'previousReleaseHash', 32),
    thresholds: readThresholds(table['thresholds']),
    instrument: objectOf(table['instrument'], 'instrument'),
    windows: objectOf(table['windows'], 'windows'),
    groups: listOf(table['groups'], 'groups', readGroup),
    atoms: listOf(table['atoms'], 'atoms', readAtom),
    hasOrganisationStatistics: table['organisationStatistics'] !== null,
    counts: {
      roster: countOf(counts['roster'], 'counts.roster'),
      issued: countOf(counts['issued'], 'counts.issued'),
      redeemed: countOf(counts['redeemed'], 'counts.redeemed'),
      spoilt: countOf(counts['spoilt'], 'counts.spoilt'),
    },
  };
}

function readGroup(value: unknown, place: string): ReleaseTable['groups'][number] {
  const group = objectOf(value, place);
  return {
    id: hexOf(group['id'], `${place}.id`, 16),
    label: textOf(group['label'], `${place}.label`),
    rosterCount: countOf(group['rosterCount'], `${place}.rosterCount`),
    atomId: group['atomId'] === null ? null : textOf(group['atomId'], `${place}.atomId`),
  };
}

function readAtom(value: unknown, place: string): ReleaseAtom {
  const atom = objectOf(value, place);
  return {
    id: hexOf(atom['id'], `${place}.id`, 16),
    label: textOf(atom['label'], `${place}.label`),
    groupIds: listOf(atom['groupIds'], `${place}.groupIds`, (entry, at) => hexOf(entry, at, 16)),
    rosterCount: countOf(atom['rosterCount'], `${place}.rosterCount`),
    respondents: countOf(atom['respondents'], `${place}.respondents`),
    shownRespondents: countOrNull(atom['shownRespondents'], `${place}.shownRespondents`),
    precision: textOf(atom['precision'], `${place}.precision`),
    shownPrecision: atom['shownPrecision'] === null ? null : textOf(atom['shownPrecision'], `${place}.shownPrecision`),
    unguarded: readCells(atom['unguarded'], `${place}.unguarded`),
    shown: atom['shown'] === null ? null : readCells(atom['shown'], `${place}.shown`),
  };
}

function readCells(value: unknown, place: string): [string, ReleaseCell][] {
  return Object.entries(objectOf(value, place)).map(([itemId, entry]) => {
    const cell = objectOf(entry, `${place}.${itemId}`);
    return [itemId, {
      code: textOf(cell['code'], `${place}.${itemId}.code`),
      rated: countOrNull(cell['rated'], `${place}.${itemId}.rated`),
      preferNotToSay: countOrNull(cell['preferNotToSay'], `${place}.${itemId}.preferNotToSay`),
    }];
  });
}

function countOrNull(value: unknown, place: string): number | null {
  return value === null ? null : countOf(value, place);
}
