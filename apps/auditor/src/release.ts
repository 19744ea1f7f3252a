import { FormatFault } from './finding.ts';
import type { JsonObject } from './json-reading.ts';
import { canonicalObject, countOf, exactObjectOf, hexOf, listOf, measureOf, numberOf, objectOf, orNull, textOf } from './json-reading.ts';
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
  precisionReason: string;
  shownPrecision: string | null;
  moved: { unguarded: CameFrom | null; shown: CameFrom | null };
  unguarded: ReleaseCells;
  shown: ReleaseCells | null;
}

/** Coded items by id. */
export type ReleaseCells = [itemId: string, ReleaseCell][];

/** How many people of an atom were in which atom of an earlier round: by round id, then by that round's atom id. */
export type CameFrom = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface ReleaseGroup {
  id: string;
  label: string;
  levelUnitId: string;
  unitIds: string[];
  rosterCount: number;
  /** null: nothing was published at all. */
  atomId: string | null;
}

/** How items go together in the whole organisation. */
export interface Correlations {
  itemIds: string[];
  people: number;
  matrix: number[][];
}

/** Figures of the whole organisation, as published: variances raised to a floor, to one digit, correlations. */
interface OrganisationFigures {
  variances: { unguarded: Map<string, number>; shown: Map<string, number> };
  gapIndexVariance: { unguarded: number | null; shown: number | null };
  correlations: Correlations | null;
}

/** What was written in some atoms together. */
export interface ReleaseComments {
  label: string;
  atomIds: string[];
  respondents: number;
  texts: { theme: string; text: string }[];
}

/** What is told of a round that drew who answers with a name. */
export interface SplitBallot {
  groupIds: string[];
  rosterCount: number;
  ballots: { withName: number; withoutName: number };
  signed: number | null;
  withName: ReleaseCells | null;
  moved: ReadonlyMap<string, number> | null;
}

/** The coded table of one round, as far as it can be checked without knowing an answer; see docs/releases.md. */
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
  units: { id: string; label: string; parentId: string | null }[];
  groups: ReleaseGroup[];
  atoms: ReleaseAtom[];
  /** Items that are told of all respondents together only. */
  organisationItems: ReleaseCells | null;
  /** People on the roster who were on it in an earlier round, by its id. */
  organisationMoved: ReadonlyMap<string, number> | null;
  organisationFigures: OrganisationFigures | null;
  comments: ReleaseComments[];
  /** null: nobody was drawn. */
  splitBallot: SplitBallot | null;
  counts: { roster: number; issued: number; redeemed: number; spoilt: number };
}

/**
 * Reads a release envelope: signature (64 bytes) ‖ canonical JSON in UTF-8.
 *
 * @throws FormatFault naming the first place that is not as documented
 */
export function readRelease(file: string, envelope: Buffer): ReleaseTable {
  const text = envelope.subarray(SIGNATURE_LENGTH);
  const content = canonicalObject(text.toString('utf8'));
  if (content['version'] === 1) throw new FormatFault('The release is of version 1, whose shares and counts could be subtracted: it must not have been published, publish it anew as version 2.');
  if (content['version'] !== 2) throw new FormatFault('The release is of a version this auditor does not know.');
  const { splitBallot, ...rest } = content;
  const table = exactObjectOf(rest, 'the table', MEMBERS);
  const counts = exactObjectOf(table['counts'], 'counts', ['roster', 'issued', 'redeemed', 'spoilt']);
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
    units: listOf(table['units'], 'units', readUnit),
    groups: listOf(table['groups'], 'groups', readGroup),
    atoms: listOf(table['atoms'], 'atoms', readAtom),
    organisationItems: orNull(table['organisationItems'], (cells) => readCells(cells, 'organisationItems')),
    organisationMoved: orNull(table['organisationMoved'], (counts) => readCounts(counts, 'organisationMoved')),
    organisationFigures: orNull(table['organisationStatistics'], readOrganisationFigures),
    comments: listOf(table['comments'], 'comments', readComments),
    splitBallot: splitBallot === undefined ? null : readSplitBallot(splitBallot),
    counts: {
      roster: countOf(counts['roster'], 'counts.roster'),
      issued: countOf(counts['issued'], 'counts.issued'),
      redeemed: countOf(counts['redeemed'], 'counts.redeemed'),
      spoilt: countOf(counts['spoilt'], 'counts.spoilt'),
    },
  };
}

