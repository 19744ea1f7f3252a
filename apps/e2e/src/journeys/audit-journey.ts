import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PassHolders } from './pass-journey.ts';
import type { OnStage } from './stage.ts';

const AUDITOR = fileURLToPath(new URL('../../../auditor/src/main.ts', import.meta.url));

interface Audited {
  code: number;
  report: string;
}

/** Runs the auditor as a program of its own; the product answers it meanwhile. */
const audit = (parameters: readonly string[]): Promise<Audited> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [AUDITOR, ...parameters], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }, (_fault, report) => done({ code: child.exitCode ?? -1, report }));
  });

/** Somebody who has nothing but the address, and the receipt they saved, downloads what is public, and checks it. */
export const auditJourney = (stage: OnStage, { savedReceipts }: Pick<PassHolders, 'savedReceipts'>): void => {
  describe('whoever does not believe a word of it', () => {
    test('downloads what is public, puts the saved receipts beside it, and finds that everything holds', async () => {
      const directory = mkdtempSync(join(tmpdir(), 'unguarded-audit-'));
      mkdirSync(join(directory, 'receipts'));
      savedReceipts.forEach((receipt, index) => writeFileSync(join(directory, 'receipts', `${index}.json`), receipt));
      const { code, report } = await audit(['--fetch', stage().origin, directory]);
      rmSync(directory, { recursive: true });
      expect(report.split('\n').filter((line) => line.includes('FAULT'))).toEqual([]);
      expect(report).toContain('For each key that has to be gone there is a signed record that it was destroyed.');
      expect(report).toContain('lines are what the codes of the release give, to the last printed digit.');
      expect(report).toContain('The answer app as it was given out has the number ');
      expect(report.match(/What this receipt is for stands in the list of "Winter pulse", as it was sent\./g)).toHaveLength(2);
      expect(code).toBe(0);
    });
  });
};
