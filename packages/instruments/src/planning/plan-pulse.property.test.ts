import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankItem } from '../bank/bank-item.ts';
import { BANK_ITEMS, bankItem, bankItems } from '../bank/item-bank.ts';
import { composeInstrument } from '../composing/compose-instrument.ts';
import { DEFAULT_ROTATING_ITEM_IDS, FEAR_SHORT_FORM, FULL_INSTRUMENT_ITEM_IDS, GAP_ITEM_IDS } from '../composing/forms.ts';
import { ownQuestion } from '../composing/own-question.ts';
import { LOCALES } from '../wording/locale.ts';
import { demoInstrument } from '../demo-instrument.ts';
import { planPulse } from './plan-pulse.ts';
import type { PastRound, PulsePlan, PulsePlanInput } from './plan-pulse.ts';
import { PULSE_RULES, pulseFaults } from './pulse-rules.ts';

const values = { 'my organisation': 'Acme', provider: 'IT' };
const fixed: readonly string[] = [...GAP_ITEM_IDS, ...Object.values(FEAR_SHORT_FORM.items)];
const rotatable = BANK_ITEMS.filter(({ id, followsUp, besideContact }) => !fixed.includes(id) && followsUp === undefined && besideContact === undefined);
const defaultPool = bankItems(DEFAULT_ROTATING_ITEM_IDS) ?? [];

const input: PulsePlanInput = { history: [], pool: defaultPool, cycle: 4, locales: ['en'], values };

function planned(changes: Partial<PulsePlanInput>): PulsePlan {
  const made = planPulse({ ...input, ...changes });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.plan;
}

/** Plans one round after the other; the pool of each round is what `pools` says. */
function planAll(pools: readonly (readonly BankItem[])[], cycle: number): PastRound[] {
  const history: PastRound[] = [];
  for (const pool of pools) {
    const { items } = planned({ history, pool, cycle });
    history.push({ askedItemIds: items.map(({ id }) => id), poolItemIds: pool.map(({ id }) => id) });
  }
  return history;
}

/** Pools over 12 rounds, each at most three items a round of the cycle, some items leaving and others entering. */
const changingPools = fc.integer({ min: 1, max: 5 }).chain((cycle) =>
  fc
    .array(fc.shuffledSubarray(rotatable.slice(0, 40), { maxLength: cycle * PULSE_RULES.rotatingItems }), { minLength: 12, maxLength: 12 })
    .chain((pools) => fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }).map((changes) => ({ cycle, pools: pools.map((_, round) => poolAt(pools, changes, round)) }))),
);

function poolAt(pools: readonly (readonly BankItem[])[], changes: readonly boolean[], round: number): readonly BankItem[] {
  const last = changes.slice(0, round + 1).lastIndexOf(true);
  return pools[Math.max(0, last)] ?? [];
}

