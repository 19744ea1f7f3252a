import type { HeatTone } from '../heat-tone.ts';
import { PICTURE_COLOURS as colour } from './picture-colours.ts';
import { DRAWING_WIDTH, HATCHING, type Drawing } from './picture.ts';
import { element, linesOf, textAt } from './svg-markup.ts';

/** A cell of the heat map as it is drawn: its figure, its tone, whether it is clear, and whether several teams stand in it. */
interface GridCell { text: string; tone: HeatTone | null; clear: boolean; together: boolean }

export interface GridModel {
  columns: readonly { label: string; whole: string }[];
  rows: readonly { label: string; cells: readonly GridCell[] }[];
}

const LABEL_WIDTH = 240;
const SIZE = 14;
const LINE_HEIGHT = 18;
const GAP = 3;
const LEAST_HEIGHT = 40;
const SHARES = ['0', '0.16', '0.3', '0.46'] as const;

const hatching = (): string => element(
  'defs', {}, element('pattern', { id: HATCHING, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, element('line', { x1: 0, x2: 0, y1: 0, y2: 8, stroke: colour['line-strong'], 'stroke-width': 1, opacity: '0.6' })),
);

const cellMarkup = ({ text, tone, clear, together }: GridCell, { x, y, width, height }: { x: number; y: number; width: number; height: number }): string => {
  const box = { x, y, width, height, rx: 5 };
  return [
    element('rect', { ...box, fill: colour.sunken }),
    tone === null || tone.side === 'near' ? '' : element('rect', { ...box, fill: colour[tone.side], opacity: SHARES[tone.step] }),
    together ? element('rect', { ...box, fill: `url(#${HATCHING})` }) : '',
    textAt(text, { x: x + width / 2, y: y + height / 2 + 5, 'font-size': SIZE, 'font-weight': clear ? 720 : 430, fill: tone === null ? colour['ink-faint'] : colour.ink, 'text-anchor': 'middle' }),
  ].join('');
};

/**
 * Groups by themes, as on the screen.
 *
 * @example gridDrawing({ columns, rows }).height // 420
 */
export const gridDrawing = ({ columns, rows }: GridModel): Drawing => {
  const width = (DRAWING_WIDTH - LABEL_WIDTH) / Math.max(1, columns.length) - GAP;
  const left = (column: number): number => LABEL_WIDTH + column * (width + GAP);
  const heads = columns.map(({ label, whole }) => [...linesOf(label, { width: width - 8, size: 13 }), whole]);
  const headHeight = Math.max(1, ...heads.map(({ length }) => length)) * LINE_HEIGHT + 8;
  let y = headHeight;
  const body = rows.map(({ label, cells }) => {
    const lines = linesOf(label, { width: LABEL_WIDTH - 16, size: SIZE });
    const height = Math.max(LEAST_HEIGHT, lines.length * LINE_HEIGHT + 10);
    const first = y + height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2 + 5;
    const markup = lines.map((line, index) => textAt(line, { x: 0, y: first + index * LINE_HEIGHT, 'font-size': SIZE, 'font-weight': 540, fill: colour.ink })).join('')
      + cells.map((cell, column) => cellMarkup(cell, { x: left(column), y, width, height })).join('');
    y += height + GAP;
    return markup;
  });
  const head = heads.map((lines, column) => lines.map((line, index) => textAt(line, {
    x: left(column) + width / 2, y: headHeight - 10 - (lines.length - 1 - index) * LINE_HEIGHT, 'font-size': 13, fill: index === lines.length - 1 ? colour['ink-faint'] : colour['ink-soft'], 'text-anchor': 'middle',
  })).join('')).join('');
  return { height: y, markup: hatching() + head + body.join('') };
};
