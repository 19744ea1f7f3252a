import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { askedOverview } from '../api/begin-overview.ts';
import { insight } from '../api/client.ts';
import type { UnitOverview, VisibleUnits } from '../api/shapes.ts';
import { HigherWithName } from '../courage/higher-with-name.tsx';
import { MeanEstimate, OwnEstimateBeside, useOwnEstimate } from '../courage/estimate-beside-result.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { ChartsOf } from './charts/figure.tsx';
import { CommentsOf } from './comments.tsx';
import { DrawnGapOf } from './drawn-gap.tsx';
import { DriversOf } from './drivers.tsx';
import { FunnelOf } from './funnel.tsx';
import { Groups } from './groups.tsx';
import { Headline, Nothing } from './headline.tsx';
import { HeatMap } from './heat-map.tsx';
import { OwnAnswersBeside } from './own-answers-beside.tsx';
import { isFunnelWorthIt, sectionsOf } from './page-sections.ts';
import { Sections } from './sections.tsx';
import { Source } from './source.tsx';
import { SpeakingUp } from './speaking-up.tsx';
import { Statements } from './statements.tsx';
import { Switcher } from './switcher.tsx';
import { Teams } from './teams.tsx';
import { Trend } from './trend.tsx';
import { UnitPath } from './unit-path.tsx';

const route = getRouteApi('/signed-in/insights/$unitId');

/** What a leader reads of the parts of their unit. */
const Parts = ({ overview }: { overview: UnitOverview }) => (
  <>
    <Groups overview={overview} />
    {isFunnelWorthIt(overview) && <FunnelOf unitId={overview.unit.unitId} roundId={overview.round.roundId} />}
    <HeatMap overview={overview} />
    {overview.access === 'parts' && <HigherWithName unitId={overview.unit.unitId} roundId={overview.round.roundId} />}
  </>
);

const Overview = ({ overview, units }: { overview: UnitOverview; units: VisibleUnits }) => {
  const sections = sectionsOf(overview, units);
  const has = (section: (typeof sections)[number]): boolean => sections.includes(section);
  const { unit, round, organisation } = overview;
  const estimate = useOwnEstimate(overview);
  return (
    <Page
      eyebrow={<UnitPath units={units} unitId={unit.unitId} roundId={round.roundId}>{`${round.title} · ${words.insights.closed(day(round.closedAt))}`}</UnitPath>}
      title={unit.label} documentTitle={words.insights.documentTitle(unit.label)}
    >
      <Switcher units={units} unitId={unit.unitId} roundId={round.roundId} />
      <ChartsOf source={`${unit.label}, ${round.title}, ${organisation}`}>
        {has('headline') ? <Headline overview={overview} /> : <Nothing overview={overview} />}
        {unit.unitId === units.organisationUnitId && <DrawnGapOf roundId={round.roundId} />}
        <OwnEstimateBeside overview={overview} estimate={estimate} />
        <MeanEstimate overview={overview} />
        {has('headline') && <p className="no-print"><Link to="/insights/$unitId/summary" params={{ unitId: unit.unitId }} search={{ round: round.roundId }} className="button quiet">{words.insights.summary.link}</Link></p>}
        <Sections key={`${unit.unitId}-${round.roundId}`} list={sections} />
        <Parts overview={overview} />
        {has('speakingUp') && <SpeakingUp facets={overview.facets} />}
        <Trend overview={overview} />
        {has('statements') && <Statements items={overview.items} />}
        {has('drivers') && <DriversOf roundId={round.roundId} />}
        {has('comments') && <CommentsOf unitId={unit.unitId} roundId={round.roundId} />}
        {has('teams') && <Teams coverage={overview.coverage} />}
        {has('statements') && <OwnAnswersBeside overview={overview} />}
        <Source overview={overview} />
      </ChartsOf>
    </Page>
  );
};

/** The results of one part of the organisation in one pulse: coverage, one sentence, then the charts. */
export const InsightsPage = () => {
  const { unitId } = route.useParams();
  const { round } = route.useSearch();
  const units = useQuery(insight.units.queryOptions());
  const overview = useQuery(insight.overview.queryOptions(askedOverview({ unitId, round }), { placeholderData: keepPreviousData }));
  return (
    <Loaded query={units} wholePage>
      {(visible) => <Loaded query={overview} wholePage>{(data) => data === null
        ? <Page title={words.insights.noneTitle} lead={words.insights.notInRound}><Switcher units={visible} unitId={unitId} roundId={round ?? ''} /></Page>
        : <Overview overview={data} units={visible} />}</Loaded>}
    </Loaded>
  );
};
