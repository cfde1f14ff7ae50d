/**
 * Reads a question before anything is searched: language, follow-up, shape, the letters it names, the
 * kind of thing it asks for.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { AskRequest, Language } from '../contract.ts';
import { type AskedDetail, readAskedDetail } from './asked-detail.ts';
import { completeFollowUp } from './follow-up.ts';
import { type NamedLetters, readNamedLetters } from './named-letters.ts';
import { removeFrame } from './question-frame.ts';
import { detectLanguage } from './question-language.ts';
import { type QuestionShape, readQuestionShape } from './question-shape.ts';

export type UnderstoodQuestion = {
  /** Completed with what a follow-up left out, white space collapsed. */
  readonly question: string;
  /** The question without its frame: what is searched for. */
  readonly subject: string;
  readonly language: Language;
  readonly shape: QuestionShape;
  readonly asks: AskedDetail;
  readonly named: NamedLetters;
};

/**
 * @param letters - those that the filters leave; letters outside them are not recognised
 */
export function understandQuestion(
  request: AskRequest,
  letters: readonly Letter[],
): UnderstoodQuestion {
  const typed = request.question.replace(/\s+/g, ' ').trim();
  const completed = completeFollowUp(typed, request.previous ?? []);
  const named = readNamedLetters(completed.question, letters);
  const pointedAt = completed.letters.filter((id) => letters.some((letter) => letter.id === id));
  return {
    question: completed.question,
    subject: removeFrame(completed.question),
    language: request.language ?? detectLanguage(typed),
    shape: readQuestionShape(completed.question),
    asks: readAskedDetail(completed.question),
    named:
      pointedAt.length > 0 ? { ...named, only: pointedAt, preferred: new Set(pointedAt) } : named,
  };
}
