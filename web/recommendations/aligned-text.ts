/**
 * Which characters of two letters are the same, new, or no longer there, ready to be drawn. Works on offsets
 * alone. As with quotes, a wrong mark is worse than none: what does not fit its paragraph marks nothing.
 */
import type { Citation, RecommendationChange } from '../../server/contract.ts';
import type { Range } from '../reader/mark-quotes.ts';

export type DroppedKind = RecommendationChange['dropped'][number]['kind'];

/** One run of characters in one paragraph; runs may overlap, such as a dropped name in a reused sentence. */
export type Marking = Range &
  (
    | { readonly layer: 'reused'; readonly pair: number }
    | { readonly layer: 'new' }
    | { readonly layer: 'dropped'; readonly kind: DroppedKind }
  );

/** A place to say something before the text goes on: what a pair is, or what kind of run begins here. */
export type Tag =
  | { readonly at: number; readonly kind: 'pair'; readonly pair: number; readonly other: Citation }
  | { readonly at: number; readonly kind: 'new' }
  | { readonly at: number; readonly kind: 'dropped'; readonly named: DroppedKind };

export type MarkedParagraph = {
  readonly markings: readonly Marking[];
  readonly tags: readonly Tag[];
};

export type Alignment = {
  /** By paragraph id. */
  readonly paragraphs: ReadonlyMap<string, MarkedParagraph>;
  /** Sentences of the change whose place was not found; nothing of them is marked. */
  readonly unplaced: number;
};

/** One letter may hold both texts of a pair: its paragraphs then carry both ends. */
export function alignmentOf(change: RecommendationChange | null): Alignment {
  const paragraphs = new Map<string, { markings: Marking[]; tags: Tag[] }>();
  let unplaced = 0;
  const at = ({ paragraph }: Citation) => {
    const known = paragraphs.get(paragraph.id) ?? { markings: [], tags: [] };
    paragraphs.set(paragraph.id, known);
    return known;
  };

  for (const [pair, { earlier, later, words }] of (change?.reused ?? []).entries()) {
    const [from, to] = [sentenceOf(earlier), sentenceOf(later)];
    const fits = words.every((run) => isWithin(run.earlier, from) && isWithin(run.later, to));
    if (from === null || to === null || words.length === 0 || !fits) {
      unplaced += 1;
      continue;
    }
    for (const [end, spans, sentence, other] of [
      [earlier, words.map((run) => run.earlier), from, later],
      [later, words.map((run) => run.later), to, earlier],
    ] as const) {
      const known = at(end);
      known.markings.push(...spans.map((span) => ({ ...span, layer: 'reused' as const, pair })));
      known.tags.push({ at: sentence.start, kind: 'pair', pair, other });
    }
  }
  for (const { citation } of change?.added ?? []) {
    const sentences = rangesOf(citation);
    if (sentences === null) unplaced += 1;
    else
      at(citation).markings.push(
        ...sentences.map((range) => ({ ...range, layer: 'new' as const })),
      );
  }
  for (const { citation, kind } of change?.dropped ?? []) {
    const named = rangesOf(citation);
    if (named === null) {
      unplaced += 1;
      continue;
    }
    const known = at(citation);
    known.markings.push(...named.map((range) => ({ ...range, layer: 'dropped' as const, kind })));
    known.tags.push(
      ...named.map(({ start }) => ({ at: start, kind: 'dropped' as const, named: kind })),
    );
  }
  for (const known of paragraphs.values()) known.tags.push(...newTags(known.markings));
  return { paragraphs, unplaced };
}

/** A piece of text that looks the same throughout, with the tags that stand before it. */
export type Segment<M extends Range = Marking, T extends { readonly at: number } = Tag> = Range & {
  readonly markings: readonly M[];
  readonly tags: readonly T[];
};

/** Cuts `within` where a marking begins or ends or a tag stands; together the segments are exactly `within`. */
export function segmentsOf<M extends Range = Marking, T extends { readonly at: number } = Tag>(
  within: Range,
  marked: { readonly markings: readonly M[]; readonly tags: readonly T[] } | undefined,
): Segment<M, T>[] {
  const { markings, tags } = marked ?? { markings: [], tags: [] };
  const cuts = [
    ...markings.flatMap(({ start, end }) => [start, end]),
    ...tags.map((tag) => tag.at),
  ].filter((cut) => cut > within.start && cut < within.end);
  const edges = [...new Set([within.start, ...cuts, within.end])].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((start, order) => {
    const end = edges[order + 1] ?? within.end;
    return {
      start,
      end,
      markings: markings.filter((marking) => marking.start <= start && end <= marking.end),
      tags: tags.filter((tag) => tag.at === start),
    };
  });
}

/** "a" … "z", "aa" …: the name of pair 0, 1, 2 … */
export function pairName(pair: number): string {
  const letter = String.fromCharCode(97 + (pair % 26));
  return pair < 26 ? letter : `${pairName(Math.floor(pair / 26) - 1)}${letter}`;
}

/** Consecutive new sentences carry one tag, at the first. */
function newTags(markings: readonly Marking[]): Tag[] {
  const fresh = markings
    .filter(({ layer }) => layer === 'new')
    .toSorted((a, b) => a.start - b.start);
  return fresh
    .filter(({ start }, order) => {
      const before = fresh[order - 1];
      // A space between sentences does not break a run.
      return before === undefined || start - before.end > 1;
    })
    .map(({ start }) => ({ at: start, kind: 'new' }));
}

/** Where the quotes of a citation stand, in order; null when one does not stand where it says. */
export function rangesOf({ paragraph, quotes }: Citation): readonly Range[] | null {
  const placed = quotes.every(
    ({ start, end, text }) => start < end && paragraph.text.slice(start, end) === text,
  );
  return placed ? quotes.map(({ start, end }) => ({ start, end })) : null;
}

function sentenceOf(citation: Citation): Range | null {
  const ranges = rangesOf(citation);
  const first = ranges?.[0];
  const last = ranges?.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function isWithin(span: Range, sentence: Range | null): boolean {
  if (sentence === null) return false;
  return sentence.start <= span.start && span.start < span.end && span.end <= sentence.end;
}
