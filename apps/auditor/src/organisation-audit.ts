import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Instrument, Item } from './instrument.ts';
import type { Correlations, ReleaseTable } from './release.ts';

const FEWEST_PEOPLE = 100;
const FEWEST_A_COLUMN = 10;
const STRONGEST_CORRELATION = 95;
const NEARLY = 1e-9;

/** What is promised of figures of the whole organisation: enough people, variances not below their floors, correlations without means. */
export function auditOrganisationFigures(release: ReleaseTable, instrument: Instrument): Finding[] {
  const { file, organisationFigures, atoms } = release;
  const respondents = atoms.reduce((total, atom) => total + atom.respondents, 0);
  const isThere = organisationFigures !== null || release.organisationItems !== null || release.organisationMoved !== null;
  return [
    finding(file, !isThere || respondents >= FEWEST_PEOPLE, {
      holds: `Figures of the whole organisation are there only from ${FEWEST_PEOPLE} people.`,
      fails: `Figures of the whole organisation were published for ${respondents} people; ${FEWEST_PEOPLE} are needed.`,
      leak: 'organisation-figures',
    }),
    organisationItemsFinding(release, instrument),
    ...(organisationFigures === null ? [] : [floorFinding(release, instrument)]),
    ...(organisationFigures?.correlations == null ? [] : [correlationFinding(file, { correlations: organisationFigures.correlations, respondents, instrument })]),
  ];
}

function organisationItemsFinding({ file, organisationItems, organisationMoved }: ReleaseTable, { items }: Instrument): Finding {
  const asked = items.filter(({ isForOrganisationOnly }) => isForOrganisationOnly).map(({ id }) => id);
  const told = (organisationItems ?? []).map(([id]) => id);
  const isWhole = organisationItems === null || (asked.length > 0 && told.toSorted().join() === asked.toSorted().join());
  return finding(file, isWhole && (organisationMoved === null) === (organisationItems === null), {
    holds: `Told of the whole organisation alone: ${told.length === 0 ? 'no question' : told.join(', ')}.`,
    fails: 'What is told of the whole organisation alone are not the questions that are for it alone.',
    leak: 'organisation-figures',
  });
}

/** The least variance of an item that is told: docs/releases.md §4. @example varianceFloor({ lowest: 1, highest: 5 }) // 0.7 */
export function varianceFloor({ lowest, highest }: Pick<Item, 'lowest' | 'highest'>): number {
  return (7 / 160) * Math.max(16, (highest - lowest) ** 2);
}

function gapIndexFloor({ items }: Instrument): number {
  const lengths = items.filter(({ isGapItem }) => isGapItem).map(({ lowest, highest }) => highest - lowest);
  const [longest, all] = [Math.max(...lengths), lengths.reduce((sum, length) => sum + length, 0)];
  return 125 * (1 + ((longest + 1) ** 2 + 25) / all ** 2);
}

function floorFinding({ file, organisationFigures }: ReleaseTable, instrument: Instrument): Finding {
  const { variances, gapIndexVariance } = organisationFigures ?? { variances: { unguarded: new Map<string, number>(), shown: new Map<string, number>() }, gapIndexVariance: { unguarded: null, shown: null } };
  const ofItems = [...variances.unguarded, ...variances.shown].filter(([itemId, variance]) => {
    const item = instrument.items.find(({ id }) => id === itemId);
    return item === undefined || item.highest - item.lowest < 2 || !isVarianceAsPromised(variance, varianceFloor(item));
  });
  const ofIndex = Object.values(gapIndexVariance).filter((variance) => variance !== null && !isVarianceAsPromised(variance, gapIndexFloor(instrument)));
  const wrong = [...ofItems.map(([itemId, variance]) => `${itemId}: ${variance}`), ...ofIndex.map((variance) => `candour gap: ${variance}`)];
  return finding(file, wrong.length === 0, {
    holds: 'Variances are told to one digit and not below their floors: that everybody answered alike cannot be read from them.',
    fails: `These variances are told more finely than to one digit, below their floor, or of a question with two answers: ${wrong.join(', ')}.`,
    leak: 'organisation-figures',
  });
}

function isVarianceAsPromised(variance: number, floor: number): boolean {
  return variance >= Number(floor.toPrecision(1)) - NEARLY && Math.abs(Number(variance.toPrecision(1)) - variance) < NEARLY * variance;
}

/** The form alone: answers of a person to several questions are in no system that this program solves. */
function correlationFinding(file: string, { correlations, respondents, instrument }: { correlations: Correlations; respondents: number; instrument: Instrument }): Finding {
  const { itemIds, people, matrix } = correlations;
  const order = itemIds.map((id) => instrument.items.findIndex((item) => item.id === id));
  const inOrder = order.every((at, index) => at >= 0 && at > (order[index - 1] ?? -1));
  const enough = people >= Math.max(FEWEST_PEOPLE, FEWEST_A_COLUMN * itemIds.length) && people <= respondents;
  return finding(file, inOrder && enough && isCorrelationMatrix(matrix, itemIds.length), {
    holds: `Correlations of ${itemIds.length} questions over ${people} people, to 0.01 and none beyond 0.95, without means and variances. (That they tell of no part what its codes do not is argued and measured in decision 0014, not computed here.)`,
    fails: `The correlations are of too few people (${people} for ${itemIds.length} questions), out of order, finer than 0.01 or beyond 0.95.`,
    leak: 'correlations',
  });
}

function isCorrelationMatrix(matrix: readonly (readonly number[])[], size: number): boolean {
  if (matrix.length !== size || size < 2) return false;
  return matrix.every((row, i) => row.length === size && row.every((value, j) => value === matrix[j]?.[i] && (i === j ? value === 1 : isHundredths(value))));
}

function isHundredths(value: number): boolean {
  return Math.abs(100 * value) <= STRONGEST_CORRELATION + NEARLY && Math.abs(100 * value - Math.round(100 * value)) < 1e-7;
}
