import type { Page } from 'playwright-core';

/** Promises, as a leader and their people see them. */
export const promisesPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/promises`),
  heading: page.getByRole('heading', { level: 1, name: 'Promises' }),
  promise: (text: string) => page.getByRole('listitem').filter({ has: page.getByText(text, { exact: true }) }),
  promised: page.getByLabel('What do you promise?'),
  until: page.getByLabel('Until when?'),
  add: page.getByRole('button', { name: 'Promise it' }),
  added: page.getByText('Promised. The people of your part can read it from now on.'),
});

/** The estimate on a leader's home page. */
export const estimateCard = (page: Page) => ({
  points: page.getByLabel('Your estimate in points'),
  keep: page.getByRole('button', { name: 'Keep my estimate' }),
  kept: page.getByText('Your estimate: 61.'),
});

/** What a pulse would show, on HR's page of pulses. */
export const forecastSection = (page: Page) => ({
  response: page.getByRole('slider'),
  sentence: (percent: string) => page.getByText(new RegExp(`${percent}.*344`)),
  ownFigures: page.getByRole('term').first().locator('xpath=following-sibling::dd[1]'),
});
