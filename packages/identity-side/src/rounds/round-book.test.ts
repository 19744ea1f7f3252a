import { createHash } from 'node:crypto';
import { demoInstrument, renderInstrument } from '@unguarded/instruments';
import { parseSheet, rosterCommitmentText, type RoundSheet } from '@unguarded/rounds';
import { describe, expect, it } from 'vitest';
import { IdentityError } from '../identity-error.ts';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, testAnswerKeys, type TestIdentitySide } from '../testing.ts';

const sheetOf = async (test: TestIdentitySide, roundId: string): Promise<{ sheet: RoundSheet; hash: string }> => {
  const text = Buffer.from((await test.side.rounds.frozen(roundId))?.envelope ?? []).subarray(64);
  const parsed = parseSheet(text.toString('utf8'));
  if (!parsed.ok) throw new Error(parsed.reason);
  return { sheet: parsed.sheet, hash: createHash('sha256').update(text).digest('hex') };
};

const personId = async (test: TestIdentitySide, email: string): Promise<string> => {
  const [row] = await test.database.sql<{ id: string }[]>`select id from identity.person where email = ${email}`;
  return row?.id ?? '';
};

describe('freezing a round', () => {
  it('puts everybody but the head into one group of at least five, named after its teams', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5, Night: 2, Labs: 3 }));
    const { sheet } = await sheetOf(test, await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now }));
    // Two small teams stand together, and with them the four leaders who report to the head.
    expect(sheet.groups.map(({ label, rosterCount }) => `${label}: ${rosterCount}`).toSorted()).toEqual(['Desk: 8', 'Field: 5', 'Other teams of Meridian: 9']);
    expect(sheet).toMatchObject({ organisation: 'Meridian', title: 'Spring', previousSheetHash: '0'.repeat(64), thresholds: { scores: 5 } });
    expect(sheet.windows).toMatchObject({ frozenAt: '2026-02-01T08:00:00.000Z', answersOpenAt: '2026-02-11T08:00:00.000Z' });
    expect(sheet.instrument.hash).toBe(createHash('sha256').update(renderInstrument(demoInstrument)).digest('hex'));
  });

  it('names groups of several teams in the organisation’s language, which stands in the sheet', async () => {
    await using test = await openTestIdentitySide({ language: 'de' });
    await putInForce(test.side, rosterCsv({ Desk: 8, Night: 2, Labs: 3 }));
    const { sheet } = await sheetOf(test, await frozenTestRound(test.side, { title: 'Frühling', now: test.clock.now }));
    expect([sheet.language, ...sheet.groups.map(({ label }) => label).toSorted()]).toEqual(['de', 'Andere Teams von Meridian', 'Desk']);
  });

  it('commits to the names, which the members of the group, and only they, can see and check', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5 }));
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    const members = await test.side.rounds.groupMembers(await personId(test, 'desk-1@meridian.example'), roundId);
    expect(members).toMatchObject({ label: 'Desk', members: { length: 8 } });
    const text = rosterCommitmentText(members?.nonce ?? '', members?.members ?? []);
    expect(createHash('sha256').update(text).digest('hex')).toBe(members?.commitment);
    const { sheet } = await sheetOf(test, roundId);
    expect(sheet.groups.find(({ label }) => label === 'Desk')?.rosterCommitment).toBe(members?.commitment);
    expect(await test.side.rounds.groupMembers(await personId(test, 'head@meridian.example'), roundId)).toBeNull();
  });

  it('gives each group a key of its own for each purpose, whose private half the database alone cannot open', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5 }));
    const { sheet } = await sheetOf(test, await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now }));
    const keys = sheet.groups.flatMap(({ issuingKeys }) => [issuingKeys.answers, issuingKeys.comment]);
    expect(new Set(keys).size).toBe(2 * sheet.groups.length);
    const stored = await test.database.sql<{ sealed: Buffer }[]>`select sealed_private_key as sealed from identity.issuing_key`;
    // A DER sequence would start with 30 82; sealed bytes start with a random nonce and hold no key structure.
    for (const { sealed } of stored) expect(sealed.includes(Buffer.from('2a864886f70d010101', 'hex'))).toBe(false);
  });

  it('forms larger groups and says so on its sheet where the organisation asks for more people', async () => {
    await using test = await openTestIdentitySide({ thresholds: { scores: 6, comments: 12, distributions: 20 } });
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5 }));
    const { sheet } = await sheetOf(test, await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now }));
    expect(sheet.thresholds).toEqual({ scores: 6, comments: 12, distributions: 20 });
    expect(Math.min(...sheet.groups.map(({ rosterCount }) => rosterCount))).toBeGreaterThanOrEqual(6);
    expect(await test.side.rounds.list()).toMatchObject([{ minimum: 6 }]);
    expect(await test.side.rounds.ofPerson(await personId(test, 'desk-1@meridian.example'))).toMatchObject([{ group: { minimum: 6 } }]);
  });

  it('is refused when a threshold is lower than in an earlier round, and goes on when it is raised', async () => {
    const frozenUnder = { scores: 5, comments: 10, distributions: 20 };
    await using test = await openTestIdentitySide({ thresholds: { scores: 5, comments: 10, distributions: 18 } });
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5 }));
    const first = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    await test.database.sql`update identity.round set thresholds = ${JSON.stringify(frozenUnder)}::text::jsonb where id = ${first}`;
    test.clock.forwardDays(12);
    const planned = await test.side.rounds.schedule({ title: 'Summer', freezeAt: test.clock.now });
    const summer = planned.ok ? planned.roundId : '';
    expect(await test.side.rounds.freezeRefusal(summer)).toBe('thresholds-lowered');
    await expect(test.side.rounds.freeze({ roundId: summer, ...testAnswerKeys() })).rejects.toMatchObject({ code: 'freeze-refused' });
    await test.database.sql`update identity.round set thresholds = null where id = ${first}`;
    expect(await test.side.rounds.freezeRefusal(summer)).toBeNull();
  });

  it('can be looked at beforehand: who would be counted with whom, in numbers', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Night: 2 }));
    const { units, groups, minimumGroupSize } = await test.side.rounds.plannedGroups();
    expect(minimumGroupSize).toBe(5);
    expect(units.map(({ label, people }) => [label, people])).toEqual([['Desk', 8], ['Meridian', 2], ['Night', 2]]);
    const labelsOf = ({ unitIds }: { unitIds: string[] }): string[] => unitIds.map((id) => units.find((unit) => unit.id === id)?.label ?? '').toSorted();
    expect(groups.map(({ rosterCount, ...group }) => [rosterCount, ...labelsOf(group)])).toEqual([[12, 'Desk', 'Meridian', 'Night']]);
    const { sheet } = await sheetOf(test, await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now }));
    expect(sheet.groups.map(({ unitIds }) => unitIds.toSorted())).toEqual(groups.map(({ unitIds }) => unitIds.toSorted()));
  });

  it('chains its sheet to the one before, and keeps one round ahead at most', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const first = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    const planned = await test.side.rounds.schedule({ title: 'Summer', freezeAt: test.clock.now });
    const second = planned.ok ? planned.roundId : '';
    expect(await test.side.rounds.freezeRefusal(second)).toBe('another-round-ahead');
    await expect(test.side.rounds.freeze({ roundId: second, ...testAnswerKeys() })).rejects.toThrow(IdentityError);
    test.clock.forwardDays(10);
    expect(await test.side.rounds.freezeRefusal(second)).toBeNull();
    await test.side.rounds.freeze({ roundId: second, ...testAnswerKeys() });
    expect((await sheetOf(test, second)).sheet.previousSheetHash).toBe((await sheetOf(test, first)).hash);
    expect((await test.side.rounds.list()).map(({ title }) => title)).toEqual(['Summer', 'Spring']);
  });

  it('is refused without a roster, for too few people, for an unknown round and a second time', async () => {
    await using test = await openTestIdentitySide();
    const planned = await test.side.rounds.schedule({ title: 'Spring', freezeAt: test.clock.now });
    const roundId = planned.ok ? planned.roundId : '';
    expect(await test.side.rounds.freezeRefusal(roundId)).toBe('no-roster');
    await putInForce(test.side, rosterCsv({ Desk: 3 }));
    expect(await test.side.rounds.freezeRefusal(roundId)).toBe('too-few-people');
    await putInForce(test.side, rosterCsv({ Desk: 4 }));
    expect(await test.side.rounds.freezeRefusal(roundId)).toBeNull();
    await test.side.rounds.freeze({ roundId, ...testAnswerKeys() });
    expect(await test.side.rounds.freezeRefusal(roundId)).toBe('already-frozen');
    expect(await test.side.rounds.freezeRefusal('0'.repeat(32))).toBe('unknown-round');
    expect(await test.side.rounds.schedule({ title: ' ', freezeAt: test.clock.now })).toEqual({ ok: false, reason: 'no-title' });
    expect(await test.side.rounds.schedule({ title: 'X', freezeAt: new Date('2025-01-01') })).toEqual({ ok: false, reason: 'in-the-past' });
  });

  it('has a title without what cannot be seen or turns the direction of the text', async () => {
    await using test = await openTestIdentitySide();
    for (const title of ['Spring\u0000 \u202epulse', ' \u0007Spring\n pulse\ud800']) {
      expect(await test.side.rounds.schedule({ title, freezeAt: test.clock.now })).toMatchObject({ ok: true });
    }
    expect((await test.side.rounds.list()).map(({ title }) => title)).toEqual(['Spring pulse', 'Spring pulse']);
    expect(await test.side.rounds.schedule({ title: '\u0000', freezeAt: test.clock.now })).toEqual({ ok: false, reason: 'no-title' });
  });

  it('that broke off goes on with the same groups, and makes each key once', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5, Labs: 9 }));
    const planned = await test.side.rounds.schedule({ title: 'Spring', freezeAt: test.clock.now });
    const roundId = planned.ok ? planned.roundId : '';
    const order = { roundId, ...testAnswerKeys() };
    const breaksOff = (): void => { throw new Error('the process dies here'); };
    await expect(test.side.rounds.freeze({ ...order, onProgress: breaksOff })).rejects.toThrow('dies here');
    const identity = test.database.kysely.withSchema('identity');
    const groups = () => identity.selectFrom('publication_group').orderBy('id').select(['id', 'label', 'roster_count']).execute();
    const before = await groups();
    expect(await test.side.rounds.list()).toMatchObject([{ state: 'freezing', keyProgress: 0, groups: 3, checkWords: null }]);
    const again = await test.restart();
    const shares: number[] = [];
    const frozen = await again.rounds.freeze({ ...order, onProgress: (share) => shares.push(share) });
    expect(await groups()).toEqual(before);
    expect(shares.at(-1)).toBe(1);
    expect(await again.rounds.freeze(order)).toEqual(frozen);
    expect((await sheetOf(test, roundId)).sheet.groups.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id));
  });

  it('that goes on after another roster was put in force begins anew: the sheet names who is there', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5 }));
    const planned = await test.side.rounds.schedule({ title: 'Spring', freezeAt: test.clock.now });
    const order = { roundId: planned.ok ? planned.roundId : '', ...testAnswerKeys() };
    const afterOneBatch = (share: number): void => { if (share === 1) throw new Error('the process dies here'); };
    await expect(test.side.rounds.freeze({ ...order, onProgress: afterOneBatch })).rejects.toThrow('dies here');
    test.clock.forwardDays(3);
    const again = await test.restart();
    await putInForce(again, rosterCsv({ Other: 30 }));
    await again.rounds.freeze(order);
    const { sheet } = await sheetOf(test, order.roundId);
    expect(sheet.groups.map(({ label, rosterCount }) => [label, rosterCount])).toEqual([['Other with Meridian (direct reports)', 31]]);
    expect(sheet.previousSheetHash).toBe('0'.repeat(64));
    expect(await test.database.sql`select count(*) as keys from identity.issuing_key`).toEqual([{ keys: 2 }]);
  });

  it('of a round that was removed never comes; its questions went with it, and a freeze that has begun is not undone', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const frozen = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    const planned = await test.side.rounds.schedule({ title: 'Mistake', freezeAt: test.clock.now, questions: { form: 'pulse', gapMeasure: 'check-in' } });
    const mistake = planned.ok ? planned.roundId : '';
    expect(await test.side.rounds.remove(mistake)).toEqual({ ok: true });
    expect(await test.side.rounds.remove(mistake)).toEqual({ ok: false, reason: 'unknown-round' });
    expect(await test.side.rounds.remove(frozen)).toEqual({ ok: false, reason: 'already-frozen' });
    expect(await test.database.sql`select * from identity.round_questions`).toEqual([]);
    expect((await test.side.rounds.list()).map(({ roundId }) => roundId)).toEqual([frozen]);
    expect(await test.side.rounds.freezeRefusal(mistake)).toBe('unknown-round');
    // The database itself lets the server take back none but a planned one.
    for (const state of ['freezing', 'frozen', 'published']) {
      await test.database.sql`update identity.round set state = ${state} where id = ${frozen}`;
      expect(await test.database.sql`delete from identity.round returning id`).toEqual([]);
    }
  });

  it('will have check-ins or not: said for the planned date, and kept by the freeze', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    const inDays = (days: number): Date => new Date(test.clock.now.getTime() + days * 86_400_000);
    await test.side.rounds.schedule({ title: 'Soon', freezeAt: inDays(20) });
    await test.side.rounds.schedule({ title: 'Drawn', freezeAt: inDays(21), questions: { form: 'pulse', gapMeasure: 'split-ballot' } });
    await test.side.rounds.schedule({ title: 'Next quarter', freezeAt: inDays(90) });
    const said = async () => Object.fromEntries((await test.side.rounds.list()).map(({ title, checkIns }) => [title, checkIns]));
    expect(await said()).toEqual({ Spring: true, Soon: false, Drawn: true, 'Next quarter': true });
    test.clock.forwardDays(20);
    const soon = (await test.side.rounds.list()).find(({ title }) => title === 'Soon');
    await test.side.rounds.freeze({ roundId: soon?.roundId ?? '', ...testAnswerKeys() });
    expect(await said()).toMatchObject({ Soon: false, 'Next quarter': true });
  });

  it('asked for five times at once happens once', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const planned = await test.side.rounds.schedule({ title: 'Spring', freezeAt: test.clock.now });
    const order = { roundId: planned.ok ? planned.roundId : '', ...testAnswerKeys() };
    const envelopes = await Promise.all(Array.from({ length: 5 }, () => test.side.rounds.freeze(order)));
    expect(new Set(envelopes.map(({ envelope }) => Buffer.from(envelope).toString('hex'))).size).toBe(1);
  });
});

