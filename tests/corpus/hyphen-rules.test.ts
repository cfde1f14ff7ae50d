import { describe, expect, it } from 'vitest';
import { countWords, lineEndHyphen } from '../../corpus/hyphen-rules.ts';

describe('lineEndHyphen()', () => {
  it.each([
    ['ons aanpassings', 'vermogen', '', 'join', 'a word broken at the line end'],
    ['de trans', 'Atlantische band', '', 'keep', 'a capital needs its hyphen'],
    ['een macro', 'economisch beleid', '', 'keep', 'vowels that would be read as one'],
    ['de geo', 'economische macht', '', 'keep', 'vowels that would be read as one'],
    ['het sanctie', 'instrumentarium', '', 'keep', 'vowels that would be read as one'],
    ['de cyber', 'en inlichtingendreiging', '', 'space', 'the hyphen stands for a later word'],
    ['de EU', 'lidstaten', '', 'keep', 'an abbreviation'],
    ['COVID-19', 'maatregelen', '', 'keep', 'a number'],
    ['de niet', 'traditionele partners', '', 'keep', 'a prefix with hyphen'],
    ['een anti', 'corruptie hof', 'het anti-corruptiehof', 'keep', 'printed with hyphen elsewhere'],
    ['via Nederland', 'wereldwijd', 'Nederlandwereldwijd', 'join', 'printed whole elsewhere'],
    ['energie', 'transitie', '', 'join', 'a vowel and a consonant'],
  ])('"%s-" + "%s" (elsewhere "%s"): %s, %s', (before, after, elsewhere, decision) => {
    expect(lineEndHyphen(before, after, countWords(elsewhere))).toBe(decision);
  });
});
