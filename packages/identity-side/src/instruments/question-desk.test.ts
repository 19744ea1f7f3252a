import { createHash } from 'node:crypto';
import { demoInstrument, inLanguage, parseInstrument, renderInstrument, type BookEdit, type Instrument } from '@unguarded/instruments';
import { parseSheet, type RoundSheet } from '@unguarded/rounds';
import { describe, expect, it } from 'vitest';
import type { IdentitySide } from '../identity-side.ts';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, testAnswerKeys, type TestIdentitySide } from '../testing.ts';
import type { RoundQuestions } from './questions.ts';

const PULSE: RoundQuestions = { form: 'pulse', gapMeasure: 'check-in' };

const edit = async (side: IdentitySide, change: BookEdit): Promise<number> => {
  const { version } = await side.questions.overview();
  const outcome = await side.questions.edit(version, change);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.version;
};

const languages = (list: readonly ('en' | 'de')[]): BookEdit => ({ kind: 'settings', names: { 'my organisation': 'Meridian' }, languages: list, contact: {} });

const scheduled = async ({ side, clock }: TestIdentitySide, questions: RoundQuestions): Promise<string> => {
  const outcome = await side.rounds.schedule({ title: 'Summer', freezeAt: clock.now, questions });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.roundId;
};

const personId = async ({ database }: TestIdentitySide, email: string): Promise<string> => {
  const [row] = await database.sql<{ id: string }[]>`select id from identity.person where email = ${email}`;
  return row?.id ?? '';
};

const frozenAtOnce = async (test: TestIdentitySide, questions: RoundQuestions): Promise<{ roundId: string; sheet: RoundSheet; instrument: Instrument }> => {
  const roundId = await scheduled(test, questions);
  const { envelope, instrumentBytes } = await test.side.rounds.freeze({ roundId, ...testAnswerKeys() });
  const sheet = parseSheet(Buffer.from(envelope).subarray(64).toString('utf8'));
  const text = Buffer.from(instrumentBytes).toString('utf8');
  const instrument = parseInstrument(text);
  if (!sheet.ok || !instrument.ok) throw new Error('A frozen round has a sheet and an instrument.');
  expect(sheet.sheet.instrument.hash).toBe(createHash('sha256').update(text).digest('hex'));
  return { roundId, sheet: sheet.sheet, instrument: instrument.instrument };
};

/** Frozen, and its answers open, so that the next one may be frozen. */
const frozen = async (test: TestIdentitySide, questions: RoundQuestions): Promise<{ sheet: RoundSheet; instrument: Instrument }> => {
  const round = await frozenAtOnce(test, questions);
  test.clock.forwardDays(11);
  return round;
};

const inGermanAsRead = async (side: IdentitySide): Promise<void> => {
  const { pulse } = await side.questions.overview();
  const drafts = pulse.ok ? pulse.texts.filter(({ locale, state }) => locale === 'de' && state === 'draft') : [];
  for (const { where, locale, texts } of drafts) await edit(side, { kind: 'review', review: { where, locale, texts, reviewer: 'A. Muster' } });
};

describe('the questions of a round', () => {
  it('follow the plan from pulse to pulse: the same five and four, and three others each time until all were asked', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 5 }));
    const first = await frozen(test, PULSE);
    const second = await frozen(test, PULSE);
    expect(first.instrument.items).toHaveLength(12);
    expect(second.instrument.items.slice(0, 9)).toEqual(first.instrument.items.slice(0, 9));
    const rotated = [first, second].flatMap(({ instrument }) => instrument.items.slice(9).map(({ id }) => id));
    expect(new Set(rotated).size).toBe(6);
    const { pulse } = await test.side.questions.overview();
    expect(pulse.ok && pulse.due.slice(-6).map(({ itemId }) => itemId).toSorted()).toEqual(rotated.toSorted());
    expect(first.sheet.instrument).toMatchObject({ id: 'unguarded-pulse', version: '1' });
    expect(first.sheet).not.toHaveProperty('gapMeasure');
  });

  it('that rotate name the organisation in the plan as they will when they are asked', async () => {
    await using test = await openTestIdentitySide();
    const { pulse } = await test.side.questions.overview();
    const planned = pulse.ok ? pulse.due.map(({ text }) => text) : [];
    expect(planned.filter((text) => text.includes('['))).toEqual([]);
    expect(planned.filter((text) => text.includes('Meridian'))).not.toEqual([]);
  });

  it('are what the deployment was started with where HR chose no form', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    expect(Buffer.from((await test.side.rounds.frozen(roundId))?.instrumentBytes ?? []).toString('utf8')).toBe(renderInstrument(demoInstrument));
  });

  it('do not open while a translation is a draft, and do once a person with a name has read it', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    await edit(test.side, languages(['en', 'de']));
    const roundId = await scheduled(test, PULSE);
    expect(await test.side.rounds.freezeRefusal(roundId)).toBe('questions-not-ready');
    await expect(test.side.rounds.freeze({ roundId, ...testAnswerKeys() })).rejects.toMatchObject({ code: 'freeze-refused' });
    await inGermanAsRead(test.side);
    expect(await test.side.rounds.freezeRefusal(roundId)).toBeNull();
    const { instrument } = await frozen(test, PULSE);
    const german = inLanguage(instrument, 'de');
    expect(german.ok && german.instrument.items[0]?.text).toBe('Ich bin stolz, wenn ich anderen erzähle, dass ich zu Meridian gehöre');
    expect(instrument.translations?.[0]?.reviewers).toEqual(['A. Muster']);
  });

  it('are asked in full when HR says so, and HR sees when that was', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    expect((await test.side.questions.overview()).fullLastAskedOn).toBeNull();
    expect((await frozen(test, { ...PULSE, form: 'full' })).instrument.items.length).toBeGreaterThan(50);
    expect((await test.side.questions.overview()).fullLastAskedOn).toBe('2026-02-01');
  });

  it('say in the public description when the gap is measured by drawing who answers with their name', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    expect((await frozen(test, { form: 'pulse', gapMeasure: 'split-ballot' })).sheet.gapMeasure).toBe('split-ballot');
  });
});

