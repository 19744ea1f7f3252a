import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import styles from './trust.module.css';

const text = words.method;

/** How the figures are made, in plain words. */
export const MethodPage = () => (
  <Page title={text.title} lead={text.lead}>
    <div className={styles.questions}>
      {text.sections.map((section) => (
        <section key={section.title} className={styles.question}>
          <h2>{section.title}</h2>
          <div className="stack-4">{section.text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}</div>
        </section>
      ))}
      <section className={styles.question}>
        <h2>{text.sourcesTitle}</h2>
        <ul className={styles.list}>{text.sources.map((source) => <li key={source}>{source}</li>)}</ul>
      </section>
    </div>
    <p className="note"><Link to="/transparency">{text.transparency}</Link></p>
  </Page>
);
