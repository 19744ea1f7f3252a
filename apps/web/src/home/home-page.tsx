import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { identity } from '../api/client.ts';
import type { Me, MyRound } from '../api/shapes.ts';
import { EstimateCard } from '../courage/estimate-card.tsx';
import { HomePromises } from '../courage/home-promises.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import { CurrentRound } from './current-round.tsx';
import { currentRounds } from './current-rounds.ts';
import { PastRounds } from './past-rounds.tsx';

const nobodyToPeer = (me: Me): boolean => me.manager === null && me.leads !== null;

const Nothing = ({ me }: { me: Me }) => <p className="lead">{nobodyToPeer(me) ? words.home.head : words.home.none}</p>;

const Current = ({ me, rounds }: { me: Me; rounds: MyRound[] }) => {
  if (rounds.length === 0 || nobodyToPeer(me)) return <Nothing me={me} />;
  return rounds.map((round, index) => <CurrentRound key={round.roundId} me={me} round={round} isFirst={index === 0} />);
};

const Rounds = ({ me, rounds }: { me: Me; rounds: MyRound[] }) => (
  <>
    <Current me={me} rounds={currentRounds(rounds)} />
    {me.leads !== null && <EstimateCard />}
    <HomePromises me={me} />
    <PastRounds rounds={rounds.filter(({ published }) => published)} />
  </>
);

const OwnRounds = ({ me }: { me: Me }) => {
  const rounds = useQuery(identity.me.rounds.queryOptions(undefined, { refetchOnWindowFocus: 'always' }));
  return <Loaded query={rounds}>{(list) => <Rounds me={me} rounds={list} />}</Loaded>;
};

const NotOnTheRoster = () => (
  <div className="stack-4">
    <p className="lead">{words.home.notOnRoster}</p>
    <p><Link to="/organise">{words.shell.nav.organise}</Link></p>
  </div>
);

/** Where an employee begins: the pulse of now as a short row of steps, what was promised, the results of earlier pulses. */
export const HomePage = () => {
  const me = useQuery(identity.me.get.queryOptions());
  return (
    <Loaded query={me} wholePage>
      {(person) => (
        <Page title={words.home.greeting(person.person.name)} documentTitle={words.home.documentTitle}>
          {person.person.id === null ? <NotOnTheRoster /> : <OwnRounds me={person} />}
        </Page>
      )}
    </Loaded>
  );
};
