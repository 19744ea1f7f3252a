import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const instructions = readFileSync(new URL('../../../../docs/approving-body.md', import.meta.url), 'utf8');
/** The commands between the fences of the page for the signing body, in their order. */
const [makeKey = '', , readSheet = '', sign = ''] = [...instructions.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, script]) => script);

/** A works council on a computer of its own: a directory, OpenSSL, and the page with instructions. */
export interface Council {
  name: string;
  /** What the operator puts into the settings. */
  settings: { APPROVING_BODY: string; APPROVING_BODY_KEY: string };
  /** Signs a file as the instructions say; gives what OpenSSL wrote. */
  sign(sheet: Buffer): Buffer;
  /** Signs the text that it is given, without taking anything off its beginning. */
  signText(text: Buffer): Buffer;
  close(): void;
}

/**
 * A council with a key of its own.
 *
 * @example newCouncil('Works council').sign(sheet).length // 64
 */
export const newCouncil = (name: string): Council => {
  const directory = mkdtempSync(join(tmpdir(), 'unguarded-council-'));
  const run = (script: string): string => execFileSync('sh', ['-eu', '-c', script], { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const settings = { APPROVING_BODY: name, APPROVING_BODY_KEY: run(makeKey).trim() };
  const signFile = (file: 'sheet' | 'sheet.json', content: Buffer): Buffer => {
    writeFileSync(join(directory, file), content);
    run(file === 'sheet' ? `${readSheet}\n${sign}` : sign);
    return readFileSync(join(directory, 'approval'));
  };
  return {
    name, settings,
    sign: (sheet) => signFile('sheet', sheet),
    signText: (text) => signFile('sheet.json', text),
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
};
