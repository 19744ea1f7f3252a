import type { PublicFacts } from '../api/public-facts.ts';
import { DataTable } from '../ui/data-table.tsx';
import { words } from '../words/words.ts';
import styles from './trust.module.css';

const text = words.transparency;
const places: Record<string, string> = text.storedIn;

type Tables = PublicFacts['stored'][number]['tables'];

const SESSIONS = 'auth_session';

/** Sign-in (better-auth), migrations (Kysely) and the mail queue (pg-boss) bring tables of their own. */
const isOfLibrary = (schema: string, { name }: Tables[number]): boolean => schema === 'mail_queue' || name.startsWith('auth_') || name.startsWith('kysely_');

const Schema = ({ schema, tables }: PublicFacts['stored'][number]) => {
  const place = places[schema] ?? schema;
  const columns = [{ label: text.storedColumns.table }, { label: text.storedColumns.holds }];
  const rowsOf = (some: Tables) => some.map(({ name, columns: held }) => ({ key: name, cells: [name, held.map((column) => `${column.name} (${column.type})`).join(', ')] }));
  const [ours, libraries] = [tables.filter((table) => !isOfLibrary(schema, table)), tables.filter((table) => isOfLibrary(schema, table))];
  return (
    <details className="more">
      <summary>{place}: {text.storedCount(tables.length)}</summary>
      <div className="stack-3">
        {ours.length > 0 && <div translate="no" data-quoted><DataTable caption={place} columns={columns} rows={rowsOf(ours)} /></div>}
        {libraries.length > 0 && (
          <details className="more" open={ours.length === 0}>
            <summary>{text.storedByLibraries(libraries.length)}</summary>
            <div className="stack-3">
              {libraries.some(({ name }) => name === SESSIONS) && <p className={styles.measure}>{text.storedSignIns}</p>}
              <div translate="no" data-quoted><DataTable caption={text.storedByLibraries(libraries.length)} columns={columns} rows={rowsOf(libraries)} /></div>
            </div>
          </details>
        )}
      </div>
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
