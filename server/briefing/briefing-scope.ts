/** What every part of a briefing is made from: the topic with its threads, promises and comparisons. */
import type { Letter } from '../../corpus/letter.ts';
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import { buildLedger, type LedgerThread } from '../../index/recommendation-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { ENGLISH } from '../answer/text-en.ts';
import { type AnswerTexts, DUTCH } from '../answer/text-nl.ts';
import { prepareCommitments } from '../commitments/open-commitments.ts';
import { type Comparison, compareTheme } from '../compare/compare-letters.ts';
import type { Language } from '../contract.ts';
import { openLedger } from '../recommendations/open-ledger.ts';
import { oldestFirst } from '../theme/theme-line.ts';
import { type BriefingTexts, briefingTexts } from './briefing-texts.ts';
import { commitmentsOnTopic } from './commitments-on-topic.ts';
import type { FigureRow } from './figure-row.ts';
import { figureRowsOnTopic } from './figure-rows-on-topic.ts';
import type { Topic } from './read-topic.ts';
import { threadsOnTopic } from './threads-on-topic.ts';

export type BriefingScope = {
  readonly index: SearchIndex;
  readonly topic: Topic;
  readonly language: Language;
  readonly texts: AnswerTexts;
  readonly say: BriefingTexts;
  /** About the topic, best first. */
  readonly threads: readonly LedgerThread[];
  /** About the topic, best first. */
  readonly commitments: readonly LedgerCommitment[];
  /** Rows of tables of figures about the topic, the newest letter first. */
  readonly figureRows: readonly FigureRow[];
  /** Letters that treat the topic beside the ones before them, of one kind where there are; newest first. */
  readonly comparisons: readonly Comparison[];
  /** Newest date of the letters searched: what lies before it has passed. Null when none is dated. */
  readonly newestDay: string | null;
};

/** Letters that treat the topic most, among which sides are chosen. */
const MAX_SPEAKING = 6;
/** Pairs set side by side; more would fill the page with the same change. */
const MAX_COMPARISONS = 2;

/** Gathers everything about a topic that the letters hold. */
export async function openScope(index: SearchIndex, topic: Topic): Promise<BriefingScope> {
  const { letters } = topic;
  const { language } = topic.understood;
  const ledger =
    letters.length === index.letters.length
      ? openLedger(index)
      : buildLedger(letters, index.abbreviations);
  const searched = new Set(letters.map(({ id }) => id));
  const commitments = (await prepareCommitments(index)).filter(({ letter }) =>
    searched.has(letter.id),
  );
  return {
    index,
    topic,
    language,
    texts: language === 'en' ? ENGLISH : DUTCH,
    say: briefingTexts(language),
    threads: threadsOnTopic(index, ledger, topic),
    commitments: commitmentsOnTopic(index, commitments, topic),
    figureRows: figureRowsOnTopic(topic),
    comparisons: await compareNewest(index, topic),
    newestDay: letters.reduce<string | null>(
      (newest, { date }) => (date !== null && date > (newest ?? '') ? date : newest),
      null,
    ),
  };
}

async function compareNewest(index: SearchIndex, topic: Topic): Promise<Comparison[]> {
  const speaking = lettersByWeight(topic)
    .filter(({ date }) => date !== null)
    .slice(0, MAX_SPEAKING)
    .sort(oldestFirst)
    .reverse();
  const [newest] = speaking;
  // Letters of one kind say what changed; across kinds a letter is silent because of what it is.
  const ofOneKind = speaking.flatMap((older, at) => {
    const newer = speaking.slice(0, at).findLast(({ kind }) => kind === older.kind);
    return newer ? [[older, newer] as const] : [];
  });
  const ofNewest = speaking.slice(1).map((older) => [older, newest ?? older] as const);
  const pairs = ofOneKind.length > 0 ? ofOneKind : ofNewest;
  const comparisons: Comparison[] = [];
  for (const [older, newer] of pairs.slice(0, MAX_COMPARISONS)) {
    comparisons.push(await compareTheme(index, topic.theme.theme, [older, newer]));
  }
  return comparisons;
}

/** Letters with strong paragraphs of the theme, those with most of them first. */
function lettersByWeight({ theme }: Topic): Letter[] {
  const counts = new Map<Letter, number>();
  for (const { letter, strength } of theme.paragraphs) {
    if (strength === 'strong') counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))
    .map(([letter]) => letter);
}
