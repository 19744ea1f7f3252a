import { fromBase64url, fromHex, sha256, toBase64url, toHex, type Bytes } from '@unguarded/credentials-client';
import { demoInstrument, renderInstrument } from '@unguarded/instruments';
import { phaseOf, planWindows, renderSheet, type RoundPhase, type RoundSheet } from '@unguarded/rounds';
import wordList from '../recovery/english-words.txt?raw';
import { makeBlindSigningKey, makeCurvePoint, makeSigningKey, type BlindSigningKey, type SigningKey } from './sample-keys.ts';

/**
 * Both servers as the answer app sees them, in memory, with real keys and signatures, behind one `fetch`. Tests may
 * let it lie: hand out another description, another key, a signature that does not fit, or nothing at all.
 */

const text = new TextEncoder();
const DAY = 86_400_000;
const FIRST_FREEZE = Date.parse('2026-01-05T08:00:00.000Z');
const IDENTITY_ORIGIN = 'https://people.example';

interface SampleRound {
  sheet: RoundSheet;
  sheetHash: string;
  envelope: Bytes;
}

interface BlindedPair {
  answers: string;
  comment: string;
}

export class SampleDeployment {
  readonly rounds: SampleRound[] = [];
  readonly #issuing: { answers: BlindSigningKey; comment: BlindSigningKey };
  readonly #issued = new Map<string, string>();
  readonly #codes = new Map<string, { roundId: string; person: string; groupId: string }>();
  /** The key that signs; a test may put another in its place. */
  deploymentKey: SigningKey;
  now = new Date(FIRST_FREEZE);
  /** How far the clock of the deployment is moved ahead of the device's. */
  clockAhead = 0;
  reachable = true;
  /** What the public counts of the day say of every group; null: there are none yet. */
  issuedAtLeast: number | null = null;
  /** What a test makes of the signatures on their way back. */
  tamper: (signature: Bytes) => Bytes = (signature) => signature;
  readonly requests: { address: string; body: string }[] = [];
  /** What was handed in, sealed, in the order of arrival. */
  readonly received: Bytes[] = [];
  #boxKey: SigningKey | null = null;

  constructor(keys: { deploymentKey: SigningKey; answers: BlindSigningKey; comment: BlindSigningKey }) {
    this.deploymentKey = keys.deploymentKey;
    this.#issuing = { answers: keys.answers, comment: keys.comment };
  }

  static async open(): Promise<SampleDeployment> {
    const [deploymentKey, answers, comment] = await Promise.all([makeSigningKey(), makeBlindSigningKey(), makeBlindSigningKey()]);
    return new SampleDeployment({ deploymentKey, answers, comment });
  }

