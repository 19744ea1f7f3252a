import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestClusters } from '@unguarded/postgres/testing';
import { readConfig, startServer, type RunningServer } from '@unguarded/server';
import { expect, test } from 'vitest';
import { signIn, type DemoDoors, type SignedIn } from '../demo/doors.ts';
import { rosterOf } from '../judges/whole-round.ts';
import { freePort } from '../running-product.ts';
import { changedAt, openBrokenDoor, saying, signingAnew, type Changes } from './broken-door.ts';
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

/** One-use codes of one person, each as the signed-in page hands it over. */
const codesFor = async (doors: DemoDoors, roundId: string): Promise<() => Promise<string>> => {
  const member = await signIn(doors, 'desk-1@meridian.example');
  return async () => {
    const handedOver = await member.call.pass.claimCode.mutate({ roundId });
    if (!handedOver.ok) throw new Error(handedOver.reason);
    return handedOver.code;
  };
};

test('a client written from docs/protocol.md alone claims, answers, comments, changes both and finds itself in the public lists', async () => {
  await using product = await startProduct();
  const { doors } = product;
  const hr = await signIn(doors, HR);
  const roundId = await freezeRound(doors, hr);
  const round = await openRound(doors.answerDoor, roundId);

  const newCode = await codesFor(doors, roundId);
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

interface SheetText {
  groups: { issuingKeys: Record<'answers' | 'comment', string> }[];
  ballotKeys: string[];
}

const withIssuingKey = (n: Buffer) => ({ groups: [first, ...others], ...sheet }: SheetText) => ({
  ...sheet, groups: [{ ...first, issuingKeys: { ...first?.issuingKeys, answers: n.toString('base64url') } }, ...others],
});

/** Members of a sheet have to be sorted, which those of an object that is put together are not. */
const sorted = (sheet: object): object => Object.fromEntries(Object.entries(sheet).toSorted(([one], [other]) => (one < other ? -1 : 1)));

const BROKEN_SHEETS: [string, Changes][] = [
  ['The sheet is not signed by the deployment.', { '/sheet': changedAt(0) }],
  ['The sheet is not signed by the deployment.', { '/sheet': changedAt(-20) }],
  ['The sheet is not signed by the deployment.', { '/v1/deployment': signingAnew((sheet) => sheet)['/v1/deployment'] as Changes[string] }],
  ['The sheet is not canonical.', signingAnew((sheet: object) => ({ ...sheet, zeal: 1 }))],
  ['The sheet is not canonical.', signingAnew(({ groups, ...sheet }: SheetText) => ({ ...sheet, groups }))],
  ['Two groups have one label.', signingAnew(({ groups, ...sheet }: SheetText) => sorted({ ...sheet, groups: [...groups, ...groups] }))],
  ['A weak issuing key.', signingAnew((sheet: SheetText) => sorted(withIssuingKey(Buffer.alloc(256, 0x81).fill(0x80, 255))(sheet)))],
  ['A weak issuing key.', signingAnew((sheet: SheetText) => sorted(withIssuingKey(Buffer.alloc(256, 0x81).fill(0x01, 0, 1))(sheet)))],
  ['Not 256 bytes', signingAnew((sheet: SheetText) => sorted(withIssuingKey(Buffer.alloc(128, 0x81))(sheet)))],
  ['Public key is not valid', signingAnew((sheet: object) => ({ ...sheet, ballotKeys: [Buffer.alloc(65, 4).toString('base64url')] }))],
  ['Another instrument than the sheet names.', { '/instrument': changedAt(-3) }],
];

test('and refuses what a door has changed on the way: sheet, key, right, receipt, list, count, record', async () => {
  await using product = await startProduct();
  const { doors } = product;
  const hr = await signIn(doors, HR);
  const roundId = await freezeRound(doors, hr);
  const newCode = await codesFor(doors, roundId);
  const by = async <Told>(changes: Changes, ask: (origin: string) => Promise<Told>, honest = doors.answerDoor): Promise<Told> => {
    await using door = await openBrokenDoor(honest, changes);
    return await ask(door.origin);
  };
  const opened = (door: string) => openRound(door, roundId);
  for (const [reason, changes] of BROKEN_SHEETS) await expect(by(changes, opened)).rejects.toThrow(reason);
  // Nothing was refused for the way, or for a key that is seen for the first time.
  expect((await by({}, opened)).sheet).toEqual((await opened(doors.answerDoor)).sheet);
  expect((await by(signingAnew((sheet) => sheet), opened)).sheet).toEqual((await opened(doors.answerDoor)).sheet);

  const round = await opened(doors.answerDoor);
  const secrets = { answers: Buffer.alloc(32, 1), comment: Buffer.alloc(32, 2) };
  const claimed = async (changes: Changes) => by(changes, async (identityOrigin) => claim({ ...round, identityOrigin }, await newCode(), secrets), doors.origin);
  const swapped = saying(({ signatures: { answers, comment }, ...reply }: { signatures: Record<string, string> }) => ({ ...reply, signatures: { answers: comment, comment: answers } }));
  await expect(claimed({ '/v1/claim': swapped })).rejects.toThrow(/The right does not verify|No blind signature/);
  await expect(claimed({ '/v1/claim/begin': saying((begun: object) => ({ ...begun, groupId: '0'.repeat(32) })) })).rejects.toThrow('The code is for a group that the sheet does not list.');
  const rights = await claimed({});

  await hr.call.development.walk.mutate();
  await hr.call.development.walk.mutate();
  const sent = (changes: Changes, sequence: number) => by(changes, (door) => sendAnswers({ ...round, door }, rights, { answers: { Q3: 4 }, sequence }));
  await expect(sent({ '/ballots': changedAt(0) }, 1)).rejects.toThrow('Not a receipt.');
  const ballot = await sent({}, 2);
  if (ballot === null) throw new Error('Good answers were refused.');
  const issued = (changes: Changes) => by(changes, (door) => issuedAtLeast({ ...round, door }, rights.answers.plan.groupId));
  await expect(issued({ '/issued': saying((record: { text: string }) => ({ ...record, text: record.text.replace('"atLeast":0', '"atLeast":5') })) })).rejects.toThrow('A record is not signed by who should have.');
  expect(await issued({})).toBe(0);

  await hr.call.development.walk.mutate();
  const counted = (changes: Changes) => by(changes, (door) => isCounted({ ...round, door }, ballot));
  for (const place of [60, 90, -1]) await expect(counted({ '/bulletin': changedAt(place) })).rejects.toThrow('The public list is not signed by the box.');
  await expect(counted({ '/bulletin': changedAt(5) })).rejects.toThrow('Not the public list of this round.');
  expect(await counted({})).toBe(true);
  const destroyed = (changes: Changes) => by(changes, (door) => destroyedKeys({ ...round, door }));
  await expect(destroyed({ '/records': saying((records: { text: string }[]) => records.map((record) => ({ ...record, text: record.text.replace('staging-key', 'ballot-key') }))) })).rejects.toThrow('A record is not signed by who should have.');
  expect(await destroyed({})).toEqual(['staging-key']);
});
