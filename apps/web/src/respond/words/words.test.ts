import { describe, expect, it } from 'vitest';
import { unusedWords } from '../../words/unused-words.ts';
import { sampleStates } from '../gallery/sample-states.ts';
import { en, type Words } from './en.ts';
import { LANGUAGES, languagesFor, type Language } from './language.ts';

/** Words that never reach a screen, in every language: those of the machinery and those of blame. */
const NEVER_ON_A_SCREEN: Record<Language, RegExp> = {
  en: /\b(prisoner|guard|mask|lying|suspect|wallet|ballot|atom|tally)s?\b/i,
  de: /\b(?:gefangene[nrs]?|wächter\w*|maske\w*|lügen\w*|verdächt\w*|wallets?|stimmzettel\w*|atome?\w*)\b/i,
  fr: /\b(?:prisonni\w*|gardiens?|masqu\w*|ment(?:ent|eur\w*)|suspect\w*|portefeuilles?|bulletins?|atomes?)\b/i,
  es: /\b(?:presos?|prisioner\w*|guardias?|máscaras?|mienten?|sospech\w*|carteras?|papeletas?|átomos?)\b/i,
};

const LONG = 'Abteilung für grenzüberschreitende Zusammenarbeit';
const samples: readonly unknown[] = [{ label: LONG, rosterCount: 1200, scores: 5, comments: 10, distributions: 15 }, 5, 3];

type Entry = [path: string, text: string];

/** Every text of a catalogue with its path, those with gaps filled in. */
function entriesOf(value: unknown, path = ''): Entry[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return entriesOf((value as (...given: unknown[]) => unknown)(...samplesFor(path)), path);
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, path === '' ? key : `${path}.${key}`)) : [];
}

function samplesFor(path: string): readonly unknown[] {
  if (path === 'recovery.trouble') return [{ reason: 'not-in-list', word: 'sausge' }];
  if (path === 'moment' || path === 'day') return ['2026-03-12T08:00:00.000Z'];
  if (path.startsWith('compared.')) return path.endsWith('together') ? [{ label: LONG, answers: 8, labels: [LONG], more: 2 }] : path.endsWith('figure') ? [{ value: 58, low: 52, high: 64 }, 8] : samples.toReversed();
  return samples;
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  return typeof value === 'function' ? `${value.length} values` : typeof value;
}

/** Names that are the same in every language, and what the page says about itself. */
const MAY_BE_ALIKE = /^(locale|direction|product|questions\.part)$/;

describe.each(Object.keys(LANGUAGES) as Language[])('the words of the answer app in %s', (language) => {
  const loaded = LANGUAGES[language].load();

  it('are never those of the machinery, nor words of blame', async () => {
    expect(entriesOf(await loaded).filter(([, text]) => NEVER_ON_A_SCREEN[language].test(text))).toEqual([]);
  });

  it('say everything that the English ones say, and leave no text empty', async () => {
    const entries = entriesOf(await loaded);
    expect(shapeOf(await loaded)).toEqual(shapeOf(en));
    expect(entries.length).toBeGreaterThan(120);
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('put the name of a group into its sentence whole, and its people in the numbers of the language', async () => {
    const { firstScreen } = await loaded;
    expect(firstScreen.countedWith({ label: LONG, rosterCount: 12_000 }, 5)).toMatch(new RegExp(`12[.,\\u202f\\u00a0 ]000.*${LONG}`));
  });
});

describe.each((Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en'))('the words in %s', (language) => {
  it('leave no sentence in English', async () => {
    const english = new Map(entriesOf(en));
    const own = entriesOf(await LANGUAGES[language].load());
    expect(own.filter(([path, text]) => text.includes(' ') && text === english.get(path) && !MAY_BE_ALIKE.test(path))).toEqual([]);
  });
});

describe('the language of a visit', () => {
  it('is the one that was chosen, else the first of the browser that there is, else English', () => {
    expect(languagesFor('fr', ['de-CH', 'en'])[0]).toBe('fr');
    expect(languagesFor(null, ['it-CH', 'de-CH', 'en'])[0]).toBe('de');
    expect(languagesFor('klingon', ['it'])[0]).toBe('en');
  });

  it('is another one rather than none, when only another one can be had', () => {
    expect(languagesFor('es', ['fr'])).toEqual(['es', 'fr', 'en', 'de']);
  });
});

const pages = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../words/**', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true });

describe('the words of the answer app', () => {
  it('are all used by a page', () => {
    const sources = Object.values(pages);
    expect(unusedWords(en, sources)).toEqual([]);
    expect(unusedWords({ ...en, comments: { ...en.comments, old: 'Before' } }, sources)).toEqual(['.comments.old.']);
  });

  it('count by the rules of their language', async () => {
    const counts = async (language: Language) => ((await LANGUAGES[language].load()) satisfies Words).firstScreen.count(1, 1);
    expect([await counts('en'), await counts('de'), await counts('fr'), await counts('es')]).toEqual([
      '1 question, about 1 minute', '1 Frage, etwa 1 Minute', '1 question, environ 1 minute', '1 pregunta, unos 1 minuto',
    ]);
  });

  it('say with whom a person is counted, and that nobody is counted alone', () => {
    expect(en.firstScreen.countedWith({ label: 'Service Desk East', rosterCount: 12 }, 5)).toBe(
      'You are counted with the 12 people of Service Desk East. If fewer than five of you answer, your answers are counted together with other teams, never alone.',
    );
  });

  it('say before a comment is written that it is published in a file that everybody may come to read', async () => {
    const leads = await Promise.all((Object.keys(LANGUAGES) as Language[]).map(async (language) => ((await LANGUAGES[language].load()) satisfies Words).comments.lead));
    expect(leads.filter((lead) => !/file to everybody|Datei für alle öffnen|ouvrir le fichier à tout le monde|abrir el archivo a todo el mundo/.test(lead))).toEqual([]);
  });

  it('speak for every page of the gallery', () => {
    const pages = new Set(Object.values(sampleStates).map(({ page }) => page));
    expect([...pages].sort()).toEqual([
      'broken', 'cannot-compare', 'cannot-keep', 'checking-list', 'claim-interrupted', 'comment', 'compared', 'first-screen', 'hidden', 'list-unavailable', 'locked', 'move-in', 'move-out', 'moved', 'no-pass',
      'not-sent', 'nothing-kept', 'own-device', 'preparing', 'questions', 'ready', 'recovery-again', 'refused', 'review', 'sending', 'sent',
      'settled', 'several-people', 'show-words', 'starting', 'stopped', 'type-words', 'unreachable',
    ]);
  });
});
