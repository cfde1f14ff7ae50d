/**
 * Questions about promises, answered from the records of the ledger: whether it is such a question and
 * which of them it means. Everything else is left to the passages.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { filterCommitments } from '../commitments/filter-commitments.ts';
import { prepareCommitments } from '../commitments/open-commitments.ts';
import type { AskRequest } from '../contract.ts';
import { absentNames } from './absent-names.ts';
import type { Block } from './answer-parts.ts';
import { type CommitmentAsk, readCommitmentAsk } from './commitment-question.ts';
import { composeCommitments } from './compose-commitments.ts';
import { findAskedCommitments } from './find-asked-commitments.ts';
import { lastNameOf } from './named-letters.ts';
import { removeDatedLetter } from './question-frame.ts';
import { quotedCommitments } from './quoted-commitments.ts';
import type { AnswerTexts } from './text-nl.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

export type CommitmentOutcome =
  | { readonly found: true; readonly blocks: readonly Block[] }
  /** Promises are asked for by name, and none is about it. */
  | { readonly found: false };

export type CommitmentOptions = {
  readonly mode: AskRequest['mode'];
  /** Those that filters and the question leave. */
  readonly letters: readonly Letter[];
  readonly texts: AnswerTexts;
};

/** "In de beleidsbrief van april 2026": then only promises of that letter are meant. */
const POINTS_AT_LETTER = /(?<![\p{L}-])\p{L}*(?:brief|letter|reactie|rapportage)(?![\p{L}-])/iu;

/** The answer; null when the question is not about promises. */
export async function answerCommitments(
  index: SearchIndex,
  understood: UnderstoodQuestion,
  { mode, letters, texts }: CommitmentOptions,
): Promise<CommitmentOutcome | null> {
  const ask = askedOf(understood, { mode, letters });
  if (ask === null) return null;
  const { language } = understood;
  const ledger = await prepareCommitments(index);
  const among = new Set(letters.map(({ id }) => id));
  const quoted = quotedCommitments(
    understood.question,
    ledger.filter(({ letter }) => among.has(letter.id)),
  );
  if (quoted.length > 0) {
    return { found: true, blocks: composeCommitments(quoted, { language, texts }) };
  }
  const { subject } = ask;
  const query = await index.prepare(subject);
  if (absentNames(subject, query, letters).length > 0) return null;
  // "Wanneer wordt de Kamer geïnformeerd?" alone asks for everything and nothing.
  if (ask.certainty === 'likely' && query.terms.length === 0) return null;
  const { preferred } = understood.named;
  const pointedAt =
    POINTS_AT_LETTER.test(understood.question) || ask.namesSender
      ? letters.filter(({ id }) => preferred.has(id))
      : [];
  const searched = new Set((pointedAt.length > 0 ? pointedAt : letters).map(({ id }) => id));
  const all = ledger.filter(
    (one) => searched.has(one.letter.id) && (ask.year === null || isOfYear(one, ask.year)),
  );
  const chosen = filterCommitments(all, {
    ...(ask.before === null ? {} : { before: ask.before }),
    ...(ask.onlyOpen ? { open: 'true' as const } : {}),
  });
  const asked = findAskedCommitments(index, chosen, {
    query,
    subject,
    isSure: ask.certainty === 'sure',
    language,
  });
  if (asked.length === 0) return ask.certainty === 'sure' ? { found: false } : null;
  return { found: true, blocks: composeCommitments(asked, { language, texts }) };
}

/**
 * What a question asks of promises; null when it is for another mode. Letters and signatories that the
 * question points at are no part of the subject.
 */
export function askedOf(
  { question, shape, named }: UnderstoodQuestion,
  { mode, letters }: Pick<CommitmentOptions, 'mode' | 'letters'>,
): (CommitmentAsk & { readonly namesSender: boolean }) | null {
  const isWide = shape === 'survey' || shape === 'compare';
  if (isWide || (mode !== 'auto' && mode !== 'question')) return null;
  const ask = readCommitmentAsk(named.preferred.size > 0 ? removeDatedLetter(question) : question);
  if (ask === null) return null;
  const signed = new Set(letters.flatMap(({ senders }) => senders.map(lastNameOf)));
  const words = ask.subject.split(' ');
  const subject = words.filter((word) => !signed.has(word));
  return { ...ask, subject: subject.join(' '), namesSender: subject.length < words.length };
}

function isOfYear({ due, letter }: LedgerCommitment, year: string): boolean {
  if (letter.date?.startsWith(year)) return true;
  const [from, to] = [due?.from ?? due?.to, due?.to ?? due?.from];
  return from != null && to != null && from.slice(0, 4) <= year && year <= to.slice(0, 4);
}
