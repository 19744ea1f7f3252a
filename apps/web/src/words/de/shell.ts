import type { Words } from '../en.ts';

export const shell: Words['shell'] = {
  product: 'Unguarded',
  skip: 'Zum Inhalt springen',
  menu: 'Hauptmenü',
  nav: { home: 'Meine Umfrage', results: 'Ergebnisse', received: 'Check-ins', organise: 'Organisation' },
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  signedInAs: (name) => `Angemeldet als ${name}`,
  demoLabel: 'Vorführung',
  demo: (date) => `Vorführung mit einer erfundenen Organisation. Ihre Uhr zeigt den ${date}.`,
  footer: { label: 'Über diese Seite', transparency: 'Wer was sehen kann', method: 'Wie die Zahlen entstehen', languages: 'Sprache' },
  loading: 'Wird geladen …',
  failedTitle: 'Diese Seite konnte nicht geladen werden',
  failedText: 'Es ist nichts verloren. Vielleicht ist die Verbindung unterbrochen oder der Server ausgelastet.',
  retry: 'Noch einmal versuchen',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Die Adresse ist vielleicht veraltet oder gehört zur Seite einer anderen Person.',
  notFoundHome: 'Zu meiner Umfrage',
  noAccessTitle: 'Diese Seite ist nicht für Sie bestimmt',
  noAccessText: 'Sie sind angemeldet, aber diese Seite gehört zu einer anderen Rolle oder einem anderen Bereich.',
  numbersAsTable: 'Die Zahlen als Tabelle',
};
