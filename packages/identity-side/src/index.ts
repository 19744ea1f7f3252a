export type * from './identity-side.ts';
export type { ImportState, ImportStatus, RosterFault, UnderstoodRoster } from './roster/import-status.ts';
export type { Mail, MailOutcome, StoredMail } from './mail/mail.ts';
