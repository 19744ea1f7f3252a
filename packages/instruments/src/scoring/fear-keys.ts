import { FEAR_SHORT_FORM } from '../composing/forms.ts';
import { FEAR_FACETS } from '../instrument.ts';
import type { FearFacet } from '../instrument.ts';
import { falling, refusalInTheMiddle, rising } from './points.ts';
import type { PointedItem, ScoringKey } from './scoring-key.ts';

const SOURCE = 'Unguarded, measurement of fear: items of OPM FEVS, CSPS, HSE and own; a refusal counts 50 as in the Proxy Stress Index';

/** The items of the full form; saying yes to a favourable item takes fear away. */
const FULL_FORM: Readonly<Record<FearFacet, readonly PointedItem[]>> = {
  candour: ['csps24-b46', 'csps24-b56', 'csps24-b57', 'fevs23-q80'].map(falling),
  reprisal: ['fevs24-q8', 'fevs24-q45'].map(falling),
  permission: ['fevs24-q14', 'fevs24-q13', 'fevs24-q41', 'hse-02'].map(falling),
  surveillance: [
    ...['own-monitored-more-than-needed', 'own-watched-messages', 'own-account-for-minutes', 'own-monitoring-to-catch'].map(rising),
    ...['csps24-b54', 'csps24-b59f'].map(falling),
  ],
};

const SHORT_FORM: Readonly<Record<FearFacet, readonly PointedItem[]>> = {
  candour: [falling(FEAR_SHORT_FORM.items.candour)],
  reprisal: [falling(FEAR_SHORT_FORM.items.reprisal)],
  permission: [falling(FEAR_SHORT_FORM.items.permission)],
  surveillance: [rising(FEAR_SHORT_FORM.items.surveillance)],
};

/** Facets before the index; at least half of a facet's items, and all four facets for the index. Higher is more fear. */
export const FEAR_KEYS: readonly ScoringKey[] = [...formKeys('fear', '', FULL_FORM), ...formKeys('fear-short-form', ' (short form 1)', SHORT_FORM)];

function formKeys(id: string, name: string, form: Readonly<Record<FearFacet, readonly PointedItem[]>>): ScoringKey[] {
  const shared = { source: SOURCE, higherIs: 'worse', range: [0, 100] } as const;
  const facets = FEAR_FACETS.map((facet): ScoringKey => ({
    ...shared,
    id: `${id}-${facet}`,
    title: `Fear: ${facet}${name}`,
    kind: 'person-mean',
    items: form[facet].map(refusalInTheMiddle),
    needs: Math.ceil(form[facet].length / 2),
  }));
  const index: ScoringKey = {
    ...shared,
    id: `${id}-index`,
    title: `Fear index${name}`,
    kind: 'composite',
    parts: facets.map((facet) => facet.id),
    needs: facets.length,
  };
  return [...facets, index];
}
