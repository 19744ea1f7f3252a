import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosterCommitmentText } from './roster-commitment.ts';

const names = fc.array(fc.record({ name: fc.string(), email: fc.emailAddress() }), { maxLength: 8 });

describe('the text behind a roster commitment', () => {
  it('is the list of names in the order of their addresses', () => {
    const text = rosterCommitmentText('00ff', [
      { name: 'Grace Hopper', email: 'grace@example.org' },
      { name: 'Ada Lovelace', email: 'ada@example.org' },
    ]);
    expect(text).toBe('unguarded roster v1\n00ff\nada@example.org\tAda Lovelace\ngrace@example.org\tGrace Hopper\n');
  });

  it('is the same for every member, in whatever order the names come', () => {
    fc.assert(
      fc.property(names, (members) => {
        expect(rosterCommitmentText('ab', members.toReversed())).toBe(rosterCommitmentText('ab', members));
      }),
    );
  });

  it('cannot be made to list more or fewer people by a name with a line break in it', () => {
    fc.assert(
      fc.property(names, (members) => {
        expect(rosterCommitmentText('ab', members).split('\n')).toHaveLength(members.length + 3);
      }),
    );
  });
});
