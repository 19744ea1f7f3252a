import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { identity } from '../api/client.ts';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { moment, whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { DevelopmentClock } from './development-clock.tsx';
import styles from './overview-page.module.css';
import { RoundCard } from './round-card.tsx';

const text = words.organise.overview;

const Summary = () => {
  const summary = useQuery(identity.organise.summary.queryOptions());
  return (
    <Loaded query={summary}>
      {({ people, units, depth, head, lastImport }) => (
        <section className="stack-4">
          <Facts list={[
            { label: text.people, value: whole(people) }, { label: text.units, value: whole(units) },
            { label: text.depth, value: whole(depth) }, { label: text.head, value: head ?? text.noHead },
          ]} />
          <p className="note">{lastImport === null ? text.neverImported : text.lastImport(moment(lastImport))} <Link to="/organise/import">{text.toImport}</Link></p>
        </section>
      )}
    </Loaded>
  );
};

const Current = () => {
  const rounds = useQuery(identity.organise.rounds.queryOptions());
  return (
    <Loaded query={rounds}>
      {(list) => {
        const current = list.find(({ state }) => state === 'frozen' || state === 'freezing') ?? list.find(({ state }) => state === 'scheduled');
        return (
          <section className="stack-4">
            <h2>{current?.state === 'scheduled' ? text.nextTitle : text.currentTitle}</h2>
            {current === undefined
              ? <><p className="note">{text.noCurrent}</p><p><Link to="/organise/rounds" className="button">{text.schedule}</Link></p></>
              : <RoundCard round={current} heading="h3" />}
          </section>
        );
      }}
    </Loaded>
  );
};

/** What HR sees first: how large the organisation is, which pulse runs, and what nobody can find out. */
export const OverviewPage = () => (
  <Page title={words.organise.title}>
    <DevelopmentClock />
    <Summary />
    <Current />
    <div className={styles.notes}>
      <section className="stack-3">
        <h2>{text.participationTitle}</h2>
        {text.participation.map((line) => <p key={line} className="note">{line}</p>)}
      </section>
      <section className="stack-3">
        <h2>{text.orderedTitle}</h2>
        <p className="note">{text.ordered}</p>
        <p className="note"><Link to="/transparency">{text.orderedLink}</Link></p>
      </section>
    </div>
  </Page>
);
