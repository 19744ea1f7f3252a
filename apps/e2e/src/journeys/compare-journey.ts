import { responseSetOf } from '@unguarded/instruments';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openRoundSheet, type OpenedRound } from '../demo/member-device.ts';
import { answeringColleagues } from './colleagues.ts';
import { linkByMail, sessionByLink } from './http-session.ts';
import { answerSite } from './pages/answer-site.ts';
import { comparedPage } from './pages/compared-page.ts';
import type { PassHolders } from './pass-journey.ts';
import { askedByPages, askedSince } from './recorded-door.ts';
import { comeFresh, signInBrowser, type OnStage, type Stage } from './stage.ts';

const PULSE = 'Winter pulse';
const AGREE = 3;
const SMALL_PHONE = { width: 360, height: 640 };

/** What reached the answer door or a log of the figures in a link and of its space. */
export const heardOf = ({ answerDoor, seeded }: Stage, link: string): string[] => {
  const carried = new URLSearchParams(link.split('#')[1]);
  const [payload, space] = [carried.get('results') ?? '', carried.get('space') ?? ''];
  if (payload.length < 300 || space.length < 8) throw new Error('The link carries no figures.');
  const heard = [answerDoor.received(), seeded.product.output()];
  return [payload.slice(0, 60), payload.slice(-60), space, 'results='].filter((secret) => heard.some((all) => all.includes(secret)));
};

/** From the results to one's own answers, in the browser in which they were kept; no server hears of it. */
export const compareJourney = (stage: OnStage, holders: PassHolders): void => {
  describe('own answers beside the group’s', () => {
    let round: OpenedRound;
    let link = '';
    const page = (): Page => holders.employee?.page as Page;

    const followLink = async (there: Page): Promise<string[]> => {
      await there.goto(`${stage().origin}/insights?round=${round.roundId}`);
      await comparedPage(there).link.waitFor();
      link = (await comparedPage(there).link.getAttribute('href')) ?? '';
      const start = stage().answerDoor.received().length;
      await comparedPage(there).link.click();
      await there.getByRole('heading', { level: 1, name: /Your answers beside the results|No answers of yours are kept here/ }).waitFor();
      await there.waitForLoadState('networkidle');
      return askedSince(stage().answerDoor, start);
    };

    beforeAll(async () => {
      const rounds = await stage().hr.identity.organise.rounds.query();
      round = await openRoundSheet(`http://localhost:${stage().place.answerPort}`, rounds.find(({ title }) => title === PULSE)?.roundId ?? '');
      await page().setViewportSize(SMALL_PHONE);
    });

    test('stand beside the figures of the results page, word for word, when its link is followed', async () => {
      const { screens, answerOrigin, cast, place } = stage();
      const asked = await followLink(page());
      const compared = comparedPage(page());
      await compared.heading.waitFor();
      await screens.look(page(), 'own answers beside the results');
      expect(page().url()).toBe(`${answerOrigin}/`);
      const session = await sessionByLink(place, await linkByMail(place, cast.employee.email));
      const beside = await session.insight.besideOwnAnswers.query({ roundId: round.roundId });
      const answered = answeringColleagues(stage()).filter(({ unit }) => unit === cast.employee.unit).length + 1;
      expect(beside?.own?.coverage.respondents).toBe(answered);
      // The first was changed before the close.
      const [, statement] = round.instrument.items;
      const figure = (part: 'own' | 'organisation'): string => {
        const value = beside?.[part]?.items.find(({ itemId }) => itemId === statement?.id)?.value;
        return value === undefined || value === null ? 'no figure' : `${Math.round(value.value)} (${Math.round(value.low)} to ${Math.round(value.high)}), n\u00a0=\u00a0${value.n}`;
      };
      const rows = await compared.statement(statement?.text ?? '').getByRole('row').allInnerTexts();
      expect(rows[0]?.split(/\s*[\t\n]+\s*/)).toEqual(['You', responseSetOf(round.instrument, statement?.id ?? '')?.labels[AGREE]]);
      expect(rows[1]).toContain(figure('own'));
      expect(rows[2]).toContain(figure('organisation'));
      expect(await compared.main.innerText()).toContain(`Your team: ${cast.employee.unit}, ${answered} answers.`);
      await compared.backForgetting.click();
      await compared.link.waitFor();
      // The page came from the device; between the two pages the answer door was asked for nothing.
      expect(askedByPages(asked)).toEqual([]);
    });

    test('are forgotten by reading them: the same link leads to one honest sentence, and the door cannot tell the two visits apart', async () => {
      const asked = await followLink(page());
      await comparedPage(page()).noneKept.waitFor();
      await stage().screens.look(page(), 'no answers kept');
      await comparedPage(page()).backToResults.click();
      await comparedPage(page()).link.waitFor();
      expect(askedByPages(asked)).toEqual([]);
    });

    test('are nowhere to be found where somebody has never answered; what opening the page asks for are its public files', async () => {
      const visitor = await comeFresh(stage(), { locale: 'en-GB', viewport: SMALL_PHONE, hasTouch: true });
      await signInBrowser(stage(), visitor, stage().cast.skipper.email);
      const asked = await followLink(visitor.page);
      await comparedPage(visitor.page).noneKept.waitFor();
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((line) => !/^GET \/(?:$|assets\/[\w.-]+$|service-worker\.js$|manifest\.webmanifest$|icon[\w.-]*$)/.test(line))).toEqual([]);
      await visitor.context.close();
    });

    test('and the figures that went along reached no server and no log', () => {
      expect(heardOf(stage(), link)).toEqual([]);
    });

    test('the page of the pulse says that the answers are in the public list, and leads to results and promises', async () => {
      await page().goto(stage().answerOrigin);
      await answerSite(page()).inPublicList.waitFor();
      await answerSite(page()).forgotten.waitFor();
      await stage().screens.look(page(), 'answer site: results are out');
      expect(await page().getByRole('region', { name: 'Results and promises' }).innerText()).toMatch(/Counting began on \w+day \d+\s\w+[\s\S]*What was promised/);
      await page().getByRole('link', { name: 'Go to the results' }).click();
      await page().getByRole('heading', { level: 1, name: stage().cast.employee.unit }).waitFor();
    });
  });
};
