/** A draft -> the briefing as the API shows it: parts picked and ordered, sentences dropped, sources numbered anew. */
import type { SearchIndex } from '../../index/search-index.ts';
import type { Inline } from '../answer/answer-parts.ts';
import { citePlaces } from '../answer/cite.ts';
import { newestFirst } from '../answer/compose-answer.ts';
import { findMissingPieces } from '../answer/missing-pieces.ts';
import type {
  Briefing,
  BriefingInline,
  BriefingItem,
  BriefingPart,
  BriefingRequest,
} from '../contract.ts';
import { letterHeadOnWire } from '../letter-on-wire.ts';
import { absentLine, type BriefingDraft } from './briefer.ts';
import { type DraftItem, type DraftPart, placesOfItem } from './briefing-draft.ts';
import { type BriefingTexts, briefingTexts } from './briefing-texts.ts';

/**
 * @param composedOn - ISO day that stands in the head
 * @returns citations numbered 1..k by first use over what remains
 */
export function briefingOnWire(
  draft: BriefingDraft,
  request: BriefingRequest,
  { index, composedOn }: { readonly index: SearchIndex; readonly composedOn: string },
): Briefing {
  const say = briefingTexts(draft.language);
  const dropped = new Set(request.dropped);
  const kept = pickParts(draft.parts, request.parts).map((part) => ({
    part,
    items: part.items.filter(({ id }) => !dropped.has(id)),
  }));
  const { citations, numberOf } = citePlaces(
    kept.flatMap(({ items }) => items.flatMap(placesOfItem)),
  );
  const dates = draft.letters.flatMap(({ date }) => date ?? []).sort();
  return {
    topic: draft.topic,
    question: request.topic,
    language: draft.language,
    title: say.title(draft.topic),
    found: draft.refused === null,
    reason: draft.refused?.reason ?? null,
    text: draft.refused?.text ?? absentLine(draft),
    head: {
      composedOn,
      fingerprint: index.fingerprint,
      letters: [...draft.letters].sort(newestFirst).map(letterHeadOnWire),
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      filters: request.filters ?? {},
      dropped: kept.reduce((sum, { part, items }) => sum + part.items.length - items.length, 0),
    },
    parts: kept.map(({ part, items }) => partOnWire(part, items, { numberOf, say })),
    citations: [...citations],
    missing: findMissingPieces(citations, index.letters),
  };
}

/** Those wanted, in the order wanted, each once. */
function pickParts(parts: readonly DraftPart[], wanted: BriefingRequest['parts']): DraftPart[] {
  if (wanted === undefined) return [...parts];
  return [...new Set(wanted)].flatMap((kind) => parts.find((part) => part.kind === kind) ?? []);
}

type Numbering = { readonly numberOf: ReadonlyMap<string, number>; readonly say: BriefingTexts };

function partOnWire(
  part: DraftPart,
  items: readonly DraftItem[],
  { numberOf, say }: Numbering,
): BriefingPart {
  const wereAllDropped = items.length === 0 && part.items.length > 0;
  return {
    kind: part.kind,
    title: say.parts[part.kind].title,
    headers: part.headers && [...part.headers],
    items: items.map((item) => itemOnWire(item, numberOf)),
    empty: items.length > 0 ? null : wereAllDropped ? say.dropped : part.empty,
    leftOut: part.leftOut,
    leftOutText: part.leftOut > 0 && items.length > 0 ? say.leftOut(part.leftOut) : null,
  };
}

function itemOnWire(item: DraftItem, numberOf: ReadonlyMap<string, number>): BriefingItem {
  return {
    id: item.id,
    group: item.group,
    letterId: item.letter?.id ?? null,
    date: item.letter?.date ?? null,
    cells: item.cells.map((cell) => cell.map((inline) => inlineOnWire(inline, numberOf))),
  };
}

/** @throws RangeError when a place has no number */
function inlineOnWire(inline: Inline, numberOf: ReadonlyMap<string, number>): BriefingInline {
  if (inline.kind === 'words' || inline.kind === 'strong') return { ...inline };
  const { paragraph, start, end } = inline.place;
  const n = numberOf.get(paragraph.id);
  if (n === undefined) throw new RangeError(`Paragraph "${paragraph.id}" has no number`);
  if (inline.kind === 'mark') return { kind: 'mark', n };
  return { kind: 'quote', text: paragraph.text.slice(start, end), n, start, end };
}
