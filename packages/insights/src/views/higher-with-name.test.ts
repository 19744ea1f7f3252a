import { describe, expect, it } from 'vitest';
import { exampleTeams, exampleUnitId } from '../example-round.ts';
import { exampleRounds } from '../example-rounds.ts';
import { higherWithName } from './higher-with-name.ts';

const linesOf = async (label: string, readsUnits: readonly string[] = []) =>
  higherWithName(await exampleRounds([exampleTeams]), { unitId: exampleUnitId(label), roundId: null, readsUnitIds: readsUnits.map(exampleUnitId) });

describe('how many gave a higher answer with their name', () => {
  it('is told as the smallest number that the codes allow, of parts where fifteen answered in both ways', async () => {
    const lines = await linesOf('Company');
    expect(lines.map(({ label }) => label)).toEqual(['Yard']);
    const [yard] = lines;
    // 105 of 120 sign 4 (t4.0: at least 3.95), 110 answer 2 (t2.0: at most 2.05): (415 + 15 - 225 - 50) / 4 people at least.
    expect(yard).toMatchObject({ people: 39, rosterCount: 120 });
  });

  it('is never told of people of whom the reader reads a check-in', async () => {
    expect(await linesOf('Company', ['Yard'])).toEqual([]);
    expect(await linesOf('Company', ['East'])).toHaveLength(1);
  });

  it('is told of nobody where answers with and without names are alike, or of a part that is in no release', async () => {
    expect(await linesOf('Desk')).toEqual([]);
    expect(await linesOf('Nowhere')).toEqual([]);
  });
});
