import { PICTURE_COLOURS as colour } from './picture-colours.ts';
import { element, escaped, linesOf, textAt } from './svg-markup.ts';

/** A drawing of a chart at a fixed width; its height is known when it is drawn. */
export interface Drawing { height: number; markup: string }

/** As in the drawings: dots of the two answers; fields of the heat map. */
type LegendMark = 'signed' | 'unsigned' | 'above' | 'below' | 'together' | 'clear';

/** All that stands on a downloaded picture beside the drawing: it must explain itself without the page. */
export interface PictureText {
  /** The finding. */
  title: string;
  /** Which mark is which. */
  legend: readonly { label: string; mark: LegendMark }[];
  /** What must be read with it: n, ranges, what it is not for. */
  notes: readonly string[];
}

export interface Picture extends PictureText { drawing: Drawing }

/** More rows than these are no picture any more: the rest stands in the figures. */
export const MOST_IN_A_PICTURE = 60;

export const PICTURE_WIDTH = 1000;
const MARGIN = 36;
/** How wide a drawing is. */
export const DRAWING_WIDTH = PICTURE_WIDTH - 2 * MARGIN;

const TITLE = { size: 26, line: 33 };
const NOTE = { size: 14, line: 20 };

const paragraph = (text: string, { y, size, line, fill, weight }: { y: number; size: number; line: number; fill: string; weight?: number }): { markup: string; end: number } => {
  const lines = linesOf(text, { width: DRAWING_WIDTH, size });
  const markup = lines.map((words, index) => textAt(words, { x: MARGIN, y: y + size + index * line, 'font-size': size, 'font-weight': weight, fill })).join('');
  return { markup, end: y + lines.length * line };
};

const LEGEND_ENTRY = { mark: 24, gap: 24, letter: 7.6, line: 24 };

const legendMark = (mark: LegendMark, x: number, y: number): string => {
  const box = { x, y: y - 13, width: 16, height: 16, rx: 4 };
  if (mark === 'signed') return element('circle', { cx: x + 7, cy: y - 5, r: 6, fill: colour.surface, stroke: colour.signed, 'stroke-width': 2.5 });
  if (mark === 'unsigned') return element('circle', { cx: x + 7, cy: y - 5, r: 6, fill: colour.accent, stroke: colour.accent, 'stroke-width': 2.5 });
  if (mark === 'clear') return textAt('00', { x, y, 'font-size': NOTE.size, 'font-weight': 720, fill: colour.ink });
  if (mark === 'together') return element('rect', { ...box, fill: colour.sunken }) + element('rect', { ...box, fill: `url(#${HATCHING})` });
  return element('rect', { ...box, fill: colour[mark], opacity: '0.3' });
};

/** What would leave the picture on the right stands in a further line. */
const legendMarkup = (legend: PictureText['legend'], top: number): { markup: string; end: number } => {
  let [x, y] = [MARGIN, top];
  const markup = legend.map(({ label, mark }) => {
    const width = LEGEND_ENTRY.mark + label.length * LEGEND_ENTRY.letter;
    if (x > MARGIN && x + width > PICTURE_WIDTH - MARGIN) [x, y] = [MARGIN, y + LEGEND_ENTRY.line];
    const entry = legendMark(mark, x, y) + textAt(label, { x: x + LEGEND_ENTRY.mark, y, 'font-size': NOTE.size, fill: colour['ink-soft'] });
    x += width + LEGEND_ENTRY.gap;
    return entry;
  }).join('');
  return { markup, end: y };
};

/** The name of the pattern that stands for several teams in one. */
export const HATCHING = 'hatching';

/** The typeface of the screen where the file may carry it, otherwise one that every machine has. */
const FONT = 'Inter Variable, Inter, Helvetica Neue, Helvetica, Arial, sans-serif';

/**
 * A whole SVG file: title, legend, drawing, notes. Everything is in it: no style sheet and no address outside.
 *
 * @example renderPicture(picture, null).markup.startsWith('<svg xmlns=') // true
 */
export const renderPicture = ({ title, legend, notes, drawing }: Picture, fontUrl: string | null): { markup: string; width: number; height: number } => {
  const heading = paragraph(title, { ...TITLE, y: MARGIN - 6, fill: colour.ink, weight: 640 });
  const marks = legendMarkup(legend, heading.end + 26);
  const drawingAt = legend.length === 0 ? heading.end + 16 : marks.end + 20;
  let y = drawingAt + drawing.height + 18;
  const noteMarkup = notes.map((note) => {
    const { markup, end } = paragraph(note, { ...NOTE, y, fill: colour['ink-soft'] });
    y = end + 4;
    return markup;
  }).join('');
  const height = Math.ceil(y + MARGIN - 8);
  const font = fontUrl === null ? '' : element('style', {}, `@font-face{font-family:'Inter Variable';src:url(${fontUrl}) format('woff2');font-weight:100 900}`);
  const markup = element(
    'svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${PICTURE_WIDTH} ${height}`, width: PICTURE_WIDTH, height, role: 'img', 'font-family': FONT },
    font,
    element('title', {}, escaped(title)),
    element('rect', { width: PICTURE_WIDTH, height, fill: colour.surface }),
    heading.markup, marks.markup, element('g', { transform: `translate(${MARGIN} ${drawingAt})` }, drawing.markup), noteMarkup,
  );
  return { markup, width: PICTURE_WIDTH, height };
};
