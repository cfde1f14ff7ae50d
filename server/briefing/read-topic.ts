/**
 * A topic, as short as a word or as long as a question with several parts -> everything that the parts
 * of a briefing are made from: where it is treated, which sentences fit best, which letters were searched.
 */
import type { Letter } from '../../corpus/letter.ts';
import { dutchStem } from '../../index/dutch-stem.ts';
import type { SearchFilters, SearchIndex } from '../../index/search-index.ts';
import type { Place } from '../answer/answer-parts.ts';
import { chooseSentences } from '../answer/choose-sentences.ts';
import { gatherEvidence, type PartEvidence, type SentenceEvidence } from '../answer/evidence.ts';
import { judgeEvidence } from '../answer/judge-evidence.ts';
import { splitQuestion } from '../answer/split-question.ts';
import type { UnderstoodQuestion } from '../answer/understand-question.ts';
import type { NoAnswerReason } from '../contract.ts';
import { type FoundTheme, findTheme, type ThemeParagraph } from '../theme/find-theme.ts';

export type Topic = {
  readonly understood: UnderstoodQuestion;
  /** Those that filters and the question leave; silent ones included. */
  readonly letters: readonly Letter[];
  readonly filters: SearchFilters;
  readonly theme: FoundTheme;
  /** Evidence of each part of the topic, best first; one for a topic of one part. */
  readonly parts: readonly PartEvidence[];
  /** Sentences that serve the parts in turn. */
  readonly chosen: readonly SentenceEvidence[];
  /** Null when the letters treat the topic. */
  readonly refused: {
    readonly reason: NoAnswerReason;
    /** Words of the topic that the letters lack, as typed. */
    readonly words: readonly string[];
  } | null;
};

/**
 * @param understood - the topic read as a question
 * @param letters - those that may be used; at least one
 */
export async function readTopic(
  index: SearchIndex,
  understood: UnderstoodQuestion,
  { letters, filters }: { readonly letters: readonly Letter[]; readonly filters: SearchFilters },
): Promise<Topic> {
  const { subject, named } = understood;
  const options = { named, filters };
  const split = splitQuestion(subject, true);
  const [first] = split;
  if (first === undefined) throw new Error('A topic has at least one part');
  const whole = await gatherEvidence(
    index,
    { ...first, text: subject, searchText: subject, asks: 'statement' },
    options,
  );
  const parts =
    split.length === 1
      ? [whole]
      : await Promise.all(split.map((part) => gatherEvidence(index, part, options)));
  const theme = await findTheme(index, subject, filters);
  const verdict = judgeEvidence(subject, whole, parts, {
    letters,
    years: named.years,
    language: understood.language,
  });
  return {
    understood,
    letters,
    filters,
    theme,
    parts,
    chosen: chooseSentences(parts, 'overview'),
    refused: verdict.found ? null : { reason: verdict.reason, words: verdict.words },
  };
}

/** Paragraphs that treat the topic, as places of all their sentences that do; theme first, then chosen evidence. */
export function topicParagraphIds({ theme, chosen }: Topic): ReadonlySet<string> {
  return new Set([
    ...theme.paragraphs.map(({ paragraph }) => paragraph.id),
    ...chosen.map(({ paragraph }) => paragraph.id),
  ]);
}

/** The sentence of a theme's paragraph as a place. */
export function placeOfTheme(
  { letter, paragraph }: ThemeParagraph,
  { start, end }: { readonly start: number; readonly end: number },
): Place {
  return { letter, paragraph, start, end };
}

/** Shorter beginnings are found inside too many words. */
const MIN_STEM_CHARS = 4;
const MAX_STEM_CHARS = 8;

/** Folded beginnings of the topic's words, each once. */
export function topicStems({ theme, parts }: Topic): readonly string[] {
  const words = [...theme.parts, ...parts].flatMap(({ query }) =>
    query.terms.map(({ word }) => dutchStem(word).slice(0, MAX_STEM_CHARS)),
  );
  return [...new Set(words)].filter(({ length }) => length >= MIN_STEM_CHARS);
}

/** Share of the weight of the weightiest word from which a word tells a theme apart. */
const TELLS_APART = 0.9;
/** Letters by which compounds begin alike: "klimaatverandering", "klimaatstrategie". */
const BEGINNING_CHARS = 6;

/** Folded beginnings of the words that tell each theme of the topic apart, each once. */
export function tellingBeginnings({ theme }: Topic): readonly string[] {
  const words = theme.parts.flatMap(({ query, weights }) => {
    const most = Math.max(0, ...weights);
    return query.terms.filter((_, at) => (weights[at] ?? 0) >= most * TELLS_APART);
  });
  const beginnings = words.map(({ word }) => dutchStem(word).slice(0, BEGINNING_CHARS));
  return [...new Set(beginnings)].filter(({ length }) => length >= MIN_STEM_CHARS);
}

/** Share of a topic's words from which its theme is all of it. */
const ALL_OF_TOPIC = 0.7;

/** Whether the topic asks something of its theme, or lists sides of it. */
export function asksMoreThanTheme(topic: Topic): boolean {
  return topic.parts.length > 1 || !isAllTheme(topic);
}

/** Whether the themes are all that the topic says, as "migratie en asiel" is. */
export function isAllTheme({ theme, understood }: Topic): boolean {
  const inThemes = theme.parts.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return inThemes >= wordsIn(understood.subject) * ALL_OF_TOPIC;
}

const wordsIn = (text: string): number => (text.match(/\p{L}{3,}/gu) ?? []).length;
