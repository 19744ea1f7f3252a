/** The languages in which groups of several parts can be named; the sheet says which. */
export const LABEL_LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** What stands between the names of parts in the name of a group. */
interface GroupWords {
  readonly directReportsOf: (unit: string) => string;
  readonly otherTeamsOf: (unit: string) => string;
  readonly allOf: (unit: string) => string;
  readonly with: string;
  readonly and: string;
  readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<LabelLanguage, GroupWords>> = {
  en: { directReportsOf: (unit) => `${unit} (direct reports)`, otherTeamsOf: (unit) => `Other teams of ${unit}`, allOf: (unit) => `All of ${unit}`, with: 'with', and: 'and', more: (count) => `${count} more` },
  de: { directReportsOf: (unit) => `${unit} (direkt unterstellt)`, otherTeamsOf: (unit) => `Andere Teams von ${unit}`, allOf: (unit) => `Alle von ${unit}`, with: 'mit', and: 'und', more: (count) => (count === 1 ? 'einem weiteren' : `${count} weiteren`) },
  fr: { directReportsOf: (unit) => `${unit} (rattachement direct)`, otherTeamsOf: (unit) => `Autres équipes de ${unit}`, allOf: (unit) => `Ensemble de ${unit}`, with: 'avec', and: 'et', more: (count) => (count === 1 ? '1 autre' : `${count} autres`) },
  es: { directReportsOf: (unit) => `${unit} (dependencia directa)`, otherTeamsOf: (unit) => `Otros equipos de ${unit}`, allOf: (unit) => `Todos de ${unit}`, with: 'con', and: 'y', more: (count) => `${count} más` },
};

/** The words of a language. */
export const groupWords = (language: LabelLanguage): GroupWords => WORDS[language];
