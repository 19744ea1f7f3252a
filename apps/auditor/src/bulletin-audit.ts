import type { Bulletin } from './bulletin.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { merkleRoot } from './merkle-root.ts';
import type { RoundSheet } from './round-sheet.ts';
import { isSignedBy } from './signature.ts';

const WHAT = { answers: 'ballots', comment: 'ballots with comments' } as const;
const BULLETIN_LABEL = 'unguarded bulletin v1\n';

/** What a bulletin must be: of a known round, signed by the box named in its sheet, in order, with its true root. */
export function auditBulletin(bulletin: Bulletin, sheet: RoundSheet | undefined): Finding[] {
  const { file, entries } = bulletin;
  if (sheet === undefined) return [{ about: file, holds: false, sentence: 'There is no sheet for the round of this bulletin.' }];
  const roster = sheet.groups.reduce((total, group) => total + group.rosterCount, 0);
  return [
    finding(file, bulletin.sheetHash === sheet.hash, {
      holds: `The bulletin of "${sheet.title}" (${bulletin.purpose}) belongs to its sheet.`,
      fails: `The bulletin of "${sheet.title}" names another sheet.`,
    }),
    finding(file, isSignedBy({ publicKey: sheet.boxKey, label: BULLETIN_LABEL, bytes: bulletin.signed, signature: bulletin.signature }), {
      holds: 'It is signed by the box key that stands in the sheet.',
      fails: 'It is NOT signed by the box key that stands in the sheet.',
    }),
    finding(file, isStrictlyAscending(entries), {
      holds: 'Its entries are in the order of their hashes, each right once: the order says nothing about who came when.',
      fails: 'Its entries are not in the order of their hashes, or a right is there twice.',
    }),
    finding(file, merkleRoot(entries).equals(bulletin.root), {
      holds: `Its root is the root of its ${entries.length} entries.`,
      fails: 'Its root is not the root of its entries.',
    }),
    finding(file, entries.length <= roster, {
      holds: `There are not more ${WHAT[bulletin.purpose]} (${entries.length}) than people on the roster (${roster}).`,
      fails: `There are more ${WHAT[bulletin.purpose]} (${entries.length}) than people on the roster (${roster}).`,
    }),
  ];
}

function isStrictlyAscending(entries: Buffer[]): boolean {
  return entries.every((entry, index) => {
    const before = entries[index - 1];
    return before === undefined || Buffer.compare(before.subarray(0, 32), entry.subarray(0, 32)) < 0;
  });
}
