/** One question on its way to an answer: what was asked, and what it may be answered from. */
import type { Letter } from '../../corpus/letter.ts';
import type { SearchFilters, SearchIndex } from '../../index/search-index.ts';
import type { AskRequest } from '../contract.ts';
import { askedOf } from './commitment-mode.ts';
import { lettersAllowed, searchFilters } from './letters-allowed.ts';
import { ENGLISH } from './text-en.ts';
import { type AnswerTexts, DUTCH } from './text-nl.ts';
import { type UnderstoodQuestion, understandQuestion } from './understand-question.ts';

export type AnswerTask = {
  readonly index: SearchIndex;
  readonly request: AskRequest;
  readonly understood: UnderstoodQuestion;
  /** Those that the filters of the request leave. */
  readonly letters: readonly Letter[];
  /** The same together with the letters that the question names. */
  readonly filters: SearchFilters;
  readonly texts: AnswerTexts;
};

/** Reads a request over the letters of an index; nothing is searched yet. */
export function readTask(index: SearchIndex, request: AskRequest): AnswerTask {
  const letters = lettersAllowed(index.letters, request.filters);
  const read = understandQuestion(request, letters);
  const asked = askedOf(read, { mode: request.mode, letters });
  // What is promised is searched for, not the words of promising.
  const isAboutPromises = asked?.certainty === 'sure' && asked.subject !== '';
  const understood = isAboutPromises ? { ...read, subject: asked.subject } : read;
  return {
    index,
    request,
    understood,
    letters,
    filters: searchFilters(request.filters, understood.named.only),
    texts: understood.language === 'en' ? ENGLISH : DUTCH,
  };
}
