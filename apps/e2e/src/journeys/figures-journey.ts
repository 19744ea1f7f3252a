import { describe, expect, test } from 'vitest';
import { compareWithProduct } from '../expected/compare-with-product.ts';
import { heldGaps } from '../expected/true-gap.ts';
import { fetchPublishedFigures, type PublishedFigures } from './published-figures.ts';
import type { OnStage } from './stage.ts';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Every published figure against what follows from the seed files; keeps what was fetched for the later journeys. */
export const figuresJourney = (stage: OnStage, keep: (figures: PublishedFigures) => void): void => {
  describe('what is published', () => {
    let figures: PublishedFigures;

    test('can be fetched in full: every unit’s page, table and codebook of three rounds', async () => {
      const { place, hr, plan } = stage();
      figures = await fetchPublishedFigures(place, hr);
      keep(figures);
      expect(figures.sheets.map(({ title }) => title)).toEqual(plan.rounds.filter(({ answered }) => answered).map(({ title }) => title));
      expect(figures.overviews.length).toBe(total(figures.sheets.map(({ units }) => units.length)));
    });

    test('is, figure by figure and n by n, what a script outside the product computes from the seed files', () => {
      const { sheets, overviews, releaseCsvs } = figures;
      expect(compareWithProduct({ plan: stage().plan, sheets, overviews, releaseCsvs })).toEqual([]);
    });

    test('holds the masking model’s true gap in at least nine of ten intervals', () => {
      const held = heldGaps(stage().plan, figures.sheets);
      const [intervals, holding] = [total(held.map((round) => round.intervals)), total(held.map((round) => round.holdingTheTrueGap))];
      process.stdout.write(`\n  true gap: held by ${holding} of ${intervals} intervals (limit 90 %)\n\n`);
      expect(intervals).toBeGreaterThan(60);
      expect(holding / intervals).toBeGreaterThanOrEqual(0.9);
    });
  });
};
