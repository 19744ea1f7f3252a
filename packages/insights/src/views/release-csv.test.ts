import { createTestDatabases } from '@unguarded/postgres/testing';
import { migrate, openDatabase, roleNameOf } from '@unguarded/postgres';
import papaparse from 'papaparse';
import { expect, it } from 'vitest';
import { examplePublishing, exampleTeams } from '../example-round.ts';
import { publishRound } from '../publish-round.ts';
import { releaseMigrations } from '../release-migrations.ts';
import { openReleaseStore, type ReleasesSchema } from '../release-store.ts';
import { releaseCsv } from './release-csv.ts';

const exportedCells = async (title: string, teams = exampleTeams): Promise<string[]> => {
  await using databases = await createTestDatabases();
  const { urls } = databases;
  await migrate({ ownerUrl: urls.answerOwner, schema: 'releases', migrations: releaseMigrations({ publisher: roleNameOf(urls.releases) }) });
  await using database = openDatabase<ReleasesSchema>(urls.releases, { maximumConnections: 1 });
  const store = openReleaseStore({ database });
  const publishing = examplePublishing(store, { number: 1, teams });
  await publishRound({ ...publishing, sheet: { ...publishing.sheet, title } });
  const [round] = await store.all();
  return round === undefined ? [] : papaparse.parse<string[]>(releaseCsv(round).text).data.flat();
};

it.each(['=1+1', "-2+3+cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0", '-1.5.5', '@SUM(A1)', '＝1+1', '-'])(
  'a title that a spreadsheet would run is text in the export: %s',
  async (title) => {
    const cells = await exportedCells(title);
    expect(cells).toContain(`'${title}`);
    expect(cells).not.toContain(title);
  },
);

it('a negative number stays a number in the export', async () => {
  const lowerWithName = exampleTeams.map((team) => ({ ...team, answer: 5 as const, signed: 2 as const }));
  const numbers = (await exportedCells('Spring', lowerWithName)).filter((cell) => cell.startsWith('-') || cell.startsWith("'-"));
  expect(numbers.length).toBeGreaterThan(0);
  for (const cell of numbers) expect(cell).toMatch(/^-\d+\.\d$/);
});
