/**
 * The head of a briefing on paper: what is needed to make it again. Word and Markdown draw the same
 * lines; nothing here is markup.
 */
import type { Briefing, LetterHead } from '../contract.ts';
import type { BriefingExportTexts } from './briefing-export-texts.ts';
import { letterText } from './source-text.ts';

/** More letters than this are counted, not named: a head is no list. */
const MAX_NAMED_LETTERS = 12;
/** Hex digits enough to tell collections apart at a glance. */
const SHORT_FINGERPRINT_CHARS = 12;

export type HeadLine = {
  readonly label: string;
  readonly text: string;
  /** What `text` counts, each on its own; empty for most lines. */
  readonly entries: readonly string[];
};

/** Gives the lines in order; filters, what the reader left out, and how the question was read, are only told where there is something to tell. */
export function headLines(
  { question, topic, head }: Briefing,
  texts: BriefingExportTexts,
): readonly HeadLine[] {
  const { labels } = texts;
  const line = (label: string, text: string): HeadLine => ({ label, text, entries: [] });
  const isReadOtherwise = topic.trim().toLowerCase() !== question.trim().toLowerCase();
  return [
    line(labels.question, question.trim()),
    ...(isReadOtherwise ? [line(labels.readAs, topic)] : []),
    line(labels.composedOn, texts.date(head.composedOn)),
    line(labels.period, texts.period(head.from, head.to)),
    {
      label: labels.letters,
      text: texts.letterCount(head.letters.length),
      entries: letterNames(head.letters, texts),
    },
    ...filterLine(head, texts),
    ...(head.dropped === 0 ? [] : [line(labels.dropped, texts.dropped(head.dropped))]),
    line(labels.collection, head.fingerprint),
  ];
}

/** "3f9a02c1b7de" of "sha256:3f9a02c1b7de…": enough for a page header. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.replace(/^[a-z0-9]+:/u, '').slice(0, SHORT_FINGERPRINT_CHARS);
}

function letterNames(
  letters: readonly LetterHead[],
  texts: BriefingExportTexts,
): readonly string[] {
  const named = letters.slice(0, MAX_NAMED_LETTERS).map((letter) => letterText(letter, texts));
  const more = letters.length - named.length;
  return more > 0 ? [...named, texts.moreLetters(more)] : named;
}

function filterLine(
  { filters, letters }: Briefing['head'],
  texts: BriefingExportTexts,
): HeadLine[] {
  const nameOf = (id: string) => letters.find((letter) => letter.id === id)?.reference ?? id;
  const { filters: say } = texts;
  const chosen = [
    filters.letters && `${say.letters}: ${filters.letters.map(nameOf).join('; ')}`,
    filters.kinds && `${say.kinds}: ${filters.kinds.map(texts.kind).join(', ')}`,
    filters.from && `${say.from} ${texts.date(filters.from)}`,
    filters.to && `${say.to} ${texts.date(filters.to)}`,
  ].filter((part) => part !== undefined && part !== '');
  if (chosen.length === 0) return [];
  return [{ label: texts.labels.filters, text: chosen.join(' · '), entries: [] }];
}
