import type { FearFacet } from '../instrument.ts';

/** The five shared items (Civil Service engagement index): asked with name in the check-in and without in the pulse. */
export const GAP_ITEM_IDS = ['csps24-b47', 'csps24-b48', 'csps24-b49', 'csps24-b50', 'csps24-b51'] as const;

/**
 * The fear short form 1: one item a facet, the same in every pulse, so that a trend compares like with like. It is not
 * the full fear index and never compared with it. No scale with "do not know": "prefer not to say" is the way out, and
 * it is counted. Three items carry a source's number and benchmarks; no public survey asks about surveillance.
 */
export const FEAR_SHORT_FORM: { readonly name: string; readonly version: string; readonly items: Readonly<Record<FearFacet, string>> } = {
  name: 'Fear short form',
  version: '1',
  items: {
    candour: 'csps24-b46',
    reprisal: 'fevs24-q8',
    permission: 'fevs24-q14',
    surveillance: 'own-monitored-more-than-needed',
  },
};

/** What every pulse asks, in this order; the rest rotates. */
export const ALWAYS_ASKED_ITEM_IDS: readonly string[] = [...GAP_ITEM_IDS, ...Object.values(FEAR_SHORT_FORM.items)];

/** What an organisation that chooses nothing rotates through: twelve items, hence a cycle of four pulses. */
export const DEFAULT_ROTATING_ITEM_IDS = [
  'own-reacts-well-to-bad-news',
  'own-manager-backs-me',
  'own-solves-customer-problems',
  'own-time-to-be-kind',
  'own-space-for-kindness',
  'own-kindness-is-valued',
  'own-trained-for-the-work',
  'csps24-b33',
  'csps24-b18',
  'csps24-b45',
  'csps24-c01',
  'own-nobody-can-know',
] as const;

/** The full instrument, once a year, exempt from the length of a pulse and announced with its own. */
export const FULL_INSTRUMENT_ITEM_IDS = [
  ...GAP_ITEM_IDS,
  'csps24-b46', 'csps24-b56', 'csps24-b57', 'fevs23-q80',
  'fevs24-q8', 'fevs24-q45',
  'fevs24-q14', 'fevs24-q13', 'fevs24-q41', 'hse-02',
  'own-monitored-more-than-needed', 'own-watched-messages', 'own-account-for-minutes', 'own-monitoring-to-catch', 'csps24-b54', 'csps24-b59f',
  'csps24-b33', 'csps24-b05', 'csps24-b08', 'csps24-b26', 'csps24-b30', 'csps24-b18', 'csps24-b45',
  'fevs24-q25', 'own-solves-customer-problems', 'own-bends-a-rule', 'own-rules-stop-good-service',
  'own-patient-with-customers', 'own-kindness-rather-than-rules',
  'own-time-to-be-kind', 'own-rushed-past-people', 'own-space-for-kindness', 'own-scripts-stop-kindness',
  'own-kindness-is-valued', 'own-treated-kindly-oneself',
  'fevs24-q19', 'fevs24-q22', 'own-trained-for-the-work', 'own-learns-what-went-wrong',
  'own-manager-backs-me', 'own-manager-takes-the-blame', 'own-reacts-well-to-bad-news', 'own-thanks-for-problems',
  'own-stays-calm', 'own-bad-mood-is-felt', 'own-knows-own-effect', 'own-admits-mistakes',
  'own-notices-how-people-are', 'own-listens-to-the-end', 'own-settles-quarrels', 'own-does-what-was-promised',
  'csps24-c01', 'own-recommends-as-workplace', 'own-nobody-can-know', 'own-answers-as-it-is', 'own-told-how-to-answer',
] as const;