describe('a frozen round', () => {
  it('is shown to its people with their group and what is open, and to a newcomer without a group', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    await putInForce(test.side, rosterCsv({ Desk: 9 }));
    const [known, newcomer] = await Promise.all(['desk-1@meridian.example', 'desk-9@meridian.example'].map(async (email) => test.side.rounds.ofPerson(await personId(test, email))));
    expect(known).toMatchObject([{ phase: 'enrolment', group: { rosterCount: 9, minimum: 5 }, checkIn: { open: true, managerName: 'Leader of Desk', mine: null }, pass: { open: true, issued: false }, published: false }]);
    expect(newcomer).toMatchObject([{ group: null, checkIn: { open: false }, pass: { open: false } }]);
    test.clock.forwardDays(9);
    expect(await test.side.rounds.ofPerson(await personId(test, 'desk-1@meridian.example'))).toMatchObject([{ phase: 'between', checkIn: { open: false }, pass: { open: true, late: true } }]);
  });

  it('loses its issuing keys when its results are published', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    await test.side.rounds.markPublished(roundId);
    await test.side.rounds.markPublished(roundId);
    expect(await test.database.sql`select * from identity.issuing_key`).toEqual([]);
    expect(await test.side.rounds.list()).toMatchObject([{ state: 'published', keyProgress: null }]);
  });

  it('tells by counts who moved since an earlier round, group by group', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 6 }));
    const first = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    test.clock.forwardDays(90);
    await putInForce(test.side, rosterCsv({ Desk: 7, Field: 6 }).replace('Desk 1,Desk,desk@', 'Desk 1,Field,field@'));
    const second = await frozenTestRound(test.side, { title: 'Summer', now: test.clock.now });
    const label = new Map((await Promise.all([first, second].map((round) => sheetOf(test, round)))).flatMap(({ sheet }) => sheet.groups.map((group) => [group.id, group.label])));
    const overlaps = (await test.side.rounds.groupOverlaps(second, first)).map(({ groupId, earlierGroupId, people }) => `${people} from ${label.get(earlierGroupId)} to ${label.get(groupId)}`);
    // One person moved from Desk to Field, one left Desk; the two leaders are counted with the smallest team next to them.
    expect(overlaps.toSorted()).toEqual([
      '1 from Desk to Field',
      '2 from Field with Meridian (direct reports) to Desk with Meridian (direct reports)',
      '6 from Desk to Desk with Meridian (direct reports)',
      '6 from Field with Meridian (direct reports) to Field',
    ]);
  });
});
