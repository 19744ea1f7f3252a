import type { Instrument } from '../instrument.ts';
import type { Locale } from '../wording/locale.ts';
import { placeholdersIn } from '../wording/placeholders.ts';
import { inLanguage } from './in-language.ts';

/** Why no round may open with an instrument in a language; `where` names the text: `item:…`, `theme:…`, `scale:…`, `contact`. */
export interface OpeningFault {
  readonly reason: 'not-in-this-language' | 'draft' | 'placeholder' | 'contact-missing';
  readonly where: string;
}

/**
 * May a round open with this instrument in this language? Not with a text that nobody has reviewed, not with a placeholder
 * that was never filled, and not with an item that must stand beside a contact and does not. A question that is read in
 * two languages as two questions would be counted as one answer.
 *
 * @example openableIn(demoInstrument, 'en') // { ok: true }
 * @example openableIn(demoInstrument, 'fr') // { ok: false, reasons: [{ reason: 'not-in-this-language', where: 'fr' }] }
 */
export function openableIn(instrument: Instrument, locale: Locale): { ok: true } | { ok: false; reasons: readonly OpeningFault[] } {
  const read = inLanguage(instrument, locale);
  if (!read.ok) return { ok: false, reasons: [{ reason: read.reason, where: locale }] };
  const reasons = [...draftsOf(read.instrument), ...unfilledTexts(read.instrument), ...itemsWithoutContact(read.instrument)];
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

function draftsOf({ drafts = [] }: Instrument): OpeningFault[] {
  return drafts.map((where) => ({ reason: 'draft', where }));
}

function unfilledTexts({ items, responseSets, contact = '' }: Instrument): OpeningFault[] {
  const texts = [
    ...items.map(({ id, text }) => ({ where: `item:${id}`, text })),
    ...items.map(({ theme }) => ({ where: `theme:${theme}`, text: theme })),
    ...responseSets.map(({ id, labels, doNotKnow = '' }) => ({ where: `scale:${id}`, text: [...labels, doNotKnow].join(' ') })),
    { where: 'contact', text: contact },
  ];
  const unfilled = texts.filter(({ text }) => placeholdersIn(text).length > 0).map(({ where }) => where);
  return [...new Set(unfilled)].map((where) => ({ reason: 'placeholder', where }));
}

function itemsWithoutContact({ items, contact = '' }: Instrument): OpeningFault[] {
  if (contact.trim() !== '') return [];
  return items
    .filter(({ besideContact }) => besideContact === true)
    .map(({ id }) => ({ reason: 'contact-missing', where: `item:${id}` }));
}
