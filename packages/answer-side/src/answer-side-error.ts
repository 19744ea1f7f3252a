/** What can be broken on the answer side; each code is one thing an operator can act on. */
export type AnswerSideErrorCode =
  | 'answers-still-open'
  | 'bulletin-disagrees'
  | 'database-failed'
  | 'key-missing'
  | 'key-file-damaged'
  | 'round-already-announced'
  | 'round-over'
  | 'round-still-open'
  | 'round-unknown'
  | 'sheet-refused'
  | 'tallies-disagree'
  | 'tally-too-early'
  | 'too-many-waiting';

/**
 * A bug or a broken outside world on the answer side. The sentence never holds a byte of a ballot, and there is no
 * `cause`: a database driver's error carries the parameters of its query.
 *
 * @example
 * new AnswerSideError('key-missing', 'The file staging-….key is gone: …').code // 'key-missing'
 */
export class AnswerSideError extends Error {
  readonly code: AnswerSideErrorCode;

  constructor(code: AnswerSideErrorCode, sentence: string) {
    super(sentence);
    this.name = 'AnswerSideError';
    this.code = code;
  }
}
