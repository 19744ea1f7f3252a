import { seededRandom } from '../demo/seeded-random.ts';
import type { PublishedHistory } from './publish-history.ts';
import { isMeasured } from './fixed-organisation.ts';
import type { Figures, Place } from './attacked-place.ts';
import { codedFigures } from './coded-figures.ts';
import type { SimulatedPerson } from './simulated-history.ts';
import { visibleFigures } from './visible-figures.ts';
import { mean } from './mean.ts';

/** What somebody knows besides what is published. */
export type Role = 'outsider' | 'colleague' | 'manager';

/** One person's answer to one item in one round, and everything that an attacker can lay their hands on. */
export interface Target {
  /** The person in the round. */
  readonly who: string;
  /** The person's unit, in whatever round. */
  readonly team: string;
  readonly itemId: string;
  readonly isGapItem: boolean;
  readonly answer: number;
  /** From the coded table alone. */
  readonly coded: Figures;
  /** From every page and export of every viewer. */
  readonly visible: Figures;
  /** Of a colleague: their own answers. Of a manager: what the target signed, and what the others did. */
  readonly knows: Readonly<Record<Role, Figures>>;
}

const NOTHING: Figures = new Map();
const TIMES = [['now', 0], ['before', -1], ['after', 1]] as const;

const numbersOf = (answers: SimulatedPerson['answers'] | undefined): number[] => Object.values(answers ?? {}).filter((answer) => typeof answer === 'number');

/** Everybody of a round by id. */
type People = ReadonlyMap<string, SimulatedPerson>;

/** What the colleague answered themselves, in this round, the one before and the one after. */
const ownAnswers = (rounds: readonly People[], { quarter, itemId }: Place, personId: string): Figures =>
  new Map(TIMES.flatMap(([when, later]): [string, number][] => {
    const own = rounds[quarter + later]?.get(personId)?.answers?.[itemId];
    return typeof own === 'number' ? [[`own answer ${when}`, own]] : [];
  }));

/** What the target and the others of the group signed: the question and all questions, in the three rounds. */
const signedAnswers = (rounds: readonly People[], { quarter, itemId }: Place, { personId, otherIds }: { personId: string; otherIds: readonly string[] }): Figures =>
  new Map(TIMES.flatMap(([when, later]): [string, number][] => {
    const [own, people] = [rounds[quarter + later]?.get(personId)?.signed, rounds[quarter + later]];
    const others = otherIds.map((id) => people?.get(id)?.signed ?? null).filter((sheet) => sheet !== null);
    const toItem = others.map((sheet) => sheet[itemId]).filter((answer) => typeof answer === 'number');
    const signed = own?.[itemId];
    return [
      ...(typeof signed === 'number' ? [[`signed ${when}`, signed] as [string, number]] : []),
      ...(numbersOf(own).length > 0 ? [[`signed to all ${when}`, mean(numbersOf(own))] as [string, number]] : []),
      ...(toItem.length > 0 ? [[`others signed ${when}`, mean(toItem)], [`others signed least ${when}`, Math.min(...toItem)], [`others signed most ${when}`, Math.max(...toItem)]] as [string, number][] : []),
      ...(others.length > 0 ? [[`others signed to all ${when}`, mean(others.flatMap(numbersOf))] as [string, number]] : []),
      [`others signing ${when}`, others.length],
    ];
  }));

/** All answers of the measured rounds of a history, as targets; in the order of rounds, people and items. */
export const attackedAnswers = (history: PublishedHistory, roundsAttacked: number): Target[] => {
  const quarters = history.rounds.flatMap((_, quarter) => (isMeasured(quarter) ? [quarter] : [])).slice(0, roundsAttacked);
  const [coded, visible] = [codedFigures(history), visibleFigures(history)];
  const rounds = history.rounds.map(({ simulated }): People => new Map(simulated.people.map((person) => [person.id, person])));
  return quarters.flatMap((quarter) => {
    const round = history.rounds[quarter];
    if (round === undefined) return [];
    const answering = round.simulated.people.filter(({ answers }) => answers !== null);
    return answering.flatMap((person) => {
      const inGroup = ({ id }: SimulatedPerson) => id !== person.id && round.groupOf.get(id) === round.groupOf.get(person.id);
      const mates = answering.filter(inGroup);
      const colleague = mates[seededRandom(`colleague of ${person.id} in ${quarter}`).below(Math.max(1, mates.length))];
      const otherIds = round.simulated.people.filter(inGroup).map(({ id }) => id);
      return Object.entries(person.answers ?? {}).flatMap(([itemId, answer]): Target[] => {
        if (typeof answer !== 'number') return [];
        const place = { quarter, unitId: person.unitId, itemId };
        return [{
          who: `${round.sheet.roundId} ${person.id}`, team: `${history.files.deploymentKey.toString('hex')} ${person.unitId}`, itemId, isGapItem: round.round.instrument.gapItemIds.includes(itemId), answer, coded: coded(place), visible: visible(place),
          knows: {
            outsider: NOTHING,
            colleague: colleague === undefined ? NOTHING : ownAnswers(rounds, place, colleague.id),
            manager: signedAnswers(rounds, place, { personId: person.id, otherIds }),
          },
        }];
      });
    });
  });
};
