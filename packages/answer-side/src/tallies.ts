/** The second door of this package, for whoever makes releases: counts of closed rounds, and the end of a round. */
export { forgetRound } from './forget-round.ts';
export type { JointAnswers } from './joint-answers.ts';
export type { GroupComment, GroupTally, ItemTally, RoundTally } from './round-tally.ts';
export type { AnswerSchema } from './schema.ts';
export { tallyRound, type TallyRequest } from './tally-round.ts';
