import { openStoredRelease } from '@unguarded/disclosure-control';
import { parseInstrument } from '@unguarded/instruments';
import type { PublishedRound } from './published-round.ts';
import { sha256Hex, type ReleaseStore, type StoredRelease } from './release-store.ts';

/** A release store without a database, for examples and attacks: they publish thousands of rounds, and what is stored is not what they are about. */
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
  return {
    save,
    chain: () => Promise.resolve([...releases]),
    stored: (roundId) => Promise.resolve(releases.find((release) => release.roundId === roundId) ?? null),
    all: () => Promise.resolve([...rounds]),
  };
};
