import { seededRandom } from '../demo/seeded-random.ts';
import type { PublishedHistory } from './publish-history.ts';
import { isMeasured } from './fixed-organisation.ts';
import type { Figures } from './attacked-place.ts';
import { codedFigures } from './coded-figures.ts';
import { visibleFigures } from './visible-figures.ts';

/** What somebody knows besides what is published. */
export type Role = 'outsider' | 'colleague' | 'manager';

/** One person's answer to one item in one round, and everything that an attacker can lay their hands on. */
export interface Target {
  /** The person in the round. */
  readonly who: string;
  readonly itemId: string;
  readonly isGapItem: boolean;
  readonly answer: number;
  /** From the coded table alone. */
  readonly coded: Figures;
  /** From every page and export of every viewer. */
  readonly visible: Figures;
  /** Of a colleague: their own answer. Of a manager: what the target signed, and what the others did. */
  readonly knows: Readonly<Record<Role, Figures>>;
}

const NOTHING: Figures = new Map();

/** All answers of the measured rounds of a history, as targets; in the order of rounds, people and items. */
export const attackedAnswers = (history: PublishedHistory, roundsAttacked: number): Target[] => {
  const quarters = history.rounds.flatMap((_, quarter) => (isMeasured(quarter) ? [quarter] : [])).slice(0, roundsAttacked);
  const [coded, visible] = [codedFigures(history), visibleFigures(history)];
  return quarters.flatMap((quarter) => {
    const round = history.rounds[quarter];
    if (round === undefined) return [];
    const answering = round.simulated.people.filter(({ answers }) => answers !== null);
    return answering.flatMap((person) => {
      const mates = answering.filter(({ id }) => id !== person.id && round.groupOf.get(id) === round.groupOf.get(person.id));
      const colleague = mates[seededRandom(`colleague of ${person.id} in ${quarter}`).below(Math.max(1, mates.length))];
      return Object.entries(person.answers ?? {}).flatMap(([itemId, answer]): Target[] => {
        if (typeof answer !== 'number') return [];
        const place = { quarter, unitId: person.unitId, itemId };
        const own = colleague?.answers?.[itemId];
        const signed = person.signed?.[itemId];
        const others = mates.flatMap((mate) => (typeof mate.signed?.[itemId] === 'number' ? [mate.signed[itemId]] : []));
        return [{
          who: `${history.rounds[quarter]?.sheet.roundId} ${person.id}`, itemId, isGapItem: round.round.instrument.gapItemIds.includes(itemId), answer, coded: coded(place), visible: visible(place),
          knows: {
            outsider: NOTHING,
            colleague: typeof own === 'number' ? new Map([['own answer', own]]) : NOTHING,
            manager: new Map([...(typeof signed === 'number' ? [['signed', signed] as const] : []), ...(others.length > 0 ? [['others signed', others.reduce((sum, value) => sum + value, 0)] as const] : [])]),
          },
        }];
      });
    });
  });
};