describe('the book of questions', () => {
  it('keeps every version under its hash, and the run-time role can rewrite none', async () => {
    await using test = await openTestIdentitySide();
    expect(await edit(test.side, languages(['en', 'de']))).toBe(2);
    expect(await edit(test.side, languages(['en']))).toBe(3);
    const versions = await test.database.sql<{ version: number; hash: string; text: string }[]>`select version, hash, text from identity.question_book order by version`;
    expect(versions.map(({ version }) => version)).toEqual([2, 3]);
    for (const { hash, text } of versions) expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    await expect(test.database.sql`update identity.question_book set text = ''`).rejects.toMatchObject({ code: '42501' });
    await expect(test.database.sql`delete from identity.question_book`).rejects.toMatchObject({ code: '42501' });
  });

  it('is edited from the version that the editor saw, or not at all', async () => {
    await using test = await openTestIdentitySide();
    await edit(test.side, languages(['en', 'de']));
    expect(await test.side.questions.edit(1, languages(['en']))).toEqual({ ok: false, fault: { reason: 'changed-meanwhile' } });
    expect(await test.side.questions.edit(2, { kind: 'rotate', rotating: ['csps24-b47'], cycle: 1 })).toMatchObject({ ok: false, fault: { reason: 'always-asked' } });
  });

  it('shows every question of the banks with its source and licence, and who reviewed which language', async () => {
    await using test = await openTestIdentitySide();
    await edit(test.side, { kind: 'review', review: { where: 'item:csps24-b46', locale: 'de', texts: ['Bei [my organisation] darf man Dinge infrage stellen'], reviewer: 'A. Muster' } });
    const { items, texts } = await test.side.questions.bank();
    expect(items.find(({ id }) => id === 'csps24-b46')).toMatchObject({ source: 'UK Civil Service People Survey 2024', licence: 'Crown copyright, Open Government Licence v3.0', construct: 'fear', facet: 'candour', own: false });
    expect(texts.find(({ where, locale }) => where === 'item:csps24-b46' && locale === 'de')).toMatchObject({ state: 'reviewed', reviewer: 'A. Muster', texts: ['Bei [my organisation] darf man Dinge infrage stellen'] });
    expect(texts.find(({ where, locale }) => where === 'item:csps24-b46' && locale === 'fr')).toMatchObject({ state: 'draft', reviewer: null });
  });
});

describe('a round that draws who answers with their name', () => {
  it('keeps to the charter: names are asked for once a quarter, whether by draw or by check-in', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 20 }));
    const draw = { form: 'pulse', gapMeasure: 'split-ballot' } as const;
    const refusalOf = async (): Promise<string | null> => test.side.rounds.freezeRefusal(await scheduled(test, draw));
    await frozenAtOnce(test, draw);
    test.clock.forwardDays(30);
    expect(await refusalOf()).toBe('names-too-often');
    const { roundId } = await frozenAtOnce(test, PULSE);
    expect((await test.side.rounds.ofPerson(await personId(test, 'desk-1@meridian.example'))).find((round) => round.roundId === roundId)?.checkIn.offered).toBe(false);
    test.clock.forwardDays(54);
    expect(await refusalOf()).toBeNull();
  });

  it('asks nobody where the organisation has switched check-ins off', async () => {
    await using test = await openTestIdentitySide({ checkIns: false });
    await putInForce(test.side, rosterCsv({ Desk: 20 }));
    expect(await test.side.rounds.freezeRefusal(await scheduled(test, { form: 'pulse', gapMeasure: 'split-ballot' }))).toBe('names-too-often');
  });

  it('asks in groups of twenty and more, and nobody in smaller ones', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 20, Field: 15 }));
    const { roundId, instrument } = await frozenAtOnce(test, { form: 'pulse', gapMeasure: 'split-ballot' });
    const checkIn = { answers: Object.fromEntries(instrument.gapItemIds.map((itemId) => [itemId, 4])), talkAbout: '' };
    const [desk, field] = await Promise.all(['desk-1@meridian.example', 'field-1@meridian.example'].map((email) => personId(test, email))) as [string, string];
    expect((await test.side.rounds.ofPerson(desk))[0]?.checkIn).toMatchObject({ offered: true, drawn: true, open: true });
    expect((await test.side.rounds.ofPerson(field))[0]?.checkIn).toMatchObject({ offered: false, drawn: true, open: false });
    expect(await test.side.checkIns.sign(desk, roundId, checkIn)).toEqual({ ok: true });
    expect(await test.side.checkIns.sign(field, roundId, checkIn)).toEqual({ ok: false, reason: 'no-check-ins' });
    const shown = await test.side.shownTallies(roundId);
    expect(shown.groups.map(({ respondents }) => respondents).toSorted((a, b) => a - b)).toEqual([0, 1]);
  });
});
