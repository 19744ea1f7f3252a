import type { QuestionBank, QuestionLocale } from '../../api/shapes.ts';

/** A text of the bank in a language, else in the first language that has it, else its name. */
export const textIn = ({ texts }: QuestionBank, where: string, locale: QuestionLocale): string => {
  const found = texts.find((text) => text.where === where && text.locale === locale) ?? texts.find((text) => text.where === where);
  return found?.texts.join(' · ') ?? where;
};
