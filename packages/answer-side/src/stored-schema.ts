import { sql, type Kysely } from 'kysely';
import type { AnswerSchema } from './schema.ts';

/** What one side can store at all: its tables with their columns and types, as the database itself names them. */
export interface StoredSchema {
  schema: string;
  tables: { name: string; columns: { name: string; type: string }[] }[];
}

/**
 * Reads the schema of the answer side from the running database, from its catalogue: complete, whatever this role may read.
 *
 * @example (await storedSchema(kysely)).tables.find(({ name }) => name === 'staging') // { name: 'staging', columns: [{ name: 'body', type: 'bytea' }, …] }
 */
export async function storedSchema(kysely: Kysely<AnswerSchema>): Promise<StoredSchema> {
  const found = await sql<{ table: string; column: string; type: string }>`
    select relation.relname as "table", attribute.attname as "column", format_type(attribute.atttypid, attribute.atttypmod) as type
    from pg_catalog.pg_class relation
    join pg_catalog.pg_namespace namespace on namespace.oid = relation.relnamespace
    join pg_catalog.pg_attribute attribute on attribute.attrelid = relation.oid
    where namespace.nspname = 'answers' and relation.relkind in ('r', 'p', 'v', 'm', 'f') and attribute.attnum > 0 and not attribute.attisdropped
    order by relation.relname, attribute.attname`.execute(kysely);
  const tables = Map.groupBy(found.rows, ({ table }) => table);
  return { schema: 'answers', tables: [...tables].map(([name, columns]) => ({ name, columns: columns.map(({ column, type }) => ({ name: column, type })) })) };
}
