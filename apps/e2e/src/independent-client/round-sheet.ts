import { createECDH } from 'node:crypto';
import { isSignedBy } from './ed25519.ts';
import { ascii, fromBase64url, fromHex, join, sha256 } from './octets.ts';

/** What this client needs of §3. */
export interface Sheet {
  roundId: Buffer;
  sheetHash: Buffer;
  instrumentHash: Buffer;
  issuingKeys: ReadonlyMap<string, { answers: Buffer; comment: Buffer }>;
  ballotKeys: readonly Buffer[];
  boxKey: Buffer;
}

interface SheetText {
  roundId: string;
  instrument: { hash: string };
  groups: { id: string; label: string; issuingKeys: { answers: string; comment: string } }[];
  ballotKeys: string[];
  boxKey: string;
}

/** Members of the sheet, sorted, without the one that may be left out. */
const MEMBERS = ['approvingBody', 'ballotKeys', 'boxKey', 'groups', 'instrument', 'organisation', 'previousSheetHash', 'roundId', 'thresholds', 'title', 'units', 'version', 'windows'];

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
};

const issuingKey = (text: string): Buffer => {
  const n = fromBase64url(text, 256);
  if ((n[0] ?? 0) < 0x80 || (n[255] ?? 0) % 2 === 0) throw new Error('A weak issuing key.');
  return n;
};

const ballotKey = (text: string): Buffer => {
  const point = fromBase64url(text, 65);
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  pair.computeSecret(point); // throws for what is no point of the curve
  return point;
};

/** §3: refuses the sheet by throwing. */
export const openSheet = (envelope: Buffer, deploymentKey: Buffer): Sheet => {
  const text = envelope.subarray(64);
  if (!isSignedBy(deploymentKey, join(ascii('unguarded sheet v1\n'), text), envelope.subarray(0, 64))) throw new Error('The sheet is not signed by the deployment.');
  const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  const sheet = JSON.parse(decoded) as SheetText;
  if (canonical(sheet) !== decoded || Object.keys(sheet).filter((name) => name !== 'gapMeasure' && name !== 'language').join() !== MEMBERS.join()) throw new Error('The sheet is not canonical.');
  if (new Set(sheet.groups.map(({ label }) => label)).size < sheet.groups.length) throw new Error('Two groups have one label.');
  return {
    roundId: fromHex(sheet.roundId, 16), sheetHash: sha256(text), instrumentHash: fromHex(sheet.instrument.hash, 32), boxKey: fromBase64url(sheet.boxKey, 32),
    issuingKeys: new Map(sheet.groups.map(({ id, issuingKeys }) => [id, { answers: issuingKey(issuingKeys.answers), comment: issuingKey(issuingKeys.comment) }])),
    ballotKeys: sheet.ballotKeys.map(ballotKey),
  };
};
