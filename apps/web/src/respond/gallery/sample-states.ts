import { demoInstrument } from '@unguarded/instruments';
import type { RoundSheet } from '@unguarded/rounds';
import type { ResultsInLink } from '../../results-link/results-in-link.ts';
import type { Comparison } from '../compare/comparison.ts';
import { qrPath } from '../move/moved-pass.ts';
import { questionScreens } from '../questionnaire/question-screens.ts';
import type { Deployment, NoPassReason, Pulse, PulseTimes, State, StopReason, Visit } from '../respond-state.ts';
import type { Receipt, SettledPass } from '../wallet/kept-pass.ts';

/** Every page in every variant, with made-up content: for looking at them, and for tests that visit all of them. */

const deployment: Deployment = {
  organisation: 'Northfield Utilities', contact: 'people@northfield.example', signInAddress: 'http://localhost:3000/',
};

const windows = {
  frozenAt: '2026-03-02T08:00:00.000Z', enrolmentClosesAt: '2026-03-11T08:00:00.000Z', answersOpenAt: '2026-03-12T08:00:00.000Z',
  answersCloseAt: '2026-03-19T08:00:00.000Z', tallyNotBefore: '2026-03-21T08:00:00.000Z',
};

const sheet: RoundSheet = {
  version: 1, organisation: deployment.organisation, roundId: '0'.repeat(32), title: 'Spring pulse 2026', previousSheetHash: '0'.repeat(64),
  instrument: { id: demoInstrument.id, version: demoInstrument.version, hash: '0'.repeat(64) },
  units: [], groups: [], ballotKeys: [], boxKey: '', thresholds: { scores: 5, comments: 10, distributions: 15 }, windows, approvingBody: null,
};

export const samplePulse: Pulse = {
  key: { spaceId: 'sample', roundId: sheet.roundId }, title: sheet.title, deployment,
  group: { label: 'Service Desk East', rosterCount: 12 }, thresholds: sheet.thresholds,
  checkWords: ['pepper', 'paper', 'sock', 'laurel', 'lemon', 'bowl', 'cube', 'opal'],
  approvedBy: null, hidesLittle: false, phase: 'answers', windows,
  round: { sheet, sheetHash: new Uint8Array(32), checkWords: [], instrument: demoInstrument },
  arm: null,
  screens: questionScreens(demoInstrument),
};

const longPulse: Pulse = {
  ...samplePulse, approvedBy: 'the works council of Northfield Utilities', title: 'Yearly survey of all departments and teams, 2026',
  group: { label: 'Other teams of Customer Operations and Field Engineering, North-West', rosterCount: 128 },
};

const sampleQr = qrPath(`http://answers.localhost:3001/#move=${'K7Q2M9XT4B'.repeat(110)}`);

const receipt: Receipt = {
  sequence: 2, nullifier: new Uint8Array(32).map((_, index) => (index * 37 + 8) % 256),
  sealedHash: new Uint8Array(32).map((_, index) => (index * 91 + 5) % 256), acknowledgement: new Uint8Array(64).fill(171),
};

export const sampleVisit: Visit = {
  pulse: samplePulse, screen: 0, receipt: null, waiting: false, leavesAt: null, nearSignIn: null, changed: false, answersForgotten: false, keepsAnswers: false, backToReview: false,
  comment: { texts: {}, changed: false, leavesAt: null, receipt: null, trouble: null },
  answers: { Q3: 2, Q4: 4, Q6: 'prefer-not-to-say', Q11: 3, Q12: 5, Q30: 1, Q17: 2 },
};

const sampleComment: Visit['comment'] = {
  texts: { 0: 'The new form takes longer than the old one.', 1: 'More time for training.' }, changed: false, leavesAt: '2026-03-14T10:42:00.000Z', receipt: null, trouble: null,
};

const settled = (title: string, outcome: SettledPass['outcome']): SettledPass => {
  const key = { stage: 'settled', spaceId: 'sample', roundId: title, title, closedAt: windows.answersCloseAt } as const;
  return outcome === 'counted' || outcome === 'not-counted' ? { ...key, outcome, receipt } : { ...key, outcome };
};

const earlier = [settled('Winter pulse 2025', 'counted'), settled('Autumn pulse 2025', 'unused')];
const enrolling: PulseTimes = { title: null, phase: 'enrolment', windows };
const open: PulseTimes = { title: null, phase: 'answers', windows };
const offer = { code: 'K7Q2', title: sheet.title, personName: 'Sam Okafor', group: samplePulse.group, othersHere: false, passkeysMayWork: true, late: false, deployment };

const noPass = (reason: NoPassReason, next: PulseTimes | null): State => ({ page: 'no-pass', reason, next, earlier: [], deployment });
const stopped = (reason: StopReason): State => ({ page: 'stopped', reason, deployment });

