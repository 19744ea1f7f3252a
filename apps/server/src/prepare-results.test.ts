import { InsightsError, unitOverview } from '@unguarded/insights';
import { exampleUnitId, manyUnits } from '@unguarded/insights/testing';
import { expect, it } from 'vitest';
import { prepareResults } from './prepare-results.ts';

const page = { unitId: exampleUnitId('Company'), roundId: null, access: 'parts', ownUnitId: null } as const;

it('makes results ready before anybody opens them: the first page begins to read no release', async () => {
  let read = 0;
  const rounds = (await manyUnits({ units: 300, rounds: 2 })).map(({ release, instrument }) => ({ release, get instrument() { read += 1; return instrument; } }));
  await prepareResults({ all: () => Promise.resolve(rounds) });
  expect(read).toBeGreaterThan(0);
  read = 0;
  expect(unitOverview(rounds, page)?.parts.length).toBeGreaterThan(10);
  expect(read).toBe(0);
});

it('is stopped by no damaged release: that is told to whoever opens results', async () => {
  await expect(prepareResults({ all: () => Promise.reject(new InsightsError('release-changed', 'It is not the one that was published.')) })).resolves.toBeUndefined();
});
