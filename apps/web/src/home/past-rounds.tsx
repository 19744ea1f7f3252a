import { Link } from '@tanstack/react-router';
import type { MyRound } from '../api/shapes.ts';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './past-rounds.module.css';

/** Earlier pulses, each with the way to its results. Everybody may read the results of their own part and of the whole. */
export const PastRounds = ({ rounds }: { rounds: MyRound[] }) => (
  <section className="stack-4">
    <h2>{words.home.past}</h2>
    {rounds.length === 0 && <p className="note">{words.home.pastNone}</p>}
    <ul className={styles.rounds}>
      {rounds.map((round) => (
        <li key={round.roundId}>
          <span className={styles.title}>{round.title}</span>
          <span className={styles.date}>{words.insights.closed(day(round.windows.answersCloseAt))}</span>
          <Link to="/insights" search={{ round: round.roundId }}>{words.home.results}<span className="visually-hidden"> {round.title}</span></Link>
        </li>
      ))}
    </ul>
  </section>
);
