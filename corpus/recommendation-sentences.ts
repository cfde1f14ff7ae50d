/**
 * Recommendations in running text: "De commissie beveelt aan om …", "De aanbeveling om … is
 * overgenomen." Read only from paragraphs in which no list or table stands.
 */
import type { Letter, Paragraph } from './letter.ts';
import { readPrintedNumber } from './printed-number.ts';
import type { EventAt } from './recommendation-event.ts';
import type { TakenParagraphs } from './recommendation-lists.ts';
import type {
  LetterSpan,
  MentionSeries,
  RecommendationEventKind,
  UnnumberedMention,
} from './recommendation-mention.ts';

/** Cheap to look for first: most paragraphs hold none of these. */
const MAY_ADVISE = /beve(?:el|len)|beval|advise|advies|raad|aanbeveling/iu;
/** Verbs of advising with the advice behind them; the object in between is short. */
const ADVISES =
  /(?:\bbeve(?:elt|len|al)(?:\s[^.;:]{0,60}?)?\saan|\bbeval(?:en)?(?:\s[^.;:]{0,60}?)?\saan|\badvise(?:ert|ren|erden?)(?:\s[^.;:]{0,60}?)?|\braad(?:t|den?)?(?:\s[^.;:]{0,60}?)?\saan)\s*(?:,?\s*(?:om|dat)\s+|:\s*)/iu;
const NAMED_ADVICE =
  /\b(?:de|het|haar|zijn|mijn)\s+(?:(\p{L}+(?:de|ste))\s+)?(?:aanbeveling|advies)\s+(?:(?:is|luidt|was|betreft)\s*,?\s*)?(?:om|dat|:)\s+/iu;
/** "… is gedeeltelijk overgenomen": what became of it, at the end of its sentence. */
const OUTCOME =
  /\s+(?:is|zijn|wordt|worden|werd|blijft)\s+(?:(?:inmiddels|intussen|nu|al|reeds)\s+)?((?:\p{Ll}+\s+){0,2}\p{Ll}+)(?=[.;:,]|$)/u;
const SENTENCE_END = /[.!?](?=\s+["“„‘]?\p{Lu}|\s*$)/gu;
const MIN_ADVICE_CHARS = 15;

/** One series per section, in reading order: another section may be about other advice. */
export function readAdviceSentences(
  letter: Letter,
  eventAt: EventAt,
  taken: TakenParagraphs,
): MentionSeries[] {
  const bySection = new Map<string, UnnumberedMention[]>();
  for (const paragraph of letter.paragraphs) {
    if (paragraph.kind !== 'text' || paragraph.role || taken.has(paragraph.number)) continue;
    if (!MAY_ADVISE.test(paragraph.text)) continue;
    const mentions = readParagraph(paragraph, eventAt(paragraph));
    const section = paragraph.section.join('\n');
    bySection.set(section, [...(bySection.get(section) ?? []), ...mentions]);
  }
  return [...bySection.values()].flatMap((mentions) => {
    const [first] = mentions;
    return first ? [{ firstParagraph: first.text.paragraphNumber, mentions }] : [];
  });
}

function readParagraph(paragraph: Paragraph, event: RecommendationEventKind): UnnumberedMention[] {
  const found: UnnumberedMention[] = [];
  let open: { mention: UnnumberedMention; bodyAt: number } | null = null;
  const close = (end: number) => {
    if (open === null) return;
    const rest: LetterSpan = { paragraphNumber: paragraph.number, start: open.bodyAt, end };
    const hasRest = paragraph.text.slice(rest.start, rest.end).trim() !== '';
    found.push(
      hasRest
        ? { ...open.mention, body: [...open.mention.body, trimmedStart(paragraph, rest)] }
        : open.mention,
    );
  };
  for (const sentence of sentencesOf(paragraph)) {
    const mention = readSentence(paragraph, sentence, event);
    if (mention === null) continue;
    close(sentence.start);
    open = { mention, bodyAt: sentence.end };
  }
  close(paragraph.text.length);
  return found;
}

function trimmedStart({ text }: Paragraph, span: LetterSpan): LetterSpan {
  const lead = /^\s*/u.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  const tail = /\s*$/u.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return { ...span, start: span.start + lead, end: span.end - tail };
}

function sentencesOf({ number: paragraphNumber, text }: Paragraph): LetterSpan[] {
  const sentences: LetterSpan[] = [];
  let start = 0;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    sentences.push({ paragraphNumber, start, end: index + 1 });
    start = index + 1;
  }
  if (start < text.length) sentences.push({ paragraphNumber, start, end: text.length });
  return sentences;
}

function readSentence(
  paragraph: Paragraph,
  sentence: LetterSpan,
  event: RecommendationEventKind,
): UnnumberedMention | null {
  const text = paragraph.text.slice(sentence.start, sentence.end);
  const named = NAMED_ADVICE.exec(text);
  const match = named ?? ADVISES.exec(text);
  if (!match) return null;
  const from = match.index + match[0].length;
  const rest = text.slice(from).replace(/[.!?]\s*$/u, '');
  const outcome = named && event !== 'recommended' ? OUTCOME.exec(rest) : null;
  const advice = outcome ? rest.slice(0, outcome.index) : rest;
  if (advice.length < MIN_ADVICE_CHARS) return null;
  const at = (start: number, end: number): LetterSpan => ({
    paragraphNumber: paragraph.number,
    start: sentence.start + start,
    end: sentence.start + end,
  });
  const wordsAt = outcome
    ? from + outcome.index + outcome[0].length - (outcome[1]?.length ?? 0)
    : 0;
  return {
    event: outcome ? 'followed-up' : event,
    printedMark: named?.[1] ?? null,
    printedNumber: named?.[1] ? readPrintedNumber(named[1]) : null,
    text: at(from, from + advice.length),
    status: outcome ? at(wordsAt, from + outcome.index + outcome[0].length) : null,
    takesStand: false,
    body: outcome ? [at(wordsAt, from + outcome.index + outcome[0].length)] : [],
    notes: [],
  };
}
