import { words } from './words.ts';

const wholeNumber = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
const dayFormat = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'long', year: 'numeric' });
const shortDayFormat = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short' });
const weekdayFormat = new Intl.DateTimeFormat(words.locale, { weekday: 'short', day: 'numeric', month: 'long' });
const deadlineFormat = new Intl.DateTimeFormat(words.locale, { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const momentFormat = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/**
 * A figure in points or people, rounded to a whole number, with a true minus sign and none before nought. (Chrome has
 * `signDisplay: 'negative'` from 106 on only, and no page at all where it is asked for before.)
 *
 * @example whole(-3.4) // '−3'
 */
export const whole = (value: number): string => wholeNumber.format(value).replace(/^-0$/, '0').replace('-', '−');

/** A day and its month stay on one line: '19.' at the end of one and 'März' on the next is read as something else. */
const unbroken = (format: Intl.DateTimeFormat, iso: string): string => format.format(new Date(iso)).replace(/(\d\.?) (de )?(?=\p{L})/u, (_, date: string, of?: string) => `${date}\u00A0${of === undefined ? '' : 'de\u00A0'}`);

/** A day with its year: '22 March 2026'. */
export const day = (iso: string): string => unbroken(dayFormat, iso);

/** A day for tight places: '22 Mar'. */
export const shortDay = (iso: string): string => unbroken(shortDayFormat, iso);

/** A day in the near future, with its weekday: 'Sun 22 March'. */
export const weekday = (iso: string): string => unbroken(weekdayFormat, iso);

/** The last moment for something, so that nobody counts on an evening that is too late: 'Mon 30 November at 21:49'. */
export const deadline = (iso: string): string => unbroken(deadlineFormat, iso);

/** A day with the time of day: '22 March 2026 at 09:00'. */
export const moment = (iso: string): string => unbroken(momentFormat, iso);

const percentFormat = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 0 });

/**
 * A share as a whole percentage.
 *
 * @example percent(0.7) // '70%'
 */
export const percent = (share: number): string => percentFormat.format(share);
