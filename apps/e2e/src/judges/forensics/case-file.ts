import type { RoundSheet } from '@unguarded/rounds';
import type { ClusterEvidence } from './evidence.ts';
import type { Participant } from './recorded-round.ts';

/** Somebody on the roster of the round, by everything that names them in the identity cluster. */
interface Suspect {
  personId: string;
  email: string;
  userId: string | null;
  group: string;
}

/** A ballot of the public list. Its group is handed to the judge, though the list does not tell it. */
interface ListedBallot {
  nullifier: string;
  sealedHash: string;
  group: string;
}

/** All that the judge gets. The truth is not in it. */
export interface CaseFile {
  identity: ClusterEvidence;
  answers: ClusterEvidence;
  keys: Buffer[];
  sheet: RoundSheet;
  sheetHash: Uint8Array;
  suspects: Suspect[];
  ballots: ListedBallot[];
}

/** For each ballot the number of its suspect; -1 where the strategy says nothing. */
export type Guess = Int16Array;

/** What stands of somebody in one of the two public lists. */
export type ListEntry = (participant: Participant) => { nullifier: string; sealedHash: string };

/** Opens a case on a public list: the suspects by name, the ballots by nullifier, both orders that tell nothing. */
export const openCase = (evidence: Pick<CaseFile, 'identity' | 'answers' | 'keys' | 'sheet' | 'sheetHash'>, participants: readonly Participant[], entryOf: ListEntry = (participant) => participant): { caseFile: CaseFile; truth: Guess } => {
  const users = evidence.identity.tables.find(({ name }) => name === 'identity.auth_user')?.rows ?? [];
  const userIds = new Map(users.map((row) => [String(row['email']), String(row['id'])]));
  const suspects = participants
    .map(({ personId, email, groupId }) => ({ personId, email, userId: userIds.get(email) ?? null, group: groupId }))
    .toSorted((one, other) => one.personId.localeCompare(other.personId));
  const byNullifier = participants.toSorted((one, other) => entryOf(one).nullifier.localeCompare(entryOf(other).nullifier));
  const ballots = byNullifier.map((participant) => ({ nullifier: entryOf(participant).nullifier, sealedHash: entryOf(participant).sealedHash, group: participant.groupId }));
  const truth = Int16Array.from(byNullifier, ({ personId }) => suspects.findIndex((suspect) => suspect.personId === personId));
  return { caseFile: { ...evidence, suspects, ballots }, truth };
};

/**
 * The same question about the two lists: which comment and which answers are one person's? The suspects are now the
 * answers, and what puts them into an order is what lies about in the answers cluster.
 */
export const linkCase = (answers: CaseFile, comments: { caseFile: CaseFile; truth: Guess }, participants: readonly Participant[]): { caseFile: CaseFile; truth: Guess } => {
  const answersOf = new Map(participants.map(({ comment, nullifier }) => [comment.nullifier, answers.ballots.findIndex((ballot) => ballot.nullifier === nullifier)]));
  const suspects = answers.ballots.map(({ nullifier, group }) => ({ personId: nullifier, email: '', userId: null, group }));
  return { caseFile: { ...comments.caseFile, suspects }, truth: Int16Array.from(comments.caseFile.ballots, ({ nullifier }) => answersOf.get(nullifier) ?? -1) };
};
