/** Rules on how words are built, apart from any letter. */
import { describe, expect, it } from 'vitest';
import { meantWords } from '../../index/complete-ellipsis.ts';
import { asksForOffice, withoutOfficeTitles } from '../../index/office-titles.ts';
import { isHyphenatedName, lastPartIsOther, otherSpellings } from '../../index/other-spellings.ts';
import {
  beginsWithPart,
  formsInside,
  sharesPartOnly,
  standsAtSeam,
} from '../../index/word-parts.ts';
import { halvesOf } from '../../index/written-apart.ts';

describe('meantWords()', () => {
  const printed = new Set(['vrijheid', 'veiligheid']);
  it.each([
    ['pers- en internetvrijheid', ['persvrijheid']],
    ['de in- en uitvoer van graan', ['invoer']],
    ['water- of voedselveiligheid', ['waterveiligheid']],
    ['een lange lijst - en meer', []],
    ['cyber- en economische dreiging', []],
  ])('reads %s', (text, meant) => {
    expect(meantWords(text, (word) => printed.has(word))).toEqual(meant);
  });
});

describe('withoutOfficeTitles()', () => {
  it.each([
    ['De Minister van Landbouw, Natuur en Visserij komt.', 'De minister van  komt.'],
    ['het ministerie van Justitie en Veiligheid zal', 'het ministerie van  zal'],
    ['de minister van Defensie zal', 'de minister van Defensie zal'],
    ['Het beleid voor natuur en visserij', 'Het beleid voor natuur en visserij'],
  ])('reads %s', (text, left) => {
    expect(withoutOfficeTitles(text)).toBe(left);
  });

  it('knows who asks for an office', () => {
    expect(asksForOffice('de minister voor Natuur')).toBe(true);
    expect(asksForOffice('natuur en visserij')).toBe(false);
  });
});

describe('otherSpellings()', () => {
  const isPrinted = (words: string[]) => (word: string) => words.includes(word);
  it('finds a linking letter more or less, and the adjective of a name', () => {
    expect(otherSpellings('rechtstaat', false, isPrinted(['rechtsstaat']))).toEqual([
      'rechtsstaat',
    ]);
    expect(otherSpellings('vertrekken', false, isPrinted(['verstrekken']))).toEqual([]);
    expect(otherSpellings('indopacific', true, isPrinted(['indopacifische']))).toEqual([
      'indopacifische',
    ]);
  });

  it.each([
    ['Noord-Korea', true],
    ['noord-korea', true],
    ['Guinee-Bissau', true],
    ['EU-uitbreiding', false],
    ['beleids-cyclus', false],
  ])('tells whether %s is a name', (word, isName) => {
    expect(isHyphenatedName(word, word.toLowerCase())).toBe(isName);
  });
});

describe('lastPartIsOther()', () => {
  it.each([
    ['Latijns-Amerika', true],
    ['Zuid-Korea', false],
    ['EU-uitbreiding', false],
  ])('tells whether %s ends in another name', (word, isOther) => {
    expect(lastPartIsOther(word, word.toLowerCase())).toBe(isOther);
  });
});

describe('formsInside()', () => {
  it.each([
    ['verkiezingen', ['verkiezing']],
    ['zorg', []],
  ])('gives what of %s may stand inside a longer word', (word, forms) => {
    expect(formsInside(word)).toEqual(expect.arrayContaining(forms));
    if (forms.length === 0) expect(formsInside(word)).toEqual([]);
  });
});

describe('standsAtSeam()', () => {
  it.each([
    ['verkiezingsproces', 'verkiezing', true],
    ['gendergelijkheid', 'gelijkheid', true],
    ['mogelijkheid', 'gelijkheid', false],
    ['desinformatie', 'informatie', false],
  ])('tells whether in %s stands %s', (word, form, stands) => {
    expect(standsAtSeam(word, form)).toBe(stands);
  });
});

describe('halvesOf()', () => {
  const partsOf = (word: string) => (word === 'kustbescherming' ? ['bescherm', 'kust'] : []);
  it.each([
    ['kustbescherming', { first: 'kust', last: 'bescherm' }],
    ['eu-uitbreiding', { first: 'eu', last: 'uitbreid' }],
    ['kust', null],
  ])('gives the two words of %s', (word, halves) => {
    expect(halvesOf(word, false, { partsOf })).toEqual(halves);
  });

  it('has none for a name', () => {
    expect(halvesOf('zuid-korea', true, { partsOf })).toBeNull();
  });
});

describe('parts of compounds', () => {
  it('knows words that have a part only', () => {
    expect(sharesPartOnly('zorgakkoord', 'coalitieakkoord')).toBe(true);
    expect(sharesPartOnly('zorgakkoord', 'zorg')).toBe(true);
    expect(sharesPartOnly('smeergeld', 'geld')).toBe(true);
    expect(sharesPartOnly('visserijbeleid', 'visserij')).toBe(false);
    expect(sharesPartOnly('omkoping', 'corruptie')).toBe(false);
  });

  it('knows compounds of the same first part', () => {
    expect(beginsWithPart('visserijvloot', 'visserij')).toBe(true);
    expect(beginsWithPart('cyber', 'cyber')).toBe(true);
    expect(beginsWithPart('handelaren', 'handel')).toBe(false);
  });
});
