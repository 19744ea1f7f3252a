const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en-GB');

/**
 * A counted noun in English.
 *
 * @example counted(1, 'team', 'teams') // '1 team'
 * @example counted(1200, 'person', 'people') // '1,200 people'
 */
export const counted = (count: number, one: string, other: string): string =>
  `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
