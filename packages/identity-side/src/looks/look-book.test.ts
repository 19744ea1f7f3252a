import { describe, expect, it } from 'vitest';
import { openTestIdentitySide } from '../testing.ts';

describe('the book of looks', () => {
  it('counts by week and role, from Monday to Sunday, newest week first', async () => {
    await using test = await openTestIdentitySide();
    const { looks } = test.side;
    expect(await looks.weekly()).toEqual([]);
    await looks.note('hr', 'files');
    await looks.note('hr', 'files');
    await looks.note('leader', 'results');
    test.clock.now = new Date('2026-02-02T00:00:00.000Z');
    await looks.note('hr', 'files');
    test.clock.forwardDays(7);
    expect(await looks.weekly()).toEqual([
      { week: '2026-02-02', role: 'hr', what: 'files', times: 1 },
      { week: '2026-01-26', role: 'hr', what: 'files', times: 2 },
      { week: '2026-01-26', role: 'leader', what: 'results', times: 1 },
    ]);
    test.clock.forwardDays(49);
    expect(await looks.weekly()).toMatchObject([{ week: '2026-02-02' }]);
    test.clock.forwardDays(7);
    expect(await looks.weekly()).toEqual([]);
  });

  it('tells of a week only when it is over: nobody who asks again sees when somebody looked', async () => {
    await using test = await openTestIdentitySide();
    const { looks } = test.side;
    await looks.note('leader', 'results');
    test.clock.now = new Date('2026-02-01T23:59:59.999Z');
    expect(await looks.weekly()).toEqual([]);
    test.clock.now = new Date('2026-02-02T00:00:00.000Z');
    expect(await looks.weekly()).toEqual([{ week: '2026-01-26', role: 'leader', what: 'results', times: 1 }]);
  });

  it('loses no look of many at once, and can be neither lowered nor emptied', async () => {
    await using test = await openTestIdentitySide();
    await Promise.all(Array.from({ length: 20 }, () => test.side.looks.note('leader', 'check-ins')));
    test.clock.forwardDays(7);
    expect(await test.side.looks.weekly()).toMatchObject([{ times: 20 }]);
    const { sql } = test.database;
    await expect(sql`update identity.look set times = 1`).rejects.toMatchObject({ code: '23514' });
    await expect(sql`delete from identity.look`).rejects.toMatchObject({ code: '42501' });
  });
});
