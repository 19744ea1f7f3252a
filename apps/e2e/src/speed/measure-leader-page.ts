import { launchBrowser } from '../browser.ts';
import { openLargeOrganisation } from './large-organisation.ts';
import { openLeaderPage } from './leader-page.ts';

/** Opens the leader's page of an organisation of 10,000 units again and again, and says how long it took. */
const OPENINGS = 6;

const organisation = await openLargeOrganisation({ units: 10_000, rounds: 4 });
const browser = await launchBrowser();
for (let opening = 1; opening <= OPENINGS; opening += 1) {
  const { secondsToInteractive, layoutShift, elements } = await openLeaderPage(browser, organisation);
  process.stdout.write(`${opening === 1 ? 'first opening since the start' : `opening ${opening}`}: ${secondsToInteractive.toFixed(2)} s, layout shift ${layoutShift.toFixed(3)}, ${elements} elements\n`);
}
await browser.close();
await organisation[Symbol.asyncDispose]();
// The test clusters end with the process.
process.exit();
