import {
  encodeComments,
  finishRight,
  openSheet,
  prepareRight,
  sealBallot,
  sha256,
  fromBase64url,
  toBase64url,
  verifyAcknowledgement,
  type PreparedRight,
  type Right,
} from '@unguarded/credentials-client';
import { encodeAnswers, parseInstrument, type Instrument, type ItemAnswer } from '@unguarded/instruments';
import { parseSheet, type RoundSheet } from '@unguarded/rounds';

/** A round as any device sees it: fetched from the answer door, verified, the same for everybody. */
export interface OpenedRound {
  roundId: string;
  sheet: RoundSheet;
  sheetHash: Uint8Array;
  instrument: Instrument;
}

/** What a device of the demo keeps between the claim and the answer. */
export interface DevicePass {
  groupId: string;
  blindSignature: string;
  blindCommentSignature: string;
}

const bytesOf = async (address: string): Promise<Uint8Array> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
};

/** Fetches a round from the answer door and checks everything that a browser checks. */
export const openRoundSheet = async (answerDoor: string, roundId: string): Promise<OpenedRound> => {
  const deployment = (await (await fetch(`${answerDoor}/v1/deployment`)).json()) as { deploymentKey: string };
  const envelope = await bytesOf(`${answerDoor}/v1/rounds/${roundId}/sheet`);
  const opened = await openSheet({ envelope, deploymentKey: fromBase64url(deployment.deploymentKey) });
  if (!opened.ok) throw new Error(`The round sheet does not verify: ${opened.reason}.`);
  const sheet = parseSheet(opened.text);
  const instrument = parseInstrument(new TextDecoder().decode(await bytesOf(`${answerDoor}/v1/rounds/${roundId}/instrument`)));
  if (!sheet.ok || !instrument.ok) throw new Error('The round sheet or its instrument cannot be read.');
  return { roundId, sheet: sheet.sheet, sheetHash: opened.hash, instrument: instrument.instrument };
};

/**
 * The secret of a demo person's device. A real device draws it at random; here it is repeatable, so that a seeding that
 * was stopped half-way sends the same blinded bytes again.
 */
const secretFor = (email: string, context: { roundId: string; purpose: string }): Promise<Uint8Array> =>
  sha256(new TextEncoder().encode(`demo device of ${email} ${context.roundId} ${context.purpose}`));

const prepare = async (round: OpenedRound, holder: { email: string; groupId: string }, purpose: 'answers' | 'comment'): Promise<PreparedRight> => {
  const group = round.sheet.groups.find(({ id }) => id === holder.groupId);
  if (group === undefined) throw new Error(`Group ${holder.groupId} is not in the round sheet.`);
  const secret = await secretFor(holder.email, { roundId: round.roundId, purpose });
  return prepareRight({ secret, purpose, sheetHash: round.sheetHash, groupId: group.id, issuingKey: fromBase64url(group.issuingKeys[purpose]) });
};

const post = async (address: string, body: object): Promise<unknown> => {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return response.json();
};

type Begun = { ok: true; groupId: string } | { ok: false; reason: string };
type Claimed = { ok: true; signatures: { answers: string; comment: string } } | { ok: false; reason: string };

/** Hands the one-use code back, blinded, and keeps the blind signature; null where another device has fetched this person's pass. */
export const claimPass = async (round: OpenedRound, claim: { origin: string; code: string; email: string }): Promise<DevicePass | null> => {
  const begun = (await post(`${claim.origin}/v1/claim/begin`, { code: claim.code })) as Begun;
  if (!begun.ok) throw new Error(`The claim code was refused: ${begun.reason}.`);
  const holder = { email: claim.email, groupId: begun.groupId };
  const [answers, comment] = await Promise.all([prepare(round, holder, 'answers'), prepare(round, holder, 'comment')]);
  const blinded = { answers: toBase64url(answers.blinded), comment: toBase64url(comment.blinded) };
  const claimed = (await post(`${claim.origin}/v1/claim`, { code: claim.code, blinded })) as Claimed;
  if (!claimed.ok && claimed.reason === 'already-issued') return null;
  if (!claimed.ok) throw new Error(`The pass was refused: ${claimed.reason}.`);
  return { groupId: begun.groupId, blindSignature: claimed.signatures.answers, blindCommentSignature: claimed.signatures.comment };
};

interface Holding {
  email: string;
  pass: DevicePass;
}

const rightOf = async (round: OpenedRound, { email, pass }: Holding, purpose: 'answers' | 'comment'): Promise<Right> => {
  const prepared = await prepare(round, { email, groupId: pass.groupId }, purpose);
  const finished = await finishRight(prepared, fromBase64url(purpose === 'answers' ? pass.blindSignature : pass.blindCommentSignature));
  if (!finished.ok) throw new Error(`The pass does not verify: ${finished.reason}.`);
  return finished.right;
};

/** One device in the answer window: it can send, and send again with a higher sequence. */
export interface AnsweringDevice {
  /** True when the box took the answers and its acknowledgement verifies. */
  send(answers: Record<string, ItemAnswer>, sequence: number): Promise<boolean>;
  /** The same with comments, by the heading that each is on. */
  comment(texts: Record<string, string>, sequence: number): Promise<boolean>;
}

/** Unblinds the pass of a person and makes it ready to answer. No cookie, no session: only the pass. */
export const answeringDevice = async (
  { answerDoor, round }: { answerDoor: string; round: OpenedRound },
  holding: Holding,
): Promise<AnsweringDevice> => {
  const { sheet, sheetHash, instrument } = round;
  const ballotKeys = sheet.ballotKeys.map(fromBase64url);
  const deliver = async (purpose: 'answers' | 'comment', plaintext: Uint8Array, sequence: number): Promise<boolean> => {
    const right = await rightOf(round, holding, purpose);
    const { ballot, receipt } = await sealBallot({ right, sheetHash, ballotKeys, plaintext, sequence });
    const response = await fetch(`${answerDoor}/v1/ballots`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: ballot });
    if (response.status !== 200) return false;
    const acknowledgement = new Uint8Array(await response.arrayBuffer());
    return verifyAcknowledgement({ acknowledgement, boxKey: fromBase64url(sheet.boxKey), sheetHash, ...receipt });
  };
  const themes = [...new Set(instrument.items.map(({ theme }) => theme))];
  return {
    send: (answers, sequence) => deliver('answers', encodeAnswers(instrument, answers), sequence),
    comment: (texts, sequence) => {
      const comments = Object.entries(texts).map(([heading, text]) => ({ theme: themes.indexOf(heading), text }));
      return deliver('comment', encodeComments(comments.filter(({ theme }) => theme >= 0)), sequence);
    },
  };
};

