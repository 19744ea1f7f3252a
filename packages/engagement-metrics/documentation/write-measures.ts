// Writes docs/measures.md from the docstrings; with --check says whether it is up to date, exit code 1 if not.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { docstringsOf } from './docstrings.ts';
import { CHAPTERS, measuresPage } from './measures-page.ts';

const source = new URL('../src/', import.meta.url);
const target = new URL('../../../docs/measures.md', import.meta.url);
const files = Object.keys(CHAPTERS).flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, source))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
    .map((file) => `${folder}/${file}`),
);
const published = new Set([...readFileSync(new URL('index.ts', source), 'utf8').matchAll(/\b[a-z]\w+(?=[,\s}])/gi)].map(([name]) => name));
const docstrings = files.flatMap((file) => docstringsOf(file, readFileSync(new URL(file, source), 'utf8'))).filter(({ name }) => published.has(name));
const page = `${measuresPage(docstrings).trimEnd()}\n`;

if (process.argv.includes('--check')) {
  const current = readFileSync(target, 'utf8') === page;
  process.stdout.write(current ? `docs/measures.md: ${docstrings.length} measures, up to date\n` : 'docs/measures.md is not what the docstrings say: run `pnpm documentation:measures`\n');
  process.exitCode = current ? 0 : 1;
} else {
  writeFileSync(target, page);
  process.stdout.write(`docs/measures.md: ${docstrings.length} measures\n`);
}
