import type { RoundPhase, RoundWindows, SheetThresholds } from '@unguarded/rounds';
import type { CheckIns, SignedCheckIn } from './check-ins/check-in.ts';
import type { Estimates } from './estimates/estimate.ts';
import type { QuestionDesk, RoundQuestions } from './instruments/questions.ts';
import type { Issuing } from './issuing/issuing.ts';
import type { MailLanguage } from './mail/mail-language.ts';
import type { Looks } from './looks/look.ts';
import type { MailOutcome, StoredMail } from './mail/mail.ts';
import type { Promises } from './promises/promise.ts';
import type { ImportStatus } from './roster/import-status.ts';
import type { RoundTally } from './round-tally.ts';

/** The time as this deployment sees it; the development clock moves it. */
export type Clock = () => Date;

/** Who stands behind a session: a person of the roster, an organiser (HR), or both. */
export interface Viewer {
  /** Null for an organiser who is not on the roster. */
  personId: string | null;
  name: string;
  email: string;
  isHr: boolean;
  /** The language of mails to them; null: none is known of them. */
  locale: string | null;
}

export interface UnitName {
  unitId: string;
  label: string;
}

/** What a signed-in person sees about themselves. */
export interface Profile {
  roles: ('employee' | 'leader' | 'hr')[];
  unit: UnitName | null;
  manager: { name: string } | null;
  leads: UnitName | null;
  /** Their language, else the organisation's; null: the browser's. */
  language: MailLanguage | null;
  /** The opaque name of this person's place on the answer origin; nothing on the answer side knows it. */
  spaceId: string | null;
}

/** Where a viewer stands: what their results pages are made of follows from it, by the tree of each release. */
export interface ViewerScope {
  /** The unit they lead; they may open it and all below it. */
  ledUnitId: string | null;
  /** The unit they work in; they may open its figures. */
  ownUnitId: string | null;
  /** HR may open everything. */
  isHr: boolean;
  /** Units of whose people they read, or could have read, check-ins, kept or deleted since. */
  readsUnitIds: string[];
}

export interface OrganisationSummary {
  people: number;
  units: number;
  /** Levels from the head's direct reports down; 0 without a roster. */
  depth: number;
  head: string | null;
  /** When the roster in force was applied. */
  lastImport: string | null;
}

export interface OrganisationUnit extends UnitName {
  parentId: string | null;
  leaderName: string;
  /** People who work in the unit itself, without the units below and without its leader. */
  people: number;
}

export type RoundState = 'scheduled' | 'freezing' | 'frozen' | 'published';

/** A round as the organiser lists it. */
export interface RoundSummary {
  roundId: string;
  title: string;
  state: RoundState;
  /** When the organiser means to freeze it; it can be frozen earlier by hand. */
  freezeAt: string;
  phase: RoundPhase | null;
  /** Before the freeze: the windows it would get if it were frozen as planned. */
  windows: RoundWindows;
  groups: number | null;
  /** People below whom no group is formed and nothing is told, from the freeze on. */
  minimum: number;
  people: number | null;
  /** Share of the issuing keys made so far, 0 to 1; null when the round is not being frozen. */
  keyProgress: number | null;
  checkWords: string[] | null;
  /** What HR chose; null where the round asks what the deployment was started with. */
  questions: RoundQuestions | null;
  /** Whether people are asked for answers with their name; before the freeze: whether they would be if it were frozen as planned. */
  checkIns: boolean;
}

/** A frozen round as one person sees it. */
export interface PersonRound {
  roundId: string;
  title: string;
  phase: RoundPhase;
  windows: RoundWindows;
  checkWords: string[];
  published: boolean;
  /** Null for a person who joined after the freeze. */
  group: { groupId: string; label: string; rosterCount: number; /** The sheet's: of fewer who answer nothing is told. */ minimum: number } | null;
  /**
   * Offered: people of this group answer with their name in this round at all. Drawn: by lot, which only their own device
   * knows; this side never learns who was drawn, only who signed.
   */
  checkIn: { offered: boolean; drawn: boolean; open: boolean; managerName: string | null; mine: SignedCheckIn | null };
  /** Late: a pass can still be fetched (or brought back), but no longer apart from the answers. */
  pass: { open: boolean; late: boolean; issued: boolean };
}

