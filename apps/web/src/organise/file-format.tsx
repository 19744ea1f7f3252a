import { words } from '../words/words.ts';
import styles from './file-format.module.css';

const text = words.organise.import;

const SAMPLE = [
  'email,name,unit,manager_email,leads_unit',
  'ana@example.com,Ana Ruiz,,,Example Company',
  'ben@example.com,Ben Ito,Example Company,ana@example.com,Service Desk',
  'cleo@example.com,Cleo Marsh,Service Desk,ben@example.com,',
  'dan@example.com,Dan Okafor,Service Desk,ben@example.com,',
  '',
].join('\n');

/** What the file holds, column by column, with an example to begin from. */
export const FileFormat = () => (
  <section className="stack-4">
    <h2>{text.columnsTitle}</h2>
    <dl className={styles.columns}>
      {text.columns.map((column) => (
        <div key={column.name}>
          <dt><code>{column.name}</code></dt>
          <dd>{column.text}</dd>
        </div>
      ))}
    </dl>
    <p className="note">{text.columnsNote}</p>
    <p className="note"><a href={`data:text/csv;charset=utf-8,${encodeURIComponent(SAMPLE)}`} download="people-example.csv">{text.sample}</a></p>
  </section>
);
