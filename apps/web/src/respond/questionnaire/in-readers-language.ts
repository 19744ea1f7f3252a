import { inLanguage, LOCALES, type Instrument } from '@unguarded/instruments';
import { words } from '../words/words.ts';

/**
 * The questions in the language in which the page speaks, where the pulse carries them in it, and otherwise in their own:
 * the `locale` of what is returned says which. Ids, order and scales are the same, so no language shows in what is sent.
 */
export function inReadersLanguage(instrument: Instrument): Instrument {
  const locale = LOCALES.find((language) => language === words.locale) ?? instrument.locale;
  const found = inLanguage(instrument, locale);
  return found.ok ? found.instrument : instrument;
}
