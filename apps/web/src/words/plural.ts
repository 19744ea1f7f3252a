/** Says a number of things: the number, and the noun in its form. */
type Counted = (count: number, one: string, other: string) => string;

/**
 * Counted nouns by the rules of a language, as the platform knows them.
 *
 * @example pluralIn('en-GB')(1200, 'person', 'people') // '1,200 people'
 * @example pluralIn('fr')(0, 'personne', 'personnes') // '0 personne'
 */
export const pluralIn = (locale: string): Counted => {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, one, other) => `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
};

/** The smallest number of people that anything is told of. */
const FEWEST = 5;

/**
 * Numbers of people from five on in words, as they stand in a sentence; those beyond the words in figures.
 *
 * @example inWordsOf(['five', 'six'])(6) // 'six'
 */
export const inWordsOf = (fromFive: readonly string[]) => (people: number): string => fromFive[people - FEWEST] ?? String(people);
