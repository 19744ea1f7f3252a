import { loadPart } from '../page/load-part.ts';
import type * as CompareAnswers from './compare-answers.ts';

let part: typeof CompareAnswers | null = null;

/** Comparing is a part of its own, fetched by those who come with a link from their results. */
export async function loadComparing(): Promise<typeof CompareAnswers> {
  part ??= await loadPart('compare-answers', () => import('./compare-answers.ts'));
  return part;
}

/** The part, once it was loaded: before any page of it is shown. */
export function comparing(): typeof CompareAnswers {
  if (part === null) throw new Error('a page of comparing was shown before its part was there');
  return part;
}
