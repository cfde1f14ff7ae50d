/** What became of each content word of a question: where it occurs, how rare it is, what comes nearest. */
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import { joined } from './dutch-terms.ts';
import { plainWords } from './fold-text.ts';
import type { LexicalIndex } from './lexical-index.ts';
import type { QuestionTerm } from './read-question.ts';
import type { TermEvidence } from './search-index.ts';
import type { TokenComparison } from './token-comparison.ts';
import type { WordNeighbours, WordSimilarities } from './word-neighbours.ts';
import { formsInside, rareFirstPart, sharesPartOnly } from './word-parts.ts';
import { type Halves, halvesOf } from './written-apart.ts';

/** A word of the same thesaurus group counts as this near. */
export const THESAURUS_SIMILARITY = 0.9;

/** A question term with its evidence and, with a token table, its nearness to the words of the letters. */
export type TermMeasure = {
  readonly term: QuestionTerm;
  readonly evidence: TermEvidence;
  readonly similarities: WordSimilarities | null;
  /** What words that are about the same thing begin with; null for a word without such a part. */
  readonly firstPart: string | null;
  /**
   * Phrases that stand for the term where a near word does not do, as stems: those of the thesaurus that mean the
   * same; all of its group when the letters print neither the word nor any of these.
   */
  readonly standIns: readonly (readonly string[])[];
  /** The two words that a compound is made of; null for any other word. */
  readonly halves: Halves | null;
};

export type TermSources = {
  readonly lexical: LexicalIndex;
  readonly vocabulary: Pick<CorpusVocabulary, 'partsOf' | 'standInside'>;
  readonly comparison: TokenComparison | null;
  readonly neighbours: WordNeighbours | null;
  /** Tokens of the words that the letters lack. */
  readonly tokensOfWord: ReadonlyMap<string, readonly number[]>;
};

/** Evidence in the order of the terms. */
export function measureTerms(terms: readonly QuestionTerm[], sources: TermSources): TermMeasure[] {
  // A word said twice is measured once: a question of 2,000 characters may be one word.
  const known = new Map<string, TermMeasure>();
  return terms.map((term) => {
    const key = JSON.stringify(term);
    const measure = known.get(key) ?? measureTerm(term, sources);
    known.set(key, measure);
    return measure;
  });
}

function measureTerm(term: QuestionTerm, sources: TermSources): TermMeasure {
  const passages = passagesOf(term, sources.lexical);
  const similarities = similaritiesOf(term, passages, sources);
  const firstPart = rareFirstPart(joined(term.word), sources.vocabulary, {
    passagesWith: (stem) => sources.lexical.passagesWith(stem).length,
    passageCount: sources.lexical.passageCount,
  });
  const halves = halvesOf(term.word, term.isName, sources.vocabulary);
  const evidence: TermEvidence = {
    typed: term.typed,
    word: term.word,
    name: term.name,
    standsInside: passages === 0 && sources.vocabulary.standInside(formsInside(term.word)),
    passages,
    passagesWithHalves:
      halves === null ? 0 : passagesWithAll([halves.first, halves.last], sources.lexical).length,
    idf: sources.lexical.idfOf(passages),
    ...nearestOf(term, passages, similarities, sources.lexical),
  };
  const isPrinted = (phrase: readonly string[]): boolean =>
    passagesWithAll(phrase, sources.lexical).length > 0;
  const standIns = passages > 0 || term.same.some(isPrinted) ? term.same : term.alternatives;
  return { term, similarities, firstPart, halves, standIns, evidence };
}

function passagesOf(term: QuestionTerm, lexical: LexicalIndex): number {
  const [stem = '', ...others] = term.stems;
  if (others.length === 0 && term.fullForms.length === 0) return lexical.passagesWith(stem).length;
  const found = new Set(term.stems.flatMap((stem) => [...lexical.passagesWith(stem)]));
  for (const phrase of term.fullForms)
    for (const passage of passagesWithAll(phrase, lexical)) found.add(passage);
  return found.size;
}

function passagesWithAll(phrase: readonly string[], lexical: LexicalIndex): Int32Array {
  const [first, ...rest] = phrase.map((stem) => lexical.passagesWith(stem));
  const others = rest.map((passages) => new Set(passages));
  return (first ?? new Int32Array(0)).filter((passage) =>
    others.every((passages) => passages.has(passage)),
  );
}

/**
 * Null without a token table, and for what is only itself: numbers, as 2016 is not nearly 2017; names that the
 * letters lack, as "Noord-Korea" is not nearly "Zuid-Korea".
 */
function similaritiesOf(
  term: QuestionTerm,
  passages: number,
  sources: TermSources,
): WordSimilarities | null {
  const { comparison, neighbours, tokensOfWord } = sources;
  if (!comparison || !neighbours || /\d/.test(term.word)) return null;
  if (passages === 0 && (term.isName || term.isAbbreviation)) return null;
  const tokens = plainWords(term.word).flatMap(
    (word) => tokensOfWord.get(word) ?? comparison.tokens.tokensOf.get(word) ?? [],
  );
  return neighbours.similaritiesTo(tokens);
}

function nearestOf(
  term: QuestionTerm,
  passages: number,
  similarities: WordSimilarities | null,
  lexical: LexicalIndex,
): Pick<TermEvidence, 'nearestSimilarity' | 'nearestWord' | 'kinSimilarity'> {
  if (passages > 0) return { nearestSimilarity: 1, nearestWord: term.word, kinSimilarity: 1 };
  const nearest = similarities?.nearest(() => true) ?? null;
  const nearestKin = similarities?.nearest((word) => !sharesPartOnly(term.word, word)) ?? null;
  const kin = term.alternatives.find((phrase) => passagesWithAll(phrase, lexical).length > 0);
  const found = {
    nearestSimilarity: nearest?.similarity ?? 0,
    nearestWord: nearest?.word ?? null,
    kinSimilarity: Math.max(nearestKin?.similarity ?? 0, kin ? THESAURUS_SIMILARITY : 0),
  };
  if (kin === undefined || found.nearestSimilarity >= THESAURUS_SIMILARITY) return found;
  return { ...found, nearestSimilarity: THESAURUS_SIMILARITY, nearestWord: kin.join(' ') };
}
