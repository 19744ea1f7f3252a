import { expect } from 'vitest';
import { heardOf } from '../journeys/compare-journey.ts';
import { askedByPages, askedSince } from '../journeys/recorded-door.ts';
import type { Stage } from '../journeys/stage.ts';
import type { AtBrowser } from './at-browser.ts';
import type { Traveller } from './traveller.ts';

const ADDRESS = 'return location.href;';
/** Its place is kept until its figures are there. */
const LINK_WITH_FIGURES = `return (async () => {
  for (;;) {
    const link = document.querySelector('#own-answers a');
    if (link !== null) return link.href;
    await new Promise((later) => setTimeout(later, 50));
  }
})();`;
const FIRST_STATEMENT = `return [...document.querySelector('main table').rows].map((row) => row.innerText);`;
const FORWARD = 'setTimeout(() => history.forward());';

interface Compared {
  stage: Stage;
  traveller: Traveller;
  roundId: string;
  /** Of the first statement, of everybody. */
  figure: { value: number; low: number; n: number } | null;
}

/** WebKit asks for the page beside starting a worker that does not run, and the worker does not use what comes (docs/decisions/0016). */
const askedAsWell = ({ name }: Traveller['engine']): string[] => (name === 'WebKit' ? ['GET /'] : []);

/** Follows the link on the results page and comes back: nothing is asked on the way, and the address holds nothing. */
const followsLink = async (browser: AtBrowser, { stage: { answerDoor, answerOrigin }, traveller: { engine, words } }: Compared, { back, look }: { back: string; look: () => Promise<void> }): Promise<void> => {
  const start = answerDoor.received().length;
  await browser.presses(words.putBeside);
  await look();
  expect(await browser.asks(ADDRESS)).toBe(`${answerOrigin}/`);
  await browser.presses(back);
  await browser.reads(words.putBeside);
  expect(askedByPages(askedSince(answerDoor, start)).filter((line) => !askedAsWell(engine).includes(line))).toEqual([]);
};

/** Somebody who is signed in puts the answers kept on this device beside the results, and finds them forgotten afterwards. */
export const comparesOnce = async (browser: AtBrowser, compared: Compared): Promise<void> => {
  const { stage, traveller: { words, firstAnswer }, roundId, figure } = compared;
  const results = `${stage.origin}/insights?round=${roundId}`;
  const [value, low] = [figure?.value, figure?.low].map((number) => Math.round(number ?? Number.NaN));
  await browser.opens(results);
  await browser.reads(words.putBeside);
  const link = await browser.asks<string>(LINK_WITH_FIGURES);
  await followsLink(browser, compared, { back: words.backForgetting, look: async () => {
    await browser.reads(words.compared);
    const rows = await browser.asks<string[]>(FIRST_STATEMENT);
    expect(rows[0]).toContain(firstAnswer);
    expect(rows.at(-1)).toMatch(new RegExp(`${value} \\(${low} .*, n\\s=\\s${figure?.n}\\s*$`));
  } });
  // Whoever goes forward again finds the page of the pulse: the answers went with the page, the figures with the address.
  await browser.asks(FORWARD);
  await browser.reads(words.inPublicList);
  expect(await browser.text()).not.toContain(words.compared);
  await browser.opens(results);
  await browser.reads(words.putBeside);
  await followsLink(browser, compared, { back: words.backToResults, look: () => browser.reads(words.noneKept) });
  expect(heardOf(stage, link)).toEqual([]);
};
