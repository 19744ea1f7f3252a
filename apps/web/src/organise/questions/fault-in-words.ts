import { words } from '../../words/words.ts';

interface Fault {
  reason: string;
  faults?: readonly { message: string }[];
}

/** What is wrong and what to do. A company's own question is judged sentence by sentence, in the words of the judge. */
export const faultInWords = ({ reason, faults }: Fault): string => {
  if (faults !== undefined && faults.length > 0) return faults.map(({ message }) => message).join(' ');
  const sentences: Readonly<Record<string, string>> = words.questions.faults;
  return sentences[reason] ?? words.questions.faults.other;
};
