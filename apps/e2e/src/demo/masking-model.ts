import type { SeededRandom } from './seeded-random.ts';
import type { FevsAnswers } from './fevs-respondents.ts';

/** The five items that are asked with name and without: the intrinsic work experience items of the FEVS 2018 index. */
export const GAP_ITEMS = ['Q3', 'Q4', 'Q6', 'Q11', 'Q12'] as const;

/**
 * What a person of the demo signs in front of their manager, given what they answer without name. No public data
 * set holds signed check-ins, so this is a model, and says so wherever it shows: with the given probability a person
 * raises each gap item by one step (four times in five) or by two (once in five), never above 5; everyone else signs
 * what they feel. So the true gap of any group is known.
 *
 * @example signedAnswers({ Q3: 2, Q4: 4, Q6: 5, Q11: 3, Q12: 4 }, { raisingShare: 0, random }) // the same five answers
 */
export const signedAnswers = (
  answers: FevsAnswers,
  { raisingShare, random }: { raisingShare: number; random: SeededRandom },
): Record<string, number> => {
  const raises = random.next() < raisingShare;
  const step = (): number => (random.next() < 0.8 ? 1 : 2);
  return Object.fromEntries(
    GAP_ITEMS.map((item) => {
      const felt = answers[item] ?? 0;
      const raise = step();
      return [item, raises ? Math.min(5, felt + raise) : felt];
    }),
  );
};
