import type { MyRound } from '../api/shapes.ts';

/**
 * The pulses whose results are not out, those with open answers first: the next one may be frozen while answers to
 * another are open, and then both have something to do.
 *
 * @example currentRounds(rounds).map(({ phase }) => phase) // ['answers', 'enrolment']
 */
export const currentRounds = <Round extends Pick<MyRound, 'phase' | 'published'>>(rounds: readonly Round[]): Round[] => {
  const current = rounds.filter(({ published }) => !published);
  return [...current.filter(({ phase }) => phase === 'answers'), ...current.filter(({ phase }) => phase !== 'answers')];
};
