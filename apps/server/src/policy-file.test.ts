import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { thresholdsFrom } from './policy-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'unguarded-policy-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const file = (text: string): string => {
  const path = join(directory, 'policy.json');
  writeFileSync(path, text);
  return path;
};

describe('the policy file of an organisation', () => {
  it('makes the next round sheets stricter', () => {
    expect(thresholdsFrom(file('{"minimumGroupSize":8,"minimumForTenths":20}'))).toEqual({ scores: 8, comments: 10, distributions: 20 });
  });

  it('may be left out: what is proved holds', () => {
    expect(thresholdsFrom(null)).toEqual({ scores: 5, comments: 10, distributions: 15 });
  });

  it.each([
    ['looser', '{"minimumGroupSize":4}', 'is looser than what is proved: minimumGroupSize must be at least 5.'],
    ['mistyped', '{"minimumGroupsize":8}', 'has the unknown member "minimumGroupsize". Known are minimumGroupSize,'],
    ['not a number', '{"minimumForTenths":"20"}', 'has a minimumForTenths that is not a whole number of people.'],
    ['no JSON', 'minimumGroupSize: 8', 'is not a JSON object.'],
  ])('is refused by name where it is %s', (_, text, sentence) => {
    const path = file(text);
    expect(() => thresholdsFrom(path)).toThrow(ConfigError);
    expect(() => thresholdsFrom(path)).toThrow(`The policy file ${path} ${sentence}`);
  });

  it('that is not there stops the start and says what to do', () => {
    expect(() => thresholdsFrom(join(directory, 'none.json'))).toThrow('cannot be read. Give the path of a policy file');
  });
});
