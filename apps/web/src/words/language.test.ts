import { describe, expect, it } from 'vitest';
import { languageFor } from './language.ts';

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
