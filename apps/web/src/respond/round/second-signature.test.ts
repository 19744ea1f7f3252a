import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { toBase64url, type Bytes } from '@unguarded/credentials-client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { makeSigningKey, type SigningKey } from '../sample-deployment/sample-keys.ts';
import { openDeviceDatabase } from '../wallet/device-database.ts';
import { pinRound } from './pin-round.ts';

type SampleRound = Awaited<ReturnType<SampleDeployment['freeze']>>;

let deployment: SampleDeployment;
let council: SigningKey;

/** The description as this device has it, where the door gives such a second signature, or none. */
const approvedBy = async ({ sheet }: SampleRound, signature: Bytes | null): Promise<string | null> => {
  vi.stubGlobal('fetch', (address: string, options?: RequestInit) => address.endsWith('/approval')
    ? Promise.resolve(signature === null ? new Response('not found', { status: 404 }) : Response.json({ name: 'whoever', publicKey: '', signature: toBase64url(signature) }))
    : deployment.fetch(address, options));
  const database = await openDeviceDatabase();
  const found = await pinRound(database, { roundId: sheet.roundId, phase: 'enrolment', windows: sheet.windows }, toBase64url(deployment.deploymentKey.publicKey));
  database.close();
  if (!found.ok) throw new Error(found.reason);
  return found.round.approvedBy;
};

const frozen = (): Promise<SampleRound> =>
  deployment.freeze((sheet) => ({ ...sheet, approvingBody: { name: 'the works council', publicKey: toBase64url(council.publicKey) } }));

const signedBy = (key: SigningKey, { envelope }: SampleRound): Promise<Bytes> =>
  key.sign(Uint8Array.from([...new TextEncoder().encode('unguarded approval v1\n'), ...envelope.subarray(64)]));

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('isSecureContext', true);
  deployment = await SampleDeployment.open();
  council = await makeSigningKey();
});

describe('who else has signed a description', () => {
  it('is named once the signature verifies on this device, and not because the description names them', async () => {
    const round = await frozen();
    expect(await approvedBy(round, null)).toBeNull();
    expect(await approvedBy(round, await signedBy(await makeSigningKey(), round))).toBeNull();
    expect(await approvedBy(round, new Uint8Array(64))).toBeNull();
    expect(await approvedBy(round, await signedBy(council, round))).toBe('the works council');
  });

  it('is remembered without a connection to ask again', async () => {
    const round = await frozen();
    expect(await approvedBy(round, await signedBy(council, round))).toBe('the works council');
    deployment.reachable = false;
    expect(await approvedBy(round, null)).toBe('the works council');
  });

  it('is not asked for where the description names nobody', async () => {
    expect(await approvedBy(await deployment.freeze(), new Uint8Array(64))).toBeNull();
  });
});
