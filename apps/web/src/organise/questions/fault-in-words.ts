import { words } from '../../words/words.ts';

interface OwnFault {
  reason: keyof typeof words.questions.ownQuestion.faults;
  word?: string | undefined;
}

interface Fault {
  reason: string;
  faults?: readonly OwnFault[];
  shortestCycle?: number;
}

const ownFaultInWords = ({ reason, word = '' }: OwnFault): string => {
  const said = words.questions.ownQuestion.faults[reason];
  return typeof said === 'string' ? said : said(word);
};

/** What is wrong and what to do, in the language of the page; of a company's own question everything at once. */
export const faultInWords = ({ reason, faults, shortestCycle }: Fault): string => {
  if (faults !== undefined && faults.length > 0) return faults.map(ownFaultInWords).join(' ');
  if (shortestCycle !== undefined) return words.questions.cycleTooShort(shortestCycle);
  const sentences: Readonly<Record<string, string>> = words.questions.faults;
  return sentences[reason] ?? words.questions.faults.other;
};
