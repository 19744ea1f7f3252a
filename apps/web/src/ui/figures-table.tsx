import { useState } from 'react';
import { words } from '../words/words.ts';
import { DataTable, type TableContent } from './data-table.tsx';

/** A longer table is made when somebody opens it. */
const MOST_ROWS_UNOPENED = 100;

const Unfolded = ({ table }: { table: () => TableContent }) => {
  const content = table();
  return (
    <>
      <DataTable {...content} />
      {content.note !== undefined && <p className="small">{content.note}</p>}
    </>
  );
};

/** The figures behind a chart, folded away: everything that a chart shows can be read here too. */
export const FiguresTable = ({ table, rows }: { table: () => TableContent; rows: number }) => {
  const [opened, setOpened] = useState(false);
  return (
    <details className="more no-print" onToggle={() => setOpened(true)}>
      <summary>{words.shell.numbersAsTable}</summary>
      {(opened || rows <= MOST_ROWS_UNOPENED) && <Unfolded table={table} />}
    </details>
  );
};
