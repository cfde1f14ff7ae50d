import type { FieldFault, ProblemCode } from './problem-texts.ts';

/**
 * A request that cannot be answered for a reason the caller can know: its `code` decides the status
 * and the text that leave the server, in {@link file://./error-response.ts}. The message is for the log.
 */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ProblemCode;
  /** Fill the `{placeholders}` of the problem's text; never a message of another error. */
  readonly values: Readonly<Record<string, string>>;
  /** Fields that do not fit, for `invalid-request`; empty otherwise. */
  readonly faults: readonly FieldFault[];
  /** Response headers that belong to it: `Allow`, `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    options: {
      readonly values?: Readonly<Record<string, string>>;
      readonly faults?: readonly FieldFault[];
      readonly headers?: Readonly<Record<string, string>>;
      readonly cause?: unknown;
    } = {},
  ) {
    const values = options.values ?? {};
    super(`Request refused: ${code} ${JSON.stringify({ ...values, faults: options.faults })}`, {
      cause: options.cause,
    });
    this.code = code;
    this.values = values;
    this.faults = options.faults ?? [];
    this.headers = options.headers ?? {};
  }
}
