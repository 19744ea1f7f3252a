import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, TEST_ANSWER_ORIGIN, TEST_HR, type TestIdentitySide } from '@unguarded/identity-side/testing';
import { describe, expect, it } from 'vitest';
import { insightRouter } from '../insight-door.ts';
import type { IdentityContext } from './procedures.ts';
import { identityRouter } from './router.ts';

const SECRET = 'the night shifts, and nobody else may read it';

/** Calls procedures as somebody of the roster, or as HR, as the door does it behind a session. */
const callerFor = async (test: TestIdentitySide, email: string) => {
  const headers = new Headers({ cookie: await test.side.signIn.sessionFor(email) });
  const context: IdentityContext = {
    identitySide: test.side, clock: () => test.clock.now, answerOrigin: TEST_ANSWER_ORIGIN, development: true,
    orchestration: { freezeRound: async () => undefined, runTimetable: async () => undefined, moveClock: async () => undefined, nextBoundary: async () => null },
    developmentWalk: { errand: () => null, walk: async () => undefined }, startFreeze: () => undefined, viewer: await test.side.signIn.viewerOf(headers),
  };
  return identityRouter.createCaller(context);
};

const signedRound = async (test: TestIdentitySide): Promise<string> => {
  await putInForce(test.side, rosterCsv({ Desk: 8, Field: 6 }));
  const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
  const signer = await callerFor(test, 'desk-1@meridian.example');
  const { items } = await signer.checkIn.instrument({ roundId });
  const answers = Object.fromEntries(items.map(({ id }) => [id, 4]));
  expect(await signer.checkIn.sign({ roundId, answers, talkAbout: SECRET })).toEqual({ ok: true });
  return roundId;
};

const namesOf = (router: { _def: { procedures: object } }): string[] => Object.keys(router._def.procedures);

describe('the charter of the check-in, at the door', () => {
  it('is read by the direct manager: not by HR, who has no procedure for it, nor one level up, a colleague or the other team', async () => {
    await using test = await openTestIdentitySide();
    await signedRound(test);
    const manager = await (await callerFor(test, 'desk@meridian.example')).checkIn.received();
    expect(manager[0]?.from.map(({ name, talkAbout }) => [name, talkAbout])).toEqual([['Desk 1', SECRET]]);
    for (const email of ['head@meridian.example', 'field@meridian.example', 'desk-2@meridian.example']) {
      expect(await (await callerFor(test, email)).checkIn.received()).toEqual([]);
    }
    await expect((await callerFor(test, TEST_HR)).checkIn.received()).rejects.toThrow('You are not on the roster.');
  });

  it('is in no export and no list: every procedure that knows of check-ins is one’s own, and none asks for whom', () => {
    expect(namesOf(identityRouter).filter((name) => /check-?in/i.test(name))).toEqual(['checkIn.instrument', 'checkIn.sign', 'checkIn.received']);
    expect(namesOf(insightRouter).filter((name) => /check-?in/i.test(name))).toEqual([]);
  });

  it('never reaches what HR sees of people and rounds, word by word', async () => {
    await using test = await openTestIdentitySide();
    await signedRound(test);
    const hr = await callerFor(test, TEST_HR);
    const seen = JSON.stringify([await hr.organise.summary(), await hr.organise.units(), await hr.organise.rounds(), await hr.me.get()]);
    expect(seen).not.toContain(SECRET);
    expect(seen).not.toContain('Desk 1');
  });

  it('tells the manager who signed and nothing of anybody else: not how many, not who, not since when', async () => {
    await using test = await openTestIdentitySide();
    await signedRound(test);
    const received = JSON.stringify(await (await callerFor(test, 'desk@meridian.example')).checkIn.received());
    for (let number = 2; number <= 8; number += 1) expect(received).not.toContain(`Desk ${number}`);
    const [round] = await (await callerFor(test, 'desk@meridian.example')).checkIn.received();
    expect(Object.keys(round ?? {}).toSorted()).toEqual(['from', 'locale', 'roundId', 'title']);
    expect(Object.keys(round?.from[0] ?? {}).toSorted()).toEqual(['answers', 'name', 'talkAbout']);
  });

  it('leaves a person’s language to the roster, else to the organisation', async () => {
    await using test = await openTestIdentitySide({ language: 'fr' });
    await signedRound(test);
    expect((await (await callerFor(test, 'desk-1@meridian.example')).me.get()).language).toBe('fr');
  });
});
