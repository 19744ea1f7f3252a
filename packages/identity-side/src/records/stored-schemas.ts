import { sql } from 'kysely';
import type { IdentityDatabase } from '../identity-database.ts';
import type { StoredSchema } from '../identity-side.ts';

interface ColumnRow {
  schema: string;
  table: string;
  column: string;
  type: string;
}

/** What this side can store at all, from the catalogue of the running database: the people's tables and the mail queue's. */
export const storedSchemas = async (database: IdentityDatabase): Promise<StoredSchema[]> => {
  const { rows } = await sql<ColumnRow>`
    select namespace.nspname as schema, relation.relname as "table", attribute.attname as "column",
           format_type(attribute.atttypid, attribute.atttypmod) as type
    from pg_catalog.pg_class relation
    join pg_catalog.pg_namespace namespace on namespace.oid = relation.relnamespace
    join pg_catalog.pg_attribute attribute on attribute.attrelid = relation.oid
    where namespace.nspname !~ '^pg_' and namespace.nspname <> 'information_schema'
      and relation.relkind in ('r', 'p', 'v', 'm', 'f') and not relation.relispartition and attribute.attnum > 0 and not attribute.attisdropped
    order by namespace.nspname, relation.relname, attribute.attname`.execute(database);
  const bySchema = Map.groupBy(rows, ({ schema }) => schema);
  return [...bySchema].map(([schema, columns]) => ({ schema, tables: tablesOf(columns) }));
};

const tablesOf = (rows: ColumnRow[]): StoredSchema['tables'] =>
  [...Map.groupBy(rows, ({ table }) => table)].map(([name, columns]) => ({ name, columns: columns.map(({ column, type }) => ({ name: column, type })) }));
