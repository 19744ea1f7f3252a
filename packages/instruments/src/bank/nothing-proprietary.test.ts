import { describe, expect, it } from 'vitest';
import { SCORING_KEYS } from '../scoring/scoring-book.ts';
import { RESPONSE_SCALES } from '../wording/response-scales.ts';
import { THEMES } from '../wording/themes.ts';
import { ITEM_BANKS } from './item-bank.ts';
import { SOURCES } from './sources.ts';

/** Names of instruments and products that are sold, trademarks, or under a licence that allows no derivatives. */
const FORBIDDEN_NAMES = [
  'gallup', 'q12', 'strengthsfinder', 'uwes', 'utrecht work engagement', 'net promoter', 'enps', 'nps', 'satmetrix',
  'servqual', 'servperf', 'is-servqual', 'acsi', 'copsoq', 'jcq', 'job content questionnaire', 'maslach', 'mbi', 'oldenburg', 'olbi',
  'wleis', 'msceit', 'eci', 'esci', 'mlq', 'multifactor leadership', 'ocai', 'denison', 'hogan', 'leadership circle',
  'great place to work trust', 'trust index', 'glint', 'culture amp', 'qualtrics', 'peakon', 'officevibe', 'tinypulse', 'winningtemp',
  'psychological safety scale', 'edmondson', 'nhs staff survey', 'micromanagement scale', 'mms-9', 'who-5', 'ryff', 'perma-profiler',
];

/** Sentences by which those instruments are known. */
const FORBIDDEN_PHRASES = [
  'best friend at work', 'do what i do best every day', 'materials and equipment i need', 'received recognition or praise',
  'talked to me about my progress', 'mission or purpose of my company', 'bursting with energy', 'immersed in my work', 'time flies when',
  'how likely is it that you would recommend', 'how likely are you to recommend', 'held against you', 'take a risk on this team',
  'bring up problems and tough issues', 'reject others for being different', 'undermines my efforts', 'unique skills and talents',
  'emotionally drained', 'used up at the end of the workday', 'understanding and kind to one another',
];

const ours = JSON.stringify([ITEM_BANKS, SCORING_KEYS, SOURCES, THEMES, RESPONSE_SCALES]).toLowerCase();

function stands(name: string): boolean {
  return new RegExp(`(^|[^\\p{L}\\p{N}])${name}([^\\p{L}\\p{N}]|$)`, 'u').test(ours);
}

describe('nothing that somebody owns', () => {
  it.each(FORBIDDEN_NAMES)('is named in our banks, scales and scoring keys: %s', (name) => {
    expect(stands(name)).toBe(false);
  });

  it.each(FORBIDDEN_PHRASES)('is asked in its own words: %s', (phrase) => {
    expect(ours.includes(phrase)).toBe(false);
  });

  it('is a source: every item comes from a public-domain or open-government survey, or is ours', () => {
    const sources = new Set(ITEM_BANKS.flatMap(({ items }) => items.map(({ source }) => SOURCES[source].licence)));
    expect([...sources].toSorted()).toEqual([
      'CC0 1.0',
      'Crown copyright, Open Government Licence v3.0',
      'US Government work, public domain (17 USC 105)',
    ]);
  });
});
