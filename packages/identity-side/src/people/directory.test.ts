import { describe, expect, it } from 'vitest';
import type { Viewer } from '../identity-side.ts';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, TEST_HR, type TestIdentitySide } from '../testing.ts';

const ROSTER = `email,name,unit,manager_email,leads_unit
head@meridian.example,Hanna,,,Meridian
it@meridian.example,Ida,Meridian,head@meridian.example,IT
desk@meridian.example,Dora,IT,it@meridian.example,Desk
desk-1@meridian.example,Dan,Desk,desk@meridian.example,
sales@meridian.example,Sam,Meridian,head@meridian.example,Sales
${TEST_HR},Hari,Sales,sales@meridian.example,`;

const viewer = async (test: TestIdentitySide, name: string): Promise<Viewer> => {
  const [row] = await test.database.sql<{ id: string; email: string }[]>`select id, email from identity.person where name = ${name}`;
  return { personId: row?.id ?? null, name, email: row?.email ?? '', isHr: row?.email === TEST_HR, locale: null };
};

describe('the directory', () => {
  it('knows each person’s unit, manager, what they lead, and their place on the answer origin', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, ROSTER);
    const profile = async (name: string) => test.side.directory.profile(await viewer(test, name));
    expect(await profile('Dora')).toMatchObject({ roles: ['employee', 'leader'], unit: { label: 'IT' }, manager: { name: 'Ida' }, leads: { label: 'Desk' } });
    expect(await profile('Hanna')).toMatchObject({ roles: ['leader'], unit: null, manager: null, leads: { label: 'Meridian' } });
    expect(await profile('Hari')).toMatchObject({ roles: ['employee', 'hr'], leads: null });
    const spaces = await Promise.all(['Dora', 'Hanna', 'Dan'].map(async (name) => (await profile(name)).spaceId));
    expect(new Set(spaces).size).toBe(3);
    for (const space of spaces) expect(space).toMatch(/^[0-9a-f]{32}$/);
  });

  it('says of everybody which unit they lead and which they work in', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, ROSTER);
    const units = new Map((await test.side.directory.units()).map(({ unitId, label }) => [unitId, label]));
    const scope = async (name: string) => {
      const { ledUnitId, ownUnitId, isHr } = await test.side.directory.viewerScope(await viewer(test, name));
      return { leads: units.get(ledUnitId ?? '') ?? null, worksIn: units.get(ownUnitId ?? '') ?? null, isHr };
    };
    expect(await scope('Hanna')).toEqual({ leads: 'Meridian', worksIn: null, isHr: false });
    expect(await scope('Ida')).toEqual({ leads: 'IT', worksIn: 'Meridian', isHr: false });
    expect(await scope('Dan')).toMatchObject({ leads: null, isHr: false });
    expect((await scope('Hari')).isHr).toBe(true);
  });

  it('names the units of whose people somebody reads check-ins: the one they lead, and those who signed for them before', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 6, Field: 8 }));
    const idOf = async (email: string): Promise<string> => (await test.database.sql<{ id: string }[]>`select id from identity.person where email = ${email}`)[0]?.id ?? '';
    const scopeOf = async (email: string) => test.side.directory.viewerScope({ personId: await idOf(email), name: '', email, isHr: false, locale: null });
    const labelsOf = async (unitIds: string[]): Promise<string[]> =>
      (await test.side.directory.units()).filter(({ unitId }) => unitIds.includes(unitId)).map(({ label }) => label);
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    await test.side.checkIns.sign(await idOf('desk-1@meridian.example'), roundId, { answers: { Q3: 4 }, talkAbout: '' });
    // The two leaders who report to the head are counted with Desk: who reads one of a group has read of the group.
    expect(await labelsOf((await scopeOf('desk@meridian.example')).readsUnitIds)).toEqual(['Desk', 'Meridian']);
    expect((await scopeOf('field-1@meridian.example')).readsUnitIds).toEqual([]);
    // The leaders change places: whoever read what Desk signed still has read it.
    await putInForce(test.side, rosterCsv({ Desk: 6, Field: 8 }).replaceAll(/\b(desk|field)@/g, (_, team: string) => (team === 'desk' ? 'field@' : 'desk@')));
    expect(await labelsOf((await scopeOf('desk@meridian.example')).readsUnitIds)).toEqual(['Desk', 'Field', 'Meridian']);
    // Whether anybody signed is not kept: who led at the freeze may have read.
    expect(await labelsOf((await scopeOf('field@meridian.example')).readsUnitIds)).toEqual(['Desk', 'Field']);
    // Nor does it go away with the check-ins: what was read is known.
    test.clock.forwardDays(200);
    await test.side.checkIns.forgetOld();
    expect(await test.database.sql`select from identity.check_in`).toHaveLength(0);
    expect(await labelsOf((await scopeOf('desk@meridian.example')).readsUnitIds)).toEqual(['Desk', 'Field', 'Meridian']);
  });

  it('is empty before the first roster', async () => {
    await using test = await openTestIdentitySide();
    expect(await test.side.directory.summary()).toEqual({ people: 0, units: 0, depth: 0, head: null, lastImport: null });
    expect(await test.side.directory.viewerScope({ personId: null, name: '', email: TEST_HR, isHr: true, locale: null })).toEqual({ ledUnitId: null, ownUnitId: null, isHr: true, readsUnitIds: [] });
    await putInForce(test.side, ROSTER);
    expect(await test.side.directory.summary()).toEqual({ people: 6, units: 4, depth: 3, head: 'Hanna', lastImport: '2026-02-01T08:00:00.000Z' });
  });
});
