import { describe, expect, it } from 'vitest';
import { bankSearchOf } from './bank-search.ts';

describe('the address of the bank of questions', () => {
  it('can be passed on with what was looked for, shown and opened', () => {
    expect(bankSearchOf({ search: 'stress', show: 'rotating', theme: 'fear' })).toEqual({ search: 'stress', show: 'rotating', theme: 'fear' });
  });

  it('stays short where nothing was chosen, and leaves out what it does not know', () => {
    expect(bankSearchOf({ search: '', show: 'every', page: '2' })).toEqual({});
    expect(bankSearchOf({ search: 7, show: 'hidden' })).toEqual({});
  });
});
