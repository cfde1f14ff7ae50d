/** What a thread lacks in this collection, and which piece its letters name for it. */
import { findKamerstukReferences } from '../corpus/kamerstuk-reference.ts';
import type { RecommendationEventKind } from '../corpus/recommendation-mention.ts';
import type { ThreadEvent } from './recommendation-ledger.ts';
import { textAt } from './text-place.ts';

export type NamedPiece = {
  /** As the letters name it: "de kabinetsreactie op de evaluatie van …". */
  readonly text: string;
  /** "31865 nr. 267"; null when no number is printed. */
  readonly normalised: string | null;
};

export type MissingEvent = {
  readonly kind: RecommendationEventKind;
  /** In order of mention, each once; empty when the letters name none. */
  readonly pieces: readonly NamedPiece[];
};

const RESPONSE =
  /(?:\b(?:de|beide|het|deze)\s+)?(?:beleids|kabinets)reacties?\b(?:\s+(?:op|van)\s+(?:de|het)\s[^,.;:()]{3,80})?/giu;
const REPORT = /rapport|evaluatie|doorlichting/iu;
const MAX_PIECES = 3;

/** @param title - of the evaluation as printed; it names the report where that is missing */
export function findMissingEvents(
  events: readonly ThreadEvent[],
  title: string | null,
): MissingEvent[] {
  const held = new Set(events.map(({ kind }) => kind));
  const texts = events.flatMap(({ places }) => places.map(textAt));
  const missing: MissingEvent[] = [];
  if (!held.has('recommended')) {
    const report = title === null ? [] : [{ text: title, normalised: null }];
    const cited = citedWith(texts, REPORT);
    missing.push({ kind: 'recommended', pieces: [...report, ...cited].slice(0, MAX_PIECES) });
  }
  if (!held.has('responded')) {
    const named = texts.flatMap((text) =>
      [...text.matchAll(RESPONSE)].map((match) => ({ text: match[0].trim(), normalised: null })),
    );
    const cited = citedWith(texts, /reactie/iu);
    missing.push({ kind: 'responded', pieces: once([...named, ...cited]).slice(0, MAX_PIECES) });
  }
  if (!held.has('followed-up')) missing.push({ kind: 'followed-up', pieces: [] });
  return missing;
}

/** Papers cited in a sentence that speaks of such a piece. */
function citedWith(texts: readonly string[], about: RegExp): NamedPiece[] {
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .filter((sentence) => about.test(sentence))
    .flatMap((sentence) => findKamerstukReferences(sentence))
    .map(({ text, normalised }) => ({ text, normalised }));
}

function once(pieces: readonly NamedPiece[]): NamedPiece[] {
  const seen = new Set<string>();
  return pieces.filter(({ text }) => {
    const key = text.toLowerCase().replace(/^(?:de|het|deze)\s/u, '');
    return !seen.has(key) && seen.add(key);
  });
}
