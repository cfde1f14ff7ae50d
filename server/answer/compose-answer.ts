/**
 * Chosen sentences -> blocks: the point in one line where it can be read off, then the quotes by
 * letter, newest first, each with its mark.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { Block, Inline, Place } from './answer-parts.ts';
import type { AskedDetail } from './asked-detail.ts';
import { type DetailSpan, precisionOf } from './detail-in-sentence.ts';
import type { SentenceEvidence } from './evidence.ts';
import type { LetterFact } from './letter-facts.ts';
import type { OfficeHolder } from './office-holder.ts';
import { escapeMarkdown } from './render-markdown.ts';
import type { AnswerTexts } from './text-nl.ts';

export function placeOf({ letter, paragraph, start, end }: Place): Place {
  return { letter, paragraph, start, end };
}

/** "18 mei 2026 · Opvolgingsbrief", in bold. */
export function letterLine(letter: Letter, texts: AnswerTexts): Inline {
  return { kind: 'strong', text: `${texts.date(letter.date)} · ${texts.kind(letter.kind)}` };
}

/** Newest first, undated last, then by id: the order of every list of letters in an answer. */
export function newestFirst(a: Letter, b: Letter): number {
  return (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id);
}

/** Sentences that follow each other become one quote; cells of a table row do not. */
function joinNeighbours(places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  const inOrder = [...places].sort(
    (a, b) => a.paragraph.number - b.paragraph.number || a.start - b.start,
  );
  for (const place of inOrder) {
    const last = joined.at(-1);
    const isNext =
      last?.paragraph.id === place.paragraph.id &&
      /^ *$/.test(place.paragraph.text.slice(last.end, place.start));
    if (last && isNext) joined[joined.length - 1] = { ...last, end: place.end };
    else joined.push(place);
  }
  return joined;
}

/**
 * @param chosen - best first
 * @param leadLetter - id of the letter to put first whatever its date; null for newest first throughout
 */
export function composeQuotes(
  chosen: readonly SentenceEvidence[],
  leadLetter: string | null,
  texts: AnswerTexts,
): Block[] {
  const letters = [...new Map(chosen.map((one) => [one.letter.id, one.letter])).values()].sort(
    (a, b) => Number(b.id === leadLetter) - Number(a.id === leadLetter) || newestFirst(a, b),
  );
  return letters.flatMap((letter): Block[] => {
    const places = chosen.filter((one) => one.letter.id === letter.id).map(placeOf);
    return [
      { kind: 'paragraph', inlines: [letterLine(letter, texts)] },
      {
        kind: 'list',
        entries: joinNeighbours(places).map((place): Inline[] => [{ kind: 'quote', place }]),
      },
    ];
  });
}

/** Kinds that can be read off a sentence without its words around them. */
const SPEAKS_FOR_ITSELF: ReadonlySet<AskedDetail> = new Set(['date', 'amount', 'percentage']);

/** "Dit jaar" is no date to put by itself. */
const EXACT_ENOUGH = 0.7;

/**
 * The detail that answers, as a quote of its own; none when the sentence holds several and nothing
 * says which one is meant.
 *
 * @param meant - the one of several numbers that the question singles out; null for none
 */
export function composePoint(
  sentence: SentenceEvidence,
  asks: AskedDetail,
  { meant, texts }: { readonly meant: DetailSpan | null; readonly texts: AnswerTexts },
): Block[] {
  const [detail, ...others] = sentence.details.filter(
    ({ start, end }) =>
      precisionOf(asks, sentence.paragraph.text.slice(start, end)) >= EXACT_ENOUGH,
  );
  const isClear = detail !== undefined && others.length === 0 && SPEAKS_FOR_ITSELF.has(asks);
  const point = meant ?? (isClear ? detail : null);
  if (point === null) return [];
  const place = { ...placeOf(sentence), ...point };
  return [
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'words', text: texts.inShort },
        { kind: 'quote', place },
      ],
    },
  ];
}

/** "Gedateerd „Den Haag, 18 mei 2026” [1]" */
export function composeLetterFact(fact: LetterFact, texts: AnswerTexts): Block[] {
  const lead = { sent: texts.dated, signed: texts.signedBy, reference: texts.ministryReference }[
    fact.kind
  ];
  const quotes = fact.places.flatMap((place, at): Inline[] => [
    ...(at === 0 ? [] : [{ kind: 'words', text: ', ' } as const]),
    { kind: 'quote', place },
  ]);
  return [
    { kind: 'paragraph', inlines: [letterLine(fact.letter, texts)] },
    { kind: 'paragraph', inlines: [{ kind: 'words', text: lead }, ...quotes] },
  ];
}

/** Each holder under the letter that he or she signed: "De minister van …: „W.B. Hoekstra” [1]" */
export function composeHolders(holders: readonly OfficeHolder[], texts: AnswerTexts): Block[] {
  return holders.flatMap(({ letter, office, place }): Block[] => [
    { kind: 'paragraph', inlines: [letterLine(letter, texts)] },
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'words', text: `${escapeMarkdown(office)}: ` },
        { kind: 'quote', place },
      ],
    },
  ]);
}
