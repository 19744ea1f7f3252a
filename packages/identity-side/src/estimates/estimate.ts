/** A leader's own estimate of what their unit answers without name, in points of 0 to 100. Shown to that leader alone. */
export interface OwnEstimate {
  roundId: string;
  title: string;
  unit: { unitId: string; label: string };
  /** Null as long as none was given. */
  points: number | null;
  /** It may still be given or changed: until answers close. */
  open: boolean;
  closesAt: string;
}

export type EstimateOutcome = { ok: true } | { ok: false; reason: 'not-a-leader' | 'closed' };

export interface Estimates {
  /** Rounds in which the leader gave an estimate or still may, newest first. */
  ofLeader(personId: string): Promise<OwnEstimate[]>;
  give(personId: string, estimate: { roundId: string; points: number }): Promise<EstimateOutcome>;
  /** The mean of all leaders' estimates after answers closed; null for fewer than five leaders. */
  mean(roundId: string): Promise<{ leaders: number; points: number } | null>;
}
