/** Evidence of the whole question and of each of its parts: clauses, or the letters it compares. */
import type { AnswerTask } from './answer-task.ts';
import { comparedLetters } from './compared-letters.ts';
import { gatherEvidence, type PartEvidence } from './evidence.ts';
import { splitQuestion } from './split-question.ts';

export type EvidenceOfParts = {
  readonly whole: PartEvidence;
  /** The same as `whole` when there is one part. */
  readonly parts: readonly PartEvidence[];
};

export async function gatherParts(task: AnswerTask): Promise<EvidenceOfParts> {
  const { index, understood, filters } = task;
  const { subject, shape, named } = understood;
  const options = { named, filters };
  const [first, ...rest] = splitQuestion(subject, shape === 'overview' || shape === 'survey');
  if (first === undefined) throw new Error('A question has at least one part');
  const whole = await gatherEvidence(
    index,
    { ...first, text: subject, searchText: subject },
    options,
  );
  if (shape === 'compare') return { whole, parts: await gatherByLetter(task, whole) };
  if (rest.length === 0) return { whole, parts: [whole] };
  const parts = await Promise.all(
    [first, ...rest].map((part) => gatherEvidence(index, part, options)),
  );
  return { whole, parts };
}

/** Evidence from each of the letters that a question compares; from all at once when it names fewer than two. */
async function gatherByLetter(
  { index, understood, filters }: AnswerTask,
  whole: PartEvidence,
): Promise<readonly PartEvidence[]> {
  const perLetter = await Promise.all(
    comparedLetters(whole, understood).map((letterId) =>
      gatherEvidence(index, whole.part, {
        named: understood.named,
        filters: { ...filters, letters: [letterId] },
      }),
    ),
  );
  return perLetter.length > 1 ? perLetter : [whole];
}
