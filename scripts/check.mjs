import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
const count = { passed: 0, failed: 0 };

/** A check that is one command: it passes when the command does. */
const step = (name, [command, ...args]) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  const passed = status === 0 && error === undefined;
  count[passed ? 'passed' : 'failed'] += 1;
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}: ${name} (${seconds()})\n`);
  return passed;
};

/** All tests in one run; a run that dies without a report is one failure, never a silent green. */
const tests = () => {
  const directory = mkdtempSync(join(tmpdir(), 'unguarded-check-'));
  const report = join(directory, 'report.json');
  const { status } = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { stdio: 'inherit' });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(readFileSync(report, 'utf8'));
    count.passed += numPassedTests;
    const silent = numPendingTests + numTodoTests;
    const failedOutsideTests = numFailedTests === 0 && (!success || status !== 0) ? 1 : 0;
    count.failed += numFailedTests + silent + failedOutsideTests;
  } catch {
    count.failed += 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

step('types of every room (tsc -b)', ['tsc', '-b']);
step('style and import walls (oxlint)', ['oxlint', '--quiet']);
step('nothing dead (knip)', ['knip', '--no-progress']);
step('docs/measures.md is what the docstrings say', ['node', 'packages/engagement-metrics/documentation/write-measures.ts', '--check']);
step('both web apps build', ['turbo', 'run', 'build', '--output-logs=errors-only']);
tests();
const { notTried } = await import('../apps/e2e/src/other-browsers/engines.ts');
for (const line of notTried()) process.stdout.write(`${line}\n`);
process.stdout.write(`${seconds()} in all\n${count.passed} passed, ${count.failed} failed\n`);
process.exitCode = count.failed === 0 ? 0 : 1;
