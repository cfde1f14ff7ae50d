/** A topic with all that is known of it -> the parts of its briefing, in the order nobody has changed yet. */
import type { SearchIndex } from '../../index/search-index.ts';
import type { DraftPart } from './briefing-draft.ts';
import { openScope } from './briefing-scope.ts';
import { commitmentsPart } from './commitments-part.ts';
import { corePart } from './core-part.ts';
import { figuresPart } from './figures-part.ts';
import { lackingPart } from './lacking-part.ts';
import { positionsPart } from './positions-part.ts';
import { questionsPart } from './questions-part.ts';
import type { Topic } from './read-topic.ts';
import { recommendationsPart } from './recommendations-part.ts';

/**
 * @param topic - one that the letters treat
 * @returns seven parts, one of each kind, empty ones too
 */
export async function composeBriefing(
  index: SearchIndex,
  topic: Topic,
): Promise<readonly DraftPart[]> {
  const scope = await openScope(index, topic);
  const positions = positionsPart(scope);
  const questions = await questionsPart(scope);
  return [
    corePart(scope, positions.best, questions.items),
    positions.part,
    recommendationsPart(scope),
    figuresPart(scope),
    commitmentsPart(scope),
    lackingPart(scope),
    questions,
  ];
}
