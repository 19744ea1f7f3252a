import { describe, expect, test } from 'vitest';
import { csvFile, ORGANISE_ADDRESSES } from './pages/organise-pages.ts';
import { phoneOfHr, type OnStage } from './stage.ts';

const A_FAULTY_ROSTER = ['email,name,unit,manager_email,leads_unit', 'ana@example.com,Ana Ruiz,,,Example Company', 'ben@example.com,Ben Ito,Exampel Company,ana@example.com,Service Desk'].join('\n');

/** HR does the same in another language, on a phone. */
export const hrInGermanJourney = (stage: OnStage): void => {
  describe('HR in German, on a phone', () => {
    test.each(ORGANISE_ADDRESSES)('reads %s without a word of English in its headings, and nothing is cut off', async (address) => {
      const { page, context } = await phoneOfHr(stage(), 'de-DE');
      await page.goto(`${stage().origin}${address}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').getAttribute('lang')).toBe('de');
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
      expect((await page.locator('main h1, main h2').allInnerTexts()).join(' ')).not.toMatch(/\b(?:the|people|would|show|schedule|questions|overview)\b/i);
      await stage().screens.look(page, `${address} (de-DE)`);
      await context.close();
    });

    test('imports a faulty file and is told in German what to do, line by line', async () => {
      const { page, context } = await phoneOfHr(stage(), 'de-DE');
      await page.goto(`${stage().origin}/organise/import`);
      await page.locator('input[type=file]').setInputFiles(csvFile(A_FAULTY_ROSTER));
      await page.getByRole('alert').getByText('Es wurde nichts eingelesen.').waitFor();
      await stage().screens.look(page, 'import: faulty (de-DE)');
      expect(await page.getByRole('alert').innerText()).toMatch(/Fehler gefunden/);
      await context.close();
    });

    test('moves the expected response, and takes a published table along', async () => {
      const { page, context } = await phoneOfHr(stage(), 'de-DE');
      await page.goto(`${stage().origin}/organise/rounds`);
      await page.getByRole('slider').press('End');
      await page.getByText(/Wenn 100\s% antworten/).waitFor();
      await page.goto(`${stage().origin}/organise/exports`);
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'JSON Autumn pulse', exact: true }).click()]);
      expect(file.suggestedFilename()).toMatch(/^autumn-pulse-.*-results\.json$/);
      await context.close();
    });
  });
};
