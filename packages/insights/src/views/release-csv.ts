import { cellOf, derive, type Released, type ReleaseTable } from '@unguarded/disclosure-control';
import { FEAR_FACETS } from '@unguarded/instruments';
import papaparse from 'papaparse';
import type { PublishedRound } from '../published-round.ts';
import { armLevels, itemScale, type Arm } from './arm-levels.ts';
import { releaseIndex, type AskedItem, type Atom, type ReleaseIndex, type ToldPeople } from './release-index.ts';
import { comparableAtoms, unitFigures, type Level } from './unit-figures.ts';

export interface ExportFile {
  fileName: string;
  /** CSV after RFC 4180, comma-separated, CRLF line ends. */
  text: string;
}

/** One line of the export. Every figure is the one that the screens show; none is finer. */
export interface ExportRow {
  pulse: string;
  closed_at: string;
  part_id: string;
  part: string;
  teams_counted: string;
  people: number;
  respondents: number | '';
  channel: 'with name' | 'without name' | 'with minus without name';
  measure: string;
  published_code: string;
  published_low: number | '';
  published_high: number | '';
  value: string;
  interval_low: string;
  interval_high: string;
  rated: number | '';
  prefer_not_to_say: number | '';
}

type PartColumns = Pick<ExportRow, 'pulse' | 'closed_at' | 'part_id' | 'part' | 'teams_counted' | 'people'>;

const ARMS: readonly { arm: Arm; channel: 'with name' | 'without name' }[] = [
  { arm: 'shown', channel: 'with name' },
  { arm: 'unguarded', channel: 'without name' },
];

const noCode = { published_code: '', published_low: '', published_high: '', rated: '', prefer_not_to_say: '' } as const;

const oneDecimal = (points: number): string => points.toFixed(1);

const figuresOf = (level: { value: number; low: number; high: number } | null): Pick<ExportRow, 'value' | 'interval_low' | 'interval_high'> =>
  level === null
    ? { value: '', interval_low: '', interval_high: '' }
    : { value: oneDecimal(level.value), interval_low: oneDecimal(level.low), interval_high: oneDecimal(level.high) };

const teamsOf = (index: ReleaseIndex, atoms: readonly Atom[]): string =>
  atoms.flatMap(({ id }) => index.unitIdsOf(id)).map((unitId) => index.unit(unitId)?.label ?? '').join('; ');

const partColumns = (index: ReleaseIndex, atom: Atom): PartColumns => {
  const { release } = index;
  return {
    pulse: release.roundTitle,
    closed_at: release.windows.answersCloseAt,
    part_id: atom.id,
    part: atom.label,
    teams_counted: teamsOf(index, [atom]),
    people: atom.rosterCount,
  };
};

const itemRows = (index: ReleaseIndex, atom: Atom): ExportRow[] =>
  ARMS.flatMap(({ arm, channel }) => {
    const coded = arm === 'shown' ? atom.shown : atom.unguarded;
    const respondents = arm === 'shown' ? atom.shownRespondents : atom.respondents;
    if (coded === null || respondents === null) return [];
    const columns = { ...partColumns(index, atom), respondents, channel };
    return index.items.flatMap((item) => itemRow(index, { told: atom, arm, item }, columns));
  });

const itemRow = (index: ReleaseIndex, { told, arm, item }: { told: ToldPeople; arm: Arm; item: AskedItem }, columns: PartColumns & Pick<ExportRow, 'respondents' | 'channel'>): ExportRow[] => {
  const entry = (arm === 'shown' ? told.shown : told.unguarded)?.[item.id];
  if (entry === undefined) return [];
  const cell = cellOf(entry.code, { lowest: item.lowest, highest: item.highest });
  const estimate = armLevels(index).ofAtom(told, arm, itemScale(item.id));
  const level = estimate === null ? null : { value: estimate.value, low: estimate.finite.low, high: estimate.finite.high };
  return [{
    ...columns, measure: `item ${item.id}`, published_code: entry.code,
    published_low: cell.low, published_high: cell.high, ...figuresOf(level), rated: entry.rated ?? '', prefer_not_to_say: entry.preferNotToSay ?? '',
  }];
};

