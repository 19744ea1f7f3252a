import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, redirect } from '@tanstack/react-router';
import { identity, NotAllowed, queryClient, refusalOf } from './api/client.ts';
import { beginOverview, beginResults } from './api/begin-overview.ts';
import { type FunnelMeasure, isFunnelMeasure } from './insights/funnel-measures.ts';
import { HomePage } from './home/home-page.tsx';
import { bankSearchOf } from './organise/questions/bank-search.ts';
import { ConfirmPage } from './sign-in/confirm-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { keepWanted } from './sign-in/wanted-page.ts';
import { Failure } from './ui/failure.tsx';
import { Page } from './ui/page.tsx';
import { Shell } from './ui/shell.tsx';
import { Waiting } from './ui/waiting.tsx';
import { words } from './words/words.ts';
import { followPerson } from './words/language.ts';

const NotFound = () => (
  <Page title={words.shell.notFoundTitle} lead={words.shell.notFoundText}>
    <p><Link to="/">{words.shell.notFoundHome}</Link></p>
  </Page>
);

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage });
const confirm = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/confirm',
  component: ConfirmPage,
  validateSearch: (search: Record<string, unknown>): { token: string } => ({ token: typeof search.token === 'string' ? search.token : '' }),
});
const transparency = createRoute({ getParentRoute: () => root, path: '/transparency', component: lazyRouteComponent(() => import('./trust/transparency-page.tsx'), 'TransparencyPage') });
const approval = createRoute({ getParentRoute: () => root, path: '/approval/$roundId', component: lazyRouteComponent(() => import('./trust/approval-page.tsx'), 'ApprovalPage') });
const method = createRoute({ getParentRoute: () => root, path: '/method', component: lazyRouteComponent(() => import('./trust/method-page.tsx'), 'MethodPage') });

/** Every piece and every chart in every state: in development only, a build for use has no such page and none of its samples. */
const gallery = createRoute({ getParentRoute: () => root, path: '/gallery', component: import.meta.env.DEV ? lazyRouteComponent(() => import('./gallery/gallery-page.tsx'), 'GalleryPage') : NotFound });

/** Everything below needs a session; without one the way leads to the sign-in page. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location, cause }) => {
    try {
      const { language } = await queryClient.ensureQueryData(identity.me.get.queryOptions());
      followPerson(language);
    } catch (error) {
      if (refusalOf(error) !== 'signed-out') throw error;
      if (cause !== 'preload') keepWanted(location.href, new Date());
      throw redirect({ to: '/sign-in' });
    }
  },
});

const ofRound = (search: Record<string, unknown>): { round?: string } => (typeof search.round === 'string' ? { round: search.round } : {});

/** A unit's page: its pulse, and what its funnel compares. */
const ofUnitPage = (search: Record<string, unknown>): { round?: string; funnel?: FunnelMeasure } => ({
  ...ofRound(search),
  ...(isFunnelMeasure(search.funnel) ? { funnel: search.funnel } : {}),
});

const home = createRoute({ getParentRoute: () => signedIn, path: '/', component: HomePage });
const checkIn = createRoute({ getParentRoute: () => signedIn, path: '/check-in/$roundId', component: lazyRouteComponent(() => import('./check-in/check-in-page.tsx'), 'CheckInPage') });
const received = createRoute({ getParentRoute: () => signedIn, path: '/check-ins', component: lazyRouteComponent(() => import('./check-in/received-page.tsx'), 'ReceivedPage') });
const looks = createRoute({ getParentRoute: () => signedIn, path: '/looks', component: lazyRouteComponent(() => import('./courage/looks-page.tsx'), 'LooksPage') });
const promises = createRoute({ getParentRoute: () => signedIn, path: '/promises', component: lazyRouteComponent(() => import('./courage/promises-page.tsx'), 'PromisesPage') });
const results = createRoute({ getParentRoute: () => signedIn, path: '/insights', validateSearch: ofRound, loader: beginResults, component: lazyRouteComponent(() => import('./insights/results-entry.tsx'), 'ResultsEntry') });
const insights = createRoute({
  getParentRoute: () => signedIn,
  path: '/insights/$unitId',
  validateSearch: ofUnitPage,
  loaderDeps: ({ search: { round } }) => ({ round }),
  // Not on a link that is only pointed at, nor on the way from one chart to the next: what is asked for is counted as looked at.
  loader: ({ params: { unitId }, deps: { round }, cause }) => { if (cause === 'enter') beginOverview({ unitId, round }); },
  component: lazyRouteComponent(() => import('./insights/insights-page.tsx'), 'InsightsPage'),
});
const summary = createRoute({ getParentRoute: () => signedIn, path: '/insights/$unitId/summary', validateSearch: ofRound, component: lazyRouteComponent(() => import('./insights/summary-page.tsx'), 'SummaryPage') });

/** HR's pages: to everybody else the whole page says so, before any of it is drawn. */
const forHr = async (): Promise<void> => {
  const { roles } = await queryClient.ensureQueryData(identity.me.get.queryOptions());
  if (!roles.includes('hr')) throw new NotAllowed();
};

const organise = createRoute({ getParentRoute: () => signedIn, path: '/organise', beforeLoad: forHr, component: lazyRouteComponent(() => import('./organise/organise-frame.tsx'), 'OrganiseFrame') });
const overview = createRoute({ getParentRoute: () => organise, path: '/', component: lazyRouteComponent(() => import('./organise/overview-page.tsx'), 'OverviewPage') });
const importPeople = createRoute({ getParentRoute: () => organise, path: '/import', component: lazyRouteComponent(() => import('./organise/import-page.tsx'), 'ImportPage') });
const units = createRoute({ getParentRoute: () => organise, path: '/units', component: lazyRouteComponent(() => import('./organise/units-page.tsx'), 'UnitsPage') });
const rounds = createRoute({ getParentRoute: () => organise, path: '/rounds', component: lazyRouteComponent(() => import('./organise/rounds-page.tsx'), 'RoundsPage') });
const questions = createRoute({ getParentRoute: () => organise, path: '/questions', component: lazyRouteComponent(() => import('./organise/questions/questions-page.tsx'), 'QuestionsPage') });
const questionBank = createRoute({ getParentRoute: () => organise, path: '/questions/bank', validateSearch: bankSearchOf, component: lazyRouteComponent(() => import('./organise/questions/bank-page.tsx'), 'BankPage') });
const questionReview = createRoute({ getParentRoute: () => organise, path: '/questions/review/$locale', component: lazyRouteComponent(() => import('./organise/questions/review-page.tsx'), 'ReviewPage') });
const exports = createRoute({ getParentRoute: () => organise, path: '/exports', component: lazyRouteComponent(() => import('./organise/exports-page.tsx'), 'ExportsPage') });

const routeTree = root.addChildren([
  signIn, confirm, transparency, approval, method, gallery,
  signedIn.addChildren([home, checkIn, received, promises, looks, results, insights, summary, organise.addChildren([overview, importPeople, units, rounds, exports, questions, questionBank, questionReview])]),
]);

/** Every page of the signed-in app and its address. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: () => <Waiting wholePage />,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} wholePage />,
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
