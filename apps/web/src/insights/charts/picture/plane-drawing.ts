import { percentOn } from '../axis.ts';
import type { Dot, Place, PlaneModel } from '../plane-model.ts';
import type { Tone } from '../strip-model.ts';
import { PICTURE_COLOURS as colour } from './picture-colours.ts';
import { DRAWING_WIDTH, type Drawing } from './picture.ts';
import { element, linesOf, textAt } from './svg-markup.ts';

const TONES: Readonly<Record<Tone, string>> = { signed: colour.signed, unsigned: colour.accent, ink: colour.ink };
const SHIFTS: Readonly<Record<Tone, number>> = { signed: 5, unsigned: -5, ink: 0 };

const SCALE_WIDTH = 44;
const PLOT = { left: SCALE_WIDTH, top: 34, width: DRAWING_WIDTH - SCALE_WIDTH - 12, height: 360 };
const SIZE = 14;
const LINE_HEIGHT = 18;

const xOf = (x: number): number => PLOT.left + (x / 100) * PLOT.width;
const yOf = (y: number): number => PLOT.top + (y / 100) * PLOT.height;

const pointsOf = (places: readonly Place[], shift: number): string => places.map(({ x, y }) => `${(xOf(x) + shift).toFixed(1)},${yOf(y).toFixed(1)}`).join(' ');

const dotMarkup = ({ x, y, tone, hollow, limits, figure }: Dot, shift: number): string => {
  const across = xOf(x) + shift;
  return [
    limits === null ? '' : element('line', { x1: across, x2: across, y1: yOf(limits.yHigh), y2: yOf(limits.yLow), stroke: TONES[tone], 'stroke-width': 2, opacity: '0.45' }),
    element('circle', { cx: across, cy: yOf(y), r: hollow ? 5 : 6, fill: hollow ? colour.surface : TONES[tone], stroke: hollow ? TONES[tone] : colour.surface, 'stroke-width': 2 }),
    figure === null ? '' : textAt(figure.text, { x: across, y: figure.above ? yOf(limits?.yHigh ?? y) - 9 : yOf(limits?.yLow ?? y) + 18, 'font-size': 13, 'font-weight': 600, fill: TONES[tone], 'text-anchor': 'middle' }),
  ].join('');
};

const belowMarkup = ({ below, belowLabel }: PlaneModel): { markup: string; height: number } => {
  const width = PLOT.width / Math.max(1, below.length);
  const blocks = below.map(({ x, lines }) => ({ x, lines: lines.flatMap((line) => linesOf(line, { width, size: SIZE })) }));
  const highest = Math.max(1, ...blocks.map(({ lines }) => lines.length));
  const top = PLOT.top + PLOT.height + 26;
  const markup = blocks.map(({ x, lines }) => lines.map((line, index) => textAt(line, { x: xOf(x), y: top + index * LINE_HEIGHT, 'font-size': 13, fill: colour['ink-soft'], 'text-anchor': 'middle' })).join('')).join('');
  const end = top + highest * LINE_HEIGHT;
  const label = belowLabel === '' ? '' : textAt(belowLabel, { x: DRAWING_WIDTH, y: end + 6, 'font-size': 13, fill: colour['ink-faint'], 'text-anchor': 'end' });
  return { markup: markup + label, height: end + (belowLabel === '' ? 0 : 10) };
};

/**
 * Dots with their lines and bands, as they are on the screen of a desk.
 *
 * @example planeDrawing(trendModel(points)).markup // '<line …'
 */
export const planeDrawing = (model: PlaneModel): Drawing => {
  const { axis, bands, lines, breaks, dots } = model;
  const shiftOf = (tone: Tone): number => (model.apart ? SHIFTS[tone] : 0);
  const below = belowMarkup(model);
  const markup = [
    textAt(model.axisLabel, { x: 0, y: 12, 'font-size': 13, fill: colour['ink-faint'] }),
    ...axis.ticks.map((tick) => {
      const y = yOf(100 - percentOn(axis, tick));
      return element('line', { x1: PLOT.left, x2: PLOT.left + PLOT.width, y1: y, y2: y, stroke: colour.line })
        + textAt(String(tick).replace('-', '−'), { x: PLOT.left - 10, y: y + 4, 'font-size': 13, fill: colour['ink-faint'], 'text-anchor': 'end' });
    }),
    ...breaks.map((x) => element('line', { x1: xOf(x), x2: xOf(x), y1: PLOT.top, y2: PLOT.top + PLOT.height, stroke: colour['ink-faint'], 'stroke-width': 1.5, 'stroke-dasharray': '2 5' })),
    ...bands.map(({ tone, places }) => element('polygon', { points: pointsOf(places, shiftOf(tone)), fill: TONES[tone], opacity: '0.13' })),
    ...lines.map(({ tone, places, dashed }) => element('polyline', { points: pointsOf(places, shiftOf(tone)), fill: 'none', stroke: TONES[tone], 'stroke-width': dashed ? 1.25 : 2, 'stroke-dasharray': dashed ? '4 4' : undefined })),
    ...model.crowd.map(({ x, y }) => element('circle', { cx: xOf(x), cy: yOf(y), r: 2.5, fill: colour['ink-soft'], opacity: '0.4' })),
    ...dots.map((dot) => dotMarkup(dot, shiftOf(dot.tone))),
    below.markup,
  ].join('');
  return { height: below.height, markup };
};
