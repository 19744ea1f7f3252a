import { describe, expect, test } from 'vitest';
import { answeringColleagues } from './colleagues.ts';
import { linkByMail, sessionByLink } from './http-session.ts';
import { JOINER } from './import-journey.ts';
import { mailsTo } from './mails.ts';
import { answerEverything, answerSite } from './pages/answer-site.ts';
import { promisesPage } from './pages/courage-pages.ts';
import { homePage } from './pages/home-page.ts';
import { overviewPage, roundsPage } from './pages/organise-pages.ts';
import { printed, resultsPage } from './pages/results-page.ts';
import { claimHere } from './pass-journey.ts';
import { comeAsHr, comeFresh, comeSignedIn, type OnStage } from './stage.ts';
import { walkTo } from './walk.ts';

const OPEN_PULSE = 'Winter pulse';
const NEXT_PULSE = 'Second spring pulse';
const MISTAKEN_PULSE = 'Pulse by mistake';
/** The employee and two who share a browser. */
const ANSWERED_AT_A_BROWSER = 3;
const PROMISE_OF_A_COLLEAGUE = 'The first ten minutes of the staff meeting belong to what went wrong, mine first';
const AGREE = 3;
const A_DAY = 86_400_000;
/** Two keys for each of forty groups, on a machine that may be busy. */
const MOST_MILLISECONDS_FOR_A_FREEZE = 60_000;

/** HR walks the demo's own pulse to its end: it is the fourth that is published. */
export const fourthResultsJourney = (stage: OnStage): void => {
  describe('the fourth pulse', () => {
    test('that the colleagues answered is published like the three before it', async () => {
      const { hr } = stage();
      await walkTo(stage(), OPEN_PULSE, 'Results are out');
      const { rounds, organisationUnitId } = await hr.insight.units.query();
      expect(rounds.map(({ title }) => title)).toEqual([OPEN_PULSE, 'Autumn pulse', 'Summer pulse', 'Spring pulse']);
      const overview = await hr.insight.overview.query({ unitId: organisationUnitId ?? '', roundId: rounds[0]?.roundId ?? '' });
      expect(overview?.coverage.respondents).toBe(answeringColleagues(stage()).length + ANSWERED_AT_A_BROWSER);
      expect(overview?.parts.length).toBeGreaterThan(30);
    });

    test('makes a line of four: a leader reads what the declared test says of a team and of the whole, as the published figures have it', async () => {
      const { cast, origin, place, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.leader.email);
      const { insight } = await sessionByLink(place, await linkByMail(place, cast.leader.email));
      const { rounds, units } = await insight.units.query();
      const results = resultsPage(page);
      for (const unit of [cast.employee.unit, 'Meridian Services']) {
        const { unitId = '' } = units.find(({ label }) => label === unit) ?? {};
        const roundId = rounds[0]?.roundId ?? '';
        const overview = await insight.overview.query({ unitId, roundId });
        const { withoutName, gap } = overview?.trendVerdicts ?? {};
        if (!withoutName || !gap) throw new Error(`Nothing is said of the line of ${unit}.`);
        expect([withoutName.rounds, gap.rounds]).toEqual([4, 4]);
        await results.open(origin, unitId, roundId);
        await results.title(unit).waitFor();
        expect(await results.trendTitle.innerText()).toContain(printed.verdict('Answers without name', withoutName));
        expect(await page.locator('#trend').innerText()).toContain(printed.verdict('Difference', gap));
        await screens.look(page, `results: four pulses of ${unit}`);
      }
      await context.close();
    });

    test('finds a promise kept, which its leader said while answers were open', async () => {
      const { cast, origin } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.employee.email);
      await promisesPage(page).open(origin);
      expect(await promisesPage(page).promise(PROMISE_OF_A_COLLEAGUE).innerText()).toMatch(/Kept[\s\S]*Every meeting since has begun with it/);
      await context.close();
    });
  });
};

/** A pulse in which the demo's people take no part ends with hardly an answer: one, to the questions of the bank. */
export const silentPulseJourney = (stage: OnStage): void => {
  test('a pulse that fewer than five answered ends without a single figure', async () => {
    const { origin, answerOrigin, cast, hr, screens } = stage();
    const visitor = await comeFresh(stage());
    await claimHere(stage(), visitor, { person: cast.employee, secrets: [] });
    await walkTo(stage(), NEXT_PULSE, 'Answers are open');
    await visitor.page.goto(answerOrigin);
    const site = answerSite(visitor.page);
    await site.start.click();
    await answerEverything(site, AGREE);
    await site.send.click();
    await site.sent.waitFor();
    await visitor.context.close();
    await walkTo(stage(), NEXT_PULSE, 'Results are out');
    const { rounds, organisationUnitId } = await hr.insight.units.query();
    expect(rounds[0]?.title).toBe(NEXT_PULSE);
    const { page, context } = await comeAsHr(stage());
    const results = resultsPage(page);
    await results.open(origin, organisationUnitId ?? '', rounds[0]?.roundId ?? '');
    await results.title('Meridian Services').waitFor();
    await screens.look(page, 'results: nothing published');
    expect(await results.main.innerText()).toContain('Fewer than five people answered. Nothing is published');
    await context.close();
  });
};

/** HR schedules the next pulse and freezes it. */
export const roundsJourney = (stage: OnStage): void => {
  describe('a pulse', () => {
    test('is scheduled and frozen by HR: groups, keys and dates stand, everybody gets a mail', async () => {
      const { origin, place, cast, hr, screens } = stage();
      const { page, context } = await comeAsHr(stage());
      const pulses = roundsPage(page);
      await pulses.open(origin);
      await pulses.heading.waitFor();
      await pulses.title.fill(MISTAKEN_PULSE);
      await pulses.schedule.click();
      expect(await pulses.round(MISTAKEN_PULSE).innerText()).toContain('It freezes by itself on its date');
      await pulses.remove(MISTAKEN_PULSE).click();
      await screens.look(page, 'pulses: remove?');
      await pulses.removeThis.click();
      await pulses.round(MISTAKEN_PULSE).waitFor({ state: 'detached' });
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
      // The last pulse with check-ins is less than a quarter ago.
      await card.getByText('Passes', { exact: true }).waitFor({ timeout: MOST_MILLISECONDS_FOR_A_FREEZE });
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
