/** How much of a topic a place holds, by the strict reading of themes: the head of a compound is not the word. */
import { asksForOffice } from '../../index/office-titles.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { TextPlace } from '../../index/text-place.ts';
import { weighByIdf } from '../answer/evidence.ts';
import { coverageOf, matchesOf } from '../theme/theme-terms.ts';
import { asksMoreThanTheme, type Topic } from './read-topic.ts';

/**
 * @returns the largest share of the words of one theme, or of one part where the topic asks more than its
 *   theme, that a sentence at the place holds, 0..1;
 *   titles of offices are no words of a text for who does not ask for an office
 */
export function topicCoverage(index: SearchIndex, topic: Topic, place: TextPlace): number {
  const { letter, paragraph, start, end } = place;
  const sentences = index.sentencesOf(letter.id, paragraph.number);
  const isHere = (_: unknown, at: number): boolean => {
    const sentence = sentences[at];
    return sentence !== undefined && sentence.start < end && sentence.end > start;
  };
  const ofThemes = topic.theme.parts.flatMap((terms) =>
    index
      .matchSentences(
        terms.query,
        letter.id,
        paragraph.number,
        asksForOffice(terms.query.text) ? 'counted' : 'left-out',
      )
      .filter(isHere)
      .map((matches) => (matches ? coverageOf(terms, matchesOf(terms, matches)) : 0)),
  );
  const ofParts = asksMoreThanTheme(topic)
    ? topic.parts.flatMap(({ query }) =>
        index
          .scoreSentences(query, letter.id, paragraph.number)
          .filter(isHere)
          .map(({ termMatches }) => weighByIdf(query, termMatches)),
      )
    : [];
  return Math.max(0, ...ofThemes, ...ofParts);
}
