import { describe, expect, it } from 'vitest';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, type TestIdentitySide } from '../testing.ts';

const TEAMS = ['Desk', 'Field', 'Night', 'Labs', 'Yard'] as const;

const leaderOf = async (test: TestIdentitySide, team: string): Promise<string> => {
  const [row] = await test.database.sql<{ id: string }[]>`select id from identity.person where email = ${`${team.toLowerCase()}@meridian.example`}`;
  return row?.id ?? '';
};

const openRound = async (test: TestIdentitySide): Promise<string> => {
  await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5, Night: 5, Labs: 5, Yard: 6 }));
  return frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
};

describe('a leader’s estimate', () => {
  it('can be given and changed until answers close, and is locked from then on', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    const desk = await leaderOf(test, 'Desk');
    const { estimates } = test.side;
    expect(await estimates.ofLeader(desk)).toMatchObject([{ roundId, unit: { label: 'Desk' }, points: null, open: true, closesAt: '2026-02-18T08:00:00.000Z' }]);
    expect(await estimates.give(desk, { roundId, points: 80 })).toEqual({ ok: true });
    test.clock.now = new Date('2026-02-18T07:59:59.000Z');
    expect(await estimates.give(desk, { roundId, points: 70 })).toEqual({ ok: true });
    test.clock.now = new Date('2026-02-18T08:00:00.000Z');
    expect(await estimates.give(desk, { roundId, points: 58 })).toEqual({ ok: false, reason: 'closed' });
    expect(await estimates.ofLeader(desk)).toMatchObject([{ points: 70, open: false }]);
  });

  it('that was never given leaves nothing behind', async () => {
    await using test = await openTestIdentitySide();
    await openRound(test);
    test.clock.forwardDays(18);
    expect(await test.side.estimates.ofLeader(await leaderOf(test, 'Desk'))).toEqual([]);
  });

  it('is asked of leaders only, for a pulse that there is', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    const member = await leaderOf(test, 'desk-1');
    expect(await test.side.estimates.ofLeader(member)).toEqual([]);
    expect(await test.side.estimates.give(member, { roundId, points: 50 })).toEqual({ ok: false, reason: 'not-a-leader' });
    expect(await test.side.estimates.give(await leaderOf(test, 'Desk'), { roundId: '0'.repeat(32), points: 50 })).toEqual({ ok: false, reason: 'closed' });
  });

  it('is told to others as a mean over at least five leaders, and not before it is locked', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    const { estimates } = test.side;
    for (const [index, team] of TEAMS.entries()) {
      expect(await estimates.mean(roundId)).toBeNull();
      await estimates.give(await leaderOf(test, team), { roundId, points: 60 + index });
    }
    expect(await estimates.mean(roundId)).toBeNull();
    test.clock.forwardDays(18);
    expect(await estimates.mean(roundId)).toEqual({ leaders: 5, points: 62 });
  });

  it('of four leaders is told to nobody else', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    for (const team of TEAMS.slice(0, 4)) await test.side.estimates.give(await leaderOf(test, team), { roundId, points: 60 });
    test.clock.forwardDays(18);
    expect(await test.side.estimates.mean(roundId)).toBeNull();
  });
});
