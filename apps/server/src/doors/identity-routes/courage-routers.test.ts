import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, TEST_ANSWER_ORIGIN, TEST_HR, type TestIdentitySide } from '@unguarded/identity-side/testing';
import { describe, expect, it } from 'vitest';
import type { IdentityContext } from './procedures.ts';
import { identityRouter } from './router.ts';

/** The procedures as one signed-in person calls them, without the web in between. */
const callerOf = async (test: TestIdentitySide, email: string) => {
  const cookie = await test.side.signIn.sessionFor(email);
  const viewer = await test.side.signIn.viewerOf(new Headers({ cookie }));
  const orchestration: IdentityContext['orchestration'] = {
    freezeRound: async () => undefined, runTimetable: async () => undefined, moveClock: async () => undefined, nextBoundary: async () => null,
  };
  return identityRouter.createCaller({
    identitySide: test.side, orchestration, clock: () => test.clock.now, answerOrigin: TEST_ANSWER_ORIGIN, startFreeze: () => undefined, development: true,
    developmentWalk: { errand: () => null, walk: async () => undefined }, viewer,
  } as IdentityContext);
};

describe('the forecast', () => {
  it('shows HR the whole organisation, a leader their own part, and others nothing', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 12, Night: 6 }));
    const [hr, leader, member] = [await callerOf(test, TEST_HR), await callerOf(test, 'desk@meridian.example'), await callerOf(test, 'desk-1@meridian.example')];
    const whole = await hr.forecast.organisation({ expectedResponse: 0.7 });
    expect(whole?.units.map(({ label, people }) => [label, people]).toSorted()).toEqual([['Desk', 12], ['Meridian', 20], ['Night', 6]]);
    expect((await leader.forecast.ownUnit({ expectedResponse: 0.7 }))?.units.map(({ label, people }) => [label, people])).toEqual([['Desk', 12]]);
    expect(await member.forecast.ownUnit({ expectedResponse: 0.7 })).toBeNull();
    await expect(leader.forecast.organisation({ expectedResponse: 0.7 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(hr.forecast.organisation({ expectedResponse: 1.1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('says nothing before there is anybody', async () => {
    await using test = await openTestIdentitySide();
    expect(await (await callerOf(test, TEST_HR)).forecast.organisation({ expectedResponse: 0.7 })).toBeNull();
  });
});

describe('a leader’s estimate and promises at the door', () => {
  it('are the leader’s own: nobody else can ask for an estimate, nobody else can speak for them', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    const [leader, member, hr] = [await callerOf(test, 'desk@meridian.example'), await callerOf(test, 'desk-1@meridian.example'), await callerOf(test, TEST_HR)];
    expect(await leader.estimates.give({ roundId, points: 70 })).toEqual({ ok: true });
    expect(await leader.estimates.mine()).toMatchObject([{ points: 70 }]);
    expect(await member.estimates.mine()).toEqual([]);
    await expect(hr.estimates.mine()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(leader.estimates.give({ roundId, points: 101 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    test.clock.forwardDays(20);
    await test.side.rounds.markPublished(roundId);
    expect(await hr.estimates.mean({ roundId })).toBeNull();
    const made = await leader.promises.make({ roundId, promised: 'One form less', owner: 'Desk', dueOn: '2026-04-01' });
    const promiseId = made.ok ? made.promiseId : '';
    expect(await member.promises.say({ promiseId, state: 'kept', explanation: 'Yes', dueOn: null })).toEqual({ ok: false, reason: 'not-yours' });
    expect(await member.promises.visible()).toMatchObject([{ promised: 'One form less', mine: false }]);
    await expect(hr.promises.visible()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(leader.promises.make({ roundId, promised: 'x', owner: 'y', dueOn: 'tomorrow' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
