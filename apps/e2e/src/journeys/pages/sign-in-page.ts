import type { Page } from 'playwright-core';

/** The sign-in page and the page behind the link in the mail. */
export const signInPage = (page: Page) => ({
  email: page.getByLabel('Work email'),
  send: page.getByRole('button', { name: 'Send me a link' }),
  sent: page.getByRole('heading', { name: 'Look in your mail' }),
  explanation: page.getByText('mail programs open links on their own'),
  confirm: page.getByRole('button', { name: 'Sign me in' }),
  refusal: page.getByRole('alert'),
  askAgain: page.getByRole('link', { name: 'Ask for a new link' }),
});

export const USED_LINK = 'This link was used already, or it is too old.';
