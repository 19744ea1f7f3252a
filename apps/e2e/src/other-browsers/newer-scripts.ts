import { parseSync, Visitor, type MemberExpression, type Node } from 'oxc-parser';
import { api, below, builtins, isNewSince } from './promised-browsers.ts';

/** Names of what some promised browser lacks, and of what all of them have. */
interface Names {
  newer: Set<string>;
  older: Set<string>;
}

const STATIC = /_static$/;

const sorted = (features: readonly (readonly [string, Parameters<typeof isNewSince>[0]])[]): Names => {
  const names: Names = { newer: new Set(), older: new Set() };
  for (const [name, feature] of features) (isNewSince(feature) ? names.newer : names.older).add(name);
  return names;
};

const GLOBALS_OF = ['Window', 'WorkerGlobalScope', 'ServiceWorkerGlobalScope'];

/** `structuredClone`, `Iterator`, `CompressionStream`. */
const globals = sorted([...below(builtins), ...below(api), ...GLOBALS_OF.flatMap((place) => below(api[place]))]);

/** `Object.groupBy`, `URL.canParse`. */
const ofConstructors = sorted([
  ...below(builtins).flatMap(([owner, feature]) => below(feature).map(([name, member]) => [`${owner}.${name}`, member] as const)),
  ...below(builtins['Intl']).map(([name, member]) => [`Intl.${name}`, member] as const),
  ...below(api).flatMap(([owner, feature]) => below(feature).filter(([name]) => STATIC.test(name)).map(([name, member]) => [`${owner}.${name.replace(STATIC, '')}`, member] as const)),
]);

/** Methods of whatever object: told by the name alone, so only where no older thing has the same. */
const members = sorted([
  ...below(builtins).flatMap(([, feature]) => below(feature)),
  ...below(builtins['Intl']).flatMap(([, feature]) => below(feature)),
  ...below(api).flatMap(([, feature]) => below(feature).filter(([name]) => !STATIC.test(name))),
]);

const OF_WINDOW = /^(?:window|self|globalThis)\.(\w+)$/;

const OPTION = /^options_(\w+)_parameter$/;

/** Options of `Intl`, as `signDisplay`, and their single values, as `signDisplay: negative`. */
const options = sorted(
  below(builtins['Intl']).flatMap(([, format]) => below(format)).flatMap(([, method]) => below(method?.['options_parameter'])).flatMap(([key, option]) => {
    const name = OPTION.exec(key)?.[1] ?? key;
    return [[name, option] as const, ...below(option).map(([value, feature]) => [`${name}: ${value}`, feature] as const)];
  }),
);

/** Algorithms are asked for by a text. Safari has them from 17 on, Firefox from 129, Chrome from 137. */
const ALGORITHMS = ['Ed25519', 'X25519'];

const isNewer = ({ newer, older }: Names, name: string): boolean => newer.has(name) && !older.has(name);

/** Safari looks behind from 16.4 on; flags for a part of a pattern are newer in every browser. */
const NEWER_PATTERNS = [/\(\?<[=!]/, /\(\?[ims-]+:/];

/** A text that stands in the script as such; builds write it with backquotes too. */
const textOf = (node: Node): string | null => {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
};

/** `Object.groupBy`, where something is asked of a thing that has a name. */
const ownedNameOf = ({ object, property, computed }: MemberExpression): string | null =>
  !computed && object.type === 'Identifier' && property.type === 'Identifier' ? `${object.name}.${property.name}` : null;

/**
 * What a built script uses that some promised browser lacks, each once.
 *
 * @example newerInScript('export default [3, 1].toSorted()') // ['.toSorted']
 */
export const newerInScript = (code: string): string[] => {
  const found = new Set<string>();
  /** Identifiers that name a part of something else, and stand for nothing themselves. */
  const labels = new WeakSet<object>();
  const { program, errors } = parseSync('built.js', code, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(errors[0]?.message ?? 'The script cannot be read.');
  const noteOption = (name: string, value: string | null): void => {
    if (isNewer(options, name)) found.add(`option ${name}`);
    if (value !== null && isNewer(options, `${name}: ${value}`)) found.add(`option ${name}: ${value}`);
  };
  const noteAlgorithm = (text: string | null): void => {
    if (text !== null && ALGORITHMS.includes(text)) found.add(`algorithm ${text}`);
  };
  new Visitor({
    Identifier: (identifier) => {
      if (!labels.has(identifier) && isNewer(globals, identifier.name)) found.add(identifier.name);
    },
    MemberExpression: (member) => {
      if (!member.computed) labels.add(member.property);
      const owned = ownedNameOf(member);
      if (owned === null) return;
      if (isNewer(ofConstructors, owned)) found.add(owned);
      const global = OF_WINDOW.exec(owned)?.[1];
      if (global !== undefined && isNewer(globals, global)) found.add(global);
    },
    CallExpression: ({ callee }) => {
      if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return;
      const owned = ownedNameOf(callee);
      if ((owned === null || !ofConstructors.older.has(owned) && !ofConstructors.newer.has(owned)) && isNewer(members, callee.property.name)) found.add(`.${callee.property.name}`);
    },
    Property: ({ key, value, computed, shorthand }) => {
      if (!computed && !shorthand) labels.add(key);
      if (key.type === 'Identifier') noteOption(key.name, textOf(value));
    },
    TemplateLiteral: (literal) => noteAlgorithm(textOf(literal)),
    Literal: (literal) => {
      noteAlgorithm(textOf(literal));
      if (!('regex' in literal) || literal.regex === undefined) return;
      if (literal.regex.flags.includes('v')) found.add('pattern with v');
      for (const newer of NEWER_PATTERNS) if (newer.test(literal.regex.pattern)) found.add(`pattern ${newer.source}`);
    },
    StaticBlock: () => found.add('static block'),
  }).visit(program);
  return [...found].toSorted();
};
