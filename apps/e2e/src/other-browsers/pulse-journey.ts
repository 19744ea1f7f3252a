import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DemoPerson } from '../demo/plan.ts';
import { linkByMail, sessionByLink } from '../journeys/http-session.ts';
import type { OnStage, Stage } from '../journeys/stage.ts';
import type { AtBrowser } from './at-browser.ts';
import { comparesOnce } from './compares-once.ts';
import { downloaded, using, type Traveller } from './traveller.ts';

const PULSE = 'Winter pulse';
const AGREE = 3;
const DISAGREE = 1;
const NONE: string[] = [];
/** A browser is started, and a machine may be busy. */
const MOST_MILLISECONDS = 2 * 60_000;

const CLAIM_LINK = `return document.querySelector('a[href*="#claim="]').href;`;
const CHECK_CODE = `return document.querySelector('.code').textContent;`;
const FIRST_LABEL = `return document.querySelector('legend').closest('fieldset').querySelectorAll('label')[arguments[0]].innerText.trim();`;
const CHOSEN = `return document.querySelectorAll('input[type=radio]:checked').length;`;
const IS_KEPT_FOR_LATER = `return navigator.serviceWorker.ready.then(async () => {
  const cache = await caches.open('unguarded-answers');
  while ((await cache.keys()).length < 10) await new Promise((later) => setTimeout(later, 50));
});`;

/** Firefox compares what a reload broke off, nothing, with the hash that the page names, and says so; the part is fetched again. */
const isBrokenOff = (complaint: string): boolean => complaint.includes(`“${createHash('sha384').digest('base64')}”`);

/** Answers every page of questions up to the review. */
const answersAll = async (browser: AtBrowser, words: Traveller['words']): Promise<void> => {
  for (let page = 1; ; page += 1) {
    await browser.reads(words.page(page));
    await browser.choosesEverywhere(AGREE);
    const isLast = (await browser.text()).includes(words.toReview);
    await browser.presses(isLast ? words.toReview : words.next);
    if (isLast) return;
  }
};

const managerOf = ({ plan }: Stage, { managerEmail }: DemoPerson): string => plan.rounds.at(-1)?.people.find(({ email }) => email === managerEmail)?.name ?? '';

/** The check-in with name and the pass, on a phone. */
export const enrolElsewhereJourney = (stage: OnStage, all: readonly Traveller[]): void => {
  if (all.length === 0) return; // the check says what was not tried
  describe('a whole pulse, on a phone that is not Chromium’s', () => {
    test.each(all)('begins with the check-in with name, and with the pass on the other origin ($engine.name, $engine.onPhone)', async (traveller) => {
      const { engine, person, words, phone } = traveller;
      const somebody = person(stage());
      const manager = managerOf(stage(), somebody);
      const complaints = await using(stage(), engine.start(phone), async (browser) => {
        await browser.opens(await linkByMail(stage().place, somebody.email));
        await browser.presses(words.signIn);
        await browser.presses(words.openCheckIn);
        await browser.reads(manager);
        await browser.choosesEverywhere(AGREE);
        await browser.presses(words.sign(manager));
        await browser.reads(words.signed(manager));
        await browser.opens(stage().origin);
        await browser.presses(words.getPass);
        await browser.reads(words.toAnswerSite);
        traveller.claimCode = (await browser.asks<string>(CLAIM_LINK)).split('#claim=')[1] ?? '';
        await browser.presses(words.toAnswerSite);
        await browser.presses(words.mine);
        await browser.reads(words.passReady);
      });
      expect(complaints).toEqual(NONE);
      expect(traveller.claimCode.length).toBeGreaterThan(8);
    }, MOST_MILLISECONDS);
  });
};

