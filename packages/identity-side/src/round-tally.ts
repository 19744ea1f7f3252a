/** How often each answer to one item was signed in one publication group. */
export interface ItemTally {
  /** People per scale value; index 0 is the lowest value of the item's response set. */
  counts: number[];
  preferNotToSay: number;
  leftOut: number;
}

/** The signed answers of one publication group, as counts. */
export interface GroupTally {
  groupId: string;
  /** People who signed a check-in, whatever it leaves out. */
  respondents: number;
  /** Always 0: a check-in is checked when it is signed. */
  spoilt: number;
  items: Record<string, ItemTally>;
  /** Of each person's sum over the gap items, for those who rated all of them: how many, the sum, the sum of squares. */
  gapIndex: { people: number; sum: number; sumOfSquares: number };
}

export interface RoundTally {
  roundId: string;
  groups: GroupTally[];
}