  /** Freezes one more pulse a month after the last; `change` is what this sheet has that it should not. */
  async freeze(change: (sheet: RoundSheet) => RoundSheet = (sheet) => sheet): Promise<SampleRound> {
    const number = this.rounds.length + 1;
    const round = await this.sign(change(await this.#nextSheet(number)));
    this.rounds.push(round);
    this.now = new Date(Date.parse(round.sheet.windows.frozenAt));
    return round;
  }

  async sign(sheet: RoundSheet): Promise<SampleRound> {
    const textBytes = text.encode(renderSheet(sheet));
    const signature = await this.deploymentKey.sign(joined(text.encode('unguarded sheet v1\n'), textBytes));
    return { sheet, sheetHash: toHex(await sha256(textBytes)), envelope: joined(signature, textBytes) };
  }

  /** The one-use code that a signed-in person gets for the newest pulse. */
  codeFor(person: string, groupId?: string): string {
    const round = this.newest();
    const code = `code-${this.#codes.size + 1}`;
    this.#codes.set(code, { roundId: round.sheet.roundId, person, groupId: groupId ?? round.sheet.groups[0]?.id ?? '' });
    return code;
  }

  newest(): SampleRound {
    const round = this.rounds.at(-1);
    if (round === undefined) throw new Error('no pulse was frozen');
    return round;
  }

  /** To be put in the place of the browser's own. */
  readonly fetch = async (address: string, options: RequestInit = {}): Promise<Response> => {
    if (!this.reachable) throw new TypeError('no line');
    if (address === '/v1/ballots') return this.#acknowledge(new Uint8Array(options.body as Bytes));
    const body = typeof options.body === 'string' ? options.body : '';
    this.requests.push({ address, body });
    if (address.startsWith(IDENTITY_ORIGIN)) return this.#identity(address.slice(IDENTITY_ORIGIN.length), JSON.parse(body) as ClaimBody);
    return address.endsWith('/issued') ? this.#issuedCounts() : this.#answerDoor(address);
  };

  /** The box's receipt, whatever was sealed; a box of the product verifies more. */
  async #acknowledge(ballot: Bytes): Promise<Response> {
    this.received.push(ballot);
    const [prepared, sequence, sealed] = [ballot.subarray(1, 115), ballot.subarray(403, 407), ballot.subarray(407, -64)];
    const statement = joined(text.encode('unguarded receipt v1\n'), fromHex(this.newest().sheetHash), await sha256(prepared), await sha256(sealed), sequence);
    return new Response((await this.#boxKey?.sign(statement)) ?? null);
  }

  async #issuedCounts(): Promise<Response> {
    if (this.issuedAtLeast === null) return new Response('not found\n', { status: 404 });
    const { sheet, sheetHash } = this.newest();
    const groups = sheet.groups.map(({ id }) => ({ id, atLeast: this.issuedAtLeast }));
    const counts = JSON.stringify({ day: '2026-01-06', groups, roundId: sheet.roundId, sheetHash, version: 1 });
    return Response.json({ text: counts, signature: toBase64url(await this.deploymentKey.sign(text.encode(`unguarded issued counts v1\n${counts}`))) });
  }

  #answerDoor(address: string): Response {
    const contact = 'people@example.org';
    if (address.endsWith('english-words.txt')) return new Response(wordList);
    if (address === '/v1/deployment') return Response.json({ organisation: 'Example Works', identityOrigin: IDENTITY_ORIGIN, contact, deploymentKey: toBase64url(this.deploymentKey.publicKey) });
    if (address === '/v1/rounds') return Response.json(this.rounds.map(({ sheet: { roundId, windows } }) => ({ roundId, windows, phase: this.#phase(windows) })).reverse(), { headers: { date: new Date(Date.now() + this.clockAhead).toUTCString() } });
    const [, roundId, file] = /^\/v1\/rounds\/([0-9a-f]{32})\/(sheet|instrument)$/.exec(address) ?? [];
    const round = this.rounds.find(({ sheet }) => sheet.roundId === roundId);
    if (round === undefined) return new Response('not found\n', { status: 404 });
    return new Response(file === 'sheet' ? round.envelope : renderInstrument(demoInstrument));
  }

  #phase(windows: RoundSheet['windows']): RoundPhase {
    return phaseOf(windows, this.now);
  }

  #identity(path: string, { code, blinded }: ClaimBody): Response {
    const claim = this.#codes.get(code);
    if (claim === undefined) return Response.json({ ok: false, reason: 'unknown-code' });
    const { roundId, groupId, person } = claim;
    if (path === '/v1/claim/begin') return Response.json({ ok: true, roundId, groupId, space: { id: `space-of-${person}`, name: person } });
    const right = `${roundId} ${person}`;
    const asked = JSON.stringify(blinded);
    if ((this.#issued.get(right) ?? asked) !== asked) return Response.json({ ok: false, reason: 'already-issued' });
    this.#issued.set(right, asked);
    const sign = (purpose: 'answers' | 'comment') => toBase64url(this.tamper(this.#issuing[purpose].signBlind(fromBase64url(blinded?.[purpose] ?? ''))));
    return Response.json({ ok: true, signatures: { answers: sign('answers'), comment: sign('comment') } });
  }

  async #nextSheet(number: number): Promise<RoundSheet> {
    const instrumentHash = toHex(await sha256(text.encode(renderInstrument(demoInstrument))));
    const issuingKeys = { answers: this.#issuing.answers.modulus, comment: this.#issuing.comment.modulus };
    return {
      version: 1, organisation: 'Example Works', roundId: String(number).padStart(32, '0'), title: `Pulse ${number}`,
      previousSheetHash: this.rounds.at(-1)?.sheetHash ?? '0'.repeat(64),
      instrument: { id: demoInstrument.id, version: demoInstrument.version, hash: instrumentHash },
      units: [{ id: 'works', label: 'Example Works', parentId: null }],
      groups: [{
        id: 'a'.repeat(32), label: 'Service Desk East', levelUnitId: 'works', unitIds: ['works'], rosterCount: 12,
        rosterCommitment: 'c'.repeat(64), issuingKeys,
      }],
      ballotKeys: [await makeCurvePoint()], boxKey: toBase64url((this.#boxKey ??= await makeSigningKey()).publicKey),
      thresholds: { scores: 5, comments: 10, distributions: 15 },
      windows: planWindows(new Date(FIRST_FREEZE + (number - 1) * 30 * DAY)), approvingBody: null,
    };
  }
}

interface ClaimBody {
  code: string;
  blinded?: BlindedPair;
}

function joined(...parts: Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}
