/** What can only be a mistake in our own code: everything that a person or another machine can cause is returned as data. */
export type InstrumentErrorCode = 'not-json' | 'answers-not-checked' | 'instrument-too-long' | 'bank-incomplete' | 'scoring-keys';

export class InstrumentError extends Error {
  readonly code: InstrumentErrorCode;

  constructor(code: InstrumentErrorCode, message: string) {
    super(message);
    this.name = 'InstrumentError';
    this.code = code;
  }
}
