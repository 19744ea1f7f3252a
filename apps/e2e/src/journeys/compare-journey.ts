import { responseSetOf, type ItemAnswer } from '@unguarded/instruments';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inParallel } from '../demo/in-parallel.ts';
import { answeringDevice, claimPass, openRoundSheet, type DevicePass, type OpenedRound } from '../demo/member-device.ts';
import type { DemoPerson } from '../demo/plan.ts';
import { linkByMail, sessionByLink } from './http-session.ts';
import { answerEverything, answerSite } from './pages/answer-site.ts';
import { comparedPage } from './pages/compared-page.ts';
import { homePage } from './pages/home-page.ts';
import { comeFresh, signInBrowser, type OnStage, type Stage, type Visitor } from './stage.ts';
import { walkTo } from './walk.ts';

const PULSE = 'Early summer pulse';
const COLLEAGUES = 7;
const AGREE = 3;
const A_DAY = 86_400_000;
const MOST_MILLISECONDS_FOR_A_FREEZE = 60_000;

const comeWithPhone = (stage: Stage): Promise<Visitor> => comeFresh(stage, { locale: 'en-GB', viewport: { width: 360, height: 640 }, hasTouch: true });

const roundOf = async ({ hr }: Stage) => (await hr.identity.organise.rounds.query()).find(({ title }) => title === PULSE);

/** HR puts one more pulse together. */
const freezeOneMore = async (stage: Stage): Promise<string> => {
  const { organise, me } = stage.hr.identity;
  const { now } = await me.get.query();
  await organise.schedule.mutate({ title: PULSE, freezeAt: new Date(Date.parse(now) + A_DAY).toISOString() });
  const roundId = (await roundOf(stage))?.roundId ?? '';
  await organise.freeze.mutate({ roundId });
  await expect.poll(async () => (await roundOf(stage))?.state, { timeout: MOST_MILLISECONDS_FOR_A_FREEZE }).toBe('frozen');
  // The other side hears of it a moment later.
  await expect.poll(async () => (await fetch(`http://localhost:${stage.place.answerPort}/v1/rounds/${roundId}/sheet`)).ok, { timeout: 20_000 }).toBe(true);
  return roundId;
};

/** People of the same team, each with a device that needs no browser. */
const colleaguesOf = ({ plan, cast }: Stage): DemoPerson[] => {
  const known = [cast.employee, cast.skipper].map(({ email }) => email);
  return (plan.rounds.at(-1)?.people ?? []).filter(({ unit, leadsUnit, email }) => unit === cast.employee.unit && leadsUnit === '' && !known.includes(email)).slice(0, COLLEAGUES);
};

const fetchPass = async ({ place, origin }: Stage, round: OpenedRound, email: string): Promise<DevicePass> => {
  const session = await sessionByLink(place, await linkByMail(place, email));
  const code = await session.identity.pass.claimCode.mutate({ roundId: round.roundId });
  if (!code.ok) throw new Error(`No pass for ${email}: ${code.reason}.`);
  return claimPass(round, { origin, code: code.code, email });
};

const someAnswers = ({ instrument }: OpenedRound, which: number): Record<string, ItemAnswer> =>
  Object.fromEntries(instrument.items.map(({ id }, index) => {
    const { lowest = 1, labels = [] } = responseSetOf(instrument, id) ?? {};
    return [id, lowest + ((index + which) % labels.length)];
  }));

/** What was asked of the answer door, line by line, from some point on. */
const askedSince = ({ answerDoor }: Stage, start: number): string[] => answerDoor.received().slice(start).match(/^(?:GET|POST|OPTIONS|HEAD) \S+(?= HTTP)/gm) ?? [];

/** What a browser looks for by itself whenever it opens a page that has a worker. */
const BY_ITSELF = ['GET /service-worker.js'];

