import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { DemoPerson } from '../demo/plan.ts';
import { pressByKeyboard } from '../answer-states/keyboard.ts';
import { answeringColleagues } from './colleagues.ts';
import { answerByKeyboard, answerEverything, answerSite } from './pages/answer-site.ts';
import { homePage } from './pages/home-page.ts';
import { roundsPage } from './pages/organise-pages.ts';
import type { PassHolders } from './pass-journey.ts';
import { comeAsHr, comeSignedIn, signInBrowser, type OnStage, type Stage, type Visitor } from './stage.ts';
import { walkTo } from './walk.ts';

const PULSE = 'Winter pulse';
/** Nearly everybody checks in or fetches a pass, then most answer; a machine may be busy. */
const MOST_MILLISECONDS_FOR_COLLEAGUES = 3 * 60_000;
const answerApp = fileURLToPath(new URL('../../../web/dist/answers/', import.meta.url));

/** The last answers that each person sent, by the number of the choice on the scale. */
const AGREE = 3;
const DISAGREE = 1;
const NEITHER = 2;

const spaceLink = async (stage: Stage, page: Page, link: 'openAnswerSite' | 'checkPublicList'): Promise<string> => {
  await homePage(page).open(stage.origin);
  return (await homePage(page)[link].getAttribute('href')) ?? '';
};

/** Comes from the own signed-in page, as one must where several people share a browser. */
const comeFromHome = async (stage: Stage, visitor: Visitor, way: { person: DemoPerson; link: 'openAnswerSite' | 'checkPublicList'; secrets: string[] }): Promise<void> => {
  await visitor.context.clearCookies();
  await signInBrowser(stage, visitor, way.person.email);
  const address = await spaceLink(stage, visitor.page, way.link);
  way.secrets.push(new URL(address).hash.replace('#space=', ''));
  await visitor.page.goto(address);
};

const nullifiersIn = (bulletin: Buffer): string[] => {
  const [countAt, listAt, entry] = [4 + 16 + 32, 4 + 16 + 32 + 4 + 32, 64];
  return Array.from({ length: bulletin.readUInt32BE(countAt) }, (_, index) => bulletin.toString('hex', listAt + index * entry, listAt + index * entry + 32));
};

const publicList = async ({ place, hr }: Stage): Promise<string[]> => {
  const round = (await hr.identity.organise.rounds.query()).find(({ title }) => title === PULSE);
  const response = await fetch(`http://localhost:${place.answerPort}/v1/rounds/${round?.roundId}/bulletin`);
  return nullifiersIn(Buffer.from(await response.arrayBuffer()));
};

/** The file that the page hands to its reader; its name says nothing of where it comes from. */
const saveReceipt = async (page: Page): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), answerSite(page).saveReceipt.click()]);
  expect(download.suggestedFilename()).toBe('receipt.json');
  return readFileSync(await download.path());
};

const filesOf = (directory: string): string[] => readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|html)$/.test(name));

