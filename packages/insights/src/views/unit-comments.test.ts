import { derive } from '@unguarded/disclosure-control';
import { describe, expect, it } from 'vitest';
import { exampleTeams, exampleUnitId } from '../example-round.ts';
import { exampleRounds } from '../example-rounds.ts';
import type { PublishedRound } from '../published-round.ts';
import { unitComments } from './unit-comments.ts';

const TEXTS = [{ theme: 'Your work', text: 'More time.' }, { theme: 'Deciding', text: 'Fewer forms.' }, { theme: 'Your work', text: 'Good team.' }];

/** Desk is published as East and as West with Night; their comments stand in one set, those of Yard in another. */
const released = async (): Promise<PublishedRound[]> => {
  const rounds = await exampleRounds([exampleTeams]);
  return rounds.map((round): PublishedRound => {
    const atomsOf = (labels: string[]) => round.release.atoms.filter(({ label }) => labels.some((name) => label.includes(name))).map(({ id }) => id);
    const comments = [
      { label: 'Desk', levelUnitId: exampleUnitId('Desk'), atomIds: atomsOf(['East', 'West']), respondents: 17, texts: TEXTS },
      { label: 'Yard', levelUnitId: exampleUnitId('Works'), atomIds: atomsOf(['Yard']), respondents: 110, texts: [] },
    ];
    return { ...round, release: derive(round.release, (table) => ({ ...table, comments })) };
  });
};

const commentsOf = async (label: string) => unitComments(await released(), { unitId: exampleUnitId(label), roundId: null });

describe('what people of a unit wrote', () => {
  it('stands by theme, from ten people on', async () => {
    const comments = await commentsOf('Desk');
    expect(comments?.minimum).toBe(10);
    expect(comments?.sets.map(({ label, writtenWith }) => [label, writtenWith])).toEqual([['Desk', null]]);
    expect(comments?.sets[0]?.themes).toEqual([{ theme: 'Deciding', texts: ['Fewer forms.'] }, { theme: 'Your work', texts: ['More time.', 'Good team.'] }]);
  });

  it('says the number of people that the round asked for', async () => {
    const stricter = (await released()).map((round): PublishedRound => ({ ...round, release: derive(round.release, (table) => ({ ...table, thresholds: { ...table.thresholds, comments: 12 } })) }));
    expect(unitComments(stricter, { unitId: exampleUnitId('Desk'), roundId: null })?.minimum).toBe(12);
  });

  it('says with whom a unit’s people write where they are too few alone', async () => {
    const [only] = (await commentsOf('Night'))?.sets ?? [];
    expect(only?.writtenWith?.labels.toSorted()).toEqual(['East', 'West']);
  });

  it('shows a whole organisation every set, and says of a set without words that nobody wrote', async () => {
    const sets = (await commentsOf('Company'))?.sets ?? [];
    expect(sets.map(({ label, themes }) => [label, themes.length])).toEqual([['Desk', 2], ['Yard', 0]]);
  });

  it('shows nothing of other units', async () => {
    expect((await commentsOf('Shop'))?.sets).toEqual([]);
  });
});
