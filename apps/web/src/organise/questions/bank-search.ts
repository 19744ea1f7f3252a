/** Which questions of the bank are shown. */
export const BANK_SHOWS = ['every', 'rotating', 'full'] as const;
export type BankShows = (typeof BANK_SHOWS)[number];

/** What the address of the bank says, so that a choice can be passed on: what is looked for, what is shown, which theme stands open. */
export interface BankSearch {
  search?: string;
  show?: BankShows;
  theme?: string;
}

/**
 * Reads the address of the bank; what it does not know is left out.
 *
 * @example bankSearchOf({ search: 'stress', show: 'all' }) // { search: 'stress' }
 */
export const bankSearchOf = ({ search, show, theme }: Record<string, unknown>): BankSearch => {
  const known = BANK_SHOWS.find((one) => one === show);
  return {
    ...(typeof search === 'string' && search !== '' ? { search } : {}),
    ...(known === undefined || known === 'every' ? {} : { show: known }),
    ...(typeof theme === 'string' ? { theme } : {}),
  };
};
