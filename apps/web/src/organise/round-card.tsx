import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { identity } from '../api/client.ts';
import type { OrganisedRound } from '../api/shapes.ts';
import { CheckWords } from '../ui/check-words.tsx';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { FreezeRound } from './freeze-round.tsx';
import { Freezing } from './freezing.tsx';
import styles from './round-card.module.css';
import { Participation } from './participation.tsx';
import { RemoveRound } from './remove-round.tsx';
import { SecondSignature } from './second-signature.tsx';
import { Timeline } from './timeline.tsx';

const text = words.organise.rounds;

const stateWords = ({ state, phase, checkIns }: OrganisedRound): string => {
  if (state !== 'frozen' || phase === null) return text.state[state];
  return phase === 'enrolment' && !checkIns ? text.noCheckIns.enrolment : text.phase[phase];
};

const Planned = ({ round }: { round: OrganisedRound }) => (
  <>
    <p className="note">{text.planned(day(round.windows.frozenAt))}. {text.byItself}</p>
    {!round.checkIns && <p className="note">{text.noCheckIns.planned}</p>}
    <FreezeRound round={round} />
    <RemoveRound round={round} />
  </>
);

const Frozen = ({ round, now }: { round: OrganisedRound; now: string }) => (
  <>
    {!round.checkIns && <p className="note">{text.noCheckIns.frozen}</p>}
    <Timeline round={round} now={now} />
    <SecondSignature roundId={round.roundId} />
  </>
);

const PublicDescription = ({ list }: { list: string[] }) => (
  <details className="more">
    <summary>{text.checkWords}</summary>
    <div className="stack-3">
      <p className="note">{text.checkWordsText}</p>
      <CheckWords list={list} />
    </div>
  </details>
);

/** One pulse as HR sees it: how far it is, its dates, and what can be done now. */
export const RoundCard = ({ round, heading: Heading }: { round: OrganisedRound; heading: 'h2' | 'h3' }) => {
  const now = useQuery(identity.me.get.queryOptions()).data?.now ?? round.windows.frozenAt;
  return (
    <article className={`card ${styles.round}`}>
      <div className={styles.head}>
        <Heading>{round.title}</Heading>
        <span className={`${styles.state} ${styles[round.state]}`}>{stateWords(round)}</span>
      </div>
      {round.questions !== null && <p className="note">{words.questions.choose[round.questions.form]}{round.checkIns && ` · ${words.questions.choose[round.questions.gapMeasure]}`}</p>}
      {round.state === 'published' && <p className="note">{text.answered(day(round.windows.answersOpenAt), day(round.windows.answersCloseAt))}</p>}
      {round.groups !== null && round.people !== null && <p className="note">{text.groups(round.groups, round.people, round.minimum)}{round.state !== 'published' && `. ${text.groupsAre}`}</p>}
      {round.state === 'scheduled' && <Planned round={round} />}
      {round.state === 'freezing' && <Freezing progress={round.keyProgress} />}
      {round.phase === 'answers' && <Participation roundId={round.roundId} />}
      {round.state === 'frozen' && <Frozen round={round} now={now} />}
      <div className={styles.foot}>
        {round.state === 'published' && <Link to="/insights" search={{ round: round.roundId }}>{text.results}<span className="visually-hidden"> {round.title}</span></Link>}
        {round.checkWords !== null && <PublicDescription list={round.checkWords} />}
      </div>
    </article>
  );
};
