import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiBytes } from './ascii.ts';
import { concatBytes, type Bytes } from './bytes.ts';
import { merkleRoot } from './merkle-root.ts';

/** Not a hash: it keeps everything readable, so that two trees are equal only if they are built alike. */
const inBrackets = (bytes: Uint8Array): Bytes => concatBytes(asciiBytes('('), bytes, asciiBytes(')'));

/** The recursive definition of RFC 6962 §2.1, word for word. */
function definedRoot(leaves: readonly Uint8Array[]): Bytes {
  const [first] = leaves;
  if (first === undefined) return inBrackets(new Uint8Array(0));
  if (leaves.length === 1) return inBrackets(concatBytes(Uint8Array.of(0), first));
  let split = 1;
  while (2 * split < leaves.length) split *= 2;
  return inBrackets(concatBytes(Uint8Array.of(1), definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split))));
}

test('the root of the public list is the one that RFC 6962 defines, for any number of entries', async () => {
  const lists = fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(lists, async (leaves) => {
      expect(await merkleRoot(leaves, inBrackets)).toEqual(definedRoot(leaves));
    }),
  );
});
