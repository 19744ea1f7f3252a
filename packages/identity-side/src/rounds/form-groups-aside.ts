import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PublicationGroup, RosterAtFreeze } from '@unguarded/rounds';
import { openWorkAside } from '../work-aside.ts';

/**
 * Forms publication groups as formPublicationGroups does, in a process of its own: of a thousand teams it is a piece of
 * work that would keep requests waiting.
 *
 * @throws Error in the words of formPublicationGroups: the class of an error does not survive the way between processes.
 * @example (await formGroupsAside({ units, people, minimumSize: 5 })).length // 12
 */
export const formGroupsAside = async ({ units, people, ...rules }: RosterAtFreeze): Promise<PublicationGroup[]> => {
  const aside = openWorkAside<RosterAtFreeze, PublicationGroup[]>(new URL('./groups-process.ts', import.meta.url));
  try {
    // Starting a process, gathering a roster and handing it over are each some milliseconds of work: one turn each.
    aside.start();
    await nextTurn();
    const idsOnly = people.map(({ id, unitId }) => ({ id, unitId }));
    await nextTurn();
    return await aside.ask({ units, people: idsOnly, ...rules });
  } finally {
    await aside.close();
  }
};
