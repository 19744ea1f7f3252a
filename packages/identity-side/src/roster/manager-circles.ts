import type { FoundFault } from './fault-words.ts';
import type { RosterPerson } from './roster.ts';

/** Names printed of a long circle. */
const NAMES_SHOWN = 6;

/**
 * The circles in which people are each other's managers, one fault a circle, in the line of its first member.
 * Somebody who is entered as their own manager is told elsewhere.
 */
export const managerCircles = (byEmail: Map<string, RosterPerson>): FoundFault[] => {
  const done = new Set<string>();
  const faults: FoundFault[] = [];
  for (const start of byEmail.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = byEmail.get(byEmail.get(at)?.managerEmail ?? '')?.email;
    }
    if (at !== undefined && onPath.has(at)) faults.push(...circleFault(path.slice(path.indexOf(at)), byEmail));
    for (const email of path) done.add(email);
  }
  return faults;
};

const circleFault = (emails: string[], byEmail: Map<string, RosterPerson>): FoundFault[] => {
  const members = emails.flatMap((email) => byEmail.get(email) ?? []);
  const first = members.reduce((a, b) => (b.line < a.line ? b : a));
  if (members.length < 2) return [];
  const from = members.indexOf(first);
  const ordered = [...members.slice(from), ...members.slice(0, from)];
  const shown = ordered.slice(0, NAMES_SHOWN).map(({ name, line }) => ({ name, line }));
  return [{ line: first.line, column: 'manager_email', said: ['circle', shown, ordered.length - shown.length] }];
};
