import type { ReactNode } from 'react';
import type { UnitOverview } from '../api/shapes.ts';
import { HigherWithNameLines } from '../courage/higher-with-name-lines.tsx';
import { CommentList } from '../insights/comments.tsx';
import { DriversFound } from '../insights/drivers.tsx';
import { FunnelFigure } from '../insights/funnel.tsx';
import { Groups } from '../insights/groups.tsx';
import { Headline, Nothing } from '../insights/headline.tsx';
import { HeatMap } from '../insights/heat-map.tsx';
import { SpeakingUp } from '../insights/speaking-up.tsx';
import { Statements } from '../insights/statements.tsx';
import { Teams } from '../insights/teams.tsx';
import { Trend } from '../insights/trend.tsx';
import {
  brokenTrendOverview, emptyComments, emptyOverview, funnelOf, LONG_NAME, longComments, longDrivers, longOverview, manyPartsOverview, realComments, realDrivers, realOverview, thirtyNames,
  togetherComments, togetherOverview, trendOverview,
} from './sample-overview.ts';
import { DidNotCome, OnItsWay, Specimen } from './specimen.tsx';

type State = 'real' | 'empty' | 'counted together' | 'very long';

const OVERVIEWS: Readonly<Record<State, UnitOverview>> = { real: realOverview, empty: emptyOverview, 'counted together': togetherOverview, 'very long': longOverview };

/** A chart of a unit's page in all its states. */
const InAllStates = ({ name, of, more = {} }: { name: string; of: (overview: UnitOverview) => ReactNode; more?: Record<string, UnitOverview> }) => (
  <>
    {Object.entries({ ...OVERVIEWS, ...more }).map(([state, overview]) => <Specimen key={state} name={`${name}: ${state}`}>{of(overview)}</Specimen>)}
    <OnItsWay name={name} />
    <DidNotCome name={name} />
  </>
);

const nothingToDo = (): void => undefined;

const Funnels = () => (
  <>
    <Specimen name="funnel: real"><FunnelFigure funnel={funnelOf(thirtyNames)} onChoose={nothingToDo} /></Specimen>
    <Specimen name="funnel: very long"><FunnelFigure funnel={funnelOf(thirtyNames.map((name) => `${LONG_NAME} ${name}`))} onChoose={nothingToDo} /></Specimen>
    <OnItsWay name="funnel" />
    <DidNotCome name="funnel" />
  </>
);

const Drivers = () => (
  <>
    <Specimen name="drivers: real"><DriversFound found={{ ok: true, drivers: realDrivers }} /></Specimen>
    <Specimen name="drivers: very long"><DriversFound found={{ ok: true, drivers: longDrivers }} /></Specimen>
    <Specimen name="drivers: fewer than 100 people"><DriversFound found={{ ok: false, reason: 'too-few-people' }} /></Specimen>
    <Specimen name="drivers: no answers could give the figures"><DriversFound found={{ ok: false, reason: 'no-such-answers' }} /></Specimen>
    <Specimen name="drivers: nothing but shared statements"><DriversFound found={{ ok: false, reason: 'nothing-beside' }} /></Specimen>
    <Specimen name="drivers: too few people, or too much alike"><DriversFound found={{ ok: false, reason: 'too-few-or-alike' }} /></Specimen>
    <Specimen name="drivers: answered alike"><DriversFound found={{ ok: false, reason: 'answered-alike' }} /></Specimen>
    <OnItsWay name="drivers" />
    <DidNotCome name="drivers" />
  </>
);

const Comments = () => (
  <>
    {Object.entries({ real: realComments, 'counted together': togetherComments, empty: emptyComments, 'very long': longComments })
      .map(([state, comments]) => <Specimen key={state} name={`comments: ${state}`}><CommentList comments={comments} /></Specimen>)}
    <OnItsWay name="comments" />
    <DidNotCome name="comments" />
  </>
);

const HigherWithName = () => (
  <>
    {Object.entries({ real: realOverview, 'very long': longOverview, 'twelve hundred': manyPartsOverview })
      .map(([state, { parts }]) => <Specimen key={state} name={`higher with name: ${state}`}><HigherWithNameLines lines={parts.map((part) => ({ ...part, people: 3 }))} /></Specimen>)}
  </>
);

/** Every chart and list of the leader's page, in every state. */
export const ChartSpecimens = () => (
  <>
    <InAllStates name="headline" of={(overview) => (overview.coverage.respondents > 0 ? <Headline overview={overview} /> : <Nothing overview={overview} />)} />
    <InAllStates name="groups" of={(overview) => <Groups overview={overview} />} more={{ 'twelve hundred': manyPartsOverview }} />
    <Funnels />
    <InAllStates name="heat map" of={(overview) => <HeatMap overview={overview} />} more={{ 'twelve hundred': manyPartsOverview }} />
    <HigherWithName />
    <InAllStates name="speaking up" of={({ facets }) => <SpeakingUp facets={facets} />} />
    <InAllStates name="trend" of={(overview) => <Trend overview={overview} />} more={{ 'with a verdict': trendOverview, broken: brokenTrendOverview }} />
    <InAllStates name="statements" of={({ items }) => <Statements items={items} />} />
    <Drivers />
    <Comments />
    <InAllStates name="teams" of={({ coverage }) => <Teams coverage={coverage} />} />
  </>
);
