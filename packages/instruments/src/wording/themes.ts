import { wordingsOf } from './wording.ts';

/**
 * The headings of question pages. They say what the questions are about, never what is measured: a construct over a
 * question would lead the answer.
 */
export const THEMES = {
  'your-organisation': wordingsOf({ en: 'Your organisation', de: 'Ihre Organisation', fr: 'Votre organisation', es: 'Tu organización' }),
  'your-work': wordingsOf({ en: 'Your work', de: 'Ihre Arbeit', fr: 'Votre travail', es: 'Tu trabajo' }),
  'your-team': wordingsOf({ en: 'People around you', de: 'Menschen um Sie herum', fr: 'Les personnes autour de vous', es: 'Las personas de tu entorno' }),
  'your-manager': wordingsOf({ en: 'Your manager', de: 'Ihre Führungskraft', fr: 'Votre responsable', es: 'Tu responsable' }),
  'senior-leaders': wordingsOf({ en: 'The top of the organisation', de: 'Die oberste Leitung', fr: 'La direction', es: 'La dirección' }),
  'how-work-gets-done': wordingsOf({ en: 'How work gets done here', de: 'Wie hier gearbeitet wird', fr: 'Comment on travaille ici', es: 'Cómo se trabaja aquí' }),
  'day-to-day': wordingsOf({ en: 'Day to day', de: 'Im Alltag', fr: 'Au quotidien', es: 'En el día a día' }),
  'rules-and-fairness': wordingsOf({ en: 'Rules and fairness', de: 'Regeln und Fairness', fr: 'Règles et équité', es: 'Normas y equidad' }),
  'time-and-tasks': wordingsOf({ en: 'Time and tasks', de: 'Zeit und Aufgaben', fr: 'Temps et tâches', es: 'Tiempo y tareas' }),
  'learning-and-change': wordingsOf({ en: 'Learning and change', de: 'Lernen und Veränderung', fr: 'Formation et changement', es: 'Formación y cambio' }),
  'pay-and-benefits': wordingsOf({ en: 'Pay and benefits', de: 'Gehalt und Leistungen', fr: 'Salaire et avantages', es: 'Sueldo y beneficios' }),
  'the-people-you-serve': wordingsOf({ en: 'The people you work for', de: 'Die Menschen, für die Sie arbeiten', fr: 'Les personnes pour qui vous travaillez', es: 'Las personas para quienes trabajas' }),
  'the-people-you-turn-to': wordingsOf({ en: 'The people you turn to', de: 'An wen Sie sich wenden', fr: 'Vers qui vous vous tournez', es: 'A quién acudes' }),
  'looking-ahead': wordingsOf({ en: 'Looking ahead', de: 'Blick nach vorn', fr: 'Et demain', es: 'Mirando adelante' }),
  'your-life': wordingsOf({ en: 'Your life as a whole', de: 'Ihr Leben insgesamt', fr: 'Votre vie en général', es: 'Tu vida en general' }),
  'this-survey': wordingsOf({ en: 'These questions', de: 'Diese Fragen', fr: 'Ces questions', es: 'Estas preguntas' }),
  'company-questions': wordingsOf({ en: 'Questions from your company', de: 'Fragen Ihres Unternehmens', fr: 'Questions de votre entreprise', es: 'Preguntas de tu empresa' }),
} as const;

export type ThemeId = keyof typeof THEMES;
