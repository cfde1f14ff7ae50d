/** The failures of this folder that a caller can act on; every message says what to do. */

/** Stable codes: the server maps each to a status and a Dutch text. */
export type IndexErrorCode =
  | 'index-missing'
  | 'index-incompatible'
  | 'index-damaged'
  | 'model-missing'
  | 'model-damaged'
  | 'model-download-failed'
  | 'model-failed'
  | 'folder-read-only'
  | 'store-unavailable'
  | 'locked';

/** A failure of building, opening or asking the index; `message` is English, for logs. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly code: IndexErrorCode;

  constructor(code: IndexErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
