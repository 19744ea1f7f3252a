import { type Axis, percentOn } from '../axis.ts';
import { rowsOf, type StripChartModel, type StripMarks, type StripRow, type Tone } from '../strip-model.ts';
import { PICTURE_COLOURS as colour } from './picture-colours.ts';
import { DRAWING_WIDTH, type Drawing, MOST_IN_A_PICTURE } from './picture.ts';
import { element, linesOf, textAt } from './svg-markup.ts';

const TONES: Readonly<Record<Tone, string>> = { signed: colour.signed, unsigned: colour.accent, ink: colour.ink };

const LABEL_WIDTH = 250;
const FIGURE_WIDTH = 130;
const COLUMN_GAP = 40;
const HEAD_HEIGHT = 44;
const LINE_HEIGHT = 18;
const LEAST_ROW_HEIGHT = 40;
const SIZE = 14;

/** Where a column stands, in pixels of the drawing. */
interface Place { axis: Axis; left: number; width: number }

const placesOf = ({ columns }: StripChartModel): Place[] => {
  const room = DRAWING_WIDTH - LABEL_WIDTH - FIGURE_WIDTH - COLUMN_GAP * columns.length;
  const shares = columns.length > 1 ? [0.6, 0.4] : [1];
  let left = LABEL_WIDTH + COLUMN_GAP / 2;
  return columns.map(({ axis }, index) => {
    const place = { axis, left, width: room * (shares[index] ?? 0) };
    left += place.width + COLUMN_GAP;
    return place;
  });
};

const across = ({ axis, left, width }: Place, value: number): number => left + (percentOn(axis, value) / 100) * width;

/** Where a range stands in its row: alone in the middle, and of two the signed one above the other. */
const barOf = (tone: Tone, isAlone: boolean, middle: number): { y: number; height: number; rx: number } =>
  isAlone ? { y: middle - 4, height: 8, rx: 4 } : { y: tone === 'signed' ? middle - 7 : middle + 1, height: 6, rx: 3 };

const marksMarkup = ({ field, intervals, link, points }: StripMarks, { place, top, height }: { place: Place; top: number; height: number }): string => {
  const middle = top + height / 2;
  const span = (low: number, high: number) => ({ x: across(place, low), width: across(place, high) - across(place, low) });
  return [
    field == null ? '' : element('rect', { ...span(field.low, field.high), y: top, height, fill: colour['accent-soft'] }),
    ...place.axis.ticks.map((tick) => element('line', { x1: across(place, tick), x2: across(place, tick), y1: top, y2: top + height, stroke: tick === 0 && place.axis.low < 0 ? colour['ink-faint'] : colour.line })),
    ...intervals.map(({ low, high, tone }) => element('rect', { ...span(low, high), ...barOf(tone, intervals.length === 1, middle), fill: TONES[tone], opacity: '0.3' })),
    link == null ? '' : element('line', { x1: across(place, link.from), x2: across(place, link.to), y1: middle, y2: middle, stroke: colour['ink-faint'], 'stroke-width': 1.5 }),
    ...points.map(({ value, tone, hollow = false }) => element('circle', {
      cx: across(place, value), cy: middle, r: hollow ? 6.5 : 5.5, fill: hollow ? colour.surface : TONES[tone], stroke: hollow ? TONES[tone] : colour.surface, 'stroke-width': hollow ? 2.5 : 1,
    })),
  ].join('');
};

const headMarkup = (places: readonly Place[], { columns }: StripChartModel): string => places.map((place, index) => [
  textAt(columns[index]?.label ?? '', { x: place.left, y: 14, 'font-size': 13, fill: colour['ink-faint'] }),
  ...place.axis.ticks.map((tick) => textAt(String(tick).replace('-', '−'), { x: across(place, tick), y: HEAD_HEIGHT - 8, 'font-size': 13, fill: colour['ink-faint'], 'text-anchor': 'middle' })),
].join('')).join('');

const figureLines = ({ figure, n }: StripRow): string[] =>
  [...linesOf(typeof figure === 'string' ? figure : `${figure.value} (${figure.range})`, { width: FIGURE_WIDTH, size: SIZE }), ...(n === undefined ? [] : [n])];

const rowMarkup = (row: StripRow, { places, top, height }: { places: readonly Place[]; top: number; height: number }): string => {
  const labels = linesOf(row.label, { width: LABEL_WIDTH, size: SIZE });
  const lines = row.hint === undefined ? labels : [...labels, ...linesOf(row.hint, { width: LABEL_WIDTH, size: SIZE })];
  const first = top + height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2 + 5;
  const figures = figureLines(row);
  const figureFirst = top + height / 2 - ((figures.length - 1) * LINE_HEIGHT) / 2 + 5;
  return [
    ...lines.map((line, index) => textAt(line, {
      x: 0, y: first + index * LINE_HEIGHT, 'font-size': SIZE, 'font-weight': index < labels.length ? 540 : undefined, fill: index < labels.length ? colour.ink : colour['ink-faint'],
    })),
    ...row.strips.flatMap((marks, index) => {
      const place = places[index];
      return place === undefined ? [] : [marksMarkup(marks, { place, top, height })];
    }),
    ...figures.map((figure, index) => textAt(figure, { x: DRAWING_WIDTH, y: figureFirst + index * LINE_HEIGHT, 'font-size': SIZE, fill: index === 0 ? colour['ink-soft'] : colour['ink-faint'], 'text-anchor': 'end' })),
  ].join('');
};

const heightOf = (row: StripRow): number => {
  const lines = linesOf(row.label, { width: LABEL_WIDTH, size: SIZE }).length + (row.hint === undefined ? 0 : linesOf(row.hint, { width: LABEL_WIDTH, size: SIZE }).length);
  return Math.max(LEAST_ROW_HEIGHT, Math.max(lines, figureLines(row).length) * LINE_HEIGHT + 14);
};

/**
 * Rows of figures, as they are on the screen of a desk.
 *
 * @example stripDrawing(dumbbellModel(parts, usualRange)).height // 404 for nine groups
 */
export const stripDrawing = (model: StripChartModel): Drawing => {
  const places = placesOf(model);
  let top = HEAD_HEIGHT;
  const rows = rowsOf({ count: Math.min(model.count, MOST_IN_A_PICTURE), row: model.row }).map((row) => {
    const height = heightOf(row);
    const markup = rowMarkup(row, { places, top, height });
    top += height;
    return markup;
  });
  return { height: top, markup: headMarkup(places, model) + rows.join('') };
};
