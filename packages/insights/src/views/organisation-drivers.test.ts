import { derive, type ReleaseTable } from '@unguarded/disclosure-control';
import { describe, expect, it } from 'vitest';
import { exampleTeams } from '../example-round.ts';
import { exampleRounds } from '../example-rounds.ts';
import type { PublishedRound } from '../published-round.ts';
import { organisationDrivers } from './organisation-drivers.ts';

const ITEMS = ['Q3', 'Q4', 'Q6', 'Q11', 'Q12', 'Q17', 'Q30', 'Q37', 'Q38'];
const GAP_ITEMS = 5;

/** Everything goes along with everything a little, and a statement or two with engagement more than the others do. */
const correlations = (strong: Readonly<Record<string, number>>, people = 400) => ({
  itemIds: ITEMS,
  people,
  matrix: ITEMS.map((one, row) => ITEMS.map((other, column) => {
    if (one === other) return 1;
    const stronger = (column < GAP_ITEMS ? strong[one] : undefined) ?? (row < GAP_ITEMS ? strong[other] : undefined);
    return stronger ?? (row < GAP_ITEMS && column < GAP_ITEMS ? 0.5 : 0.2);
  })),
});

const released = async (found: ReturnType<typeof correlations> | null): Promise<PublishedRound[]> => {
  const rounds = await exampleRounds([exampleTeams]);
  return rounds.map((round): PublishedRound => ({
    ...round,
    release: derive(round.release, (table): ReleaseTable =>
      ({ ...table, organisationStatistics: table.organisationStatistics === null ? null : { ...table.organisationStatistics, correlations: found } })),
  }));
};

const foundIn = async (found: ReturnType<typeof correlations> | null) => organisationDrivers(await released(found), { roundId: null });

const driversOf = async (found: ReturnType<typeof correlations>) => {
  const drivers = await foundIn(found);
  return drivers?.ok === true ? drivers.drivers : null;
};

describe('what goes along with engagement', () => {
  it('names first the statement that goes along with it most, with its interval inside 0 and 100 percent', async () => {
    const drivers = await driversOf(correlations({ Q30: 0.5 }));
    expect(drivers?.drivers.map(({ itemId }) => itemId)[0]).toBe('Q30');
    for (const { share, low, high } of drivers?.drivers ?? []) {
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect([low >= 0, high <= 100]).toEqual([true, true]);
    }
  });

  it('says what all statements explain together, less what so many would by chance: the shares add up to more', async () => {
    const drivers = await driversOf(correlations({ Q30: 0.5 }));
    const sum = drivers?.drivers.reduce((total, { share }) => total + share, 0) ?? 0;
    expect(drivers?.explained).toBeCloseTo(100 - ((100 - sum) * 399) / (399 - (ITEMS.length - GAP_ITEMS)), 6);
    expect((await driversOf(correlations({ Q30: 0 }, 100)))?.explained).toBeGreaterThanOrEqual(0);
  });

  it('names none where the matrix, rounded and bounded, cannot be that of any answers', async () => {
    const found = correlations({ Q30: 0.5 });
    const impossible = { ...found, matrix: found.matrix.map((row, one) => row.map((value, other) => (one >= GAP_ITEMS && other >= GAP_ITEMS && one !== other ? -0.9 : value))) };
    expect(await foundIn(impossible)).toEqual({ ok: false, reason: 'no-such-answers' });
  });

  it('lets one stand out only where its interval lies above all others', async () => {
    expect((await driversOf(correlations({ Q30: 0.55 }, 2000)))?.leading).toBe(1);
    expect((await driversOf(correlations({ Q30: 0.22 }, 100)))?.leading).toBe(0);
  });

  it('lets two stand out together where each of their intervals lies above those of all others', async () => {
    const drivers = await driversOf(correlations({ Q30: 0.5, Q37: 0.5 }, 2000));
    expect(drivers?.leading).toBe(2);
    expect(drivers?.drivers.slice(0, 2).map(({ itemId }) => itemId).toSorted()).toEqual(['Q30', 'Q37']);
  });

  it('gives the same intervals to everybody who asks: the draws are fixed by the round', async () => {
    expect(await driversOf(correlations({ Q30: 0.4 }))).toEqual(await driversOf(correlations({ Q30: 0.4 })));
  });

  it('says that a statement goes the other way', async () => {
    const drivers = await driversOf(correlations({ Q30: -0.4 }));
    expect(drivers?.drivers.find(({ itemId }) => itemId === 'Q30')?.opposite).toBe(true);
  });

  it('is silent where no correlations are published, and does not guess why', async () => {
    expect(await foundIn(null)).toEqual({ ok: false, reason: 'too-few-or-alike' });
  });

  it('says that too few answered where nothing is published of the whole organisation', async () => {
    const rounds = await exampleRounds([exampleTeams.map((team) => ({ ...team, respondents: Math.min(6, team.respondents) }))]);
    expect(organisationDrivers(rounds, { roundId: null })).toEqual({ ok: false, reason: 'too-few-people' });
  });

  it('says that nearly all answered alike where the shared statements, or all others but one, are left out for it', async () => {
    const without = (left: (itemId: string) => boolean) => {
      const found = correlations({ Q30: 0.5 });
      const kept = ITEMS.flatMap((itemId, at) => (left(itemId) ? [] : [at]));
      return { ...found, itemIds: kept.map((at) => ITEMS[at] as string), matrix: kept.map((row) => kept.map((column) => found.matrix[row]?.[column] ?? 0)) };
    };
    expect(await foundIn(without((itemId) => ITEMS.indexOf(itemId) < GAP_ITEMS))).toEqual({ ok: false, reason: 'answered-alike' });
    expect(await foundIn(without((itemId) => ITEMS.indexOf(itemId) > GAP_ITEMS))).toEqual({ ok: false, reason: 'answered-alike' });
  });

  it('says that nothing stands beside engagement where a pulse asks the shared statements alone', async () => {
    const onlyShared = (await released(correlations({ Q30: 0.5 }))).map((round): PublishedRound => ({ ...round, instrument: { ...round.instrument, items: round.instrument.items.filter(({ id }) => round.instrument.gapItemIds.includes(id)) } }));
    expect(organisationDrivers(onlyShared, { roundId: null })).toEqual({ ok: false, reason: 'nothing-beside' });
  });
});
