import { describe, expect, it } from 'vitest';
import { openTestIdentitySide, putInForce, rosterCsv, type TestIdentitySide } from '../testing.ts';

const start = (test: TestIdentitySide, csv: string): Promise<string> => test.side.roster.startImport(new TextEncoder().encode(csv));

const peopleOf = async (test: TestIdentitySide) =>
  test.database.kysely.withSchema('identity').selectFrom('person').leftJoin('unit', 'unit.id', 'person.unit_id')
    .orderBy('email').select(['person.id', 'email', 'name', 'person.active', 'unit.label']).execute();

/** 100,000 people: teams of 9 below leaders, 11 leaders below a head of department, departments below the head. */
const largeRoster = (people: number): string => {
  const lines = ['email,name,unit,manager_email,leads_unit', 'head@meridian.example,Hanna Head,,,Meridian'];
  for (let number = 1; number < people; number += 1) {
    const [department, team] = [Math.floor((number - 1) / 100), Math.floor(((number - 1) % 100) / 10)];
    const inTeam = (number - 1) % 10;
    const [departmentHead, teamLead] = [`p${department * 100 + 1}@meridian.example`, `p${department * 100 + team * 10 + 1}@meridian.example`];
    if (inTeam === 0 && team === 0) lines.push(`${departmentHead},"Person, ${number}",Meridian,head@meridian.example,Department ${department}`);
    else if (inTeam === 0) lines.push(`${teamLead},"Person, ${number}",Department ${department},${departmentHead},Team ${department}-${team}`);
    else lines.push(`p${number}@meridian.example,"Person, ${number}",${team === 0 ? `Department ${department}` : `Team ${department}-${team}`},${team === 0 ? departmentHead : teamLead},`);
  }
  return lines.join('\n');
};

describe('a roster import', () => {
  it('changes nothing before it is applied, and nothing at all when the file has a fault', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 5 }));
    const before = await peopleOf(test);
    const importId = await start(test, `${rosterCsv({ Desk: 3, Field: 4 })}\nx@meridian.example,X,Field,nobody@meridian.example,`);
    await test.side.roster.settled();
    expect(await test.side.roster.status(importId)).toMatchObject({ state: 'faulty', faultCount: 1, understood: null });
    expect(await test.side.roster.applyImport(importId)).toEqual({ ok: false, reason: 'not-ready' });
    const preview = await start(test, rosterCsv({ Desk: 3, Field: 4 }));
    await test.side.roster.settled();
    expect(await test.side.roster.status(preview)).toMatchObject({ state: 'ready', understood: { joiners: 5, leavers: 2, movers: 0 } });
    expect(await peopleOf(test)).toEqual(before);
  });

  it('says how many units are too small by the policy of this organisation', async () => {
    await using test = await openTestIdentitySide({ thresholds: { scores: 7, comments: 10, distributions: 15 } });
    const importId = await start(test, rosterCsv({ Desk: 6, Field: 7 }));
    await test.side.roster.settled();
    // Desk, and the two leaders below the head.
    expect(await test.side.roster.status(importId)).toMatchObject({ state: 'ready', understood: { smallUnits: 2, minimumGroupSize: 7 } });
  });

  it('knows people by their address: they keep their id when they move, leave and come back', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 5, Field: 5 }));
    const idOf = async (email: string) => (await peopleOf(test)).find((person) => person.email === email)?.id;
    const id = await idOf('desk-1@meridian.example');
    await putInForce(test.side, rosterCsv({ Desk: 5, Field: 5 }).replace('Desk 1,Desk,desk@', 'Dora One,Field,field@'));
    expect((await peopleOf(test)).find((person) => person.id === id)).toMatchObject({ name: 'Dora One', label: 'Field', active: true });
    await putInForce(test.side, rosterCsv({ Field: 5 }));
    expect((await peopleOf(test)).find((person) => person.id === id)).toMatchObject({ label: null, active: false });
    expect(await test.side.directory.units()).toMatchObject([{ label: 'Field', leaderName: 'Leader of Field', people: 5 }, { label: 'Meridian', people: 1 }]);
    await putInForce(test.side, rosterCsv({ Desk: 5, Field: 5 }));
    expect(await idOf('desk-1@meridian.example')).toBe(id);
  });

  it('is applied once, however often the button is pressed', async () => {
    await using test = await openTestIdentitySide();
    const importId = await start(test, rosterCsv({ Desk: 5 }));
    await test.side.roster.settled();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => test.side.roster.applyImport(importId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await test.side.roster.settled();
    expect(await test.side.roster.applyImport('00000000-0000-4000-8000-000000000000')).toEqual({ ok: false, reason: 'unknown-import' });
  });

  it('that a restart interrupted goes on from the kept file, and the file is gone when it is applied', async () => {
    await using test = await openTestIdentitySide();
    const importId = await start(test, rosterCsv({ Desk: 5 }));
    await test.side.roster.settled();
    const imports = test.database.kysely.withSchema('identity').updateTable('roster_import').where('id', '=', importId);
    await imports.set({ state: 'reading', understood: null }).execute(); // as kill -9 leaves it
    await (await test.restart()).roster.settled();
    expect(await test.side.roster.status(importId)).toMatchObject({ state: 'ready', understood: { people: 7 } });
    await imports.set({ state: 'applying' }).execute();
    await (await test.restart()).roster.settled();
    expect(await test.side.roster.status(importId)).toMatchObject({ state: 'applied', progress: 1 });
    expect(await peopleOf(test)).toHaveLength(7);
    expect(await test.database.sql`select file from identity.roster_import`).toEqual([{ file: null }]);
  });

  it('of 100,000 people is read and applied with progress, and others get their turn all the while', async () => {
    await using test = await openTestIdentitySide();
    const shares: number[] = [];
    const importId = await start(test, largeRoster(100_000));
    const look = async (until: string): Promise<void> => {
      for (;;) {
        const status = await test.side.roster.status(importId);
        shares.push(status?.progress ?? 0);
        if (status?.state === until || status?.state === 'faulty') return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await look('ready');
    const status = await test.side.roster.status(importId);
    expect(status).toMatchObject({ state: 'ready', rows: 100_000, understood: { people: 100_000, depth: 3, joiners: 100_000 } });
    await test.side.roster.applyImport(importId);
    await look('applied');
    expect(await test.side.directory.summary()).toMatchObject({ people: 100_000, depth: 3, head: 'Hanna Head' });
    // Each of these is a request that was answered while the import ran.
    expect(new Set(shares.filter((share) => share > 0 && share < 1)).size).toBeGreaterThan(5);
  });
});