const MEMBERS = [
  'version', 'roundId', 'roundTitle', 'organisation', 'sheetHash', 'previousReleaseHash', 'instrument', 'thresholds', 'windows',
  'units', 'groups', 'atoms', 'organisationItems', 'organisationMoved', 'organisationStatistics', 'comments', 'counts',
];
const GROUP_MEMBERS = ['id', 'label', 'levelUnitId', 'unitIds', 'rosterCount', 'atomId'];
const ATOM_MEMBERS = [
  'id', 'label', 'levelUnitId', 'groupIds', 'rosterCount', 'respondents', 'shownRespondents', 'precision', 'precisionReason',
  'shownPrecision', 'moved', 'unguarded', 'shown',
];

function readUnit(value: unknown, place: string): ReleaseTable['units'][number] {
  const unit = exactObjectOf(value, place, ['id', 'label', 'parentId']);
  return {
    id: textOf(unit['id'], `${place}.id`),
    label: textOf(unit['label'], `${place}.label`),
    parentId: orNull(unit['parentId'], (id) => textOf(id, `${place}.parentId`)),
  };
}

function readGroup(value: unknown, place: string): ReleaseGroup {
  const group = exactObjectOf(value, place, GROUP_MEMBERS);
  return {
    id: hexOf(group['id'], `${place}.id`, 16),
    label: textOf(group['label'], `${place}.label`),
    levelUnitId: textOf(group['levelUnitId'], `${place}.levelUnitId`),
    unitIds: listOf(group['unitIds'], `${place}.unitIds`, textOf),
    rosterCount: countOf(group['rosterCount'], `${place}.rosterCount`),
    atomId: orNull(group['atomId'], (id) => hexOf(id, `${place}.atomId`, 16)),
  };
}

/** More than are ever counted together: a number above would keep the auditor busy for ever. */
const MOST_PEOPLE = 200_000;

function readAtom(value: unknown, place: string): ReleaseAtom {
  const atom = readCountedAtom(value, place);
  if (atom.rosterCount > MOST_PEOPLE) throw new FormatFault(`${place} has more people than this auditor takes on.`);
  if (Math.max(atom.respondents, atom.shownRespondents ?? 0) > atom.rosterCount) throw new FormatFault(`${place} has more answers than people.`);
  return atom;
}

function readCountedAtom(value: unknown, place: string): ReleaseAtom {
  const atom = exactObjectOf(value, place, ATOM_MEMBERS);
  textOf(atom['levelUnitId'], `${place}.levelUnitId`);
  return {
    id: hexOf(atom['id'], `${place}.id`, 16),
    label: textOf(atom['label'], `${place}.label`),
    groupIds: listOf(atom['groupIds'], `${place}.groupIds`, (entry, at) => hexOf(entry, at, 16)),
    rosterCount: countOf(atom['rosterCount'], `${place}.rosterCount`),
    respondents: countOf(atom['respondents'], `${place}.respondents`),
    shownRespondents: orNull(atom['shownRespondents'], (count) => countOf(count, `${place}.shownRespondents`)),
    precision: textOf(atom['precision'], `${place}.precision`),
    precisionReason: reasonOf(atom['precisionReason'], `${place}.precisionReason`),
    shownPrecision: orNull(atom['shownPrecision'], (precision) => textOf(precision, `${place}.shownPrecision`)),
    moved: readMoved(atom['moved'], `${place}.moved`),
    unguarded: readCells(atom['unguarded'], `${place}.unguarded`),
    shown: orNull(atom['shown'], (cells) => readCells(cells, `${place}.shown`)),
  };
}

function reasonOf(value: unknown, place: string): string {
  if (value !== 'respondents' && value !== 'few-moved') throw new FormatFault(`${place} is no reason that the format knows.`);
  return value;
}

function readMoved(value: unknown, place: string): ReleaseAtom['moved'] {
  const moved = exactObjectOf(value, place, ['unguarded', 'shown']);
  const ofArm = (arm: 'unguarded' | 'shown') => orNull(moved[arm], (rounds) => readCameFrom(rounds, `${place}.${arm}`));
  return { unguarded: ofArm('unguarded'), shown: ofArm('shown') };
}

function readCameFrom(value: unknown, place: string): CameFrom {
  return new Map(Object.entries(objectOf(value, place)).map(([roundId, counts]) => [hexOf(roundId, `${place}: a round`, 16), readCounts(counts, `${place}.${roundId}`)]));
}

