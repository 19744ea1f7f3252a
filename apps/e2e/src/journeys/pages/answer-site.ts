import type { Page } from 'playwright-core';
import { chooseByKeyboard, pressByKeyboard } from '../../answer-states/keyboard.ts';

/** The claim-and-answer app. */
export const answerSite = (page: Page) => ({
  isOwnDevice: page.getByRole('heading', { level: 1, name: 'Is this your own device?' }),
  someoneElseHere: page.getByText('Someone else already keeps a pass in this browser.'),
  mine: page.getByRole('button', { name: 'Yes, it is mine: fetch my pass' }),
  waysBack: page.locator('summary', { hasText: 'If this browser loses its data' }),
  wordsOnPaper: page.getByRole('radio', { name: 'Twelve words on paper bring it back.' }),
  shownWords: page.locator('.recovery-words li'),
  wordsAreWritten: page.getByRole('button', { name: 'I have written them down' }),
  haveWords: page.getByRole('button', { name: 'I have twelve words' }),
  typedWords: page.getByRole('textbox'),
  bringBack: page.getByRole('button', { name: 'Bring my pass back' }),
  ready: page.getByRole('heading', { level: 1, name: 'Your pass is ready' }),
  nothingYet: page.getByText('There is nothing to answer yet.'),
  passElsewhere: page.getByRole('heading', { level: 1, name: 'Your pass is on another device' }),
  noPassHere: page.getByRole('heading', { level: 1, name: 'No pass on this device' }),
  severalPeople: page.getByRole('heading', { level: 1, name: 'More than one person answers here' }),
  checkWords: page.getByRole('region', { name: 'Check words' }).getByRole('listitem'),
  countedWith: page.getByText(/counted with the \d+ people of/),
  firstScreen: page.getByRole('heading', { level: 1, name: /^\d+ questions, about \d+ minutes?$/ }),
  start: page.getByRole('button', { name: 'Start' }),
  statements: page.getByRole('group'),
  next: page.getByRole('button', { name: 'Next' }),
  toReview: page.getByRole('button', { name: 'Review' }),
  complete: page.getByText('All questions are answered.'),
  send: page.getByRole('button', { name: /^Send (my answers|the change)$/ }),
  sent: page.getByRole('heading', { level: 1, name: 'Sent. Thank you.' }),
  receiptChecked: page.getByText('this device has checked the receipt'),
  checkCode: page.getByRole('region', { name: 'Check code' }).locator('.code'),
  receiptAndDevice: page.locator('summary', { hasText: 'Receipt and device' }),
  saveReceipt: page.getByRole('button', { name: 'Save a receipt as a file' }),
  change: page.getByRole('button', { name: 'Change my answers' }),
  changeOfFirst: page.getByRole('button', { name: /^Change: / }).first(),
  writeComment: page.getByRole('button', { name: 'Write a comment' }),
  commentTheme: page.locator('details > summary').first(),
  commentBox: page.getByRole('textbox').first(),
  sendComment: page.getByRole('button', { name: 'Send my comment' }),
  commentWaits: page.getByRole('heading', { level: 2, name: 'Your comment is not sent yet' }),
  commentNow: page.getByRole('button', { name: 'Send it now' }),
  commentReceived: page.getByText('Your comment was received, and this device has checked the receipt.'),
  commentInList: page.getByText('Your comment is in the public list of comments.'),
  inPublicList: page.getByRole('heading', { level: 1, name: 'Your answers are in the public list' }),
  whatIAnswered: page.locator('summary', { hasText: 'What you answered' }),
  forgotten: page.getByText('This device has forgotten your answers.'),
  keepToCompare: page.getByRole('checkbox', { name: 'Keep my answers on this device to compare them with the results' }),
});

type AnswerSite = ReturnType<typeof answerSite>;

/** Goes on, and waits until the page that was there is gone: the next one has statements too. */
const leaving = async (page: Page, goOn: () => Promise<void>): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 });
  const left = page.getByRole('heading', { level: 1, name: (await heading.textContent()) ?? '', exact: true });
  await goOn();
  await left.waitFor({ state: 'detached' });
};

/** Chooses one answer for every statement of all screens, up to the review. The scale's lowest answer is number 0. */
export const answerEverything = async (site: AnswerSite, choice: number): Promise<void> => {
  for (;;) {
    await site.statements.first().waitFor();
    for (const statement of await site.statements.all()) await statement.getByRole('radio').nth(choice).check();
    const isLast = await site.toReview.isVisible();
    await leaving(site.next.page(), () => (isLast ? site.toReview : site.next).click());
    if (isLast) return;
  }
};

/** The same without a mouse. */
export const answerByKeyboard = async (page: Page, choice: number): Promise<void> => {
  const site = answerSite(page);
  for (;;) {
    await site.statements.first().waitFor();
    for (const statement of await site.statements.all()) await chooseByKeyboard(page, statement, choice);
    const isLast = await site.toReview.isVisible();
    await leaving(page, () => pressByKeyboard(page, isLast ? site.toReview : site.next));
    if (isLast) return;
  }
};
