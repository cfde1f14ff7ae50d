/** Chooses threads by status, theme and words, as the list and its exports do. */
import type { LedgerThread } from '../../index/recommendation-ledger.ts';
import { seriesName } from '../../index/recommendation-ledger.ts';
import { textAt } from '../../index/text-place.ts';

export type ThreadFilter = {
  /** As printed, any case. */
  readonly status?: string | undefined;
  /** Theme, or the title of the evaluation where no theme is printed; any case. */
  readonly theme?: string | undefined;
  /** Every word must stand somewhere in the thread, as a word or the start of one. */
  readonly q?: string | undefined;
};

/** The threads that fit, in the order given; empty fields choose nothing away. */
export function filterThreads(
  threads: readonly LedgerThread[],
  { status, theme, q }: ThreadFilter,
): LedgerThread[] {
  const words = fold(q ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return threads.filter(
    (thread) =>
      (!status?.trim() || fold(thread.status ? textAt(thread.status) : '') === fold(status)) &&
      (!theme?.trim() || fold(seriesName(thread) ?? '') === fold(theme)) &&
      holdsAll(thread, words),
  );
}

/** Statuses and themes that occur, each once, in order of the threads. */
export function facetsOf(threads: readonly LedgerThread[]): {
  readonly statuses: string[];
  readonly themes: string[];
} {
  return {
    statuses: [...new Set(threads.flatMap(({ status }) => (status ? [textAt(status)] : [])))],
    themes: [...new Set(threads.flatMap((thread) => seriesName(thread) ?? []))],
  };
}

function holdsAll(thread: LedgerThread, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const texts = [
    textAt(thread.advice),
    ...Object.values(thread.evaluation).map(({ text }) => text),
    ...thread.events.flatMap(({ places }) => places.map(textAt)),
  ];
  const held = fold(texts.join(' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => held.some((one) => one.startsWith(word)));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .trim();
}
