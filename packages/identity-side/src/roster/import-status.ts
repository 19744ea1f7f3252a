/** One thing that keeps a roster file from being imported. */
export interface RosterFault {
  /** Line of the file, counted from 1, the heading included. */
  line: number;
  /** The name of the column; where there is none yet, the number of the character in the line. */
  column: string;
  /** What is wrong and what to do about it. */
  message: string;
}

/** What a faultless file says, before anything is changed. */
export interface UnderstoodRoster {
  organisation: string;
  head: string;
  people: number;
  units: number;
  /** Levels from the head's direct reports down. */
  depth: number;
  joiners: number;
  leavers: number;
  /** People who change their unit. */
  movers: number;
  /** People at a known address whose name has no word in common with the one before: perhaps somebody else has the mailbox now. The first ten. */
  renamed: { email: string; before: string; now: string }[];
  /** Units with fewer people than can be published alone; they are counted together with others. */
  smallUnits: number;
  /** People below whom nothing is published alone, by the policy in force when the file was read. */
  minimumGroupSize: number;
  ignoredColumns: string[];
}

export type ImportState = 'reading' | 'faulty' | 'ready' | 'applying' | 'applied';

export interface ImportStatus {
  importId: string;
  state: ImportState;
  /** 0 to 1, of the step that runs. */
  progress: number;
  rows: number;
  /** The first 200. */
  faults: RosterFault[];
  faultCount: number;
  understood: UnderstoodRoster | null;
}
