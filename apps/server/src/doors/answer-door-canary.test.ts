import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { join } from 'node:path';
import { openTestAnswerSide } from '@unguarded/answer-side/testing';
import { openDatabase } from '@unguarded/postgres';
import { startTestClusters } from '@unguarded/postgres/testing';
import { expect, test } from 'vitest';

/** The answer door as a process of its own, so that everything that it prints can be read. Its first line is its port. */
const DOOR = `
  import { openAnswerSide } from '@unguarded/answer-side';
  import { openDatabase } from '@unguarded/postgres';
  import { buildAnswerDoor } from './answer-door.ts';
  const { url, keyDirectory, at } = JSON.parse(process.argv[1]);
  const clock = () => new Date(at);
  const answerSide = openAnswerSide({ database: openDatabase(url), keyDirectory, clock });
  const deployment = { organisation: 'Meridian', identityOrigin: 'http://localhost:3000', deploymentKey: '', contact: '' };
  const door = buildAnswerDoor({ answerSide, deployment, staticDirectory: import.meta.dirname ?? process.cwd(), clock });
  await door.listen({ port: 0, host: '127.0.0.1' });
  process.stdout.write(door.server.address().port + '\\n');
`;

/** A source address of this machine's own that nobody else uses; only Linux gives out the whole of 127/8 unasked. */
const SOURCE = process.platform === 'linux' ? { localAddress: '127.83.91.7' } : {};

interface Canary {
  value: string;
  agent: string;
  header: string;
  cookie: string;
  query: string;
  referrer: string;
}

function newCanary(): Canary {
  const value = randomBytes(9).toString('hex');
  const named = (kind: string) => `${kind}-${value}`;
  return { value, agent: named('agent'), header: named('header'), cookie: named('cookie'), query: named('query'), referrer: named('referrer') };
}

async function sendBallot(ballot: Uint8Array, { port, canary }: { port: number; canary: Canary }): Promise<number | undefined> {
  const outgoing = request({
    ...SOURCE, port, host: '127.0.0.1', method: 'POST', path: `/v1/ballots?${canary.query}`, agent: false,
    headers: {
      'content-type': 'application/octet-stream', 'user-agent': canary.agent, 'x-canary': canary.header, cookie: `session=${canary.cookie}`,
      referer: `http://localhost/${canary.referrer}`, 'x-forwarded-for': canary.value,
    },
  });
  outgoing.end(ballot);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

/** The files below a directory that hold a text, as it is or as hexadecimal. */
function filesWith(directory: string, text: string): string[] {
  const forms = [Buffer.from(text), Buffer.from(Buffer.from(text).toString('hex'))];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => {
      const content = readFileSync(path);
      return forms.some((form) => content.includes(form));
    });
}

test('a unique address, agent, header, cookie and query sent with answers or a comment, and the words of the comment, are found nowhere on the disk or in what is printed', async () => {
  await using clusters = await startTestClusters();
  await using answers = await openTestAnswerSide(clusters.urls);
  const round = await answers.openRound();
  const right = await round.grantRight(round.groupIds[0]);
  const { ballot } = await round.sealAnswers(right, { Q3: 4 });
  const written = randomBytes(9).toString('hex');
  const comment = await round.sealComments(await round.grantRight(round.groupIds[0], 'comment'), [{ theme: 0, text: written }]);
  const canary = newCanary();
  const control = randomBytes(9).toString('hex');

  const parameters = { url: clusters.urls.answer, keyDirectory: answers.keyDirectory, at: round.sheet.windows.answersOpenAt };
  const door = spawn(process.execPath, ['--input-type=module', '--eval', DOOR, JSON.stringify(parameters)], { cwd: import.meta.dirname });
  let printed = '';
  for (const stream of [door.stdout, door.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString('latin1')));
  await once(door.stdout, 'data');
  const port = Number(printed.trim());
  expect(await sendBallot(ballot, { port, canary })).toBe(200);
  expect(await sendBallot(comment.ballot, { port, canary })).toBe(200);
  expect(await sendBallot(ballot.subarray(1), { port, canary })).toBe(422);
  expect(await sendBallot(Buffer.alloc(9000), { port, canary })).toBe(422);
  door.kill('SIGTERM');
  await once(door, 'close');

  await using owner = openDatabase<unknown>(clusters.urls.answerOwner);
  await owner.sql`create table answers.control (text text)`;
  await owner.sql`insert into answers.control values (${control})`;
  await Promise.all([owner.close(), answers.database.close(), answers.tallyDatabase.close()]);
  await clusters.answers.stop();

  expect(printed).toBe(`${port}\n`);
  const places = [clusters.answers.directory, answers.keyDirectory];
  const found = (text: string) => places.flatMap((place) => filesWith(place, text));
  expect(found(control).length).toBeGreaterThan(0);
  expect(found(round.roundId).length).toBeGreaterThan(0);
  expect(found(canary.value)).toEqual([]);
  expect(found(written)).toEqual([]);
  expect(found('127.83.91.7')).toEqual([]);
});
