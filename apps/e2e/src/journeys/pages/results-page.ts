import type { Locator, Page } from 'playwright-core';
import type { UnitOverview } from '../published-figures.ts';

/** The rows of a table below its heading, cell by cell. */
const rowsOf = async (table: Locator): Promise<string[][]> => {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
};

/** A table behind a chart is folded away; opening it is how a reader comes to the figures. */
const unfolded = async (page: Page, caption: string | RegExp): Promise<string[][]> => {
  const fold = page.locator('details').filter({ has: page.locator('caption', { hasText: caption }) });
  await fold.locator('summary').click();
  return rowsOf(fold.locator('table'));
};

/** The results of one part of the organisation in one pulse. */
export const resultsPage = (page: Page) => ({
  open: (origin: string, unitId: string, roundId: string) => page.goto(`${origin}/insights/${unitId}?round=${roundId}`),
  title: (unit: string) => page.getByRole('heading', { level: 1, name: unit, exact: true }),
  main: page.getByRole('main'),
  parts: page.getByRole('combobox', { name: 'Part of the organisation' }),
  /** A long list is searched instead of unfolded; it tells how many it holds. */
  partsToSearch: async () => {
    await page.getByRole('combobox', { name: 'Part of the organisation' }).click();
    // The menu of pulses beside it has options too, which are there before the list is.
    return Number(await page.locator('[role=option][aria-setsize]').first().getAttribute('aria-setsize'));
  },
  notOnesOwn: page.getByRole('heading', { name: 'This page is not yours to open' }).first(),
  speakingUp: () => unfolded(page, /^Speaking up$/),
  trend: () => unfolded(page, /^From pulse to pulse$/),
  trendTitle: page.locator('#trend h2'),
  groups: () => unfolded(page, /groups? (is )?the difference|published alone/),
  teams: () => rowsOf(page.getByRole('region', { name: 'Teams, and with whom they are counted' }).locator('table')),
});

export const SPEAKING_UP = {
  candour: 'Saying what I think',
  reprisal: 'Reporting without payback',
  permission: 'Deciding without asking first',
  surveillance: 'Not being watched',
} as const;

interface Interval {
  value: number;
  low: number;
  high: number;
}

/** A figure in points as pages print it: whole, with a true minus sign. */
export const points = (value: number): string => String(Math.round(value) + 0).replace('-', '−');

/** The words of the page for figures that the door gave; a changed word on the page is changed here. */
export const printed = {
  range: ({ low, high }: Omit<Interval, 'value'>): string => `${points(low)} to ${points(high)}`,
  difference: (gap: Interval | null): string => (gap === null ? 'none' : `${points(gap.value)} (${printed.range(gap)})`),
  level: (level: (Interval & { n: number }) | null): string => (level === null ? 'none' : `${points(level.value)} (${printed.range(level)}), n = ${level.n}`),
  split: ({ alone, teams, together }: { alone: number; teams: number; together: number }): string =>
    `${alone} of the ${teams} teams here stand on their own, ${together} are counted together with others.`,
  answered: ({ respondents, rosterCount, shownRespondents }: { respondents: number; rosterCount: number; shownRespondents: number | null }): string =>
    `${respondents} of ${rosterCount} people answered without their name, ${shownRespondents} signed a check-in.`,
  countedWith: (countedWith: UnitOverview['coverage']['lines'][number]['countedWith']): string => {
    if (countedWith === null) return 'on its own';
    if (countedWith.kind === 'nothing-published') return 'Fewer than five answers: nothing is published.';
    const { labels, more, answers } = countedWith;
    return `with ${labels.join(', ')}${more > 0 ? ` and ${more} more` : ''} (${answers} answers in all)`;
  },
  /** What the declared test says of a line: it rises or falls where the range of its slope leaves out zero. */
  verdict: (line: string, { verdict, slope, low, high, rounds }: NonNullable<UnitOverview['trendVerdicts']['gap']>): string => {
    const speed = verdict === 'unsteady' ? '' : points(low > 0 || high < 0 ? Math.abs(slope) : slope);
    if (low > 0) return `${line}: rising over the last ${rounds} pulses, about ${speed} points a year`;
    if (high < 0) return `${line}: falling over the last ${rounds} pulses, about ${speed} points a year`;
    if (verdict === 'unsteady') return `${line}: up and down over the last ${rounds} pulses, more than chance explains, in no direction`;
    return `${line}: no clear change over the last ${rounds} pulses (${speed} points a year, ${printed.range({ low, high })})`;
  },
  apart: (figures: { withName: Interval; withoutName: Interval; gap: Interval }): string =>
    `Agreement is ${points(figures.withName.value)} of 100 with names, ${points(figures.withoutName.value)} without: about ${points(figures.gap.value)} points apart (${printed.range(figures.gap)}).`,
};
