import type { BookEdit } from '@unguarded/identity-side';
import { z } from 'zod';
import { organiserProcedure, router } from './procedures.ts';

const locale = z.enum(['en', 'de', 'fr', 'es']);
const name = z.string().max(200);
const text = z.string().max(1000);
const inLanguages = z.object({ en: text, de: text, fr: text, es: text }).partial();
const itemIds = z.array(name).max(500);

const ownQuestionDraft = z.object({
  name,
  responseSet: name,
  direction: z.union([z.literal(1), z.literal(-1)]),
  writtenIn: locale,
  texts: inLanguages,
  reviewers: inLanguages.optional(),
});

/** What may be done is decided by the book, not here; this bounds only how much comes in. */
const bookEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('review'), review: z.object({ where: name, locale, texts: z.array(text).max(20), reviewer: name }) }),
  z.object({ kind: z.literal('own-question'), draft: ownQuestionDraft, replaces: name.optional() }),
  z.object({ kind: z.literal('rotate'), rotating: itemIds, cycle: z.number() }),
  z.object({ kind: z.literal('extras'), extras: itemIds }),
  z.object({
    kind: z.literal('settings'),
    names: z.object({ 'my organisation': name, provider: name }).partial(),
    languages: z.array(locale).max(4),
    contact: inLanguages,
  }),
]);

/** HR: which questions there are, who vouches for their words, what the next round asks. */
export const questionsRouter = router({
  overview: organiserProcedure.query(({ ctx }) => ctx.identitySide.questions.overview()),

  bank: organiserProcedure.query(({ ctx }) => ctx.identitySide.questions.bank()),

  edit: organiserProcedure
    .input(z.object({ seenVersion: z.number().int(), edit: bookEdit }))
    .mutation(({ ctx, input }) => ctx.identitySide.questions.edit(input.seenVersion, input.edit as BookEdit)),
});
