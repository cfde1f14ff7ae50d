/** One line that says where a build stands; pure text, the caller decides where it goes. */
import type { BuildProgress, BuildReport } from './build-index.ts';

const BAR_CHARS = 24;

/** Dutch, because it is shown to the user. */
const STEPS: Readonly<Record<BuildProgress['step'], string>> = {
  reading: 'Brieven lezen',
  model: 'Taalmodel ophalen',
  embedding: 'Passages verwerken',
  writing: 'Index opslaan',
};

/** "Passages verwerken [#########---------------]  38 % 120/324"; without a known total only the step. */
export function formatProgressBar({ step, done, total }: BuildProgress): string {
  if (total <= 0) return `${STEPS[step]} …`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * BAR_CHARS);
  const bar = '#'.repeat(filled) + '-'.repeat(BAR_CHARS - filled);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${STEPS[step].padEnd(18)} [${bar}] ${percent} % ${amount(step, done)}/${amount(step, total)}`;
}

/**
 * A line for a log, or null when nothing new is worth one: a step's start, each tenth of it, its end.
 *
 * @param before - the progress last reported, null at the start
 */
export function formatProgressLine(
  progress: BuildProgress,
  before: BuildProgress | null,
): string | null {
  const tenth = ({ done, total }: BuildProgress): number =>
    total > 0 ? Math.floor((10 * done) / total) : 0;
  if (before && before.step === progress.step && tenth(before) === tenth(progress)) return null;
  const { step, done, total } = progress;
  return total > 0
    ? `${STEPS[step]}: ${amount(step, done)} van ${amount(step, total)}`
    : STEPS[step];
}

/** "5 brieven, 324 passages; 120 nieuw verwerkt in 1,8 s" */
export function formatReport(report: BuildReport): string {
  const size = `${report.letters} brieven, ${report.passages} passages`;
  if (report.outcome === 'unchanged') return `${size}; de index was al bij`;
  const seconds = (report.tookMs / 1000).toFixed(1).replace('.', ',');
  return `${size}; ${report.embedded} nieuw verwerkt in ${seconds} s`;
}

/** Models are counted in megabytes, everything else in pieces. */
function amount(step: BuildProgress['step'], value: number): string {
  return step === 'model' ? `${(value / 1e6).toFixed(1).replace('.', ',')} MB` : String(value);
}
