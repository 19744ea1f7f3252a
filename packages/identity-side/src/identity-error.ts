export type IdentityErrorCode =
  /** Somebody was named who is not on the roster, or left. */
  | 'unknown-person'
  /** A way in without a mail was asked for in production. */
  | 'development-only'
  /** A freeze that the organiser's preconditions refuse. */
  | 'freeze-refused'
  /** Something that was sealed under a key file does not open: the file was lost or exchanged. */
  | 'key-file'
  /** A key could not be made or used in its process: it does not open, it is broken, or the machine miscalculates. */
  | 'key-process'
  /** The mail server does not answer, or does not take a mail. */
  | 'mail'
  /** The sign-in library did something that its version did not do. */
  | 'sign-in';

/** A broken outside world or a bug on the identity side; expected outcomes are returned, not thrown. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';
  readonly code: IdentityErrorCode;

  constructor(code: IdentityErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
