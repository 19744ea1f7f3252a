import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { exactObjectOf, hexOf, objectOf, parse } from './json-reading.ts';
import type { PublicFile } from './public-files.ts';
import { sha256Hex } from './signature.ts';

const FOLDER = 'answer-app/';
const LIST = `${FOLDER}build.json`;

/**
 * Whether the answer app that was downloaded is what its list says, and under which number: the one that stands on its
 * pages and that whoever builds it from the public code gets.
 *
 * @throws FormatFault when the list is not one
 */
export function auditAnswerApp(files: readonly PublicFile[]): Finding[] {
  const list = files.find(({ name }) => name === LIST);
  if (list === undefined) return [{ about: FOLDER, holds: true, sentence: 'The answer app was not given: its number was not computed.' }];
  const content = exactObjectOf(parse(list.bytes.toString('utf8')), 'build.json', ['files', 'hash']);
  const listed = Object.entries(objectOf(content['files'], 'files')).map(([path, hash]) => ({ path, hash: hexOf(hash, `files.${path}`, 32) }));
  const other = listed.filter(({ path, hash }) => hash !== hashOf(files, path));
  const lines = listed.toSorted((one, another) => (one.path < another.path ? -1 : 1)).map(({ path, hash }) => `${hash}  ${path}\n`);
  const number = sha256Hex(Buffer.from(lines.join(''), 'utf8'));
  return [
    finding(LIST, other.length === 0 && number === content['hash'], {
      holds: `The answer app as it was given out has the number ${number} (${listed.length} files). Whoever builds it from the public code must get the same.`,
      fails: `The answer app that was given out is not what its list says: ${[...other.map(({ path }) => path), ...(number === content['hash'] ? [] : ['the number itself'])].join(', ')}.`,
    }),
  ];
}

function hashOf(files: readonly PublicFile[], path: string): string | undefined {
  const file = files.find(({ name }) => name === `${FOLDER}${path}`);
  return file && sha256Hex(file.bytes);
}
