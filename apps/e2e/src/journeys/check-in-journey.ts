import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkInPage, receivedPage } from './pages/check-in-page.ts';
import { homePage } from './pages/home-page.ts';
import { comeAsHr, comeSignedIn, type OnStage } from './stage.ts';

const PULSE = 'Winter pulse';
const TALK_ABOUT = 'Who decides about the night shifts, and when we hear of it.';
const LABELS = ['Agree', 'Strongly Agree', 'Neither Agree nor Disagree', 'Agree', 'Disagree'];

interface StatementInFault { text: string | undefined; isFocused: boolean; top: number }

/** Runs in the page: what is said of the second statement, whether the focus is in it, and where it begins on the screen. */
const FAULT_OF_SECOND_STATEMENT = `(() => {
  const statement = document.querySelectorAll('fieldset')[1];
  return {
    text: document.getElementById(statement.getAttribute('aria-describedby') ?? '')?.textContent,
    isFocused: statement.contains(document.activeElement),
    top: statement.getBoundingClientRect().top,
  };
})()`;

/** Every request of a page that could change something. */
const ordersFrom = (page: Page): string[] => {
  const orders: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') orders.push(request.url());
  });
  return orders;
};

/** The signed check-in: one employee signs, a colleague skips, the manager reads. */
export const checkInJourney = (stage: OnStage): void => {
  describe('the check-in with name', () => {
    test('is signed by an employee who has read who will read it', async () => {
      const { cast, origin, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.employee.email);
      await homePage(page).open(origin);
      await homePage(page).pulse(PULSE).waitFor();
      await screens.look(page, 'home: enrolment');
      await homePage(page).openCheckIn.click();
      const checkIn = checkInPage(page);
      await checkIn.reader(cast.manager.name).waitFor();
      expect(await checkIn.charter.innerText()).toContain('“Not this time” leaves no trace');
      await checkIn.statements.first().waitFor();
      await screens.look(page, 'check-in');
      expect(await checkIn.statements.count()).toBe(LABELS.length);
      await checkIn.choice(0, LABELS[0] ?? '').check();
      await checkIn.sign(cast.manager.name).click();
      const fault = await page.evaluate<StatementInFault>(FAULT_OF_SECOND_STATEMENT);
      expect(fault).toMatchObject({ text: expect.stringContaining('4 statements are still open') as string, isFocused: true });
      expect(fault.top).toBeGreaterThanOrEqual(0);
      await screens.look(page, 'check-in: statements open');
      for (const [statement, label] of LABELS.entries()) await checkIn.choice(statement, label).check();
      await checkIn.talkAbout.fill(TALK_ABOUT);
      await page.reload();
      for (const [statement, label] of LABELS.entries()) expect(await checkIn.choice(statement, label).isChecked()).toBe(true);
      expect(await checkIn.talkAbout.inputValue()).toBe(TALK_ABOUT);
      await checkIn.sign(cast.manager.name).click();
      await checkIn.signed.waitFor();
      await screens.look(page, 'check-in: signed');
      expect(await page.evaluate('sessionStorage.getItem("check-in draft")')).toBeNull();
      await homePage(page).open(origin);
      await homePage(page).signedBy(cast.manager.name).waitFor();
      await context.close();
    });

    test('is skipped by another, and nothing of that leaves the page', async () => {
      const { cast, origin, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.skipper.email);
      const home = homePage(page);
      await home.open(origin);
      await home.skipCheckIn.waitFor();
      const orders = ordersFrom(page);
      await home.skipCheckIn.click();
      await home.skipped.waitFor();
      await screens.look(page, 'home: check-in skipped');
      await page.reload();
      await home.openCheckIn.click();
      await checkInPage(page).talkAbout.fill(TALK_ABOUT);
      await checkInPage(page).skip.click();
      await home.skipCheckIn.waitFor();
      expect(await page.evaluate('sessionStorage.getItem("check-in draft")')).toBeNull();
      expect(orders).toEqual([]);
      await context.close();
    });

    test('is read by the manager, whose list does not name the one who skipped', async () => {
      const { cast, origin, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.manager.email);
      const received = receivedPage(page);
      await received.open(origin);
      const inPulse = received.ofPulse(PULSE);
      await inPulse.waitFor();
      await screens.look(page, 'check-ins received');
      const text = await inPulse.innerText();
      expect(text).toContain(cast.employee.name);
      expect(text).toContain(TALK_ABOUT);
      for (const label of LABELS) expect(text).toContain(label);
      expect(text).not.toContain(cast.skipper.name);
      expect(text).toContain('1 check-in');
      await context.close();
    });

    test('is read by nobody else: not one level up, not HR', async () => {
      const { cast, origin } = stage();
      const [leader, hr] = [await comeSignedIn(stage(), cast.leader.email), await comeAsHr(stage())];
      for (const { page, context } of [leader, hr]) {
        await receivedPage(page).open(origin);
        await receivedPage(page).heading.waitFor();
        await page.waitForLoadState('networkidle');
        const text = await page.locator('body').innerText();
        expect(text).not.toContain(cast.employee.name);
        expect(text).not.toContain(TALK_ABOUT);
        await context.close();
      }
    });
  });
};
