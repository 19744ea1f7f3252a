import { checkWords, fromHex } from '@unguarded/credentials-issuer';
import { phaseOf, planWindows, type RoundWindows } from '@unguarded/rounds';
import { sql } from 'kysely';
import type { SignedCheckIn } from '../check-ins/check-in.ts';
import { isDrawn, isOffered } from '../check-ins/offered-check-ins.ts';
import { hasCheckIns } from '../check-ins/rounds-with-check-ins.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock, PersonRound, RoundState, RoundSummary } from '../identity-side.ts';
import type { RoundQuestions } from '../instruments/questions.ts';
import { claimWindow } from '../issuing/claim-window.ts';
import { PROVED_THRESHOLDS } from './thresholds.ts';

/** Issuing keys of a group: one a purpose. */
const KEYS_A_GROUP = 2;

interface RoundRow {
  roundId: string;
  title: string;
  state: RoundState;
  freezeAt: Date;
  windows: RoundWindows | null;
  sheetHash: string | null;
  groups: number;
  minimum: number;
  people: number | null;
  keys: number;
  questions: RoundQuestions | null;
  checkIns: boolean;
}

/** The sheet's number of people below whom nothing is told of a group. */
const minimumOf = sql`coalesce((round.thresholds->>'scores')::integer, ${PROVED_THRESHOLDS.scores})`;

interface RoundListSettings {
  database: IdentityDatabase;
  clock: Clock;
  /** Whether the organisation has check-ins at all. */
  checkIns: boolean;
}

/** All rounds as the organiser sees them, newest first. */
export const listRounds = async ({ database, clock, checkIns }: RoundListSettings): Promise<RoundSummary[]> => {
  const { rows } = await sql<RoundRow>`
    select round.id as "roundId", round.title, round.state, round.freeze_at as "freezeAt", round.windows, round.sheet_hash as "sheetHash",
           (select count(*) from identity.publication_group grouped where grouped.round_id = round.id) as groups,
           ${minimumOf} as minimum,
           (select sum(roster_count) from identity.publication_group grouped where grouped.round_id = round.id) as people,
           (select count(*) from identity.issuing_key where issuing_key.round_id = round.id) as keys,
           (select jsonb_build_object('form', form, 'gapMeasure', gap_measure) from identity.round_questions where round_id = round.id) as questions,
           round.check_ins or ${isDrawn} as "checkIns"
    from identity.round
    order by round.chain_position desc nulls first, round.freeze_at desc`.execute(database);
  const now = clock();
  return Promise.all(rows.map(async (row) => roundSummary({ ...row, checkIns: await willHaveCheckIns(database, { row, now, switchedOn: checkIns }) }, now)));
};

/** What a freeze has fixed, or would fix on its date: later than planned, if that is over. */
const willHaveCheckIns = async (database: IdentityDatabase, { row, now, switchedOn }: { row: RoundRow; now: Date; switchedOn: boolean }): Promise<boolean> => {
  if (row.state !== 'scheduled' || row.questions?.gapMeasure === 'split-ballot') return row.checkIns;
  return hasCheckIns(database, { roundId: row.roundId, now: row.freezeAt < now ? now : row.freezeAt, switchedOn });
};

const roundSummary = ({ groups, keys, sheetHash, ...round }: RoundRow, now: Date): RoundSummary => ({
  ...round,
  freezeAt: round.freezeAt.toISOString(),
  phase: round.windows && phaseOf(round.windows, now),
  windows: round.windows ?? planWindows(round.freezeAt),
  groups: groups === 0 ? null : groups,
  keyProgress: round.state === 'freezing' ? keys / Math.max(1, KEYS_A_GROUP * groups) : null,
  checkWords: sheetHash === null ? null : checkWords(fromHex(sheetHash)),
});

interface PersonRoundRow {
  roundId: string;
  title: string;
  state: string;
  windows: RoundWindows;
  sheetHash: string;
  checkIns: boolean;
  drawn: boolean;
  groupId: string | null;
  label: string | null;
  rosterCount: number | null;
  minimum: number;
  managerName: string | null;
  issued: boolean;
  checkIn: SignedCheckIn | null;
}

/** The frozen rounds as one person sees them, newest first. */
export const roundsOfPerson = async (database: IdentityDatabase, clock: Clock, personId: string): Promise<PersonRound[]> => {
  const { rows } = await sql<PersonRoundRow>`
    select round.id as "roundId", round.title, round.state, round.windows, round.sheet_hash as "sheetHash",
           ${isOffered(sql.ref('grouped.roster_count'))} as "checkIns", ${isDrawn} as drawn,
           grouped.id as "groupId", grouped.label, grouped.roster_count as "rosterCount", ${minimumOf} as minimum,
           leader.name as "managerName",
           exists (select from identity.issued_right issued
                   where issued.round_id = round.id and issued.person_id = ${personId} and issued.purpose = 'answers') as issued,
           (select jsonb_build_object('answers', answers, 'talkAbout', talk_about) from identity.check_in
            where check_in.round_id = round.id and check_in.person_id = ${personId}) as "checkIn"
    from identity.round
    left join identity.group_member member on member.round_id = round.id and member.person_id = ${personId}
    left join identity.publication_group grouped on grouped.id = member.group_id
    left join identity.person on person.id = ${personId}
    left join identity.unit on unit.id = person.unit_id
    left join identity.person leader on leader.id = unit.leader_id
    where round.state in ('frozen', 'published')
    order by round.chain_position desc`.execute(database);
  return rows.map((row) => personRound(row, clock()));
};

const personRound = (row: PersonRoundRow, now: Date): PersonRound => {
  const { groupId, label, rosterCount, minimum } = row;
  const group = groupId === null || label === null || rosterCount === null ? null : { groupId, label, rosterCount, minimum };
  const phase = phaseOf(row.windows, now);
  const enrolling = phase === 'enrolment' && group !== null;
  const passes = claimWindow(row.windows, { now, holdsRights: row.issued });
  return {
    roundId: row.roundId,
    title: row.title,
    phase,
    windows: row.windows,
    checkWords: checkWords(fromHex(row.sheetHash)),
    published: row.state === 'published',
    group,
    checkIn: { offered: row.checkIns, drawn: row.drawn, open: enrolling && row.checkIns && row.managerName !== null, managerName: row.managerName, mine: row.checkIn },
    pass: { open: passes.open && group !== null, late: passes.open && passes.late, issued: row.issued },
  };
};
