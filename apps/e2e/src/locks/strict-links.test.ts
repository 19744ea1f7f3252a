import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './repository.ts';

const resolvesFrom = (room: string, packageName: string): boolean => {
  try {
    createRequire(join(repositoryRoot, room, 'package.json')).resolve(packageName);
    return true;
  } catch {
    return false;
  }
};

const forbidden: readonly (readonly [room: string, packageName: string])[] = [
  ['packages/answer-side', '@unguarded/identity-side'],
  ['packages/identity-side', '@unguarded/answer-side'],
  ['packages/answer-side', '@unguarded/credentials-issuer'],
  ['packages/identity-side', '@unguarded/credentials-verifier'],
  ['packages/insights', '@unguarded/answer-side'],
  ['packages/insights', '@unguarded/identity-side'],
  ['packages/engagement-metrics', '@unguarded/postgres'],
  ['packages/disclosure-control', '@unguarded/postgres'],
  ['apps/web', '@unguarded/identity-side'],
  ['apps/auditor', '@unguarded/disclosure-control'],
];

describe('the package manager', () => {
  it.each(forbidden)('gives %s no way to %s', (room, packageName) => {
    expect(existsSync(join(repositoryRoot, room, 'package.json'))).toBe(true);
    expect(resolvesFrom(room, packageName)).toBe(false);
  });

  it('gives the server what it needs of the answer side, by its doors only', () => {
    expect(resolvesFrom('apps/server', '@unguarded/answer-side/tallies')).toBe(true);
    expect(resolvesFrom('apps/server', '@unguarded/answer-side/src/ballot-box.ts')).toBe(false);
  });
});
