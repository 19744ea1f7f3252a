/** Comments and texts say nothing of what is read. */
const codeOf = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<!:)\/\/.*$/gm, '').replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''");

const DECLARED = /const (?:(\w+)|\{([\w\s,:]*)\}) = (\w+)((?:\.\w+)*);/g;
const READ = /(?<![.\w-])([a-zA-Z]\w*)((?:\??\.[a-zA-Z]\w*)*)(?![\w:]|=[^>=])/g;

/** What a source reads of the words, by full paths: `.home.title.` for `text.title` below `const text = words.home;`. */
const readPaths = (source: string): string[] => {
  const code = codeOf(source);
  const paths = new Map([['words', '']]);
  const pathOf = (root: string, members: string): string => `${paths.get(root) ?? ''}${members.replaceAll('?', '')}`;
  const declared = [...code.matchAll(DECLARED)].filter(([, name = '', names = '', root = '', members = '']) => {
    if (!paths.has(root)) return false;
    if (name !== '') paths.set(name, pathOf(root, members));
    for (const [, member = '', local = member] of names.matchAll(/(\w+)(?:: (\w+))?/g)) paths.set(local, `${pathOf(root, members)}.${member}`);
    return true;
  });
  const rest = declared.reduce((left, [declaration]) => left.replace(declaration, ''), code);
  return [...rest.matchAll(READ)].flatMap(([, root = '', members = '']) => (paths.has(root) && root + members !== 'words' ? [`${pathOf(root, members)}.`] : []));
};

const textsOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`)) : [`${path}.`];

/**
 * The texts of a catalogue that no source reads, by their path. A group that is handed on, or of which one is chosen while the
 * page runs (`text[reason]`), is read as a whole.
 *
 * @example unusedWords({ home: { title: 'Home', old: 'Before' } }, ['heading(words.home.title)']) // ['.home.old.']
 */
export const unusedWords = (catalogue: object, sources: readonly string[]): string[] => {
  const read = [...new Set(sources.flatMap(readPaths))];
  return textsOf(catalogue).filter((text) => !read.some((path) => text.startsWith(path) || path.startsWith(text)));
};
