/** Why a file could not become a letter at all. Doubt about a part of it is a ParseNote instead. */
export type LetterReadErrorCode =
  | 'unsupported-format'
  | 'unreadable-file'
  | 'empty-letter'
  | 'too-large'
  | 'not-text';

/** A file that cannot be read as a letter; `message` names the file and says what to do. */
export class LetterReadError extends Error {
  readonly code: LetterReadErrorCode;
  /** Base name of the file. */
  readonly file: string;

  constructor(code: LetterReadErrorCode, file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LetterReadError';
    this.code = code;
    this.file = file;
  }
}
