import { Link } from '@tanstack/react-router';
import { DataTable } from '../ui/data-table.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import styles from './trust.module.css';

const text = words.transparency;

const columns = [{ label: text.holdersColumns.who }, { label: text.holdersColumns.learns }, { label: text.holdersColumns.not }];

/** Who can see what, in short answers; then who holds which piece, and what is left to trust. */
export const TransparencyPage = () => (
  <Page title={text.title} lead={text.lead}>
    <div className={styles.questions}>
      {text.questions.map(({ question, answer }) => (
        <section key={question} className={styles.question}>
          <h2>{question}</h2>
          <p>{answer}</p>
        </section>
      ))}
    </div>
    <section className="stack-4">
      <h2>{text.holdersTitle}</h2>
      <DataTable caption={text.holdersTitle} columns={columns} rows={text.holders.map(({ who, learns, not }) => ({ key: who, cells: [who, learns, not] }))} />
    </section>
    <section className="stack-4">
      <h2>{text.trustTitle}</h2>
      <ul className={styles.list}>{text.trust.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
    <p><Link to="/method">{text.figures}</Link></p>
  </Page>
);
