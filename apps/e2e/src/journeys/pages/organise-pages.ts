import type { Page } from 'playwright-core';

/** Addresses of all pages of HR. */
export const ORGANISE_ADDRESSES = ['/organise', '/organise/import', '/organise/units', '/organise/rounds', '/organise/questions', '/organise/questions/bank', '/organise/exports'] as const;

/** A file as somebody chooses it from their disk. */
export const csvFile = (content: string | Buffer): { name: string; mimeType: string; buffer: Buffer } => ({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });

/** What HR sees first. */
export const overviewPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/organise`),
  currentPulse: (title: string) => page.getByRole('heading', { level: 3, name: title }),
});

/** The import of a list of people. */
export const importPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/organise/import`),
  heading: page.getByRole('heading', { level: 1, name: 'Import people' }),
  file: page.locator('input[type=file]'),
  faultCount: page.getByRole('alert'),
  faults: page.getByRole('region', { name: /faults? found/ }).getByRole('row'),
  understood: page.getByText('The file was understood. Nothing has changed yet.'),
  fact: (label: string) => page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) }).locator('xpath=following-sibling::dd[1]'),
  leftAside: page.getByText('Columns left aside:'),
  apply: page.getByRole('button', { name: 'Apply' }),
  applied: page.getByText('Applied. The new structure counts from the next pulse'),
});

/** The parts of the organisation. */
export const structurePage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/organise/units`),
  lead: page.getByText(/parts with \d+ people/),
});

/** The pulses and the clock of the demonstration. */
export const roundsPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/organise/rounds`),
  heading: page.getByRole('heading', { level: 1, name: 'Pulses' }),
  round: (title: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) }),
  title: page.getByLabel('Title'),
  freezeOn: page.getByLabel('Freeze on'),
  schedule: page.getByRole('button', { name: 'Schedule', exact: true }),
  remove: (title: string) => page.getByRole('button', { name: `Remove ${title}` }),
  removeThis: page.getByRole('dialog').getByRole('button', { name: 'Remove this pulse' }),
  freezeNow: page.getByRole('button', { name: 'Freeze now' }),
  freeze: page.getByRole('dialog').getByRole('button', { name: 'Freeze', exact: true }),
  walk: page.getByRole('button', { name: /^Walk to: / }),
  colleagues: page.getByRole('progressbar', { name: /^Your colleagues / }),
});

/** How far a pulse is, in the words of its card, in the order of time. */
export const PHASES = ['Check-ins and passes', 'Pause before answers open', 'Answers are open', 'Receipts are being checked', 'Results are out'] as const;

const ofPulse = (what: string, title: string): RegExp => new RegExp(`^${what} \\(CSV\\)\\W*${title}$`);

/** The published tables as files. */
export const exportsPage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/organise/exports`),
  table: (title: string) => page.getByRole('button', { name: ofPulse('Table', title) }),
  codebook: (title: string) => page.getByRole('button', { name: ofPulse('Codebook', title) }),
  file: (format: string, title: string) => page.getByRole('button', { name: `${format} ${title}`, exact: true }),
});
