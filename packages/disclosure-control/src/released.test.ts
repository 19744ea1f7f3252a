import { describe, expect, expectTypeOf, it } from 'vitest';
import * as door from './index.ts';
import { derive, deriveFrom, deriveLater, release } from './released.ts';
import type { Released } from './released.ts';
import type { ReleaseTable } from './release-table.ts';

interface Figures {
  readonly points: readonly number[];
}

const released = release<Figures>({ points: [3, 1, 2] });

describe('what may leave the house', () => {
  it('cannot be made by writing it down: the compiler refuses a plain value', () => {
    // @ts-expect-error a value that disclosure control did not make is not released
    const forged: Released<Figures> = { points: [1] };
    expectTypeOf<Figures>().not.toExtend<Released<Figures>>();
    expectTypeOf<ReleaseTable>().not.toExtend<Released<ReleaseTable>>();
    expect(forged).toEqual({ points: [1] });
  });

  it('cannot be made by copying a released value and changing it', () => {
    // oxlint-disable-next-line typescript/no-misused-spread -- the attempt is what is tested
    const copy = { ...released, points: [4] };
    // @ts-expect-error a copy is not the value that was released
    const changed: Released<Figures> = copy;
    expect(changed.points).toEqual([4]);
  });

  it('cannot be made by adding to a released value: it is frozen', () => {
    expect(() => Object.assign(released, { answers: [1, 2] })).toThrow(TypeError);
  });

  it('can be read as what it is', () => {
    expectTypeOf(released).toExtend<Figures>();
    expect(released.points).toEqual([3, 1, 2]);
  });

  it('stays released through a view of it', () => {
    const view = derive(released, ({ points }) => ({ most: Math.max(...points) }));
    expectTypeOf(view).toEqualTypeOf<Released<{ most: number }>>();
    expect(view).toEqual({ most: 3 });
  });

  it('stays released through a view of several', () => {
    const view = deriveFrom([released, released], (all) => all.flatMap(({ points }) => points).length);
    expectTypeOf(view).toEqualTypeOf<Released<number>>();
    expect(view).toBe(6);
  });

  it('does not change any more, not even by a view that sorts in place', () => {
    expect(() => derive(released, ({ points }) => (points as number[]).reverse())).toThrow(TypeError);
    expect(Object.isFrozen(derive(released, () => ({ inner: { deep: [1] } })).inner.deep)).toBe(true);
  });

  it('stays released and frozen through a view that takes its time', async () => {
    const view = await deriveLater(released, ({ points }) => Promise.resolve({ most: Math.max(...points) }));
    expectTypeOf(view).toExtend<Released<{ most: number }>>();
    expect([view.most, Object.isFrozen(view)]).toEqual([3, true]);
  });

  it('is made by five functions and no other that the package shows', () => {
    const makers = Object.keys(door).filter((name) => /release|derive|brand|mark/i.test(name));
    expect(makers.toSorted()).toEqual(['derive', 'deriveFrom', 'deriveLater', 'makeReleaseTable', 'openStoredRelease']);
  });
});