/** Answering without name, changing and the receipt. */
export const answerJourney = (stage: OnStage, holders: PassHolders): void => {
  const { checkCodes } = holders;

  describe('answering without name', () => {
    test('waits until the colleagues have their passes too: HR, who walks the clock, sees how far they are, also after loading the page again', async () => {
      const { origin, screens } = stage();
      const { page, context } = await comeAsHr(stage());
      const pulses = roundsPage(page);
      await pulses.open(origin);
      await pulses.walk.click();
      await pulses.colleagues.waitFor();
      await page.reload();
      await pulses.colleagues.waitFor();
      await screens.look(page, 'pulses: colleagues fetch their passes');
      await pulses.round(PULSE).getByText('Pause before answers open', { exact: true }).waitFor({ timeout: MOST_MILLISECONDS_FOR_COLLEAGUES });
      expect(await pulses.colleagues.count()).toBe(0);
      await context.close();
    }, MOST_MILLISECONDS_FOR_COLLEAGUES);

    test('begins when HR has walked the clock to the opening', async () => {
      const { screens, answerOrigin } = stage();
      await walkTo(stage(), PULSE, 'Answers are open');
      const page = holders.employee?.page as Page;
      await page.goto(answerOrigin);
      await answerSite(page).firstScreen.waitFor();
      await screens.look(page, 'answer site: first screen');
      expect(await page.getByRole('main').innerText()).toMatch(/No sign-in, no cookie, no name[\s\S]*the 15 people of Screening East[\s\S]*fewer than five[\s\S]*Check words/);
    });

    test('can be begun with a pass that was lost: its words bring it back, after a warning that says what that gives away', async () => {
      const { cast, origin, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), cast.skipper.email);
      const home = homePage(page);
      await home.open(origin);
      await home.otherDevice.waitFor();
      expect(await home.lateWarning.isVisible()).toBe(false);
      await home.otherDevice.click();
      await home.getPassBack.waitFor();
      await screens.look(page, 'home: get the pass back');
      await home.lateWarning.waitFor();
      await home.whatWasMeasured.click();
      expect(await home.measured.innerText()).toContain('58 % within a day');
      await home.getPassBack.click();
      await home.claimLink.waitFor();
      holders.secrets.push((await home.claimLink.getAttribute('href'))?.split('#claim=')[1] ?? '');
      await home.claimLink.click();
      const site = answerSite(page);
      await site.waysBack.click();
      await site.haveWords.click();
      await site.typedWords.fill(holders.onPaper);
      await site.bringBack.click();
      await site.firstScreen.waitFor();
      expect(await site.countedWith.innerText()).toContain('the 15 people of Screening East');
      await context.close();
    });

    test('takes a screen for each theme, a review and one press, all of it by keyboard, and ends with a receipt', async () => {
      const { screens } = stage();
      const page = holders.employee?.page as Page;
      const site = answerSite(page);
      await pressByKeyboard(page, site.start);
      await site.statements.first().waitFor();
      await screens.look(page, 'answer site: questions');
      await answerByKeyboard(page, AGREE);
      await site.complete.waitFor();
      await screens.look(page, 'answer site: review');
      await pressByKeyboard(page, site.send);
      await site.sent.waitFor();
      await site.receiptChecked.waitFor();
      await site.receiptAndDevice.click();
      await screens.look(page, 'answer site: sent');
      expect(await site.checkCode.innerText()).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    });

    test('can be changed until the close, and kept to be compared with the results; the code in the public list stays the same', async () => {
      const page = holders.employee?.page as Page;
      const site = answerSite(page);
      const code = await site.checkCode.innerText();
      await site.change.click();
      await site.changeOfFirst.click();
      await site.statements.first().waitFor();
      await site.statements.first().getByRole('radio').nth(DISAGREE).check();
      await site.toReview.click();
      await site.send.click();
      await site.sent.waitFor();
      await page.reload();
      await site.sent.waitFor();
      await site.receiptAndDevice.click();
      expect(await site.checkCode.innerText()).toBe(code);
      await site.keepToCompare.check();
      await page.getByText('keeps your answers until you have compared them').waitFor();
      expect(await site.keepToCompare.isChecked()).toBe(true);
      holders.savedReceipts.push(await saveReceipt(page));
      checkCodes.push(code);
    });

    test('can be followed by a comment: it waits for a moment of its own, is still there after a reload, and leaves when it is asked to', async () => {
      const { answerDoor, screens } = stage();
      const page = holders.employee?.page as Page;
      const site = answerSite(page);
      const sent = () => answerDoor.received().match(/POST \/v1\/ballots HTTP/g)?.length;
      const before = sent();
      await site.writeComment.click();
      await site.commentTheme.click();
      await site.commentBox.fill('The new form asks twice for the same thing.');
      await screens.look(page, 'answer site: comment');
      await site.sendComment.click();
      await site.commentWaits.waitFor();
      await screens.look(page, 'answer site: comment waits');
      await page.reload();
      await site.commentWaits.waitFor();
      expect(sent()).toBe(before);
      await site.commentNow.click();
      await site.commentReceived.waitFor();
      expect(answerDoor.received()).not.toContain('asks twice');
    });

    test('two people at one browser each find their own pass, and neither finds the other’s answers', async () => {
      const { cast } = stage();
      const visitor = holders.sharing as Visitor;
      const site = answerSite(visitor.page);
      const codes: string[] = [];
      for (const person of cast.sharing) {
        await comeFromHome(stage(), visitor, { person, link: 'openAnswerSite', secrets: holders.secrets });
        await site.firstScreen.waitFor();
        expect(await site.countedWith.innerText()).toContain(`people of ${person.unit}`);
        await site.start.click();
        await site.statements.first().waitFor();
        expect(await visitor.page.getByRole('radio', { checked: true }).count()).toBe(0);
        await answerEverything(site, NEITHER);
        await site.send.click();
        await site.sent.waitFor();
        await site.receiptAndDevice.click();
        codes.push(await site.checkCode.innerText());
      }
      expect(new Set([...codes, ...checkCodes]).size).toBe(3);
      await comeFromHome(stage(), visitor, { person: cast.sharing[0], link: 'openAnswerSite', secrets: holders.secrets });
      await site.sent.waitFor();
      await site.receiptAndDevice.click();
      expect(await site.checkCode.innerText()).toBe(codes[0]);
      checkCodes.push(...codes);
    });

    test('leaves no cookie on the answer origin, and nothing that tells who it was reaches the answer door', async () => {
      const { answerDoor, answerOrigin, cast } = stage();
      const received = answerDoor.received();
      expect(received.match(/POST \/v1\/ballots HTTP/g)?.length).toBe(5);
      for (const visitor of [holders.employee, holders.sharing]) expect(await visitor?.context.cookies(answerOrigin)).toEqual([]);
      expect(received.match(/^(cookie|authorization):.*$/gim)).toBeNull();
      const referers = received.match(/^referer:.*$/gim) ?? [];
      expect(referers.filter((line) => !line.toLowerCase().startsWith(`referer: ${answerOrigin}/`))).toEqual([]);
      expect(holders.secrets.filter((secret) => secret.length < 8)).toEqual([]);
      expect(holders.secrets.filter((secret) => received.includes(secret))).toEqual([]);
      for (const { email, name } of [cast.employee, ...cast.sharing]) {
        expect(received).not.toContain(email);
        expect(received).not.toContain(name);
      }
    });

    test('happens in an app that holds no line of sign-in code', () => {
      const files = filesOf(answerApp);
      expect(files.length).toBeGreaterThanOrEqual(2);
      const foreign = files.filter((name) => /trpc|\/api\/auth|magic-link|sign-in\/confirm/i.test(readFileSync(join(answerApp, name), 'utf8')));
      expect(foreign).toEqual([]);
    });
  });
};

