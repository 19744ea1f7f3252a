import type { Page } from 'playwright-core';

/** The signed check-in. */
export const checkInPage = (page: Page) => ({
  reader: (manager: string) => page.getByRole('heading', { level: 1, name: `Your manager, ${manager}, reads this with your name.` }),
  charter: page.getByRole('region', { name: 'The charter of the check-in' }),
  statements: page.getByRole('group'),
  choice: (statement: number, label: string) => page.getByRole('group').nth(statement).getByRole('radio', { name: label, exact: true }),
  talkAbout: page.getByLabel('What I’d like to talk about'),
  sign: (manager: string) => page.getByRole('button', { name: `Sign and send to ${manager}` }),
  signed: page.getByText('can read it now'),
  skip: page.getByRole('link', { name: 'Not this time' }),
});

/** The check-ins that a manager received. */
export const receivedPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/check-ins`),
  heading: page.getByRole('heading', { level: 1, name: 'Check-ins you received' }),
  ofPulse: (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) }),
});
