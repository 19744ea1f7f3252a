import { describe, expect, test } from 'vitest';
import { forbiddenWordsIn } from './forbidden-words.ts';
import { mailsTo } from './mails.ts';
import { comeAsHr, type OnStage } from './stage.ts';

/** Visits the pages that no journey came by, then judges everything that was on a screen or in a mail. */
export const screensJourney = (stage: OnStage): void => {
  describe('every page of the journeys', () => {
    test.each([['/transparency', 'who can see what'], ['/method', 'how the figures are made'], ['/no-such-page', 'no such page'], ['/mail', 'mail page']])(
      'also %s, was looked at',
      async (address, name) => {
        const { origin, screens } = stage();
        const { page, context } = await comeAsHr(stage());
        await page.goto(`${origin}${address}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await screens.look(page, name);
        expect(screens.names()).toContain(name);
        await context.close();
      },
    );

    test('says nothing that judges people or names the machinery', () => {
      expect(stage().screens.words).toEqual([]);
      expect(stage().screens.names().length).toBeGreaterThan(30);
    });

    test('shows axe no barrier, in light and in dark', () => {
      expect(stage().screens.barriers).toEqual([]);
    });

    test('threw no fault, and asked for nothing that its own policy blocks', () => {
      expect(stage().screens.faults).toEqual([]);
    });
  });

  test('no mail says anything that judges people or names the machinery', async () => {
    const { place, cast } = stage();
    const readers = [cast.employee, cast.manager, cast.tiny, cast.leader, cast.hr];
    const mails = (await Promise.all(readers.map(({ email }) => mailsTo(place, email)))).flat();
    expect(new Set(mails.map(({ subject }) => subject.replace(/^.*: |until .*$/g, ''))).size).toBeGreaterThanOrEqual(3);
    expect(mails.filter(({ subject, text }) => forbiddenWordsIn(`${subject} ${text}`).length > 0)).toEqual([]);
  });
};
