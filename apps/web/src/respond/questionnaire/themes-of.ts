import type { Instrument, Item } from '@unguarded/instruments';

/**
 * The questions by their heading, in the order in which they were asked.
 *
 * @example themesOf(demoInstrument).map(([heading]) => heading) // ['Your work', 'How work gets done here', 'Rules and fairness']
 */
export function themesOf({ items }: Instrument): [heading: string, items: Item[]][] {
  const themes = new Map<string, Item[]>();
  for (const item of items) themes.set(item.theme, [...(themes.get(item.theme) ?? []), item]);
  return [...themes];
}
