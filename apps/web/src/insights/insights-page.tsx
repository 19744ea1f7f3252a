import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { insight } from '../api/client.ts';
import type { UnitOverview, VisibleUnits } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { Groups } from './groups.tsx';
import { Headline, Nothing } from './headline.tsx';
import { HeatMap } from './heat-map.tsx';
import { Source } from './source.tsx';
import { SpeakingUp } from './speaking-up.tsx';
import { Statements } from './statements.tsx';
import { Switcher } from './switcher.tsx';
import { Teams } from './teams.tsx';
import { Trend } from './trend.tsx';

const route = getRouteApi('/signed-in/insights/$unitId');

/** Fewer than five answers in the whole organisation, and there is nothing to show. */
const isPublished = ({ coverage }: UnitOverview): boolean => coverage.respondents > 0;

const Overview = ({ overview, units }: { overview: UnitOverview; units: VisibleUnits }) => (
  <Page
    eyebrow={`${overview.round.title} · ${words.insights.closed(day(overview.round.closedAt))}`}
    title={overview.unit.label}
    documentTitle={words.insights.documentTitle(overview.unit.label)}
  >
    <Switcher units={units} unitId={overview.unit.unitId} roundId={overview.round.roundId} />
    {isPublished(overview) ? <Headline overview={overview} /> : <Nothing />}
    <Groups overview={overview} />
    <HeatMap overview={overview} />
    {isPublished(overview) && <SpeakingUp facets={overview.facets} />}
    <Trend points={overview.trend} />
    {isPublished(overview) && <Statements items={overview.items} />}
    {overview.coverage.lines.length > 0 && <Teams lines={overview.coverage.lines} />}
    <Source overview={overview} />
  </Page>
);

/** The results of one part of the organisation in one pulse: coverage, one sentence, then the charts. */
export const InsightsPage = () => {
  const { unitId } = route.useParams();
  const { round } = route.useSearch();
  const units = useQuery(insight.units.queryOptions());
  const overview = useQuery(insight.overview.queryOptions(
    round === undefined ? { unitId } : { unitId, roundId: round },
    { placeholderData: keepPreviousData },
  ));
  return (
    <Loaded query={units} wholePage>
      {(visible) => <Loaded query={overview} wholePage>{(data) => data === null
        ? <Page title={words.insights.noneTitle} lead={words.insights.notInRound}><Switcher units={visible} unitId={unitId} roundId={round ?? ''} /></Page>
        : <Overview overview={data} units={visible} />}</Loaded>}
    </Loaded>
  );
};
