import { afterEach, describe, expect, it, vi } from 'vitest';
import { currentLanguage, followPerson, languageFor } from './language.ts';

describe('the language of a visit', () => {
  it('is the one that the person chose', () => {
    expect(languageFor('de', ['en-GB'])).toBe('de');
  });

  it('follows the browser, in its order, as far as there is a language', () => {
    expect(languageFor(null, ['it-CH', 'de-CH', 'en'])).toBe('de');
    expect(languageFor(null, ['en-US', 'de'])).toBe('en');
  });

  it('is English where no language is known', () => {
    expect(languageFor('tlh', ['ja'])).toBe('en');
    expect(languageFor(null, [])).toBe('en');
  });

  it('is never something else that an object knows', () => {
    expect(languageFor('constructor', [])).toBe('en');
  });
});

/** A browser with what it keeps, and how often its page was loaded again. */
const browser = (chosen: string | null) => {
  const kept = (first: [string, string][]) => {
    const values = new Map(first);
    return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
  };
  const reload = vi.fn<() => void>();
  vi.stubGlobal('localStorage', kept(chosen === null ? [] : [['language', chosen]]));
  vi.stubGlobal('sessionStorage', kept([]));
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  vi.stubGlobal('window', { location: { reload } });
  return { reload };
};

describe('the language of a person', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is followed once a tab, where nothing was chosen on the device', () => {
    const { reload } = browser(null);
    followPerson('fr');
    expect([currentLanguage(), reload.mock.calls.length]).toEqual(['fr', 1]);
    followPerson('fr');
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('gives way to what was chosen on the device, and to the browser where none is known', () => {
    const choosing = browser('es');
    followPerson('fr');
    expect([currentLanguage(), choosing.reload.mock.calls.length]).toEqual(['es', 0]);
    const unknown = browser(null);
    followPerson(null);
    expect([currentLanguage(), unknown.reload.mock.calls.length]).toEqual(['en', 0]);
  });
});
