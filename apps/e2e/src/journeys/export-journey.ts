import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { forbiddenWordsIn } from './forbidden-words.ts';
import { exportsPage } from './pages/organise-pages.ts';
import type { PublishedFigures } from './published-figures.ts';
import { comeAsHr, type OnStage } from './stage.ts';

const download = async (page: Page, button: Locator): Promise<{ name: string; text: string }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
};

const rowsOf = (csv: string): string[][] => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

/** HR exports what was published, with the words that explain every column. */
export const exportJourney = (stage: OnStage, figures: () => PublishedFigures): void => {
  describe('an export', () => {
    test('is the published table of a pulse, with a codebook that explains each of its columns', async () => {
      const { origin, screens } = stage();
      const { page, context } = await comeAsHr(stage());
      const exports = exportsPage(page);
      await exports.open(origin);
      await exports.table('Autumn pulse').waitFor();
      await screens.look(page, 'exports');
      const table = await download(page, exports.table('Autumn pulse'));
      const codebook = await download(page, exports.codebook('Autumn pulse'));
      expect(table.text).toBe(figures().releaseCsvs.at(-1));
      expect(codebook.text).toBe(figures().codebooks.at(-1));
      expect([table.name, codebook.name]).toEqual([expect.stringMatching(/^autumn-pulse-\d{4}-\d\d-\d\d-results\.csv$/), expect.stringMatching(/^autumn-pulse-.*codebook\.csv$/)]);
      const explained = new Set(rowsOf(codebook.text).map(([name]) => name));
      expect(rowsOf(table.text)[0]?.filter((column) => !explained.has(column))).toEqual([]);
      expect(rowsOf(table.text).length).toBeGreaterThan(300);
      await context.close();
    });

    test('can be taken as a workbook, as Parquet or as JSON, with the codebook in it', async () => {
      const { origin } = stage();
      const { page, context } = await comeAsHr(stage());
      const exports = exportsPage(page);
      await exports.open(origin);
      await exports.table('Autumn pulse').waitFor();
      const json = await download(page, exports.file('JSON', 'Autumn pulse'));
      const read = JSON.parse(json.text) as { results: object[]; codebook: object[] };
      expect([read.results.length, read.codebook.length]).toEqual([rowsOf(figures().releaseCsvs.at(-1) ?? '').length - 1, rowsOf(figures().codebooks.at(-1) ?? '').length - 1]);
      const packed = [await download(page, exports.file('Excel', 'Autumn pulse')), await download(page, exports.file('Parquet', 'Autumn pulse'))];
      expect(packed.map(({ name }) => name)).toEqual([expect.stringMatching(/^autumn-pulse-.*-results\.xlsx$/), expect.stringMatching(/^autumn-pulse-.*-results\.parquet$/)]);
      expect(packed.map(({ text }) => text.slice(0, 2))).toEqual(['PK', 'PA']);
      await context.close();
    });

    test('has a head whose words name neither people’s guilt nor the machinery', () => {
      const { releaseCsvs, codebooks } = figures();
      const heads = [...releaseCsvs, ...codebooks].map((csv) => rowsOf(csv)[0]?.join(' ').replaceAll('_', ' ') ?? '');
      expect(heads.flatMap(forbiddenWordsIn)).toEqual([]);
    });

    test('has no row of fewer than five people, and no row of a person', () => {
      for (const csv of figures().releaseCsvs) {
        const [head = [], ...rows] = rowsOf(csv);
        const counts = rows.map((row) => row[head.indexOf('respondents')] ?? '').filter((count) => count !== '').map(Number);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
        expect(csv).not.toMatch(/@/);
      }
    });
  });
};
