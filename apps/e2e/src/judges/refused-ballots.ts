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

/** Sealing takes a device milliseconds: of what must be sealed so many are made, and sent in turn. What is refused leaves no trace. */
const STOCK = 100;

const inStock = (name: string, make: (index: number) => Promise<Uint8Array>): RefusedKind => {
  const made = new Map<number, Promise<Uint8Array>>();
  const next = (index: number): Promise<Uint8Array> => {
    const ballot = made.get(index % STOCK) ?? make(index % STOCK);
    made.set(index % STOCK, ballot);
    return ballot;
  };
  return { name, next };
};

/** What is wrong with a comment, and what is wrong with using one right for the other. */
const refusedComments = async (answers: TestAnswerSide, open: TestRound): Promise<RefusedKind[]> => {
  const kept = await commentedRights(answers, open, 10);
  const [right, answering] = [await open.grantRight(open.groupIds[0], 'comment'), await open.grantRight(open.groupIds[0])];
  const { ballot } = await open.sealComments(right, ANOTHER);
  return [
    inStock('a comment with a lower number', async (index) => (await open.sealComments(pick(kept, index), ANOTHER, index)).ballot),
    inStock('a comment on the right of answers', async (index) => (await open.sealComments({ ...answering, purpose: 'comment' }, ANOTHER, index)).ballot),
    inStock('answers on the right of a comment', async (index) => (await open.sealAnswers({ ...right, purpose: 'answers' }, { Q3: 3 }, index)).ballot),
    { name: 'a changed byte of a comment', next: async (index) => changedAt(ballot, index % ballot.length) },
  ];
};

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('The list is empty.');
  return found;
};

/** Good ballots of a round whose answers are closed. */
const lateBallots = async (closed: TestRound): Promise<RefusedKind[]> => {
  const [answering, commenting] = [await closed.grantRight(closed.groupIds[0]), await closed.grantRight(closed.groupIds[0], 'comment')];
  return [
    inStock('answers after the close', async (index) => (await closed.sealAnswers(answering, { Q3: 4 }, index)).ballot),
    inStock('a comment after the close', async (index) => (await closed.sealComments(commenting, ANOTHER, index)).ballot),
  ];
};

/** Every reason there is to refuse a ballot while a round is open: `closed` was before it, `other` comes after it. */
export const refusedKinds = async (answers: TestAnswerSide, rounds: Record<'closed' | 'open' | 'other', TestRound>): Promise<RefusedKind[]> => {
  const { closed, open, other } = rounds;
  const kept = await answeredRights(answers, open, 20);
  const fresh = await open.grantRight(open.groupIds[0]);
  const foreign = await other.grantRight(open.groupIds[0]);
  const { ballot } = await open.sealAnswers(fresh, { Q3: 2 });
  const { ballot: theirs } = await open.sealAnswers(pick(kept, 0), { Q3: 5 }, 2000);
  const { ballot: comment } = await open.sealComments(await open.grantRight(open.groupIds[0], 'comment'), ANOTHER);
  /** Answers and comments in turn. */
  const eitherOf = (index: number): { whole: Uint8Array; at: number } => ({ whole: index % 2 === 0 ? ballot : comment, at: Math.floor(index / 2) });
  const cut = (index: number): Uint8Array => {
    const { whole, at } = eitherOf(index);
    return whole.subarray(0, at % whole.length);
  };
  const forged = (): Right => ({ ...fresh, signature: new Uint8Array(randomBytes(256)) });
  return [
    inStock('a lower number with other answers', async (index) => (await open.sealAnswers(pick(kept, index), { Q3: 1 + (index % 5) }, index)).ballot),
    inStock('the same number with other answers', async (index) => (await open.sealAnswers(pick(kept, index), { Q3: 1 }, 1000)).ballot),
    inStock('a forged right', async (index) => (await open.sealAnswers(forged(), { Q3: 3 }, index)).ballot),
    { name: 'a forged change of answers', next: async () => withPart(ballot, AT.editSignature, randomBytes(64)) },
    { name: 'another group', next: async () => withPart(ballot, AT.groupId, Buffer.from(open.groupIds[1], 'hex')) },
    inStock('another round', async (index) => (await other.sealAnswers(foreign, { Q3: 3 }, index)).ballot),
    { name: 'a copied ciphertext', next: async () => withPart(ballot, AT.sealed, theirs.subarray(AT.sealed, AT.editSignature)) },
    { name: 'a ballot that was cut', next: async (index) => cut(index) },
    { name: 'a changed byte', next: async (index) => changedAt(ballot, index % AT.end) },
    { name: 'another size', next: async (index) => Buffer.concat([eitherOf(index).whole, Buffer.alloc(1 + (eitherOf(index).at % 1400))]) },
    { name: 'noise of the right size', next: async () => randomBytes(AT.end) },
    ...(await refusedComments(answers, open)),
    ...(await lateBallots(closed)),
  ];
};
