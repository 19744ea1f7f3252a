import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { identity } from '../api/client.ts';
import type { OrganisationSummary } from '../api/shapes.ts';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { moment, whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { DevelopmentClock } from './development-clock.tsx';
import styles from './overview-page.module.css';
import { RoundCard } from './round-card.tsx';

const text = words.organise.overview;

/** Nothing else can be done before there are people. */
const Begin = () => (
  <section className="stack-4">
    <p className="lead">{text.neverImported}</p>
    <p><Link to="/organise/import" className="button">{text.toImport}</Link></p>
  </section>
);

const Summary = ({ people, units, depth, head, lastImport }: OrganisationSummary) => (
  <section className="stack-4">
    <Facts list={[
      { label: text.people, value: whole(people) }, { label: text.units, value: whole(units) },
      { label: text.depth, value: whole(depth) }, { label: text.head, value: head ?? text.noHead },
    ]} />
    <p className="note">{lastImport !== null && text.lastImport(moment(lastImport))} <Link to="/organise/import">{text.toImport}</Link></p>
  </section>
);

const Current = () => {
  const rounds = useQuery(identity.organise.rounds.queryOptions());
  return (
    <Loaded query={rounds}>
      {(list) => {
        const current = list.find(({ state }) => state === 'frozen' || state === 'freezing') ?? list.find(({ state }) => state === 'scheduled');
        return (
          <section className="stack-4">
            <h2>{current === undefined || current.state === 'scheduled' ? text.nextTitle : text.currentTitle}</h2>
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
export const OverviewPage = () => {
  const summary = useQuery(identity.organise.summary.queryOptions());
  return (
    <Page title={words.organise.title}>
      <DevelopmentClock />
      <Loaded query={summary}>{(found) => (found.lastImport === null ? <Begin /> : <><Summary {...found} /><Current /></>)}</Loaded>
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
};
