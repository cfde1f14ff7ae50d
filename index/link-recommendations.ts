/**
 * Brings mentions of the same recommendation in several letters together, by what the text says and
 * what is printed of the evaluation behind it, never by number alone. Doubt is kept, not decided away.
 */
import type { Letter } from '../corpus/letter.ts';
import type { EvaluationFacts, RecommendationMention } from '../corpus/recommendation-mention.ts';
import type { ComparableWord, WordReader } from './comparable-words.ts';
import { compareTexts, weightOf } from './compare-texts.ts';
import { type EvaluationKey, evaluationAgreement, evaluationKey } from './evaluation-agreement.ts';
import type { Steps } from './in-steps.ts';
import { placeIn, type TextPlace, textAt } from './text-place.ts';

export type LinkedMention = {
  readonly letter: Letter;
  readonly mention: RecommendationMention;
  readonly advice: TextPlace;
  /** How well it fits the thread, 0..1; 1 for the mention that opens it. */
  readonly confidence: number;
  readonly isDoubtful: boolean;
};

/** Mentions of one recommendation, in the order in which they were linked: reports first, then by date. */
export type LinkedThread = {
  readonly mentions: LinkedMention[];
  /** Other threads with nearly the same advice, kept apart because the evaluations differ. */
  readonly lookAlikes: Set<LinkedThread>;
};

/** Below this confidence two mentions are not linked. */
const LINK_BOUND = 0.6;
/** Below this one a link is shown as doubtful: real pairs in the five letters lie at 0.9 and above. */
const SURE_BOUND = 0.78;
/** Two threads this close leave it open which one is meant. */
const CLOSE = 0.06;
const SAME_TEXT = 0.85;
const AGREEMENT_WEIGHT = 0.35;
/** A contradiction parts even the same words. */
const CONTRADICTION_WEIGHT = 0.5;
/** Words looked up per mention, rarest first, and threads looked at per word: keeps the work linear. */
const LOOKED_UP_WORDS = 12;
const THREADS_PER_WORD = 150;
const MAX_CANDIDATES = 10;

type Known = {
  readonly thread: LinkedThread;
  readonly words: readonly ComparableWord[];
  key: EvaluationKey;
};
type Incoming = {
  readonly letter: Letter;
  readonly mention: RecommendationMention;
  readonly advice: TextPlace;
  readonly words: readonly ComparableWord[];
  readonly key: EvaluationKey;
};
type Candidate = {
  readonly known: Known;
  readonly confidence: number;
  readonly textSimilarity: number;
};

/** A letter with what it says of recommendations. */
export type LetterMentions = {
  readonly letter: Letter;
  readonly mentions: readonly RecommendationMention[];
};

/**
 * Links letter by letter.
 *
 * @param letters - in any order; those without mentions are passed over
 * @returns threads in the order of their first mention: reports first, then by date, undated last
 */
export function* linkRecommendations(
  letters: readonly LetterMentions[],
  reader: WordReader,
): Steps<LinkedThread[]> {
  const threads: LinkedThread[] = [];
  const register = new ThreadRegister();
  const ordered = [...letters].filter(({ mentions }) => mentions.length > 0).sort(originsFirst);
  for (const { letter, mentions } of ordered) {
    const incoming = mentions.map((mention): Incoming => {
      const advice = placeIn(letter, mention.text);
      return {
        letter,
        mention,
        advice,
        words: reader.read(advice.paragraph.text, advice.start, advice.end),
        key: evaluationKey(mention.evaluation, reader),
      };
    });
    for (const series of bySeries(incoming)) linkSeries(series, register, threads);
    yield;
  }
  return threads;
}

/** Reports open threads whatever their date; the rest by date, undated last. */
function originsFirst(a: LetterMentions, b: LetterMentions): number {
  const rank = ({ mentions }: LetterMentions) => Number(mentions[0]?.event !== 'recommended');
  return (
    rank(a) - rank(b) ||
    (a.letter.date ?? '9999').localeCompare(b.letter.date ?? '9999', 'en') ||
    a.letter.id.localeCompare(b.letter.id, 'en')
  );
}

function bySeries(incoming: readonly Incoming[]): Incoming[][] {
  const series = new Map<number, Incoming[]>();
  for (const one of incoming) {
    const known = series.get(one.mention.series);
    if (known) known.push(one);
    else series.set(one.mention.series, [one]);
  }
  return [...series.values()];
}

