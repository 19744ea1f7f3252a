import { checkInRouter } from './check-in-router.ts';
import { developmentRouter } from './development-router.ts';
import { estimateRouter } from './estimate-router.ts';
import { forecastRouter } from './forecast-router.ts';
import { looksRouter } from './looks-router.ts';
import { meRouter } from './me-router.ts';
import { organiseRouter } from './organise-router.ts';
import { passRouter } from './pass-router.ts';
import { promiseRouter } from './promise-router.ts';
import { router } from './procedures.ts';
import { questionsRouter } from './questions-router.ts';

export const identityRouter = router({
  me: meRouter,
  checkIn: checkInRouter,
  pass: passRouter,
  organise: organiseRouter,
  questions: questionsRouter,
  forecast: forecastRouter,
  promises: promiseRouter,
  estimates: estimateRouter,
  looks: looksRouter,
  development: developmentRouter,
});

export type IdentityRouter = typeof identityRouter;
