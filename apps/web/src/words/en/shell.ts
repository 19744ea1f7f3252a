import { counted } from './plural.ts';

export const shell = {
  product: 'Unguarded',
  skip: 'Skip to the content',
  menu: 'Main',
  nav: {
    home: 'My pulse',
    results: 'Results',
    received: 'Check-ins',
    organise: 'Organisation',
  },
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name: string) => `Signed in as ${name}`,
  demoLabel: 'Demonstration',
  demo: (date: string) => `Demonstration with an invented organisation. Its clock says ${date}.`,
  footer: {
    label: 'About',
    transparency: 'Who can see what',
    method: 'How the figures are made',
  },
  loading: 'Loading…',
  failedTitle: 'This page could not be loaded',
  failedText: 'Nothing was lost. The connection may be down, or the server may be busy.',
  retry: 'Try again',
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may be old, or it may belong to somebody else’s page.',
  notFoundHome: 'Go to my pulse',
  noAccessTitle: 'This page is not yours to open',
  noAccessText: 'You are signed in, but this page belongs to another role or another part of the organisation.',
  numbersAsTable: 'The figures as a table',
  people: (count: number) => counted(count, 'person', 'people'),
};
