import { BANK_ITEMS } from '../bank/item-bank.ts';
import { InstrumentError } from '../instrument-error.ts';
import type { Instrument } from '../instrument.ts';
import { responseScale } from '../wording/response-scales.ts';
import { CSPS_INDEX_KEYS, CSPS_THEME_KEYS } from './csps-keys.ts';
import { FEAR_KEYS } from './fear-keys.ts';
import { fevsKeys } from './fevs-keys.ts';
import { HSE_KEYS } from './hse-keys.ts';
import { loadScoringKeys } from './load-scoring-keys.ts';
import type { ScoredItem, ScoringBook } from './load-scoring-keys.ts';
import type { ScoringKey } from './scoring-key.ts';

/** 0 to 10: percent of 9 and 10 minus percent of 0 to 6. Unsteady, for the whole organisation, secondary. */
const RECOMMEND_SCORE: ScoringKey = {
  id: 'recommend-score',
  title: 'Recommend score',
  source: 'Unguarded: difference of two shares of one 0-10 question',
  kind: 'share-difference',
  higherIs: 'better',
  range: [-100, 100],
  itemId: 'own-recommends-as-workplace',
  favourable: [9, 10],
  unfavourable: [0, 1, 2, 3, 4, 5, 6],
};

/** The keys that we ship, as data. */
export const SCORING_KEYS: readonly ScoringKey[] = [
  ...CSPS_INDEX_KEYS,
  ...CSPS_THEME_KEYS,
  ...fevsKeys('2024', (code) => `fevs24-${code.toLowerCase()}`),
  ...FEAR_KEYS,
  ...HSE_KEYS,
  RECOMMEND_SCORE,
];

/** The keys that we ship, checked against the banks as they are loaded. */
export const SCORING_BOOK: ScoringBook = checkedBook();

/** What keys must know of an instrument's items. */
export function scoredItemsOf({ items, responseSets }: Instrument): ScoredItem[] {
  return items.flatMap(({ id, direction, responseSet }) => {
    const scale = responseSets.find((set) => set.id === responseSet);
    return scale === undefined ? [] : [{ id, direction, lowest: scale.lowest, highest: scale.highest }];
  });
}

/** What keys must know of the banks' items. */
export function scoredBankItems(): ScoredItem[] {
  return BANK_ITEMS.map(({ id, direction, responseSet }) => {
    const { lowest, highest } = responseScale(responseSet);
    return { id, direction, lowest, highest };
  });
}

function checkedBook(): ScoringBook {
  const loaded = loadScoringKeys(SCORING_KEYS, scoredBankItems());
  if (loaded.ok) return loaded.book;
  throw new InstrumentError('scoring-keys', loaded.faults.map(({ key, reason }) => `${key}: ${reason}`).join('; '));
}
