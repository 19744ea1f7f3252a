import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PublicFiles } from './public-files.ts';
import { sampleDeployment } from './sample-deployment.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'public-files-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

function writeFiles(files: PublicFiles): void {
  const { organisation, deploymentKey } = files;
  writeFileSync(join(directory, 'deployment.json'), JSON.stringify({ organisation, deploymentKey: deploymentKey.toString('base64url') }));
  for (const folder of ['sheets', 'instruments', 'bulletins', 'releases', 'records'] as const) {
    mkdirSync(join(directory, folder));
    for (const file of files[folder]) writeFileSync(join(directory, file.name), file.bytes);
  }
}

function runAuditor(...parameters: string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...parameters], { encoding: 'utf8' });
}

test('the program says in words that everything holds, and ends with 0', () => {
  const { files } = sampleDeployment();
  writeFiles(files);
  const { status, stdout } = runAuditor(directory, files.deploymentKey.toString('base64url'));
  expect(stdout).toContain('Audit of the public files of Meridian');
  expect(stdout).toContain('holds  The deployment key is the one you know.');
  expect(stdout).toContain('holds  Ballots 23 ≤ passes 25 ≤ people 29.');
  expect(stdout).toMatch(/check words with those in your mail and on the answer page: ([a-z]{3,6} ){7}[a-z]{3,6}\./);
  expect(stdout).toContain('What no file can show:');
  expect(stdout).toMatch(/All \d+ things that were looked at hold\.\n/);
  expect(status).toBe(0);
});

test('the program names the file at fault, and ends with 1', () => {
  const { files } = sampleDeployment();
  files.bulletins.pop();
  writeFiles(files);
  const { status, stdout } = runAuditor(directory);
  expect(stdout).toContain('releases/02020202020202020202020202020202.release');
  expect(stdout).toContain('FAULT  The release counts 23 ballots, the bulletin is not there.');
  expect(stdout).toMatch(/1 of \d+ things that were looked at does NOT hold\.\n/);
  expect(status).toBe(1);
});

test('a directory without files, or no directory at all, ends with 2 and one line', () => {
  expect(runAuditor(directory)).toMatchObject({ status: 2, stdout: '' });
  expect(runAuditor().status).toBe(2);
});
