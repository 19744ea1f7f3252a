type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A text as it stands in an SVG file. @example escaped('A & B') // 'A &amp; B' */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A position to a tenth of a pixel: finer is noise in a file. */
const written = (value: string | number): string => escaped(typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);

/**
 * One element of an SVG file, with what is in it.
 *
 * @example element('rect', { x: 0, width: 10.04, fill: undefined }) // '<rect x="0" width="10"/>'
 */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const list = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${written(value)}"`])).join('');
  return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`;
};

/**
 * A line of text in an SVG file.
 *
 * @example textAt('A & B', { x: 4, y: 10 }) // '<text x="4" y="10">A &amp; B</text>'
 */
export const textAt = (text: string, attributes: Attributes): string => element('text', attributes, escaped(text));

/** How wide a letter of the picture's typeface is on average, in parts of its height. */
const LETTER_WIDTH = 0.54;

/** A word that is longer than a line, in pieces with hyphens. */
const piecesOf = (word: string, most: number): string[] =>
  word.length <= most ? [word] : [`${word.slice(0, most - 1)}-`, ...piecesOf(word.slice(most - 1), most)];

/**
 * Breaks a text into lines that fit a width, between words; only a word that is longer than a line is broken itself.
 *
 * @example linesOf('In 3 of 5 groups the difference is clear', { width: 200, size: 20 }) // ['In 3 of 5 groups', …]
 */
export const linesOf = (text: string, { width, size }: { width: number; size: number }): string[] => {
  const most = Math.max(2, Math.floor(width / (size * LETTER_WIDTH)));
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => piecesOf(each, most))) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};
