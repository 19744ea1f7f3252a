import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PublicationGroup, RosterAtFreeze } from '@unguarded/rounds';

/**
 * Forms publication groups as formPublicationGroups does, in a thread of its own: of a thousand teams it is a piece of
 * work that would keep requests waiting.
 *
 * @throws Error in the words of formPublicationGroups: the class of an error does not survive the way between threads.
 * @example (await formGroupsAside({ units, people, minimumSize: 5 })).length // 12
 */
export const formGroupsAside = async ({ units, people, ...rules }: RosterAtFreeze): Promise<PublicationGroup[]> => {
  const thread = new Worker(new URL('./groups-thread.ts', import.meta.url));
  try {
    // Starting a thread, gathering a roster and handing it over are each some milliseconds of work: one turn each.
    await nextTurn();
    const idsOnly = people.map(({ id, unitId }) => ({ id, unitId }));
    await nextTurn();
    thread.postMessage({ units, people: idsOnly, ...rules } satisfies RosterAtFreeze);
    const [groups] = (await once(thread, 'message')) as [PublicationGroup[]];
    return groups;
  } finally {
    await thread.terminate();
  }
};
