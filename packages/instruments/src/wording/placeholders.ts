/** What a text leaves open for the organisation that asks. Written [my organisation]; [My organisation] where a sentence begins. */
export const PLACEHOLDERS = ['my organisation', 'provider'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** The names that stand in for the placeholders, for example { 'my organisation': 'Acme' }. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;

type UnknownPlaceholder<Text extends string> = Text extends `${string}[${infer Name}]${infer Rest}`
  ? Uncapitalize<Name> extends Placeholder
    ? UnknownPlaceholder<Rest>
    : Name
  : never;

/** A text whose placeholders are all known; a misspelt one is a type error that names it. */
export type Template<Text extends string> = [UnknownPlaceholder<Text>] extends [never]
  ? Text
  : `There is no placeholder [${UnknownPlaceholder<Text>}].`;

export type FillFault = 'no-value' | 'unfit-value' | 'unknown-placeholder';

const LONGEST_NAME = 80;
const IN_BRACKETS = /\[([^\]]*)\]/g;
// A name is one line of text without brackets, so that it cannot bring in a placeholder or a second sentence line.
const FIT_NAME = /^[^\s[\]\p{C}](?:[^[\]\p{C}]*[^\s[\]\p{C}])?$/u;

/**
 * The placeholders of a text, each once, in the order in which they first stand there.
 *
 * @example placeholdersIn('[My organisation] inspires me') // ['my organisation']
 */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(IN_BRACKETS)].map(([, name = '']) => uncapitalised(name)))];
}

/**
 * Puts the names in place of the placeholders; the first letter becomes a capital where the placeholder has one. A name is
 * one line of 1 to 80 characters without brackets.
 *
 * @example fillPlaceholders('[My organisation] inspires me', { 'my organisation': 'the Works' }) // { ok: true, text: 'The Works inspires me' }
 * @example fillPlaceholders('part of [my organisation]', {}) // { ok: false, reason: 'no-value', placeholder: 'my organisation' }
 */
export function fillPlaceholders(
  text: string,
  values: PlaceholderValues,
): { ok: true; text: string } | { ok: false; reason: FillFault; placeholder: string } {
  for (const placeholder of placeholdersIn(text)) {
    if (!isPlaceholder(placeholder)) return { ok: false, reason: 'unknown-placeholder', placeholder };
    const value = values[placeholder];
    if (value === undefined) return { ok: false, reason: 'no-value', placeholder };
    if (value.length > LONGEST_NAME || !FIT_NAME.test(value)) return { ok: false, reason: 'unfit-value', placeholder };
  }
  return { ok: true, text: text.replaceAll(IN_BRACKETS, (_, name: string) => nameFor(name, values)) };
}

function nameFor(written: string, values: PlaceholderValues): string {
  const placeholder = uncapitalised(written);
  const value = (isPlaceholder(placeholder) ? values[placeholder] : undefined) ?? '';
  return written === placeholder ? value : value.charAt(0).toUpperCase() + value.slice(1);
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
