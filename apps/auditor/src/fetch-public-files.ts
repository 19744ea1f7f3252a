import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { download, DownloadFault } from './download.ts';
import { hexOf, listOf, objectOf, parse, textOf } from './json-reading.ts';

/** Where the two servers of a deployment are. */
interface Origins {
  identity: URL;
  answers: URL;
}

/** A public file: its place in the directory, and its address. */
interface Wanted {
  name: string;
  address: URL;
}

/**
 * Fetches everything that is public of a deployment into a directory, laid out as docs/releases.md §8 says: the list of
 * what was published from the address where people sign in, everything else from where they answer. What is not there
 * yet is left out. No session, no cookie, and no file outside the directory.
 *
 * @param origin the address where people sign in
 * @returns how many files were fetched
 * @throws DownloadFault when a server cannot be reached, FormatFault when a list is not as documented
 * @example await fetchPublicFiles('https://people.example', './public') // 57
 */
export async function fetchPublicFiles(origin: string, directory: string): Promise<number> {
  const identity = new URL(origin);
  const index = objectOf(parse((await needed(new URL('/public/index.json', identity))).toString('utf8')), 'index.json');
  const origins = { identity, answers: new URL(textOf(index['answerOrigin'], 'index.json: answerOrigin')) };
  const published = listOf(index['files'], 'index.json: files', textOf).filter((name) => PUBLISHED.test(name)).map((name): Wanted => ({ name, address: new URL(`/public/${name}`, identity) }));
  const rounds = listOf(parse((await needed(new URL('/v1/rounds', origins.answers))).toString('utf8')), 'rounds', (round, place) => hexOf(objectOf(round, place)['roundId'], place, 16));
  keep(directory, { name: 'deployment.json', bytes: await needed(new URL('/v1/deployment', origins.answers)) });
  let fetched = 1;
  for (const wanted of [...published, ...rounds.flatMap((roundId) => filesOfRound(roundId, origins)), ...(await filesOfAnswerApp(origins))]) {
    const bytes = await download(wanted.address);
    if (bytes === null) continue;
    keep(directory, { name: wanted.name, bytes });
    fetched += 1;
  }
  return fetched;
}

const PUBLISHED = /^(?:releases\/[0-9a-f]{32}\.release|exports\/[0-9a-f]{32}\.csv)$/;

function filesOfRound(roundId: string, { identity, answers }: Origins): Wanted[] {
  const at = (origin: URL, what: string): URL => new URL(`/v1/rounds/${roundId}/${what}`, origin);
  return [
    { name: `sheets/${roundId}.sheet`, address: at(answers, 'sheet') },
    { name: `instruments/${roundId}.json`, address: at(answers, 'instrument') },
    { name: `bulletins/${roundId}.answers`, address: at(answers, 'bulletin') },
    { name: `bulletins/${roundId}.comments`, address: at(answers, 'comment-bulletin') },
    { name: `records/${roundId}.answers.json`, address: at(answers, 'records') },
    { name: `records/${roundId}.people.json`, address: at(identity, 'records') },
    { name: `issued/${roundId}.json`, address: at(answers, 'issued') },
    { name: `approvals/${roundId}.json`, address: at(answers, 'approval') },
  ];
}

/** The built app by its own list; none where it is not built. */
async function filesOfAnswerApp({ answers }: Origins): Promise<Wanted[]> {
  const list = await download(new URL('/build.json', answers));
  if (list === null) return [];
  const paths = Object.keys(objectOf(objectOf(parse(list.toString('utf8')), 'build.json')['files'], 'build.json: files'));
  return ['build.json', ...paths.filter(isPlainPath)].map((path) => ({ name: `answer-app/${path}`, address: new URL(`/${path}`, answers) }));
}

/** A path below the directory and nowhere else. */
function isPlainPath(path: string): boolean {
  return /^[\w.-]+(?:\/[\w.-]+)*$/.test(path) && !path.split('/').includes('..');
}

async function needed(address: URL): Promise<Buffer> {
  const bytes = await download(address);
  if (bytes === null) throw new DownloadFault(`${address.href} is not there: this is not the address where people sign in.`);
  return bytes;
}

function keep(directory: string, { name, bytes }: { name: string; bytes: Buffer }): void {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
