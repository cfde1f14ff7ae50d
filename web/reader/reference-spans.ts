/**
 * Where in a letter something is named, ready to become links: in order and apart. As with quotes, a wrong link
 * is worse than none: what does not stand where it says it stands is left out.
 */
import type { LetterReferencesResponse, ParagraphOnWire } from '../../server/contract.ts';
import type { Range } from './mark-quotes.ts';

export type LetterReference = LetterReferencesResponse['references'][number];

/** Printed characters with what they name; several where a range of numbers is written. */
export type ReferenceSpan = Range & {
  readonly references: readonly [LetterReference, ...LetterReference[]];
};

/** By paragraph number. Where two overlap, the one that leads somewhere stays, of two such the longer. */
export function referenceSpans(
  references: readonly LetterReference[],
  paragraphs: readonly ParagraphOnWire[],
): ReadonlyMap<number, readonly ReferenceSpan[]> {
  const textOf = new Map(paragraphs.map(({ number, text }) => [number, text]));
  const byParagraph = new Map<number, ReferenceSpan[]>();
  for (const reference of references) {
    for (const { paragraph, start, end, text } of reference.places) {
      if (start >= end || textOf.get(paragraph)?.slice(start, end) !== text) continue;
      const known = byParagraph.get(paragraph) ?? [];
      byParagraph.set(paragraph, known);
      const same = known.findIndex((span) => span.start === start && span.end === end);
      const before = known[same];
      if (before === undefined) known.push({ start, end, references: [reference] });
      else known[same] = { start, end, references: [...before.references, reference] };
    }
  }
  return new Map([...byParagraph].map(([number, spans]) => [number, apart(spans)]));
}

function apart(spans: readonly ReferenceSpan[]): ReferenceSpan[] {
  const kept: ReferenceSpan[] = [];
  for (const span of spans.toSorted(
    (a, b) =>
      Number(leads(b)) - Number(leads(a)) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  )) {
    if (kept.every((other) => span.end <= other.start || other.end <= span.start)) kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

const leads = ({ references }: ReferenceSpan): boolean =>
  references.some(({ letterId, url }) => letterId !== null || url !== null);
