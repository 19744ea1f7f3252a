import type { ItemAnswer } from '@unguarded/instruments';
import type { CheckInInstrument } from '../api/shapes.ts';
import { words } from '../words/words.ts';

/** The words of a scale with their values, lowest first. */
export const scaleOptions = ({ responseSets }: Pick<CheckInInstrument, 'responseSets'>, responseSetId: string): { value: number; label: string }[] => {
  const set = responseSets.find((candidate) => candidate.id === responseSetId);
  return set === undefined ? [] : set.labels.map((label, index) => ({ value: set.lowest + index, label }));
};

/** How an answer reads: the scale's own word. */
export const answerLabel = (options: { value: number; label: string }[], answer: ItemAnswer | undefined): string => {
  if (answer === 'prefer-not-to-say') return words.checkIn.preferNot;
  return options.find((option) => option.value === answer)?.label ?? words.checkIn.received.leftOut;
};
