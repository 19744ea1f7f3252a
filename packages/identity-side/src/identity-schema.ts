import type { Purpose } from '@unguarded/credentials-issuer';
import type { ItemAnswer, RoundForm } from '@unguarded/instruments';
import type { RoundWindows, SheetThresholds } from '@unguarded/rounds';
import type { ColumnType, Generated } from 'kysely';
import type { RoundState } from './identity-side.ts';
import type { GapMeasure } from './instruments/questions.ts';
import type { Looked, LookingRole } from './looks/look.ts';
import type { PromiseState } from './promises/promise.ts';
import type { FoundFault } from './roster/fault-words.ts';
import type { ImportState, UnderstoodRoster } from './roster/import-status.ts';

/** A day without a time: 'YYYY-MM-DD'. Rights and check-ins are dated, never timed. */
type Day = string;
type Bytes = Uint8Array;

interface PersonTable {
  id: Generated<string>;
  /** Lower case. */
  email: string;
  name: string;
  /** The unit in which the person works; null for the head and for people who left. */
  unit_id: string | null;
  active: boolean;
  last_import: string;
  /** Language of the mails to this person, from the roster; null: the organisation's. */
  locale: string | null;
}

interface UnitTable {
  id: Generated<string>;
  label: string;
  parent_id: string | null;
  leader_id: string | null;
  active: boolean;
  last_import: string;
}

interface RosterImportTable {
  id: Generated<string>;
  state: ImportState;
  /** The file, kept until it is applied or another one comes. */
  file: Bytes | null;
  rows: ColumnType<number, number | undefined, number>;
  faults: ColumnType<FoundFault[], FoundFault[] | undefined, FoundFault[]>;
  fault_count: ColumnType<number, number | undefined, number>;
  understood: UnderstoodRoster | null;
  received_at: Date;
  applied_at: Date | null;
}

export interface FrozenUnit {
  id: string;
  label: string;
  parentId: string | null;
}

interface RoundTable {
  id: string;
  title: string;
  state: RoundState;
  freeze_at: Date;
  /** Place in the chain of sheets, from 1; null before the freeze starts. */
  chain_position: number | null;
  units: FrozenUnit[] | null;
  windows: RoundWindows | null;
  /** Canonical text of the instrument, from the start of the freeze. */
  instrument: string | null;
  envelope: Bytes | null;
  /** SHA-256 of the sheet text, hex. */
  sheet_hash: string | null;
  /** Whether people check in with their name; fixed at the freeze. */
  check_ins: Generated<boolean>;
  /** The thresholds of the sheet, from the start of the freeze; null in rounds from before they could be raised. */
  thresholds: SheetThresholds | null;
  /** The import whose roster the snapshot was taken of; null before the freeze starts. */
  roster_import: string | null;
}

/** An approving body's signature of a sheet, verified before it is stored. */
interface ApprovalTable {
  round_id: string;
  signature: Bytes;
}

/** That keys of a round were destroyed, signed by the deployment. */
interface DestructionTable {
  round_id: string;
  destroyed: string;
  text: string;
  signature: Bytes;
}

interface PublicationGroupTable {
  id: string;
  round_id: string;
  label: string;
  level_unit_id: string;
  unit_ids: string[];
  roster_count: number;
  nonce: string;
  commitment: string;
}

interface GroupMemberTable {
  round_id: string;
  group_id: string;
  person_id: string;
  /** As on the roster at the freeze: the commitment in the sheet is over these. */
  name: string;
  email: string;
}

interface IssuingKeyTable {
  round_id: string;
  group_id: string;
  purpose: Purpose;
  modulus: Bytes;
  /** PKCS8, sealed under the key file; useless in a backup. */
  sealed_private_key: Bytes;
}

interface ClaimCodeTable {
  code_hash: string;
  round_id: string;
  person_id: string;
  expires_at: Date;
}

interface IssuedRightTable {
  round_id: string;
  person_id: string;
  purpose: Purpose;
  group_id: string;
  blinded_hash: string;
  issued_on: Day;
}

interface CheckInTable {
  round_id: string;
  person_id: string;
  /** The direct manager at the time of signing: the only reader. */
  reader_id: string;
  answers: Record<string, ItemAnswer>;
  talk_about: string;
  signed_on: Day;
}

/**
 * Who led one of a group's units at the freeze, whether or not anybody signed, and to whom somebody signed after a change:
 * who may have read check-ins of the group.
 */
interface GroupReaderTable {
  group_id: string;
  reader_id: string;
}

interface AnnouncementTable {
  round_id: string;
  what: string;
}

interface DevelopmentMailTable {
  id: Generated<number>;
  at: Date;
  recipient: string;
  subject: string;
  text: string;
}

/** A leader's own estimate, in points, of what their unit answers without name. */
interface QuestionBookTable {
  version: number;
  /** SHA-256 of the text, hex. */
  hash: string;
  text: string;
  changed_on: Day;
}

interface RoundQuestionsTable {
  round_id: string;
  form: RoundForm;
  gap_measure: GapMeasure;
  /** The items that rotated when the round was frozen; null before. */
  rotating: ColumnType<string[] | null, string[] | null, string>;
}

interface EstimateTable {
  round_id: string;
  leader_id: string;
  unit_id: string;
  points: number;
}

interface PromiseTable {
  id: Generated<string>;
  unit_id: string;
  round_id: string;
  made_by: string;
  promised: string;
  owner: string;
  due_on: Day;
  made_on: Day;
}

interface PromiseWordTable {
  promise_id: string;
  /** From 1; the last word counts. */
  position: number;
  state: PromiseState;
  explanation: string;
  /** The new day of a promise that was changed. */
  due_on: Day | null;
  said_by: string;
  said_on: Day;
}

interface LookTable {
  /** The Monday of the week. */
  week: Day;
  role: LookingRole;
  what: Looked;
  times: number;
}

interface AuthUserTable {
  id: string;
  name: string;
  email: string;
}

interface AuthSessionTable {
  id: string;
  userId: string;
  expiresAt: Date;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
}

interface AuthVerificationTable {
  id: string;
  identifier: string;
  expiresAt: Date;
}

/** Schema `identity`: who people are. Not one column of it holds an answer of a pulse. */
export interface IdentitySchema {
  person: PersonTable;
  unit: UnitTable;
  roster_import: RosterImportTable;
  round: RoundTable;
  publication_group: PublicationGroupTable;
  group_member: GroupMemberTable;
  issuing_key: IssuingKeyTable;
  claim_code: ClaimCodeTable;
  issued_right: IssuedRightTable;
  check_in: CheckInTable;
  group_reader: GroupReaderTable;
  announcement: AnnouncementTable;
  development_mail: DevelopmentMailTable;
  approval: ApprovalTable;
  destruction: DestructionTable;
  question_book: QuestionBookTable;
  round_questions: RoundQuestionsTable;
  estimate: EstimateTable;
  promise: PromiseTable;
  promise_word: PromiseWordTable;
  look: LookTable;
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  auth_verification: AuthVerificationTable;
}
