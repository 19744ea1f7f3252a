import { openStoredRelease } from '@unguarded/disclosure-control';
import { parseInstrument } from '@unguarded/instruments';
import { examplePublishing, type ExampleTeam } from './example-round.ts';
import { publishRound, type Publishing } from './publish-round.ts';
import type { PublishedRound } from './published-round.ts';
import { sha256Hex, type ReleaseStore, type StoredRelease } from './release-store.ts';

const memoryStore = (): ReleaseStore => {
  const releases: StoredRelease[] = [];
  const rounds: PublishedRound[] = [];
  const save: ReleaseStore['save'] = (release, { instrumentText }) => {
    const opened = openStoredRelease(release.text, release.hash, sha256Hex);
    const parsed = parseInstrument(instrumentText);
    if (!opened.ok || !parsed.ok) throw new Error(`The example cannot be read back: ${JSON.stringify([opened, parsed])}.`);
    releases.push(release);
    rounds.push({ release: opened.release, instrument: parsed.instrument });
    return Promise.resolve();
  };
  return { save, stored: () => Promise.resolve([...releases]), all: () => Promise.resolve([...rounds]) };
};

/** The example organisation over several rounds, published one after the other; nothing is stored. */
export const exampleRounds = async (
  rounds: readonly (readonly ExampleTeam[])[],
  changed: (publishing: Publishing) => Publishing = (publishing) => publishing,
): Promise<PublishedRound[]> => {
  const store = memoryStore();
  for (const [position, teams] of rounds.entries()) await publishRound(changed(examplePublishing(store, { number: position + 1, teams })));
  return store.all();
};

/** A department of teams alike but for what they answer. */
export const manyTeams = (count: number, answerOf: (team: number) => ExampleTeam['answer']): ExampleTeam[] =>
  Array.from({ length: count }, (_, team) => ({ team: `Team ${team + 1}`, department: 'Works', rosterCount: 12, respondents: 10, checkIns: 9, answer: answerOf(team), signed: 5 }));
