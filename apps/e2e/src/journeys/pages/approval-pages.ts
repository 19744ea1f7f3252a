import type { Page } from 'playwright-core';

/** "Who can see what", where pulses and who signed them are listed. */
export const transparencyPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/transparency`),
  pulse: (title: string) => page.locator('details').filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) }),
  handIn: page.getByRole('link', { name: /^Hand in the signature of / }),
});

/** Where the second signature of a pulse is handed in. */
export const approvalPage = (page: Page) => ({
  heading: (title: string) => page.getByRole('heading', { level: 1, name: `Second signature: ${title}` }),
  description: page.getByRole('link', { name: 'Download the description' }),
  file: page.locator('input[type=file]'),
  fault: page.getByRole('alert'),
  taken: page.getByText('The signature is genuine, and the site has taken it.'),
  alreadySigned: page.getByText('has already signed this pulse.'),
});