/** Best pairs first; within a series no two mentions join one thread. */
function linkSeries(
  series: readonly Incoming[],
  register: ThreadRegister,
  threads: LinkedThread[],
): void {
  const all = series.map((one) => ({ one, candidates: candidatesFor(one, register) }));
  const pairs = all
    .flatMap(({ one, candidates }) => candidates.map((candidate) => ({ one, candidate })))
    .filter(({ candidate }) => candidate.confidence >= LINK_BOUND)
    .sort((a, b) => b.candidate.confidence - a.candidate.confidence);
  const linked = new Set<Incoming>();
  const used = new Set<LinkedThread>();
  for (const { one, candidate } of pairs) {
    const { thread } = candidate.known;
    if (linked.has(one) || used.has(thread)) continue;
    linked.add(one);
    used.add(thread);
    const rivals = all.find((entry) => entry.one === one)?.candidates ?? [];
    const isClose = rivals.some(
      (rival) => rival.known.thread !== thread && candidate.confidence - rival.confidence < CLOSE,
    );
    thread.mentions.push({
      letter: one.letter,
      mention: one.mention,
      advice: one.advice,
      confidence: candidate.confidence,
      isDoubtful: isClose || candidate.confidence < SURE_BOUND,
    });
    candidate.known.key = candidate.known.key.merge(one.key);
  }
  for (const { one, candidates } of all) {
    if (linked.has(one)) continue;
    const thread: LinkedThread = {
      mentions: [{ ...one, confidence: 1, isDoubtful: false }],
      lookAlikes: new Set(),
    };
    for (const { known, textSimilarity } of candidates) {
      if (textSimilarity < SAME_TEXT) continue;
      thread.lookAlikes.add(known.thread);
      known.thread.lookAlikes.add(thread);
    }
    threads.push(thread);
    register.add({ thread, words: one.words, key: one.key });
  }
}

/** Threads that may be meant, most confident first. */
function candidatesFor(one: Incoming, register: ThreadRegister): Candidate[] {
  return register
    .lookUp(one.words, one.key)
    .map((known): Candidate => {
      const textSimilarity = similarity(one.words, known.words);
      const agreement = evaluationAgreement(one.key, known.key);
      const weight = agreement < 0 ? CONTRADICTION_WEIGHT : AGREEMENT_WEIGHT;
      const confidence = Math.max(0, Math.min(1, textSimilarity + weight * agreement));
      // Agreement on the evaluation alone links nothing.
      return {
        known,
        textSimilarity,
        confidence: textSimilarity < LINK_BOUND - 0.1 ? 0 : confidence,
      };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** How alike two advices are, 0..1; a shortened one still holds nearly all of its words in the other. */
function similarity(a: readonly ComparableWord[], b: readonly ComparableWord[]): number {
  const ofA = compareTexts(a, b).similarity;
  // The shared words weigh the same in both: one comparison says it for the other side too.
  const ofB = Math.min(1, (ofA * weightOfAll(a)) / Math.max(1e-9, weightOfAll(b)));
  const shorter = Math.min(contentCount(a), contentCount(b));
  const contained = shorter >= 4 ? 0.9 * Math.max(ofA, ofB) : 0;
  return Math.max((ofA + ofB) / 2, contained);
}

const weightOfAll = (words: readonly ComparableWord[]): number =>
  words.reduce((sum, word) => sum + weightOf(word), 0);

const contentCount = (words: readonly ComparableWord[]): number =>
  words.filter(({ isContent }) => isContent).length;

/** Which threads hold a word in their advice. */
class ThreadRegister {
  readonly #threadsByStem = new Map<string, Known[]>();

  add(known: Known): void {
    for (const stem of contentStems(known.words)) {
      const threads = this.#threadsByStem.get(stem);
      if (threads) threads.push(known);
      else this.#threadsByStem.set(stem, [known]);
    }
  }

  /** The threads that share most rare words, those of the same evaluation first. */
  lookUp(words: readonly ComparableWord[], key: EvaluationKey): Known[] {
    const rarest = contentStems(words)
      .map((stem) => this.#threadsByStem.get(stem) ?? [])
      .filter((threads) => threads.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, LOOKED_UP_WORDS);
    const votes = new Map<Known, number>();
    for (const threads of rarest) {
      const vote = 1 / Math.log(threads.length + 2);
      for (const known of threads.slice(-THREADS_PER_WORD)) {
        votes.set(known, (votes.get(known) ?? 0) + vote);
      }
    }
    return [...votes]
      .map(([known, vote]) => ({ known, vote: known.key.title === key.title ? vote * 1.5 : vote }))
      .sort((a, b) => b.vote - a.vote)
      .slice(0, MAX_CANDIDATES)
      .map(({ known }) => known);
  }
}

const contentStems = (words: readonly ComparableWord[]): string[] => [
  ...new Set(words.filter(({ isContent }) => isContent).map(({ stem }) => stem)),
];

/** What a letter prints of an evaluation, for a reader: its title or theme. */
export function evaluationName({ title, theme }: EvaluationFacts): string | null {
  return title?.text ?? theme?.text ?? null;
}

/** The words of an advice. */
export const adviceText = ({ advice }: LinkedMention): string => textAt(advice);
