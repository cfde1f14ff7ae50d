/**
 * Keeps the conversation in the browser, and nowhere else. What is found there is treated as foreign:
 * an earlier version, a half-written value or a turn that is not whole is left out, never shown or thrown.
 */
import type { Answer, AskRequest } from '../../server/contract.ts';

export type Turn = { readonly question: string; readonly answer: Answer };

const KEY = 'briefwijzer.conversation';
const VERSION = 1;

/** Older turns are let go first; an answer with its citations is about 10 kB, a browser keeps about 5 MB. */
export const MAX_TURNS = 40;
export const MAX_STORED_CHARS = 2_000_000;

/** How many earlier turns go along with a question: follow-ups reach back a few, rarely more. */
const PREVIOUS_TURNS = 4;
const PREVIOUS_PARAGRAPHS = 50;

/** The kept turns, oldest first; empty when there are none, or when what is kept cannot be read. */
export function loadConversation(storage: Pick<Storage, 'getItem'> | null): Turn[] {
  const kept = readKept(storage);
  if (typeof kept !== 'object' || kept === null) return [];
  if (!('version' in kept) || kept.version !== VERSION) return [];
  if (!('turns' in kept) || !Array.isArray(kept.turns)) return [];
  return kept.turns.filter(isTurn).slice(-MAX_TURNS);
}

/**
 * Keeps the newest turns that fit; no turns removes the entry.
 *
 * @returns false when the browser refuses to keep anything
 */
export function saveConversation(storage: Storage | null, turns: readonly Turn[]): boolean {
  if (storage === null) return false;
  let kept = turns.slice(-MAX_TURNS);
  for (;;) {
    const value = JSON.stringify({ version: VERSION, turns: kept });
    if (value.length <= MAX_STORED_CHARS && write(storage, kept.length === 0 ? null : value))
      return true;
    if (kept.length === 0) return false;
    kept = kept.slice(Math.ceil(kept.length / 2));
  }
}

/** The last turns as the server wants them: each question with the paragraphs that its answer cited. */
export function previousTurns(turns: readonly Turn[]): NonNullable<AskRequest['previous']> {
  return turns.slice(-PREVIOUS_TURNS).map(({ question, answer }) => ({
    question,
    paragraphs: [...new Set(answer.citations.map(({ paragraph }) => paragraph.id))].slice(
      0,
      PREVIOUS_PARAGRAPHS,
    ),
  }));
}

function readKept(storage: Pick<Storage, 'getItem'> | null): unknown {
  const value = storage?.getItem(KEY) ?? null;
  if (value === null) return null;
  try {
    return JSON.parse(value);
  } catch (cause) {
    // A value cut off while writing; the next save replaces it.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function write(storage: Storage, value: string | null): boolean {
  try {
    if (value === null) storage.removeItem(KEY);
    else storage.setItem(KEY, value);
    return true;
  } catch (cause) {
    // Full, or switched off: the caller tries with fewer turns.
    if (cause instanceof DOMException) return false;
    throw cause;
  }
}

function isTurn(value: unknown): value is Turn {
  if (!isRecord(value) || typeof value['question'] !== 'string') return false;
  const answer = value['answer'];
  return (
    isRecord(answer) &&
    typeof answer['question'] === 'string' &&
    typeof answer['understood'] === 'string' &&
    typeof answer['markdown'] === 'string' &&
    isListOf(answer['citations'], isCitation) &&
    isListOf(answer['nearby'], isCitation) &&
    isListOf(
      answer['missing'],
      (reference) => isRecord(reference) && typeof reference['text'] === 'string',
    ) &&
    isListOf(answer['related'], (question) => typeof question === 'string') &&
    isRecord(answer['coverage']) &&
    (answer['line'] === undefined || isLine(answer['line'])) &&
    (answer['comparison'] === undefined || isComparison(answer['comparison']))
  );
}

function isComparison(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['earlier'] === 'string' &&
    typeof value['later'] === 'string' &&
    (value['theme'] === null || typeof value['theme'] === 'string')
  );
}

function isLine(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['theme'] === 'string' &&
    isListOf(
      value['letters'],
      (entry) =>
        isRecord(entry) && isRecord(entry['letter']) && typeof entry['letter']['id'] === 'string',
    )
  );
}

function isCitation(value: unknown): boolean {
  if (!isRecord(value) || typeof value['n'] !== 'number') return false;
  const { letter, paragraph, quotes } = value;
  return (
    isRecord(letter) &&
    typeof letter['id'] === 'string' &&
    typeof letter['reference'] === 'string' &&
    Array.isArray(letter['senders']) &&
    isRecord(paragraph) &&
    typeof paragraph['text'] === 'string' &&
    typeof paragraph['number'] === 'number' &&
    Array.isArray(paragraph['section']) &&
    isListOf(quotes, (quote) => isRecord(quote) && typeof quote['text'] === 'string')
  );
}

function isListOf(value: unknown, is: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