/** From the results to one's own answers, on the phone on which they were kept; no server hears of it. */
export const compareJourney = (stage: OnStage, { before }: { before: string }): void => {
  describe('own answers beside the group’s', () => {
    let phone: Visitor;
    let round: OpenedRound;
    let link = '';
    const passes = new Map<string, DevicePass>();
    const answerDoor = (): string => `http://localhost:${stage().place.answerPort}`;
    const payload = (): string => new URLSearchParams(new URL(link).hash.slice(1)).get('results') ?? '';
    const space = (): string => new URLSearchParams(new URL(link).hash.slice(1)).get('space') ?? '';

    const followLink = async (page: Page): Promise<string[]> => {
      await page.goto(`${stage().origin}/insights?round=${round.roundId}`);
      await comparedPage(page).link.waitFor();
      link = (await comparedPage(page).link.getAttribute('href')) ?? '';
      const start = stage().answerDoor.received().length;
      await comparedPage(page).link.click();
      await page.getByRole('heading', { level: 1, name: /Your answers beside the results|No answers of yours are kept here/ }).waitFor();
      await page.waitForLoadState('networkidle');
      return askedSince(stage(), start);
    };

    test('begin with a pulse of which eight people of a team have a pass', async () => {
      await walkTo(stage(), before, 'Results are out');
      const roundId = await freezeOneMore(stage());
      round = await openRoundSheet(answerDoor(), roundId);
      await inParallel(colleaguesOf(stage()), { atATime: 2, tell: () => undefined }, async ({ email }) => {
        passes.set(email, await fetchPass(stage(), round, email));
      });
      expect(passes.size).toBe(COLLEAGUES);
      phone = await comeWithPhone(stage());
      await signInBrowser(stage(), phone, stage().cast.employee.email);
      const home = homePage(phone.page);
      await home.open(stage().origin);
      await home.getPass.click();
      await home.claimLink.click();
      await answerSite(phone.page).mine.click();
      await answerSite(phone.page).ready.waitFor();
    }, 3 * MOST_MILLISECONDS_FOR_A_FREEZE);

    test('are kept by who asks for it after answering', async () => {
      await walkTo(stage(), PULSE, 'Answers are open');
      await inParallel([...passes], { atATime: 2, tell: () => undefined }, async ([email, pass]) => {
        const device = await answeringDevice({ answerDoor: answerDoor(), round }, { email, pass });
        expect(await device.send(someAnswers(round, email.length), 1)).toBe(true);
      });
      const { page } = phone;
      await page.goto(stage().answerOrigin);
      const site = answerSite(page);
      await site.firstScreen.waitFor();
      await site.start.click();
      await answerEverything(site, AGREE);
      await site.send.click();
      await site.sent.waitFor();
      await site.keepToCompare.check();
      await page.getByText('keeps your answers until you have compared them').waitFor();
      expect(await site.keepToCompare.isChecked()).toBe(true);
    }, 60_000);

    test('stand beside the figures of the results page, word for word, when its link is followed', async () => {
      const { screens, answerOrigin, cast, place } = stage();
      await walkTo(stage(), PULSE, 'Results are out');
      const asked = await followLink(phone.page);
      const compared = comparedPage(phone.page);
      await compared.heading.waitFor();
      await screens.look(phone.page, 'own answers beside the results');
      expect(phone.page.url()).toBe(`${answerOrigin}/`);
      const session = await sessionByLink(place, await linkByMail(place, cast.employee.email));
      const beside = await session.insight.besideOwnAnswers.query({ roundId: round.roundId });
      expect(beside?.own?.coverage.respondents).toBe(COLLEAGUES + 1);
      const [statement] = round.instrument.items;
      const figure = (part: 'own' | 'organisation'): string => {
        const value = beside?.[part]?.items.find(({ itemId }) => itemId === statement?.id)?.value;
        return value === undefined || value === null ? 'no figure' : `${Math.round(value.value)} (${Math.round(value.low)} to ${Math.round(value.high)}), ${value.n} answers`;
      };
      const rows = await compared.statement(statement?.text ?? '').getByRole('row').allInnerTexts();
      expect(rows[0]?.split(/\s*[\t\n]+\s*/)).toEqual(['You', responseSetOf(round.instrument, statement?.id ?? '')?.labels[AGREE]]);
      expect(rows[1]).toContain(figure('own'));
      expect(rows[2]).toContain(figure('organisation'));
      // Nobody else has answered, so all teams are counted together.
      expect(await compared.main.innerText()).toMatch(new RegExp(`Your team: ${cast.employee.unit}, counted together with [^.]+, ${COLLEAGUES + 1} answers in all\\.`));
      await compared.backToResults.click();
      await compared.link.waitFor();
      // The page came from the device; between the two pages the answer door was asked for nothing.
      expect(asked.filter((line) => !BY_ITSELF.includes(line))).toEqual([]);
    }, 60_000);

    test('are forgotten by reading them: the same link leads to one honest sentence, and the door cannot tell the two visits apart', async () => {
      const asked = await followLink(phone.page);
      await comparedPage(phone.page).noneKept.waitFor();
      await stage().screens.look(phone.page, 'no answers kept');
      await comparedPage(phone.page).backToResults.click();
      await comparedPage(phone.page).link.waitFor();
      expect(asked.filter((line) => !BY_ITSELF.includes(line))).toEqual([]);
    });

    test('are nowhere to be found where somebody has never answered; what opening the page asks for are its public files', async () => {
      const { cast } = stage();
      const visitor = await comeWithPhone(stage());
      await signInBrowser(stage(), visitor, cast.skipper.email);
      const asked = await followLink(visitor.page);
      await comparedPage(visitor.page).noneKept.waitFor();
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((line) => !/^GET \/(?:$|assets\/[\w.-]+$|service-worker\.js$|manifest\.webmanifest$|icon[\w.-]*$)/.test(line))).toEqual([]);
      await visitor.context.close();
    });

    test('and the figures that went along reached no server and no log', () => {
      const { answerDoor: door, seeded } = stage();
      expect([payload().length > 300, space().length > 8]).toEqual([true, true]);
      for (const heard of [door.received(), seeded.product.output()]) {
        for (const secret of [payload().slice(0, 60), payload().slice(-60), space(), 'results=']) expect(heard).not.toContain(secret);
      }
    });

    test('the page of the pulse says that the answers are in the public list, and leads to results and promises', async () => {
      const { page } = phone;
      await page.goto(stage().answerOrigin);
      await answerSite(page).inPublicList.waitFor();
      await answerSite(page).forgotten.waitFor();
      await stage().screens.look(page, 'answer site: results are out');
      expect(await page.getByRole('region', { name: 'Results and promises' }).innerText()).toMatch(/Counting began on \w+day \d+ \w+[\s\S]*What was promised/);
      await page.getByRole('link', { name: 'Go to the results' }).click();
      await page.getByRole('heading', { level: 1, name: stage().cast.employee.unit }).waitFor();
      await phone.context.close();
    });
  });
};
