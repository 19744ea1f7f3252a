import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupComment } from './comments.ts';
import { makeReleaseTable } from './make-release-table.ts';
import { groupId, releaseInput, testSha256 } from './release-fixture.ts';
import type { Sheet } from './release-fixture.ts';

const people = (count: number): Sheet[] => Array.from({ length: count }, () => [3, 3, 3]);
const sizes = fc.array(fc.nat(25), { minLength: 1, maxLength: 12 });
const written = fc.array(fc.record({ team: fc.nat(11), theme: fc.constantFrom('Your work', 'Speaking up'), text: fc.string({ minLength: 1, maxLength: 6 }) }), { maxLength: 30 });

const commentsOf = (list: readonly { team: number; theme: string; text: string }[], teams: number): GroupComment[] =>
  list.map(({ team, theme, text }) => ({ groupId: groupId(team % teams), theme, text }));

const released = (teams: readonly number[], comments: readonly GroupComment[]) => makeReleaseTable(releaseInput({ unguarded: teams.map(people), comments }));

describe('comments in a release', () => {
  it('are told of no fewer than ten people who answered, and of everybody or of nobody', () => {
    fc.assert(
      fc.property(sizes, written, (teams, list) => {
        const { atoms, comments } = released(teams, commentsOf(list, teams.length));
        const all = teams.reduce((sum, size) => sum + size, 0);
        const respondentsOf = (id: string) => atoms.find((atom) => atom.id === id)?.respondents ?? 0;
        expect(comments.every(({ atomIds, respondents }) => respondents >= 10 && respondents === atomIds.reduce((sum, id) => sum + respondentsOf(id), 0))).toBe(true);
        expect(comments.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(all < 10 ? 0 : all);
      }),
    );
  });

  it('stand in parts that do not overlap: added or taken from one another they tell of ten people at least, or of none', () => {
    fc.assert(
      fc.property(sizes, written, (teams, list) => {
        const { atoms, comments } = released(teams, commentsOf(list, teams.length));
        const placed = comments.flatMap(({ atomIds }) => atomIds);
        expect(new Set(placed).size).toBe(placed.length);
        expect(comments.length === 0 || placed.length === atoms.length).toBe(true);
      }),
    );
  });

  it('have their parts from numbers of respondents alone, whatever was written and by whomever', () => {
    fc.assert(
      fc.property(sizes, written, written, (teams, one, other) => {
        const partsOf = (list: typeof one) => released(teams, commentsOf(list, teams.length)).comments.map(({ label, levelUnitId, atomIds, respondents }) => ({ label, levelUnitId, atomIds, respondents }));
        expect(partsOf(one)).toEqual(partsOf(other));
      }),
    );
  });

  it('are all told once, each in the part of its group, and nothing of them but theme and text', () => {
    fc.assert(
      fc.property(sizes, written, (teams, list) => {
        const given = commentsOf(list, teams.length);
        const { atoms, comments } = released(teams, given);
        const spell = ({ theme, text }: { theme: string; text: string }) => `${theme}: ${text}`;
        for (const { atomIds, texts } of comments) {
          const groupIds = atoms.filter(({ id }) => atomIds.includes(id)).flatMap((atom) => atom.groupIds);
          expect(texts.map(spell).toSorted()).toEqual(given.filter((comment) => groupIds.includes(comment.groupId)).map(spell).toSorted());
          expect(texts.every((text) => Object.keys(text).toSorted().join() === 'text,theme')).toBe(true);
        }
      }),
    );
  });

  it('keep no order: however they come in, they go out alike, by the hash of the round and the text', () => {
    fc.assert(
      fc.property(sizes, written, fc.nat(), (teams, list, turn) => {
        const given = commentsOf(list, teams.length);
        const start = given.length === 0 ? 0 : turn % given.length;
        const turned = [...given.slice(start), ...given.slice(0, start)].toReversed();
        const { comments, roundId } = released(teams, given);
        expect(released(teams, turned).comments).toEqual(comments);
        const places = comments.map(({ texts }) => texts.map(({ text }) => testSha256(`${roundId}${text}`)));
        expect(places).toEqual(places.map((part) => part.toSorted()));
      }),
    );
  });

  it('are pooled at the lowest level that reaches ten, and named like every other part', () => {
    const given = commentsOf([{ team: 0, theme: 'Your work', text: 'Alone in a team of six.' }], 4);
    const { comments } = released([6, 12, 6, 5], given);
    expect(comments.map(({ label, respondents, texts }) => [label, respondents, texts.length])).toEqual([
      ['Team 1 with Team 3', 17, 0], ['Other teams of East', 12, 1],
    ]);
  });

  it('of fewer than ten people in all are told to nobody', () => {
    const given = commentsOf([{ team: 0, theme: 'Your work', text: 'Nobody reads this.' }], 1);
    expect(JSON.stringify(released([9], given))).not.toContain('Nobody reads this.');
    expect(JSON.stringify(released([10], given))).toContain('Nobody reads this.');
    expect(JSON.stringify(released([3], given))).not.toContain('Nobody reads this.');
  });

  it('of a group that is in no part are a mistake that stops the release', () => {
    expect(() => released([12], [{ groupId: 'f'.repeat(32), theme: 'Your work', text: 'Whence?' }])).toThrow('in no part');
  });
});
