import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { DemoPerson } from '../demo/plan.ts';
import { answerSite } from './pages/answer-site.ts';
import { homePage } from './pages/home-page.ts';
import { comeFresh, comeSignedIn, signInBrowser, type OnStage, type Stage, type Visitor } from './stage.ts';

/** What must never reach the answer door, and what a person's browser keeps for the later journeys. */
export interface PassHolders {
  employee: Visitor | null;
  sharing: Visitor | null;
  /** The twelve words of somebody whose browser was emptied afterwards. */
  onPaper: string;
  /** Claim codes and ids of spaces, as they stood in addresses after the #. */
  secrets: string[];
  /** Receipts as their owner saved them, on the page that says that answers were received and on the one after the close. */
  savedReceipts: Buffer[];
  /** Their codes in the public list, the employee's first. */
  checkCodes: string[];
}

const secretOf = (address: string | null): string => /#(?:claim|space)=(.+)$/.exec(address ?? '')?.[1] ?? '';

/** Asks for the one-use link on the signed-in page and follows it to the answer site. */
const followToAnswerSite = async (stage: Stage, page: Page, secrets: string[]): Promise<string> => {
  const home = homePage(page);
  await home.open(stage.origin);
  await home.getPass.click();
  await home.claimLink.waitFor();
  const address = (await home.claimLink.getAttribute('href')) ?? '';
  secrets.push(secretOf(address));
  await home.claimLink.click();
  return address;
};

/** Fetches a pass that twelve words bring back, and writes them down. */
const claimWithWords = async (stage: Stage, page: Page, secrets: string[]): Promise<string> => {
  await followToAnswerSite(stage, page, secrets);
  const site = answerSite(page);
  await site.waysBack.click();
  await site.wordsOnPaper.check();
  await site.mine.click();
  await site.wordsAreWritten.waitFor();
  const shown = await site.shownWords.allInnerTexts();
  await site.wordsAreWritten.click();
  await site.ready.waitFor();
  return shown.join(' ');
};

/** Signs somebody in, and fetches their pass for this browser. */
export const claimHere = async (stage: Stage, { page, context }: Visitor, { person, secrets }: { person: DemoPerson; secrets: string[] }): Promise<void> => {
  await signInBrowser(stage, { page, context }, person.email);
  await followToAnswerSite(stage, page, secrets);
  await answerSite(page).mine.click();
  await answerSite(page).ready.waitFor();
};

/** Claiming the anonymous pass on the other origin, alone and with two people at one browser. */
export const passJourney = (stage: OnStage, holders: PassHolders): void => {
  describe('the anonymous pass', () => {
    let claimLink = '';

    test('is fetched on the other origin, after the question whose device it is', async () => {
      const { cast, screens, origin, answerOrigin } = stage();
      const visitor = await comeSignedIn(stage(), cast.employee.email);
      holders.employee = visitor;
      const { page } = visitor;
      await homePage(page).open(origin);
      await homePage(page).checkWords.first().waitFor();
      const words = await homePage(page).checkWords.allInnerTexts();
      expect(words).toHaveLength(8);
      claimLink = await followToAnswerSite(stage(), page, holders.secrets);
      expect(claimLink.startsWith(`${answerOrigin}/#claim=`)).toBe(true);
      const site = answerSite(page);
      await site.isOwnDevice.waitFor();
      await screens.look(page, 'answer site: own device?');
      expect(await site.countedWith.innerText()).toContain('the 15 people of Screening East');
      await site.mine.click();
      await site.ready.waitFor();
      await screens.look(page, 'answer site: pass ready');
      expect(await site.checkWords.allInnerTexts()).toEqual(words);
      expect(page.url()).toBe(`${answerOrigin}/`);
    });

    test('cannot be answered with yet, and says when it can', async () => {
      const { answerOrigin } = stage();
      const page = holders.employee?.page as Page;
      await page.goto(answerOrigin);
      const site = answerSite(page);
      await site.nothingYet.waitFor();
      expect(await site.start.count()).toBe(0);
      expect(await page.getByRole('main').innerText()).toMatch(/Winter pulse opens on \w+/);
    });

    test('is handed out once: the link brings none to another device, and the signed-in page has no other link', async () => {
      const { cast, origin, screens } = stage();
      const elsewhere = await comeFresh(stage());
      await elsewhere.page.goto(claimLink);
      await answerSite(elsewhere.page).mine.click();
      await answerSite(elsewhere.page).passElsewhere.waitFor();
      await screens.look(elsewhere.page, 'answer site: pass is elsewhere');
      await elsewhere.context.close();

      const page = holders.employee?.page as Page;
      await homePage(page).open(origin);
      await homePage(page).greeting(cast.employee.name).waitFor();
      await homePage(page).passIssued.waitFor();
      expect(await homePage(page).getPass.count()).toBe(0);
    });

    test('is missed where there is none, and the page says how that can be', async () => {
      const { answerOrigin, screens } = stage();
      const { page, context } = await comeFresh(stage());
      await page.goto(answerOrigin);
      await answerSite(page).noPassHere.waitFor();
      await screens.look(page, 'answer site: no pass here');
      expect(await page.getByRole('main').innerText()).toContain('No one is told that this device came without a pass.');
      await context.close();
    });
  });

  describe('a pass with a way back', () => {
    test('is made from twelve words that stay on paper when the browser is emptied', async () => {
      const { cast } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.skipper.email);
      holders.onPaper = await claimWithWords(stage(), page, holders.secrets);
      expect(holders.onPaper.split(' ')).toHaveLength(12);
      await context.close();
    });
  });

  describe('two people at one browser', () => {
    test('fetch their passes one after the other; the second is told that somebody else keeps one here', async () => {
      const { cast, origin, screens } = stage();
      const [one, other] = cast.sharing;
      const visitor = await comeFresh(stage());
      holders.sharing = visitor;
      await claimHere(stage(), visitor, { person: one, secrets: holders.secrets });
      await homePage(visitor.page).open(origin);
      await homePage(visitor.page).signOut.click();
      await visitor.page.waitForURL(/sign-in/);
      await signInBrowser(stage(), visitor, other.email);
      await followToAnswerSite(stage(), visitor.page, holders.secrets);
      await answerSite(visitor.page).someoneElseHere.waitFor();
      await screens.look(visitor.page, 'answer site: somebody else keeps a pass here');
      await answerSite(visitor.page).mine.click();
      await answerSite(visitor.page).ready.waitFor();
      expect(await answerSite(visitor.page).countedWith.innerText()).toContain(`people of ${other.unit}`);
    });

    test('who come without saying who they are open nobody’s pass', async () => {
      const { answerOrigin, screens } = stage();
      const page = holders.sharing?.page as Page;
      await page.goto(answerOrigin);
      await answerSite(page).severalPeople.waitFor();
      await screens.look(page, 'answer site: several people');
      expect(await answerSite(page).start.count()).toBe(0);
    });
  });
};
