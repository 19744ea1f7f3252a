import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { checkWords } from '@unguarded/credentials-issuer';
import { parseSheet } from '@unguarded/rounds';
import { describe, expect, it } from 'vitest';
import type { SignedRecord } from '../identity-side.ts';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, type TestIdentitySide } from '../testing.ts';

const council = generateKeyPairSync('ed25519');
const deployment = generateKeyPairSync('ed25519');
const raw = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? '';
const approvingBody = { name: 'Works council of Meridian', publicKey: raw(council.publicKey) };
const signedBy = { sign: (bytes: Uint8Array) => sign(null, bytes, deployment.privateKey) };

const frozen = async (test: TestIdentitySide, members = 12): Promise<string> => {
  await putInForce(test.side, rosterCsv({ Desk: members, Field: 6 }));
  return frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
};

const sheetText = async (test: TestIdentitySide, roundId: string): Promise<Buffer> =>
  Buffer.from((await test.side.rounds.frozen(roundId))?.envelope ?? []).subarray(64);

const isSigned = (record: SignedRecord | null | undefined, label: string): boolean =>
  record != null && verify(null, Buffer.from(label + record.text), createPublicKey(deployment.privateKey), Buffer.from(record.signature, 'base64url'));

const claimFor = async (test: TestIdentitySide, roundId: string, email: string): Promise<void> => {
  const [person] = await test.database.sql<{ id: string }[]>`select id from identity.person where email = ${email}`;
  const code = await test.side.issuing.claimCode(person?.id ?? '', roundId);
  const blinded = { answers: Buffer.alloc(256, 1), comment: Buffer.alloc(256, 2) };
  if (!code.ok || !(await test.side.issuing.claim(code.code, blinded)).ok) throw new Error('No pass.');
};

describe('how many rights were given out', () => {
  it('is told from the next day on, in steps of five, signed, and the same all day', async () => {
    await using test = await openTestIdentitySide(signedBy);
    const roundId = await frozen(test);
    for (const number of [1, 2, 3, 4, 5, 6]) await claimFor(test, roundId, `desk-${number}@meridian.example`);
    expect(await test.side.records.issuedCounts(roundId)).toBeNull();
    test.clock.forwardDays(1);
    const morning = await test.side.records.issuedCounts(roundId);
    for (const number of [7, 8, 9, 10]) await claimFor(test, roundId, `desk-${number}@meridian.example`);
    await claimFor(test, roundId, 'field-1@meridian.example');
    expect(await test.side.records.issuedCounts(roundId)).toEqual(morning);
    expect(isSigned(morning, 'unguarded issued counts v1\n')).toBe(true);
    const parsed = parseSheet((await sheetText(test, roundId)).toString());
    const ids = parsed.ok ? parsed.sheet.groups.map(({ id }) => id) : [];
    const told = JSON.parse(morning?.text ?? '') as { day: string; groups: { id: string; atLeast: number }[] };
    expect([told.day, told.groups.map(({ id }) => id)]).toEqual(['2026-02-02', ids]);
    expect(told.groups.map(({ atLeast }) => atLeast).toSorted((a, b) => a - b)).toEqual([0, 5]);
    test.clock.forwardDays(1);
    const next = JSON.parse((await test.side.records.issuedCounts(roundId))?.text ?? '') as typeof told;
    expect(next.groups.map(({ atLeast }) => atLeast).toSorted((a, b) => a - b)).toEqual([0, 10]);
  });

  it('is told of no round that is not there', async () => {
    await using test = await openTestIdentitySide();
    expect(await test.side.records.issuedCounts('0'.repeat(32))).toBeNull();
  });
});

