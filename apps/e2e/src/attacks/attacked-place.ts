/** Where a target stands: whose answer is attacked is a person of this unit. */
export interface Place {
  readonly quarter: number;
  readonly unitId: string;
  readonly itemId: string;
}

/** Figures by name; one that is not there for a target is left out. */
export type Figures = ReadonlyMap<string, number>;
