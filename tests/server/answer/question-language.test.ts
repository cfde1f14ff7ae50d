import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../server/answer/question-language.ts';
import type { Language } from '../../../server/contract.ts';

const ROWS: readonly (readonly [question: string, language: Language, why: string])[] = [
  ['Welke scholen krijgen extra geld?', 'nl', 'a plain Dutch question'],
  ['Which schools get extra money?', 'en', 'a plain English question'],
  ['stikstof', 'nl', 'one word without function words: the language of the page'],
  ['', 'nl', 'no letters at all'],
  ['🙂 123 ???', 'nl', 'signs and digits only'],
  ['Wat staat er in het rapport "Report of the High-Level Panel"?', 'nl', 'an English title'],
  ['What does the “Nota Ruimte” say about housing?', 'en', 'a Dutch title in an English question'],
  ['WANNEER KOMT DE WET?', 'nl', 'capitals'],
  ['When will the Kamer receive the nota?', 'en', 'Dutch nouns between English function words'],
  ['Is the minister of OCW in favour?', 'en', 'a word of both languages ("is") does not decide'],
  ['lijst woningbouw gemeenten graag', 'nl', 'telegram style'],
  ['please list commitments', 'en', 'telegram style in English'],
];

describe('detectLanguage()', () => {
  it.each(ROWS)('reads %j as %s (%s)', (question, language) => {
    expect(detectLanguage(question)).toBe(language);
  });
});
