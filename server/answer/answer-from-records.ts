/** Answers that are read off, not searched for: a fact about a letter itself, a figure in a table. */
import type { Letter } from '../../corpus/letter.ts';
import { absentNames } from './absent-names.ts';
import type { AnswerTask } from './answer-task.ts';
import type { AskedDetail } from './asked-detail.ts';
import { composeHolders, composeLetterFact } from './compose-answer.ts';
import { composeFigure } from './compose-figures.ts';
import type { PartEvidence } from './evidence.ts';
import { findFigure } from './figure-from-table.ts';
import { readLetterFact, readLetterFactKind } from './letter-facts.ts';
import { lettersSearched } from './letters-allowed.ts';
import { findOfficeHolders, readOfficeAsked } from './office-holder.ts';
import type { Outcome } from './outcome.ts';

/** Kinds of questions that a cell of figures can answer. */
const ASKS_FOR_FIGURE: ReadonlySet<AskedDetail> = new Set([
  'definition',
  'amount',
  'count',
  'date',
  'statement',
  'percentage',
]);

/** @returns null when no record answers the question */
export function answerFromRecords(task: AnswerTask, whole: PartEvidence): Outcome | null {
  const { index, understood, letters, texts } = task;
  const absent = absentNames(understood.subject, whole.query, letters);
  const fact = answerLetterFact(task, whole, absent);
  if (fact) return fact;
  if (absent.length === 0) {
    const holders = answerOfficeHolders(task);
    if (holders) return holders;
  }
  if (!ASKS_FOR_FIGURE.has(understood.asks) || absent.length > 0) return null;
  const figure = findFigure(index, whole.query, understood.question, letters);
  return figure ? { found: true, blocks: composeFigure(figure, texts) } : null;
}

function answerLetterFact(
  task: AnswerTask,
  whole: PartEvidence,
  absent: readonly string[],
): Outcome | null {
  const kind = readLetterFactKind(task.understood.question);
  // A code may be how the letter is named; a name that no letter mentions points at no letter.
  if (kind === null || !absent.every((name) => /\d/.test(name))) return null;
  const letter = letterMeant(task, whole);
  const fact = letter ? readLetterFact(kind, letter) : null;
  if (fact === null || fact.places.length === 0) return null;
  return { found: true, blocks: composeLetterFact(fact, task.texts) };
}

function answerOfficeHolders({ index, understood, letters, texts }: AnswerTask): Outcome | null {
  const { question, named } = understood;
  const office = readOfficeAsked(question, index.abbreviations);
  const ofTime = letters.filter(
    ({ date }) =>
      named.years.length === 0 || named.years.some((year) => date?.startsWith(String(year))),
  );
  const holders = findOfficeHolders(office, lettersSearched(ofTime, named.only));
  return holders.length > 0 ? { found: true, blocks: composeHolders(holders, texts) } : null;
}

/** The letter that a question about a letter itself means: named, or the one that fits it best. */
function letterMeant({ index, understood }: AnswerTask, whole: PartEvidence): Letter | undefined {
  const { only, preferred } = understood.named;
  const candidates = only ?? (preferred.size > 0 ? [...preferred] : null);
  const best = whole.sentences.find(
    ({ letter }) => candidates === null || candidates.includes(letter.id),
  );
  return best?.letter ?? index.letters.find((letter) => candidates?.includes(letter.id));
}