/** Numbers of people by identifier; nobody is not listed. */
function readCounts(value: unknown, place: string): Map<string, number> {
  return new Map(
    Object.entries(objectOf(value, place)).map(([id, count]) => {
      if (count === 0) throw new FormatFault(`${place}.${id} lists nobody.`);
      return [hexOf(id, `${place}: an identifier`, 16), countOf(count, `${place}.${id}`)];
    }),
  );
}

function readComments(value: unknown, place: string): ReleaseComments {
  const part = exactObjectOf(value, place, ['label', 'levelUnitId', 'atomIds', 'respondents', 'texts']);
  textOf(part['levelUnitId'], `${place}.levelUnitId`);
  return {
    label: textOf(part['label'], `${place}.label`),
    atomIds: listOf(part['atomIds'], `${place}.atomIds`, (entry, at) => hexOf(entry, at, 16)),
    respondents: countOf(part['respondents'], `${place}.respondents`),
    texts: listOf(part['texts'], `${place}.texts`, (entry, at) => {
      const comment = exactObjectOf(entry, at, ['theme', 'text']);
      return { theme: textOf(comment['theme'], `${at}.theme`), text: textOf(comment['text'], `${at}.text`) };
    }),
  };
}

function readCells(value: unknown, place: string): ReleaseCells {
  return Object.entries(objectOf(value, place)).map(([itemId, entry]) => {
    const at = `${place}.${itemId}`;
    const cell = exactObjectOf(entry, at, ['code', 'rated', 'preferNotToSay']);
    return [itemId, {
      code: textOf(cell['code'], `${at}.code`),
      rated: orNull(cell['rated'], (count) => countOf(count, `${at}.rated`)),
      preferNotToSay: orNull(cell['preferNotToSay'], (count) => countOf(count, `${at}.preferNotToSay`)),
    }];
  });
}

function readSplitBallot(value: unknown): SplitBallot {
  const place = 'splitBallot';
  const told = exactObjectOf(value, place, ['groupIds', 'rosterCount', 'ballots', 'signed', 'withName', 'moved']);
  const ballots = exactObjectOf(told['ballots'], `${place}.ballots`, ['withName', 'withoutName']);
  return {
    groupIds: listOf(told['groupIds'], `${place}.groupIds`, (id, at) => hexOf(id, at, 16)),
    rosterCount: countOf(told['rosterCount'], `${place}.rosterCount`),
    ballots: { withName: countOf(ballots['withName'], `${place}.ballots.withName`), withoutName: countOf(ballots['withoutName'], `${place}.ballots.withoutName`) },
    signed: orNull(told['signed'], (count) => countOf(count, `${place}.signed`)),
    withName: orNull(told['withName'], (cells) => readCells(cells, `${place}.withName`)),
    moved: orNull(told['moved'], (counts) => readCounts(counts, `${place}.moved`)),
  };
}

function readOrganisationFigures(value: unknown): OrganisationFigures {
  const place = 'organisationStatistics';
  const figures = exactObjectOf(value, place, ['pooledVariance', 'correlations']);
  const variance = exactObjectOf(figures['pooledVariance'], `${place}.pooledVariance`, ['unguarded', 'shown', 'gapIndex']);
  const index = exactObjectOf(variance['gapIndex'], `${place}.pooledVariance.gapIndex`, ['unguarded', 'shown']);
  const measures = (of: unknown, name: string) =>
    new Map(Object.entries(objectOf(of, name)).map(([itemId, measure]) => [itemId, measureOf(measure, `${name}.${itemId}`)]));
  return {
    variances: { unguarded: measures(variance['unguarded'], `${place}.unguarded`), shown: measures(variance['shown'], `${place}.shown`) },
    gapIndexVariance: {
      unguarded: orNull(index['unguarded'], (measure) => measureOf(measure, `${place}.gapIndex`)),
      shown: orNull(index['shown'], (measure) => measureOf(measure, `${place}.gapIndex`)),
    },
    correlations: orNull(figures['correlations'], (matrix) => readCorrelations(matrix, `${place}.correlations`)),
  };
}

function readCorrelations(value: unknown, place: string): Correlations {
  const correlations = exactObjectOf(value, place, ['itemIds', 'people', 'matrix']);
  return {
    itemIds: listOf(correlations['itemIds'], `${place}.itemIds`, textOf),
    people: countOf(correlations['people'], `${place}.people`),
    matrix: listOf(correlations['matrix'], `${place}.matrix`, (row, at) => listOf(row, at, numberOf)),
  };
}
