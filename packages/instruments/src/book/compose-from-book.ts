import type { BankItem } from '../bank/bank-item.ts';
import { composeInstrument } from '../composing/compose-instrument.ts';
import type { RecipeFault } from '../composing/compose-instrument.ts';
import { FULL_INSTRUMENT_ITEM_IDS, GAP_ITEM_IDS } from '../composing/forms.ts';
import { openableIn } from '../composing/openable-in.ts';
import type { OpeningFault } from '../composing/openable-in.ts';
import type { Instrument } from '../instrument.ts';
import { planPulse } from '../planning/plan-pulse.ts';
import type { DueItem, PastRound, PulsePlanFault } from '../planning/plan-pulse.ts';
import { pulseFaults } from '../planning/pulse-rules.ts';
import type { PulseFault } from '../planning/pulse-rules.ts';
import type { Locale } from '../wording/locale.ts';
import { itemOfBook } from './question-book.ts';
import type { QuestionBook } from './question-book.ts';

/** A pulse by the plan, or everything once a year. */
export type RoundForm = 'pulse' | 'full';

export interface ComposingOrder {
  readonly form: RoundForm;
  /** What was asked before, oldest first. */
  readonly history: readonly PastRound[];
}

/** Why a round may not open with this instrument, by language. */
export type NotReady = OpeningFault & { readonly locale: Locale };

export type ComposingFault = RecipeFault | PulsePlanFault | PulseFault;

export interface ComposedRound {
  readonly instrument: Instrument;
  /** What rotates, and by when: 0 is this round. */
  readonly due: readonly DueItem[];
  /** Empty when the round may open. */
  readonly notReady: readonly NotReady[];
}

const TITLES: Readonly<Record<RoundForm, string>> = { pulse: 'Pulse', full: 'Full set of questions, once a year' };

/**
 * What the next round would ask by the book: the same for everyone. Drafts are composed, so that they can be read and reviewed
 * in place, and named: with one of them no round opens.
 *
 * @example
 * composeFromBook(firstBook('Acme'), { form: 'pulse', history: [] })
 * // { ok: true, instrument: { id: 'unguarded-pulse', version: '1', items: [12 of them] }, due: […], notReady: [] }
 */
export function composeFromBook(book: QuestionBook, order: ComposingOrder): ({ ok: true } & ComposedRound) | { ok: false; faults: readonly ComposingFault[] } {
  const planned = order.form === 'pulse' ? plannedItems(book, order) : { ok: true as const, items: fullItems(book), due: [] };
  if (!planned.ok) return planned;
  const composed = composeInstrument({
    id: `unguarded-${order.form}`,
    version: `${order.history.length + 1}`,
    title: TITLES[order.form],
    items: planned.items,
    gapItemIds: GAP_ITEM_IDS,
    locales: book.languages,
    values: book.names,
    contact: planned.items.some(({ besideContact }) => besideContact === true) ? book.contact : {},
    reviews: book.reviews,
  });
  if (!composed.ok) return composed;
  const { instrument } = composed;
  const faults = order.form === 'pulse' ? pulseFaults(instrument) : [];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, instrument, due: planned.due, notReady: book.languages.flatMap((locale) => notReadyIn(instrument, locale)) };
}

function plannedItems(book: QuestionBook, { history }: ComposingOrder) {
  const pool = book.rotating.flatMap((id) => itemOfBook(book, id) ?? []);
  const planned = planPulse({ history, pool, cycle: book.cycle, locales: book.languages, values: book.names });
  if (!planned.ok) return planned;
  const items = planned.plan.items.flatMap(({ id }) => itemOfBook(book, id) ?? []);
  return { ok: true as const, items, due: planned.plan.due };
}

function fullItems(book: QuestionBook): BankItem[] {
  return [...FULL_INSTRUMENT_ITEM_IDS, ...book.extras].flatMap((id) => itemOfBook(book, id) ?? []);
}

function notReadyIn(instrument: Instrument, locale: Locale): NotReady[] {
  const opening = openableIn(instrument, locale);
  return opening.ok ? [] : opening.reasons.map((fault) => ({ ...fault, locale }));
}