/** What is asked for the whole organisation only has one line. */
const organisationItemRows = (index: ReleaseIndex): ExportRow[] => {
  const { everybody, organisationItems, release } = index;
  if (everybody === null) return [];
  const columns = { ...organisationColumns(index, release.atoms), respondents: everybody.respondents, channel: 'without name' as const };
  return organisationItems.flatMap((item) => itemRow(index, { told: everybody, arm: 'unguarded', item }, columns));
};

const levelRow = (columns: PartColumns, row: { channel: 'with name' | 'without name'; measure: string; level: Level | null }): ExportRow[] =>
  row.level === null ? [] : [{ ...columns, respondents: row.level.n, channel: row.channel, measure: row.measure, ...noCode, ...figuresOf(row.level) }];

/** Engagement and the gap stand on the parts that both channels cover, Speaking up on all. */
const figureRows = (index: ReleaseIndex, atoms: readonly Atom[], columnsOf: (atoms: readonly Atom[]) => PartColumns): ExportRow[] => {
  const figures = unitFigures(index, atoms);
  const comparable = comparableAtoms(index, atoms);
  const columns = columnsOf(comparable.length === 0 ? atoms : comparable);
  const gap = figures.gap === null ? [] : [{ ...columns, respondents: '' as const, channel: 'with minus without name' as const, measure: 'candour gap', ...noCode, ...figuresOf(figures.gap) }];
  return [
    ...levelRow(columns, { channel: 'with name', measure: 'engagement', level: figures.withName }),
    ...levelRow(columns, { channel: 'without name', measure: 'engagement', level: figures.withoutName }),
    ...gap,
    ...figures.facets.flatMap(({ facet, value }) => levelRow(columnsOf(atoms), { channel: 'without name', measure: `speaking up: ${facet}`, level: value })),
  ];
};

const organisationColumns = (index: ReleaseIndex, atoms: readonly Atom[]): PartColumns => {
  const { release } = index;
  return {
    pulse: release.roundTitle,
    closed_at: release.windows.answersCloseAt,
    part_id: 'organisation',
    part: release.organisation,
    teams_counted: atoms.length === release.atoms.length ? 'all' : teamsOf(index, atoms),
    people: atoms.reduce((sum, { rosterCount }) => sum + rosterCount, 0),
  };
};

/** Every line of the export of a release: the organisation's with what is asked for it only, then each part's figures and questions. */
export const exportRows = (index: ReleaseIndex): ExportRow[] => [
  ...figureRows(index, index.release.atoms, (atoms) => organisationColumns(index, atoms)),
  ...organisationItemRows(index),
  ...index.release.atoms.flatMap((atom) => [...figureRows(index, [atom], () => partColumns(index, atom)), ...itemRows(index, atom)]),
];

/** A sign begins a formula too, unless a number and nothing else follows: "-2+cmd" does something, "-2.5" does not. */
const STARTS_A_FORMULA = /^[=@\t\r\n＝＠＋－]|^[+-](?!\d+(?:\.\d+)?$)/;

/** Spreadsheets run what begins like a formula; a label must never do anything. */
const csvOf = (rows: readonly object[]): string => papaparse.unparse([...rows], { escapeFormulae: STARTS_A_FORMULA });

/** How the files of a pulse are called, without the ending. */
export const fileStem = (release: ReleaseTable): string =>
  `${release.roundTitle.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${release.windows.answersCloseAt.slice(0, 10)}`;

const fileNameOf = (release: ReleaseTable, what: string): string => `${fileStem(release)}-${what}.csv`;

/**
 * A release as CSV: for the organisation and for each part, the levels, the candour gap and Speaking up, and for each
 * part and question the published code. Nothing is finer than what the screens show.
 *
 * @example releaseCsv(round).fileName // 'spring-pulse-2026-03-01-results.csv'
 */
