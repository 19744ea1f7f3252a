import { randomBytes } from 'node:crypto';
import { encodeAnswers, isReceipt, makeBallot, type Answer, type SentBallot } from './ballot.ts';
import { openBulletin } from './bulletin.ts';
import { encodeComments } from './comment.ts';
import { isSignedBy } from './ed25519.ts';
import { ascii, fromBase64url, join, sha256 } from './octets.ts';
import { receiveRight, requestRight, type GrantedRight } from './right.ts';
import { openSheet, type Sheet } from './round-sheet.ts';

/** A round as this client knows it after checking it. */
export interface Round {
  door: string;
  identityOrigin: string;
  deploymentKey: Buffer;
  sheet: Sheet;
  instrumentText: string;
}

const bytesAt = async (address: string): Promise<Buffer> => {
  const response = await fetch(address, { credentials: 'omit' });
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
};

const jsonAt = async <Shape>(address: string): Promise<Shape> => JSON.parse((await bytesAt(address)).toString('utf8')) as Shape;

const post = async <Shape>(address: string, body: object): Promise<Shape> => {
  const response = await fetch(address, { method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return (await response.json()) as Shape;
};

/** §7 and §3: fetches and checks a round. The deployment key is pinned at first use, which this is. */
export const openRound = async (door: string, roundId: string): Promise<Round> => {
  const deployment = await jsonAt<{ identityOrigin: string; deploymentKey: string }>(`${door}/v1/deployment`);
  const deploymentKey = fromBase64url(deployment.deploymentKey, 32);
  const sheet = openSheet(await bytesAt(`${door}/v1/rounds/${roundId}/sheet`), deploymentKey);
  const instrument = await bytesAt(`${door}/v1/rounds/${roundId}/instrument`);
  if (!sha256(instrument).equals(sheet.instrumentHash)) throw new Error('Another instrument than the sheet names.');
  return { door, identityOrigin: deployment.identityOrigin, deploymentKey, sheet, instrumentText: instrument.toString('utf8') };
};

type Begun = { ok: true; roundId: string; groupId: string } | { ok: false; reason: string };
type Claimed = { ok: true; signatures: { answers: string; comment: string } } | { ok: false; reason: string };

/** §5: which round and group a claim code is for. */
const beginClaim = (identityOrigin: string, code: string): Promise<Begun> => post<Begun>(`${identityOrigin}/v1/claim/begin`, { code });

export interface Rights {
  answers: GrantedRight;
  comment: GrantedRight;
}

/** §5: claims both rights, for the secrets given, or for new ones. */
export const claim = async ({ sheet, identityOrigin }: Round, code: string, secrets: Record<'answers' | 'comment', Uint8Array> = { answers: randomBytes(32), comment: randomBytes(32) }): Promise<Rights> => {
  const begun = await beginClaim(identityOrigin, code);
  if (!begun.ok) throw new Error(begun.reason);
  const keys = sheet.issuingKeys.get(begun.groupId);
  if (keys === undefined || begun.roundId !== sheet.roundId.toString('hex')) throw new Error('The code is for a group that the sheet does not list.');
  const plan = { sheetHash: sheet.sheetHash, groupId: begun.groupId };
  const answers = requestRight({ ...plan, purpose: 'answers', n: keys.answers, secret: secrets.answers });
  const comment = requestRight({ ...plan, purpose: 'comment', n: keys.comment, secret: secrets.comment });
  const blinded = { answers: answers.blinded.toString('base64url'), comment: comment.blinded.toString('base64url') };
  const claimed = await post<Claimed>(`${identityOrigin}/v1/claim`, { code, blinded });
  if (!claimed.ok) throw new Error(claimed.reason);
  return { answers: receiveRight(answers, fromBase64url(claimed.signatures.answers, 256)), comment: receiveRight(comment, fromBase64url(claimed.signatures.comment, 256)) };
};

/** §6 and §7: sends answers; null when they were refused. */
export const sendAnswers = (round: Round, { answers: right }: Rights, { answers, sequence }: { answers: Readonly<Record<string, Answer>>; sequence: number }): Promise<SentBallot | null> =>
  send(round, right, { plaintext: encodeAnswers(round.instrumentText, answers), sequence });

/** §6 and §7: sends comments, by the heading that they are on; null when they were refused. */
export const sendComments = (round: Round, { comment: right }: Rights, { comments, sequence }: { comments: Readonly<Record<string, string>>; sequence: number }): Promise<SentBallot | null> =>
  send(round, right, { plaintext: encodeComments(round.instrumentText, comments), sequence });

const send = async (round: Round, right: GrantedRight, { plaintext, sequence }: { plaintext: Buffer; sequence: number }): Promise<SentBallot | null> => {
  const ballot = makeBallot(right, { sheet: round.sheet, plaintext, sequence });
  const response = await fetch(`${round.door}/v1/ballots`, { method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/octet-stream' }, body: ballot.bytes });
  const reply = Buffer.from(await response.arrayBuffer());
  if (response.status === 422 && reply.toString('latin1') === 'refused\n') return null;
  if (response.status !== 200 || !isReceipt(reply, ballot, round.sheet)) throw new Error('Not a receipt.');
  return ballot;
};

const PUBLIC_LISTS = { answers: { file: 'bulletin', magic: 'UGB1' }, comment: { file: 'comment-bulletin', magic: 'UGC1' } };

/** §8: whether the last ballot that was acknowledged stands in the public list of its purpose as it was sent. */
export const isCounted = async (round: Round, { nullifier, sealedHash }: SentBallot, purpose: 'answers' | 'comment' = 'answers'): Promise<boolean> => {
  const { file, magic } = PUBLIC_LISTS[purpose];
  const list = openBulletin(await bytesAt(`${round.door}/v1/rounds/${round.sheet.roundId.toString('hex')}/${file}`), { sheet: round.sheet, magic });
  return list.get(nullifier.toString('hex')) === sealedHash.toString('hex');
};

interface SignedRecord {
  text: string;
  signature: string;
}

/** §9 and §12: the content of a signed text about this round. */
const readSigned = <Content extends { roundId: string; sheetHash: string }>({ text, signature }: SignedRecord, { sheet }: Round, by: { key: Buffer; label: string }): Content => {
  if (!isSignedBy(by.key, join(ascii(by.label), Buffer.from(text, 'utf8')), fromBase64url(signature, 64))) throw new Error('A record is not signed by who should have.');
  const content = JSON.parse(text) as Content;
  if (content.roundId !== sheet.roundId.toString('hex') || content.sheetHash !== sheet.sheetHash.toString('hex')) throw new Error('A record of another round.');
  return content;
};

/** §9: which keys of the round both sides say to have destroyed, after a check of each record. */
export const destroyedKeys = async (round: Round): Promise<string[]> => {
  const path = `v1/rounds/${round.sheet.roundId.toString('hex')}/records`;
  const sides = [{ origin: round.door, key: round.sheet.boxKey }, { origin: round.identityOrigin, key: round.deploymentKey }];
  const lists = await Promise.all(sides.map(async ({ origin, key }) => (await jsonAt<SignedRecord[]>(`${origin}/${path}`))
    .map((record) => readSigned<{ destroyed: string; roundId: string; sheetHash: string }>(record, round, { key, label: 'unguarded destruction v1\n' }).destroyed)));
  return lists.flat();
};

/** §12: how many people of a group are said to hold their rights, at least, before today. */
export const issuedAtLeast = async (round: Round, groupId: string): Promise<number | undefined> => {
  const record = await jsonAt<SignedRecord>(`${round.door}/v1/rounds/${round.sheet.roundId.toString('hex')}/issued`);
  const by = { key: round.deploymentKey, label: 'unguarded issued counts v1\n' };
  const { groups } = readSigned<{ groups: { id: string; atLeast: number }[]; roundId: string; sheetHash: string }>(record, round, by);
  return groups.find(({ id }) => id === groupId)?.atLeast;
};
