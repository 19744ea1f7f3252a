import type { Released } from '@unguarded/disclosure-control';
import { exampleUnitId, manyUnits } from '@unguarded/insights/testing';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { insightRouter, type InsightRouter } from './insight-door.ts';

type Procedures = InsightRouter['_def']['record'];
/** The name of every procedure whose output is not marked as released; the compiler shows it in the error. */
type Leaking = { [Name in keyof Procedures]: Procedures[Name]['_def']['$types']['output'] extends Released<unknown> ? never : Name }[keyof Procedures];

describe('the insight door', () => {
  it('has no procedure that returns anything but what was released', () => {
    expectTypeOf<Leaking>().toBeNever();
    expect(Object.keys(insightRouter._def.procedures).toSorted()).toEqual(['besideOwnAnswers', 'codebook', 'comments', 'drawnGap', 'drivers', 'funnel', 'higherWithName', 'overview', 'releaseCsv', 'releaseFile', 'units']);
  });

  it('lets nobody in who is not signed in', async () => {
    const visitor = insightRouter.createCaller({ releases: { all: () => Promise.resolve([]) }, viewer: null });
    await expect(visitor.units()).rejects.toThrow('Sign in first.');
  });

  it('gives exports to organisers only', async () => {
    const leader = insightRouter.createCaller({ releases: { all: () => Promise.resolve([]) }, viewer: { ledUnitId: null, ownUnitId: null, seesEverything: false, readsUnitIds: [] } });
    await expect(leader.releaseCsv({ roundId: '0'.repeat(32) })).rejects.toThrow('Only for organisers.');
    await expect(leader.releaseFile({ roundId: '0'.repeat(32), format: 'xlsx' })).rejects.toThrow('Only for organisers.');
  });

  it('gives the parts of a unit, its comments and who answered higher with their name to those alone who lead it', async () => {
    const rounds = await manyUnits({ units: 130, rounds: 1 });
    const unitId = exampleUnitId('Department 001');
    const as = (stands: { ledUnitId: string | null; ownUnitId: string | null }) => insightRouter.createCaller({ releases: { all: () => Promise.resolve(rounds) }, viewer: { ...stands, seesEverything: false, readsUnitIds: [] } });
    for (const procedure of ['funnel', 'comments', 'higherWithName'] as const) {
      await expect(as({ ledUnitId: null, ownUnitId: unitId })[procedure]({ unitId })).rejects.toThrow('not one of yours');
      await expect(as({ ledUnitId: exampleUnitId('Department 002'), ownUnitId: null })[procedure]({ unitId })).rejects.toThrow('not one of yours');
      await expect(as({ ledUnitId: unitId, ownUnitId: null })[procedure]({ unitId })).resolves.toBeDefined();
    }
    await expect(as({ ledUnitId: null, ownUnitId: unitId }).overview({ unitId })).resolves.toBeDefined();
    await expect(as({ ledUnitId: exampleUnitId('Department 002'), ownUnitId: null }).overview({ unitId })).rejects.toThrow('not one of yours');
  });
});
