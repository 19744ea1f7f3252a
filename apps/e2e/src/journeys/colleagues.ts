import type { DemoPerson } from '../demo/plan.ts';
import type { Stage } from './stage.ts';

/**
 * Who answers in the demo's last pulse by themselves when its clock is walked: whom the plan lets answer, but for those
 * whom a visitor may sign in as, those whose pass a browser of the journeys holds, and who has left.
 *
 * @example answeringColleagues(stage).length // 233 of 344
 */
export const answeringColleagues = ({ plan, cast }: Stage): DemoPerson[] => {
  const others = new Set([...plan.personas, cast.skipper, ...cast.sharing, cast.leaver].map(({ email }) => email));
  return (plan.rounds.at(-1)?.people ?? []).filter(({ answersAnonymously, email }) => answersAnonymously && !others.has(email));
};
