import type { Page } from 'playwright-core';

/** Where the answer app puts a person's own answers beside the results. */
export const comparedPage = (page: Page) => ({
  /** On the signed-in results page. */
  link: page.getByRole('link', { name: 'Put my answers beside these, on this device only' }),
  heading: page.getByRole('heading', { level: 1, name: 'Your answers beside the results' }),
  main: page.getByRole('main'),
  statement: (text: string) => page.getByRole('table', { name: text }),
  noneKept: page.getByRole('heading', { level: 1, name: 'No answers of yours are kept here' }),
  backToResults: page.getByRole('button', { name: 'Back to the results' }),
  /** Where they are not kept on. */
  backForgetting: page.getByRole('button', { name: 'Back; my answers are forgotten' }),
});
