import { examplePublishing, type ExampleTeam } from './example-round.ts';
import { memoryReleaseStore } from './memory-release-store.ts';
import { publishRound, type Publishing } from './publish-round.ts';
import type { PublishedRound } from './published-round.ts';

/** The example organisation over several rounds, published one after the other; nothing is stored. */
export const exampleRounds = async (
  rounds: readonly (readonly ExampleTeam[])[],
  changed: (publishing: Publishing) => Publishing = (publishing) => publishing,
): Promise<PublishedRound[]> => {
  const store = memoryReleaseStore();
  for (const [position, teams] of rounds.entries()) await publishRound(changed(examplePublishing(store, { number: position + 1, teams })));
  return store.all();
};

/** A department of teams alike but for what they answer. */
export const manyTeams = (count: number, answerOf: (team: number) => ExampleTeam['answer']): ExampleTeam[] =>
  Array.from({ length: count }, (_, team) => ({ team: `Team ${team + 1}`, department: 'Works', rosterCount: 12, respondents: 10, checkIns: 9, answer: answerOf(team), signed: 5 }));
