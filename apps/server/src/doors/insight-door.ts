import { initTRPC, TRPCError } from '@trpc/server';
import { accessTo, besideOwnAnswers, codebook, drawnGap, FILE_FORMATS, FUNNEL_MEASURES, higherWithName, organisationDrivers, releaseCsv, releaseFile, unitComments, unitFunnel, unitOverview, unitsInScope, type PublishedRound, type ReleaseStore, type ViewerUnits } from '@unguarded/insights';
import { z } from 'zod';

/** What is behind the insight door: releases, and which units the viewer may open. No ballot, no tally, no person. */
export interface InsightContext {
  releases: Pick<ReleaseStore, 'all'>;
  /** Null for nobody signed in. */
  viewer: (ViewerUnits & { /** Units of whose people the viewer reads check-ins. */ readsUnitIds: readonly string[] }) | null;
}

const trpc = initTRPC.context<InsightContext>().create({
  isDev: false,
  // What went wrong inside stands in the log; a message may name a database, a round or a file.
  errorFormatter: ({ shape, error }) => (error.code === 'INTERNAL_SERVER_ERROR' ? { ...shape, message: 'Something went wrong on our side.' } : shape),
});

const signedIn = trpc.procedure.use(({ ctx, next }) => {
  if (ctx.viewer === null) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' });
  return next({ ctx: { ...ctx, viewer: ctx.viewer } });
});

const organiser = signedIn.use(({ ctx, next }) => {
  if (!ctx.viewer.seesEverything) throw new TRPCError({ code: 'FORBIDDEN', message: 'Only for organisers.' });
  return next();
});

const roundId = z.string().regex(/^[0-9a-f]{32}$/);

const notYours = (): TRPCError => new TRPCError({ code: 'FORBIDDEN', message: 'This unit is not one of yours.' });

const publishedRound = async (releases: InsightContext['releases'], id: string): Promise<PublishedRound> => {
  const round = (await releases.all()).find(({ release }) => release.roundId === id);
  if (round === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: 'This pulse has no results yet.' });
  return round;
};

const ofUnit = z.object({ unitId: z.uuid(), roundId: roundId.nullish() });

/** What is for those alone who may open the parts of a unit: whoever leads it, and HR. */
const ofParts = signedIn.input(ofUnit).use(async ({ ctx, input, next }) => {
  const rounds = await ctx.releases.all();
  if (accessTo(rounds, { viewer: ctx.viewer, unitId: input.unitId }) !== 'parts') throw notYours();
  return next({ ctx: { ...ctx, rounds } });
});

/** Every procedure returns Released<…>; src/doors/insight-door.test.ts fails to compile when one does not. */
export const insightRouter = trpc.router({
  units: signedIn.query(async ({ ctx }) => unitsInScope(await ctx.releases.all(), ctx.viewer)),

  overview: signedIn
    .input(ofUnit)
    .query(async ({ ctx, input }) => {
      const rounds = await ctx.releases.all();
      const access = accessTo(rounds, { viewer: ctx.viewer, unitId: input.unitId });
      if (access === null) throw notYours();
      return unitOverview(rounds, { unitId: input.unitId, roundId: input.roundId ?? null, access, ownUnitId: ctx.viewer.ownUnitId });
    }),

  /** The figures of the viewer's own part and of the whole, which every results page hands to the answer app by a link. */
  besideOwnAnswers: signedIn
    .input(z.object({ roundId: roundId.nullish() }))
    .query(async ({ ctx, input }) => besideOwnAnswers(await ctx.releases.all(), { viewer: ctx.viewer, roundId: input.roundId ?? null })),

  /** With every part of the unit. */
  funnel: ofParts
    .input(z.object({ measure: z.enum(FUNNEL_MEASURES).nullish() }))
    .query(({ ctx, input }) => unitFunnel(ctx.rounds, { unitId: input.unitId, roundId: input.roundId ?? null, measure: input.measure ?? null })),

  /** Figures of the whole organisation, which everybody may read. */
  drivers: signedIn
    .input(z.object({ roundId: roundId.nullish() }))
    .query(async ({ ctx, input }) => organisationDrivers(await ctx.releases.all(), { roundId: input.roundId ?? null })),

  /** Of a round that drew who answers with a name; of the whole organisation, which everybody may read. */
  drawnGap: signedIn
    .input(z.object({ roundId: roundId.nullish() }))
    .query(async ({ ctx, input }) => drawnGap(await ctx.releases.all(), { roundId: input.roundId ?? null })),

  /** What people wrote. */
  comments: ofParts.query(({ ctx, input }) => unitComments(ctx.rounds, { unitId: input.unitId, roundId: input.roundId ?? null })),

  /** Not of a part of which they read a check-in themselves. */
  higherWithName: ofParts.query(({ ctx, input }) =>
    higherWithName(ctx.rounds, { unitId: input.unitId, roundId: input.roundId ?? null, readsUnitIds: ctx.viewer.readsUnitIds })),

  releaseCsv: organiser.input(z.object({ roundId })).query(async ({ ctx, input }) => releaseCsv(await publishedRound(ctx.releases, input.roundId))),

  releaseFile: organiser
    .input(z.object({ roundId, format: z.enum(FILE_FORMATS) }))
    .query(async ({ ctx, input }) => releaseFile(await publishedRound(ctx.releases, input.roundId), input.format)),

  codebook: organiser.input(z.object({ roundId })).query(async ({ ctx, input }) => codebook(await publishedRound(ctx.releases, input.roundId))),
});

export type InsightRouter = typeof insightRouter;
