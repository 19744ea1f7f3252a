import { afterAll, beforeAll } from 'vitest';
import { afterCloseJourney, answerJourney } from './journeys/answer-journey.ts';
import { approvalJourney } from './journeys/approval-journey.ts';
import { auditJourney } from './journeys/audit-journey.ts';
import { checkInJourney } from './journeys/check-in-journey.ts';
import { compareJourney } from './journeys/compare-journey.ts';
import { courageJourney, looksJourney, recalledPromisesJourney } from './journeys/courage-journey.ts';
import { exportJourney } from './journeys/export-journey.ts';
import { figuresJourney } from './journeys/figures-journey.ts';
import { hrInGermanJourney } from './journeys/hr-in-german-journey.ts';
import { importJourney } from './journeys/import-journey.ts';
import { leaderJourney } from './journeys/leader-journey.ts';
import { passJourney, type PassHolders } from './journeys/pass-journey.ts';
import type { PublishedFigures } from './journeys/published-figures.ts';
import { questionsJourney } from './journeys/questions-journey.ts';
import { fourthResultsJourney, roundsJourney, silentPulseJourney } from './journeys/rounds-journey.ts';
import { screensJourney } from './journeys/screens-journey.ts';
import { seedWithAKill } from './journeys/seeded-product.ts';
import { signInJourney } from './journeys/sign-in-journey.ts';
import { closeStage, openStage, type Stage } from './journeys/stage.ts';
import { firstStartJourney, secondStartJourney } from './journeys/start-journey.ts';
import { deskElsewhereJourney } from './other-browsers/desk-journey.ts';
import { afterCloseElsewhereJourney, answerElsewhereJourney, compareElsewhereJourney, enrolElsewhereJourney } from './other-browsers/pulse-journey.ts';
import { forgetProfile, travellers } from './other-browsers/traveller.ts';
import { clearPlace, newPlace } from './running-product.ts';

/**
 * The whole product, once: started in an empty place, seeded, and then used by an employee, a colleague, their manager,
 * a leader and HR in a real browser, from a first sign-in to the next pulse. The journeys follow each other in the
 * order of time; each begins where the one before has left the product.
 */

const MOST_MILLISECONDS_FOR_SEEDING = 6 * 60 * 1000;

let opened: Stage | undefined;
let published: PublishedFigures | undefined;

const there = <T>(thing: T | undefined, what: string): T => {
  if (thing === undefined) throw new Error(`${what} is not there: see the first failure.`);
  return thing;
};
const stage = (): Stage => there(opened, 'The product');
const figures = (): PublishedFigures => there(published, 'What is published');

const place = await newPlace();
const elsewhere = travellers();

beforeAll(async () => {
  opened = await openStage(place, seedWithAKill);
}, MOST_MILLISECONDS_FOR_SEEDING);

afterAll(async () => {
  if (opened !== undefined) await closeStage(opened);
  await clearPlace(place);
  for (const { phone } of elsewhere) forgetProfile(phone);
});

const holders: PassHolders = { employee: null, sharing: null, onPaper: '', secrets: [], savedReceipts: [], checkCodes: [] };

firstStartJourney(stage);
figuresJourney(stage, (fetched) => {
  published = fetched;
});
leaderJourney(stage, figures);
deskElsewhereJourney(stage, elsewhere, figures);
courageJourney(stage, figures);
hrInGermanJourney(stage);
signInJourney(stage);
checkInJourney(stage);
passJourney(stage, holders);
enrolElsewhereJourney(stage, elsewhere);
importJourney(stage);
answerJourney(stage, holders);
answerElsewhereJourney(stage, elsewhere);
afterCloseJourney(stage, holders);
afterCloseElsewhereJourney(stage, elsewhere);
recalledPromisesJourney(stage);
looksJourney(stage);
questionsJourney(stage);
fourthResultsJourney(stage);
compareJourney(stage, holders);
compareElsewhereJourney(stage, elsewhere);
roundsJourney(stage);
approvalJourney(stage);
exportJourney(stage, figures);
auditJourney(stage, holders);
silentPulseJourney(stage);
screensJourney(stage);
secondStartJourney(stage);
