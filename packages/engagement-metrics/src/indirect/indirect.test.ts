import { describe, expect, test } from 'vitest';
import * as metrics from '../index.ts';
import { seededRandom } from '../simulated/seeded-random.ts';

describe('indirect questioning', () => {
  test('Warner, crosswise and the stochastic lie detector undo their own randomisation', () => {
    const truth = 0.22;
    const yes = (share: number) => ({ yes: Math.round(share * 100_000), answers: 100_000 });
    expect(metrics.warner(yes(truth * 0.75 + (1 - truth) * 0.25), 0.75)).toMatchObject({ share: expect.closeTo(truth, 4) as number });
    expect(metrics.crosswise(yes(truth * 0.25 + (1 - truth) * 0.75), 0.25)).toMatchObject({ share: expect.closeTo(truth, 4) as number });
    const detector = (chance: number) => ({ answers: yes(truth * 0.8 + (1 - truth) * (1 - chance)), chance });
    expect(metrics.stochasticLieDetector(detector(0.2), detector(0.49))).toMatchObject({
      share: expect.closeTo(truth, 3) as number,
      honesty: expect.closeTo(0.8, 2) as number,
    });
  });

  test('a share stays in [0, 1], and a design that tells nothing is refused', () => {
    expect(metrics.crosswise({ yes: 90, answers: 100 }, 0.25)).toMatchObject({ ok: true, share: 0 });
    expect(metrics.crosswise({ yes: 50, answers: 100 }, 0.5)).toEqual({ ok: false, reason: 'not-identified' });
    expect(metrics.forcedResponse({ yes: 5, answers: 10 }, { honest: 0, forcedYes: 0.5 })).toEqual({ ok: false, reason: 'not-identified' });
    expect(metrics.warner({ yes: 11, answers: 10 }, 0.7)).toEqual({ ok: false, reason: 'more-answers-than-people' });
    expect(metrics.warner({ yes: 0, answers: 0 }, 0.7)).toEqual({ ok: false, reason: 'nobody-answered' });
    const group = { answers: { yes: 5, answers: 10 }, chance: 0.3 };
    expect(metrics.stochasticLieDetector(group, group)).toEqual({ ok: false, reason: 'not-identified' });
  });

  test('the combined list estimate counts those who admit as they are, and its placebo finds a list that works', () => {
    const admitted = { control: [10, 30, 40, 20], treatment: [0, 10, 30, 40, 20] };
    const denied = { control: [40, 120, 160, 80], treatment: [36, 112, 156, 88, 8] };
    const combined = metrics.combinedListEstimate({ denied, admitted });
    const direct = 200 / 1000;
    const hidden = metrics.listExperiment(denied);
    expect(combined.ok && hidden.ok && combined.share).toBeCloseTo(direct + (1 - direct) * (hidden.ok ? hidden.share : 0), 9);
    expect(combined.ok && combined.placebo?.z).toBeCloseTo(0, 9);
  });

  test('a list that changes the other answers is found out', () => {
    expect(metrics.listDesignTest({ control: [10, 60, 80, 50], treatment: [60, 70, 40, 20, 10] })).toMatchObject({ p: expect.closeTo(0, 3) as number });
    expect(metrics.listExperiment({ control: [1, 2], treatment: [1, 2] })).toEqual({ ok: false, reason: 'lengths-differ' });
  });
});

describe('split ballot', () => {
  const arms = { shown: [5, 10, 20, 40, 25], unguarded: [12, 20, 28, 28, 12] };

  test('the gap has Neyman’s variance', () => {
    expect(metrics.splitBallotGap(arms)).toMatchObject({ value: expect.closeTo(15.5, 9) as number, standardError: expect.closeTo(4.0853, 4) as number });
  });

  test('the randomisation test agrees with the interval, and is calm where the arms are the same', () => {
    const random = seededRandom(12);
    const clear = metrics.randomisationTest(arms, { deals: 999, random });
    expect(clear.ok && clear.p).toBeLessThan(0.01);
    const calm = metrics.randomisationTest({ shown: arms.shown, unguarded: arms.shown }, { deals: 999, random });
    expect(calm.ok && calm.p).toBe(1);
  });

  test('without any masking its p is small as rarely as it says', () => {
    const random = seededRandom(13);
    const draw = () => Array.from({ length: 40 }, () => Math.floor(random() * 5)).reduce((counts, step) => counts.with(step, counts[step]! + 1), [0, 0, 0, 0, 0]);
    const small = Array.from({ length: 300 }, () => metrics.randomisationTest({ shown: draw(), unguarded: draw() }, { deals: 199, random })).filter(
      (test) => test.ok && test.p <= 0.05,
    );
    expect(small.length / 300).toBeLessThan(0.09);
  });

  test('an empty arm, one answer, or equal answers everywhere give the reason', () => {
    expect(metrics.splitBallotGap({ shown: [0, 0, 0, 0, 0], unguarded: arms.unguarded })).toEqual({ ok: false, reason: 'nobody-answered' });
    expect(metrics.splitBallotGap({ shown: [0, 0, 1, 0, 0], unguarded: arms.unguarded })).toEqual({ ok: false, reason: 'too-few-answers' });
    expect(metrics.splitBallotGap({ shown: [0, 0, 9, 0, 0], unguarded: [0, 9, 0, 0, 0] })).toEqual({ ok: false, reason: 'all-answers-equal' });
    expect(metrics.splitBallotGap({ shown: [1, 2], unguarded: arms.unguarded })).toEqual({ ok: false, reason: 'mixed-scales' });
  });
});
