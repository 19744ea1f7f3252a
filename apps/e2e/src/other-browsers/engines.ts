import { existsSync } from 'node:fs';
import { FIREFOX, startFirefox } from './firefox.ts';
import type { Profile, Remote } from './remote.ts';
import { DRIVER, LIBRARY_OF_WINDOW, SCREEN, startWebKit } from './webkit.ts';
import type { Language } from './words-on-the-way.ts';

/** A browser engine that is not Chromium's. */
export interface Engine {
  name: 'Firefox' | 'WebKit';
  /** Debian's packages that bring it. */
  packages: readonly string[];
  isInstalled: () => boolean;
  start: (profile: Profile) => Promise<Remote>;
  /** Whoever has it on a phone reads one language, whoever has it at a desk the other: so each engine shows both. */
  onPhone: Language;
  atDesk: Language;
}

export const ENGINES: readonly Engine[] = [
  {
    name: 'Firefox', packages: ['firefox-esr'], start: startFirefox, onPhone: 'de', atDesk: 'en',
    isInstalled: () => existsSync(FIREFOX),
  },
  {
    name: 'WebKit', packages: ['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'python3-gi', 'xvfb'], start: startWebKit, onPhone: 'en', atDesk: 'de',
    isInstalled: () => existsSync(DRIVER) && existsSync(SCREEN) && LIBRARY_OF_WINDOW.some((path) => existsSync(path)),
  },
];

export const installedEngines = (): Engine[] => ENGINES.filter(({ isInstalled }) => isInstalled());

/**
 * One line for each engine that is not installed here, so that nobody takes it for tried.
 *
 * @example notTried() // ['not tried: Firefox, which is not installed here (on Debian: apt-get install firefox-esr)']
 */
export const notTried = (engines: readonly Pick<Engine, 'name' | 'packages' | 'isInstalled'>[] = ENGINES): string[] =>
  engines.filter(({ isInstalled }) => !isInstalled())
    .map(({ name, packages }) => `not tried: ${name}, which is not installed here (on Debian: apt-get install ${packages.join(' ')})`);
