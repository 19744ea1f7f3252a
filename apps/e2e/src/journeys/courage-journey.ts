import { describe, expect, test } from 'vitest';
import { mailsTo } from './mails.ts';
import { estimateCard, forecastSection, promisesPage } from './pages/courage-pages.ts';
import { homePage } from './pages/home-page.ts';
import { roundsPage } from './pages/organise-pages.ts';
import { overviewOf, type PublishedFigures } from './published-figures.ts';
import { comeAsHr, comeSignedIn, type OnStage } from './stage.ts';
import { points } from './pages/results-page.ts';

const DEPARTMENT = 'Passenger Screening';
const NEWEST = 'Autumn pulse';
const OPEN_PROMISE = 'Whoever reports a mistake hears within a week what became of it';
const NEW_PROMISE = 'The lost-property counter gets a second chair';
const A_MONTH = 30 * 86_400_000;

/** A leader says what became of a promise, promises something new and gives an estimate; their people read it; HR looks ahead. */
export const courageJourney = (stage: OnStage, figures: () => PublishedFigures): void => {
  describe('courage', () => {
    test('a leader says what became of a promise, and promises the next thing', async () => {
      const { origin, cast, hr, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.leader.email);
      const promises = promisesPage(page);
      await promises.open(origin);
      await promises.heading.waitFor();
      await screens.look(page, 'promises of a leader');
      const open = promises.promise(OPEN_PROMISE);
      await open.getByText('What became of it?').first().click();
      await open.getByLabel('Changed', { exact: true }).check();
      await open.getByLabel('In a sentence').fill('It takes ten days for now.');
      const { now } = await hr.identity.me.get.query();
      const inAMonth = new Date(new Date(now).getTime() + A_MONTH).toISOString().slice(0, 10);
      await open.getByLabel('New day').fill(inAMonth);
      await screens.look(page, 'promises: what became of it');
      await open.getByRole('button', { name: 'Add this' }).click();
      await open.getByText('It takes ten days for now.').waitFor();
      await promises.promised.fill(NEW_PROMISE);
      await promises.until.fill(inAMonth);
      await promises.add.click();
      await promises.added.waitFor();
      await promises.promise(NEW_PROMISE).waitFor();
      expect(await promises.promise(NEW_PROMISE).innerText()).toContain('What became of it?');
      await context.close();
    });

    test('their people read both on their own page, with the day; what stands there is theirs to read alone', async () => {
      const { origin, cast, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.employee.email);
      await homePage(page).open(origin);
      await page.getByText(NEW_PROMISE).waitFor();
      await promisesPage(page).open(origin);
      const text = await promisesPage(page).promise(OPEN_PROMISE).innerText();
      await screens.look(page, 'promises of an employee');
      expect(text).toContain('It takes ten days for now.');
      expect(text).toContain(cast.leader.name);
      expect(text).not.toContain('What became of it?');
      await context.close();
    });

    test('a leader’s estimate is kept before the results, and the one before stands beside the result, for that leader alone', async () => {
      const { origin, cast, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.leader.email);
      await homePage(page).open(origin);
      await estimateCard(page).points.fill('61');
      await screens.look(page, 'home of a leader: estimate');
      await estimateCard(page).keep.click();
      await estimateCard(page).kept.waitFor();
      const { unit, round, withoutName } = overviewOf(figures(), DEPARTMENT, NEWEST);
      if (withoutName === null) throw new Error('The demo’s department has no figure.');
      await page.goto(`${origin}/insights/${unit.unitId}?round=${round.roundId}`);
      await page.getByText(new RegExp(`You estimated \\d+; it is about ${points(withoutName.value)} \\(${points(withoutName.low)} to ${points(withoutName.high)}\\)`)).waitFor();
      await screens.look(page, 'results of a department: estimate');
      await page.goto(`${origin}/insights/${unit.unitId}/summary?round=${round.roundId}`);
      await page.getByText(NEW_PROMISE).waitFor();
      await screens.look(page, 'staff meeting: promises');
      await context.close();
      const hr = await comeAsHr(stage());
      await hr.page.goto(`${origin}/insights/${unit.unitId}?round=${round.roundId}`);
      await hr.page.getByRole('heading', { level: 1, name: DEPARTMENT }).waitFor();
      await hr.page.waitForLoadState('networkidle');
      expect(await hr.page.locator('body').innerText()).not.toContain('You estimated');
      await hr.context.close();
    });

    test('nobody is told of looks in a week that is not over: a number that grows would tell when somebody looked', async () => {
      const { origin, cast } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.employee.email);
      await page.goto(`${origin}/looks`);
      await page.getByText('Nothing was opened in the last eight weeks that are over.').waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
      await context.close();
    });

    test('HR sees before a freeze what a pulse would show, in their own language, and moves the expected response', async () => {
      const { origin, screens, hr } = stage();
      for (const [locale, percent] of [['en-GB', '100%'], ['de-DE', '100\\s%']] as const) {
        const context = await stage().browser.newContext({ locale, reducedMotion: 'reduce' });
        const [name = '', value = ''] = hr.cookie.split(/=(.*)/s);
        await context.addCookies([{ name, value, url: origin }]);
        const page = await context.newPage();
        screens.listen(page);
        await roundsPage(page).open(origin);
        const forecast = forecastSection(page);
        await forecast.response.waitFor();
        const before = await forecast.ownFigures.innerText();
        await forecast.response.press('End');
        await forecast.sentence(percent).waitFor();
        await expect.poll(() => forecast.ownFigures.innerText()).not.toBe(before);
        await screens.look(page, `pulses: forecast (${locale})`);
        await context.close();
      }
    });
  });
};

/** When answers are open, a leader has been told which promises wait. */
export const recalledPromisesJourney = (stage: OnStage): void => {
  describe('open promises', () => {
    test('are recalled to their leader by mail when the next pulse opens, once', async () => {
      const { place, cast } = stage();
      const recalls = async () => (await mailsTo(place, cast.leader.email)).filter(({ subject }) => subject === 'Winter pulse: 2 promises wait');
      await expect.poll(async () => (await recalls()).length, { timeout: 20_000 }).toBe(1);
      expect((await recalls())[0]?.text).toContain(NEW_PROMISE);
    });
  });
};

/** Weeks later, everybody can read what HR and leaders looked at in the journeys before. */
export const looksJourney = (stage: OnStage): void => {
  describe('looks', () => {
    test('everybody can read how often HR and leaders looked, and nobody’s name', async () => {
      const { origin, cast, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.employee.email);
      await page.goto(`${origin}/`);
      await page.getByRole('link', { name: 'Who looked at what' }).click();
      await page.getByRole('cell', { name: 'Opened results' }).first().waitFor();
      await screens.look(page, 'who looked at what');
      const text = await page.locator('main').innerText();
      expect(text).toContain('Leaders');
      for (const { name } of [cast.leader, cast.hr, cast.manager]) expect(text).not.toContain(name);
      await context.close();
    });
  });
};
