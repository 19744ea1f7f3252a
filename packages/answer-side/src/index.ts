export { answerMigrations, type AnswerRoles } from './answer-migrations.ts';
export { AnswerSideError, type AnswerSideErrorCode } from './answer-side-error.ts';
export { openAnswerSide, type AnswerSide, type AnswerSideSettings, type Clock } from './answer-side.ts';
export type { BallotReply } from './ballot-box.ts';
export type { ClosedRound } from './close-round.ts';
export type { SignedRecord } from './destruction-records.ts';
export type { RoundOverview } from './round-register.ts';
export type { AnswerSchema, RoundState } from './schema.ts';
export type { StoredSchema } from './stored-schema.ts';
