import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { parseSheet } from '@unguarded/rounds';
import { describe, expect, it } from 'vitest';
import type { BlindedPair } from './issuing.ts';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, watchProcesses, type TestIdentitySide } from '../testing.ts';

interface Enrolment {
  roundId: string;
  personId: string;
}

const enrol = async (test: TestIdentitySide): Promise<Enrolment> => {
  await putInForce(test.side, rosterCsv({ Desk: 8 }));
  const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
  const [row] = await test.database.sql<{ id: string }[]>`select id from identity.person where email = 'desk-1@meridian.example'`;
  return { roundId, personId: row?.id ?? '' };
};

const codeFor = async (test: TestIdentitySide, { personId, roundId }: Enrolment): Promise<string> => {
  const outcome = await test.side.issuing.claimCode(personId, roundId);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.code;
};

/** Numbers below any modulus of the right length: their first byte is zero. */
const blindedPair = (): BlindedPair => ({
  answers: Buffer.concat([Buffer.of(0), randomBytes(255)]),
  comment: Buffer.concat([Buffer.of(0), randomBytes(255)]),
});

const modulusOf = async (test: TestIdentitySide, roundId: string, purpose: 'answers' | 'comment'): Promise<string> => {
  const parsed = parseSheet(Buffer.from((await test.side.rounds.frozen(roundId))?.envelope ?? []).subarray(64).toString('utf8'));
  return (parsed.ok ? parsed.sheet.groups[0]?.issuingKeys[purpose] : undefined) ?? '';
};

const issuedOf = (test: TestIdentitySide) => test.database.sql<{ purpose: string; issued_on: string }[]>`select purpose, issued_on from identity.issued_right order by purpose`;

