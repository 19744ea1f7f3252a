import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import { demoInstrument } from '../demo-instrument.ts';
import { renderInstrument } from '../instrument-text.ts';
import { fingerprint } from './fingerprint.ts';
import { ITEM_BANKS } from './item-bank.ts';

/** What each version of each bank says. A changed bank gets the next version and a line here; the old line goes. */
const BANK_VERSIONS: Readonly<Record<string, string>> = {
  'engagement-gap 1': '75bb8325512301cd',
  'engagement-fevs 1': '9f5d786a6d214f24',
  'satisfaction-fevs 1': '6a71f16b23f52427',
  'fear-candour 1': '5f6cc67908bfabcb',
  'fear-reprisal 1': '11acc0b3d7e682ea',
  'fear-permission 1': 'fda65ba37ddd9c2d',
  'fear-surveillance 1': '4beb5d9dd1e9f586',
  'bullying 1': '41eb381c55252cd5',
  'stress-proxy 1': 'b3a4e9fef679da6a',
  'stress-demands 1': '96e8faf0ae70cf5a',
  'stress-support 1': '37e5af823b0c1bce',
  'stress-role-and-change 1': '99b51a401d3a42a9',
  'autonomy 1': 'ac294004859cae35',
  'kindness 1': 'eadfd62ad43ad321',
  'competence 1': 'b60cb9e05f1cf04f',
  'leadership 1': '9f96ff5faf28a1f1',
  'intentions 1': '9bbb236da77fe690',
  'this-survey 1': 'f60b3ebab33f5557',
  'service-pairs 1': '2c2c0e7a36ab0dc2',
  'wellbeing 1': '3981a0297bbdd678',
  'work-experience-work 1': 'b7a9e2736fed6c90',
  'work-experience-people 1': '5942e14ff2d2d1c8',
  'work-experience-leading 1': '1a18cbb2c57a6e3a',
};

describe('a bank', () => {
  it.each(ITEM_BANKS.map((bank) => [`${bank.id} ${bank.version}`, bank] as const))('cannot change without a new version: %s', (version, bank) => {
    expect(fingerprint(canonicalJson(bank))).toBe(BANK_VERSIONS[version]);
  });

  it('has no version here that is no longer shipped', () => {
    expect(Object.keys(BANK_VERSIONS).toSorted()).toEqual(ITEM_BANKS.map(({ id, version }) => `${id} ${version}`).toSorted());
  });
});

describe("the demo's instrument", () => {
  it('keeps its bytes: their hash stands in round sheets that are signed', () => {
    expect(fingerprint(renderInstrument(demoInstrument))).toBe('a393033d5dab4b83');
  });
});
