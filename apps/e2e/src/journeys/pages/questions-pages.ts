import type { Page } from 'playwright-core';

/** What the next pulse asks, and the company's own questions. */
export const questionsPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/organise/questions`),
  showTwelve: page.getByText('Show the 12 questions'),
  asked: page.getByRole('listitem').filter({ has: page.locator('span.small') }).locator('visible=true'),
  showDue: page.locator('summary').filter({ hasText: 'What rotates, and by when' }),
  ownQuestion: page.getByText('Ask a question of your own'),
  shortName: page.getByLabel('Short name'),
  inEnglish: page.getByLabel('The question in English'),
  add: page.getByRole('button', { name: 'Add the question' }),
  added: page.getByText('Added. Let it rotate in the bank.'),
});

/** Every question that could be asked. */
export const bankPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/organise/questions/bank`),
  search: page.getByLabel('Search questions'),
  theme: (name: string) => page.locator('summary').filter({ has: page.getByRole('heading', { level: 2, name }) }),
  question: (text: string) => page.locator('summary').filter({ hasText: text }),
});

/** Drafts of a language beside their originals. */
export const reviewPage = (page: Page) => ({
  open: (origin: string, locale: string) => page.goto(`${origin}/organise/questions/review/${locale}`),
  name: page.getByLabel('Your name'),
  left: page.getByText(/texts? left/),
  answerForFirst: page.getByRole('button', { name: 'I have checked this text' }).first(),
});
