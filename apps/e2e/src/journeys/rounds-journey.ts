import { describe, expect, test } from 'vitest';
import { JOINER } from './import-journey.ts';
import { mailsTo } from './mails.ts';
import { homePage } from './pages/home-page.ts';
import { overviewPage, roundsPage } from './pages/organise-pages.ts';
import { resultsPage } from './pages/results-page.ts';
import { comeAsHr, comeSignedIn, type OnStage } from './stage.ts';
import { walkTo } from './walk.ts';

const OPEN_PULSE = 'Winter pulse';
const NEXT_PULSE = 'Second spring pulse';
const A_DAY = 86_400_000;
/** Two keys for each of forty groups, on a machine that may be busy. */
const MOST_MILLISECONDS_FOR_A_FREEZE = 60_000;

/** HR ends the open pulse, schedules the next one and freezes it. */
export const roundsJourney = (stage: OnStage): void => {
  describe('a pulse', () => {
    test('that fewer than five answered ends without a single figure', async () => {
      const { origin, hr, screens } = stage();
      await walkTo(stage(), OPEN_PULSE, 'Results are out');
      const { rounds, organisationUnitId } = await hr.insight.units.query();
      expect(rounds[0]?.title).toBe(OPEN_PULSE);
      const { page, context } = await comeAsHr(stage());
      const results = resultsPage(page);
      await results.open(origin, organisationUnitId ?? '', rounds[0]?.roundId ?? '');
      await results.title('Meridian Services').waitFor();
      await screens.look(page, 'results: nothing published');
      expect(await results.main.innerText()).toContain('Fewer than five people answered. Nothing is published');
      await context.close();
    });

    test('is scheduled and frozen by HR: groups, keys and dates stand, everybody gets a mail', async () => {
      const { origin, place, cast, hr, screens } = stage();
      const { page, context } = await comeAsHr(stage());
      const pulses = roundsPage(page);
      await pulses.open(origin);
      await pulses.heading.waitFor();
      await pulses.title.fill(NEXT_PULSE);
      const { now } = await hr.identity.me.get.query();
      await pulses.freezeOn.fill(new Date(new Date(now).getTime() + A_DAY).toISOString().slice(0, 10));
      await pulses.schedule.click();
      await pulses.round(NEXT_PULSE).waitFor();
      await screens.look(page, 'pulses: scheduled');
      await pulses.freezeNow.click();
      await pulses.freeze.waitFor();
      await screens.look(page, 'pulses: freeze?');
      await pulses.freeze.click();
      const card = pulses.round(NEXT_PULSE);
      await card.getByText('Check-ins and passes', { exact: true }).waitFor({ timeout: MOST_MILLISECONDS_FOR_A_FREEZE });
      await screens.look(page, 'pulses: frozen');
      expect(await card.innerText()).toMatch(/344 people in \d+ groups of at least five/);
      await overviewPage(page).open(origin);
      await overviewPage(page).currentPulse(NEXT_PULSE).waitFor();
      await screens.look(page, 'organisation');
      await expect.poll(async () => (await mailsTo(place, cast.employee.email))[0]?.subject, { timeout: 20_000 }).toContain(NEXT_PULSE);
      await context.close();
    }, 2 * MOST_MILLISECONDS_FOR_A_FREEZE);

    test('counts whoever joined in time, and nobody who left', async () => {
      const { origin, place, cast, hr } = stage();
      const { page, context } = await comeSignedIn(stage(), JOINER.email);
      const home = homePage(page);
      await home.open(origin);
      await home.pulse(NEXT_PULSE).waitFor();
      await home.showNames.click();
      await page.getByRole('listitem').filter({ hasText: JOINER.name }).waitFor();
      await page.getByText('These names are exactly those that the public description of this pulse stands for.').waitFor();
      expect(await home.countedWith.innerText()).toContain(`the 16 people of ${cast.employee.unit}`);
      expect((await mailsTo(place, cast.leaver.email)).filter(({ subject }) => subject.includes(NEXT_PULSE))).toEqual([]);
      expect((await hr.identity.organise.rounds.query()).find(({ title }) => title === NEXT_PULSE)).toMatchObject({ state: 'frozen', phase: 'enrolment', people: 344 });
      await context.close();
    });

    test('stops the whole page when the names of a group are not those that its description stands for, and says whom to ask', async () => {
      const { origin, screens, cast } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.employee.email);
      await page.route('**/trpc/identity/*groupMembers*', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(cast.employee.name, 'Ivy Invented') });
      });
      const home = homePage(page);
      await home.open(origin);
      await home.pulse(NEXT_PULSE).waitFor();
      await home.showNames.click();
      await page.getByRole('heading', { level: 1, name: 'Please stop here' }).waitFor();
      expect(await page.locator('main').innerText()).toContain('works.council@example.org');
      expect(await page.locator('main').getByRole('button').or(page.locator('main').getByRole('link')).count()).toBe(0);
      await screens.look(page, 'home: stopped');
      await context.close();
    });
  });
};
