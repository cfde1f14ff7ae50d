/** Evidence as the search would gather it, for tests of what is done with it. */
import type { Letter } from '../../corpus/letter.ts';
import type { PreparedQuery, TermEvidence } from '../../index/search-index.ts';
import type { PartEvidence, SentenceEvidence } from '../../server/answer/evidence.ts';
import type { QuestionPart } from '../../server/answer/split-question.ts';

/**
 * The sentence of the letter that has exactly this text, fitting well unless `over` says otherwise.
 *
 * @throws RangeError when no paragraph of the letter holds it
 */
export function evidenceFor(
  letter: Letter,
  text: string,
  over: Partial<SentenceEvidence> = {},
): SentenceEvidence {
  const paragraph = letter.paragraphs.find((one) => one.text.includes(text));
  if (paragraph === undefined) throw new RangeError(`"${text}" does not stand in "${letter.id}"`);
  const start = paragraph.text.indexOf(text);
  return {
    letter,
    paragraph,
    start,
    end: start + text.length,
    termMatches: [1, 1],
    contextMatches: [1, 1],
    coverage: 0.9,
    contextCoverage: 0.9,
    lateInteraction: 0.8,
    passageScore: 0.9,
    details: [],
    hasDetailAbove: false,
    score: 2,
    ...over,
  };
}

/** A content word that occurs in the letters, unless `over` says otherwise. */
export function termFor(typed: string, over: Partial<TermEvidence> = {}): TermEvidence {
  return {
    typed,
    word: typed,
    name: null,
    standsInside: false,
    passagesWithHalves: 0,
    passages: 3,
    idf: 4,
    nearestSimilarity: 1,
    kinSimilarity: 1,
    nearestWord: typed,
    ...over,
  };
}

/** Evidence of one part of a question, with the given terms and sentences. */
export function partFor(
  text: string,
  sentences: readonly SentenceEvidence[],
  over: { readonly part?: Partial<QuestionPart>; readonly terms?: readonly TermEvidence[] } = {},
): PartEvidence {
  const terms = over.terms ?? [termFor('eerste'), termFor('tweede')];
  const query: PreparedQuery = { text, terms, corrections: [] };
  const part: QuestionPart = {
    text,
    searchText: text,
    asks: 'statement',
    counts: [],
    ...over.part,
  };
  return { part, query, sentences };
}
