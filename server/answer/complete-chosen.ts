/**
 * Completes what was chosen with what it leans on: the sentence that an "om die reden" points back to,
 * the cause that follows, the entries of the list that a sentence announces or is one of.
 */
import type { PartEvidence, SentenceEvidence } from './evidence.ts';
import { countedOffByParagraph, entriesBeside } from './list-entries.ts';

/** Points back to the cause in the sentence before. */
const CAUSE_BEFORE =
  /\b(?:om (?:die|deze) reden(?:en)?|daarom|hierom|vandaar|dientengevolge|daardoor|hierdoor)\b/iu;
/** Opens the sentence after with the cause. */
const CAUSE_AFTER =
  /^(?:(?:dit|dat) (?:is|komt|heeft)\b.{0,40}\b(?:omdat|doordat|door|vanwege|nodig|te maken)\b|immers|want\b|de reden\b|reden (?:hier|daar)voor)|\b(?:immers|namelijk)\b/iu;
/** A list is wanted: one fact needs none of the entries beside it. */
const ASKS_SEVERAL = /\b(?:welke|wat (?:zijn|waren)|noem|which|what (?:are|were)|list)\b/iu;

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
    ...(asksSeveral ? entriesOf(sentence, sentence.score === bestScore) : []),
  ]);
  const seen = new Set<string>();
  return completed.filter(({ paragraph, start }) => {
    const place = `${paragraph.id} ${start}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** A list that is announced is followed from the best sentence only; one that counts itself off is one list. */
function entriesOf(sentence: SentenceEvidence, isBest: boolean): SentenceEvidence[] {
  return isBest ? entriesBeside(sentence) : countedOffByParagraph(sentence);
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
