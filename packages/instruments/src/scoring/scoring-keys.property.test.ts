import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemResponse, Responses } from '../instrument.ts';
import { loadScoringKeys } from './load-scoring-keys.ts';
import { scoreGroup, scorePerson } from './score-answers.ts';
import { SCORING_BOOK, SCORING_KEYS, scoredBankItems } from './scoring-book.ts';
import type { CompositeKey, FavourableShareKey, PersonMeanKey, ScoringKey, ShareDifferenceKey } from './scoring-key.ts';

const items = scoredBankItems();
const keyed = items.filter(({ id }) => JSON.stringify(SCORING_KEYS).includes(`"${id}"`));
const key = fc.constantFrom(...SCORING_KEYS);

function keyNamed<K extends ScoringKey>(id: string): K {
  return SCORING_KEYS.find((candidate) => candidate.id === id) as K;
}

const responses: fc.Arbitrary<Responses> = fc.record(
  Object.fromEntries(
    keyed.map(({ id, lowest, highest }) => {
      const answer: fc.Arbitrary<ItemResponse> = fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: lowest, max: highest }) },
        fc.constantFrom('prefer-not-to-say' as const, 'do-not-know' as const, null),
      );
      return [id, answer] as const;
    }),
  ),
);

describe('a score', () => {
  it('stays in the range of its key, for a person and for a group', () => {
    fc.assert(
      fc.property(key, fc.array(responses, { maxLength: 6 }), ({ id, range: [least, most] }, group) => {
        for (const scored of [scoreGroup(SCORING_BOOK, id, group), ...group.map((answers) => scorePerson(SCORING_BOOK, id, answers))]) {
          expect(scored.ok ? scored.score : least).toBeGreaterThanOrEqual(least - 1e-9);
          expect(scored.ok ? scored.score : most).toBeLessThanOrEqual(most + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a group does not depend on the order of its people', () => {
    fc.assert(
      fc.property(key, fc.array(responses, { minLength: 1, maxLength: 6 }), ({ id }, group) => {
        const forwards = scoreGroup(SCORING_BOOK, id, group);
        const backwards = scoreGroup(SCORING_BOOK, id, group.toReversed());
        expect(backwards.ok).toBe(forwards.ok);
        expect(backwards.ok ? backwards.score : 0).toBeCloseTo(forwards.ok ? forwards.score : 0, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('never falls when an answer becomes better news, and never rises where high is bad', () => {
    const personKeys = SCORING_KEYS.filter((candidate) => candidate.kind === 'person-mean');
    fc.assert(
      fc.property(fc.constantFrom(...personKeys), responses, fc.nat(), ({ id, items: pointed, higherIs }, answers, index) => {
        const changed = items.find((item) => item.id === pointed[index % pointed.length]?.itemId);
        if (changed === undefined) throw new Error('A key has an item that the banks lack.');
        const [worst, best] = changed.direction === 1 ? [changed.lowest, changed.highest] : [changed.highest, changed.lowest];
        const before = scorePerson(SCORING_BOOK, id, { ...answers, [changed.id]: worst });
        const after = scorePerson(SCORING_BOOK, id, { ...answers, [changed.id]: best });
        const change = (after.ok ? after.score : 0) - (before.ok ? before.score : 0);
        expect(higherIs === 'better' ? change : -change).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('says why there is none: an answer off the scale, an unknown key, nobody', () => {
    expect(scorePerson(SCORING_BOOK, 'hse-change', { 'hse-26': 6, 'hse-28': 3 })).toEqual({ ok: false, reason: 'not-on-the-scale' });
    expect(scorePerson(SCORING_BOOK, 'hse-change', { 'hse-26': Number.NaN })).toEqual({ ok: false, reason: 'not-on-the-scale' });
    expect(scoreGroup(SCORING_BOOK, 'hse-change', [{ 'hse-26': 6 }])).toEqual({ ok: false, reason: 'not-on-the-scale' });
    expect(scorePerson(SCORING_BOOK, 'mood', {})).toEqual({ ok: false, reason: 'unknown-key' });
    for (const { id } of SCORING_KEYS) expect(scoreGroup(SCORING_BOOK, id, [])).toEqual({ ok: false, reason: 'nobody-answered' });
  });
});

describe('scoring keys, as they are loaded,', () => {
  const engagement = keyNamed<PersonMeanKey>('csps-engagement-index');
  const theme = keyNamed<FavourableShareKey>('csps-theme-my-team');
  const recommend = keyNamed<ShareDifferenceKey>('recommend-score');
  const fear = keyNamed<CompositeKey>('fear-index');
  const first = engagement.items[0] ?? { itemId: '', points: {} };

  it('are accepted as they come out of JSON', () => {
    expect(loadScoringKeys(JSON.parse(JSON.stringify(SCORING_KEYS)) as unknown[], items).ok).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ['that are no keys', { id: 'x', kind: 'mood' }, 'schema'],
    ['with a member too many', { ...engagement, weight: 2 }, 'schema'],
    ['with a point that is no number', { ...engagement, items: [{ itemId: 'csps24-b47', points: { 1: 'many' } }] }, 'schema'],
    ['with an item that is not asked', { ...engagement, items: [{ ...first, itemId: 'csps24-b99' }], needs: 1 }, 'unknown-item'],
    ['with an item twice', { ...engagement, items: [first, first], needs: 1 }, 'item-twice'],
    ['with an answer without points', { ...engagement, items: [{ ...first, points: { 1: 0, 2: 25, 3: 50, 4: 75 } }], needs: 1 }, 'answer-without-points'],
    ['with points for an answer that cannot be given', { ...engagement, items: [{ ...first, points: { ...first.points, 6: 100 } }], needs: 1 }, 'points-for-no-answer'],
    ['with points outside their range', { ...engagement, items: [{ ...first, points: { ...first.points, 5: 101 } }], needs: 1 }, 'points-outside-the-range'],
    ['with an item the wrong way round', { ...engagement, higherIs: 'worse' }, 'points-against-the-direction'],
    ['with the same points for every answer', { ...engagement, items: [{ ...first, points: { 1: 50, 2: 50, 3: 50, 4: 50, 5: 50 } }], needs: 1 }, 'points-against-the-direction'],
    ['that need more answers than they have items', { ...engagement, needs: 6 }, 'needs-more-than-there-is'],
    ['that need no answer', { ...engagement, needs: 0 }, 'needs-more-than-there-is'],
    ['that favour the wrong end', { ...theme, items: [{ itemId: 'csps24-b18', favourable: [1, 2] }] }, 'favours-against-the-direction'],
    ['that favour every answer', { ...theme, items: [{ itemId: 'csps24-b18', favourable: [1, 2, 3, 4, 5] }] }, 'favours-no-answer'],
    ['whose unfavourable answers are favourable ones', { ...recommend, unfavourable: [7, 8] }, 'favours-against-the-direction'],
    ['made of parts that do not exist', { ...fear, parts: ['fear-of-heights'], needs: 1 }, 'unknown-part'],
    ['made of themselves', { ...fear, parts: ['fear-index'], needs: 1 }, 'part-of-itself'],
  ])('are refused %s', (_, value, reason) => {
    const others = SCORING_KEYS.filter(({ id }) => id !== (value as ScoringKey).id);
    const loaded = loadScoringKeys([...others, value], items);
    expect(loaded.ok ? [] : loaded.faults).toContainEqual({ key: (value as ScoringKey).id, reason });
  });

  it('are refused twice under one name', () => {
    expect(loadScoringKeys([engagement, engagement], items)).toEqual({ ok: false, faults: [{ key: 'csps-engagement-index', reason: 'key-twice' }] });
  });
});
