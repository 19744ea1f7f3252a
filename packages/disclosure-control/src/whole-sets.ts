import type { ReleasedItem } from './release-table.ts';

/** A set of people that is told as one, round after round: as an earlier round told it, in tenths. */
export interface EarlierSet {
  readonly roundId: string;
  readonly rosterCount: number;
  /** On the roster of the set then and now. */
  readonly people: number;
}

/** Whether one to four people joined or left the set since any of the earlier rounds: two fine means would give their answers away. */
export function haveFewMoved(rosterCount: number, earlier: readonly EarlierSet[], minimumGroupSize: number): boolean {
  return earlier.some((before) => {
    const moved = rosterCount + before.rosterCount - 2 * before.people;
    return moved > 0 && moved < minimumGroupSize;
  });
}

/** What an outsider needs to check it: how many people are in both sets, by round. */
export function peopleByRound(earlier: readonly EarlierSet[]): Record<string, number> {
  return Object.fromEntries(earlier.map(({ roundId, people }) => [roundId, people]));
}

export function areToldInTenths(items: Readonly<Record<string, ReleasedItem>> | null | undefined): boolean {
  return Object.values(items ?? {}).some(({ code }) => code.startsWith('t'));
}
