import { describe, expect, it } from 'vitest';
import { makeClosing } from './closing.ts';

describe('ending the server', () => {
  it('ends what was started last first, so that requests drain before the databases stop', async () => {
    const ended: string[] = [];
    const closing = makeClosing();
    for (const part of ['clusters', 'databases', 'doors']) closing.add(async () => ended.push(part));
    await Promise.all([closing.run(), closing.run()]);
    expect(ended).toEqual(['doors', 'databases', 'clusters']);
  });

  it('ends the rest when one part fails, and says so', async () => {
    const ended: string[] = [];
    const closing = makeClosing();
    closing.add(async () => ended.push('clusters'));
    closing.add(() => Promise.reject(new Error('lost')));
    await expect(closing.run()).rejects.toThrow('Not everything could be ended cleanly.');
    expect(ended).toEqual(['clusters']);
  });
});
