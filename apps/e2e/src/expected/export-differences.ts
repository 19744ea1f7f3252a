import papaparse from 'papaparse';
import { ASKED_FACETS, ITEMS_OF_ARM, type Arm } from './asked-items.ts';
import { cellOfCode, inPoints } from './coded-mean.ts';
import type { ExpectedAtom } from './expected-atom.ts';
import type { ExpectedFigures, ExpectedLevel } from './expected-figures.ts';
import { isAtomLabel, type FiguredRound } from './overview-differences.ts';
import { isPrintOf } from './printed-alike.ts';

type Column = 'people' | 'respondents' | 'published_code' | 'published_low' | 'published_high' | 'rated' | 'prefer_not_to_say' | 'value' | 'interval_low' | 'interval_high';

/** A line as it must be: a number is a figure that is printed to one decimal, a text stands as it is. */
type ExpectedLine = Readonly<Partial<Record<Column, string | number>>> & { readonly key: string };

type CsvLine = Readonly<Record<string, string>>;

const CHANNEL: Readonly<Record<Arm, string>> = { shown: 'with name', unguarded: 'without name' };

const keyOf = (partId: string, channel: string, measure: string): string => `${partId} / ${channel} / ${measure}`;

const figureColumns = (level: { value: number; low: number; high: number }): Pick<ExpectedLine, 'value' | 'interval_low' | 'interval_high'> => ({ value: level.value, interval_low: level.low, interval_high: level.high });

const NO_CODE = { published_code: '', published_low: '', published_high: '', rated: '', prefer_not_to_say: '' } as const;

/** Engagement and the gap are about the people of the atoms that have a gap; Speaking up is about all. */
interface Part {
  id: string;
  people: number;
  peopleWithAGap: number;
}

const figureLines = (part: Part, figures: ExpectedFigures): ExpectedLine[] => {
  const peopleOf = (measure: string): string => String(measure.startsWith('speaking up') ? part.people : part.peopleWithAGap);
  const line = (arm: Arm, measure: string, level: ExpectedLevel | null): ExpectedLine[] =>
    level === null ? [] : [{ key: keyOf(part.id, CHANNEL[arm], measure), people: peopleOf(measure), respondents: String(level.n), ...NO_CODE, ...figureColumns(level) }];
  const gapKey = keyOf(part.id, 'with minus without name', 'candour gap');
  return [
    ...line('shown', 'engagement', figures.withName),
    ...line('unguarded', 'engagement', figures.withoutName),
    ...(figures.gap === null ? [] : [{ key: gapKey, people: peopleOf('candour gap'), respondents: '', ...NO_CODE, ...figureColumns(figures.gap) }]),
    ...ASKED_FACETS.flatMap((facet) => line('unguarded', `speaking up: ${facet}`, figures.facets[facet])),
  ];
};

const itemLines = ({ figures }: FiguredRound, atom: ExpectedAtom, arm: Arm): ExpectedLine[] =>
  ITEMS_OF_ARM[arm].flatMap((itemId): ExpectedLine[] => {
    const item = atom[arm]?.items.get(itemId);
    if (item === undefined) return [];
    const cell = cellOfCode(item.code);
    const level = figures.ofItem(atom, arm, itemId);
    return [{
      key: keyOf(atom.id, CHANNEL[arm], `item ${itemId}`),
      people: String(atom.roster.length), respondents: String(atom[arm]?.people), published_code: item.code,
      published_low: String(inPoints(cell.low)), published_high: String(inPoints(cell.high)),
      rated: String(item.rated ?? ''), prefer_not_to_say: String(item.preferNotToSay ?? ''),
      ...(level === null ? { value: '', interval_low: '', interval_high: '' } : figureColumns(level)),
    }];
  });

const expectedLines = (now: FiguredRound): ExpectedLine[] => {
  const { round, figures } = now;
  const root = round.sheet.units.find(({ parentId }) => parentId === null)?.id ?? '';
  const peopleOf = (atoms: readonly ExpectedAtom[]): number => atoms.reduce((sum, { roster }) => sum + roster.length, 0);
  const everybody = peopleOf(round.atoms);
  const withAGap = peopleOf(round.atoms.filter((atom) => figures.ofAtom(atom).gap !== null));
  return [
    ...figureLines({ id: 'organisation', people: everybody, peopleWithAGap: withAGap || everybody }, figures.ofUnit(root)),
    ...round.atoms.flatMap((atom) => [
      ...figureLines({ id: atom.id, people: atom.roster.length, peopleWithAGap: atom.roster.length }, figures.ofAtom(atom)),
      ...itemLines(now, atom, 'shown'),
      ...itemLines(now, atom, 'unguarded'),
    ]),
  ];
};

const columnIsRight = (expected: string | number | undefined, text: string): boolean => (typeof expected === 'number' ? isPrintOf(expected, text) : expected === text);

const lineDifferences = (where: string, { key, ...columns }: ExpectedLine, line: CsvLine | undefined): string[] => {
  if (line === undefined) return [`${where}: the line ${key} is missing.`];
  return (Object.keys(columns) as Column[]).flatMap((column) =>
    columnIsRight(columns[column], line[column] ?? '') ? [] : [`${where}: ${column} of ${key} must be ${String(columns[column])}, the export says ${line[column] ?? 'nothing'}.`],
  );
};

const nameDifferences = (where: string, { round }: FiguredRound, line: CsvLine): string[] => {
  const { part_id: partId = '', part = '', teams_counted: teams = '' } = line;
  const atom = round.atoms.find(({ id }) => id === partId);
  if (atom === undefined) return partId === 'organisation' ? [] : [`${where}: there is no part ${partId}.`];
  const labels = atom.unitIds.map((unitId) => round.sheet.units.find(({ id }) => id === unitId)?.label ?? unitId);
  const right = isAtomLabel(part, round, atom) && teams.split('; ').toSorted().join() === labels.toSorted().join();
  return right ? [] : [`${where}: ${part} (${teams}) is not what ${labels.join(', ')} are called.`];
};

/** Every figure and every n of an exported round that is not the one computed from the seed files. */
export const exportDifferences = (now: FiguredRound, text: string): string[] => {
  const where = `export of ${now.round.sheet.title}`;
  const lines = papaparse.parse<CsvLine>(text, { header: true, skipEmptyLines: true }).data;
  const keyOfLine = (line: CsvLine): string => keyOf(line['part_id'] ?? '', line['channel'] ?? '', line['measure'] ?? '');
  const byKey = new Map(lines.map((line) => [keyOfLine(line), line]));
  const expected = expectedLines(now);
  const keys = new Set(expected.map(({ key }) => key));
  return [
    ...(byKey.size === lines.length ? [] : [`${where}: a line comes twice.`]),
    ...expected.flatMap((line) => lineDifferences(where, line, byKey.get(line.key))),
    ...lines.filter((line) => !keys.has(keyOfLine(line))).map((line) => `${where}: the line ${keyOfLine(line)} says something that nobody published.`),
    ...lines.flatMap((line) => nameDifferences(where, now, line)),
  ];
};

/** The title of the pulse that an exported text is about. */
export const titleOfExport = (text: string): string => papaparse.parse<CsvLine>(text, { header: true, preview: 1 }).data[0]?.['pulse'] ?? '';
