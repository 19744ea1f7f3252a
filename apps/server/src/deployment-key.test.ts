import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDeploymentKey } from './deployment-key.ts';

it('the deployment key is made once, for its owner only, also in a directory that was open to others before', () => {
  const directory = mkdtempSync(join(tmpdir(), 'unguarded-deployment-'));
  chmodSync(directory, 0o755);
  const { publicKey } = openDeploymentKey(directory);
  expect(openDeploymentKey(directory).publicKey).toEqual(publicKey);
  expect(readdirSync(directory)).toEqual(['deployment.pem']);
  expect([statSync(directory).mode & 0o777, statSync(join(directory, 'deployment.pem')).mode & 0o777]).toEqual([0o700, 0o600]);
  rmSync(directory, { recursive: true });
});
