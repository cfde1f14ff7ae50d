/** Which promises a topic is about: their sentence treats it, or holds most of its words. */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { weighByIdf } from '../answer/evidence.ts';
import type { Topic } from './read-topic.ts';

/** Share of the words of one part of the topic that the promising sentence holds. */
const HOLDS = 0.5;

/** @returns by the end of their moment, then its beginning; those without one last, in the order given */
export function commitmentsOnTopic(
  index: SearchIndex,
  commitments: readonly LedgerCommitment[],
  topic: Topic,
): readonly LedgerCommitment[] {
  const strong = new Set(
    topic.theme.paragraphs
      .filter(({ strength }) => strength === 'strong')
      .map(({ paragraph }) => paragraph.id),
  );
  return commitments
    .filter(
      (commitment) =>
        strong.has(commitment.sentence.paragraph.id) || holdsTopic(index, commitment, topic),
    )
    .sort((a, b) => momentOf(a).localeCompare(momentOf(b)) || (a.id < b.id ? -1 : 1));
}

/** Sorts as text: the end of the moment, else its beginning, else after all others. */
const momentOf = ({ due }: LedgerCommitment): string => due?.to ?? due?.from ?? '9999';

function holdsTopic(
  index: SearchIndex,
  { sentence: { letter, paragraph, start, end } }: LedgerCommitment,
  { theme, parts }: Topic,
): boolean {
  const sentences = index.sentencesOf(letter.id, paragraph.number);
  return [...theme.parts, ...parts].some(({ query }) =>
    index.scoreSentences(query, letter.id, paragraph.number).some((score, at) => {
      const sentence = sentences[at];
      return (
        sentence !== undefined &&
        sentence.start < end &&
        sentence.end > start &&
        weighByIdf(query, score.termMatches) >= HOLDS
      );
    }),
  );
}
