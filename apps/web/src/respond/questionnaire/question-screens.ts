import type { Responses, Instrument, Item } from '@unguarded/instruments';
import { themesOf } from './themes-of.ts';

/** One screen of questions: items under one neutral heading, short enough for one scroll on a small phone. */
export interface QuestionScreen {
  heading: string;
  /** Which screen of this heading, when a theme needs more than one: { part: 1, of: 2 }. */
  part: number;
  of: number;
  items: readonly Item[];
}

/** Four scales with their statements fit into two heights of a 320 × 568 px screen. */
const MOST_ITEMS_A_SCREEN = 4;

/**
 * The screens of an instrument: one theme a screen in the order of first appearance, a long theme in even parts.
 *
 * @example questionScreens(demoInstrument).map((s) => s.items.length) // [3, 2, 1, 3]
 */
export function questionScreens(instrument: Instrument): QuestionScreen[] {
  return themesOf(instrument).flatMap(([heading, items]) => evenParts(items).map((part, index, parts) => (
    { heading, part: index + 1, of: parts.length, items: part }
  )));
}

function evenParts(items: readonly Item[]): (readonly Item[])[] {
  const parts = Math.ceil(items.length / MOST_ITEMS_A_SCREEN);
  const size = Math.ceil(items.length / parts);
  return Array.from({ length: parts }, (_, part) => items.slice(part * size, (part + 1) * size));
}

/** How many items have no answer yet; "prefer not to say" is an answer. */
export function leftOut(items: readonly Item[], answers: Responses): number {
  return items.filter(({ id }) => (answers[id] ?? null) === null).length;
}
