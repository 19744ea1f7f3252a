import { describe, expect, test } from 'vitest';
import { linkByMail } from '../journeys/http-session.ts';
import { overviewOf, type PublishedFigures } from '../journeys/published-figures.ts';
import type { OnStage } from '../journeys/stage.ts';
import { deskOf, downloaded, forgetProfile, using, type Traveller } from './traveller.ts';
import { WORDS } from './words-on-the-way.ts';

const DEPARTMENT = 'Passenger Screening';
const NEWEST = 'Autumn pulse';
const ROWS_OF_GROUPS = `const fold = document.querySelector('#groups details'); fold.open = true; return [...fold.querySelectorAll('tbody tr')].map((row) => row.cells[0].innerText);`;
const TAKE = `document.querySelector('#groups [aria-label="' + arguments[0] + '"]').click();`;
const HEAD_OF_PNG = '89504e47';
/** A picture that came out empty is smaller. */
const LEAST_BYTES = 10_000;
/** A browser is started, and a machine may be busy. */
const MOST_MILLISECONDS = 2 * 60_000;

/** A leader at a desk with another engine: the results, the table behind a chart, and the chart taken along. */
export const deskElsewhereJourney = (stage: OnStage, all: readonly Pick<Traveller, 'engine'>[], figures: () => PublishedFigures): void => {
  if (all.length === 0) return; // the check says what was not tried
  describe('a leader at a desk that is not Chromium’s', () => {
    test.each(all)('reads the results, opens the table behind a chart, and takes the chart along ($engine.name, $engine.atDesk)', async ({ engine }) => {
      const { place, cast } = stage();
      const words = WORDS[engine.atDesk];
      const desk = deskOf(engine);
      const complaints = await using(stage(), engine.start(desk), async (browser) => {
        await browser.opens(await linkByMail(place, cast.leader.email));
        await browser.presses(words.signIn);
        await browser.presses(words.results);
        await browser.reads(DEPARTMENT);
        await browser.reads(words.notAMark);
        expect(await browser.asks(ROWS_OF_GROUPS)).toEqual(overviewOf(figures(), DEPARTMENT, NEWEST).parts.map(({ label }) => label));
        await browser.asks(TAKE, [words.take('SVG')]);
        expect((await downloaded(desk, '.svg')).toString('utf8')).toContain('</svg>');
        await browser.asks(TAKE, [words.take('CSV')]);
        expect((await downloaded(desk, '.csv')).toString('utf8')).toContain(cast.employee.unit);
        await browser.asks(TAKE, [words.take('PNG')]);
        const picture = await downloaded(desk, '.png');
        expect(picture.toString('hex', 0, 4)).toBe(HEAD_OF_PNG);
        expect(picture.length).toBeGreaterThan(LEAST_BYTES);
      }).finally(() => forgetProfile(desk));
      expect(complaints).toEqual([]);
    }, MOST_MILLISECONDS);
  });
};