/** The public list, and what devices say of it. */
export const afterCloseJourney = (stage: OnStage, holders: PassHolders): void => {
  const { checkCodes } = holders;

  describe('after the close', () => {
    test('the public list holds one entry for each person who answered, changed answers or not', async () => {
      await walkTo(stage(), PULSE, 'Receipts are being checked');
      const listed = (await publicList(stage())).map((nullifier) => nullifier.slice(0, 16));
      expect(listed).toEqual(listed.toSorted());
      const codes = checkCodes.map((code) => code.replaceAll(' ', ''));
      expect(listed.filter((entry) => codes.includes(entry))).toEqual(codes.toSorted());
      expect(listed.length).toBe(codes.length + answeringColleagues(stage()).length);
    }, MOST_MILLISECONDS_FOR_COLLEAGUES);

    test('the device finds its answers in the public list and keeps them for comparing, as its owner chose', async () => {
      const { answerOrigin, screens } = stage();
      const page = holders.employee?.page as Page;
      await page.goto(answerOrigin);
      const site = answerSite(page);
      await site.inPublicList.waitFor();
      await site.whatIAnswered.click();
      await page.getByText('You chose to keep this for comparing.').waitFor();
      await site.commentInList.waitFor();
      await screens.look(page, 'answer site: in the public list');
      expect(await page.getByRole('region', { name: 'Results and promises' }).innerText()).toMatch(/counted all together, from \w+day \d+\s\w+ at [\d:]+ on\./);
      expect(await site.checkCode.innerText()).toBe(checkCodes[0]);
      holders.savedReceipts.push(await saveReceipt(page));
      expect(holders.savedReceipts[1]).toEqual(holders.savedReceipts[0]);
    });

    test('each of two people at one browser finds the own answers only, and the device forgets them', async () => {
      const { cast } = stage();
      const visitor = holders.sharing as Visitor;
      for (const [index, person] of cast.sharing.entries()) {
        await comeFromHome(stage(), visitor, { person, link: 'checkPublicList', secrets: holders.secrets });
        await answerSite(visitor.page).inPublicList.waitFor();
        await answerSite(visitor.page).forgotten.waitFor();
        expect(await answerSite(visitor.page).checkCode.innerText()).toBe(checkCodes[index + 1]);
      }
    });
  });
};
