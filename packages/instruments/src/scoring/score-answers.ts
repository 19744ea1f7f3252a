import type { ItemResponse, Responses } from '../instrument.ts';
import type { ScoringBook } from './load-scoring-keys.ts';
import type { CompositeKey, FavourableShareKey, PersonMeanKey, ScoringKey, SharedItem, ShareDifferenceKey } from './scoring-key.ts';

export type NoScoreReason =
  | 'unknown-key'
  | 'not-for-one-person'
  | 'too-few-answers'
  | 'nobody-answered'
  | 'not-on-the-scale';

/** Never rounded: rounding is for the page that prints. `people`: whose answers are in the score. */
export type Scored = { readonly ok: true; readonly score: number; readonly people: number } | { readonly ok: false; readonly reason: NoScoreReason };

/**
 * One person's score by a key of the book. Shares have no score for one person.
 *
 * @example
 * scorePerson(SCORING_BOOK, 'csps-engagement-index', { 'csps24-b47': 5, 'csps24-b48': 4, 'csps24-b49': 4, 'csps24-b50': 3, 'csps24-b51': 2 })
 * // { ok: true, score: 65, people: 1 }
 */
export function scorePerson(book: ScoringBook, keyId: string, answers: Responses): Scored {
  const key = book.keys.get(keyId);
  if (key === undefined) return none('unknown-key');
  if (key.kind === 'person-mean') return personMean(key, answers);
  if (key.kind !== 'composite') return none('not-for-one-person');
  return compositeOf(key, key.parts.map((part) => scorePerson(book, part, answers)));
}

/**
 * A group's score by a key of the book: the mean over the persons who have one, or the shares of all their ratings.
 *
 * @example scoreGroup(SCORING_BOOK, 'recommend-score', [{ 'own-recommends-as-workplace': 9 }, { 'own-recommends-as-workplace': 5 }]) // { ok: true, score: 0, people: 2 }
 */
export function scoreGroup(book: ScoringBook, keyId: string, people: readonly Responses[]): Scored {
  const key = book.keys.get(keyId);
  if (key === undefined) return none('unknown-key');
  switch (key.kind) {
    case 'person-mean':
      return meanOverPeople(people.map((answers) => personMean(key, answers)));
    case 'composite':
      return isOfPersons(book, key)
        ? meanOverPeople(people.map((answers) => scorePerson(book, keyId, answers)))
        : compositeOf(key, key.parts.map((part) => scoreGroup(book, part, people)));
    case 'favourable-share':
      return favourableShare(key, people);
    case 'share-difference':
      return shareDifference(key, people);
  }
}

function personMean({ items, needs }: PersonMeanKey, answers: Responses): Scored {
  const points: number[] = [];
  for (const { itemId, points: pointsOf } of items) {
    const answer = answers[itemId] ?? null;
    if (answer === null || answer === 'do-not-know') continue;
    const point = Object.hasOwn(pointsOf, `${answer}`) ? pointsOf[`${answer}`] : undefined;
    if (point !== undefined) points.push(point);
    else if (answer !== 'prefer-not-to-say') return none('not-on-the-scale');
  }
  if (points.length === 0) return none('nobody-answered');
  return points.length < needs ? none('too-few-answers') : { ok: true, score: mean(points), people: 1 };
}

/**
 * The unrounded mean of the parts that have a score; also of published parts, for example OPM's subindices.
 *
 * @example compositeOf(engagementIndex, [56.084281, 75.250746, 71.601037].map((score) => ({ ok: true, score, people: 598003 }))) // { ok: true, score: 67.645355 (rounded), people: 598003 }
 */
export function compositeOf({ parts, needs }: CompositeKey, scored: readonly Scored[]): Scored {
  const wrong = scored.find((part) => !part.ok && part.reason !== 'too-few-answers' && part.reason !== 'nobody-answered');
  if (wrong !== undefined) return wrong;
  const found = scored.filter((part) => part.ok);
  if (found.length === 0) return none('nobody-answered');
  if (found.length < needs || parts.length === 0) return none('too-few-answers');
  return { ok: true, score: mean(found.map(({ score }) => score)), people: Math.max(...found.map(({ people }) => people)) };
}

function meanOverPeople(persons: readonly Scored[]): Scored {
  const wrong = persons.find((person) => !person.ok && person.reason === 'not-on-the-scale');
  if (wrong !== undefined) return wrong;
  const scores = persons.filter((person) => person.ok).map(({ score }) => score);
  return scores.length === 0 ? none('nobody-answered') : { ok: true, score: mean(scores), people: scores.length };
}

function favourableShare({ items, pooledOver }: FavourableShareKey, people: readonly Responses[]): Scored {
  const counts = items.map(({ itemId, favourable }) => countFavourable({ itemId, favourable }, people));
  const raters = people.filter((answers) => items.some(({ itemId }) => isRating(answers[itemId]))).length;
  if (raters === 0) return none('nobody-answered');
  if (pooledOver === 'answers') {
    const total = { favourable: sum(counts.map((count) => count.favourable)), rated: sum(counts.map((count) => count.rated)) };
    return { ok: true, score: (100 * total.favourable) / total.rated, people: raters };
  }
  if (counts.some(({ rated }) => rated === 0)) return none('too-few-answers');
  return { ok: true, score: mean(counts.map(({ favourable, rated }) => (100 * favourable) / rated)), people: raters };
}

function shareDifference({ itemId, favourable, unfavourable }: ShareDifferenceKey, people: readonly Responses[]): Scored {
  const promoters = countFavourable({ itemId, favourable }, people);
  const critics = countFavourable({ itemId, favourable: unfavourable }, people);
  if (promoters.rated === 0) return none('nobody-answered');
  return { ok: true, score: (100 * (promoters.favourable - critics.favourable)) / promoters.rated, people: promoters.rated };
}

function countFavourable({ itemId, favourable }: SharedItem, people: readonly Responses[]): { favourable: number; rated: number } {
  const ratings = people.map((answers) => answers[itemId]).filter(isRating);
  return { favourable: ratings.filter((rating) => favourable.includes(rating)).length, rated: ratings.length };
}

function isOfPersons(book: ScoringBook, key: ScoringKey): boolean {
  if (key.kind === 'person-mean') return true;
  if (key.kind !== 'composite') return false;
  return key.parts.every((part) => {
    const found = book.keys.get(part);
    return found !== undefined && isOfPersons(book, found);
  });
}

function isRating(answer: ItemResponse | undefined): answer is number {
  return typeof answer === 'number';
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function none(reason: NoScoreReason): Scored {
  return { ok: false, reason };
}