const checking: PulseTimes = { title: null, phase: 'checking', windows };
const counting: PulseTimes = { title: null, phase: 'counting', windows };

interface AfterClose { earlier?: readonly SettledPass[]; next?: PulseTimes; times?: PulseTimes }

const afterClose = (pass: SettledPass, around: AfterClose): State => ({ page: 'settled', settled: pass, earlier: [], next: null, times: null, ...around, deployment });

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const sampleItems: ResultsInLink['items'] = demoInstrument.items.map(({ id }, index) => ({
  itemId: id,
  team: index === 4 ? null : { value: (index * 29 + 31) % 101, low: Math.max(0, ((index * 29 + 31) % 101) - 9), high: Math.min(100, ((index * 29 + 31) % 101) + 12), n: 12 },
  organisation: { value: (index * 17 + 44) % 101, low: Math.max(0, ((index * 17 + 44) % 101) - 2), high: Math.min(100, ((index * 17 + 44) % 101) + 2), n: 1286 },
}));

const samplePromises: ResultsInLink['promises'] = [
  { promised: 'Shifts are shared out two weeks ahead.', owner: 'Ana Ruiz', dueOn: '2026-05-01', state: 'open', word: '' },
  { promised: 'The form asks for everything once.', owner: 'Sam Okafor', dueOn: '2026-04-01', state: 'kept', word: 'Since 28 March there is one form instead of two.' },
  { promised: 'A third person for the late desk.', owner: 'Ana Ruiz', dueOn: '2026-06-30', state: 'changed', word: 'The post was approved later than I thought.' },
];

const longCompared: Partial<ResultsInLink> = {
  team: { label: LONG_WORD, answers: 128, countedWith: { labels: [LONG_WORD, 'Other teams of Customer Operations and Field Engineering, North-West'], more: 11 } },
  organisation: { label: `${LONG_WORD} & Co.`, answers: 12_860 },
};

const sampleComparison = (results: Partial<ResultsInLink>): Comparison => ({
  key: samplePulse.key, instrument: demoInstrument, answers: sampleVisit.answers, keptOn: false,
  results: {
    roundId: samplePulse.key.roundId, title: 'Spring pulse 2026', team: { label: 'Service Desk East', answers: 12, countedWith: null },
    organisation: { label: deployment.organisation, answers: 1286 }, items: sampleItems, promises: [], morePromises: 0, ...results,
  },
});

const compared = (results: Partial<ResultsInLink>): State => ({ page: 'compared', comparison: sampleComparison(results), deployment });

