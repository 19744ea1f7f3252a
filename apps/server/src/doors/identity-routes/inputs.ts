import { MAIL_LANGUAGES } from '@unguarded/identity-side';
import { z } from 'zod';

/** A round by its id: 32 hexadecimal characters. */
export const roundInput = z.object({ roundId: z.string().regex(/^[0-9a-f]{32}$/) });

const itemAnswer = z.union([z.number().int(), z.literal('prefer-not-to-say'), z.null()]);

/** A signed check-in; which items and values are right is decided by the instrument, not here. */
export const checkInInput = roundInput.extend({
  answers: z.record(z.string().max(64), itemAnswer),
  talkAbout: z.string().max(2000),
});

export const importInput = z.object({ importId: z.uuid() });

/** What is told in words is told in the language of the page that asks. */
export const inLanguage = { language: z.enum(MAIL_LANGUAGES).optional() };

export const importStatusInput = importInput.extend(inLanguage);

export const scheduleInput = z.object({
  title: z.string().max(200),
  freezeAt: z.iso.datetime(),
  questions: z.object({ form: z.enum(['pulse', 'full']), gapMeasure: z.enum(['check-in', 'split-ballot']) }).optional(),
});

/** The share of people who are expected to answer. */
export const forecastInput = z.object({ expectedResponse: z.number().min(0).max(1) });

export const estimateInput = roundInput.extend({ points: z.number().int().min(0).max(100) });

export const promiseInput = roundInput.extend({ promised: z.string().max(2000), owner: z.string().max(500), dueOn: z.iso.date() });

export const promiseWordInput = z.object({
  promiseId: z.uuid(),
  state: z.enum(['kept', 'changed', 'not-kept']),
  explanation: z.string().max(2000),
  dueOn: z.iso.date().nullable(),
});
