import { describe, expect, it } from 'vitest';
import { makeReleaseTable } from './make-release-table.ts';
import { releaseInput, testSha256 } from './release-fixture.ts';
import type { Sheet } from './release-fixture.ts';
import { openStoredRelease } from './stored-release.ts';

const sheets: Sheet[] = Array.from({ length: 60 }, (_, index) => [1 + (index % 5), 4, 'no']);
const table = makeReleaseTable(releaseInput({ unguarded: [sheets, sheets], shown: [sheets] }));
const text = JSON.stringify(table);
const damaged: [string, string][] = [
  ['no table at all', 'null'],
  ['no JSON', '{'],
  ['a member too many', text.replace('{"version"', '{"surprise":1,"version"')],
  ['a member too few', text.replace('"version":2,', '')],
  ['a code that nobody writes', text.replace('"code":"few"', '"code":"3.14159"')],
  ['a lower threshold', text.replace('"scores":5', '"scores":3')],
  ['a count below nought', text.replace('"issued":120', '"issued":-120')],
];

describe('a release that is read back', () => {
  it('is what was released', () => {
    expect(openStoredRelease(text, testSha256(text), testSha256)).toEqual({ ok: true, release: table });
  });

  it('is refused when a figure was edited by hand', () => {
    const edited = text.replace('"code":"t3.0"', '"code":"t4.0"');
    expect(edited).not.toBe(text);
    expect(openStoredRelease(edited, testSha256(text), testSha256)).toEqual({ ok: false, reason: 'hash' });
  });

  it.each(damaged)('is refused with the right hash and %s', (_, other) => {
    expect(other).not.toBe(text);
    expect(openStoredRelease(other, testSha256(other), testSha256)).toEqual({ ok: false, reason: 'schema' });
  });

  it('is refused by its version when it was published before figures could not be subtracted', () => {
    const earlier = text.replace('"version":2', '"version":1');
    expect(openStoredRelease(earlier, testSha256(earlier), testSha256)).toEqual({ ok: false, reason: 'version' });
  });

  it('does not change any more', () => {
    const opened = openStoredRelease(text, testSha256(text), testSha256);
    expect(opened.ok && Object.isFrozen(opened.release.atoms[0]?.unguarded)).toBe(true);
  });
});
