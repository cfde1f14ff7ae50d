/**
 * The whole list that a sentence announces or is part of: entries with marks, and enumerations in running
 * text ("Ten eerste … Daarnaast … Ten slotte …").
 */
import type { Paragraph } from '../../corpus/letter.ts';
import { splitSentences } from '../../corpus/split-sentences.ts';
import type { SentenceEvidence } from './evidence.ts';

/** Longer lists are quoted from the top. */
const MAX_ENTRIES = 6;
const MAX_ENTRY_CHARS = 320;

const FIRST =
  /^(?:ten eerste|allereerst|in de eerste plaats|om te beginnen|als eerste|een eerste|de eerste|het eerste)(?!\p{L})/iu;
const NEXT =
  /^(?:ten (?:tweede|derde|vierde|vijfde|zesde)|in de (?:tweede|derde|vierde) plaats|(?:een|de|het) (?:tweede|derde|vierde|vijfde|zesde)|daarnaast|verder|voorts|tevens|bovendien|ook|als (?:tweede|derde|laatste)|ten ?slotte|tot slot)(?!\p{L})/iu;
/** Counts by itself; "daarnaast" may open any paragraph. */
const ORDINAL = /^(?:ten|een|de|het|in de) (?:tweede|derde|vierde|vijfde|zesde)(?!\p{L})/iu;
const LAST = /^(?:ten ?slotte|tot slot|als laatste)(?!\p{L})/iu;
/** "op vier manieren", "drie factoren": what follows may be counted off. */
const COUNTS =
  /(?<!\p{L})(?:twee|drie|vier)ledig(?!\p{L})|(?<!\p{L})(?:twee|drie|vier|vijf|zes|verschillende|enkele|diverse|een aantal)\s(?:\p{L}+e\s)?\p{L}+(?:en|s|’s|'s)(?!\p{L})/iu;

const textOf = ({ paragraph, start, end }: SentenceEvidence): string =>
  paragraph.text.slice(start, end);

/** The other entries, in the order of the letter; none when the sentence belongs to no list. */
export function entriesBeside(sentence: SentenceEvidence): SentenceEvidence[] {
  const announced = announcedEntries(sentence);
  if (announced.length > 0) return announced;
  const counted = countedOffWithin(sentence);
  return counted.length > 0 ? counted : countedOffByParagraph(sentence);
}

function announces(sentence: SentenceEvidence): boolean {
  const { paragraph, end } = sentence;
  return (
    paragraph.kind === 'text' &&
    /:\s*$/.test(textOf(sentence)) &&
    paragraph.text.slice(end).trim() === ''
  );
}

/** "Op vier manieren …. Ten eerste …. Als laatste …": the rest of one paragraph or cell. */
function countedOffWithin(sentence: SentenceEvidence): SentenceEvidence[] {
  const { paragraph, start } = sentence;
  const text = textOf(sentence);
  if (!COUNTS.test(text) && !FIRST.test(text)) return [];
  const cell = (paragraph.cells ?? []).find((one) => one.start <= start && start < one.end);
  const from = FIRST.test(text) ? start : sentence.end;
  const to = cell?.end ?? paragraph.text.length;
  const after = splitSentences(paragraph.text.slice(from, to)).map((span) => ({
    start: from + span.start,
    end: from + span.end,
  }));
  const opens = after[0] && FIRST.test(paragraph.text.slice(after[0].start, after[0].end));
  if (!opens) return [];
  const entries: { start: number; end: number }[] = [];
  for (const [at, span] of after.slice(0, MAX_ENTRIES).entries()) {
    const entry = paragraph.text.slice(span.start, span.end);
    if (at > 0 && !NEXT.test(entry) && !/(?<!\p{L})(?:daarnaast|ook|tevens)(?!\p{L})/iu.test(entry))
      break;
    entries.push(span);
    if (LAST.test(entry)) break;
  }
  return entries.length > 1 ? entries.map((span) => ({ ...sentence, ...span, details: [] })) : [];
}

/** "Een eerste factor is …", "Een tweede factor …", each opening a paragraph of one section. */
export function countedOffByParagraph(sentence: SentenceEvidence): SentenceEvidence[] {
  const { letter, paragraph } = sentence;
  const section = paragraph.section.join('\n');
  const opensEntry = ({ text }: Paragraph) => FIRST.test(text) || NEXT.test(text);
  if (sentence.start !== 0 || !(FIRST.test(paragraph.text) || ORDINAL.test(paragraph.text)))
    return [];
  const around = letter.paragraphs.filter(
    (one) => one.kind === 'text' && one.section.join('\n') === section && opensEntry(one),
  );
  if (!around.some(({ text }) => FIRST.test(text)) || around.length < 2) return [];
  return around.slice(0, MAX_ENTRIES).map((one) => ({
    ...sentence,
    paragraph: one,
    start: 0,
    end: splitSentences(one.text)[0]?.end ?? one.text.length,
    details: [],
  }));
}

/** The entries under "Prioriteiten zijn onder meer:", in the order of the letter. */
function announcedEntries(sentence: SentenceEvidence): SentenceEvidence[] {
  const { letter, paragraph } = sentence;
  if (!announces(sentence)) return [];
  const entries: Paragraph[] = [];
  for (const next of letter.paragraphs.slice(paragraph.number)) {
    if (next.kind === 'footnote') continue;
    if (!isEntry(next, entries.at(-1)) || entries.length === MAX_ENTRIES) break;
    entries.push(next);
  }
  return entries.map((entry) => ({
    ...sentence,
    paragraph: entry,
    start: 0,
    end: endOfEntry(entry),
    details: [],
  }));
}

/** A list as printed, or lines that a conversion left without marks: "…;" and the one that closes them. */
function isEntry({ kind, text }: Paragraph, before: Paragraph | undefined): boolean {
  if (kind === 'list-item') return true;
  return kind === 'text' && (/;\s*$/.test(text) || /;\s*$/.test(before?.text ?? ''));
}

/** All of a short entry, the first sentence of a long one. */
function endOfEntry({ text }: Paragraph): number {
  if (text.length <= MAX_ENTRY_CHARS) return text.trimEnd().length;
  const stop = /[.;!?](?=\s)/u.exec(text);
  return stop ? stop.index + 1 : text.trimEnd().length;
}
