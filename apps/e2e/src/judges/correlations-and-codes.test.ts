import { codeMean, precisionForRespondents, seededChance } from '@unguarded/disclosure-control';
import { expect, test } from 'vitest';
import { mean } from '../attacks/mean.ts';

/**
 * Correlations follow from everybody's rows of answers, whoever sits where. So whatever can be reached by letting people
 * change places between parts, until the codes and variances would change, is a world with the same release: the same
 * correlations to the last digit, even for somebody who was given all rows without their parts.
 */
const ITEMS = 12;
const SCALE = { lowest: 1, highest: 5 };
const STEPS = 600_000;

interface Organisation {
  sizes: readonly number[];
  rows: readonly (readonly number[])[];
  /** By person: the number of their part. */
  parts: number[];
}

/** People whose answers hang together, in parts with levels of their own. */
const organisationOf = (sizes: readonly number[], chance: () => number): Organisation => {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const parts = sizes.flatMap((size, part) => Array.from({ length: size }, () => part));
  const levels = sizes.map(() => 0.4 * normal());
  const rows = parts.map((part) => {
    const own = 0.7 * normal();
    return Array.from({ length: ITEMS }, (_, item) => Math.min(5, Math.max(1, Math.round(3.3 + (levels[part] ?? 0) + 0.3 * Math.sin(item) + own + 0.8 * normal()))));
  });
  return { sizes, rows, parts };
};

type Sums = number[][];

const sumsOf = ({ sizes, rows, parts }: Organisation): Sums =>
  sizes.map((_, part) => Array.from({ length: ITEMS }, (__, item) => rows.reduce((sum, row, person) => sum + (parts[person] === part ? (row[item] ?? 0) : 0), 0)));

interface Range {
  least: number;
  most: number;
}

/** How the sum of so many people's answers is told. */
type Coding = (sum: number, size: number) => string;

const asReleased: Coding = (sum, size) => codeMean({ sum, rated: size, respondents: size, responseSet: SCALE, precision: precisionForRespondents(size) });

/** Broken on purpose: the mean to a tenth, of however few people. */
const inTenths: Coding = (sum, size) => (sum / size).toFixed(1);

/** The sums that are told alike. */
const cellOfSum = (sum: number, size: number, coding: Coding): Range => {
  const alike = Array.from({ length: 4 * size + 1 }, (_, index) => size + index).filter((each) => coding(each, size) === coding(sum, size));
  return { least: alike[0] ?? sum, most: alike.at(-1) ?? sum };
};

/** What is told of the variance within parts: raised to its floor, to one digit. It follows from the sums, as the rows stay the same. */
const toldVariance = ({ sizes, rows }: Organisation, sums: Sums, item: number): string => {
  const squares = rows.reduce((sum, row) => sum + (row[item] ?? 0) ** 2, 0);
  const between = sums.reduce((sum, ofPart, part) => sum + (ofPart[item] ?? 0) ** 2 / (sizes[part] ?? 1), 0);
  return Math.max(0.75, (squares - between) / (rows.length - sizes.length)).toPrecision(1);
};

/** Which sums of each part and item are found while people change places and the release stays the same. */
const reached = (organisation: Organisation, cells: readonly (readonly Range[])[], chance: () => number): Range[][] => {
  const { rows } = organisation;
  const parts = [...organisation.parts];
  const sums = sumsOf(organisation);
  const told = Array.from({ length: ITEMS }, (_, item) => toldVariance(organisation, sums, item));
  const ranges = sums.map((ofPart) => ofPart.map((sum): Range => ({ least: sum, most: sum })));
  const add = (part: number, item: number, change: number): void => {
    const [sum, range] = [(sums[part]?.[item] ?? 0) + change, ranges[part]?.[item]];
    (sums[part] as number[])[item] = sum;
    if (range !== undefined) Object.assign(range, { least: Math.min(range.least, sum), most: Math.max(range.most, sum) });
  };
  const fits = (part: number, item: number, change: number): boolean => {
    const [sum, cell] = [(sums[part]?.[item] ?? 0) + change, cells[part]?.[item]];
    return cell !== undefined && sum >= cell.least && sum <= cell.most;
  };
  for (let step = 0; step < STEPS; step += 1) {
    const [one, other] = [Math.floor(chance() * rows.length), Math.floor(chance() * rows.length)];
    const [from, to] = [parts[one] ?? 0, parts[other] ?? 0];
    if (from === to) continue;
    const changes = (rows[one] ?? []).map((value, item) => (rows[other]?.[item] ?? 0) - value);
    if (!changes.every((change, item) => fits(from, item, change) && fits(to, item, -change))) continue;
    const after = sums.map((ofPart) => [...ofPart]);
    changes.forEach((change, item) => {
      (after[from] as number[])[item] = (after[from]?.[item] ?? 0) + change;
      (after[to] as number[])[item] = (after[to]?.[item] ?? 0) - change;
    });
    if (!told.every((variance, item) => toldVariance(organisation, after, item) === variance)) continue;
    [parts[one], parts[other]] = [to, from];
    changes.forEach((change, item) => {
      add(from, item, change);
      add(to, item, -change);
    });
  }
  return ranges;
};

/** Of the parts below fifteen people: which share of what the codes leave open stays open, and how many figures are left no choice. */
const openness = (sizes: readonly number[], seed: number, coding: Coding): { share: number; closed: number } => {
  const chance = seededChance(seed);
  const organisation = organisationOf(sizes, chance);
  const cells = sumsOf(organisation).map((ofPart, part) => ofPart.map((sum) => cellOfSum(sum, sizes[part] ?? 0, coding)));
  const figures = reached(organisation, cells, chance).flatMap((ofPart, part) =>
    (sizes[part] ?? 0) >= 15 ? [] : ofPart.map(({ least, most }, item) => ({ found: most - least, coded: (cells[part]?.[item]?.most ?? 0) - (cells[part]?.[item]?.least ?? 0) })));
  const total = (of: 'found' | 'coded'): number => figures.reduce((sum, figure) => sum + figure[of], 0);
  return { share: total('found') / Math.max(1, total('coded')), closed: figures.filter(({ found }) => found === 0).length / figures.length };
};

const ORGANISATIONS = [
  { name: 'parts of all sizes', sizes: [5, 6, 7, 8, 9, 10, 12, 14, 15, 16, 18, 20, 22, 30, 40, 60], least: 0.7 },
  { name: 'small parts only', sizes: [5, 5, 6, 6, 7, 8, 9, 10, 11, 12, 13, 14, 14], least: 0.8 },
  { name: 'five people beside all others', sizes: [5, 115], least: 0.4 },
];

test.each(ORGANISATIONS)('of $name, correlations leave open most of what the codes do, even to somebody who was given every row of answers', ({ sizes, least }) => {
  const found = [1, 2, 3].map((seed) => openness(sizes, seed, asReleased));
  expect(mean(found.map(({ share }) => share))).toBeGreaterThan(least);
  expect(mean(found.map(({ closed }) => closed))).toBeLessThan(0.1);
});

test('were small parts told to a tenth, nobody could change places', () => {
  expect(openness(ORGANISATIONS[0]?.sizes ?? [], 1, inTenths).closed).toBeGreaterThan(0.9);
});
