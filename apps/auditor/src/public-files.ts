import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
}

/**
 * Reads a directory of public files: `deployment.json` as the answer door gives it, and folders `sheets`, `instruments`,
 * `bulletins`, `releases`, `exports` and `overlaps` with one file a round. A folder that is not there is empty.
 *
 * @throws FormatFault when deployment.json is not as documented, a system error when it cannot be read
 * @example readPublicFiles('./public').sheets.length // 3
 */
export function readPublicFiles(directory: string): PublicFiles {
  const deployment = objectOf(parse(readFileSync(join(directory, 'deployment.json'), 'utf8')), 'deployment.json');
  return {
    organisation: textOf(deployment['organisation'], 'deployment.json: organisation'),
    deploymentKey: base64urlOf(deployment['deploymentKey'], 'deployment.json: deploymentKey'),
    sheets: filesIn(directory, 'sheets'),
    instruments: filesIn(directory, 'instruments'),
    bulletins: filesIn(directory, 'bulletins'),
    releases: filesIn(directory, 'releases'),
    exports: filesIn(directory, 'exports'),
    overlaps: filesIn(directory, 'overlaps'),
  };
}

function filesIn(directory: string, folder: string): PublicFile[] {
  const path = join(directory, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).toSorted().map((name) => ({ name: `${folder}/${name}`, bytes: readFileSync(join(path, name)) }));
}
