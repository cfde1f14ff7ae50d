/**
 * Questions worth asking, each made from a gap that can be shown, with the places that show it. None
 * says that anything was not done: a gap is about these letters only.
 */
import type { DraftItem, DraftPart } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { differingFigures, silentNow, standsNotRepeated, sumsThatDiffer } from './position-gaps.ts';
import { passedMoments, promisesWithoutMoment } from './promise-gaps.ts';
import { droppedNames, repeatedStatuses, unansweredClauses } from './thread-gaps.ts';
import { isAdviceOnTopic } from './threads-on-topic.ts';

const MAX_QUESTIONS = 6;
/** Questions of one kind while others wait. */
const MAX_OF_KIND = 2;

/** The kinds of gaps take turns, the most telling first within each. */
export async function questionsPart(scope: BriefingScope): Promise<DraftPart> {
  const { index, topic } = scope;
  const threads = scope.threads.filter((thread) => isAdviceOnTopic(index, thread, topic));
  const kinds = [
    repeatedStatuses(threads, scope),
    passedMoments(scope),
    unansweredClauses(threads, scope),
    droppedNames(threads, scope),
    differingFigures(scope),
    sumsThatDiffer(scope),
    await silentNow(scope),
    await standsNotRepeated(scope),
    promisesWithoutMoment(scope),
  ];
  const chosen: DraftItem[] = [];
  for (let turn = 0; turn < MAX_OF_KIND; turn += 1) {
    for (const items of kinds) {
      const item = items[turn];
      if (item !== undefined && chosen.length < MAX_QUESTIONS) chosen.push(item);
    }
  }
  return {
    kind: 'questions',
    headers: null,
    items: chosen,
    empty: scope.say.parts.questions.empty,
    leftOut: kinds.flat().length - chosen.length,
  };
}
