/**
 * Completes what was chosen with what it leans on: the sentence that an "om die reden" points back to,
 * the cause that follows, the entries of a list that a sentence announces.
 */
import type { Paragraph } from '../../corpus/letter.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';

/** Points back to the cause in the sentence before. */
const CAUSE_BEFORE =
  /\b(?:om (?:die|deze) reden(?:en)?|daarom|hierom|vandaar|dientengevolge|daardoor|hierdoor)\b/iu;
/** Opens the sentence after with the cause. */
const CAUSE_AFTER =
  /^(?:(?:dit|dat) (?:is|komt|heeft)\b.{0,40}\b(?:omdat|doordat|door|vanwege|nodig|te maken)\b|immers|want\b|de reden\b|reden (?:hier|daar)voor)|\b(?:immers|namelijk)\b/iu;
/** A list is wanted: one fact needs none of the entries beside it. */
const ASKS_SEVERAL = /\b(?:welke|wat (?:zijn|waren)|noem|which|what (?:are|were)|list)\b/iu;
/** Longer lists are quoted from the top. */
const MAX_ENTRIES = 6;
const MAX_ENTRY_CHARS = 320;

const textOf = ({ paragraph, start, end }: SentenceEvidence): string =>
  paragraph.text.slice(start, end);

/**
 * @param chosen - best first
 * @param parts - evidence that they were chosen from
 * @returns the chosen sentences, each followed by what completes it; nothing twice
 */
export function completeChosen(
  chosen: readonly SentenceEvidence[],
  parts: readonly PartEvidence[],
): readonly SentenceEvidence[] {
  const asksReason = parts.some(({ part }) => part.asks === 'reason');
  const asksSeveral = parts.some(({ part }) => ASKS_SEVERAL.test(part.text));
  const bestScore = Math.max(0, ...chosen.map(({ score }) => score));
  const all = parts.flatMap(({ sentences }) => sentences);
  const completed = chosen.flatMap((sentence) => [
    sentence,
    ...(asksReason ? causesBeside(sentence, all) : []),
    ...(asksSeveral && sentence.score === bestScore ? announcedEntries(sentence) : []),
  ]);
  const seen = new Set<string>();
  return completed.filter(({ paragraph, start }) => {
    const place = `${paragraph.id} ${start}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function causesBeside(
  sentence: SentenceEvidence,
  all: readonly SentenceEvidence[],
): SentenceEvidence[] {
  const { paragraph, start, end } = sentence;
  const ofParagraph = all.filter((one) => one.paragraph.id === paragraph.id);
  const isBetween = (from: number, to: number) => /^\s*$/.test(paragraph.text.slice(from, to));
  const before = ofParagraph.find((one) => one.end <= start && isBetween(one.end, start));
  const after = ofParagraph.find((one) => one.start >= end && isBetween(end, one.start));
  return [
    ...(before && CAUSE_BEFORE.test(textOf(sentence)) ? [before] : []),
    ...(after && CAUSE_AFTER.test(textOf(after)) ? [after] : []),
  ];
}

/** The entries under "Prioriteiten zijn onder meer:", in the order of the letter. */
function announcedEntries(sentence: SentenceEvidence): SentenceEvidence[] {
  const { letter, paragraph, end } = sentence;
  const announces =
    paragraph.kind === 'text' &&
    /:\s*$/.test(textOf(sentence)) &&
    paragraph.text.slice(end).trim() === '';
  if (!announces) return [];
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
