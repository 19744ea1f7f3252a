import { parseSync } from 'oxc-parser';

/** What the docstring of one exported function says, by tag; the text before the first tag is `text`. */
export interface Docstring {
  name: string;
  file: string;
  text: string;
  tags: Record<string, string>;
}

/** The docstrings of the functions that a file exports, in the order of the file. */
export function docstringsOf(file: string, source: string): Docstring[] {
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  return program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'FunctionDeclaration') return [];
    const name = node.declaration.id?.name;
    const comment = comments.findLast((one) => one.type === 'Block' && one.end <= node.start && source.slice(one.end, node.start).trim() === '');
    return name === undefined || comment === undefined ? [] : [{ name, file, ...split(comment.value) }];
  });
}

function split(comment: string): Pick<Docstring, 'text' | 'tags'> {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd());
  const [text, ...tags] = lines.join('\n').split(/^@(?=\w)/m);
  const byName = Object.groupBy(tags, (tag) => tag.slice(0, tag.search(/\s|$/)));
  const entries = Object.entries(byName).map(([name, all]) => [name, all!.map((tag) => tag.slice(name.length).trim()).join('\n')] as const);
  return { text: text!.trim(), tags: Object.fromEntries(entries) };
}
