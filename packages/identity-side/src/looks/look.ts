export type LookingRole = 'hr' | 'leader' | 'employee';

/** What can be looked at: results on a page, a file of them, check-ins that were received. */
export type Looked = 'results' | 'files' | 'check-ins';

/** How often people of one role looked at something in one week. */
export interface WeeklyLooks {
  /** The Monday with which the week begins, 'YYYY-MM-DD' in UTC. */
  week: string;
  role: LookingRole;
  what: Looked;
  times: number;
}

export interface Looks {
  /** Counts one look; who looked is not kept. */
  note(role: LookingRole, what: Looked): Promise<void>;
  /** Weeks that are over, the newest first. */
  weekly(): Promise<WeeklyLooks[]>;
}
