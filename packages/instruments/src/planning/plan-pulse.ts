import type { BankItem } from '../bank/bank-item.ts';
import { bankItems } from '../bank/item-bank.ts';
import { ALWAYS_ASKED_ITEM_IDS } from '../composing/forms.ts';
import { InstrumentError } from '../instrument-error.ts';
import { countWords } from '../wording/count-words.ts';
import type { Locale } from '../wording/locale.ts';
import { fillPlaceholders } from '../wording/placeholders.ts';
import type { PlaceholderValues } from '../wording/placeholders.ts';
import { PULSE_RULES } from './pulse-rules.ts';

/** What was asked in one past round, and what it could have rotated through. The planner knows nothing else of the past. */
export interface PastRound {
  readonly askedItemIds: readonly string[];
  readonly poolItemIds: readonly string[];
}

export interface PulsePlanInput {
  /** Oldest first. A full instrument counts like any other round. */
  readonly history: readonly PastRound[];
  /** The items that rotate: of the bank or the company's own. */
  readonly pool: readonly BankItem[];
  /** Within how many rounds every item of the pool is asked, declared to everyone. */
  readonly cycle: number;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly values: PlaceholderValues;
}

export type PulsePlanFault =
  | { readonly reason: 'cycle-not-a-count' }
  | { readonly reason: 'pool-larger-than-cycle'; readonly items: number; readonly most: number }
  | { readonly reason: 'item-twice' | 'fixed-item-in-pool' | 'follow-up-in-pool' | 'only-beside-contact'; readonly itemId: string }
  | { readonly reason: 'not-worded'; readonly itemId: string; readonly locale: Locale }
  | { readonly reason: 'too-many-words'; readonly locale: Locale; readonly words: number };

export interface PulsePlan {
  /** Gap items, fear short form, then the rotating items, in the order in which everyone is asked. */
  readonly items: readonly BankItem[];
  /** The whole pool, what must be asked first at the top. */
  readonly due: readonly DueItem[];
}

/** An item of the pool, and in how many rounds from this one it must be asked at the latest: 0 is this one. */
export interface DueItem {
  readonly itemId: string;
  readonly inRounds: number;
}

interface Candidate {
  readonly item: BankItem;
  /** Rounds are counted from 0; asked no later than in this one, the item keeps its cycle. */
  readonly due: number;
}

/**
 * The next pulse: the five gap items, the four of the fear short form and the up to three items of the pool that are due
 * first. The same for everyone: no person goes in.
 *
 * With at most three items per round of the cycle, every item that stays in the pool is asked at least once in every
 * `cycle` rounds in a row (for as long as the cycle itself stays), whatever else enters or leaves the pool: an item is due `cycle` rounds after it was last asked,
 * or by the end of its first cycle in the pool, and earliest due date first is never late when no more than three items a
 * round can fall due. The three longest items must fit into the words of a pulse, so that length never decides what is
 * asked.
 *
 * @example
 * planPulse({ history: [], pool: bankItems(DEFAULT_ROTATING_ITEM_IDS), cycle: 4, locales: ['en'], values: { 'my organisation': 'Acme' } })
 * // { ok: true, plan: { items: [five, four, three], due: […] } }
 */
export function planPulse(input: PulsePlanInput): { ok: true; plan: PulsePlan } | { ok: false; faults: readonly PulsePlanFault[] } {
  const faults = [...poolFaults(input), ...wordFaults(input)];
  if (faults.length > 0) return { ok: false, faults };
  const dueFirst = input.pool.map((item) => ({ item, due: dueRound(item.id, input) })).toSorted(byDueRoundThenId);
  const chosen = dueFirst.slice(0, PULSE_RULES.rotatingItems).map(({ item }) => item);
  const rotating = chosen.toSorted((a, b) => compareText(a.theme, b.theme) || compareText(a.id, b.id));
  const due = dueFirst.map(({ item, due: round }) => ({ itemId: item.id, inRounds: Math.max(0, round - input.history.length) }));
  return { ok: true, plan: { items: [...fixedItems(), ...rotating], due } };
}

/** The items that every pulse asks, in their order. */
function fixedItems(): BankItem[] {
  const items = bankItems(ALWAYS_ASKED_ITEM_IDS);
  if (items === undefined) throw new InstrumentError('bank-incomplete', 'The banks lack an item that every pulse asks.');
  return items;
}

function poolFaults({ pool, cycle }: PulsePlanInput): PulsePlanFault[] {
  if (!Number.isSafeInteger(cycle) || cycle < 1) return [{ reason: 'cycle-not-a-count' }];
  const most = cycle * PULSE_RULES.rotatingItems;
  const ids = pool.map(({ id }) => id);
  const named = (reason: 'item-twice' | 'fixed-item-in-pool' | 'follow-up-in-pool' | 'only-beside-contact', found: readonly BankItem[]) =>
    found.map(({ id }) => ({ reason, itemId: id }));
  return [
    ...(pool.length > most ? [{ reason: 'pool-larger-than-cycle', items: pool.length, most } as const] : []),
    ...named('item-twice', pool.filter(({ id }, index) => ids.indexOf(id) !== index)),
    ...named('fixed-item-in-pool', pool.filter(({ id }) => ALWAYS_ASKED_ITEM_IDS.includes(id))),
    ...named('follow-up-in-pool', pool.filter(({ followsUp }) => followsUp !== undefined)),
    ...named('only-beside-contact', pool.filter(({ besideContact }) => besideContact === true)),
  ];
}

function wordFaults({ pool, locales, values }: PulsePlanInput): PulsePlanFault[] {
  return locales.flatMap((locale): PulsePlanFault[] => {
    const asked = [...fixedItems(), ...pool];
    const notWorded = asked.filter(({ wording }) => wording[locale] === undefined);
    if (notWorded.length > 0) return notWorded.map(({ id }) => ({ reason: 'not-worded', itemId: id, locale }));
    const wordsOf = (item: BankItem): number => wordsOfItem(item, locale, values);
    const longest = pool.map(wordsOf).toSorted((a, b) => b - a).slice(0, PULSE_RULES.rotatingItems);
    const words = [...fixedItems().map(wordsOf), ...longest].reduce((sum, count) => sum + count, 0);
    return words > PULSE_RULES.mostWords ? [{ reason: 'too-many-words', locale, words }] : [];
  });
}

function wordsOfItem({ wording }: BankItem, locale: Locale, values: PlaceholderValues): number {
  const template = wording[locale]?.text ?? '';
  const filled = fillPlaceholders(template, values);
  return countWords(filled.ok ? filled.text : template);
}

/** The last round, counted from 0, in which the item can be asked without breaking its cycle. The next round is history.length. */
function dueRound(itemId: string, { history, cycle }: PulsePlanInput): number {
  const outside = history.findLastIndex(({ poolItemIds }) => !poolItemIds.includes(itemId));
  const entered = outside + 1;
  const lastAsked = history.findLastIndex(({ askedItemIds }) => askedItemIds.includes(itemId));
  return lastAsked >= entered ? lastAsked + cycle : entered + cycle - 1;
}

function byDueRoundThenId(a: Candidate, b: Candidate): number {
  return a.due - b.due || compareText(a.item.id, b.item.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
