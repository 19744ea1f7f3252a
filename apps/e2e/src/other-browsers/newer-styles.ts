import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { below, css, isNewSince } from './promised-browsers.ts';

const functions = new Map([...below(css.types), ...below(css.types['color']), ...below(css.types['gradient'])]);
const lengths = css.types['length'];

const FUNCTION = /([a-z][a-z-]*)\(/g;
const UNIT = /\d([a-z]+)\b/g;
const DYNAMIC_UNIT = /^[dsl]v(?:h|w|i|b|min|max)$/;
const WORD = /[a-z][a-z-]+/g;
const PSEUDO = /::?([a-z][a-z-]*)/g;
const COMPARISON = /[<>]/;

const namesIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole, name]) => name ?? whole);

const newerValues = ({ prop, value }: Declaration): string[] => [
  ...namesIn(value, FUNCTION).filter((name) => isNewSince(functions.get(name))).map((name) => `${name}()`),
  ...namesIn(value, UNIT).filter((unit) => DYNAMIC_UNIT.test(unit) || isNewSince(lengths?.[unit])).map((unit) => `unit ${unit}`),
  ...namesIn(value, WORD).filter((word) => isNewSince(css.properties[prop]?.[word])).map((word) => `${prop}: ${word}`),
];

const newerInDeclaration = (declaration: Declaration): string[] => {
  const { prop, parent } = declaration;
  const isSaidInOldWordsToo = parent?.some((other) => other.type === 'decl' && other.prop.startsWith('-') && other.prop.endsWith(`-${prop}`)) ?? false;
  if (isSaidInOldWordsToo) return [];
  if (isNewSince(css.properties[prop])) return [prop];
  return newerValues(declaration);
};

const newerInRule = ({ selector, parent }: Rule): string[] => [
  ...namesIn(selector, PSEUDO).filter((name) => isNewSince(css.selectors[name])).map((name) => `:${name}`),
  ...(selector.includes('&') || parent?.type === 'rule' ? ['rule in a rule'] : []),
];

/** A question about the screen that a browser does not know is answered with no, and does no harm. */
const newerInAtRule = ({ name, params }: AtRule): string[] => [
  ...(isNewSince(css.atRules[name]) ? [`@${name}`] : []),
  ...(name === 'media' && COMPARISON.test(params) ? ['@media with a comparison'] : []),
];

/**
 * What built styles use that some promised browser lacks, each once; what stands in `@supports` is asked for first.
 *
 * @example newerInStyles('a:has(b) { color: color-mix(in srgb, red, blue) }') // [':has', 'color-mix()']
 */
export const newerInStyles = (text: string): string[] => {
  const root = postcss.parse(text);
  root.walkAtRules('supports', (rule) => {
    rule.remove();
  });
  const found: string[] = [];
  root.walkDecls((declaration) => {
    found.push(...newerInDeclaration(declaration));
  });
  root.walkRules((rule) => {
    found.push(...newerInRule(rule));
  });
  root.walkAtRules((rule) => {
    found.push(...newerInAtRule(rule));
  });
  return [...new Set(found)].toSorted();
};
