import type { PublicFacts } from '../api/public-facts.ts';
import { DataTable } from '../ui/data-table.tsx';
import { words } from '../words/words.ts';
import styles from './trust.module.css';

const text = words.transparency;
const places: Record<string, string> = text.storedIn;

const Schema = ({ schema, tables }: PublicFacts['stored'][number]) => {
  const place = places[schema] ?? schema;
  const columns = [{ label: text.storedColumns.table }, { label: text.storedColumns.holds }];
  const rows = tables.map(({ name, columns: held }) => ({ key: name, cells: [name, held.map((column) => `${column.name} (${column.type})`).join(', ')] }));
  return (
    <details className="more">
      <summary>{place}: {text.storedCount(tables.length)}</summary>
      <div translate="no" data-quoted><DataTable caption={place} columns={columns} rows={rows} /></div>
    </details>
  );
};

/** Every table of both sides as the databases describe themselves: their names are quoted, whatever words they are. */
export const StoredTables = ({ stored }: Pick<PublicFacts, 'stored'>) => (
  <div className="stack-4">
    <p className={styles.measure}>{text.stored}</p>
    {stored.map((one) => <Schema key={one.schema} {...one} />)}
  </div>
);
