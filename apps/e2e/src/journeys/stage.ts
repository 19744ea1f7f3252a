import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { makeDemoPlan, type DemoPlan } from '../demo/plan.ts';
import type { ProductPlace } from '../running-product.ts';
import { castOf, type Cast } from './cast.ts';
import { newCouncil, type Council } from './council.ts';
import { linkByMail, sessionByLink, type HttpSession } from './http-session.ts';
import { personaLinks } from './persona-links.ts';
import { recordDoor, type RecordedDoor } from './recorded-door.ts';
import { watchScreens, type Screens } from './screens.ts';
import type { SeededProduct } from './seeded-product.ts';

/** Somebody at a browser of their own. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
}

/** What all journeys play on: one running product with the demo organisation, one browser. */
export interface Stage {
  place: ProductPlace;
  /** Where the product writes what it was told to be. */
  environment: NodeJS.ProcessEnv;
  seeded: SeededProduct;
  plan: DemoPlan;
  cast: Cast;
  /** Whom the pulses name as who may sign them a second time. */
  council: Council;
  browser: Browser;
  screens: Screens;
  origin: string;
  /** What browsers call the answer door; every byte that they send to it is kept. */
  answerOrigin: string;
  answerDoor: RecordedDoor;
  /** The sign-in link that the start printed for a persona. */
  personaLink: (key: DemoPlan['personas'][number]['key']) => string;
  /** HR without a browser. */
  hr: HttpSession;
}

/** The stage, once it stands. */
export type OnStage = () => Stage;

const PATIENCE_MILLISECONDS = 20_000;

type Seeding = (place: ProductPlace, environment: NodeJS.ProcessEnv) => Promise<SeededProduct>;

/** Opens the stage at a place: a product made by `seed`, seen by browsers through a recorded answer door. */
export const openStage = async (place: ProductPlace, seed: Seeding): Promise<Stage> => {
  const answerDoor = await recordDoor(place.answerPort);
  const answerOrigin = `http://answers.localhost:${answerDoor.port}`;
  const council = newCouncil('Works council');
  const environment = { ANSWER_ORIGIN: answerOrigin, ...council.settings };
  const [seeded, browser] = await Promise.all([seed(place, environment), launchBrowser()]);
  const plan = makeDemoPlan();
  const links = personaLinks(seeded.product.output());
  const personaLink: Stage['personaLink'] = (key) => links.get(plan.personas.find((persona) => persona.key === key)?.says ?? '') ?? '';
  return {
    place, environment, seeded, plan, cast: castOf(plan), council, browser, screens: watchScreens(), answerDoor, answerOrigin,
    origin: seeded.product.origin, personaLink, hr: await sessionByLink(place, personaLink('hr')),
  };
};

/** Ends everything. */
export const closeStage = async ({ browser, seeded, answerDoor, council }: Stage): Promise<void> => {
  await browser.close();
  await seeded.product.end('SIGTERM');
  await answerDoor.close();
  council.close();
};

/** Somebody comes with a fresh browser: no cookie, nothing stored, no animations. */
export const comeFresh = async ({ browser, screens }: Stage, device: BrowserContextOptions = { locale: 'en-GB' }): Promise<Visitor> => {
  const context = await browser.newContext({ ...device, reducedMotion: 'reduce', acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  context.on('page', (page) => screens.listen(page));
  return { context, page: await context.newPage() };
};

const cookiesOf = ({ cookie }: HttpSession, url: string): { name: string; value: string; url: string }[] =>
  cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value, url };
  });

/** Gives a browser the session of a person, as signing in would. */
export const signInBrowser = async ({ place, origin }: Stage, { context }: Visitor, email: string): Promise<void> => {
  const session = await sessionByLink(place, await linkByMail(place, email));
  await context.addCookies(cookiesOf(session, origin));
};

/** Somebody comes with a fresh browser and is signed in. */
export const comeSignedIn = async (stage: Stage, email: string): Promise<Visitor> => {
  const visitor = await comeFresh(stage);
  await signInBrowser(stage, visitor, email);
  return visitor;
};

const asHr = async ({ hr, origin }: Stage, visitor: Visitor): Promise<Visitor> => {
  await visitor.context.addCookies(cookiesOf(hr, origin));
  return visitor;
};

/** HR comes with a fresh browser and the session that is open already. */
export const comeAsHr = async (stage: Stage): Promise<Visitor> => asHr(stage, await comeFresh(stage));

/** HR comes with a phone whose browser speaks another language. */
export const phoneOfHr = async (stage: Stage, locale: string): Promise<Visitor> => asHr(stage, await comeFresh(stage, { locale, viewport: { width: 320, height: 720 } }));
