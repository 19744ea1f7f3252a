import { randomBytes } from 'node:crypto';
import type { Right } from '@unguarded/credentials-client';
import type { TestAnswerSide, TestRound } from '@unguarded/answer-side/testing';

/** A kind of ballot that must be refused. Every call gives the next of its kind. */
export interface RefusedKind {
  name: string;
  next: (index: number) => Promise<Uint8Array>;
}

/** Where the parts of a ballot lie, by docs/protocol.md §6. */
const AT = { groupId: 67, signature: 115, sequence: 403, sealed: 407, editSignature: 744, end: 808 };

const changedAt = (ballot: Uint8Array, position: number): Uint8Array => {
  const changed = new Uint8Array(ballot);
  changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8));
  return changed;
};

const withPart = (ballot: Uint8Array, position: number, part: Uint8Array): Uint8Array => {
  const changed = new Uint8Array(ballot);
  changed.set(part, position);
  return changed;
};

/** Rights whose answers are in the box, to be answered for again with a number that is too low. */
const answeredRights = async ({ answerSide }: TestAnswerSide, round: TestRound, count: number): Promise<Right[]> => {
  const rights = await Promise.all(Array.from({ length: count }, () => round.grantRight(round.groupIds[0])));
  for (const right of rights) {
    const taken = await answerSide.acceptBallot((await round.sealAnswers(right, { Q3: 4 }, 1000)).ballot);
    if (!taken.ok) throw new Error('A good ballot was refused.');
  }
  return rights;
};

/** Rights on which a comment is in the box. */
const commentedRights = async ({ answerSide }: TestAnswerSide, round: TestRound, count: number): Promise<Right[]> => {
  const rights = await Promise.all(Array.from({ length: count }, () => round.grantRight(round.groupIds[0], 'comment')));
  for (const right of rights) {
    const taken = await answerSide.acceptBallot((await round.sealComments(right, [{ theme: 0, text: 'Kept.' }], 1000)).ballot);
    if (!taken.ok) throw new Error('A good comment was refused.');
  }
  return rights;
};

const ANOTHER = [{ theme: 1, text: 'Another.' }];

/** What is wrong with a comment, and what is wrong with using one right for the other. */
const refusedComments = async (answers: TestAnswerSide, open: TestRound): Promise<RefusedKind[]> => {
  const kept = await commentedRights(answers, open, 10);
  const [right, answering] = [await open.grantRight(open.groupIds[0], 'comment'), await open.grantRight(open.groupIds[0])];
  const { ballot } = await open.sealComments(right, ANOTHER);
  return [
    { name: 'a comment with a lower number', next: async (index) => (await open.sealComments(pick(kept, index), ANOTHER, index % 999)).ballot },
    { name: 'a comment on the right of answers', next: async (index) => (await open.sealComments({ ...answering, purpose: 'comment' }, ANOTHER, index)).ballot },
    { name: 'answers on the right of a comment', next: async (index) => (await open.sealAnswers({ ...right, purpose: 'answers' }, { Q3: 3 }, index)).ballot },
    { name: 'a changed byte of a comment', next: async (index) => changedAt(ballot, index % ballot.length) },
  ];
};

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('The list is empty.');
  return found;
};

/** Every reason there is to refuse a ballot while the round is open, with fresh material for each ballot. */
export const refusedKinds = async (answers: TestAnswerSide, rounds: { open: TestRound; other: TestRound }): Promise<RefusedKind[]> => {
  const { open, other } = rounds;
  const kept = await answeredRights(answers, open, 20);
  const fresh = await open.grantRight(open.groupIds[0]);
  const foreign = await other.grantRight(open.groupIds[0]);
  const { ballot } = await open.sealAnswers(fresh, { Q3: 2 });
  const { ballot: theirs } = await open.sealAnswers(pick(kept, 0), { Q3: 5 }, 2000);
  const lower = async (index: number) => (await open.sealAnswers(pick(kept, index), { Q3: 1 + (index % 5) }, index % 999)).ballot;
  return [
    { name: 'a lower number with other answers', next: lower },
    { name: 'the same number with other answers', next: async (index) => (await open.sealAnswers(pick(kept, index), { Q3: 1 }, 1000)).ballot },
    { name: 'a forged right', next: async () => (await open.sealAnswers({ ...fresh, signature: new Uint8Array(randomBytes(256)) }, { Q3: 3 })).ballot },
    { name: 'a forged change of answers', next: async () => withPart(ballot, AT.editSignature, randomBytes(64)) },
    { name: 'another group', next: async () => withPart(ballot, AT.groupId, Buffer.from(open.groupIds[1], 'hex')) },
    { name: 'another round', next: async (index) => (await other.sealAnswers(foreign, { Q3: 3 }, index)).ballot },
    { name: 'a copied ciphertext', next: async () => withPart(ballot, AT.sealed, theirs.subarray(AT.sealed, AT.editSignature)) },
    { name: 'a ballot that was cut', next: async (index) => ballot.subarray(0, index % AT.end) },
    { name: 'a changed byte', next: async (index) => changedAt(ballot, index % AT.end) },
    { name: 'another size', next: async (index) => Buffer.concat([ballot, Buffer.alloc(1 + (index % 3000))]) },
    { name: 'noise of the right size', next: async () => randomBytes(AT.end) },
    ...(await refusedComments(answers, open)),
  ];
};
