/** What can break while issuing, other than bad input (which is refused as data). */
export type IssuerErrorCode = 'signing-fault' | 'private-key';

/** A broken machine or a broken key: never a statement about what a member sent. */
export class IssuerError extends Error {
  readonly code: IssuerErrorCode;

  constructor(code: IssuerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IssuerError';
    this.code = code;
  }
}
