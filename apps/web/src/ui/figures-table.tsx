import { words } from '../words/words.ts';
import { DataTable, type TableContent } from './data-table.tsx';
import { tableCsv } from './table-csv.ts';

/** Hands the browser a file that was made on this page. */
const download = (content: TableContent): void => {
  const url = URL.createObjectURL(new Blob([tableCsv(content, words.insights.summary.use)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${content.caption.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.csv`;
  link.click();
  URL.revokeObjectURL(url);
};

/** The figures behind a chart, folded away: everything that a chart shows can be read here too, and taken along. */
export const FiguresTable = (content: TableContent) => (
  <details className="more no-print">
    <summary>{words.shell.numbersAsTable}</summary>
    <DataTable {...content} />
    <p><button type="button" className="button plain" onClick={() => download(content)}>{words.shell.numbersAsFile}</button></p>
  </details>
);
