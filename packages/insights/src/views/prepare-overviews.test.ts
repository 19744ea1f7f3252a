import { expect, it } from 'vitest';
import { exampleTeams, exampleUnitId } from '../example-round.ts';
import { exampleRounds } from '../example-rounds.ts';
import type { PublishedRound } from '../published-round.ts';
import { prepareOverviews } from './prepare-overviews.ts';
import { unitOverview } from './unit-overview.ts';

/** Rounds that tell how often somebody began to read one. */
const watched = async () => {
  const published = await exampleRounds([exampleTeams, exampleTeams]);
  const read = { rounds: 0 };
  const rounds = published.map(({ release, instrument }): PublishedRound => ({ release, get instrument() { read.rounds += 1; return instrument; } }));
  return { published, rounds, read };
};

const page = { unitId: exampleUnitId('Company'), roundId: null, access: 'parts', ownUnitId: null } as const;

it('a page opened after releases are prepared begins to read none, and says the same', async () => {
  const { published, rounds, read } = await watched();
  await prepareOverviews(rounds, () => Promise.resolve());
  expect(read.rounds).toBeGreaterThan(0);
  read.rounds = 0;
  expect(unitOverview(rounds, page)).toEqual(unitOverview(published, page));
  expect(read.rounds).toBe(0);
});

it('lets others have their turn while it prepares, and does nothing a second time', async () => {
  const { rounds } = await watched();
  let pauses = 0;
  const pause = () => Promise.resolve((pauses += 1));
  await prepareOverviews(rounds, pause);
  expect(pauses).toBeGreaterThan(rounds.length);
  pauses = 0;
  await prepareOverviews(rounds, pause);
  expect(pauses).toBe(0);
});
