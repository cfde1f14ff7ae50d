/**
 * Reads a question before anything is searched: language, follow-up, shape, the letters it names, the
 * kind of thing it asks for.
 */
import type { Letter } from '../../corpus/letter.ts';
import { removeComparisonFrame } from '../compare/comparison-frame.ts';
import { type AskedSides, readAskedSides } from '../compare/pointed-letters.ts';
import type { AskRequest, Language } from '../contract.ts';
import { type AskedDetail, readAskedDetail } from './asked-detail.ts';
import { completeFollowUp } from './follow-up.ts';
import { lastNameOf, type NamedLetters, readNamedLetters } from './named-letters.ts';
import { removeDatedLetter, removeFrame } from './question-frame.ts';
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
  /** Letters are to be compared as a whole: the question names no theme. */
  readonly comparesWhole: boolean;
  /** What a comparison is between; null for a question that does not compare. */
  readonly sides: AskedSides | null;
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
  const shape = readQuestionShape(completed.question);
  const named = readNamedLetters(completed.question, letters);
  const names = letters.flatMap(({ senders }) => senders.map(lastNameOf));
  const theme = shape === 'compare' ? removeComparisonFrame(completed.question, names) : null;
  const pointedAt = completed.letters.filter((id) => letters.some((letter) => letter.id === id));
  const sides = shape === 'compare' ? readAskedSides(completed.question, letters) : null;
  return {
    question: completed.question,
    // A comparison is about its theme; the question itself when it names none.
    subject:
      theme === null
        ? subjectOf(completed.question, named)
        : removeFrame(theme || completed.question),
    language: request.language ?? detectLanguage(typed),
    shape,
    asks: readAskedDetail(completed.question),
    named: sides
      ? namedBySides(named, sides)
      : pointedAt.length > 0
        ? { ...named, only: pointedAt, preferred: new Set(pointedAt) }
        : named,
    comparesWhole: theme === '',
    sides:
      sides &&
      withPointedAt(
        sides,
        letters.filter(({ id }) => pointedAt.includes(id)),
      ),
  };
}

/** What is searched for: the question without its frame and without how it points at a letter. */
function subjectOf(question: string, named: NamedLetters): string {
  const subject = removeFrame(question);
  return named.preferred.size > 0 ? removeDatedLetter(subject) : subject;
}

/** A letter that the rest is set beside is no filter: "sinds de brief van juni 2024" asks for later ones. */
function namedBySides(named: NamedLetters, { sides, base }: AskedSides): NamedLetters {
  const meant = [...sides.flat(), ...(base?.letters ?? [])].map(({ id }) => id);
  return { ...named, only: null, preferred: new Set(meant) };
}

/** "Vergelijk die brief met …": the letter of the turn before is a side of its own. */
function withPointedAt(asked: AskedSides, pointedAt: readonly Letter[]): AskedSides {
  return pointedAt.length === 0 ? asked : { ...asked, sides: [pointedAt, ...asked.sides] };
}
