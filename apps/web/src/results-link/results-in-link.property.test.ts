import { toBase64url } from '@unguarded/credentials-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatResults, MOST_SIGNS, PROMISE_STATES, readResults, type ResultsInLink } from './results-in-link.ts';

/** Texts as people write them, with what does not belong in one: lines, controls, signs that turn the direction. */
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('Straße \u202e gnp.exe', 'two\nlines', 'tab\there', '\u0000', '<b>bold</b>', ''));
const figure = fc.option(fc.record({ value: fc.nat(100), low: fc.nat(100), high: fc.nat(100), n: fc.nat(5000) }));
const part = { label: text, answers: fc.nat(5000) };
const results: fc.Arbitrary<ResultsInLink> = fc.record({
  roundId: fc.stringMatching(/^[0-9a-f]{32}$/), title: text,
  team: fc.option(fc.record({ ...part, countedWith: fc.option(fc.record({ labels: fc.array(text, { maxLength: 3 }), more: fc.nat(40) })) })),
  organisation: fc.record(part),
  items: fc.array(fc.record({ itemId: fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), team: figure, organisation: figure }), { maxLength: 60 }),
  promises: fc.array(fc.record({
    promised: text, owner: text, dueOn: fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
    state: fc.constantFrom(...PROMISE_STATES), word: text,
  }), { maxLength: 8 }),
  morePromises: fc.nat(50),
});

const packed = (value: unknown): string => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
const unpacked = (inLink: string): unknown => JSON.parse(Buffer.from(inLink, 'base64url').toString('utf8'));

/** Every array in a packed text, with the way to put another one in its place. */
const lists = (value: unknown): unknown[][] => (Array.isArray(value) ? [value as unknown[], ...value.flatMap(lists)] : []);

describe('results in a link', () => {
  it('arrive as they were written, but for signs that are no text', () => {
    fc.assert(fc.property(results, (written) => {
      const read = readResults(formatResults(written));
      expect({ ...read, title: '', team: read?.team && { ...read.team, label: '', countedWith: null }, organisation: read?.organisation.answers, promises: read?.promises.map(({ dueOn, state }) => [dueOn, state]) }).toEqual({
        ...written, title: '', team: written.team && { ...written.team, label: '', countedWith: null }, organisation: written.organisation.answers, promises: written.promises.map(({ dueOn, state }) => [dueOn, state]),
      });
      expect(read === null ? '' : formatResults(read)).toBe(formatResults(written));
    }));
  });

  it('hold no sign that ends a line, hides or turns the direction of what stands beside it', () => {
    fc.assert(fc.property(results, (written) => {
      const read = readResults(formatResults(written));
      const texts = [read?.title, read?.organisation.label, ...(read?.promises ?? []).flatMap(({ promised, owner, word }) => [promised, owner, word])].join('');
      expect(texts).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }));
  });

  it('are an address that every browser takes: with many long promises the last ones are counted instead of carried', () => {
    const promise = { promised: 'ä'.repeat(400), owner: 'Ö'.repeat(120), dueOn: '2026-05-01', state: 'kept' as const, word: 'ü'.repeat(400) };
    const written = { roundId: 'a'.repeat(32), title: 'Pulse', team: null, organisation: { label: 'All', answers: 9 }, items: [], promises: Array.from({ length: 30 }, () => promise), morePromises: 2 };
    const inLink = formatResults(written);
    const read = readResults(inLink);
    expect(inLink.length).toBeLessThanOrEqual(MOST_SIGNS);
    expect(read?.promises.length).toBeGreaterThan(5);
    expect((read?.promises.length ?? 0) + (read?.morePromises ?? 0)).toBe(32);
    expect(read?.promises[0]).toEqual(promise);
  });
});

describe('what comes in a link', () => {
  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.uint8Array().map((bytes) => toBase64url(bytes)), fc.json().map((json) => toBase64url(new TextEncoder().encode(json)))), (anything) => {
      expect(readResults(anything)).toBeNull();
    }));
  });

  it('is not read with a field more or a field less, anywhere', () => {
    fc.assert(fc.property(results, fc.nat(), fc.boolean(), (written, which, more) => {
      const value = unpacked(formatResults(written));
      const all = lists(value).filter((inner) => typeof inner[0] !== 'object' || inner === value); // lists of entries may be of any length
      const chosen = all[which % all.length] ?? [];
      fc.pre(chosen.length > 0 && !chosen.every((entry) => typeof entry === 'string'));
      if (more) chosen.push(0);
      else chosen.pop();
      expect(readResults(packed(value))).toBeNull();
    }));
  });

  it.each([
    ['another version', (value: unknown[]) => { value[0] = 2; }],
    ['a round that is none', (value: unknown[]) => { value[1] = '../../etc'; }],
    ['a title that is no text', (value: unknown[]) => { value[2] = { toString: 'x' }; }],
    ['a title that turns what follows', (value: unknown[]) => { value[2] = 'Pulse\u202e'; }],
    ['a title of a book', (value: unknown[]) => { value[2] = 'x'.repeat(2000); }],
    ['more than a hundred points', (value: unknown[]) => { value[5] = [['Q3', [101, 0, 0, 5], 0]]; }],
    ['half a person', (value: unknown[]) => { value[5] = [['Q3', [50, 40, 60, 5.5], 0]]; }],
    ['a promise of no known state', (value: unknown[]) => { value[6] = [['x', 'y', '2026-05-01', 4, '']]; }],
    ['a day that is none', (value: unknown[]) => { value[6] = [['x', 'y', '2026-15-01', 0, '']]; }],
    ['endless entries', (value: unknown[]) => { value[5] = Array.from({ length: 201 }, () => ['Q3', 0, 0]); }],
  ])('is not read with %s', (_, change) => {
    const good = () => unpacked(formatResults({ roundId: 'a'.repeat(32), title: 'Pulse', team: null, organisation: { label: 'All', answers: 9 }, items: [], promises: [], morePromises: 0 })) as unknown[];
    expect(readResults(packed(good()))).not.toBeNull();
    const changed = good();
    change(changed);
    expect(readResults(packed(changed))).toBeNull();
  });

  it('is not even looked at when it is too long', () => {
    expect(readResults('A'.repeat(MOST_SIGNS + 4))).toBeNull();
  });
});
