import { setTimeout as pause } from 'node:timers/promises';
import type { ElementReference, Remote } from './remote.ts';

/** Somebody who reads a page and presses what is named on it. */
export interface AtBrowser {
  opens(url: string): Promise<unknown>;
  /** Opens the same address once more. The standard's own way to reload passes by what a page keeps for times without a line. */
  comesAgain(): Promise<unknown>;
  /** Waits until this text can be read on the page. */
  reads(text: string): Promise<void>;
  /** Waits for a button, link, answer or fold of this name, the first where a pattern fits several, and presses it. */
  presses(name: string | RegExp): Promise<void>;
  /** Chooses the answer of this number, the lowest is 0, for every statement on the page. */
  choosesEverywhere(answer: number): Promise<void>;
  text(): Promise<string>;
  /** What the body of a function gives in the page. */
  asks<T>(script: string, parameters?: readonly unknown[]): Promise<T>;
}

const PATIENCE_MILLISECONDS = 20_000;
const PAUSE_MILLISECONDS = 50;

const TEXT = 'return document.body.innerText;';

const SAYS = 'return document.body.innerText.includes(arguments[0]);';

const IS_SEEN = `const isSeen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';`;

const NAMED = `${IS_SEEN}
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.innerText).replace(/\\s+/g, ' ').trim();
  return [...document.querySelectorAll('button, a[href], summary, label')].find((element) => isSeen(element) && (arguments[1] ? new RegExp(arguments[0]).test(nameOf(element)) : nameOf(element) === arguments[0])) ?? null;`;

/** Whoever drives a browser does not look what lies over the lower edge of a page; people scroll on. */
const TO_THE_MIDDLE = `arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });`;

const ANSWERS = `return [...document.querySelectorAll('fieldset')].filter((set) => set.querySelector('legend') !== null).map((set) => set.querySelectorAll('label')[arguments[0]]);`;

/**
 * Asks again and again until the answer is not null; what goes wrong on the way, while a page changes, is asked again too.
 *
 * @param state what is there instead, for whoever reads that it never came
 */
export const untilThere = async <T>(what: string, ask: () => Promise<T | null>, state: () => Promise<string>): Promise<T> => {
  const last = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const found = await ask().catch((fault: unknown) => {
      if (Date.now() > last) throw fault;
      return null;
    });
    if (found !== null) return found;
    if (Date.now() > last) throw new Error(`${what} is not there, but this:\n${await state()}`);
    await pause(PAUSE_MILLISECONDS);
  }
};

/**
 * Somebody at a browser that is driven by the WebDriver standard alone.
 *
 * @example await atBrowser(firefox).presses('Beginnen')
 */
export const atBrowser = (remote: Remote): AtBrowser => {
  const press = async (element: ElementReference): Promise<void> => {
    await remote.execute(TO_THE_MIDDLE, [element]);
    await remote.click(element);
  };
  const text = (): Promise<string> => remote.execute<string>(TEXT);
  return {
    opens: (url) => remote.navigate(url),
    comesAgain: async () => remote.navigate(await remote.execute<string>('return location.href;')),
    text,
    asks: (script, parameters) => remote.execute(script, parameters),
    reads: async (wanted) => {
      await untilThere(`“${wanted}”`, async () => ((await remote.execute<boolean>(SAYS, [wanted])) ? true : null), text);
    },
    presses: async (name) => {
      await untilThere(`“${name.toString()}”`, async () => {
        const element = await remote.execute<ElementReference | null>(NAMED, name instanceof RegExp ? [name.source, true] : [name, false]);
        if (element === null) return null;
        await press(element);
        return true;
      }, text);
    },
    choosesEverywhere: async (answer) => {
      const labels = await untilThere('A statement', async () => {
        const found = await remote.execute<ElementReference[]>(ANSWERS, [answer]);
        return found.length > 0 ? found : null;
      }, text);
      for (const label of labels) await press(label);
    },
  };
};
