import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankItem } from '../bank/bank-item.ts';
import { BANK_ITEMS, bankItem, bankItems } from '../bank/item-bank.ts';
import { demoInstrument } from '../demo-instrument.ts';
import type { Instrument } from '../instrument.ts';
import { parseInstrument, renderInstrument } from '../instrument-text.ts';
import { composeInstrument } from './compose-instrument.ts';
import { editInstrument } from './edit-instrument.ts';
import type { InstrumentEdit } from './edit-instrument.ts';
import { FEAR_SHORT_FORM, GAP_ITEM_IDS } from './forms.ts';

const values = { 'my organisation': 'Acme', provider: 'IT' };
const [backing, mood] = bankItems(['own-manager-backs-me', 'own-bad-mood-is-felt']) ?? [];

function pulse(): Instrument {
  const made = composeInstrument({
    id: 'pulse',
    version: '1',
    title: 'Pulse',
    items: bankItems([...GAP_ITEM_IDS, ...Object.values(FEAR_SHORT_FORM.items), 'csps24-b33', 'csps24-c01']) ?? [],
    gapItemIds: GAP_ITEM_IDS,
    locales: ['en', 'de'],
    values,
    contact: { en: 'Call 100', de: 'Rufen Sie 100' },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.instrument;
}

function addition(item: BankItem | undefined): InstrumentEdit {
  if (item === undefined) throw new Error('The bank lacks an item of this test.');
  return { kind: 'add', item, values };
}

const edits: fc.Arbitrary<InstrumentEdit> = fc.oneof(
  fc.record({ kind: fc.constant('retitle' as const), title: fc.string() }),
  fc.constantFrom(...BANK_ITEMS).map((item) => ({ kind: 'add' as const, item, values })),
  fc.constantFrom(...BANK_ITEMS).map(({ id }) => ({ kind: 'remove' as const, itemId: id })),
  fc.record({ kind: fc.constant('remove' as const), itemId: fc.constantFrom(...pulse().items.map(({ id }) => id)) }),
  fc.record({ kind: fc.constant('move' as const), itemId: fc.constantFrom(...pulse().items.map(({ id }) => id)), position: fc.nat(12) }),
);

describe('an edit of an instrument', () => {
  it('makes the next version and leaves the old one as it was', () => {
    const before = renderInstrument(demoInstrument);
    const edited = editInstrument(demoInstrument, { kind: 'remove', itemId: 'Q38' });
    expect(edited.ok && edited.instrument.version).toBe('2');
    expect(edited.ok && edited.instrument.items.map(({ id }) => id)).toEqual(['Q3', 'Q4', 'Q6', 'Q11', 'Q12', 'Q30', 'Q17', 'Q37']);
    expect(renderInstrument(demoInstrument)).toBe(before);
  });

  it('cannot take a gap item away, move it, or put something before it', () => {
    const fault = { ok: false, fault: { reason: 'gap-item', itemId: 'Q3' } };
    expect(editInstrument(demoInstrument, { kind: 'remove', itemId: 'Q3' })).toEqual(fault);
    expect(editInstrument(demoInstrument, { kind: 'move', itemId: 'Q3', position: 4 })).toEqual(fault);
    expect(editInstrument(demoInstrument, { kind: 'move', itemId: 'Q38', position: 0 })).toEqual(fault);
  });

  it('cannot take the fear short form apart', () => {
    expect(editInstrument(pulse(), { kind: 'remove', itemId: 'csps24-b46' })).toEqual({ ok: false, fault: { reason: 'short-form-item', itemId: 'csps24-b46' } });
  });

  it('adds an item with its texts in every language of the instrument', () => {
    const edited = editInstrument(pulse(), addition(backing));
    if (!edited.ok) throw new Error(edited.fault.reason);
    const [german] = edited.instrument.translations ?? [];
    expect(german?.items['own-manager-backs-me']).toMatch(/^Meine Führungskraft steht hinter mir/);
    expect(german?.themes['Your manager']).toBe('Ihre Führungskraft');
    expect(german?.drafts).toContain('item:own-manager-backs-me');
  });

  it('takes back what it added, but for the version', () => {
    const added = editInstrument(pulse(), addition(mood));
    if (!added.ok) throw new Error(added.fault.reason);
    const removed = editInstrument(added.instrument, { kind: 'remove', itemId: 'own-bad-mood-is-felt' });
    expect(removed).toEqual({ ok: true, instrument: { ...pulse(), version: '3' } });
  });

  it('keeps the words of a scale that the instrument has, and what a reviewer said of them', () => {
    const edited = editInstrument(demoInstrument, addition(bankItem('csps24-b33')));
    expect(edited.ok && edited.instrument.responseSets).toEqual(demoInstrument.responseSets);
  });

  it('refuses a scale that is another under the same name', () => {
    const other = { ...demoInstrument, responseSets: [{ id: 'agree5', lowest: 0, highest: 4, labels: ['0', '1', '2', '3', '4'] }] };
    expect(editInstrument(other, addition(bankItem('csps24-b33')))).toEqual({ ok: false, fault: { reason: 'other-scale', itemId: 'csps24-b33' } });
  });

  it('refuses what changes nothing, an item twice, an unknown item, a version that cannot be counted on', () => {
    expect(editInstrument(demoInstrument, { kind: 'retitle', title: demoInstrument.title })).toEqual({ ok: false, fault: { reason: 'nothing-changed' } });
    expect(editInstrument(demoInstrument, { kind: 'move', itemId: 'Q38', position: 8 })).toEqual({ ok: false, fault: { reason: 'nothing-changed' } });
    expect(editInstrument(pulse(), addition(bankItem('csps24-b33')))).toEqual({ ok: false, fault: { reason: 'item-twice', itemId: 'csps24-b33' } });
    expect(editInstrument(demoInstrument, { kind: 'remove', itemId: 'Q99' })).toEqual({ ok: false, fault: { reason: 'unknown-item', itemId: 'Q99' } });
    expect(editInstrument({ ...demoInstrument, version: 'spring' }, { kind: 'retitle', title: 'x' })).toEqual({ ok: false, fault: { reason: 'version-not-a-number' } });
  });

  it('never loses or displaces a gap item, and always leaves an instrument that can be read back, whatever HR does', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 12 }), (steps) => {
        let instrument = pulse();
        for (const step of steps) {
          const edited = editInstrument(instrument, step);
          if (!edited.ok) continue;
          expect(Number(edited.instrument.version)).toBe(Number(instrument.version) + 1);
          instrument = edited.instrument;
        }
        expect(instrument.items.slice(0, 5).map(({ id }) => id)).toEqual([...GAP_ITEM_IDS]);
        for (const id of Object.values(FEAR_SHORT_FORM.items)) expect(instrument.items.some((item) => item.id === id)).toBe(true);
        expect(parseInstrument(renderInstrument(instrument))).toEqual({ ok: true, instrument });
      }),
    );
  });
});
