import type { DemoPerson } from '../demo/plan.ts';
import type { Precision } from './coded-mean.ts';

/** What may be told about one item in one channel of one atom. */
export interface ExpectedItem {
  readonly code: string;
  readonly rated: number | null;
  readonly preferNotToSay: number | null;
}

/** One channel of one atom: who took part, and every item coded. */
export interface ExpectedArm {
  readonly people: number;
  readonly precision: Precision;
  /** True when fewer than five people joined or left since an earlier round at tenths. */
  readonly fewMoved: boolean;
  readonly items: ReadonlyMap<string, ExpectedItem>;
  /** What each person gave, for the statistics of the whole organisation; never for a figure of this atom. */
  readonly answers: readonly Readonly<Record<string, number>>[];
}

/** The smallest thing of which anything is told: publication groups with five respondents or more. */
export interface ExpectedAtom {
  readonly id: string;
  readonly groupIds: readonly string[];
  /** Of what the atom was made before leftovers came to it; see PooledGroup. */
  readonly leading: { readonly partIds: readonly string[]; readonly levelUnitId: string };
  readonly unitIds: readonly string[];
  readonly roster: readonly DemoPerson[];
  readonly unguarded: ExpectedArm;
  /** Null when fewer than five signed. */
  readonly shown: ExpectedArm | null;
}
