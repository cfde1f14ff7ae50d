/** Which threads a state of the room shows, and in what order. Pure: the page only draws what comes out. */
import type { Recommendation } from '../../server/contract.ts';
import { foldedWords, wordFilter } from '../folded-words.ts';
import { type LedgerState, NONE, type SortOrder } from './ledger-state.ts';

/** The threads that pass every filter, in the order asked for. Does not change its argument. */
export function chooseThreads(
  threads: readonly Recommendation[],
  state: LedgerState,
): Recommendation[] {
  return threads
    .filter((thread) => fits(seriesOf(thread), state.theme))
    .filter((thread) => fits(thread.status, state.status))
    .filter((thread) => state.year === null || yearsOf(thread).has(state.year))
    .filter((thread) => holdsWords(thread, state.words))
    .toSorted(COMPARE[state.sort]);
}

/** What the theme filter goes by: the theme, or else the title of the evaluation, else who advised; null without any. */
export function seriesOf({ evaluation }: Recommendation): string | null {
  return evaluation.theme ?? evaluation.title ?? evaluation.advisor;
}

/** All years of the threads, newest first: of completion, and of every piece in the thread. */
export function yearsIn(threads: readonly Recommendation[]): string[] {
  return [...new Set(threads.flatMap((thread) => [...yearsOf(thread)]))].toSorted().toReversed();
}

function yearsOf({ evaluation, events }: Recommendation): ReadonlySet<string> {
  const completed = evaluation.completed?.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return new Set([...completed, ...events.flatMap(({ date }) => date?.slice(0, 4) ?? [])]);
}

function fits(printed: string | null, wanted: string | null): boolean {
  return wanted === null || foldedWords(printed ?? NONE) === foldedWords(wanted);
}

const holdsWords = wordFilter<Recommendation>(({ text, status, evaluation, events }) => {
  const { sources: _sources, ...printed } = evaluation;
  const held = [text, status, ...Object.values(printed), ...events.map((event) => event.text)];
  return held.join(' ');
});

type Compare = (a: Recommendation, b: Recommendation) => number;

const byEvaluation: Compare = (a, b) =>
  (b.evaluation.completed ?? '').localeCompare(a.evaluation.completed ?? '') ||
  (a.evaluation.title ?? '').localeCompare(b.evaluation.title ?? '', 'nl') ||
  a.number - b.number ||
  a.id.localeCompare(b.id);

const COMPARE: Record<SortOrder, Compare> = {
  nieuwste: (a, b) => newestDay(b).localeCompare(newestDay(a)) || byEvaluation(a, b),
  evaluatie: byEvaluation,
  hergebruik: (a, b) =>
    (b.change?.reusedShare ?? -1) - (a.change?.reusedShare ?? -1) || byEvaluation(a, b),
};

function newestDay({ statusDate, events }: Recommendation): string {
  return (
    statusDate ??
    events
      .flatMap(({ date }) => date ?? [])
      .toSorted()
      .at(-1) ??
    ''
  );
}
