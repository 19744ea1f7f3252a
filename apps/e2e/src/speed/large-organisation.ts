import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openTestIdentitySide, TEST_ANSWER_ORIGIN, TEST_HR } from '@unguarded/identity-side/testing';
import { prepareOverviews } from '@unguarded/insights';
import { manyUnits } from '@unguarded/insights/testing';
import { buildIdentityDoor } from '@unguarded/server/identity-door';
import { insightRouter } from '@unguarded/server/insight-door';
import { freePort } from '../running-product.ts';

/** The signed-in app before a real door, with the releases of a large organisation behind it. */
export interface LargeOrganisation extends AsyncDisposable {
  /** Where "Results" leads: for HR, to the page of the whole organisation. */
  resultsAddress: string;
  origin: string;
  /** The session of HR, as a browser keeps it. */
  cookies: { name: string; value: string; url: string }[];
}

const web = fileURLToPath(new URL('../../../web/', import.meta.url));

/** The app as it is used: built, in a folder of its own. */
const buildApp = async (): Promise<string> => {
  const directory = mkdtempSync(join(tmpdir(), 'unguarded-app-'));
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.app.config.ts', '--outDir', directory, '--emptyOutDir', '--logLevel', 'error'], { cwd: web, stdio: 'inherit' });
  const code = await new Promise<number | null>((ended) => { child.once('exit', ended); });
  if (code !== 0) throw new Error(`The app could not be built: ${code}.`);
  return directory;
};

const nothing = async (): Promise<void> => undefined;

const post = (url: string, origin: string, body: unknown): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', origin }, body: JSON.stringify(body) });

const signInAsHr = async (origin: string, settled: () => Promise<unknown>): Promise<LargeOrganisation['cookies']> => {
  await post(`${origin}/api/auth/sign-in/magic-link`, origin, { email: TEST_HR });
  await settled();
  const [mail] = (await (await fetch(`${origin}/mail.json?to=${encodeURIComponent(TEST_HR)}`)).json()) as { text: string }[];
  const token = /sign-in\/confirm\?token=(\w+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const response = await post(`${origin}/api/auth/magic-link/verify?token=${token}`, origin, {});
  return response.headers.getSetCookie().map((cookie) => {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
    return { name, value, url: origin };
  });
};

/**
 * Opens the signed-in app for an organisation of so many units.
 *
 * @example await using organisation = await openLargeOrganisation({ units: 10_000, rounds: 4 });
 */
export const openLargeOrganisation = async (size: { units: number; rounds: number }): Promise<LargeOrganisation> => {
  const [port, staticDirectory, rounds] = await Promise.all([freePort(), buildApp(), manyUnits(size)]);
  const origin = `http://localhost:${port}`;
  const test = await openTestIdentitySide({ origin });
  const door = buildIdentityDoor({
    contact: 'council@example.org',
    identitySide: test.side,
    insightRouter,
    releases: { all: async () => rounds, chain: async () => [], stored: async () => null },
    orchestration: { freezeRound: nothing, runTimetable: nothing, moveClock: nothing, nextBoundary: async () => null },
    answerSideFacts: { storedSchema: async () => ({ schema: 'answers', tables: [] }), destroyed: async () => [] },
    clock: () => test.clock.now,
    origin,
    answerOrigin: TEST_ANSWER_ORIGIN,
    staticDirectory,
    publicReleases: true,
    development: true,
  });
  await door.listen({ port, host: 'localhost' });
  // As the server does after its start, before anybody is there.
  await prepareOverviews(rounds, () => nextTurn());
  const dispose = async (): Promise<void> => {
    await door.close();
    await test[Symbol.asyncDispose]();
    rmSync(staticDirectory, { recursive: true, force: true });
  };
  return { origin, resultsAddress: `${origin}/insights`, cookies: await signInAsHr(origin, () => test.side.mailbox.settled()), [Symbol.asyncDispose]: dispose };
};
