import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newCouncil } from './council.ts';
import { approvalPage, transparencyPage } from './pages/approval-pages.ts';
import { roundsPage } from './pages/organise-pages.ts';
import { comeAsHr, comeFresh, type OnStage, type Stage } from './stage.ts';

const PULSE = 'Second spring pulse';
const EARLIER_PULSE = 'Winter pulse';

const file = (buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } => ({ name: 'approval', mimeType: 'application/octet-stream', buffer });

const sheetOf = async ({ origin, hr }: Stage, title: string): Promise<Buffer> => {
  const roundId = (await hr.identity.organise.rounds.query()).find((round) => round.title === title)?.roundId ?? '';
  return Buffer.from(await (await fetch(`${origin}/v1/rounds/${roundId}/sheet`)).arrayBuffer());
};

const toApprovalPage = async ({ origin }: Stage, page: Page): Promise<void> => {
  await transparencyPage(page).open(origin);
  await transparencyPage(page).pulse(PULSE).locator(transparencyPage(page).handIn).click();
  await approvalPage(page).heading(PULSE).waitFor();
};

/** Somebody without an account brings what the works council signed. */
export const approvalJourney = (stage: OnStage): void => {
  describe('the second signature of a pulse', () => {
    test('that does not fit is told from one that does, in words that say what is wrong, and is not handed in', async () => {
      const { council, origin, screens } = stage();
      const { page, context } = await comeFresh(stage());
      await toApprovalPage(stage(), page);
      const approval = approvalPage(page);
      await screens.look(page, 'second signature');
      const [sheet, earlier] = [await sheetOf(stage(), PULSE), await sheetOf(stage(), EARLIER_PULSE)];
      const stranger = newCouncil('Somebody else');
      const brought: [Buffer, RegExp][] = [
        [Buffer.from('We approve.'), /^This is not a signature\./],
        [council.sign(earlier), /^This is the signature of another pulse: Winter pulse\./],
        [council.signText(sheet), /^The key is right, but the file was signed as it was downloaded\./],
        [stranger.sign(sheet), /made with another key than that of Works council/],
      ];
      stranger.close();
      for (const [signature, says] of brought) {
        await approval.file.setInputFiles(file(signature));
        await approval.fault.filter({ hasText: says }).waitFor();
        expect(await approval.fault.innerText()).toMatch(/Nothing was handed in/);
      }
      await screens.look(page, 'second signature: does not fit');
      await transparencyPage(page).open(origin);
      await transparencyPage(page).pulse(PULSE).getByText('Signed by this site alone so far.').waitFor();
      await context.close();
    });

    test('is made of the file that the page gives, pasted by keyboard on a narrow screen, and stands where everybody looks', async () => {
      const { council, origin, screens } = stage();
      const { page, context } = await comeFresh(stage());
      await page.setViewportSize({ width: 320, height: 720 });
      await toApprovalPage(stage(), page);
      const approval = approvalPage(page);
      const [download] = await Promise.all([page.waitForEvent('download'), approval.description.click()]);
      expect(download.suggestedFilename()).toBe('sheet');
      const signature = council.sign(readFileSync(await download.path()));
      await approval.file.focus();
      await page.keyboard.press('Tab');
      await page.keyboard.insertText(signature.toString('base64'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await approval.taken.waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
      await screens.look(page, 'second signature: taken');
      await page.reload();
      await approval.alreadySigned.waitFor();
      await screens.look(page, 'second signature: there already');
      await transparencyPage(page).open(origin);
      await transparencyPage(page).pulse(PULSE).getByText('Checked and signed by Works council.').waitFor();
      expect(await transparencyPage(page).pulse(PULSE).locator(transparencyPage(page).handIn).count()).toBe(0);
      await context.close();
      const hr = await comeAsHr(stage());
      await roundsPage(hr.page).open(origin);
      await roundsPage(hr.page).round(PULSE).getByText('Checked and signed by Works council.').waitFor();
      await hr.context.close();
    });
  });
};
