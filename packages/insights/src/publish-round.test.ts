import { createHash } from 'node:crypto';
import { migrate, openDatabase, roleNameOf } from '@unguarded/postgres';
import { createTestDatabases } from '@unguarded/postgres/testing';
import { describe, expect, it } from 'vitest';
import { exampleTeams, exampleUnitId, examplePublishing } from './example-round.ts';
import { publishRound } from './publish-round.ts';
import { releaseMigrations } from './release-migrations.ts';
import { openReleaseStore, type ReleasesSchema } from './release-store.ts';
import { codebook, releaseCsv } from './views/release-csv.ts';
import { unitOverview } from './views/unit-overview.ts';
import { accessTo, unitsInScope } from './views/units-in-scope.ts';

const migrated = async () => {
  const databases = await createTestDatabases();
  const { urls } = databases;
  await migrate({ ownerUrl: urls.answerOwner, schema: 'releases', migrations: releaseMigrations({ publisher: roleNameOf(urls.releases) }) });
  const database = openDatabase<ReleasesSchema>(urls.releases, { maximumConnections: 2 });
  const close = async (): Promise<void> => {
    await database.close();
    await databases[Symbol.asyncDispose]();
  };
  return { database, urls, store: openReleaseStore({ database }), [Symbol.asyncDispose]: close };
};

const first = { number: 1, teams: exampleTeams };
const forbiddenWords = /\b(prisoner|guard|mask|lying|suspect|wallet|ballot|atom|tally)\b/i;

describe('publishing a round', () => {
  it('stores one signed release a round, each naming the one before, and the same again changes nothing', async () => {
    await using releases = await migrated();
    const one = await publishRound(examplePublishing(releases.store, first));
    await publishRound(examplePublishing(releases.store, first));
    const two = await publishRound(examplePublishing(releases.store, { number: 2, teams: exampleTeams }));
    const rounds = await releases.store.all();
    expect(rounds).toHaveLength(2);
    expect(rounds[1]?.release.previousReleaseHash).toBe(one.hash);
    expect((await releases.store.chain()).map(({ hash }) => hash)).toEqual([one.hash, two.hash]);
    expect([await releases.store.stored(one.roundId), await releases.store.stored('ff'.repeat(16))]).toEqual([one, null]);
  });

  it('leaves a role that can neither change nor delete a release, nor look at anything else', async () => {
    await using releases = await migrated();
    await publishRound(examplePublishing(releases.store, first));
    const { sql } = releases.database;
    await expect(sql`update releases.release set content = ''`).rejects.toMatchObject({ code: '42501' });
    await expect(sql`delete from releases.release`).rejects.toMatchObject({ code: '42501' });
  });

  it('publishes nothing of a round that asks for fewer people than an earlier one did, and goes on with one that asks for more', async () => {
    await using releases = await migrated();
    const asking = (number: number, thresholds: { scores: number; comments: number; distributions: number }) => {
      const publishing = examplePublishing(releases.store, { number, teams: exampleTeams });
      return { ...publishing, sheet: { ...publishing.sheet, thresholds } };
    };
    await publishRound(asking(1, { scores: 6, comments: 12, distributions: 15 }));
    for (const lower of [{ scores: 5, comments: 12, distributions: 15 }, { scores: 6, comments: 10, distributions: 15 }]) {
      await expect(publishRound(asking(2, lower))).rejects.toMatchObject({ code: 'thresholds-lowered' });
    }
    await publishRound(asking(2, { scores: 8, comments: 12, distributions: 20 }));
    const rounds = await releases.store.all();
    expect(rounds.map(({ release }) => release.thresholds.scores)).toEqual([6, 8]);
    expect(unitOverview(rounds, { unitId: exampleUnitId('Company'), roundId: null, access: 'parts', ownUnitId: null })?.coverage.minimum).toBe(8);
    expect(Math.min(...(rounds[1]?.release.atoms.map(({ respondents }) => respondents) ?? []))).toBeGreaterThanOrEqual(8);
  });

  it('says of a release of the first version what to do', async () => {
    await using releases = await migrated();
    const stored = await publishRound(examplePublishing(releases.store, first));
    const old = stored.text.replace('"version":2', '"version":1');
    await using owner = openDatabase<ReleasesSchema>(releases.urls.answerOwner, { maximumConnections: 1 });
    await owner.sql`update releases.release set content = ${old}, hash = ${createHash('sha256').update(old).digest('hex')}`;
    await expect(openReleaseStore({ database: releases.database }).all()).rejects.toMatchObject({ code: 'release-version', message: expect.stringContaining('Start with an empty data directory') as string });
  });

  it('refuses a release that somebody edited in the database', async () => {
    await using releases = await migrated();
    await publishRound(examplePublishing(releases.store, first));
    await using owner = openDatabase<ReleasesSchema>(releases.urls.answerOwner, { maximumConnections: 1 });
    await owner.sql`update releases.release set content = replace(content, 'h3', 'h4')`;
    await expect(openReleaseStore({ database: releases.database }).all()).rejects.toMatchObject({ code: 'release-changed' });
  });
});