export interface SchedulePlan {
  title: string;
  freezeAt: Date;
  questions?: RoundQuestions;
}

export type ScheduleOutcome = { ok: true; roundId: string } | { ok: false; reason: 'no-title' | 'in-the-past' };
export type FreezeRefusal = 'unknown-round' | 'already-frozen' | 'another-round-ahead' | 'no-roster' | 'too-few-people' | 'thresholds-lowered' | 'names-too-often' | 'questions-not-ready';
export type RemoveOutcome = { ok: true } | { ok: false; reason: Extract<FreezeRefusal, 'unknown-round' | 'already-frozen'> };
export interface FrozenRound {
  /** signature(64) ‖ UTF-8 sheet text. */
  envelope: Uint8Array;
  instrumentBytes: Uint8Array;
}

export interface FreezeOrder {
  roundId: string;
  /** 65-byte P-256 point that answers are sealed for. */
  ballotKey: Uint8Array;
  /** 32-byte Ed25519 key that signs acknowledgements and the public list. */
  boxKey: Uint8Array;
  onProgress?: (shareDone: number) => void;
}

/** How many people are on the roster of one publication group in one round and of another in an earlier round. */
export interface GroupOverlap {
  groupId: string;
  earlierGroupId: string;
  people: number;
}

export type Announcement = 'enrolment' | 'answers-open' | 'results';

export interface SignInDoor {
  /** Everything below /api/auth, with the rate limit by client address; the address is kept nowhere. */
  handle(request: Request, clientAddress: string): Promise<Response>;
  /** Uses up a sign-in link. Only the button of the confirm page comes here; opening the link does not. */
  confirm(token: string, clientAddress: string): Promise<{ ok: true; cookies: string[] } | { ok: false; reason: 'link-used-or-expired' | 'too-many-tries' }>;
  /** Who is signed in by these request headers; null for nobody and for people who left. */
  viewerOf(headers: Headers): Promise<Viewer | null>;
  /** Whether an address belongs to somebody who may sign in now. */
  isKnown(email: string): Promise<boolean>;
  /** A Cookie header value for a person, made in-process through the same sign-in (demo; development only). */
  sessionFor(email: string): Promise<string>;
  /** A sign-in link that is handed over instead of mailed (persona links of the demo; development only). */
  mintSignInLink(email: string): Promise<string>;
}

export interface RosterImports {
  /** Keeps the file and reads it in the background. */
  startImport(csvBytes: Uint8Array): Promise<string>;
  /** How far it is, with its faults in a language; English when none is given. */
  status(importId: string, language?: MailLanguage): Promise<ImportStatus | null>;
  /** Applies a file that was read without faults, in one transaction, in the background. */
  applyImport(importId: string): Promise<{ ok: true } | { ok: false; reason: 'unknown-import' | 'not-ready' }>;
  /** Resolves when nothing is being read or applied. */
  settled(): Promise<void>;
}

export interface Directory {
  profile(viewer: Viewer): Promise<Profile>;
  summary(): Promise<OrganisationSummary>;
  units(): Promise<OrganisationUnit[]>;
  viewerScope(viewer: Viewer): Promise<ViewerScope>;
}

export interface RoundBook {
  /** Without questions the round asks what this deployment was started with. */
  schedule(plan: SchedulePlan): Promise<ScheduleOutcome>;
  /** Takes back a round that is scheduled, with its questions; never one whose freeze has begun. */
  remove(roundId: string): Promise<RemoveOutcome>;
  list(): Promise<RoundSummary[]>;
  /** The groups that a round would have if it were frozen now. */
  plannedGroups(): Promise<PlannedGroups>;
  /** Why a freeze would be refused now; null when it may start (or go on after a crash). */
  freezeRefusal(roundId: string): Promise<FreezeRefusal | null>;
  /** Forms the groups, makes the keys, signs the sheet. Idempotent: a frozen round gives the same bytes again. */
  freeze(order: FreezeOrder): Promise<FrozenRound>;
  /** The signed sheet of a frozen round; null before the freeze. */
  frozen(roundId: string): Promise<FrozenRound | null>;
  /** The release is stored: mark the round and destroy its issuing keys. */
  markPublished(roundId: string): Promise<void>;
  ofPerson(personId: string): Promise<PersonRound[]>;
  groupMembers(personId: string, roundId: string): Promise<GroupMembers | null>;
  /** Mails everybody of the round once; asking again sends nothing. */
  announce(roundId: string, what: Announcement): Promise<void>;
  /** Who moved between two rounds, as counts per pair of groups that share people; nobody is named. */
  groupOverlaps(roundId: string, earlierRoundId: string): Promise<GroupOverlap[]>;
}

