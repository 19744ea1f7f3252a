/** A plain-text mail to one person. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A mail of the development mailbox: what would have been sent. */
export interface StoredMail extends Mail {
  mailId: number;
  at: string;
}

/** What became of the queued mails so far. */
export interface MailOutcome {
  waiting: number;
  failed: number;
}
