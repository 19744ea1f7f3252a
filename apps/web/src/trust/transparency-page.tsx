import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { publicFacts } from '../api/public-facts.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import { answerBuildNumber } from './answer-build-number.ts';
import { SignedPulses } from './signed-pulses.tsx';
import { StoredTables } from './stored-tables.tsx';
import styles from './trust.module.css';

interface QuestionsProps { questions: readonly { question: string; answer: string }[] }

const ShortAnswers = ({ questions }: QuestionsProps) => (
  <div className={styles.questions}>
    {questions.map(({ question, answer }) => (
      <section key={question} className={`${styles.question} ${styles.short}`}>
        <h2>{question}</h2>
        <p>{answer}</p>
      </section>
    ))}
  </div>
);

const LongAnswers = ({ questions }: QuestionsProps) => (
  <div className={styles.folds}>
    {questions.map(({ question, answer }) => (
      <details key={question} className={`more ${styles.fold}`}>
        <summary><h3>{question}</h3></summary>
        <p className={styles.measure}>{answer}</p>
      </details>
    ))}
  </div>
);

const Holders = () => {
  const { holders, holdersTitle, holdersColumns } = words.transparency;
  return (
    <section className="stack-4">
      <h2>{holdersTitle}</h2>
      <ul className={styles.holders}>
        {holders.map(({ who, learns, not }) => (
          <li key={who}>
            <strong>{who}</strong>
            <p><span className="small">{holdersColumns.learns}</span>{learns}</p>
            <p><span className="small">{holdersColumns.not}</span>{not}</p>
          </li>
        ))}
      </ul>
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
      <ShortAnswers questions={text.questions} />
      <section className="stack-4">
        <h2>{text.longTitle}</h2>
        <LongAnswers questions={text.long} />
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
