import type { MailLanguage } from '../mail/mail-language.ts';

/** A person as a line of the roster file says. */
export interface RosterPerson {
  line: number;
  /** Lower case. */
  email: string;
  name: string;
  /** Where the person works; empty for the head. */
  unit: string;
  managerEmail: string;
  /** The unit that the person leads; empty for most. */
  leadsUnit: string;
  /** Language of the mails to this person; null where the file says none. */
  language: MailLanguage | null;
}

export interface RosterUnit {
  label: string;
  leaderEmail: string;
  /** Null for the organisation itself. */
  parentLabel: string | null;
  /** People who work in the unit itself. */
  people: number;
}

/** A checked roster: one tree of units below one head, everybody in it. */
export interface Roster {
  head: RosterPerson;
  people: RosterPerson[];
  units: RosterUnit[];
  depth: number;
  ignoredColumns: string[];
}
