import styles from './answer-list.module.css';

interface AnswerListProps {
  answers: { itemId: string; text: string; label: string }[];
  talkAbout: string;
  talkAboutLabel: string;
  /** The language of statements and answers, which may be another than the page's. */
  locale: string;
}

/** Signed answers in words. No numbers and no total: a check-in opens a conversation, it is not a score. */
export const AnswerList = ({ answers, talkAbout, talkAboutLabel, locale }: AnswerListProps) => (
  <div className={styles.answers}>
    {talkAbout !== '' && (
      <div className={styles.talk}>
        <p className="small">{talkAboutLabel}</p>
        <blockquote>{talkAbout}</blockquote>
      </div>
    )}
    <dl lang={locale}>
      {answers.map((answer) => (
        <div key={answer.itemId}>
          <dt>{answer.text}</dt>
          <dd>{answer.label}</dd>
        </div>
      ))}
    </dl>
  </div>
);
