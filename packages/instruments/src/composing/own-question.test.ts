import { describe, expect, it } from 'vitest';
import { LOCALES } from '../wording/locale.ts';
import type { Locale } from '../wording/locale.ts';
import { BANK_ITEMS } from '../bank/item-bank.ts';
import { composeInstrument } from './compose-instrument.ts';
import { identityWordIn, traitWordIn } from './identity-words.ts';
import { OWN_QUESTION_SCALES, isOwnQuestion, ownQuestion } from './own-question.ts';
import type { OwnQuestionDraft } from './own-question.ts';

const canteen: OwnQuestionDraft = {
  name: 'canteen',
  responseSet: 'good5',
  direction: 1,
  writtenIn: 'de',
  texts: { de: 'Wie gut ist die Kantine?', en: 'How good is the canteen?' },
};

function faultsOf(changes: Partial<OwnQuestionDraft>): string[] {
  const made = ownQuestion({ ...canteen, ...changes });
  return made.ok ? [] : made.faults.map(({ reason }) => reason);
}

describe("a company's own question", () => {
  it('becomes an item that says whose question it is', () => {
    const made = ownQuestion(canteen);
    if (!made.ok) throw new Error('refused');
    const composed = composeInstrument({ id: 'p', version: '1', title: 'P', items: [made.item], gapItemIds: [], locales: ['de', 'en'], values: {} });
    if (!composed.ok) throw new Error('not composed');
    const [item] = composed.instrument.items;
    expect(item).toMatchObject({ id: 'company-canteen', text: 'Wie gut ist die Kantine?', source: "your company's own question" });
    expect(item && isOwnQuestion(item)).toBe(true);
  });

  it('is vouched for in the language it was written in; its translation is a draft until somebody has reviewed it', () => {
    const made = ownQuestion(canteen);
    expect(made.ok && made.item.wording).toEqual({
      de: { text: 'Wie gut ist die Kantine?', status: 'source' },
      en: { text: 'How good is the canteen?', status: 'draft' },
    });
    const reviewedByName = ownQuestion({ ...canteen, reviewers: { en: 'B. Example' } });
    expect(reviewedByName.ok && reviewedByName.item.wording.en).toEqual({ text: 'How good is the canteen?', status: 'reviewed', reviewer: 'B. Example' });
  });

  it('cannot open a round in a language it has not got', () => {
    const made = ownQuestion(canteen);
    const composed = made.ok && composeInstrument({ id: 'p', version: '1', title: 'P', items: [made.item], gapItemIds: [], locales: ['en', 'fr'], values: {} });
    expect(composed && !composed.ok && composed.faults).toEqual([{ reason: 'not-worded', where: 'item:company-canteen', locale: 'fr' }]);
  });

  it.each(OWN_QUESTION_SCALES)('has a closed scale: %s', (responseSet) => {
    expect(ownQuestion({ ...canteen, responseSet }).ok).toBe(true);
  });

  it.each(['text', 'open', 'stay4', 'tick', ''])('has no other scale: %j', (responseSet) => {
    expect(faultsOf({ responseSet })).toEqual(['scale']);
  });

  it.each<[Locale, string]>([
    ['en', 'Please write your name.'],
    ['en', 'What is your e-mail?'],
    ['en', 'Please give your personnel number.'],
    ['de', 'Bitte nennen Sie Ihren Namen.'],
    ['de', 'Wie lautet Ihre Personal-Nr.?'],
    ['de', 'Ihre E-Mail-Adresse lautet'],
    ['fr', 'Quel est votre nom ?'],
    ['fr', 'Indiquez votre matricule.'],
    ['fr', 'Votre prénom commence par A'],
    ['es', '¿Cuál es tu nombre?'],
    ['es', 'Escribe tu número de empleado.'],
    ['es', 'Mi correo electrónico es'],
    ['fr', 'Please write your e-mail.'],
    ['en', 'Geben Sie Ihre Personalnummer an.'],
  ])('asks nobody who they are, in any of the four languages: %s %s', (locale, text) => {
    const made = ownQuestion({ ...canteen, writtenIn: locale, texts: { [locale]: text } });
    const faults = made.ok ? [] : made.faults;
    expect(faults.map((fault) => ({ reason: fault.reason, locale: fault.locale }))).toEqual([{ reason: 'asks-who-somebody-is', locale }]);
    expect(faults[0]?.message).toMatch(/^A pulse never asks who somebody is\. Leave out ".+"\.$/);
  });

  it.each<[Locale, string]>([
    ['en', 'I am pregnant.'],
    ['de', 'In welcher Abteilung arbeiten Sie?'],
    ['fr', 'Quel âge avez-vous ?'],
    ['es', 'Tengo una discapacidad.'],
  ])('asks nobody for a trait that few share: %s %s', (locale, text) => {
    expect(faultsOf({ writtenIn: locale, texts: { [locale]: text } })).toEqual(['asks-what-somebody-is']);
  });

  it('says everything that is wrong at once', () => {
    expect(faultsOf({ name: 'Kantine!', responseSet: 'open', texts: { de: 'Wie heißen Sie? [Name]' } })).toEqual(['name', 'scale', 'brackets', 'asks-who-somebody-is']);
    expect(faultsOf({ texts: { en: ' ' } })).toEqual(['no-text', 'no-text']);
    expect(faultsOf({ texts: { de: 'sehr '.repeat(31) } })).toEqual(['too-long']);
  });

  it('may name the organisation', () => {
    expect(ownQuestion({ ...canteen, texts: { de: 'Die Kantine von [my organisation] ist gut.' } }).ok).toBe(true);
  });
});

describe('the check for words of identity', () => {
  it.each(LOCALES)('raises no alarm over any item of our banks in %s', (locale) => {
    const alarms = BANK_ITEMS.flatMap(({ id, wording }) => {
      const text = wording[locale]?.text ?? '';
      const word = identityWordIn(text, locale) ?? traitWordIn(text, locale);
      return word === undefined ? [] : [`${id}: ${word}`];
    });
    expect(alarms).toEqual([]);
  });
});
