/** What the public description of a round says of who is counted with whom; its ids are random, so ties need it. */
export interface PublishedSheet {
  readonly roundId: string;
  readonly title: string;
  readonly units: readonly { readonly id: string; readonly label: string; readonly parentId: string | null }[];
  readonly groups: readonly PublishedGroup[];
}

export interface PublishedGroup {
  readonly id: string;
  readonly label: string;
  /** The unit among whose teams the group stands. */
  readonly levelUnitId: string;
  /** Units whose people, without their leaders, are in the group. */
  readonly unitIds: readonly string[];
  readonly rosterCount: number;
}
