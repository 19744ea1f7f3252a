import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PublicationGroup, RosterAtFreeze } from '@unguarded/rounds';
import { openWorkAside } from '../work-aside.ts';

/** Forms publication groups in a process of its own: of a thousand teams it is a piece of work that would keep requests waiting. */
export interface GroupsAside {
  /** Starts the process; the first order does so too. */
  start(): void;
  /**
   * What formPublicationGroups does.
   *
   * @throws Error in its words: the class of an error does not survive the way between processes.
   */
  form(roster: RosterAtFreeze): Promise<PublicationGroup[]>;
  close(): Promise<void>;
}

/**
 * Opens the process that forms publication groups, at a freeze and for every forecast.
 *
 * @example (await openGroupsAside().form({ units, people, minimumSize: 5 })).length // 12
 */
export const openGroupsAside = (): GroupsAside => {
  const aside = openWorkAside<RosterAtFreeze, PublicationGroup[]>(new URL('./groups-process.ts', import.meta.url));
  return {
    start: () => {
      aside.start();
    },
    form: async ({ units, people, ...rules }) => {
      // Gathering a roster and handing it over are each some milliseconds of work: one turn each.
      const needed = { ...rules, units: units.map(({ id, label, parentId, leaderId }) => ({ id, label, parentId, leaderId })), people: people.map(({ id, unitId }) => ({ id, unitId })) };
      await nextTurn();
      return aside.ask(needed);
    },
    close: () => aside.close(),
  };
};
