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
    prepares: (organisation, title) => `${organisation} bereitet eine Umfrage vor: „${title}“.`,
    fetch: (until) => `Holen Sie Ihren anonymen Pass bis ${until}, auf einem Gerät, das Ihnen gehört:`,
    answer: (from, to) => `Vom ${from} bis ${to} antworten Sie damit, ohne jede Anmeldung, hier:`,
    checkIn: 'Wenn Sie mögen, können Sie einige der Fragen auch mit Ihrem Namen beantworten, für Ihre Führungskraft. Es wegzulassen hinterlässt keine Spur.',
  },
  answersOpen: {
    subject: (title, until) => `${title}: Antworten bis ${until}`,
    open: (title, until) => `Die Umfrage „${title}“ ist bis ${until} offen. Sie dauert etwa zwei Minuten:`,
    device: 'Nehmen Sie das Gerät, auf dem Sie Ihren Pass geholt haben. Der Link ist für alle derselbe. Wir können nicht wissen, ob Sie geantwortet haben; wenn ja, vielen Dank.',
  },
  results: {
    subject: (title) => `${title}: Die Ergebnisse sind da`,
    published: (title) => `Die Ergebnisse von „${title}“ sind veröffentlicht:`,
    list: 'Das Gerät, auf dem Sie geantwortet haben, kann Ihnen zeigen, dass Ihre Antworten in der öffentlichen Liste stehen:',
  },
  promises: {
    subject: (title, count) => `${title}: ${count === 1 ? 'eine Zusage wartet' : `${count} Zusagen warten`}`,
    open: (title) => `Die Umfrage „${title}“ ist offen. Nach früheren haben Sie zugesagt:`,
    until: (day) => `bis ${day}`,
    ask: 'Sagen Sie, was daraus geworden ist, bevor wieder gefragt wird. Ihre Leute lesen es auf ihrer eigenen Seite:',
  },
  checkWords: (list) => `Prüfwörter dieser Umfrage, für alle dieselben: ${list}. Zeigt die Seite andere, antworten Sie nicht und fragen Sie, wer diese Umfrage betreut.`,
  approved: (name) => `Geprüft und unterschrieben von ${name}.`,
};