/** Who would be counted with whom if a round were frozen now: numbers of people, nobody is named. */
export interface PlannedGroups {
  minimumGroupSize: number;
  /** `people`: who work in the unit itself, without the units below. */
  units: { id: string; label: string; parentId: string | null; people: number }[];
  groups: { id: string; levelUnitId: string; unitIds: string[]; rosterCount: number }[];
}

export interface GroupMembers {
  label: string;
  members: { name: string; email: string }[];
  nonce: string;
  commitment: string;
}

/** A text and the deployment's signature of it in base64url, as anybody may fetch them. */
export interface SignedRecord {
  text: string;
  signature: string;
}

/** An approving body, and its signature of one round sheet; keys and signatures in base64url. */
export interface SheetApproval {
  name: string;
  publicKey: string;
  signature: string;
}

export type ApprovalOutcome = { ok: true } | { ok: false; reason: 'unknown-round' | 'no-approving-body' | 'bad-signature' };

export interface PublicRecords {
  /** Rights given out before today by group, in steps of five; null before the second day of a round. */
  issuedCounts(roundId: string): Promise<SignedRecord | null>;
  /** The approving body's signature of a round; null as long as there is none. */
  approval(roundId: string): Promise<SheetApproval | null>;
  approve(roundId: string, signature: Uint8Array): Promise<ApprovalOutcome>;
  /** What was destroyed of a frozen round on this side; null when there is no such round. */
  destructions(roundId: string): Promise<SignedRecord[] | null>;
  /** The newest frozen rounds, newest first, as "Who can see what" tells of them. */
  rounds(): Promise<DescribedRound[]>;
  /** What this side can store at all, read from the running database. */
  storedSchemas(): Promise<StoredSchema[]>;
}

/** What is public about a frozen round besides its sheet. */
export interface DescribedRound {
  roundId: string;
  title: string;
  /** As on its sheet. */
  thresholds: SheetThresholds;
  answersCloseAt: string;
  checkWords: string[];
  /** Who may sign the sheet besides the deployment, by the sheet; null for nobody. */
  approvingBody: string | null;
  /** Who has signed the sheet besides the deployment; null for nobody. */
  approvedBy: string | null;
  /** Which keys are destroyed, by the signed records. */
  destroyed: string[];
}

/** Tables with their columns and types, as the database itself names them. */
export interface StoredSchema {
  schema: string;
  tables: { name: string; columns: { name: string; type: string }[] }[];
}

export interface Mailbox {
  /** Mails that would have been sent, newest first; empty when mail really goes out. */
  stored(selection: { to: string | null; limit: number }): Promise<StoredMail[]>;
  /** How many queued mails wait, and how many were given up. */
  outcome(): Promise<MailOutcome>;
  /** Resolves when every mail was handed on or given up. */
  settled(): Promise<void>;
}

/** The WHO side: people, sign-in, check-ins, issuing. It never holds an answer of a pulse. */
export interface IdentitySide extends AsyncDisposable {
  signIn: SignInDoor;
  roster: RosterImports;
  directory: Directory;
  rounds: RoundBook;
  issuing: Issuing;
  checkIns: CheckIns;
  questions: QuestionDesk;
  promises: Promises;
  estimates: Estimates;
  looks: Looks;
  records: PublicRecords;
  mailbox: Mailbox;
  /** The check-ins of a round as counts per publication group; names do not leave this side. */
  shownTallies(roundId: string): Promise<RoundTally>;
  /** Starts the processes that sign and form groups, before their first order: starting one takes longer the larger the server has grown. */
  startProcesses(): Promise<void>;
  /** True when the database answers. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export interface MailSettings {
  /** The From header. */
  from: string;
  /** smtp:// or smtps:// address; null keeps mail in the development mailbox. */
  smtpUrl: string | null;
}