describe('giving out passes', () => {
  it('signs what the sheet’s keys verify: one blind signature a purpose', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const blinded = blindedPair();
    const outcome = await test.side.issuing.claim(await codeFor(test, enrolment), blinded);
    for (const purpose of ['answers', 'comment'] as const) {
      const key = createPublicKey({ format: 'jwk', key: { kty: 'RSA', e: 'AQAB', n: await modulusOf(test, enrolment.roundId, purpose) } });
      const opened = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, outcome.ok ? outcome.signatures[purpose] : Buffer.alloc(256));
      expect(opened).toEqual(Buffer.from(blinded[purpose]));
    }
    expect(await issuedOf(test)).toEqual([{ purpose: 'answers', issued_on: '2026-02-01' }, { purpose: 'comment', issued_on: '2026-02-01' }]);
  });

  it('gives the same signatures for the same bytes, also with another code, and nothing for other bytes', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const blinded = blindedPair();
    const code = await codeFor(test, enrolment);
    const first = await test.side.issuing.claim(code, blinded);
    expect(first.ok).toBe(true);
    expect(await test.side.issuing.claim(code, blinded)).toEqual(first);
    expect(await test.side.issuing.claim(await codeFor(test, enrolment), blinded)).toEqual(first);
    expect(await test.side.issuing.claim(code, blindedPair())).toEqual({ ok: false, reason: 'already-issued' });
    expect(await test.side.issuing.claim(code, { ...blinded, comment: blindedPair().comment })).toEqual({ ok: false, reason: 'already-issued' });
  });

  it('gives one right a purpose to fifty claims at once', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const codes = await Promise.all(Array.from({ length: 5 }, () => codeFor(test, enrolment)));
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, number) => test.side.issuing.claim(codes[number % 5] ?? '', blindedPair())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'already-issued')).toHaveLength(49);
    expect(await issuedOf(test)).toHaveLength(2);
    expect(await test.side.issuing.issuedCounts(enrolment.roundId)).toMatchObject([{ answers: 1, comment: 1 }]);
  });

  it('signs once for a claim that is sent fifty times at once, and again for one that is sent later', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const blinded = blindedPair();
    const code = await codeFor(test, enrolment);
    using signing = watchProcesses();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => test.side.issuing.claim(code, blinded)));
    expect(signing.replies()).toBe(2);
    expect(outcomes.map(({ ok }) => ok)).toEqual(Array.from({ length: 50 }, () => true));
    expect(await test.side.issuing.claim(code, blinded)).toEqual(outcomes[0]);
    expect(signing.replies()).toBe(4);
  });

  it('ends the oldest codes of a person who makes many for one pulse, and nobody else’s', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const [other] = await test.database.sql<{ id: string }[]>`select id from identity.person where email = 'desk-2@meridian.example'`;
    const codes = [await codeFor(test, { ...enrolment, personId: other?.id ?? '' })];
    for (let made = 0; made < 7; made += 1) {
      test.clock.forwardDays(1 / (24 * 60 * 60));
      codes.push(await codeFor(test, enrolment));
    }
    const good = await Promise.all(codes.map(async (code) => (await test.side.issuing.beginClaim(code)).ok));
    expect(good).toEqual([true, false, false, true, true, true, true, true]);
  });

  it('takes nobody’s right for a request that can never be signed', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const code = await codeFor(test, enrolment);
    const good = blindedPair();
    for (const broken of [Buffer.alloc(0), Buffer.alloc(255, 1), Buffer.alloc(257, 1), Buffer.alloc(256, 0), Buffer.alloc(256, 255)]) {
      expect(await test.side.issuing.claim(code, { ...good, comment: broken })).toEqual({ ok: false, reason: 'malformed' });
    }
    expect(await issuedOf(test)).toEqual([]);
    expect((await test.side.issuing.claim(code, good)).ok).toBe(true);
  });

  it('ends with a code after ten minutes', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const code = await codeFor(test, enrolment);
    expect(await test.side.issuing.beginClaim(code)).toMatchObject({ ok: true, roundId: enrolment.roundId, space: { name: 'Desk 1' } });
    test.clock.forwardDays(10 / (24 * 60));
    expect(await test.side.issuing.beginClaim(code)).toEqual({ ok: false, reason: 'unknown-code' });
    expect(await test.side.issuing.claim(code, blindedPair())).toEqual({ ok: false, reason: 'unknown-code' });
  });

  it('can be had again with the same bytes and a new code until answers close, and never with other bytes', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const blinded = blindedPair();
    const first = await test.side.issuing.claim(await codeFor(test, enrolment), blinded);
    for (const moment of ['2026-02-10T08:00:00.000Z', '2026-02-12T09:00:00.000Z', '2026-02-18T07:55:00.000Z']) {
      test.clock.now = new Date(moment);
      const code = await codeFor(test, enrolment);
      expect(await test.side.issuing.beginClaim(code)).toMatchObject({ ok: true, late: true });
      expect(await test.side.issuing.claim(code, blindedPair())).toEqual({ ok: false, reason: 'already-issued' });
      expect(await test.side.issuing.claim(code, { ...blinded, comment: blindedPair().comment })).toEqual({ ok: false, reason: 'already-issued' });
      expect(await test.side.issuing.claim(code, blinded)).toEqual(first);
    }
    expect(await issuedOf(test)).toEqual([{ purpose: 'answers', issued_on: '2026-02-01' }, { purpose: 'comment', issued_on: '2026-02-01' }]);
    const last = await codeFor(test, enrolment);
    test.clock.now = new Date('2026-02-18T08:00:00.000Z');
    expect(await test.side.issuing.claim(last, blinded)).toEqual({ ok: false, reason: 'enrolment-closed' });
    expect(await test.side.issuing.claimCode(enrolment.personId, enrolment.roundId)).toEqual({ ok: false, reason: 'enrolment-closed' });
  });

  it('ends for who has none a day before answers close, and says from the end of enrolment on that it is late', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    expect(await test.side.issuing.claimCode(enrolment.personId, enrolment.roundId)).toMatchObject({ ok: true, late: false });
    test.clock.now = new Date('2026-02-10T07:59:00.000Z');
    expect(await test.side.issuing.beginClaim(await codeFor(test, enrolment))).toMatchObject({ ok: true, late: false });
    test.clock.now = new Date('2026-02-10T08:00:00.000Z');
    expect(await test.side.issuing.claimCode(enrolment.personId, enrolment.roundId)).toMatchObject({ ok: true, late: true });
    test.clock.now = new Date('2026-02-17T07:59:00.000Z');
    const last = await codeFor(test, enrolment);
    expect(await test.side.issuing.beginClaim(last)).toMatchObject({ ok: true, late: true });
    test.clock.now = new Date('2026-02-17T08:00:00.000Z');
    expect(await test.side.issuing.beginClaim(last)).toEqual({ ok: false, reason: 'enrolment-closed' });
    expect(await test.side.issuing.claim(last, blindedPair())).toEqual({ ok: false, reason: 'enrolment-closed' });
    expect(await test.side.issuing.claimCode(enrolment.personId, enrolment.roundId)).toEqual({ ok: false, reason: 'enrolment-closed' });
    expect(await issuedOf(test)).toEqual([]);
  });

  it('comes late as one right a purpose, however often it is asked for at once', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    test.clock.forwardDays(12);
    const codes = await Promise.all(Array.from({ length: 5 }, () => codeFor(test, enrolment)));
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, number) => test.side.issuing.claim(codes[number % 5] ?? '', blindedPair())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await issuedOf(test)).toEqual([{ purpose: 'answers', issued_on: '2026-02-13' }, { purpose: 'comment', issued_on: '2026-02-13' }]);
  });

  it('keeps no code that ran out: it would tell at which minute somebody came', async () => {
    await using test = await openTestIdentitySide();
    await codeFor(test, await enrol(test));
    test.clock.forwardDays(1);
    await test.restart();
    await expect.poll(() => test.database.sql`select * from identity.claim_code`, { timeout: 10_000 }).toEqual([]);
  });

  it('knows only people who were there at the freeze and have not left', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const code = await codeFor(test, enrolment);
    await putInForce(test.side, rosterCsv({ Desk: 9 }).replace('desk-1@meridian.example,Desk 1', 'new@meridian.example,New'));
    const [newcomer] = await test.database.sql<{ id: string }[]>`select id from identity.person where email = 'new@meridian.example'`;
    expect(await test.side.issuing.claimCode(newcomer?.id ?? '', enrolment.roundId)).toEqual({ ok: false, reason: 'not-in-this-round' });
    expect(await test.side.issuing.claim(code, blindedPair())).toEqual({ ok: false, reason: 'unknown-code' });
  });

  it('stores neither the code, nor what it signed, nor the space, nor a time of day', async () => {
    await using test = await openTestIdentitySide();
    const enrolment = await enrol(test);
    const code = await codeFor(test, enrolment);
    const blinded = blindedPair();
    const begun = await test.side.issuing.beginClaim(code);
    await test.side.issuing.claim(code, blinded);
    const dump = JSON.stringify([
      await test.database.sql`select * from identity.claim_code`,
      await test.database.sql`select * from identity.issued_right`,
      await test.database.sql`select * from identity.person`,
    ]);
    const secrets = [code, begun.ok ? begun.space.id : '', Buffer.from(blinded.answers).toString('hex'), Buffer.from(blinded.answers).toString('base64')];
    for (const secret of secrets) expect(dump).not.toContain(secret);
    const columns = await test.database.sql`select column_name from information_schema.columns where table_name = 'issued_right' and data_type like 'time%'`;
    expect(columns).toEqual([]);
  });
});
