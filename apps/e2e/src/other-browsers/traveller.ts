import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoPerson } from '../demo/plan.ts';
import type { Stage } from '../journeys/stage.ts';
import { atBrowser, untilThere, type AtBrowser } from './at-browser.ts';
import { installedEngines, type Engine } from './engines.ts';
import { downloadsOf, type Profile, type Remote } from './remote.ts';
import { WORDS, type Language } from './words-on-the-way.ts';

type Words = (typeof WORDS)[Language];

/** Somebody who goes through a whole pulse in another engine, with one browser that is closed and opened again on the way. */
export interface Traveller {
  engine: Engine;
  person: (stage: Stage) => DemoPerson;
  words: Words;
  phone: Profile;
  /** The secret of the link to the answer site, once the pass was fetched with it. */
  claimCode: string;
  /** The code in the public list, once answers were sent. */
  checkCode: string;
  /** What they answered to the first statement, as its label says it. */
  firstAnswer: string;
}

const profileOf = (language: Language, size: Pick<Profile, 'width' | 'height'>): Profile => ({ directory: mkdtempSync(join(tmpdir(), 'unguarded-browser-')), language, ...size });

/** One for each engine that this machine has. */
export const travellers = (): Traveller[] =>
  installedEngines().map((engine, index) => ({
    engine,
    person: ({ cast }) => cast.travelling[index] as DemoPerson,
    words: WORDS[engine.onPhone],
    phone: profileOf(engine.onPhone, { width: 390, height: 844 }),
    claimCode: '',
    checkCode: '',
    firstAnswer: '',
  }));

export const deskOf = ({ atDesk }: Engine): Profile => profileOf(atDesk, { width: 1280, height: 900 });

/** Uses a browser from its start to its end, and gives what its pages complained of. */
export const using = async ({ origin, answerOrigin }: Stage, started: Promise<Remote>, use: (browser: AtBrowser) => Promise<void>): Promise<string[]> => {
  const remote = await started;
  try {
    await use(atBrowser(remote));
    return await remote.complaints([origin, answerOrigin]);
  } finally {
    await remote.end();
  }
};

/** The file that a page hands over, once it is there whole. */
export const downloaded = (profile: Profile, ending: string): Promise<Buffer> => {
  const directory = downloadsOf(profile);
  return untilThere(`A file “${ending}”`, async () => {
    const name = readdirSync(directory).find((file) => file.endsWith(ending));
    const content = name === undefined ? Buffer.alloc(0) : readFileSync(join(directory, name));
    return content.length > 0 ? content : null;
  }, async () => readdirSync(directory).join('\n'));
};

/** Removes what a browser has kept. */
export const forgetProfile = ({ directory }: Profile): void => rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
