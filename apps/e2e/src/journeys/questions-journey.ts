import { describe, expect, test } from 'vitest';
import { bankPage, questionsPage, reviewPage } from './pages/questions-pages.ts';
import { comeAsHr, type OnStage } from './stage.ts';

/** HR reads what is asked, reviews a translation, and asks a question of the company's own. */
export const questionsJourney = (stage: OnStage): void => {
  describe('the questions', () => {
    test('of the next pulse stand there word for word, with what rotates and by when', async () => {
      const { origin, screens } = stage();
      const { page, context } = await comeAsHr(stage());
      const questions = questionsPage(page);
      await questions.open(origin);
      await questions.showTwelve.click();
      expect(await questions.asked.count()).toBe(12);
      await questions.showDue.click();
      await page.getByRole('cell', { name: 'within 4 pulses' }).first().waitFor();
      await screens.look(page, 'questions');
      await context.close();
    });

    test('of the company’s own ask nobody who they are, and are added in words of the company', async () => {
      const { origin, screens } = stage();
      const { page, context } = await comeAsHr(stage());
      const questions = questionsPage(page);
      await questions.open(origin);
      await questions.ownQuestion.click();
      await questions.shortName.fill('canteen');
      await questions.inEnglish.fill('Please leave your e-mail.');
      await questions.add.click();
      await expect.poll(() => page.getByRole('alert').allInnerTexts()).toEqual([expect.stringContaining('A pulse never asks who somebody is.')]);
      await questions.inEnglish.fill('How good is the food here?');
      await questions.add.click();
      await questions.added.waitFor();
      await screens.look(page, 'questions: one added');
      await context.close();
    });

    test('of a theme stand at an address that can be passed on', async () => {
      const { origin, screens } = stage();
      const { page, context } = await comeAsHr(stage());
      const bank = bankPage(page);
      await bank.open(origin);
      await bank.theme('Kindness').click();
      await page.waitForURL(/theme=kindness/);
      const passedOn = page.url();
      await bank.open(origin);
      await bank.theme('Kindness').waitFor();
      expect(await bank.question('a customer a small favour').count()).toBe(0);
      await page.goto(passedOn);
      await bank.question('a customer a small favour').waitFor();
      await screens.look(page, 'bank of questions: a theme');
      await context.close();
    });

    test('have a source, a licence and a state in each language; a person with a name reviews them', async () => {
      const { origin, screens } = stage();
      const { page, context } = await comeAsHr(stage());
      const bank = bankPage(page);
      await bank.open(origin);
      await bank.search.fill('bullied');
      await bank.question('Have you been bullied').click();
      await page.getByText('Open Government Licence v3.0').waitFor();
      await page.getByText('Only beside a contact').waitFor();
      await screens.look(page, 'bank of questions');
      const review = reviewPage(page);
      await review.open(origin, 'de');
      const left = async (): Promise<number> => Number.parseInt(await review.left.innerText(), 10);
      const before = await left();
      await review.name.fill('A. Muster');
      await review.answerForFirst.click();
      await expect.poll(left).toBe(before - 1);
      await screens.look(page, 'questions: review');
      await context.close();
    });
  });
};
