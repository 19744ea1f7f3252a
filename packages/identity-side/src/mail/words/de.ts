import type { MailWords } from './en.ts';

export const de: MailWords = {
  locale: 'de-DE',
  signIn: {
    subject: (organisation) => `Anmelden bei der Umfrage von ${organisation}`,
    asked: 'Jemand, wahrscheinlich Sie, möchte sich mit dieser Adresse anmelden.',
    open: (validMinutes) => `Öffnen Sie diesen Link und drücken Sie dort auf den Knopf. Er gilt einmal, ${validMinutes} Minuten lang:`,
    ignore: 'Wenn Sie es nicht waren, beachten Sie diese E-Mail nicht: Es geschieht nichts.',
  },
  enrolment: {
    subject: (title) => `${title}: Ihr Pass ist bereit, noch nichts zu beantworten`,
    prepares: (organisation, title) => `${organisation} bereitet eine Umfrage vor: „${title}“. Noch gibt es nichts zu beantworten.`,
    fetch: (until) => `Holen Sie Ihren anonymen Pass bis ${until}, auf einem Gerät, das Ihnen gehört:`,
    checkIn: 'Wenn Sie mögen, beantworten Sie dort einige der Fragen auch mit Ihrem Namen, für Ihre Führungskraft. Es wegzulassen hinterlässt keine Spur.',
    answer: (from, to) => `Vom ${from} bis ${to} antworten Sie auf diesem Gerät, ohne jede Anmeldung. Eine E-Mail sagt Ihnen, wann es so weit ist.`,
  },
  answersOpen: {
    subject: (title, until) => `${title}: Antworten bis ${until}`,
    open: (title, until) => `Die Umfrage „${title}“ ist bis ${until} offen.`,
    short: 'Sie dauert etwa zwei Minuten.',
    device: 'Antworten Sie auf dem Gerät, das Ihren Pass aufbewahrt, ohne jede Anmeldung:',
    everybody: 'Der Link ist für alle derselbe, und alle bekommen diese E-Mail: Niemand kann wissen, wer geantwortet hat. Wenn Sie es getan haben: vielen Dank.',
  },
  results: {
    subject: (title) => `${title}: Die Ergebnisse sind da`,
    published: (title) => `Lesen Sie die Ergebnisse von „${title}“:`,
    list: 'Wurden Ihre Antworten gezählt? Das Gerät, auf dem Sie geantwortet haben, findet sie in der öffentlichen Liste, ohne jede Anmeldung:',
  },
  promises: {
    subject: (title, count) => `${title}: ${count === 1 ? 'eine Zusage wartet' : `${count} Zusagen warten`}`,
    open: (title) => `Die Umfrage „${title}“ ist offen. Nach früheren haben Sie zugesagt:`,
    until: (day) => `bis ${day}`,
    ask: 'Sagen Sie, was daraus geworden ist, bevor wieder gefragt wird. Ihre Leute lesen es auf ihrer eigenen Seite:',
  },
  checkWords: 'Prüfwörter dieser Umfrage, für alle dieselben:',
  otherWords: 'Zeigt eine Seite andere, antworten Sie nicht und fragen Sie, wer diese Umfrage betreut.',
  approved: (name) => `Geprüft und unterschrieben von ${name}.`,
};
