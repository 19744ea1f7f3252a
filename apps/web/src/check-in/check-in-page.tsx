import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { identity } from '../api/client.ts';
import type { MyRound } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { currentLanguage } from '../words/language.ts';
import { words } from '../words/words.ts';
import { Charter } from './charter.tsx';
import { CheckInForm } from './check-in-form.tsx';
import styles from './check-in-page.module.css';
import { SignedAnswers } from './signed-answers.tsx';

const route = getRouteApi('/signed-in/check-in/$roundId');

const Content = ({ round, manager }: { round: MyRound; manager: string }) => {
  const me = useQuery(identity.me.get.queryOptions());
  const instrument = useQuery(identity.checkIn.instrument.queryOptions({ roundId: round.roundId, language: currentLanguage() }));
  if (!round.checkIn.open && round.checkIn.mine === null) return <p className="lead">{words.checkIn.closedNothing}</p>;
  return (
    <Loaded query={instrument}>
      {(questions) => round.checkIn.open
        ? <Loaded query={me}>{({ person }) => <CheckInForm personId={person.id} round={round} manager={manager} instrument={questions} />}</Loaded>
        : <SignedAnswers round={round} instrument={questions} />}
    </Loaded>
  );
};

const CheckIn = ({ round }: { round: MyRound }) => {
  const manager = round.checkIn.managerName;
  if (manager === null) return <Page title={words.checkIn.noManagerTitle}><p className="lead">{words.home.checkIn.noManager}</p></Page>;
  return (
    <div className={styles.signed}>
      <Page eyebrow={words.checkIn.eyebrow} title={words.checkIn.title(manager)} documentTitle={words.checkIn.documentTitle}>
        <Charter manager={manager} />
        {round.checkIn.drawn && <p className="message signed">{words.checkIn.drawn}</p>}
        <Content round={round} manager={manager} />
      </Page>
    </div>
  );
};

/** The check-in: visibly another thing than the pulse, with the reader's name on top. */
export const CheckInPage = () => {
  const { roundId } = route.useParams();
  const rounds = useQuery(identity.me.rounds.queryOptions());
  return (
    <Loaded query={rounds} wholePage>
      {(list) => {
        const round = list.find((candidate) => candidate.roundId === roundId);
        return round === undefined
          ? <Page title={words.shell.notFoundTitle}><p><Link to="/">{words.shell.notFoundHome}</Link></p></Page>
          : <CheckIn round={round} />;
      }}
    </Loaded>
  );
};
