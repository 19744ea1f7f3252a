import type { QuestionLocale } from '../../api/shapes.ts';

/** The languages in which a question can be worded, the sources' own first. */
export const QUESTION_LOCALES = ['en', 'de', 'fr', 'es'] as const satisfies readonly QuestionLocale[];
