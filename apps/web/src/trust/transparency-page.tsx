import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { publicFacts } from '../api/public-facts.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import { answerBuildNumber } from './answer-build-number.ts';
import { SignedPulses } from './signed-pulses.tsx';
import { StoredTables } from './stored-tables.tsx';
import styles from './trust.module.css';

interface QuestionsProps {
  questions: readonly { question: string; answer: string }[];
  level: 2 | 3;
}

const Questions = ({ questions, level }: QuestionsProps) => {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.questions}>
      {questions.map(({ question, answer }) => (
        <section key={question} className={level === 2 ? `${styles.question} ${styles.short}` : styles.question}>
          <Heading>{question}</Heading>
          <p>{answer}</p>
        </section>
      ))}
    </div>
  );
};

const Holders = () => {
  const { holders, holdersTitle, holdersColumns } = words.transparency;
  const columns = [{ label: holdersColumns.who }, { label: holdersColumns.learns }, { label: holdersColumns.not }];
  return (
    <section className="stack-4">
      <h2>{holdersTitle}</h2>
      <DataTable caption={holdersTitle} columns={columns} rows={holders.map(({ who, learns, not }) => ({ key: who, cells: [who, learns, not] }))} />
    </section>
  );
};

const AnswerBuild = () => (
  <section className="stack-4">
    <h2>{words.transparency.buildTitle}</h2>
    <p className={styles.measure}>{answerBuildNumber === null ? words.transparency.buildUnknown : words.transparency.build}</p>
    {answerBuildNumber !== null && <code className={styles.number} translate="no">{answerBuildNumber}</code>}
  </section>
);

/** Who can see what: six short answers first; then the long ones, who holds which piece, and what is left to trust. */
export const TransparencyPage = () => {
  const text = words.transparency;
  const facts = useQuery(publicFacts);
  return (
    <Page title={text.title} lead={text.lead}>
      <Questions questions={text.questions} level={2} />
      <section className="stack-4">
        <h2>{text.longTitle}</h2>
        <Questions questions={text.long} level={3} />
      </section>
      <section className="stack-4">
        <h2>{text.pulsesTitle}</h2>
        <Loaded query={facts}>{({ rounds }) => <SignedPulses rounds={rounds} />}</Loaded>
      </section>
      <Holders />
      <section className="stack-4">
        <h2>{text.storedTitle}</h2>
        <Loaded query={facts}>{({ stored }) => <StoredTables stored={stored} />}</Loaded>
      </section>
      <section className="stack-4">
        <h2>{text.trustTitle}</h2>
        <ul className={styles.list}>{text.trust.map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
      <AnswerBuild />
      <p className="note"><Link to="/method">{text.figures}</Link></p>
    </Page>
  );
};
