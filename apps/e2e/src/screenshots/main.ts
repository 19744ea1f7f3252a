import { makeDemoPlan } from '../demo/plan.ts';
import { launchBrowser } from '../browser.ts';
import { newPlace, removePlace, startProduct } from '../running-product.ts';
import type { Viewer } from './screens.ts';
import { takeAnswerStates } from './take-answer-states.ts';
import { type Camera, takeScreenshots } from './take-screenshots.ts';

const CAMERAS: readonly Camera[] = [1280, 360, 320].flatMap((width) => (['light', 'dark'] as const).map((scheme): Camera => ({ width, scheme, locale: 'en-GB' })));
const GERMAN: Camera = { width: 320, scheme: 'light', locale: 'de-DE' };

const linksIn = (output: string): Map<Viewer, string> =>
  new Map(makeDemoPlan().personas.flatMap(({ key, says }): [Viewer, string][] => {
    const line = output.split('\n').find((candidate) => candidate.trim().startsWith(`${says} `) && candidate.includes('http'));
    return line === undefined ? [] : [[key, line.slice(line.indexOf('http')).trim()]];
  }));

/** Starts the product with the demo organisation, writes a picture of every page and state to a folder, and ends it. */
const [folder = 'screenshots', only = '.'] = process.argv.slice(2);
const place = await newPlace();
const product = startProduct(place);
try {
  process.stdout.write('Filling the demo organisation; this takes a minute or two.\n');
  await product.says(/Stop with Ctrl\+C/);
  const browser = await launchBrowser();
  const files = await takeScreenshots({ browser, origin: product.origin, links: linksIn(product.output()), folder, cameras: [...CAMERAS, GERMAN], only: new RegExp(only) });
  files.push(...(await takeAnswerStates({ browser, folder, cameras: [...CAMERAS, GERMAN], only: new RegExp(only) })));
  await browser.close();
  process.stdout.write(`${files.length} pictures are in ${folder}.\n`);
} finally {
  await product.end('SIGTERM');
  removePlace(place);
}