export const releaseCsv = (round: PublishedRound): Released<ExportFile> =>
  derive(round.release, (table) => ({ fileName: fileNameOf(table, 'results'), text: csvOf(exportRows(releaseIndex(round))) }));

export interface CodebookRow {
  name: string;
  kind: 'note' | 'column' | 'question';
  meaning: string;
  source: string;
  licence: string;
}

const columnMeanings: readonly (readonly [string, string])[] = [
  ['pulse', 'Title of the pulse'],
  ['closed_at', 'When answering ended (UTC)'],
  ['part_id', 'Id of the set of teams that are published together; "organisation" for everybody'],
  ['part', 'Name of that set'],
  ['teams_counted', 'Teams whose people are counted in the line; for the organisation\'s engagement and gap those parts in which both channels can be told'],
  ['people', 'People on the roster of these teams when the pulse was prepared'],
  ['respondents', 'People who answered in this channel; never below five'],
  ['channel', '"with name": check-ins, read by the direct manager. "without name": the anonymous pulse. "with minus without name": the difference'],
  ['measure', 'What the line is about: engagement (mean of the five shared questions), candour gap, speaking up by facet (higher is safer: 100 minus fear), or one question'],
  ['published_code', 'The published value of the question: b = one of three bands (5 to 7 answers), h = half points (8 to 14), t = tenths (from 15); "-" and "+" are the end cells; few = fewer than five rated it'],
  ['published_low', 'Lower limit of the mean that the code stands for, on the question\'s scale'],
  ['published_high', 'Upper limit of the mean that the code stands for, on the question\'s scale'],
  ['value', 'Typical value for that code, or the figure made of such values, in points: 0 least to 100 most favourable; for the candour gap the difference in points'],
  ['interval_low', 'Lower limit of the 95 % interval (these people in this pulse; rounding by the code included)'],
  ['interval_high', 'Upper limit of the 95 % interval'],
  ['rated', 'People who rated the question; published from 15 respondents, where five of them rated it'],
  ['prefer_not_to_say', 'People who preferred not to say; published where the number who rated is'],
];

/** A line for each note, column and question that somebody who reads an export has to know. */
export const codebookRows = ({ items, organisationItems }: ReleaseIndex): CodebookRow[] => [
  { name: 'use', kind: 'note', meaning: 'Not for pay or appraisal: a candour gap says how safe openness feels in a place, not how good a manager is.', source: '', licence: '' },
  { name: 'candour gap', kind: 'note', meaning: 'Also called the model-prisoner gap: engagement shown with name minus engagement reported without name, on the same five questions.', source: '', licence: '' },
  { name: 'not asked', kind: 'note', meaning: `Speaking up has the facets ${FEAR_FACETS.join(', ')}; a facet without a line was not asked in this pulse.`, source: '', licence: '' },
  ...columnMeanings.map(([name, meaning]) => ({ name, kind: 'column' as const, meaning, source: '', licence: '' })),
  ...[...items, ...organisationItems].map((item) => ({
    name: `item ${item.id}`, kind: 'question' as const, meaning: `${item.text} (${item.lowest} to ${item.highest}; ${item.construct}, ${item.facet}${item.gapItem ? '; asked in both channels' : ''}${item.publishedFor === 'organisation' ? '; published for the whole organisation only' : ''})`,
    source: `${item.source} ${item.sourceCode}`, licence: item.licence,
  })),
];

/**
 * What each column and question of the export means, with source and licence.
 *
 * @example codebook(round).fileName // 'spring-pulse-2026-03-01-codebook.csv'
 */
export const codebook = (round: PublishedRound): Released<ExportFile> =>
  derive(round.release, (table) => ({ fileName: fileNameOf(table, 'codebook'), text: csvOf(codebookRows(releaseIndex(round))) }));
