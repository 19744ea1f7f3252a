import { checkIssuingKey, decodeBase64url, fromBase64url, openSheet, sha256, toHex, verifyApproval, type Bytes } from '@unguarded/credentials-client';
import { parseInstrument, type Instrument } from '@unguarded/instruments';
import { parseSheetInTurns, type RoundSheet, type SheetGroup } from '@unguarded/rounds';

/** Why a public description may not be used. */
export type RoundFault = 'description-not-genuine' | 'questions-changed' | 'weak-key';

/** A pulse's public description whose signature, form and questions were checked on this device. */
export interface VerifiedRound {
  sheet: RoundSheet;
  sheetHash: Bytes;
  checkWords: readonly string[];
  instrument: Instrument;
}

export type Verification = { ok: true; round: VerifiedRound } | { ok: false; reason: RoundFault };

/** The deployment's signature, before the text. */
const ENVELOPE_SIGNATURE = 64;

/** Groups whose keys are looked at before the page has its turn. */
const STEP = 50;

export interface RoundTexts {
  envelope: Bytes;
  instrument: Bytes;
}

export interface Expected {
  roundId: string;
  deploymentKey: string;
}

/**
 * Checks the signature of the public description, that it is of the pulse asked for, that none of its keys is weak, and
 * that it names these questions.
 */
export async function verifyRound(texts: RoundTexts, expected: Expected): Promise<Verification> {
  const opened = await openExpected(texts.envelope, expected);
  if (opened === null) return { ok: false, reason: 'description-not-genuine' };
  const { sheet, sheetHash, checkWords } = opened;
  if (!(await haveStrongKeys(sheet.groups)) || !(await areCurvePoints(sheet.ballotKeys))) return { ok: false, reason: 'weak-key' };
  const instrument = await verifyInstrument(texts.instrument, sheet.instrument.hash);
  if (instrument === null) return { ok: false, reason: 'questions-changed' };
  return { ok: true, round: { sheet, sheetHash, checkWords, instrument } };
}

export function groupOf(sheet: RoundSheet, groupId: string): SheetGroup | undefined {
  return sheet.groups.find(({ id }) => id === groupId);
}

async function openExpected(envelope: Bytes, expected: Expected): Promise<Pick<VerifiedRound, 'sheet' | 'sheetHash' | 'checkWords'> | null> {
  const key = decodeBase64url(expected.deploymentKey);
  if (!key.ok) return null;
  const opened = await openSheet({ envelope, deploymentKey: key.bytes });
  if (!opened.ok) return null;
  const parsed = await parseSheetInTurns(opened.text, nextTurn);
  if (!parsed.ok || parsed.sheet.roundId !== expected.roundId) return null;
  return { sheet: parsed.sheet, sheetHash: opened.hash, checkWords: opened.checkWords };
}

/** Who has signed the description besides the deployment, verified on this device; a name in it is no signature yet. */
export async function approvedBy(envelope: Bytes, { approvingBody }: RoundSheet, approval: Bytes | null): Promise<string | null> {
  if (approvingBody === null || approval === null) return null;
  const sheetText = envelope.subarray(ENVELOPE_SIGNATURE);
  const genuine = await verifyApproval({ sheetText, publicKey: fromBase64url(approvingBody.publicKey), signature: approval });
  return genuine ? approvingBody.name : null;
}

/** Lets the page answer to a touch: a thousand groups are half a second of work on a slow phone. */
const nextTurn = (): Promise<void> => new Promise((done) => {
  // Not a timer: browsers make a chain of timers wait 4 ms each.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    done();
  };
  port2.postMessage(null);
});

async function haveStrongKeys(groups: readonly SheetGroup[]): Promise<boolean> {
  for (let start = 0; start < groups.length; start += STEP) {
    if (!groups.slice(start, start + STEP).every(hasStrongKeys)) return false;
    await nextTurn();
  }
  return true;
}

function hasStrongKeys({ issuingKeys }: SheetGroup): boolean {
  return [issuingKeys.answers, issuingKeys.comment].every((text) => {
    const key = decodeBase64url(text);
    return key.ok && checkIssuingKey(key.bytes).ok;
  });
}

/** The browser's own cryptography takes no key that is not a point of the curve. */
async function areCurvePoints(keys: readonly string[]): Promise<boolean> {
  const take = (key: string) => crypto.subtle.importKey('raw', fromBase64url(key), { name: 'ECDH', namedCurve: 'P-256' }, true, []);
  return Promise.all(keys.map(take)).then(() => true, () => false);
}

async function verifyInstrument(bytes: Bytes, expectedHash: string): Promise<Instrument | null> {
  if (toHex(await sha256(bytes)) !== expectedHash) return null;
  const parsed = parseInstrument(new TextDecoder().decode(bytes));
  return parsed.ok ? parsed.instrument : null;
}
