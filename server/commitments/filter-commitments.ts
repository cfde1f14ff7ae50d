/** Chooses commitments by moment, words, kind, letter and what later letters say, as the list and its exports do. */
import type { CommitmentKind } from '../../corpus/commitment.ts';
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import { plainWords } from '../../index/fold-text.ts';
import { textAt } from '../../index/text-place.ts';

export type CommitmentFilter = {
  /** "true" and "1": those that no later letter mentions; "false" and "0": those that one does. */
  readonly open?: 'true' | 'false' | '1' | '0' | undefined;
  /** ISO day; only moments that end before it. */
  readonly before?: string | undefined;
  /** ISO day; only moments that end on it or later. */
  readonly after?: string | undefined;
  /** Every word must stand in the promise, its moment, the headings above it or the letter's title, as a word or the start of one. */
  readonly q?: string | undefined;
  readonly kind?: CommitmentKind | undefined;
  /** Id of the letter that promises. */
  readonly letter?: string | undefined;
};

/** Those that fit, by the end of their moment; then those without an end, then those without a moment. */
export function filterCommitments(
  commitments: readonly LedgerCommitment[],
  { open, before, after, q, kind, letter }: CommitmentFilter,
): LedgerCommitment[] {
  const words = plainWords(q ?? '');
  const wantsOpen = open === undefined ? null : open === 'true' || open === '1';
  return commitments
    .filter(
      (one) =>
        (wantsOpen === null || wantsOpen === (one.state !== 'mentioned')) &&
        (before === undefined || (one.due?.to != null && one.due.to < before)) &&
        (after === undefined || (one.due?.to != null && one.due.to >= after)) &&
        (kind === undefined || one.kind === kind) &&
        (letter === undefined || one.letter.id === letter) &&
        holdsAll(one, words),
    )
    .sort(byMoment);
}

/** By the end of the moment, then its start, then the letter's date and the place in it. */
export function byMoment(a: LedgerCommitment, b: LedgerCommitment): number {
  return (
    Number(a.due === null) - Number(b.due === null) ||
    (a.due?.to ?? LAST).localeCompare(b.due?.to ?? LAST, 'en') ||
    (a.due?.from ?? LAST).localeCompare(b.due?.from ?? LAST, 'en') ||
    (a.letter.date ?? LAST).localeCompare(b.letter.date ?? LAST, 'en') ||
    a.letter.id.localeCompare(b.letter.id, 'en') ||
    a.sentence.paragraph.number - b.sentence.paragraph.number ||
    a.sentence.start - b.sentence.start
  );
}

const LAST = '9999-12-31';

function holdsAll({ sentence, due, letter }: LedgerCommitment, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const places = [sentence, ...(due ? [due.place] : [])];
  const texts = [...places.map(textAt), ...sentence.paragraph.section, letter.title];
  const held = plainWords(texts.join(' '));
  return words.every((word) => held.some((one) => one.startsWith(word)));
}
