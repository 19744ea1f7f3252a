import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { IdentityRouter, InsightRouter } from './routers.ts';

type FromIdentity = inferRouterOutputs<IdentityRouter>;
type FromInsight = inferRouterOutputs<InsightRouter>;

/** What arrives in the browser, named after what it is; every type is derived from the server's routers. */
export type Me = FromIdentity['me']['get'];
export type MyRound = FromIdentity['me']['rounds'][number];
export type RoundWindows = MyRound['windows'];
export type CheckInInstrument = FromIdentity['checkIn']['instrument'];
export type ReceivedRound = FromIdentity['checkIn']['received'][number];
export type ImportStatus = FromIdentity['organise']['importStatus'];
export type Forecast = NonNullable<FromIdentity['forecast']['organisation']>;
export type LeaderPromise = FromIdentity['promises']['visible'][number];
export type OwnEstimate = FromIdentity['estimates']['mine'][number];
export type OrganisationSummary = FromIdentity['organise']['summary'];
export type OrganisedUnit = FromIdentity['organise']['units'][number];
export type OrganisedRound = FromIdentity['organise']['rounds'][number];
export type QuestionOverview = FromIdentity['questions']['overview'];
export type QuestionLocale = QuestionOverview['settings']['languages'][number];
export type QuestionBank = FromIdentity['questions']['bank'];
export type BankQuestion = QuestionBank['items'][number];
export type BankText = QuestionBank['texts'][number];
export type BookEdit = inferRouterInputs<IdentityRouter>['questions']['edit']['edit'];

export type VisibleUnits = FromInsight['units'];
export type UnitOverview = NonNullable<FromInsight['overview']>;
export type BesideOwnAnswers = NonNullable<FromInsight['besideOwnAnswers']>;
export type Part = UnitOverview['parts'][number];
export type FacetValue = UnitOverview['facets'][number];
export type TrendPoint = UnitOverview['trend'][number];
export type BreakReason = NonNullable<TrendPoint['breakReason']>;
export type CoverageLine = UnitOverview['coverage']['lines'][number];
export type Gap = NonNullable<UnitOverview['gap']>;
export type Level = NonNullable<UnitOverview['withoutName']>;
export type Verdict = NonNullable<UnitOverview['trendVerdicts']['withoutName']>;
export type Funnel = NonNullable<FromInsight['funnel']>;
export type FunnelPart = Funnel['parts'][number];
export type FoundDrivers = NonNullable<FromInsight['drivers']>;
export type Drivers = Extract<FoundDrivers, { ok: true }>['drivers'];
export type UnitComments = NonNullable<FromInsight['comments']>;
