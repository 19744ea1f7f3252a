import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnswerSide, type AnswerSchema } from '@unguarded/answer-side';
import { openTestIdentitySide, putInForce, rosterCsv } from '@unguarded/identity-side/testing';
import { openReleaseStore, type ReleasesSchema } from '@unguarded/insights';
import { openDatabase } from '@unguarded/postgres';
import { createTestDatabases } from '@unguarded/postgres/testing';
import { describe, expect, it, vi } from 'vitest';
import { openDeploymentKey } from '../deployment-key.ts';
import { migrateAll } from '../migrate.ts';
import type { Rooms } from '../rooms.ts';
import { openTimetable, type Timetable } from './timetable.ts';

interface TestServer extends AsyncDisposable {
  rooms: Rooms;
  timetable: Timetable;
  answerKeyDirectory: string;
  schedule(title: string): Promise<string>;
  forwardDays(days: number): void;
  mailsAbout(subject: string): Promise<number>;
}

/** Both sides on real databases below one timetable, and a clock that stands still until it is moved. */
const openServer = async (): Promise<TestServer> => {
  const [databases, directory] = [await createTestDatabases(), mkdtempSync(join(tmpdir(), 'unguarded-timetable-'))];
  await migrateAll(databases.urls);
  const deploymentKey = openDeploymentKey(join(directory, 'keys'));
  const identity = await openTestIdentitySide({ sign: (bytes) => deploymentKey.sign(bytes) });
  const clock = { now: () => identity.clock.now, moveTo: (moment: Date) => { identity.clock.now = moment; } };
  const answerDatabase = openDatabase<AnswerSchema>(databases.urls.answer);
  const tallyDatabase = openDatabase<AnswerSchema>(databases.urls.tally);
  const releaseDatabase = openDatabase<ReleasesSchema>(databases.urls.releases);
  const answerKeyDirectory = join(directory, 'answer-keys');
  const rooms: Rooms = {
    identitySide: identity.side,
    answerSide: openAnswerSide({ database: answerDatabase, keyDirectory: answerKeyDirectory, clock: clock.now }),
    answerDatabase, tallyDatabase, answerKeyDirectory, deploymentKey, clock,
    releases: openReleaseStore({ database: releaseDatabase }),
  };
  await putInForce(identity.side, rosterCsv({ Desk: 6 }));
  return {
    rooms,
    timetable: openTimetable(rooms),
    answerKeyDirectory,
    schedule: async (title) => {
      const scheduled = await identity.side.rounds.schedule({ title, freezeAt: clock.now() });
      if (!scheduled.ok) throw new Error(scheduled.reason);
      return scheduled.roundId;
    },
    forwardDays: (days) => identity.clock.forwardDays(days),
    mailsAbout: async (subject) => {
      await identity.side.mailbox.settled();
      const mails = await identity.side.mailbox.stored({ to: 'desk-1@meridian.example', limit: 100 });
      return mails.filter((mail) => mail.subject.includes(subject)).length;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([answerDatabase.close(), tallyDatabase.close(), releaseDatabase.close()]);
      await identity[Symbol.asyncDispose]();
      await databases[Symbol.asyncDispose]();
      rmSync(directory, { recursive: true });
    },
  };
};

/** A freeze that broke off right after the sheet was signed: the answer side has not heard of it. */
const freezeOnOneSide = async ({ rooms }: TestServer, roundId: string): Promise<void> => {
  await rooms.identitySide.rounds.freeze({ roundId, ...(await rooms.answerSide.prepareRound(roundId)) });
};

const stateOf = async ({ rooms }: TestServer, roundId: string): Promise<string | undefined> =>
  (await rooms.identitySide.rounds.list()).find((round) => round.roundId === roundId)?.state;

