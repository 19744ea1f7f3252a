import { demoInstrument, renderInstrument, type Translation } from '@unguarded/instruments';
import { describe, expect, it } from 'vitest';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, testAnswerKeys, type TestIdentitySide } from '../testing.ts';
import { hasCheckIns } from './rounds-with-check-ins.ts';

const [first = '', second = '', third = '', fourth = ''] = demoInstrument.gapItemIds;
const answers = { [first]: 5, [second]: 4, [third]: 'prefer-not-to-say' as const, [fourth]: null };

const idOf = async (test: TestIdentitySide, email: string): Promise<string> => {
  const [row] = await test.database.sql<{ id: string }[]>`select id from identity.person where email = ${`${email}@meridian.example`}`;
  return row?.id ?? '';
};

const openRound = async (test: TestIdentitySide): Promise<string> => {
  await putInForce(test.side, rosterCsv({ Desk: 8, Field: 6 }));
  return frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
};

const stored = (test: TestIdentitySide) => test.database.sql<{ round_id: string }[]>`select round_id from identity.check_in`;

describe('a check-in', () => {
  it('asks the gap items and nothing else of the instrument', async () => {
    await using test = await openTestIdentitySide();
    const questions = await test.side.checkIns.questions(await openRound(test));
    expect(questions?.items.map(({ id }) => id)).toEqual([...demoInstrument.gapItemIds]);
    expect(await test.side.checkIns.questions('0'.repeat(32))).toBeNull();
  });

  it('is read by the direct manager: not by the head, another manager, HR or a colleague', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    await test.side.checkIns.sign(await idOf(test, 'desk-1'), roundId, { answers, talkAbout: ' The night shifts. ' });
    expect(await test.side.checkIns.receivedBy(await idOf(test, 'desk'))).toEqual([{
      roundId,
      title: 'Spring',
      locale: 'en',
      from: [{
        name: 'Desk 1',
        talkAbout: 'The night shifts.',
        answers: [
          { itemId: first, text: expect.any(String) as string, label: 'Strongly Agree' },
          { itemId: second, text: expect.any(String) as string, label: 'Agree' },
          { itemId: third, text: expect.any(String) as string, label: null },
        ],
      }],
    }]);
    for (const other of ['head', 'field', 'desk-2', 'desk-1']) expect(await test.side.checkIns.receivedBy(await idOf(test, other))).toEqual([]);
  });

  it('is read and answered in the language of each, where the round carries it', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 6 }));
    const planned = await test.side.rounds.schedule({ title: 'Spring', freezeAt: test.clock.now });
    const roundId = planned.ok ? planned.roundId : '';
    await test.side.rounds.freeze({ roundId, ...testAnswerKeys() });
    const item = first;
    const inGerman = (text: string): string => `auf Deutsch: ${text}`;
    const translation: Translation = {
      locale: 'de',
      items: Object.fromEntries(demoInstrument.items.map(({ id, text }) => [id, inGerman(text)])),
      themes: Object.fromEntries(demoInstrument.items.map(({ theme }) => [theme, inGerman(theme)])),
      responseSets: Object.fromEntries(demoInstrument.responseSets.map(({ id, labels }) => [id, { labels: labels.map(inGerman) }])),
      drafts: [],
      reviewers: [],
    };
    const text = renderInstrument({ ...demoInstrument, translations: [translation] });
    await test.database.sql`update identity.round set instrument = ${text} where id = ${roundId}`;
    await test.side.checkIns.sign(await idOf(test, 'desk-1'), roundId, { answers: { [item]: 5 }, talkAbout: '' });
    expect(await test.side.checkIns.questions(roundId, 'de')).toMatchObject({ locale: 'de', items: expect.arrayContaining([expect.objectContaining({ text: expect.stringMatching(/^auf Deutsch: /) as unknown })]) as unknown });
    expect(await test.side.checkIns.questions(roundId, 'fr')).toMatchObject({ locale: 'en' });
    expect((await test.side.checkIns.receivedBy(await idOf(test, 'desk'), 'de'))[0]).toMatchObject({ locale: 'de', from: [{ answers: [{ itemId: item, label: 'auf Deutsch: Strongly Agree' }] }] });
  });

  it('is closed to a successor, and to the former manager', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    await test.side.checkIns.sign(await idOf(test, 'desk-1'), roundId, { answers, talkAbout: '' });
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 6 })
      .replaceAll('desk@meridian.example', 'nora@meridian.example')
      .concat('\ndesk@meridian.example,Leader of Desk,Field,field@meridian.example,'));
    expect(await test.side.checkIns.receivedBy(await idOf(test, 'nora'))).toEqual([]);
    expect(await test.side.checkIns.receivedBy(await idOf(test, 'desk'))).toEqual([]);
  });

  it('can be changed until enrolment closes, and not signed after', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    const person = await idOf(test, 'desk-1');
    await test.side.checkIns.sign(person, roundId, { answers, talkAbout: 'First.' });
    await test.side.checkIns.sign(person, roundId, { answers: { [first]: 1 }, talkAbout: 'Second.' });
    expect((await test.side.rounds.ofPerson(person))[0]?.checkIn.mine).toEqual({ answers: { [first]: 1 }, talkAbout: 'Second.' });
    test.clock.forwardDays(9);
    expect(await test.side.checkIns.sign(person, roundId, { answers, talkAbout: '' })).toEqual({ ok: false, reason: 'enrolment-closed' });
    expect((await test.side.rounds.ofPerson(person))[0]?.checkIn.mine?.talkAbout).toBe('Second.');
  });

  it('takes only the gap items, on their scale', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    const person = await idOf(test, 'desk-1');
    for (const wrong of [{ Q17: 1 }, { [first]: 6 }, { [first]: 0 }, { [first]: 2.5 }, { nonsense: null }]) {
      expect(await test.side.checkIns.sign(person, roundId, { answers: wrong, talkAbout: '' })).toEqual({ ok: false, reason: 'invalid-answers' });
    }
    expect(await test.side.checkIns.sign(person, roundId, { answers, talkAbout: 'x'.repeat(2_001) })).toEqual({ ok: false, reason: 'invalid-answers' });
    expect(await test.side.checkIns.sign(await idOf(test, 'head'), roundId, { answers, talkAbout: '' })).toEqual({ ok: false, reason: 'not-in-this-round' });
    expect(await stored(test)).toEqual([]);
  });

  it('that somebody skips leaves no trace: there is no row, column or time for it', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    await test.side.checkIns.sign(await idOf(test, 'desk-1'), roundId, { answers, talkAbout: '' });
    await test.side.rounds.ofPerson(await idOf(test, 'desk-2'));
    await test.side.checkIns.questions(roundId);
    expect(await stored(test)).toHaveLength(1);
    const rows = await test.database.sql`select * from identity.check_in`;
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['answers', 'person_id', 'reader_id', 'round_id', 'signed_on', 'talk_about']);
    expect(rows[0]?.['signed_on']).toBe('2026-02-01');
  });

  it('is signed by employees at most once a quarter: a pulse in between has none', async () => {
    await using test = await openTestIdentitySide();
    const spring = await openRound(test);
    const person = await idOf(test, 'desk-1');
    await test.side.checkIns.sign(person, spring, { answers, talkAbout: '' });
    test.clock.forwardDays(30);
    const between = await frozenTestRound(test.side, { title: 'In between', now: test.clock.now });
    expect((await test.side.rounds.ofPerson(person))[0]).toMatchObject({ roundId: between, checkIn: { offered: false, open: false } });
    expect(await test.side.checkIns.sign(person, between, { answers, talkAbout: '' })).toEqual({ ok: false, reason: 'no-check-ins' });
    test.clock.forwardDays(54);
    const summer = await frozenTestRound(test.side, { title: 'Summer', now: test.clock.now });
    expect((await test.side.rounds.ofPerson(person))[0]?.checkIn).toMatchObject({ offered: true, open: true });
    expect(await test.side.checkIns.sign(person, summer, { answers, talkAbout: '' })).toEqual({ ok: true });
  });

  it('can be switched off by the organisation: nothing can be signed, and the mails do not offer it', async () => {
    await using test = await openTestIdentitySide({ checkIns: false });
    const roundId = await openRound(test);
    const person = await idOf(test, 'desk-1');
    expect((await test.side.rounds.ofPerson(person))[0]?.checkIn).toMatchObject({ offered: false, open: false });
    expect(await test.side.checkIns.sign(person, roundId, { answers, talkAbout: '' })).toEqual({ ok: false, reason: 'no-check-ins' });
    await test.side.rounds.announce(roundId, 'enrolment');
    await test.side.mailbox.settled();
    const [mail] = await test.side.mailbox.stored({ to: 'desk-1@meridian.example', limit: 1 });
    expect(mail?.text).toContain('Get your anonymous pass');
    expect(mail?.text).not.toContain('with your name');
  });

  it('is not offered where the gap is measured by a split ballot', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 8, Field: 6 }));
    const planned = await test.side.rounds.schedule({ title: 'Spring', freezeAt: test.clock.now });
    const roundId = planned.ok ? planned.roundId : '';
    await test.database.sql`insert into identity.round_questions (round_id, form, gap_measure) values (${roundId}, 'pulse', 'split-ballot')`;
    await test.database.kysely.transaction().execute(async (transaction) => {
      const identity = transaction.withSchema('identity');
      expect(await hasCheckIns(identity, { roundId, now: test.clock.now, switchedOn: true })).toBe(false);
      expect(await hasCheckIns(identity, { roundId: '0'.repeat(32), now: test.clock.now, switchedOn: true })).toBe(true);
    });
  });

  it('is deleted when a newer one follows and its round is published, or after 120 days', async () => {
    await using test = await openTestIdentitySide();
    const spring = await openRound(test);
    const [one, two] = await Promise.all(['desk-1', 'desk-2'].map((email) => idOf(test, email)));
    await test.side.checkIns.sign(one ?? '', spring, { answers, talkAbout: '' });
    await test.side.checkIns.sign(two ?? '', spring, { answers, talkAbout: '' });
    test.clock.forwardDays(90);
    const summer = await frozenTestRound(test.side, { title: 'Summer', now: test.clock.now });
    await test.side.checkIns.sign(one ?? '', summer, { answers, talkAbout: '' });
    // The figures of spring are not out yet: they still need both.
    await test.side.checkIns.forgetOld();
    expect(await stored(test)).toHaveLength(3);
    await test.side.rounds.markPublished(spring);
    await test.side.checkIns.forgetOld();
    expect((await stored(test)).map(({ round_id }) => round_id).toSorted()).toEqual([spring, summer].toSorted());
    test.clock.forwardDays(31);
    await test.side.checkIns.forgetOld();
    expect(await stored(test)).toEqual([{ round_id: summer }]);
    test.clock.forwardDays(90);
    await test.side.checkIns.forgetOld();
    expect(await stored(test)).toEqual([]);
  });
});

