import fastifyStatic from '@fastify/static';
import { fastifyTRPCPlugin, type CreateFastifyContextOptions, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { Clock, IdentitySide } from '@unguarded/identity-side';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { claimRoutes } from './identity-routes/claim-routes.ts';
import { doorLog, logFault, logRequest, type LogTarget } from './identity-routes/door-log.ts';
import { healthRoutes, type Readiness } from './identity-routes/health-routes.ts';
import { importUpload } from './identity-routes/import-upload.ts';
import { noteLooks } from './identity-routes/looks.ts';
import { mailPage, type Persona } from './identity-routes/mail-page.ts';
import { refuseForeignOrigins } from './identity-routes/origin-check.ts';
import type { IdentityContext } from './identity-routes/procedures.ts';
import { publicFiles, type PublicFilesSettings } from './identity-routes/public-files.ts';
import { recordRoutes } from './identity-routes/record-routes.ts';
import { headersOf } from './identity-routes/request-headers.ts';
import { identityRouter, type IdentityRouter } from './identity-routes/router.ts';
import { setSecurityHeaders } from './identity-routes/security-headers.ts';
import { signInRoutes } from './identity-routes/sign-in-routes.ts';
import { webApp } from './identity-routes/web-app.ts';
import { openDevelopmentWalk, type BeforeWalk } from '../development-walk.ts';
import type { InsightContext, InsightRouter } from './insight-door.ts';
import type { AnswerSideFacts } from './answer-side-facts.ts';
import type { Orchestration } from './orchestration.ts';

export type { IdentityRouter } from './identity-routes/router.ts';

export interface IdentityDoorOptions {
  identitySide: IdentitySide;
  insightRouter: InsightRouter;
  /** All that is behind the insight door besides the viewer's units, and what anybody may download. */
  releases: InsightContext['releases'] & PublicFilesSettings['releases'];
  orchestration: Orchestration;
  answerSideFacts: AnswerSideFacts;
  clock: Clock;
  /** Address of the signed-in app, without a slash at the end: POSTs must come from it. */
  origin: string;
  /** Address of the claim-and-answer app: the only other origin that may call, for claims. */
  answerOrigin: string;
  /** Whom people ask when something does not match. */
  contact: string;
  /** The built signed-in app; may be missing yet, then a plain page says so. */
  staticDirectory: string;
  /** Whether anybody may download what was published; else organisers alone. */
  publicReleases: boolean;
  /** Mail page, persona links and the walking clock. */
  development: boolean;
  /** Proxies that are believed about where a request comes from; nobody when left out. */
  trustedProxy?: string[] | null;
  /** Whom a visitor of the demo may sign in as; development only. */
  personas?: readonly Persona[];
  /** What the people of the demo do before somebody moves the clock on; development only. */
  beforeWalk?: BeforeWalk;
  /** What `/readyz` says while the server prepares itself. */
  readiness?: () => Readiness;
  /** Where log lines go, one JSON object a line, without addresses; nowhere when left out. */
  log?: LogTarget;
}

/** The longest JSON body: a check-in with its text. */
const LONGEST_BODY = 64 * 1024;
/** tRPC joins the names of a batch into one path segment. */
const LONGEST_PATH_SEGMENT = 2_000;

/**
 * Builds the door of the WHO side: the signed-in app with its procedures, sign-in, claims and roster upload, and the
 * insight procedures behind the same session. Cookies are host-only; no log line holds an address.
 *
 * @example await buildIdentityDoor({ identitySide, insightRouter, … }).listen({ port: 3000, host: '127.0.0.1' })
 */
export const buildIdentityDoor = (options: IdentityDoorOptions): FastifyInstance => {
  const { identitySide, development, origin, answerOrigin } = options;
  const door: FastifyInstance = fastify({
    ...doorLog(options.log),
    bodyLimit: LONGEST_BODY,
    trustProxy: options.trustedProxy ?? false,
    routerOptions: { maxParamLength: LONGEST_PATH_SEGMENT },
  });
  setSecurityHeaders(door, { origin, answerOrigin });
  refuseForeignOrigins(door, { origin, answerOrigin });
  door.addHook('onResponse', logRequest);
  door.setErrorHandler(answerFault);
  void door.register(fastifyStatic, { root: options.staticDirectory, serve: false, suppressWarning: true });
  void door.register(fastifyTRPCPlugin, identityProcedures(options, door));
  void door.register(fastifyTRPCPlugin, insightProcedures(options));
  healthRoutes(door, { identitySide, readiness: options.readiness ?? alwaysReady });
  signInRoutes(door, { identitySide, origin });
  claimRoutes(door, { identitySide, answerOrigin });
  recordRoutes(door, options);
  publicFiles(door, options);
  importUpload(door, identitySide);
  if (development) mailPage(door, { identitySide, personas: options.personas ?? [] });
  webApp(door, { staticDirectory: options.staticDirectory });
  return door;
};

const alwaysReady = (): Readiness => ({ ready: true, message: 'ready' });

type ProcedureOptions<Router extends IdentityRouter | InsightRouter> = FastifyTRPCPluginOptions<Router> & { prefix: string };

const identityProcedures = (options: IdentityDoorOptions, door: FastifyInstance): ProcedureOptions<IdentityRouter> => {
  const { identitySide, orchestration, clock, answerOrigin, development } = options;
  const startFreeze = (roundId: string): void => {
    orchestration.freezeRound(roundId).catch((fault: unknown) => logFault(door.log, fault));
  };
  const developmentWalk = openDevelopmentWalk(options);
  const createContext = async ({ req, info }: CreateFastifyContextOptions): Promise<IdentityContext> => {
    const viewer = await identitySide.signIn.viewerOf(headersOf(req));
    await noteLooks(identitySide, viewer, info.calls);
    return { identitySide, orchestration, clock, answerOrigin, development, developmentWalk, startFreeze, viewer };
  };
  return { prefix: '/trpc/identity', trpcOptions: { router: identityRouter, createContext, onError: logProcedureFault } };
};

const insightProcedures = ({ identitySide, insightRouter, releases }: IdentityDoorOptions): ProcedureOptions<InsightRouter> => {
  const createContext = async ({ req, info }: CreateFastifyContextOptions): Promise<InsightContext> => {
    const viewer = await identitySide.signIn.viewerOf(headersOf(req));
    if (viewer === null) return { releases, viewer: null };
    const { ledUnitId, ownUnitId, isHr, readsUnitIds } = await identitySide.directory.viewerScope(viewer);
    await noteLooks(identitySide, viewer, info.calls);
    return { releases, viewer: { ledUnitId, ownUnitId, seesEverything: isHr, readsUnitIds } };
  };
  return { prefix: '/trpc/insight', trpcOptions: { router: insightRouter, createContext, onError: logProcedureFault } };
};

const logProcedureFault = ({ error, req }: { error: { code: string; cause?: unknown }; req: FastifyRequest }): void => {
  if (error.code === 'INTERNAL_SERVER_ERROR') logFault(req.log, error.cause ?? error);
};

const answerFault = (fault: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const status = statusOf(fault);
  if (status < 500) return reply.status(status).send({ ok: false, reason: 'bad-request' });
  logFault(request.log, fault);
  return reply.status(500).send({ ok: false, reason: 'fault' });
};

const statusOf = (fault: unknown): number =>
  typeof fault === 'object' && fault !== null && 'statusCode' in fault && typeof fault.statusCode === 'number' ? fault.statusCode : 500;
