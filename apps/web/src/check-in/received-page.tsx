import { useQuery } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import type { ReceivedRound } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { currentLanguage } from '../words/language.ts';
import { words } from '../words/words.ts';
import { AnswerList } from './answer-list.tsx';
import styles from './received-page.module.css';

const text = words.checkIn.received;

const inWords = (answers: ReceivedRound['from'][number]['answers']): { itemId: string; text: string; label: string }[] =>
  answers.map((answer) => ({ ...answer, label: answer.label ?? words.checkIn.preferNot }));

const Round = ({ round }: { round: ReceivedRound }) => (
  <section className="stack-5">
    <div className={styles.head}>
      <h2>{round.title}</h2>
      <span className="small">{round.from.length === 0 ? text.noneInRound : text.count(round.from.length)}</span>
    </div>
    {round.from.map((checkIn) => (
      <article key={checkIn.name} className={styles.checkIn}>
        <h3>{checkIn.name}</h3>
        <AnswerList answers={inWords(checkIn.answers)} locale={round.locale} talkAbout={checkIn.talkAbout} talkAboutLabel={text.talkAbout} />
      </article>
    ))}
  </section>
);

/** What people signed to this manager. No list of who did not: nobody can make one. */
export const ReceivedPage = () => {
  const received = useQuery(identity.checkIn.received.queryOptions({ language: currentLanguage() }));
  return (
    <Page title={text.title} lead={text.lead}>
      <ul className={styles.manners}>{text.manners.map((line) => <li key={line}>{line}</li>)}</ul>
      <Loaded query={received}>
        {(rounds) => rounds.length === 0
          ? <p className="note">{text.none}</p>
          : <div className="stack-8">{rounds.map((round) => <Round key={round.roundId} round={round} />)}</div>}
      </Loaded>
    </Page>
  );
};
