import { beforeEach, describe, expect, test } from 'vitest';
import {
  loadConversation,
  MAX_STORED_CHARS,
  MAX_TURNS,
  previousTurns,
  saveConversation,
} from '../../web/chat/conversation-storage.ts';
import { answer } from './wire-builders.ts';

const KEY = 'briefwijzer.conversation';
const turn = (question: string) => ({ question, answer: answer({ question }) });

/** Storage as a browser has it, in memory. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (order) => [...kept.keys()][order] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

let localStorage = memoryStorage();
beforeEach(() => {
  localStorage = memoryStorage();
});

describe('loadConversation()', () => {
  test('gives back what was saved, in order', () => {
    saveConversation(localStorage, [turn('een'), turn('twee')]);
    expect(loadConversation(localStorage).map(({ question }) => question)).toEqual(['een', 'twee']);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{"version":1,"turns":[{"que'],
    ['an earlier version', JSON.stringify({ version: 0, turns: [turn('een')] })],
    ['another shape', JSON.stringify([1, 2, 3])],
    ['a bare null', 'null'],
    ['turns that are no list', JSON.stringify({ version: 1, turns: 'veel' })],
  ])('is empty, and does not throw, when %s is kept', (_what, kept) => {
    if (kept !== null) localStorage.setItem(KEY, kept);
    expect(loadConversation(localStorage)).toEqual([]);
  });

  test('leaves out a damaged turn and keeps the others', () => {
    const damaged = [
      { question: 'geen antwoord' },
      { question: 'geen bronnen', answer: { ...answer(), citations: [{ n: 1 }] } },
      { question: 'geen lijn', answer: { ...answer(), line: { theme: 'x', letters: [{}] } } },
      null,
    ];
    localStorage.setItem(
      KEY,
      JSON.stringify({ version: 1, turns: [turn('een'), ...damaged, turn('twee')] }),
    );
    expect(loadConversation(localStorage).map(({ question }) => question)).toEqual(['een', 'twee']);
  });

  test('is empty where the browser keeps nothing', () => {
    expect(loadConversation(null)).toEqual([]);
    expect(saveConversation(null, [turn('een')])).toBe(false);
  });
});

describe('saveConversation()', () => {
  test('keeps the newest turns of a long conversation', () => {
    const turns = Array.from({ length: MAX_TURNS + 5 }, (_, order) => turn(`vraag ${order}`));
    saveConversation(localStorage, turns);
    expect(loadConversation(localStorage)).toHaveLength(MAX_TURNS);
    expect(loadConversation(localStorage).at(-1)?.question).toBe(`vraag ${MAX_TURNS + 4}`);
  });

  test('lets older turns go when they would take too much room', () => {
    const long = 'x'.repeat(MAX_STORED_CHARS / 3);
    const turns = ['een', 'twee', 'drie', 'vier'].map((question) => ({
      question,
      answer: answer({ markdown: long }),
    }));
    expect(saveConversation(localStorage, turns)).toBe(true);
    expect(loadConversation(localStorage).map(({ question }) => question)).toEqual([
      'drie',
      'vier',
    ]);
  });

  test('removes what was kept when the conversation is cleared', () => {
    saveConversation(localStorage, [turn('een')]);
    saveConversation(localStorage, []);
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  test('says so when the browser refuses', () => {
    const full = {
      ...localStorage,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => {
        throw new DOMException('off', 'SecurityError');
      },
    } as Storage;
    expect(saveConversation(full, [turn('een')])).toBe(false);
  });
});

describe('previousTurns()', () => {
  test('sends the last four questions with the paragraphs that their answers cited', () => {
    const turns = ['a', 'b', 'c', 'd', 'e'].map(turn);
    expect(previousTurns(turns)).toEqual(
      ['b', 'c', 'd', 'e'].map((question) => ({ question, paragraphs: ['kst-31271-42#1'] })),
    );
  });
});
