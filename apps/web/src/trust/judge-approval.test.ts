import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeApproval, type Description } from './judge-approval.ts';
import { SIGNING_COMMANDS } from './signing-commands.ts';

const makeKey = async () => (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
const [council, stranger] = [await makeKey(), await makeKey()];
const publicKey = Buffer.from(await crypto.subtle.exportKey('raw', council.publicKey)).toString('base64url');

const describing = (title: string, approvingBody: object | null = { name: 'Works council', publicKey }): Description => ({
  title,
  envelope: Buffer.concat([Buffer.alloc(64, 7), Buffer.from(JSON.stringify({ approvingBody, title }))]),
});
const spring = describing('Spring');
const summer = describing('Summer');

const signed = async (content: Uint8Array, { privateKey } = council): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, Buffer.concat([Buffer.from('unguarded approval v1\n'), content])));
const textOf = ({ envelope }: Description): Uint8Array => envelope.subarray(64);
const judged = (signature: Uint8Array, description = spring) => judgeApproval(signature, description, () => Promise.resolve([summer]));

describe('a second signature, before it is handed in', () => {
  it('is genuine when the body that the description names made it of this description', async () => {
    expect(await judged(await signed(textOf(spring)))).toEqual({ genuine: true });
  });

  it('of another pulse is told with that pulse’s name', async () => {
    expect(await judged(await signed(textOf(summer)))).toEqual({ genuine: false, reason: 'other-pulse', title: 'Summer' });
  });

  it('of the whole file is told from one with another key', async () => {
    expect(await judged(await signed(spring.envelope))).toEqual({ genuine: false, reason: 'whole-file' });
  });

  it('with another key, of something else, or where nobody is named, is not genuine', async () => {
    const notGenuine = { genuine: false, reason: 'not-genuine' };
    expect(await judged(await signed(textOf(spring), stranger))).toEqual(notGenuine);
    expect(await judged(await signed(Buffer.from('something else')))).toEqual(notGenuine);
    expect(await judged(new Uint8Array(64))).toEqual(notGenuine);
    const unnamed = describing('Unnamed', null);
    expect(await judged(await signed(textOf(unnamed)), unnamed)).toEqual(notGenuine);
  });
});

it('the lines that the page shows for signing are those of the document for the signing body', () => {
  const document = readFileSync(new URL('../../../../docs/approving-body.md', import.meta.url), 'utf8');
  for (const command of SIGNING_COMMANDS) expect(document).toContain(command);
});