describe('a second signature of the sheet', () => {
  it('stands in the sheet as a name and a key, is taken when it verifies, and stays as it came first', async () => {
    await using test = await openTestIdentitySide({ approvingBody });
    const roundId = await frozen(test);
    const text = await sheetText(test, roundId);
    const parsed = parseSheet(text.toString());
    expect(parsed.ok && parsed.sheet.approvingBody).toEqual(approvingBody);
    expect(await test.side.records.approval(roundId)).toBeNull();
    const signature = sign(null, Buffer.concat([Buffer.from('unguarded approval v1\n'), text]), council.privateKey);
    expect(await test.side.records.approve(roundId, signature)).toEqual({ ok: true });
    expect(await test.side.records.approve(roundId, signature)).toEqual({ ok: true });
    expect(await test.side.records.approval(roundId)).toEqual({ ...approvingBody, signature: signature.toString('base64url') });
  });

  it('reads whom a sheet names once, however often anybody asks: a large sheet keeps the database busy', async () => {
    await using test = await openTestIdentitySide({ approvingBody });
    const roundId = await frozen(test);
    const named = () => test.side.records.rounds().then((rounds) => rounds.map(({ approvingBody: name }) => name));
    expect(await named()).toEqual([approvingBody.name]);
    await test.database.sql`update identity.round set envelope = '\\x00' where id = ${roundId}`;
    expect(await named()).toEqual([approvingBody.name]);
  });

  it('is told in the mail that says that answers open, beside the check words of exactly this sheet', async () => {
    await using test = await openTestIdentitySide({ approvingBody });
    const roundId = await frozen(test);
    const text = await sheetText(test, roundId);
    await test.side.rounds.announce(roundId, 'enrolment');
    // One after the other: the queue sends side by side what waits together.
    await test.side.mailbox.settled();
    await test.side.records.approve(roundId, sign(null, Buffer.concat([Buffer.from('unguarded approval v1\n'), text]), council.privateKey));
    await test.side.rounds.announce(roundId, 'answers-open');
    await test.side.mailbox.settled();
    const [opened, enrolled] = await test.side.mailbox.stored({ to: 'desk-1@meridian.example', limit: 2 });
    const words = checkWords(createHash('sha256').update(text).digest()).join(' ');
    expect([opened?.text, enrolled?.text]).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
    expect(opened?.text).toContain('Checked and signed by Works council of Meridian.');
    expect(enrolled?.text).not.toContain('Checked and signed');
  });

  it('is refused from anybody else, over another sheet, without its label, and where no body is named', async () => {
    await using test = await openTestIdentitySide({ approvingBody });
    const roundId = await frozen(test);
    const text = await sheetText(test, roundId);
    const labelled = Buffer.concat([Buffer.from('unguarded approval v1\n'), text]);
    const wrong = [sign(null, labelled, deployment.privateKey), sign(null, text, council.privateKey), sign(null, Buffer.concat([labelled, Buffer.from(' ')]), council.privateKey), Buffer.alloc(3)];
    for (const signature of wrong) expect(await test.side.records.approve(roundId, signature)).toEqual({ ok: false, reason: 'bad-signature' });
    expect(await test.side.records.approve('0'.repeat(32), Buffer.alloc(64))).toEqual({ ok: false, reason: 'unknown-round' });
    expect(await test.side.records.approval(roundId)).toBeNull();
    await using without = await openTestIdentitySide();
    expect(await without.side.records.approve(await frozen(without), Buffer.alloc(64))).toEqual({ ok: false, reason: 'no-approving-body' });
  });
});

describe('the end of the issuing keys', () => {
  it('is signed in the same step in which they go, once', async () => {
    await using test = await openTestIdentitySide(signedBy);
    const roundId = await frozen(test);
    expect(await test.side.records.destructions(roundId)).toEqual([]);
    await test.side.rounds.markPublished(roundId);
    await test.side.rounds.markPublished(roundId);
    const records = await test.side.records.destructions(roundId);
    expect(records).toHaveLength(1);
    expect(isSigned(records?.[0], 'unguarded destruction v1\n')).toBe(true);
    expect(JSON.parse(records?.[0]?.text ?? '')).toMatchObject({ destroyed: 'issuing-keys', key: null, roundId, version: 1 });
    expect(await test.database.sql`select * from identity.issuing_key`).toEqual([]);
  });

  it('can be neither changed nor taken back by the role that serves people', async () => {
    await using test = await openTestIdentitySide(signedBy);
    const roundId = await frozen(test);
    await test.side.rounds.markPublished(roundId);
    await expect(test.database.sql`delete from identity.destruction`).rejects.toThrow('permission denied');
    await expect(test.database.sql`update identity.approval set signature = signature`).rejects.toThrow('permission denied');
    expect(await test.database.sql`delete from identity.group_member returning person_id`).toEqual([]);
    expect(await test.side.records.destructions('0'.repeat(32))).toBeNull();
  });
});
