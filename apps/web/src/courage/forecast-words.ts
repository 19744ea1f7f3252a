import type { Forecast } from '../api/shapes.ts';
import { percent } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';

type UnitForecast = Forecast['units'][number];

/** From here a part will likely have figures of its own; below the other, it will likely be counted with others. */
const LIKELY = 0.8;
const UNLIKELY = 0.2;

const MOST_NAMED = 10;
const MOST_OTHERS = 3;

const text = words.courage.forecast;

/** What will probably be seen of which parts, by their chance. */
export interface ForecastGroups { own: UnitForecast[]; edge: UnitForecast[]; together: UnitForecast[] }

/** Parts that nobody works in have nothing to be forecast; every other is in exactly one list. */
export const groupForecast = (units: readonly UnitForecast[]): ForecastGroups => {
  const peopled = units.filter(({ people }) => people > 0);
  return {
    own: peopled.filter(({ chance }) => chance >= LIKELY),
    edge: peopled.filter(({ chance }) => chance < LIKELY && chance >= UNLIKELY),
    together: peopled.filter(({ chance }) => chance < UNLIKELY),
  };
};

const named = (labels: readonly string[], most: number): string =>
  labels.length > most ? `${labels.slice(0, most).join(', ')} ${text.more(labels.length - most)}` : labels.join(', ');

/**
 * One part with its people, and with whom it would be counted.
 *
 * @example partWords({ label: 'IT', people: 4, countedWith: ['Sales'], … }) // 'IT (4), with Sales'
 */
export const partWords = ({ label, people, countedWith }: UnitForecast): string => {
  const part = text.part(label, people);
  if (countedWith === null) return text.nothing(part);
  return countedWith.length === 0 ? part : text.withOthers(part, named(countedWith, MOST_OTHERS));
};

/** The first few parts of a list in words, and how many more there are. */
export const listWords = (units: readonly UnitForecast[]): string[] => {
  const first = units.slice(0, MOST_NAMED).map(partWords);
  return units.length > MOST_NAMED ? [...first, text.more(units.length - MOST_NAMED)] : first;
};

/** With whom, for a table's cell. */
export const othersWords = ({ countedWith }: UnitForecast): string => (countedWith === null || countedWith.length === 0 ? '' : named(countedWith, MOST_OTHERS));

/**
 * A chance in words: drawn numbers are never quite sure.
 *
 * @example chanceWords(0.736) // '74%'
 */
export const chanceWords = (chance: number): string => {
  if (chance > 0.99) return text.certain;
  return chance < 0.01 ? text.unlikely : percent(chance);
};
