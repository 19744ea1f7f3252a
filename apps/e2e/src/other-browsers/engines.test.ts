import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGINES, notTried } from './engines.ts';

const engine = (installed: boolean) => ({ name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'], isInstalled: () => installed }) as const;

it('an engine that is not installed is named as not tried, with what would install it; one that is there is not', () => {
  expect(notTried([engine(false), engine(true)])).toEqual(['not tried: WebKit, which is not installed here (on Debian: apt-get install webkit2gtk-driver xvfb)']);
});

it('the check of a fresh machine installs what the journeys ask for', () => {
  const needed = ENGINES.flatMap(({ packages }) => packages);
  const script = readFileSync(new URL('../../../../.ci/run', import.meta.url), 'utf8');
  expect(/^browsers="(.*)"$/m.exec(script)?.[1]?.split(' ')).toEqual(needed);
});
