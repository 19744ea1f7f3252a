import styles from './answer-list.module.css';

interface AnswerListProps { answers: { itemId: string; text: string; label: string }[]; talkAbout: string; talkAboutLabel: string }

/** Signed answers in words. No numbers and no total: a check-in opens a conversation, it is not a score. */
export const AnswerList = ({ answers, talkAbout, talkAboutLabel }: AnswerListProps) => (
  <div className={styles.answers}>
    {talkAbout !== '' && (
      <div className={styles.talk}>
        <p className="small">{talkAboutLabel}</p>
        <blockquote>{talkAbout}</blockquote>
      </div>
    )}
    <dl>
      {answers.map((answer) => (
        <div key={answer.itemId}>
          <dt>{answer.text}</dt>
          <dd>{answer.label}</dd>
        </div>
      ))}
    </dl>
  </div>
);
