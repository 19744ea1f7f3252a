/**
 * What a released value carries to the compiler: never a value, and it has a name only so that declarations of other
 * packages can be written down. A private member, because the compiler takes it off a copy: a member with a symbol for
 * a name would survive `{ ...released, answers }`.
 */
export declare class ReleasedMark {
  private constructor();
  private readonly madeByDisclosureControl: true;
}

/**
 * A value that may leave the house: a release, or something computed from releases alone. A plain value at run time;
 * to the compiler a type of its own, which cannot be written down anywhere else without a cast. Every procedure behind
 * the insight door returns one.
 */
export type Released<T> = T & ReleasedMark;

/** Marks a value as released and freezes it. For makeReleaseTable, openStoredRelease and the two below only: index.ts does not export it. */
export function release<T>(value: T): Released<T> {
  freezeAll(value);
  return value as Released<T>;
}

/**
 * A view of a release: whatever a pure function makes of it and of nothing else. The function must not reach for
 * anything outside its argument but constants and the viewer's scope.
 *
 * @example derive(release, ({ atoms }) => ({ teams: atoms.length })) // Released<{ teams: number }>
 */
export function derive<T, U>(released: Released<T>, pureFunction: (value: T) => U): Released<U> {
  return release(pureFunction(released));
}

/**
 * As derive, of a function that takes its time: packing a file.
 *
 * @example await deriveLater(release, (table) => packed(table)) // Released<Uint8Array>
 */
export async function deriveLater<T, U>(released: Released<T>, pureFunction: (value: T) => Promise<U>): Promise<Released<U>> {
  return release(await pureFunction(released));
}

/**
 * A view of several releases, for instance a trend over rounds.
 *
 * @example deriveFrom(releases, (rounds) => ({ rounds: rounds.length })) // Released<{ rounds: number }>
 */
export function deriveFrom<T, U>(
  releasedList: readonly Released<T>[],
  pureFunction: (values: readonly T[]) => U,
): Released<U> {
  return release(pureFunction(releasedList));
}

/** What is published does not change: not by a view that sorts in place either. */
function freezeAll(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freezeAll(member);
}
