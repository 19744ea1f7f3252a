import { setTimeout as pause } from 'node:timers/promises';
import { startProduct, type ProductPlace, type RunningProduct } from '../running-product.ts';
import { livingClusters } from './cluster-processes.ts';

/** How long a start took, in seconds. */
export interface StartFigures {
  /** Until a browser gets the first page of the app. */
  firstPage: number;
  /** Until everything is said: seeded, sign-in links printed. */
  ready: number;
}

/** A product with the demo organisation in it, whose seeding was killed once on the way. */
export interface SeededProduct {
  product: RunningProduct;
  figures: { first: StartFigures; resumed: StartFigures };
  /** PostgreSQL servers that the kill had left behind. */
  leftBehind: number[];
  /** All that the killed start had said. */
  killedOutput: string;
}

const SEEDING_STEP_TO_KILL_AT = /Spring pulse: check-ins and passes [3-9]0 %/;

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

const hasFirstPage = async (origin: string): Promise<boolean> => {
  try {
    const response = await fetch(origin);
    return response.ok && (await response.text()).includes('<div id="app">');
  } catch {
    return false; // Nobody listens there yet.
  }
};

/** Asks for the first page until it is there. */
const secondsToFirstPage = async ({ origin, ended }: RunningProduct, began: number): Promise<number> => {
  let over = false;
  void ended.then(() => (over = true));
  while (!(await hasFirstPage(origin))) {
    if (over) throw new Error('The product ended before it had a first page.');
    await pause(50);
  }
  return secondsSince(began);
};

/**
 * Starts a product and waits for its first page and for the last line of a start.
 *
 * @example (await startAndMeasure(place, {})).figures.firstPage // 4.2
 */
export const startAndMeasure = async (place: ProductPlace, environment: NodeJS.ProcessEnv): Promise<{ product: RunningProduct; figures: StartFigures }> => {
  const began = performance.now();
  const product = startProduct(place, environment);
  const firstPage = await secondsToFirstPage(product, began);
  await product.says(/Stop with Ctrl\+C/);
  return { product, figures: { firstPage, ready: secondsSince(began) } };
};

/**
 * Starts the product in an empty place, kills it in the middle of the first round's seeding, and starts it again: it
 * goes on to the end.
 */
export const seedWithAKill = async (place: ProductPlace, environment: NodeJS.ProcessEnv): Promise<SeededProduct> => {
  const began = performance.now();
  const killed = startProduct(place, environment);
  const firstPage = await secondsToFirstPage(killed, began);
  await killed.says(SEEDING_STEP_TO_KILL_AT);
  const first = { firstPage, ready: secondsSince(began) };
  await killed.end('SIGKILL');
  const leftBehind = livingClusters(place.dataDirectory);
  const { product, figures: resumed } = await startAndMeasure(place, environment);
  return { product, figures: { first, resumed }, leftBehind, killedOutput: killed.output() };
};
