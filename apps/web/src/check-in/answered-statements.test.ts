import { describe, expect, it } from 'vitest';
import { openStatements } from './answered-statements.ts';

describe('open statements of a check-in', () => {
  it('counts "prefer not to say" as an answer', () => {
    expect(openStatements(['Q3', 'Q4', 'Q6'], { Q3: 4, Q4: 'prefer-not-to-say' })).toEqual(['Q6']);
  });

  it('keeps a statement open that was left out earlier', () => {
    expect(openStatements(['Q3'], { Q3: null })).toEqual(['Q3']);
  });
});
