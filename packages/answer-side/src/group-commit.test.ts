import { expect, test } from 'vitest';
import { createGroupCommit } from './group-commit.ts';

/** A commit that the test lets through one at a time. */
function heldCommits() {
  const batches: string[][] = [];
  const release: (() => void)[] = [];
  const commit = (entries: string[]) =>
    new Promise<string[]>((resolve) => {
      batches.push(entries);
      release.push(() => resolve(entries.map((entry) => `${entry} kept`)));
    });
  return { batches, release, commit };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what arrives while a commit is under way is committed together, by one writer', async () => {
  const { batches, release, commit } = heldCommits();
  const writer = createGroupCommit(commit, { perCommit: 10, pending: 10 });
  const outcomes = ['a', 'b', 'c'].map((entry) => writer.submit(entry));
  await turn();
  expect(batches).toEqual([['a']]);
  release[0]?.();
  await turn();
  expect(batches).toEqual([['a'], ['b', 'c']]);
  release[1]?.();
  expect(await Promise.all(outcomes)).toEqual(['a kept', 'b kept', 'c kept']);
});

test('nothing is answered before its commit is through', async () => {
  const { release, commit } = heldCommits();
  const writer = createGroupCommit(commit, { perCommit: 10, pending: 10 });
  let answered = false;
  const outcome = writer.submit('a').then(() => (answered = true));
  await turn();
  expect(answered).toBe(false);
  release[0]?.();
  await outcome;
  expect(answered).toBe(true);
});

test('more than the bound is turned away at once, and there is room again after the commit', async () => {
  const { release, commit } = heldCommits();
  const writer = createGroupCommit(commit, { perCommit: 10, pending: 2 });
  const first = writer.submit('a');
  const second = writer.submit('b');
  expect(await writer.submit('c')).toBeNull();
  release[0]?.();
  await first;
  await turn();
  release[1]?.();
  expect(await second).toBe('b kept');
  await turn();
  const later = writer.submit('d');
  await turn();
  release[2]?.();
  expect(await later).toBe('d kept');
});

test('a commit that fails is told to everyone in it, and the next one is tried', async () => {
  let failures = 1;
  const writer = createGroupCommit<string, string>(
    (entries) => (failures-- > 0 ? Promise.reject(new Error('the disk is full')) : Promise.resolve(entries)),
    { perCommit: 10, pending: 10 },
  );
  await expect(writer.submit('a')).rejects.toThrow('the disk is full');
  expect(await writer.submit('b')).toBe('b');
});
