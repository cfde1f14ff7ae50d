/**
 * How well search finds the gold paragraphs of the development questions: R@5, R@10 and MRR, counted
 * over distinct paragraphs. Pure functions; main.ts prints and compares.
 */
import { z } from 'zod';
import type { Letter } from '../../corpus/letter.ts';
import type { SearchIndex } from '../../index/search-index.ts';

const questionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  lang: z.enum(['nl', 'en']),
  question: z.string(),
  gold: z.array(z.object({ letter: z.string(), quote: z.string() })),
  grade: z.enum(['all', 'any']),
  overlap: z.enum(['low', 'high']),
});

/** One development question; each gold quote stands verbatim in its letter, white space aside. */
export type DevelopmentQuestion = z.infer<typeof questionSchema>;

/** The letters' ids in questions.jsonl are the numbers of the received files. */
export const LETTER_IDS: ReadonlyMap<string, string> = new Map([
  ['000', 'kst-31271-42'],
  ['001', 'bzdoc-689393280-91'],
  ['002', 'periodieke-rapportage-artikel-1'],
  ['003', 'kst-35925-V-84'],
  ['004', 'kst-36800-V-103'],
]);

/** Parses questions.jsonl; throws on the first line that is not a question. */
export function parseQuestions(text: string): DevelopmentQuestion[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => questionSchema.parse(JSON.parse(line)));
}

/** Mean figures of a group of questions, 0..1; all 0 for an empty group. */
export type RetrievalFigures = {
  readonly questions: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** 1 / rank of the first gold paragraph, 0 beyond the tenth. */
  readonly reciprocalRank: number;
};

export type QuestionResult = {
  readonly id: string;
  readonly question: string;
  /** Per gold quote the rank of the first paragraph that it touches, from 1; null when it was not found. */
  readonly goldRanks: readonly (number | null)[];
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly reciprocalRank: number;
};

export type RetrievalReport = {
  readonly all: RetrievalFigures;
  /** Questions that share few words with their gold. */
  readonly lowOverlap: RetrievalFigures;
  readonly english: RetrievalFigures;
  readonly results: readonly QuestionResult[];
  /** Gold quotes that no paragraph holds: a defect of reading, counted as not found. */
  readonly unplaced: readonly { readonly id: string; readonly quote: string }[];
};

/** Passages asked for: enough for ten distinct paragraphs and the ranks of most others. */
const LIMIT = 100;

/** Asks every question that has gold paragraphs, one after the other. */
export async function measureRetrieval(
  index: SearchIndex,
  questions: readonly DevelopmentQuestion[],
): Promise<RetrievalReport> {
  const texts = new Map(index.letters.map((letter) => [letter.id, searchableText(letter)]));
  const results: QuestionResult[] = [];
  const unplaced: { id: string; quote: string }[] = [];
  const answerable = questions.filter(({ gold }) => gold.length > 0);
  for (const question of answerable) {
    const golds = question.gold.map(({ letter, quote }) => {
      const id = LETTER_IDS.get(letter) ?? letter;
      const text = texts.get(id);
      const touched = text ? paragraphsTouched(text, quote).map((number) => `${id}#${number}`) : [];
      if (touched.length === 0) unplaced.push({ id: question.id, quote });
      return touched;
    });
    const hits = index.search(await index.prepare(question.question), { limit: LIMIT });
    const ranked = [...new Set(hits.map(({ paragraph }) => paragraph.id))];
    results.push(scoreQuestion(question, golds, ranked));
  }
  const pick = (keep: (question: DevelopmentQuestion) => boolean): RetrievalFigures =>
    meanOf(results.filter((_, at) => keepAt(answerable, at, keep)));
  return {
    all: meanOf(results),
    lowOverlap: pick(({ overlap }) => overlap === 'low'),
    english: pick(({ lang }) => lang === 'en'),
    results,
    unplaced,
  };
}

function keepAt(
  questions: readonly DevelopmentQuestion[],
  at: number,
  keep: (question: DevelopmentQuestion) => boolean,
): boolean {
  const question = questions[at];
  return question !== undefined && keep(question);
}

/**
 * @param golds - per gold quote the ids of the paragraphs it touches; any of them is a find
 * @param ranked - distinct paragraph ids, best first
 */
export function scoreQuestion(
  question: Pick<DevelopmentQuestion, 'id' | 'question'>,
  golds: readonly (readonly string[])[],
  ranked: readonly string[],
): QuestionResult {
  const rankOf = new Map(ranked.map((id, at) => [id, at + 1]));
  const goldRanks = golds.map((ids) => {
    const ranks = ids.flatMap((id) => rankOf.get(id) ?? []);
    return ranks.length === 0 ? null : Math.min(...ranks);
  });
  const recallAt = (k: number): number => {
    const found = goldRanks.filter((rank) => rank !== null && rank <= k).length;
    return Math.min(1, found / Math.min(golds.length, k));
  };
  const first = Math.min(...goldRanks.map((rank) => rank ?? Number.POSITIVE_INFINITY));
  return {
    id: question.id,
    question: question.question,
    goldRanks,
    recallAt5: recallAt(5),
    recallAt10: recallAt(10),
    reciprocalRank: first <= 10 ? 1 / first : 0,
  };
}

/** Mean of the figures of some questions. */
export function meanOf(results: readonly QuestionResult[]): RetrievalFigures {
  const mean = (of: (result: QuestionResult) => number): number =>
    results.reduce((sum, result) => sum + of(result), 0) / Math.max(1, results.length);
  return {
    questions: results.length,
    recallAt5: mean(({ recallAt5 }) => recallAt5),
    recallAt10: mean(({ recallAt10 }) => recallAt10),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
  };
}

/** Letters and digits of a whole letter in a row, and where each paragraph begins in them. */
export type SearchableText = {
  readonly bare: string;
  readonly starts: readonly { readonly number: number; readonly at: number }[];
};

export function searchableText(letter: Letter): SearchableText {
  let bare = '';
  const starts: { number: number; at: number }[] = [];
  for (const { number, text } of letter.paragraphs) {
    starts.push({ number, at: bare.length });
    bare += lettersAndDigits(text);
  }
  return { bare, starts };
}

/** Numbers of the paragraphs that a quote runs through; empty when the letter does not hold it. */
export function paragraphsTouched(text: SearchableText, quote: string): number[] {
  const wanted = lettersAndDigits(quote);
  const from = wanted === '' ? -1 : text.bare.indexOf(wanted);
  if (from < 0) return [];
  const to = from + wanted.length;
  return text.starts
    .filter(({ at }, place) => at < to && (text.starts[place + 1]?.at ?? text.bare.length) > from)
    .map(({ number }) => number);
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
