import { describe, expect, it } from 'vitest';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, type TestIdentitySide } from '../testing.ts';
import type { PromiseOutcome } from './promise.ts';
import { promiseReminder } from './promise-reminder.ts';

interface Told {
  test: TestIdentitySide;
  roundId: string;
  desk: string;
  deskMember: string;
}

const personId = async (test: TestIdentitySide, name: string): Promise<string> => {
  const [row] = await test.database.sql<{ id: string }[]>`select id from identity.person where email = ${`${name}@meridian.example`}`;
  return row?.id ?? '';
};

/** A round whose results are out, a leader and one of their people. */
const afterAPulse = async (): Promise<Told & AsyncDisposable> => {
  const test = await openTestIdentitySide();
  await putInForce(test.side, rosterCsv({ Desk: 8, Field: 6 }));
  const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
  test.clock.forwardDays(20);
  await test.side.rounds.markPublished(roundId);
  return { test, roundId, desk: await personId(test, 'desk'), deskMember: await personId(test, 'desk-1'), [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
};

const shifts = { promised: 'Shifts are shared out two weeks ahead', owner: 'Leader of Desk', dueOn: '2026-04-01' };

const madeId = (outcome: PromiseOutcome): string => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.promiseId;
};

describe('a promise', () => {
  it('is read by the people of the unit and by its leader, and by nobody beside it', async () => {
    await using told = await afterAPulse();
    const { promises } = told.test.side;
    madeId(await promises.make(told.desk, { roundId: told.roundId, ...shifts }));
    const [read] = await promises.visibleTo(told.deskMember);
    expect(read).toMatchObject({ promised: shifts.promised, owner: 'Leader of Desk', madeBy: 'Leader of Desk', madeOn: '2026-02-21', dueOn: '2026-04-01', state: 'open', open: true, mine: false, unit: { label: 'Desk' }, round: { title: 'Spring' } });
    expect((await promises.visibleTo(told.desk)).map(({ mine }) => mine)).toEqual([true]);
    expect(await promises.visibleTo(await personId(told.test, 'field-1'))).toEqual([]);
  });

  it('of the head is read by everybody below', async () => {
    await using told = await afterAPulse();
    madeId(await told.test.side.promises.make(await personId(told.test, 'head'), { roundId: told.roundId, ...shifts }));
    expect(await told.test.side.promises.visibleTo(told.deskMember)).toMatchObject([{ unit: { label: 'Meridian' }, mine: false }]);
  });

  it('is changed with a new day, then kept: every word stays, in its order, with its day', async () => {
    await using told = await afterAPulse();
    const { promises } = told.test.side;
    const promiseId = madeId(await promises.make(told.desk, { roundId: told.roundId, ...shifts }));
    expect(await promises.say(told.desk, { promiseId, state: 'changed', explanation: 'The planning tool came late.', dueOn: '2026-05-01' })).toEqual({ ok: true });
    expect((await promises.visibleTo(told.deskMember))[0]).toMatchObject({ state: 'changed', open: true, dueOn: '2026-05-01' });
    told.test.clock.forwardDays(10);
    expect(await promises.say(told.desk, { promiseId, state: 'kept', explanation: 'Since April.', dueOn: null })).toEqual({ ok: true });
    const [read] = await promises.visibleTo(told.deskMember);
    expect(read).toMatchObject({ state: 'kept', open: false });
    expect(read?.words.map(({ state, saidOn, saidBy }) => [state, saidOn, saidBy])).toEqual([['changed', '2026-02-21', 'Leader of Desk'], ['kept', '2026-03-03', 'Leader of Desk']]);
    expect(await promises.say(told.desk, { promiseId, state: 'not-kept', explanation: 'No.', dueOn: null })).toEqual({ ok: false, reason: 'settled' });
  });

  it('cannot be rewritten, not even by this program', async () => {
    await using told = await afterAPulse();
    const promiseId = madeId(await told.test.side.promises.make(told.desk, { roundId: told.roundId, ...shifts }));
    await told.test.side.promises.say(told.desk, { promiseId, state: 'not-kept', explanation: 'No money.', dueOn: null });
    const { sql } = told.test.database;
    for (const table of ['promise', 'promise_word']) {
      await expect(sql`delete from ${sql(`identity.${table}`)}`).rejects.toMatchObject({ code: '42501' });
    }
    await expect(sql`update identity.promise set promised = 'Less'`).rejects.toMatchObject({ code: '42501' });
    await expect(sql`update identity.promise_word set state = 'kept'`).rejects.toMatchObject({ code: '42501' });
  });

  it('takes a leader, results that are out, words and a day that is not over', async () => {
    await using told = await afterAPulse();
    const { promises } = told.test.side;
    const { roundId } = told;
    expect(await promises.make(told.deskMember, { roundId, ...shifts })).toEqual({ ok: false, reason: 'not-a-leader' });
    expect(await promises.make(told.desk, { roundId: '0'.repeat(32), ...shifts })).toEqual({ ok: false, reason: 'no-results-yet' });
    expect(await promises.make(told.desk, { roundId, ...shifts, promised: ' \u0000\n ' })).toEqual({ ok: false, reason: 'no-text' });
    expect(await promises.make(told.desk, { roundId, ...shifts, dueOn: '2026-02-20' })).toEqual({ ok: false, reason: 'in-the-past' });
    const promiseId = madeId(await promises.make(told.desk, { roundId, ...shifts }));
    const word = { promiseId, explanation: 'Because.', dueOn: null };
    expect(await promises.say(told.deskMember, { ...word, state: 'kept' })).toEqual({ ok: false, reason: 'not-yours' });
    expect(await promises.say(told.desk, { ...word, state: 'kept', explanation: '' })).toEqual({ ok: false, reason: 'no-text' });
    expect(await promises.say(told.desk, { ...word, state: 'changed' })).toEqual({ ok: false, reason: 'no-day' });
    expect(await promises.say(told.desk, { ...word, state: 'changed', dueOn: '2026-01-01' })).toEqual({ ok: false, reason: 'in-the-past' });
  });

  it('that waits is recalled to its leader once when the next pulse opens; a kept one is not', async () => {
    await using told = await afterAPulse();
    const { promises, mailbox } = told.test.side;
    const { roundId } = told;
    madeId(await promises.make(told.desk, { roundId, ...shifts }));
    const kept = madeId(await promises.make(told.desk, { roundId, ...shifts, promised: 'One form less' }));
    await promises.say(told.desk, { promiseId: kept, state: 'kept', explanation: 'Gone since March.', dueOn: null });
    const next = await frozenTestRound(told.test.side, { title: 'Summer', now: told.test.clock.now });
    await promises.remind(next);
    await promises.remind(next);
    await mailbox.settled();
    const mails = (await mailbox.stored({ to: null, limit: 50 })).filter(({ text }) => text.includes(shifts.promised));
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([['desk@meridian.example', 'Summer: a promise waits']]);
    expect(mails[0]?.text).toContain('until 1 April 2026');
    expect(mails[0]?.text).not.toContain('One form less');
  });

  it('is recalled in the language of its leader', () => {
    expect(promiseReminder({ organisation: 'Meridian', title: 'Sommer', origin: 'https://p.example', promises: [{ promised: 'Pläne früher', dueOn: '2026-04-01' }] }, 'de')).toEqual({
      subject: 'Sommer: eine Zusage wartet',
      text: expect.stringMatching(/- Pläne früher \(bis 1\. April 2026\)\n\n.*\nhttps:\/\/p\.example\/promises\n\nMeridian$/) as string,
    });
  });
});
