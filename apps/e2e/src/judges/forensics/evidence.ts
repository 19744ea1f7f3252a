import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Cluster } from '@unguarded/postgres';

export type Row = Record<string, unknown>;

/** One table with everything in it, the system columns included. */
export interface TableDump {
  name: string;
  /** In the order in which they lie on the disk. */
  rows: Row[];
}

export interface RawFile {
  path: string;
  content: Buffer;
}

/** All that a seizure of one cluster gives: the tables, and every file with data, logs of writes and server logs. */
export interface ClusterEvidence {
  tables: TableDump[];
  files: RawFile[];
}

const filesBelow = (directory: string): RawFile[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .map((path) => ({ path: path.slice(directory.length), content: readFileSync(path) }));

/** Dumps one database of a running cluster as the superuser, after a checkpoint, and reads all its files. */
export const seizeCluster = async (cluster: Pick<Cluster, 'directory' | 'urlOf'>): Promise<ClusterEvidence> => {
  await using database = openDatabase<unknown>(cluster.urlOf('postgres'));
  const { sql } = database;
  // A checkpoint throws away or writes over what the log of writes held before it; whoever came a moment earlier had that.
  const log = filesBelow(join(cluster.directory, 'data', 'pg_wal')).map(({ path, content }) => ({ path: `/before the checkpoint/pg_wal${path}`, content }));
  await sql`checkpoint`;
  const names = await sql<{ schema: string; name: string }[]>`
    select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  const tables: TableDump[] = [];
  for (const { schema, name } of names) {
    const rows = await sql<Row[]>`select *, ctid::text as ctid, xmin::text::bigint::int as xmin, xmax::text::bigint::int as xmax, cmin::text::int as cmin from ${sql(schema)}.${sql(name)} order by ctid`;
    tables.push({ name: `${schema}.${name}`, rows: [...rows] });
  }
  return { tables, files: [...log, ...filesBelow(cluster.directory)] };
};

/** Every key file that still exists. */
export const seizeKeys = (directories: readonly string[]): Buffer[] => directories.flatMap(filesBelow).map(({ content }) => content);
