/** Scores of this run beside those that are kept: a table, and which fell. Pure. */

export type Score = {
  readonly value: number;
  /** Times depend on the machine and are shown, never compared. */
  readonly better: 'higher' | 'lower' | 'not compared';
};
export type Scores = Readonly<Record<string, Score>>;

/** One question of some dozens more or less: smaller differences between machines are rounding. */
const TOLERANCE = 0.005;

/**
 * @param kept - may lack scores; those are shown without comparison
 * @returns the table, a line a score, and the names of the scores that fell
 */
export function compareScores(
  scores: Scores,
  kept: Scores,
): { readonly lines: readonly string[]; readonly worse: readonly string[] } {
  const worse: string[] = [];
  const lines = Object.entries(scores).map(([name, { value, better }]) => {
    const before = kept[name]?.value;
    if (before !== undefined && isWorse(value, before, better)) worse.push(name);
    return `${name.padEnd(40)} ${show(value).padStart(8)}  ${before === undefined ? '' : show(before).padStart(8)}`;
  });
  return {
    lines: [`${''.padEnd(40)} ${'now'.padStart(8)}  ${'kept'.padStart(8)}`, ...lines],
    worse,
  };
}

function isWorse(value: number, before: number, better: Score['better']): boolean {
  if (better === 'not compared') return false;
  return better === 'higher' ? value < before - TOLERANCE : value > before + TOLERANCE;
}

function show(value: number): string {
  return Math.abs(value) >= 10 ? value.toFixed(0) : value.toFixed(3);
}
