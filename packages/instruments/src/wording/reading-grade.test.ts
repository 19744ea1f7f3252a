import { describe, expect, it } from 'vitest';
import { BANK_ITEMS } from '../bank/item-bank.ts';
import type { BankItem } from '../bank/bank-item.ts';
import { fillPlaceholders } from './placeholders.ts';
import { readingGrade } from './reading-grade.ts';

const names = { 'my organisation': 'Acme', provider: 'IT' };
const plainVariants = BANK_ITEMS.filter(({ plainVariantOf }) => plainVariantOf !== undefined);
const ownItems = BANK_ITEMS.filter(({ source }) => source === 'own');
const sourceItems = BANK_ITEMS.filter(({ source, plainVariantOf }) => source !== 'own' && plainVariantOf === undefined);

function textOf({ wording }: BankItem, locale: 'en' | 'de'): string {
  const filled = fillPlaceholders(wording[locale]?.text ?? '', names);
  if (!filled.ok) throw new Error(`An item has the placeholder ${filled.placeholder}.`);
  return filled.text;
}

function asOneText(items: readonly BankItem[]): string {
  return items.map((item) => `${textOf(item, 'de').replace(/[.?]$/, '')}.`).join(' ');
}

describe('the reading grade', () => {
  it('is that of Flesch and Kincaid in English: a sentence of six one-syllable words is below school', () => {
    // 0.39 × 6 + 11.8 × 6/6 − 15.59
    expect(readingGrade('The cat sat on the mat.', 'en')).toBeCloseTo(-1.45, 10);
  });

  it('is that of the fourth Wiener Sachtextformel in German', () => {
    // 0.2656 × 5 + 0.2744 × 20 − 1.693: one word of five has three syllables
    expect(readingGrade('Wir haben heute viel Arbeitszeit.', 'de')).toBeCloseTo(0.2656 * 5 + 0.2744 * 20 - 1.693, 10);
  });
});

describe('plain wording', () => {
  it.each(plainVariants.map((item) => [item.id, item] as const))('can be read at grade 8: %s', (_, item) => {
    expect(readingGrade(textOf(item, 'en'), 'en')).toBeLessThanOrEqual(8);
  });

  it.each(ownItems.map((item) => [item.id, item] as const))('is the only wording of our own items: %s', (_, item) => {
    expect(readingGrade(textOf(item, 'en'), 'en')).toBeLessThanOrEqual(8);
  });

  it('exists for every item of a source that is written above grade 8', () => {
    const hard = sourceItems.filter((item) => readingGrade(textOf(item, 'en'), 'en') > 8).map(({ id }) => id);
    const replaced = new Set(plainVariants.map(({ plainVariantOf }) => plainVariantOf));
    expect(hard.filter((id) => !replaced.has(id))).toEqual([]);
    expect(hard.length).toBeGreaterThan(20);
  });

  it('is easier than what it replaces', () => {
    for (const variant of plainVariants) {
      const original = BANK_ITEMS.find(({ id }) => id === variant.plainVariantOf);
      expect.soft(readingGrade(textOf(variant, 'en'), 'en'), variant.id).toBeLessThan(original ? readingGrade(textOf(original, 'en'), 'en') : 0);
    }
  });

  it('stays easy in the German drafts, read as one text (the formula is made for texts, not for sentences)', () => {
    expect(readingGrade(asOneText([...plainVariants, ...ownItems]), 'de')).toBeLessThanOrEqual(8);
    expect(readingGrade(asOneText(plainVariants), 'de')).toBeLessThan(readingGrade(asOneText(sourceItems), 'de'));
  });
});
