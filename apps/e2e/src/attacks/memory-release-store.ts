import { createHash } from 'node:crypto';
import { openStoredRelease } from '@unguarded/disclosure-control';
import type { PublishedRound, ReleaseStore, StoredRelease } from '@unguarded/insights';
import { parseInstrument } from '@unguarded/instruments';

const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A release store without a database: attacks publish thousands of rounds, and what is stored is not what they are about. */
export const memoryReleaseStore = (): ReleaseStore => {
  const releases: StoredRelease[] = [];
  const rounds: PublishedRound[] = [];
  const save: ReleaseStore['save'] = (release, { instrumentText }) => {
    const opened = openStoredRelease(release.text, release.hash, sha256Hex);
    const parsed = parseInstrument(instrumentText);
    if (!opened.ok || !parsed.ok) throw new Error(`What was published cannot be read back: ${JSON.stringify([opened, parsed])}.`);
    releases.push(release);
    rounds.push({ release: opened.release, instrument: parsed.instrument });
    return Promise.resolve();
  };
  return { save, stored: () => Promise.resolve([...releases]), all: () => Promise.resolve([...rounds]) };
};
