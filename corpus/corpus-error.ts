/** Why a whole folder of letters could not be read. */
export type CorpusErrorCode = 'folder-missing' | 'folder-unreadable' | 'catalog-invalid';

/** The corpus folder or its catalog.json is unusable; `message` says what to do. */
export class CorpusError extends Error {
  readonly code: CorpusErrorCode;
  /** The folder or file it is about. */
  readonly path: string;

  constructor(code: CorpusErrorCode, path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CorpusError';
    this.code = code;
    this.path = path;
  }
}
