import { words } from '../words/words.ts';
import { DataTable, type TableContent } from './data-table.tsx';

/** The figures behind a chart, folded away: everything that a chart shows can be read here too. */
export const FiguresTable = (content: TableContent) => (
  <details className="more no-print">
    <summary>{words.shell.numbersAsTable}</summary>
    <DataTable {...content} />
  </details>
);
