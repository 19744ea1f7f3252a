import '../words/in-english.ts';
import { demoInstrument, type Item, type ItemResponse, type ResponseSet } from '@unguarded/instruments';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Scale } from './scale.tsx';

const [item] = demoInstrument.items as [Item];
const [agree] = demoInstrument.responseSets as [ResponseSet];

const markupOf = (changes: { item?: Item; responseSet?: ResponseSet; answer?: ItemResponse; contact?: string }): string =>
  renderToStaticMarkup(createElement(Scale, { item, language: 'en', responseSet: agree, contact: undefined, answer: null, onAnswer: () => undefined, ...changes }));

describe('one statement and its answers', () => {
  it('offers "do not know" where its scale does, and nowhere else', () => {
    const withIt = { ...agree, doNotKnow: 'Do not know' };
    expect(markupOf({ responseSet: withIt })).toContain('Do not know');
    expect(markupOf({ responseSet: withIt, answer: 'do-not-know' })).toMatch(/checked=""\/?><span lang="en">Do not know/);
    expect(markupOf({})).not.toContain('Do not know');
  });

  it('says when it is the company’s own question', () => {
    expect(markupOf({ item: { ...item, source: "your company's own question" } })).toContain('Your company’s own question.');
    expect(markupOf({})).not.toContain('own question');
  });

  it('stands beside a contact where it is never asked without one', () => {
    const contact = 'Ombudswoman Ruth Weber, 0800 123';
    expect(markupOf({ item: { ...item, besideContact: true }, contact })).toContain(contact);
    expect(markupOf({ contact })).not.toContain(contact);
  });
});
