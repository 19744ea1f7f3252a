import type { AnswerSchema, AnswerSide } from '@unguarded/answer-side';
import type { IdentitySide } from '@unguarded/identity-side';
import type { ReleaseStore } from '@unguarded/insights';
import type { Database } from '@unguarded/postgres';
import type { DeploymentKey } from './deployment-key.ts';
import type { MovableClock } from './development-clock.ts';

/** Everything that the server holds: the only place where both sides of the wall are in one hand. */
export interface Rooms {
  identitySide: IdentitySide;
  answerSide: AnswerSide;
  /** With the answer side's run-time role: forgets a counted round. */
  answerDatabase: Database<AnswerSchema>;
  /** With the tally role: reads the ballots of closed rounds. */
  tallyDatabase: Database<AnswerSchema>;
  answerKeyDirectory: string;
  releases: ReleaseStore;
  deploymentKey: DeploymentKey;
  clock: MovableClock;
}
