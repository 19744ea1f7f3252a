import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { askedOverview } from '../api/begin-overview.ts';
import { insight } from '../api/client.ts';
import type { UnitOverview } from '../api/shapes.ts';
import { OpenPromises } from '../courage/open-promises.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { day, whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { HeadlineChart } from './charts/headline-chart.tsx';
import { answeredWords, countedWithWords, coverageWords, gapHeadline, gapMeaning, readingWords } from './sentences.ts';
import styles from './summary-page.module.css';

const route = getRouteApi('/signed-in/insights/$unitId/summary');

const text = words.insights.summary;

const Finding = ({ overview }: { overview: UnitOverview }) => {
  const headline = gapHeadline(overview);
  const meaning = gapMeaning(overview);
  const { coverage, countedTogether, gap } = overview;
  return (
    <section className={styles.finding}>
      <p className={styles.sentence}>{headline}</p>
      {meaning !== null && <p className={styles.meaning}>{meaning}</p>}
      {overview.withoutName !== null && <HeadlineChart withName={overview.withName} withoutName={overview.withoutName} told={headline} />}
      <p className="small">
        {countedTogether === null ? coverageWords(coverage) : countedWithWords(countedTogether.countedWith, coverage.minimum)} {answeredWords(coverage)} {readingWords(overview).join(' ')}
        {gap !== null && ` ${words.insights.notAMark} ${words.insights.manyCauses}`}
      </p>
    </section>
  );
};

const SpeakingUp = ({ facets }: { facets: UnitOverview['facets'] }) => {
  const rated = facets.flatMap(({ facet, value }) => (value === null ? [] : [{ ...words.insights.speakingUp.facets[facet], facet, value }]));
  if (rated.length === 0) return null;
  return (
    <section className="stack-2">
      <h2>{words.insights.speakingUp.title}</h2>
      <dl className={styles.facets}>
        {rated.map(({ facet, label, text: meaning, value }) => (
          <div key={facet}>
            <dt>{label} <span className="small">{meaning}</span></dt>
            <dd><strong>{whole(value.value)}</strong> ({words.insights.range(whole(value.low), whole(value.high))}), {words.insights.n(value.n)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Guide = () => (
  <div className={styles.guide}>
    <section className="stack-2">
      <h2>{text.doTitle}</h2>
      <ol className={styles.list}>{text.toDo.map((line) => <li key={line}>{line}</li>)}</ol>
    </section>
    <section className={`stack-2 ${styles.not}`}>
      <h2>{text.notTitle}</h2>
      <ul className={styles.list}>{text.notToDo.map(({ line, why }) => <li key={line}><strong>{line}</strong> {why}</li>)}</ul>
    </section>
  </div>
);

const Summary = ({ overview }: { overview: UnitOverview }) => {
  const { unit, round, organisation } = overview;
  return (
    <div className={styles.paper}>
      <Page eyebrow={`${text.title} · ${round.title} · ${words.insights.closed(day(round.closedAt))}`} title={unit.label} documentTitle={text.documentTitle(unit.label, round.title)}>
        <div className="row no-print">
          <button type="button" className="button" onClick={() => window.print()}>{text.print}</button>
          <Link to="/insights/$unitId" params={{ unitId: unit.unitId }} search={{ round: round.roundId }}>{text.back}</Link>
        </div>
        {overview.coverage.respondents === 0 ? <p className={styles.sentence}>{words.insights.sentence.nothing(overview.coverage.minimum)}</p> : <Finding overview={overview} />}
        <SpeakingUp facets={overview.facets} />
        <OpenPromises unitId={unit.unitId} />
        <Guide />
        <p className="small">{words.insights.source.release(organisation, round.title)} {text.use}</p>
      </Page>
    </div>
  );
};

/** One page to take into the staff meeting: the finding, how it was made, what to do and what not to do. */
export const SummaryPage = () => {
  const { unitId } = route.useParams();
  const { round } = route.useSearch();
  const overview = useQuery(insight.overview.queryOptions(askedOverview({ unitId, round })));
  return (
    <Loaded query={overview} wholePage>
      {(data) => data === null ? <Page title={words.insights.noneTitle} lead={words.insights.notInRound}>{null}</Page> : <Summary overview={data} />}
    </Loaded>
  );
};
