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
    expect(await looks.weekly()).toEqual([
      { week: '2026-02-02', role: 'hr', what: 'files', times: 1 },
      { week: '2026-01-26', role: 'hr', what: 'files', times: 2 },
      { week: '2026-01-26', role: 'leader', what: 'results', times: 1 },
    ]);
    test.clock.forwardDays(60);
    expect(await looks.weekly()).toEqual([]);
  });

  it('loses no look of many at once, and can be neither lowered nor emptied', async () => {
    await using test = await openTestIdentitySide();
    await Promise.all(Array.from({ length: 20 }, () => test.side.looks.note('leader', 'check-ins')));
    expect(await test.side.looks.weekly()).toMatchObject([{ times: 20 }]);
    const { sql } = test.database;
    await expect(sql`update identity.look set times = 1`).rejects.toMatchObject({ code: '23514' });
    await expect(sql`delete from identity.look`).rejects.toMatchObject({ code: '42501' });
  });
});