describe("a unit's page", () => {
  const pageOf = async (label: string) => {
    await using releases = await migrated();
    await publishRound(examplePublishing(releases.store, first));
    const overview = unitOverview(await releases.store.all(), { unitId: exampleUnitId(label), roundId: null, access: 'parts', ownUnitId: null });
    if (overview === null) throw new Error('There is no such page.');
    return overview;
  };

  it('says in words with whom a small team is counted, and shows the figures of all of them', async () => {
    const night = await pageOf('Night');
    expect(night.countedTogether?.countedWith).toEqual({ kind: 'counted-with', labels: ['West'], more: 0, answers: 8 });
    expect(night.coverage.rosterCount).toBe(13);
    expect(night.withoutName?.n).toBe(8);
  });

  it('opens with how many teams stand alone', async () => {
    const company = await pageOf('Company');
    expect([company.coverage.teams, company.coverage.alone, company.coverage.together]).toEqual([5, 3, 2]);
    expect(company.coverage.respondents).toBe(135);
  });

  it('tells the gap where enough people answered in both channels, with both numbers', async () => {
    const yard = await pageOf('Yard');
    expect(yard.gap?.value).toBeCloseTo(50, 0);
    expect([yard.gap?.nWithName, yard.gap?.nWithoutName, yard.gap?.clear]).toEqual([105, 110, true]);
  });

  it('tells no gap where fewer than five checked in, but still what was said without names', async () => {
    const shop = await pageOf('Shop');
    expect(shop.gap).toBeNull();
    expect(shop.gapMissing).toBe('too-few-with-name');
    expect(shop.withoutName).not.toBeNull();
  });

  it('says of a facet that it was not asked', async () => {
    const { facets } = await pageOf('Works');
    expect(facets.map(({ facet, asked }) => [facet, asked])).toEqual([['candour', false], ['reprisal', true], ['permission', true], ['surveillance', false]]);
  });

  it('compares rounds only where the same teams stand behind the figures', async () => {
    await using releases = await migrated();
    const others = exampleTeams.map((team) => (team.team === 'Night' ? { ...team, respondents: 5 } : team));
    await publishRound(examplePublishing(releases.store, first));
    await publishRound(examplePublishing(releases.store, { number: 2, teams: others }));
    const night = unitOverview(await releases.store.all(), { unitId: exampleUnitId('Night'), roundId: null, access: 'parts', ownUnitId: null });
    expect(night?.trend.map(({ comparable, breakReason }) => [comparable, breakReason])).toEqual([[false, { kind: 'counted-together', label: 'West with Night' }], [true, null]]);
  });
});

describe('who may open which page', () => {
  const published = async () => {
    await using releases = await migrated();
    await publishRound(examplePublishing(releases.store, first));
    return await releases.store.all();
  };

  it('is what one leads with all below, the unit one works in, and the whole organisation for everybody', async () => {
    const rounds = await published();
    const leader = { ledUnitId: exampleUnitId('Desk'), ownUnitId: exampleUnitId('Company'), seesEverything: false };
    expect(unitsInScope(rounds, leader).units.map(({ label }) => label).toSorted()).toEqual(['Company', 'Desk', 'East', 'Night', 'West']);
    expect(accessTo(rounds, { viewer: leader, unitId: exampleUnitId('Desk') })).toBe('parts');
    expect(accessTo(rounds, { viewer: leader, unitId: exampleUnitId('Company') })).toBe('summary');
    expect(accessTo(rounds, { viewer: leader, unitId: exampleUnitId('Yard') })).toBeNull();
  });

  it('starts an employee at their own team', async () => {
    const employee = { ledUnitId: null, ownUnitId: exampleUnitId('Night'), seesEverything: false };
    expect(unitsInScope(await published(), employee)).toMatchObject({ startUnitId: exampleUnitId('Night') });
  });

  it('shows nobody the parts of a unit that they do not lead, and of its teams only their own', async () => {
    const page = unitOverview(await published(), { unitId: exampleUnitId('Company'), roundId: null, access: 'summary', ownUnitId: exampleUnitId('Night') });
    expect(page?.parts).toEqual([]);
    expect(page?.coverage.lines.map(({ groupLabel }) => groupLabel)).toEqual(['Night']);
    expect(page?.coverage.teams).toBe(5);
  });
});

describe('the export of a release', () => {
  it('has a line for each question of each part, no finer than the published code, in words fit for a screen', async () => {
    await using releases = await migrated();
    await publishRound(examplePublishing(releases.store, first));
    const [round] = await releases.store.all();
    if (round === undefined) throw new Error('Nothing was published.');
    const [header = '', ...lines] = releaseCsv(round).text.split('\r\n');
    expect(header).not.toMatch(forbiddenWords);
    expect(lines.filter((line) => line.includes('item Q3,') && line.includes('without name'))).toHaveLength(4);
    expect(codebook(round).text).toContain('Not for pay or appraisal');
  });
});
