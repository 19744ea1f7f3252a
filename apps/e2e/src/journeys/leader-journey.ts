import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { illegibleOn } from '../gallery/legibility.ts';
import { focusedOn, numberReachable, tabThrough } from './by-keyboard.ts';
import { homePage } from './pages/home-page.ts';
import { ORGANISE_ADDRESSES } from './pages/organise-pages.ts';
import { points, printed, resultsPage, SPEAKING_UP } from './pages/results-page.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { sessionByLink, linkByMail } from './http-session.ts';
import { overviewOf, type PublishedFigures, type UnitOverview } from './published-figures.ts';
import { comeAsHr, comeFresh, comeSignedIn, type OnStage, type Visitor } from './stage.ts';

const NEWEST = 'Autumn pulse';
const DEPARTMENT = 'Passenger Screening';
const ANOTHER_DEPARTMENT = 'Border Operations';

const speakingUpRows = ({ facets }: UnitOverview): string[][] =>
  facets.map(({ facet, asked, value }) => {
    const label = SPEAKING_UP[facet];
    if (value === null) return [label, asked ? 'too few rated it' : 'not asked', '', ''];
    return [label, points(value.value), printed.range(value), String(value.n)];
  });

const trendRows = ({ trend }: UnitOverview): string[][] =>
  trend.map(({ title, withName, withoutName, gap }) => [title, printed.level(withName), printed.level(withoutName), printed.difference(gap)]);

const idOfUnit = ({ sheets }: PublishedFigures, unit: string): string => sheets.at(-1)?.units.find(({ label }) => label === unit)?.id ?? '';

