import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestClusters } from '@unguarded/postgres/testing';
import { readConfig, startServer, type RunningServer } from '@unguarded/server';
import { expect, test } from 'vitest';
import { signIn, type DemoDoors, type SignedIn } from '../demo/doors.ts';
import { rosterOf } from '../judges/whole-round.ts';
import { freePort } from '../running-product.ts';
import { claim, destroyedKeys, isCounted, issuedAtLeast, openRound, sendAnswers, sendComments } from './client.ts';

const HR = 'hr@meridian.example';

interface Product extends AsyncDisposable {
  doors: DemoDoors;
  server: RunningServer;
}

/** The whole server with both doors listening, on fresh databases. */
const startProduct = async (): Promise<Product> => {
  const clusters = await startTestClusters();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'independent-client-'));
  const [port, answerPort] = [await freePort(), await freePort()];
  const { urls } = clusters;
  const environment = {
    PORT: String(port), ANSWER_PORT: String(answerPort), DATA_DIRECTORY: dataDirectory, ORGANISATION: 'Meridian', HR_EMAILS: HR,
    IDENTITY_DATABASE_URL: urls.identity, IDENTITY_OWNER_URL: urls.identityOwner, ANSWER_DATABASE_URL: urls.answer,
    ANSWER_OWNER_URL: urls.answerOwner, TALLY_DATABASE_URL: urls.tally, RELEASES_DATABASE_URL: urls.releases,
  };
  const config = readConfig(environment);
  const server = await startServer({ config, environment, ready: Promise.resolve() });
  const doors = { origin: config.origin, answerDoor: `http://localhost:${answerPort}`, sessionFor: (email: string) => server.sessionFor(email) };
  const dispose = async (): Promise<void> => {
    await server.stop();
    await clusters.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { doors, server, [Symbol.asyncDispose]: dispose };
};

/** What HR does before a round: import the roster, freeze. */
const freezeRound = async (doors: DemoDoors, hr: SignedIn): Promise<string> => {
  const headers = { cookie: hr.cookie, origin: doors.origin, 'content-type': 'text/csv' };
  const response = await fetch(`${doors.origin}/organise/imports`, { method: 'POST', headers, body: rosterOf({ desk: 6 }) });
  const { importId } = (await response.json()) as { importId: string };
  const stateIs = (state: string) => expect.poll(async () => (await hr.call.organise.importStatus.query({ importId })).state, { timeout: 30_000 }).toBe(state);
  await stateIs('ready');
  await hr.call.organise.applyImport.mutate({ importId });
  await stateIs('applied');
  const { now } = await hr.call.development.clock.query();
  const scheduled = await hr.call.organise.schedule.mutate({ title: 'Spring', freezeAt: new Date(Date.parse(now) + 3_600_000).toISOString() });
  if (!scheduled.ok) throw new Error(scheduled.reason);
  await hr.call.development.walk.mutate();
  return scheduled.roundId;
};

test('a client written from docs/protocol.md alone claims, answers, comments, changes both and finds itself in the public lists', async () => {
  await using product = await startProduct();
  const { doors } = product;
  const hr = await signIn(doors, HR);
  const roundId = await freezeRound(doors, hr);
  const round = await openRound(doors.answerDoor, roundId);

  const member = await signIn(doors, 'desk-1@meridian.example');
  const newCode = async (): Promise<string> => {
    const handedOver = await member.call.pass.claimCode.mutate({ roundId });
    if (!handedOver.ok) throw new Error(handedOver.reason);
    return handedOver.code;
  };
  const rights = await claim(round, await newCode());
  expect(await claim(round, await newCode(), { answers: rights.answers.plan.secret, comment: rights.comment.plan.secret })).toEqual(rights);
  await expect(newCode().then((code) => claim(round, code))).rejects.toThrow('already-issued');

  const early = await sendAnswers(round, rights, { answers: { Q3: 4 }, sequence: 1 });
  expect(early).toBeNull();
  await hr.call.development.walk.mutate();
  await hr.call.development.walk.mutate();
  expect(await issuedAtLeast(round, rights.answers.plan.groupId)).toBe(0);
  const first = await sendAnswers(round, rights, { answers: { Q3: 4, Q4: 'prefer-not-to-say' }, sequence: 1 });
  const last = await sendAnswers(round, rights, { answers: { Q3: 2, Q4: null }, sequence: 2 });
  expect(await sendAnswers(round, rights, { answers: { Q3: 5 }, sequence: 1 })).toBeNull();
  if (first === null || last === null) throw new Error('Good answers were refused.');
  const [heading = ''] = (JSON.parse(round.instrumentText) as { items: { theme: string }[] }).items.map(({ theme }) => theme);
  const earlier = await sendComments(round, rights, { comments: { [heading]: 'Zu viele Formulare.' }, sequence: 1 });
  const comment = await sendComments(round, rights, { comments: { [heading]: 'Zu viele Formulare.\n\nUnd zu lang.' }, sequence: 2 });
  expect(await sendComments(round, { ...rights, comment: rights.answers }, { comments: { [heading]: 'Ein zweites Mal?' }, sequence: 3 })).toBeNull();
  if (earlier === null || comment === null) throw new Error('A good comment was refused.');

  await hr.call.development.walk.mutate();
  expect(await isCounted(round, last)).toBe(true);
  expect(await isCounted(round, first)).toBe(false);
  expect([await isCounted(round, comment, 'comment'), await isCounted(round, earlier, 'comment'), await isCounted(round, comment)]).toEqual([true, false, false]);
  expect(await destroyedKeys(round)).toEqual(['staging-key']);
  await hr.call.development.walk.mutate();
  expect(await destroyedKeys(round)).toEqual(['ballot-key', 'staging-key', 'issuing-keys']);
});
