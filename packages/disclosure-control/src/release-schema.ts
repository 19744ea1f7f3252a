import { MINIMUM_COMMENT_GROUP_SIZE, MINIMUM_FOR_TENTHS, MINIMUM_GROUP_SIZE } from './policy.ts';
import type { Thresholds } from './policy.ts';
import type {
  MovedFrom,
  OrganisationStatistics,
  ReleasedAtom,
  ReleasedComments,
  ReleasedCorrelations,
  ReleasedGroup,
  ReleasedItem,
  ReleasedSplitBallot,
  ReleasedUnit,
  ReleaseTable,
  ReleaseWindows,
} from './release-table.ts';

type Shape<T> = (value: unknown) => value is T;

const isHash = textLike(/^[0-9a-f]{64}$/);
const isIdentifier = textLike(/^[0-9a-f]{32}$/);
const isCode = textLike(/^(few|b[123]|[ht]([-+]|-?\d+\.\d{1,3}))$/);
const isInstant = textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const isPrecision = oneOf(['bands', 'half-points', 'tenths']);

const isWindows: Shape<ReleaseWindows> = objectOf<ReleaseWindows>({
  frozenAt: isInstant,
  enrolmentClosesAt: isInstant,
  answersOpenAt: isInstant,
  answersCloseAt: isInstant,
  tallyNotBefore: isInstant,
});

const isUnit = objectOf<ReleasedUnit>({ id: isText, label: isText, parentId: nullOr(isText) });

const isGroup = objectOf<ReleasedGroup>({
  id: isIdentifier,
  label: isText,
  levelUnitId: isText,
  unitIds: listOf(isText),
  rosterCount: isCount,
  atomId: nullOr(isIdentifier),
});

const isItem = objectOf<ReleasedItem>({ code: isCode, rated: nullOr(isCount), preferNotToSay: nullOr(isCount) });

const isMovedFrom: Shape<MovedFrom> = recordOf(recordOf(atLeast(1)));

const isAtom = objectOf<ReleasedAtom>({
  id: isIdentifier,
  label: isText,
  levelUnitId: isText,
  groupIds: listOf(isIdentifier),
  rosterCount: isCount,
  respondents: isCount,
  shownRespondents: nullOr(isCount),
  precision: isPrecision,
  precisionReason: oneOf(['respondents', 'few-moved']),
  shownPrecision: nullOr(isPrecision),
  moved: objectOf<ReleasedAtom['moved']>({ unguarded: nullOr(isMovedFrom), shown: nullOr(isMovedFrom) }),
  unguarded: recordOf(isItem),
  shown: nullOr(recordOf(isItem)),
});

const isCorrelations = objectOf<ReleasedCorrelations>({ itemIds: listOf(isText), people: isCount, matrix: listOf(listOf(isCorrelation)) });

const isComments = objectOf<ReleasedComments>({
  label: isText,
  levelUnitId: isText,
  atomIds: listOf(isIdentifier),
  respondents: isCount,
  texts: listOf(objectOf<ReleasedComments['texts'][number]>({ theme: isText, text: isText })),
});

const isThresholds = objectOf<Thresholds>({
  scores: atLeast(MINIMUM_GROUP_SIZE),
  comments: atLeast(MINIMUM_COMMENT_GROUP_SIZE),
  distributions: atLeast(MINIMUM_FOR_TENTHS),
});

const isOrganisationStatistics = objectOf<OrganisationStatistics>({
  pooledVariance: objectOf<OrganisationStatistics['pooledVariance']>({
    unguarded: recordOf(isMeasure),
    shown: recordOf(isMeasure),
    gapIndex: objectOf({ unguarded: nullOr(isMeasure), shown: nullOr(isMeasure) }),
  }),
  correlations: nullOr(isCorrelations),
});

const isSplitBallot = objectOf<ReleasedSplitBallot>({
  groupIds: listOf(isIdentifier),
  rosterCount: isCount,
  ballots: objectOf<ReleasedSplitBallot['ballots']>({ withName: isCount, withoutName: isCount }),
  signed: nullOr(isCount),
  withName: nullOr(recordOf(isItem)),
  moved: nullOr(recordOf(isCount)),
});

/** Is this a release table, with every member and no other? A split ballot stands only where there was one. */
export const isReleaseTable: Shape<ReleaseTable> = (value): value is ReleaseTable => {
  if (!isObject(value)) return false;
  const { splitBallot, ...table } = value;
  return isTable(table) && (!Object.hasOwn(value, 'splitBallot') || isSplitBallot(splitBallot));
};

const isTable = objectOf<Omit<ReleaseTable, 'splitBallot'>>({
  version: oneOf([2]),
  roundId: isIdentifier,
  roundTitle: isText,
  sheetHash: isHash,
  previousReleaseHash: isHash,
  instrument: objectOf<ReleaseTable['instrument']>({ id: isText, version: isText, hash: isHash }),
  organisation: isText,
  thresholds: isThresholds,
  windows: isWindows,
  units: listOf(isUnit),
  groups: listOf(isGroup),
  atoms: listOf(isAtom),
  organisationItems: nullOr(recordOf(isItem)),
  organisationMoved: nullOr(recordOf(isCount)),
  organisationStatistics: nullOr(isOrganisationStatistics),
  comments: listOf(isComments),
  counts: objectOf<ReleaseTable['counts']>({ roster: isCount, issued: isCount, redeemed: isCount, spoilt: isCount }),
});

function objectOf<T extends object>(members: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const checks = Object.entries<(value: unknown) => boolean>(members);
  return (value): value is T =>
    isObject(value) &&
    Object.keys(value).length === checks.length &&
    checks.every(([name, isMember]) => Object.hasOwn(value, name) && isMember(value[name]));
}

function listOf<T>(isEntry: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(isEntry);
}

function recordOf<T>(isEntry: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isObject(value) && Object.values(value).every(isEntry);
}

function nullOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

function oneOf<const V extends readonly (string | number)[]>(values: V): Shape<V[number]> {
  return (value): value is V[number] => values.includes(value as V[number]);
}

function textLike(pattern: RegExp): Shape<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function atLeast(minimum: number): Shape<number> {
  return (value): value is number => isCount(value) && value >= minimum;
}

function isCorrelation(value: unknown): value is number {
  return typeof value === 'number' && value >= -1 && value <= 1;
}

function isMeasure(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