export const sampleStates: Readonly<Record<string, State>> = {
  'starting': { page: 'starting' },
  'no-pass': noPass('none-here', enrolling),
  'no-pass-during-answers': { page: 'no-pass', reason: 'none-here', next: open, earlier, deployment },
  'joined-later': noPass('joined-later', null),
  'other-device': noPass('other-device', null),
  'code-used-up': noPass('code-used-up', enrolling),
  'enrolment-closed': noPass('enrolment-closed', null),
  'several-people': { page: 'several-people', deployment },
  'storage-blocked': { page: 'cannot-keep', reason: 'storage-blocked', claimLink: 'http://answers.localhost:3001/#claim=K7Q2M9XT4B' },
  'in-app-browser': { page: 'cannot-keep', reason: 'in-app-browser', claimLink: 'http://answers.localhost:3001/#claim=K7Q2M9XT4B' },
  'old-browser': { page: 'cannot-keep', reason: 'old-browser', claimLink: 'http://answers.localhost:3001/#claim=K7Q2M9XT4B' },
  'insecure-address': { page: 'cannot-keep', reason: 'insecure-address', claimLink: null },
  'unreachable': { page: 'unreachable' },
  'broken': { page: 'broken' },
  'description-changed': stopped('description-changed'),
  'deployment-key-changed': stopped('deployment-key-changed'),
  'chain-broken': stopped('chain-broken'),
  'description-not-genuine': stopped('description-not-genuine'),
  'questions-changed': stopped('questions-changed'),
  'weak-key': stopped('weak-key'),
  'group-missing': stopped('group-missing'),
  'signature-wrong': stopped('signature-wrong'),
  'own-device': { page: 'own-device', offer, trouble: null },
  'own-device-shared': { page: 'own-device', offer: { ...offer, othersHere: true }, trouble: null },
  'own-device-late': { page: 'own-device', offer: { ...offer, late: true }, trouble: null },
  'own-device-passkey-unsupported': { page: 'own-device', offer, trouble: { reason: 'passkey-unsupported' } },
  'locked': { page: 'locked', wrong: false },
  'locked-wrong': { page: 'locked', wrong: true },
  'show-words': { page: 'show-words', recoveryWords: ['legal', 'winner', 'thank', 'year', 'wave', 'sausage', 'worth', 'useful', 'legal', 'winner', 'thank', 'yellow'] },
  'type-words': { page: 'type-words', trouble: null },
  'type-words-wrong': { page: 'type-words', trouble: { reason: 'not-in-list', word: 'sausge' } },
  'recovery-again-words': { page: 'recovery-again', wayBack: 'words', trouble: null },
  'recovery-again-passkey': { page: 'recovery-again', wayBack: 'passkey', trouble: { reason: 'passkey-not-used' } },
  'move-out': { page: 'move-out', link: `http://answers.localhost:3001/#move=${'K7Q2M9XT4B'.repeat(110)}`, movingKey: 'K7Q2-M9XT', qr: sampleQr },
  'move-in': { page: 'move-in', trouble: null },
  'move-in-wrong-key': { page: 'move-in', trouble: 'wrong-key' },
  'moved': { page: 'moved' },
  'nothing-kept': { page: 'nothing-kept', deployment },
  'preparing': { page: 'preparing' },
  'claim-interrupted': { page: 'claim-interrupted' },
  'ready': { page: 'ready', pulse: samplePulse, earlier },
  'ready-hides-little': { page: 'ready', pulse: { ...samplePulse, hidesLittle: true }, earlier: [] },
  'first-screen-hides-little': { page: 'first-screen', visit: { ...sampleVisit, pulse: { ...samplePulse, hidesLittle: true } } },
  'first-screen': { page: 'first-screen', visit: sampleVisit },
  'first-screen-untouched': { page: 'first-screen', visit: { ...sampleVisit, answers: {} } },
  'first-screen-long': { page: 'first-screen', visit: { ...sampleVisit, pulse: longPulse } },
  'first-screen-other-language': { page: 'first-screen', visit: { ...sampleVisit, pulse: { ...samplePulse, round: { ...samplePulse.round, instrument: { ...demoInstrument, locale: 'es' } } } } },
  'first-screen-draft': { page: 'first-screen', visit: { ...sampleVisit, changed: true, screen: 2 } },
  'questions-1': { page: 'questions', visit: sampleVisit },
  'questions-2': { page: 'questions', visit: { ...sampleVisit, screen: 1 } },
  'questions-3': { page: 'questions', visit: { ...sampleVisit, screen: 2 } },
  'questions-4': { page: 'questions', visit: { ...sampleVisit, screen: 3 } },
  'questions-from-review': { page: 'questions', visit: { ...sampleVisit, screen: 1, backToReview: true } },
  'review': { page: 'review', visit: sampleVisit },
  'review-near-sign-in': { page: 'review', visit: { ...sampleVisit, nearSignIn: { window: { from: '2026-03-13T09:00:00.000Z', to: '2026-03-18T08:00:00.000Z' }, wakes: false } } },
  'review-near-sign-in-wakes': { page: 'review', visit: { ...sampleVisit, nearSignIn: { window: { from: '2026-03-13T09:00:00.000Z', to: '2026-03-18T08:00:00.000Z' }, wakes: true } } },
  'review-near-sign-in-and-close': { page: 'review', visit: { ...sampleVisit, nearSignIn: { window: null, wakes: false } } },
  'sending': { page: 'sending', visit: sampleVisit },
  'not-sent': { page: 'not-sent', visit: { ...sampleVisit, waiting: true }, reason: 'unreachable' },
  'not-sent-held': { page: 'not-sent', visit: { ...sampleVisit, waiting: true, leavesAt: '2026-03-15T13:27:00.000Z' }, reason: 'held' },
  'not-sent-held-too-long': { page: 'not-sent', visit: { ...sampleVisit, waiting: true, leavesAt: windows.answersCloseAt }, reason: 'held' },
  'not-sent-reply': { page: 'not-sent', visit: { ...sampleVisit, waiting: true, receipt }, reason: 'reply-not-genuine' },
  'refused': { page: 'refused', visit: { ...sampleVisit, receipt } },
  'sent': { page: 'sent', visit: { ...sampleVisit, receipt } },
  'sent-changed': { page: 'sent', visit: { ...sampleVisit, receipt, changed: true } },
  'sent-comment-waits': { page: 'sent', visit: { ...sampleVisit, receipt, comment: sampleComment } },
  'sent-comment-not-reached': { page: 'sent', visit: { ...sampleVisit, receipt, comment: { ...sampleComment, trouble: 'unreachable' } } },
  'sent-comment-received': { page: 'sent', visit: { ...sampleVisit, receipt, comment: { ...sampleComment, leavesAt: null, receipt } } },
  'sent-comment-changed': { page: 'sent', visit: { ...sampleVisit, receipt, comment: { ...sampleComment, leavesAt: null, receipt, changed: true } } },
  'comment': { page: 'comment', visit: { ...sampleVisit, receipt } },
  'comment-written': { page: 'comment', visit: { ...sampleVisit, receipt, comment: { ...sampleComment, changed: true } } },
  'comment-noticed': { page: 'comment', visit: { ...sampleVisit, receipt, comment: { ...sampleComment, texts: { 0: 'Since Priya left in 2019 I am the only woman here. Ring me on 020 7946 0321 or write to anna.maria.featherstonehaugh@northfield-utilities.example about INC0048213.', 1: 'Wir haben zu viele Besprechungen und nicht genug Zeit für die Kunden.' } } } },
  'comment-too-long': { page: 'comment', visit: { ...sampleVisit, receipt, comment: { ...sampleComment, texts: { 0: 'The form asks twice for the same thing. '.repeat(60) } } } },
  'comment-taken-back': { page: 'comment', visit: { ...sampleVisit, receipt, comment: { ...sampleComment, texts: {}, leavesAt: null, receipt } } },
  'sent-forgotten': { page: 'sent', visit: { ...sampleVisit, receipt, answersForgotten: true } },
  'hidden': { page: 'hidden', behind: 'sent', visit: sampleVisit },
  'checking-list': { page: 'checking-list' },
  'list-not-yet': { page: 'list-unavailable', reason: 'not-yet', keepsAnswers: true, deployment },
  'list-unreachable': { page: 'list-unavailable', reason: 'unreachable', keepsAnswers: false, deployment },
  'list-not-genuine': { page: 'list-unavailable', reason: 'not-genuine', keepsAnswers: false, deployment },
  'counted': afterClose(settled('Spring pulse 2026', 'counted'), { earlier, times: checking }),
  'counted-results-out': afterClose(settled('Spring pulse 2026', 'counted'), { times: counting }),
  'counted-compared': afterClose({ ...settled('Spring pulse 2026', 'counted'), toCompare: { instrument: demoInstrument, answers: sampleVisit.answers } }, { times: counting }),
  'counted-kept-on': afterClose({ ...settled('Spring pulse 2026', 'counted'), toCompare: { instrument: demoInstrument, answers: sampleVisit.answers }, keptOn: true }, {}),
  'counted-comment': afterClose({ ...settled('Spring pulse 2026', 'counted'), comment: { outcome: 'counted', receipt } }, {}),
  'comment-not-counted': afterClose({ ...settled('Spring pulse 2026', 'counted'), comment: { outcome: 'not-counted', receipt } }, {}),
  'not-counted': afterClose(settled('Spring pulse 2026', 'not-counted'), { times: checking }),
  'never-arrived': afterClose(settled('Spring pulse 2026', 'never-arrived'), {}),
  'closed': afterClose(settled('Spring pulse 2026', 'unused'), { next: enrolling, times: counting }),
  'compared': compared({}),
  'compared-kept-on': { page: 'compared', comparison: { ...sampleComparison({}), keptOn: true }, deployment },
  'compared-cannot-stay': { page: 'compared', comparison: { ...sampleComparison({}), cannotStay: true }, deployment },
  'compared-together': compared({ team: { label: 'Night Desk', answers: 9, countedWith: { labels: ['Service Desk East', 'Cargo Lane', 'Boats'], more: 2 } }, items: sampleItems.map((item, index) => (index % 3 === 1 ? { ...item, team: null } : item)) }),
  'compared-without-team': compared({ team: null, items: sampleItems.map((item, index) => ({ ...item, team: null, organisation: index === 2 ? null : item.organisation })) }),
  'compared-with-promises': compared({ promises: samplePromises, morePromises: 4 }),
  'compared-turned': { page: 'compared', comparison: { ...sampleComparison({}), instrument: { ...demoInstrument, items: demoInstrument.items.map((item, index) => ({ ...item, direction: index % 2 === 0 ? -1 : 1 })) } }, deployment },
  'compared-long': compared({ title: longPulse.title, ...longCompared, promises: samplePromises.map((promise) => ({ ...promise, promised: LONG_WORD.repeat(4), owner: LONG_WORD, word: LONG_WORD.repeat(3) })) }),
  'none-kept': { page: 'cannot-compare', reason: 'none-kept', deployment },
  'none-kept-elsewhere': { page: 'cannot-compare', reason: 'none-kept', deployment: null },
  'link-unreadable': { page: 'cannot-compare', reason: 'unreadable', deployment },
  'compared-forgotten': { page: 'cannot-compare', reason: 'forgotten', deployment },
};