/** A leader reads the own department, with the figures that the door gave. */
export const leaderJourney = (stage: OnStage, figures: () => PublishedFigures): void => {
  describe('a leader', () => {
    let leader: Visitor;

    test('signs in by the link that the start printed, and comes to the own department', async () => {
      const { personaLink, cast, screens } = stage();
      leader = await comeFresh(stage());
      const { page } = leader;
      await page.goto(personaLink('leader'));
      await signInPage(page).confirm.click();
      await homePage(page).greeting(cast.leader.name).waitFor();
      await homePage(page).menu.getByRole('link', { name: 'Results' }).click();
      await resultsPage(page).title(DEPARTMENT).waitFor();
      await screens.look(page, 'results of a department');
      expect(await resultsPage(page).parts.locator('option').allInnerTexts()).toHaveLength(8);
    });

    test('reads who is in the figures, and in one sentence how far answers with and without names lie apart', async () => {
      const overview = overviewOf(figures(), DEPARTMENT, NEWEST);
      const text = await resultsPage(leader.page).main.innerText();
      const { coverage, withName, withoutName, gap } = overview;
      expect(text).toContain(printed.split(coverage));
      expect(text).toContain(printed.answered(coverage));
      if (withName === null || withoutName === null || gap === null) throw new Error('The demo’s department has no gap.');
      expect(gap.clear).toBe(true);
      expect(text).toContain(printed.apart({ withName, withoutName, gap }));
      expect(text).toContain('That says how safe openness feels, not who is honest.');
      expect(text).toContain(`n = ${gap.nWithName}`);
      expect(text).toContain(`n = ${gap.nWithoutName}`);
    });

    test('reads every published part of the department, and which of its teams are counted together', async () => {
      const { parts, coverage } = overviewOf(figures(), DEPARTMENT, NEWEST);
      const groups = await resultsPage(leader.page).groups();
      expect(groups.map(([label, , withName, withoutName, gap]) => [label, withName, withoutName, gap])).toEqual(
        parts.map((part) => [part.label, printed.level(part.withName), printed.level(part.withoutName), printed.difference(part.gap)]),
      );
      const teams = await resultsPage(leader.page).teams();
      expect(teams.map(([team, , counted]) => [team, counted])).toEqual(coverage.lines.map(({ groupLabel, countedWith }) => [groupLabel, printed.countedWith(countedWith)]));
    });

    test('reads Speaking up facet by facet; what the survey does not carry says “not asked”', async () => {
      const rows = await resultsPage(leader.page).speakingUp();
      expect(rows).toEqual(speakingUpRows(overviewOf(figures(), DEPARTMENT, NEWEST)));
      expect(rows.filter(([, value]) => value === 'not asked').map(([label]) => label)).toEqual([SPEAKING_UP.candour, SPEAKING_UP.surveillance]);
    });

    test('reads three pulses in a row, and that three make no trend', async () => {
      const rows = await resultsPage(leader.page).trend();
      expect(rows.map((row) => row.slice(0, 4))).toEqual(trendRows(overviewOf(figures(), DEPARTMENT, NEWEST)));
      expect(rows.map(([title]) => title)).toEqual(['Spring pulse', 'Summer pulse', NEWEST]);
    });

    test('may open the whole organisation, but no other department', async () => {
      const { origin, screens } = stage();
      const { units, sheets } = figures();
      const idOf = (label: string): string => sheets.at(-1)?.units.find((unit) => unit.label === label)?.id ?? '';
      const roundId = units.rounds[0]?.roundId ?? '';
      const results = resultsPage(leader.page);
      await results.open(origin, units.organisationUnitId ?? '', roundId);
      await results.title('Meridian Services').waitFor();
      await results.open(origin, idOf(ANOTHER_DEPARTMENT), roundId);
      await results.notOnesOwn.waitFor();
      await screens.look(leader.page, 'not yours to open');
      expect(await results.main.innerText()).not.toContain(ANOTHER_DEPARTMENT);
    });

    test('goes through the whole page by keyboard alone: every stop in order, seen, and none that holds the focus', async () => {
      const { page } = leader;
      await resultsPage(page).open(stage().origin, idOfUnit(figures(), DEPARTMENT), figures().units.rounds[0]?.roundId ?? '');
      await resultsPage(page).title(DEPARTMENT).waitFor();
      await page.waitForLoadState('networkidle');
      const reachable = await numberReachable(page);
      const stops = await tabThrough(page);
      expect(stops.map(({ position }) => position)).toEqual(Array.from({ length: reachable }, (_, position) => position));
      expect(stops.filter(({ visible }) => !visible)).toEqual([]);
      expect(reachable).toBeGreaterThan(20);
    });

    test('reads the groups one by one with the arrow keys, and opens the table with the enter key', async () => {
      const { page } = leader;
      const { parts } = overviewOf(figures(), DEPARTMENT, NEWEST);
      await page.locator('#groups [data-tip]').first().focus();
      await page.keyboard.press('ArrowDown');
      const { name } = await focusedOn(page);
      expect(name).toContain(`${parts[1]?.label}: `);
      await page.getByRole('tooltip').filter({ hasText: name }).waitFor();
      await page.locator('#groups summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('#groups table').waitFor();
    });

    test('takes a chart along as lines, as pixels and as figures, each saying what it is not for', async () => {
      const { page } = leader;
      const take = async (kind: 'SVG' | 'PNG' | 'CSV'): Promise<Buffer> => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#groups').getByRole('button', { name: `Download as ${kind}` }).click()]);
        return readFile(await download.path());
      };
      expect((await take('SVG')).toString('utf8')).toContain('Not for pay or appraisal.');
      const figuresFile = (await take('CSV')).toString('utf8');
      expect(figuresFile).toContain('"With name: from","With name: to","With name: n"');
      expect(figuresFile).toContain('Not for pay or appraisal.');
      expect((await take('PNG')).toString('hex', 0, 4)).toBe('89504e47');
    });

    test.each([['A4', 'en', 'What not to do'], ['Letter', 'en', 'What not to do'], ['Letter', 'de', 'Was Sie lassen sollten']] as const)('prints the page for the staff meeting on one sheet of %s, in %s', async (format, language, guide) => {
      const page = await leader.context.newPage();
      await page.addInitScript(`localStorage.setItem('language', '${language}')`);
      await page.goto(`${stage().origin}/insights/${idOfUnit(figures(), DEPARTMENT)}/summary`);
      await page.getByText(guide).waitFor();
      const sheets = (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      expect(sheets).toHaveLength(1);
      await page.evaluate(`localStorage.removeItem('language')`);
      await page.close();
    });

    test('passes on the address of one chart, and whoever opens it stands before it', async () => {
      const { page } = leader;
      await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Speaking up' }).click();
      expect(new URL(page.url()).hash).toBe('#speaking-up');
      const other = await leader.context.newPage();
      await other.goto(page.url());
      await other.locator('#speaking-up h2').waitFor();
      await expect.poll(() => other.evaluate<number>('document.getElementById("speaking-up").getBoundingClientRect().top')).toBeLessThan(200);
      await other.close();
    });

    test.each(['', '/summary'])('reads the same in German on a small phone%s, with no text cut off or on another', async (below) => {
      const { browser, origin, screens } = stage();
      const context = await browser.newContext({ storageState: await leader.context.storageState(), locale: 'de-DE', viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      screens.listen(page);
      await page.goto(`${origin}/insights/${idOfUnit(figures(), DEPARTMENT)}${below}`);
      await page.getByText(/Das sagt, wie sicher sich Offenheit anfühlt, nicht, wer ehrlich ist\./).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await illegibleOn(page)).toEqual([]);
      expect(await page.getByText('Ein Unterschied ist keine Note für eine Führungskraft.').count()).toBeGreaterThan(0);
      await screens.look(page, `German results on a phone${below}`);
      await context.close();
    });

    test.each(['en-GB', 'de-DE', 'fr-FR', 'es-ES'])('has the whole menu and the finding on the first screen of a small phone, in %s', async (locale) => {
      const { browser, origin } = stage();
      const context = await browser.newContext({ storageState: await leader.context.storageState(), locale, viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      await page.goto(`${origin}/insights/${idOfUnit(figures(), DEPARTMENT)}`);
      await page.locator('#headline h2').waitFor();
      const beyond: string[] = [];
      for (const seen of await page.locator('header a, #headline h2').all()) {
        const { x = -1, y = -1, width = 0, height = 0 } = (await seen.boundingBox()) ?? {};
        if (x < 0 || x + width > 320 || y + height > 640) beyond.push(await seen.innerText());
      }
      expect(beyond).toEqual([]);
      await context.close();
    });

    test.each(ORGANISE_ADDRESSES)('may not open %s: the whole page is HR’s', async (address) => {
      const { origin } = stage();
      await leader.page.goto(`${origin}${address}`);
      const { main } = resultsPage(leader.page);
      await expect.poll(() => main.getByRole('heading').allInnerTexts(), { timeout: 5_000 }).toEqual(['This page is not yours to open']);
      expect(await main.getByRole('button').allInnerTexts()).toEqual([]);
    });

    test('is refused by the doors too, whatever the pages show', async () => {
      const { place, cast, origin } = stage();
      const { units, sheets } = figures();
      const session = await sessionByLink(place, await linkByMail(place, cast.leader.email));
      const roundId = units.rounds[0]?.roundId ?? '';
      const unitId = sheets.at(-1)?.units.find(({ label }) => label === ANOTHER_DEPARTMENT)?.id ?? '';
      const refused = { data: { code: 'FORBIDDEN' } };
      await expect(session.insight.overview.query({ unitId, roundId })).rejects.toMatchObject(refused);
      await expect(session.insight.releaseCsv.query({ roundId })).rejects.toMatchObject(refused);
      await expect(session.insight.codebook.query({ roundId })).rejects.toMatchObject(refused);
      await expect(session.identity.organise.summary.query()).rejects.toMatchObject(refused);
      await expect(session.identity.organise.schedule.mutate({ title: 'Mine', freezeAt: new Date().toISOString() })).rejects.toMatchObject(refused);
      const upload = await fetch(`${origin}/organise/imports`, { method: 'POST', headers: { cookie: session.cookie, origin, 'content-type': 'text/csv' }, body: 'email\n' });
      expect(upload.status).toBe(403);
      await leader.context.close();
    });
  });

  describe('somebody of a team of three', () => {
    test('reads with whom the team is counted, and never a figure of three people', async () => {
      const { cast, origin, screens } = stage();
      const overview = overviewOf(figures(), cast.tiny.unit, NEWEST);
      const { page, context } = await comeSignedIn(stage(), cast.tiny.email);
      await page.goto(`${origin}/insights`);
      await resultsPage(page).title(cast.tiny.unit).waitFor();
      await screens.look(page, 'results of a tiny team');
      const countedWith = overview.countedTogether?.countedWith ?? null;
      expect(printed.countedWith(countedWith)).toMatch(/^with .*Cargo Lane.*\(\d+ answers in all\)$/);
      expect(await resultsPage(page).main.innerText()).toContain(`Counted together ${printed.countedWith(countedWith)}: a figure needs at least five answers.`);
      expect(overview.coverage.respondents).toBeGreaterThanOrEqual(5);
      await context.close();
    });
  });

  describe('HR', () => {
    test('reads the whole organisation with every part in it', async () => {
      const { screens, origin } = stage();
      const { page, context } = await comeAsHr(stage());
      const overview = overviewOf(figures(), 'Meridian Services', NEWEST);
      await page.goto(`${origin}/insights`);
      await resultsPage(page).title('Meridian Services').waitFor();
      await screens.look(page, 'results of the organisation');
      expect(await resultsPage(page).groups()).toHaveLength(overview.parts.length);
      expect(await resultsPage(page).partsToSearch()).toBe(figures().units.units.length);
      await context.close();
    });
  });
};
