/** Log lines: one JSON object each. Never the text of a question unless the setting says so. */

export type LogLevel = 'info' | 'warn' | 'error';

/** Values of a log line; an Error is written as its name, message, stack and causes. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  log(level: LogLevel, event: string, fields?: LogFields): void;
}

/**
 * Makes a logger that writes `{ time, level, event, …fields }`.
 *
 * @param write - takes one line without its line end
 * @param now - the wall clock
 */
export function createLogger(
  write: (line: string) => void = (line) => console.error(line),
  now: () => Date = () => new Date(),
): Logger {
  return {
    log(level, event, fields = {}) {
      const plain = Object.entries(fields).map(([name, value]) => [name, plainValue(value)]);
      write(
        JSON.stringify({ time: now().toISOString(), level, event, ...Object.fromEntries(plain) }),
      );
    },
  };
}

function plainValue(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: plainValue(cause) }) };
}
