/** Which promises a topic is about: their sentence, or what it points back to, holds its words. */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { namesTopic } from './names-topic.ts';
import { isInBrackets, promisedText } from './promised-text.ts';
import { type Topic, tellingBeginnings } from './read-topic.ts';
import { topicCoverage } from './topic-coverage.ts';
import { pointsBack } from './with-referent.ts';

/** Share of the topic that the promise holds. */
const HOLDS = 0.65;

/**
 * @returns best first by topic; ties by the end of their moment, then its beginning, those without one
 *   last, then in the order given
 */
export function commitmentsOnTopic(
  index: SearchIndex,
  commitments: readonly LedgerCommitment[],
  topic: Topic,
): readonly LedgerCommitment[] {
  const beginnings = tellingBeginnings(topic);
  const strong = new Set(
    topic.theme.paragraphs
      .filter(({ strength }) => strength === 'strong')
      .map(({ paragraph }) => paragraph.id),
  );
  return commitments
    .filter((one) => !isInBrackets(one) || namesTopic(one.what, beginnings))
    .map((commitment) => ({
      commitment,
      held: Math.max(
        topicCoverage(index, topic, promisedText(index, commitment)),
        speaksOfParagraph(commitment, strong) ? HOLDS : 0,
      ),
    }))
    .filter(({ held }) => held >= HOLDS)
    .sort((a, b) => b.held - a.held || byMoment(a.commitment, b.commitment))
    .map(({ commitment }) => commitment);
}

/** "Uw Kamer wordt hierover geïnformeerd" in a paragraph about the topic. */
const speaksOfParagraph = (
  { kind, sentence }: LedgerCommitment,
  strong: ReadonlySet<string>,
): boolean => kind === 'inform' && strong.has(sentence.paragraph.id) && pointsBack(sentence);

/** By the end of the moment, then its beginning; those without one last. */
export function byMoment(a: LedgerCommitment, b: LedgerCommitment): number {
  return momentOf(a).localeCompare(momentOf(b)) || (a.id < b.id ? -1 : 1);
}

const momentOf = ({ due }: LedgerCommitment): string => due?.to ?? due?.from ?? '9999';