describe('the tally of the check-ins', () => {
  it('counts per group at the freeze, gap items only, every group listed', async () => {
    await using test = await openTestIdentitySide();
    const roundId = await openRound(test);
    await test.side.checkIns.sign(await idOf(test, 'desk-1'), roundId, { answers, talkAbout: '' });
    await test.side.checkIns.sign(await idOf(test, 'desk-2'), roundId, { answers: { [first]: 5, [second]: 2, [third]: 3, [fourth]: 4, ...restOfGapItems(2) }, talkAbout: '' });
    const { groups } = await test.side.shownTallies(roundId);
    expect(groups).toHaveLength(2);
    const desk = groups.find(({ respondents }) => respondents === 2);
    expect(Object.keys(desk?.items ?? {})).toEqual([...demoInstrument.gapItemIds]);
    expect(desk?.items[first]).toEqual({ counts: [0, 0, 0, 0, 2], preferNotToSay: 0, leftOut: 0 });
    expect(desk?.items[third]).toEqual({ counts: [0, 0, 1, 0, 0], preferNotToSay: 1, leftOut: 0 });
    expect(desk?.items[fourth]).toEqual({ counts: [0, 0, 0, 1, 0], preferNotToSay: 0, leftOut: 1 });
    const sum = 5 + 2 + 3 + 4 + 2 * (demoInstrument.gapItemIds.length - 4);
    expect(desk?.gapIndex).toEqual({ people: 1, sum, sumOfSquares: sum * sum });
    const other = groups.find(({ respondents }) => respondents === 0);
    expect(other).toMatchObject({ spoilt: 0, gapIndex: { people: 0, sum: 0, sumOfSquares: 0 } });
    await expect(test.side.shownTallies('0'.repeat(32))).rejects.toThrow(RangeError);
  });
});

const restOfGapItems = (value: number): Record<string, number> => Object.fromEntries(demoInstrument.gapItemIds.slice(4).map((id) => [id, value]));
