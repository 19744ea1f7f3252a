import { InsightsError } from '@unguarded/insights';
import { manyUnits } from '@unguarded/insights/testing';
import { expect, it } from 'vitest';
import { prepareResults } from './prepare-results.ts';

it('makes results ready before anybody opens them', async () => {
  let read = 0;
  const rounds = (await manyUnits({ units: 30, rounds: 1 })).map(({ release, instrument }) => ({ release, get instrument() { read += 1; return instrument; } }));
  await prepareResults({ all: () => Promise.resolve(rounds) });
  expect(read).toBeGreaterThan(0);
});

it('is stopped by no damaged release: that is told to whoever opens results', async () => {
  await expect(prepareResults({ all: () => Promise.reject(new InsightsError('release-changed', 'It is not the one that was published.')) })).resolves.toBeUndefined();
});