describe('the timetable', () => {
  it('hands a sheet that never came to the answer side over at the next look, and tells its people once', async () => {
    await using server = await openServer();
    const roundId = await server.schedule('Spring');
    await freezeOnOneSide(server, roundId);
    expect(await server.rooms.answerSide.envelope(roundId)).toBeNull();
    await server.timetable.runTimetable();
    await server.timetable.runTimetable();
    const frozen = await server.rooms.identitySide.rounds.frozen(roundId);
    expect(Buffer.from((await server.rooms.answerSide.envelope(roundId)) ?? [])).toEqual(Buffer.from(frozen?.envelope ?? []));
    expect(await server.mailsAbout('your pass is ready')).toBe(1);
  });

  it('tells nobody that a pass is ready when the sheet came over only after enrolment had closed', async () => {
    await using server = await openServer();
    const roundId = await server.schedule('Spring');
    await freezeOnOneSide(server, roundId);
    server.forwardDays(9);
    await server.timetable.runTimetable();
    expect(await server.mailsAbout('your pass is ready')).toBe(0);
    expect(await server.rooms.answerSide.envelope(roundId)).not.toBeNull();
  });

  it('closes and counts a round on its day though another one cannot go on', async () => {
    await using server = await openServer();
    const stuck = await server.schedule('Stuck');
    await freezeOnOneSide(server, stuck);
    rmSync(join(server.answerKeyDirectory, `ballot-${stuck}.key`));
    await expect(server.timetable.runTimetable()).rejects.toMatchObject({ code: 'sheet-refused' });
    server.forwardDays(10);
    const sound = await server.schedule('Sound');
    await server.timetable.freezeRound(sound);
    server.forwardDays(19);
    await expect(server.timetable.runTimetable()).rejects.toThrow('does not name the ballot key');
    expect(await stateOf(server, sound)).toBe('published');
    expect(await server.mailsAbout('Sound: the results are out')).toBe(1);
  });

  it('tells the operator how many staged rows were damaged when a round is closed, once, and nothing where none was', async () => {
    await using server = await openServer();
    using told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const damaged = await server.schedule('Damaged');
    await server.timetable.runTimetable();
    await server.rooms.answerDatabase.kysely.insertInto('answers.staging').values({ id: Buffer.alloc(32, 9), round_id: damaged, body: Buffer.alloc(900, 9) }).execute();
    server.forwardDays(19);
    await server.timetable.runTimetable();
    await server.timetable.runTimetable();
    const sound = await server.schedule('Sound');
    await server.timetable.runTimetable();
    server.forwardDays(19);
    await server.timetable.runTimetable();
    expect(await stateOf(server, sound)).toBe('published');
    expect(told.mock.calls.map(([line]) => String(line))).toEqual([expect.stringContaining(`Round ${damaged} was closed without 1 of its staged rows`)]);
  });

  it('that ends between the release and the end of the keys goes on there: one release, no key, one mail', async () => {
    await using server = await openServer();
    const { rooms } = server;
    const roundId = await server.schedule('Spring');
    await server.timetable.runTimetable();
    server.forwardDays(19);
    const lost = openDatabase<AnswerSchema>('postgres://answer_app@127.0.0.1:1/answers');
    await expect(openTimetable({ ...rooms, answerDatabase: lost }).runTimetable()).rejects.toMatchObject({ code: 'unreachable' });
    expect([await stateOf(server, roundId), (await rooms.releases.chain()).length]).toEqual(['frozen', 1]);
    expect(existsSync(join(server.answerKeyDirectory, `ballot-${roundId}.key`))).toBe(true);
    await server.timetable.runTimetable();
    await server.timetable.runTimetable();
    expect([await stateOf(server, roundId), (await rooms.releases.chain()).length]).toEqual(['published', 1]);
    expect(readdirSync(server.answerKeyDirectory)).toEqual(['box.key']);
    expect(await server.mailsAbout('the results are out')).toBe(1);
  });

  it('counts a round in which nobody answered: its counts are published and nothing else, its keys are gone', async () => {
    await using server = await openServer();
    const roundId = await server.schedule('Silent');
    await server.timetable.runTimetable();
    server.forwardDays(19);
    await server.timetable.runTimetable();
    const [published] = await server.rooms.releases.all();
    expect(published?.release).toMatchObject({ roundId, atoms: [], counts: { roster: 7, issued: 0, redeemed: 0 } });
    await expect(server.rooms.answerSide.prepareRound(roundId)).rejects.toMatchObject({ code: 'round-over' });
  });
});