/** The browser is closed and opened, the line breaks while sending. */
export const answerElsewhereJourney = (stage: OnStage, all: readonly Traveller[]): void => {
  if (all.length === 0) return; // the check says what was not tried
  describe('answering, on a phone that is not Chromium’s', () => {
    test.each(all)('finds the pass after the browser was closed; answers wait while there is no line, leave when it is back, are changed, hidden, and kept for comparing ($engine.name, $engine.onPhone)', async (traveller) => {
      const { answerOrigin, answerDoor } = stage();
      const { engine, words, phone } = traveller;
      const complaints = await using(stage(), engine.start(phone), async (browser) => {
        await browser.opens(answerOrigin);
        await browser.presses(words.start);
        await browser.reads(words.page(1));
        await browser.choosesEverywhere(AGREE);
        const chosen = await browser.asks<number>(CHOSEN);
        await browser.asks(IS_KEPT_FOR_LATER);
        await browser.comesAgain();
        await browser.presses(words.goOn);
        expect(await browser.asks<number>(CHOSEN)).toBe(chosen);
        await answersAll(browser, words);
        await browser.reads(words.complete);
        answerDoor.cut();
        await browser.presses(words.send);
        await browser.reads(words.notSent);
        await browser.comesAgain();
        await browser.reads(words.notSent);
        answerDoor.mend();
        await browser.comesAgain();
        await browser.reads(words.received);
        traveller.checkCode = await browser.asks<string>(CHECK_CODE);
        await browser.presses(words.change);
        await browser.presses(words.changeFirst);
        await browser.choosesEverywhere(DISAGREE);
        traveller.firstAnswer = await browser.asks<string>(FIRST_LABEL, [DISAGREE]);
        await browser.presses(words.toReview);
        await browser.presses(words.sendChange);
        await browser.reads(words.received);
        expect(await browser.asks(CHECK_CODE)).toBe(traveller.checkCode);
        await browser.presses(words.receiptAndDevice);
        await browser.presses(words.saveReceipt);
        expect(JSON.parse((await downloaded(phone, 'receipt.json')).toString('utf8'))).toHaveProperty('nullifier');
        await browser.presses(words.hide);
        await browser.reads(words.hidden);
        await browser.comesAgain();
        await browser.reads(words.hidden);
        await browser.presses(words.show);
        await browser.reads(words.received);
        await browser.presses(words.keep);
        await browser.reads(words.kept);
      }).finally(() => answerDoor.mend());
      expect(complaints.filter((complaint) => !isBrokenOff(complaint))).toEqual(NONE);
    }, MOST_MILLISECONDS);

    test('tells the answer door nothing of who it was', () => {
      const { answerDoor, answerOrigin, cast } = stage();
      const received = answerDoor.received();
      expect(received.match(/^(cookie|authorization):.*$/gim)).toBeNull();
      expect((received.match(/^referer:.*$/gim) ?? []).filter((line) => !line.toLowerCase().startsWith(`referer: ${answerOrigin}/`))).toEqual([]);
      for (const telling of [...all.map(({ claimCode }) => claimCode), ...cast.travelling.flatMap(({ email, name }) => [email, name])]) expect(received).not.toContain(telling);
    });
  });
};

/** The list is read after the close. */
export const afterCloseElsewhereJourney = (stage: OnStage, all: readonly Traveller[]): void => {
  if (all.length === 0) return; // the check says what was not tried
  describe('after the close, on a phone that is not Chromium’s', () => {
    test.each(all)('the answers are found in the public list ($engine.name, $engine.onPhone)', async ({ engine, words, phone, checkCode }) => {
      const complaints = await using(stage(), engine.start(phone), async (browser) => {
        await browser.opens(stage().answerOrigin);
        await browser.reads(words.inPublicList);
        expect(await browser.asks(CHECK_CODE)).toBe(checkCode);
      });
      expect(complaints).toEqual(NONE);
      expect(new Set(all.map((traveller) => traveller.checkCode)).size).toBe(all.length);
    }, MOST_MILLISECONDS);
  });
};

/** Own answers beside the group's. */
export const compareElsewhereJourney = (stage: OnStage, all: readonly Traveller[]): void => {
  if (all.length === 0) return; // the check says what was not tried
  describe('own answers beside the group’s, on a phone that is not Chromium’s', () => {
    test.each(all)('are seen once: the figures come inside the link and nobody is asked ($engine.name, $engine.onPhone)', async (traveller) => {
      const { engine, person, words, phone } = traveller;
      const { place, hr } = stage();
      const { email } = person(stage());
      const roundId = (await hr.insight.units.query()).rounds.find(({ title }) => title === PULSE)?.roundId ?? '';
      const { insight } = await sessionByLink(place, await linkByMail(place, email));
      const everybody = (await insight.besideOwnAnswers.query({ roundId }))?.organisation;
      const complaints = await using(stage(), engine.start(phone), async (browser) => {
        await browser.opens(await linkByMail(place, email));
        await browser.presses(words.signIn);
        await browser.reads(words.results);
        await comparesOnce(browser, { stage: stage(), traveller, roundId, figure: everybody?.items[0]?.value ?? null });
      });
      expect(complaints).toEqual(NONE);
    }, MOST_MILLISECONDS);
  });
};
