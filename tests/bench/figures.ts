/** Middle and spread of repeated measurements, and how they are printed. */

/** One line of the table. */
export type Row = {
  readonly figure: string;
  readonly unit: string;
  /** One value a run, at least one. */
  readonly runs: readonly number[];
};

export const row = (figure: string, unit: string, runs: readonly number[]): Row => ({
  figure,
  unit,
  runs,
});

/** Two lines, median and 95th percentile of each run. */
export function percentileRows(figure: string, runs: readonly (readonly number[])[]): Row[] {
  return (
    [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const
  ).map(([name, share]) =>
    row(
      `${figure}, ${name}`,
      'ms',
      runs.map((times) => percentile(times, share)),
    ),
  );
}

/**
 * The value below which `share` of the sorted values lie (nearest rank).
 *
 * @param share - 0..1; 0.5 is the median
 * @throws RangeError for no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('Cannot take a percentile of no values');
  return value;
}

/** Milliseconds that `work` takes, with what it gave. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const startedAt = performance.now();
  const result = await work();
  return { ms: performance.now() - startedAt, result };
}

/** The table as lines of one width: figure, unit, median, minimum–maximum, number of runs. */
export function formatRows(rows: readonly Row[]): string {
  const cells = rows.map(({ figure, unit, runs }) => [
    figure,
    unit,
    rounded(percentile(runs, 0.5)),
    `${rounded(Math.min(...runs))}–${rounded(Math.max(...runs))}`,
    String(runs.length),
  ]);
  const table = [['figure', 'unit', 'median', 'min–max', 'runs'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((line) => (line[column] ?? '').length)),
  );
  return table
    .map((line) =>
      line
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