describe('the plan of pulses', () => {
  it('asks five gap items, the four of the fear short form and three others, at most twelve', () => {
    const asked = planned({}).items.map(({ id }) => id);
    expect(asked.slice(0, 9)).toEqual(fixed);
    expect(asked.slice(9).filter((id) => defaultPool.some((item) => item.id === id))).toHaveLength(3);
    expect(asked).toHaveLength(12);
  });

  it('makes an instrument that keeps the rules of a pulse in four languages', () => {
    const composed = composeInstrument({ id: 'p', version: '1', title: 'P', items: planned({ locales: LOCALES }).items, gapItemIds: GAP_ITEM_IDS, locales: LOCALES, values });
    expect(composed.ok && pulseFaults(composed.instrument)).toEqual([]);
  });

  it('asks every item within the declared cycle, in every window of the cycle for as long as the item is in the pool', () => {
    fc.assert(
      fc.property(changingPools, ({ cycle, pools }) => {
        const history = planAll(pools, cycle);
        for (const item of new Set(pools.flat())) {
          for (let start = 0; start + cycle <= history.length; start += 1) {
            const window = history.slice(start, start + cycle);
            const stayed = window.every(({ poolItemIds }) => poolItemIds.includes(item.id));
            const asked = window.some(({ askedItemIds }) => askedItemIds.includes(item.id));
            expect(!stayed || asked).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the cycle also when the full instrument comes between', () => {
    const full: PastRound = { askedItemIds: FULL_INSTRUMENT_ITEM_IDS, poolItemIds: DEFAULT_ROTATING_ITEM_IDS };
    const before = planAll([defaultPool, defaultPool], 4);
    const history = [...before, full];
    for (let round = 0; round < 4; round += 1) {
      const { items } = planned({ history });
      history.push({ askedItemIds: items.map(({ id }) => id), poolItemIds: DEFAULT_ROTATING_ITEM_IDS });
    }
    const since = new Set(history.slice(3).flatMap(({ askedItemIds }) => askedItemIds));
    expect(DEFAULT_ROTATING_ITEM_IDS.filter((id) => !since.has(id))).toEqual([]);
  });

  it('is the same for everyone: nothing goes in but the past, and the order of the pool does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(defaultPool, { minLength: defaultPool.length }), fc.nat(6), (pool, rounds) => {
        const history = planAll(Array.from({ length: rounds }, () => defaultPool), 4);
        expect(planned({ history, pool })).toEqual(planned({ history }));
      }),
      { numRuns: 50 },
    );
  });

  it('never asks an item twice in a pulse, and never more than three others or 250 words', () => {
    fc.assert(
      fc.property(changingPools, ({ cycle, pools }) => {
        for (const { askedItemIds } of planAll(pools, cycle)) {
          expect(new Set(askedItemIds).size).toBe(askedItemIds.length);
          expect(askedItemIds.length).toBeLessThanOrEqual(PULSE_RULES.mostItems);
        }
        const items = planned({ pool: pools[0] ?? [], cycle }).items;
        const composed = composeInstrument({ id: 'p', version: '1', title: 'P', items, gapItemIds: GAP_ITEM_IDS, locales: ['en'], values });
        expect(composed.ok && pulseFaults(composed.instrument)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("rotates a company's own question like any other", () => {
    const made = ownQuestion({ name: 'canteen', responseSet: 'good5', direction: 1, writtenIn: 'en', texts: { en: 'How good is the canteen?' } });
    expect(made.ok && planned({ pool: [made.item], cycle: 1 }).items.slice(9).map(({ id }) => id)).toEqual(['company-canteen']);
  });

  it('asks fewer when there is less to rotate', () => {
    expect(planned({ pool: [] }).items).toHaveLength(9);
  });
});

describe('a plan that cannot be kept', () => {
  function faultsOf(changes: Partial<PulsePlanInput>): unknown {
    const made = planPulse({ ...input, ...changes });
    return made.ok ? [] : made.faults;
  }
  const long = (name: string): BankItem => ({
    ...(bankItem('own-reacts-well-to-bad-news') as BankItem), id: name, wording: { en: { text: 'word '.repeat(70), status: 'source' } },
  });

  it('is refused when the pool is larger than three items a round of the cycle', () => {
    expect(faultsOf({ cycle: 3 })).toEqual([{ reason: 'pool-larger-than-cycle', items: 12, most: 9 }]);
  });

  it.each([0, -1, 1.5, Number.NaN])('is refused with a cycle of %s rounds', (cycle) => {
    expect(faultsOf({ cycle })).toEqual([{ reason: 'cycle-not-a-count' }]);
  });

  it('is refused when three items of the pool would not fit into 250 words with the fixed ones', () => {
    const faults = faultsOf({ pool: [long('a'), long('b'), long('c')] });
    expect(faults).toMatchObject([{ reason: 'too-many-words', locale: 'en' }]);
  });

  it('is refused with a gap item, an item twice, a follow-up or an item that needs a contact in the pool', () => {
    const pool = bankItems(['csps24-b47', 'csps24-b33', 'csps24-b33', 'csps24-e05']) ?? [];
    expect(faultsOf({ pool })).toEqual([
      { reason: 'item-twice', itemId: 'csps24-b33' },
      { reason: 'fixed-item-in-pool', itemId: 'csps24-b47' },
      { reason: 'follow-up-in-pool', itemId: 'csps24-e05' },
      { reason: 'only-beside-contact', itemId: 'csps24-e05' },
    ]);
  });

  it('is refused when an item has no wording in a language of the round', () => {
    expect(faultsOf({ pool: [long('a')], locales: ['en', 'fr'], cycle: 1 })).toEqual([{ reason: 'not-worded', itemId: 'a', locale: 'fr' }]);
  });
});

describe('the rules of a pulse', () => {
  it('say that the demo, which asks other items of fear, is no standard pulse', () => {
    expect(pulseFaults(demoInstrument)).toEqual([{ reason: 'fear-items', found: 0 }]);
  });

  it('say what is too much', () => {
    const items = Array.from({ length: 13 }, (_, index) => ({ ...demoInstrument.items[0], id: `Q${index}`, text: 'word '.repeat(20) }));
    const wordy = { ...demoInstrument, items: items as typeof demoInstrument.items, gapItemIds: ['Q1'] };
    expect(pulseFaults(wordy)).toEqual([
      { reason: 'gap-items', found: 1 },
      { reason: 'fear-items', found: 0 },
      { reason: 'too-many-items', found: 13 },
      { reason: 'too-many-words', found: 260, locale: 'en' },
    ]);
  });
});
