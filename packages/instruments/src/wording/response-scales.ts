import type { Locale } from './locale.ts';

interface ScaleWords {
  /** The words of the values, lowest first. */
  readonly labels: readonly string[];
  readonly doNotKnow?: string;
}

/** A closed scale of the bank in four languages. The translations are drafts until a named person has reviewed them. */
export interface ResponseScale {
  readonly lowest: number;
  readonly highest: number;
  readonly words: Readonly<Record<Locale, ScaleWords>>;
  /** Who reviewed the words of a language; a language that is not here is a draft (English: the source's words). */
  readonly reviewers: Readonly<Partial<Record<Locale, string>>>;
}

const DO_NOT_KNOW: Readonly<Record<Locale, string>> = {
  en: 'Do not know',
  de: 'Weiß ich nicht',
  fr: 'Je ne sais pas',
  es: 'No lo sé',
};

const AGREE: Readonly<Record<Locale, ScaleWords>> = {
  en: { labels: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'] },
  de: { labels: ['Stimme überhaupt nicht zu', 'Stimme nicht zu', 'Teils, teils', 'Stimme zu', 'Stimme voll und ganz zu'] },
  fr: { labels: ["Pas du tout d'accord", "Pas d'accord", "Ni d'accord ni pas d'accord", "D'accord", "Tout à fait d'accord"] },
  es: { labels: ['Muy en desacuerdo', 'En desacuerdo', 'Ni de acuerdo ni en desacuerdo', 'De acuerdo', 'Muy de acuerdo'] },
};

const GOOD: Readonly<Record<Locale, ScaleWords>> = {
  en: { labels: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'] },
  de: { labels: ['Sehr schlecht', 'Schlecht', 'Mittelmäßig', 'Gut', 'Sehr gut'] },
  fr: { labels: ['Très mauvais', 'Mauvais', 'Moyen', 'Bon', 'Très bon'] },
  es: { labels: ['Muy malo', 'Malo', 'Regular', 'Bueno', 'Muy bueno'] },
};

/** "Prefer not to say" is offered on every item of every scale and so stands in none; "do not know" stands where a person may have no basis. */
export const RESPONSE_SCALES = {
  agree5: { lowest: 1, highest: 5, words: AGREE, reviewers: {} },
  'agree5-do-not-know': { lowest: 1, highest: 5, words: withDoNotKnow(AGREE), reviewers: {} },
  good5: { lowest: 1, highest: 5, words: GOOD, reviewers: {} },
  'good5-do-not-know': { lowest: 1, highest: 5, words: withDoNotKnow(GOOD), reviewers: {} },
  satisfied5: {
    lowest: 1,
    highest: 5,
    words: {
      en: { labels: ['Very dissatisfied', 'Dissatisfied', 'Neither satisfied nor dissatisfied', 'Satisfied', 'Very satisfied'] },
      de: { labels: ['Sehr unzufrieden', 'Unzufrieden', 'Weder zufrieden noch unzufrieden', 'Zufrieden', 'Sehr zufrieden'] },
      fr: { labels: ['Très insatisfaisant', 'Insatisfaisant', 'Ni satisfaisant ni insatisfaisant', 'Satisfaisant', 'Très satisfaisant'] },
      es: { labels: ['Muy insatisfactorio', 'Insatisfactorio', 'Ni satisfactorio ni insatisfactorio', 'Satisfactorio', 'Muy satisfactorio'] },
    },
    reviewers: {},
  },
  frequency5: {
    lowest: 1,
    highest: 5,
    words: {
      en: { labels: ['Never', 'Seldom', 'Sometimes', 'Often', 'Always'] },
      de: { labels: ['Nie', 'Selten', 'Manchmal', 'Oft', 'Immer'] },
      fr: { labels: ['Jamais', 'Rarement', 'Parfois', 'Souvent', 'Toujours'] },
      es: { labels: ['Nunca', 'Rara vez', 'A veces', 'A menudo', 'Siempre'] },
    },
    reviewers: {},
  },
  yesno: {
    lowest: 0,
    highest: 1,
    words: {
      en: { labels: ['No', 'Yes'] },
      de: { labels: ['Nein', 'Ja'] },
      fr: { labels: ['Non', 'Oui'] },
      es: { labels: ['No', 'Sí'] },
    },
    reviewers: {},
  },
  'zero-to-ten': {
    lowest: 0,
    highest: 10,
    words: {
      en: { labels: fromZeroToTen('not at all', 'completely') },
      de: { labels: fromZeroToTen('überhaupt nicht', 'voll und ganz') },
      fr: { labels: fromZeroToTen('pas du tout', 'tout à fait') },
      es: { labels: fromZeroToTen('nada', 'por completo') },
    },
    reviewers: {},
  },
  stay4: {
    lowest: 1,
    highest: 4,
    words: {
      en: {
        labels: [
          'I want to leave [my organisation] as soon as possible',
          'I want to leave [my organisation] within the next 12 months',
          'I want to stay working for [my organisation] for at least the next year',
          'I want to stay working for [my organisation] for at least the next three years',
        ],
      },
      de: {
        labels: [
          'Ich möchte so bald wie möglich weg von [my organisation]',
          'Ich möchte in den nächsten 12 Monaten weg von [my organisation]',
          'Ich möchte mindestens noch ein Jahr bei [my organisation] arbeiten',
          'Ich möchte mindestens noch drei Jahre bei [my organisation] arbeiten',
        ],
      },
      fr: {
        labels: [
          'Je veux quitter [my organisation] dès que possible',
          'Je veux quitter [my organisation] dans les 12 prochains mois',
          'Je veux rester chez [my organisation] au moins un an',
          'Je veux rester chez [my organisation] au moins trois ans',
        ],
      },
      es: {
        labels: [
          'Quiero dejar [my organisation] lo antes posible',
          'Quiero dejar [my organisation] en los próximos 12 meses',
          'Quiero seguir trabajando en [my organisation] al menos un año',
          'Quiero seguir trabajando en [my organisation] al menos tres años',
        ],
      },
    },
    reviewers: {},
  },
} as const satisfies Record<string, ResponseScale>;

export type ResponseScaleId = keyof typeof RESPONSE_SCALES;

/** The scale of the bank with this name. */
export function responseScale(id: ResponseScaleId): ResponseScale {
  return RESPONSE_SCALES[id];
}

function withDoNotKnow(words: Readonly<Record<Locale, ScaleWords>>): Record<Locale, ScaleWords> {
  const { en, de, fr, es } = words;
  return {
    en: { ...en, doNotKnow: DO_NOT_KNOW.en },
    de: { ...de, doNotKnow: DO_NOT_KNOW.de },
    fr: { ...fr, doNotKnow: DO_NOT_KNOW.fr },
    es: { ...es, doNotKnow: DO_NOT_KNOW.es },
  };
}

function fromZeroToTen(worst: string, best: string): readonly string[] {
  return Array.from({ length: 11 }, (_, value) => (value === 0 ? `0 – ${worst}` : value === 10 ? `10 – ${best}` : `${value}`));
}
