import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { base64urlOf, objectOf, parse, textOf } from './json-reading.ts';

export interface PublicFile {
  /** Path below the directory, for the report. */
  name: string;
  bytes: Buffer;
}

/** What everybody can download, laid out in one directory. */
export interface PublicFiles {
  organisation: string;
  deploymentKey: Buffer;
  sheets: PublicFile[];
  instruments: PublicFile[];
  bulletins: PublicFile[];
  releases: PublicFile[];
  /** Results files, as HR exports them. */
  exports: PublicFile[];
  /** Numbers of people who are in a group and were in another: not public, but known to colleagues. */
  overlaps: PublicFile[];
  /** Lists of signed records that keys were destroyed, of either side. */
  records: PublicFile[];
  /** Signed counts of passes given out. */
  issued: PublicFile[];
  /** Second signatures of sheets. */
  approvals: PublicFile[];
  /** Receipts that people saved: nobody's but their own. */
  receipts: PublicFile[];
  /** The answer app as it was given out, with its list of files. */
  answerApp: PublicFile[];
}

/** The folders of a directory of public files, by what is in them. */
export const FOLDERS = {
  sheets: 'sheets', instruments: 'instruments', bulletins: 'bulletins', releases: 'releases', exports: 'exports', overlaps: 'overlaps',
  records: 'records', issued: 'issued', approvals: 'approvals', receipts: 'receipts', answerApp: 'answer-app',
} as const;

/**
 * Reads a directory of public files: `deployment.json` as the answer door gives it, and the folders of docs/releases.md
 * §8. A folder that is not there is empty.
 *
 * @throws FormatFault when deployment.json is not as documented, a system error when it cannot be read
 * @example readPublicFiles('./public').sheets.length // 3
 */
export function readPublicFiles(directory: string): PublicFiles {
  const deployment = objectOf(parse(readFileSync(join(directory, 'deployment.json'), 'utf8')), 'deployment.json');
  const folders = Object.fromEntries(Object.entries(FOLDERS).map(([kind, folder]) => [kind, filesIn(directory, folder)])) as Record<keyof typeof FOLDERS, PublicFile[]>;
  return { ...folders, organisation: textOf(deployment['organisation'], 'deployment.json: organisation'), deploymentKey: base64urlOf(deployment['deploymentKey'], 'deployment.json: deploymentKey') };
}

function filesIn(directory: string, folder: string): PublicFile[] {
  const path = join(directory, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  return names.toSorted().map((name) => ({ name: `${folder}/${name}`, bytes: readFileSync(join(path, name)) }));
}
