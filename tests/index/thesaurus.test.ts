/** The groups of the thesaurus: what means the same, what is a part, what only touches it. */
import { describe, expect, it } from 'vitest';
import { type FoldedWord, parseThesaurus } from '../../index/thesaurus/thesaurus.ts';

const fold = (text: string): FoldedWord[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((folded) => ({ folded, isContent: folded !== 'van' && folded !== 'de' }));

const thesaurus = parseThesaurus(
  [
    '# a comment',
    'zuivel|melk > kaas|boter ~ weide = dairy',
    'kwaliteit van de melk|melkkwaliteit = milk quality',
  ].join('\n'),
  fold,
);

const sameFor = (text: string) => thesaurus.match(text.split(' ')).map(({ same }) => same);
const allFor = (text: string) =>
  thesaurus.match(text.split(' ')).map(({ alternatives }) => alternatives);

describe('parseThesaurus()', () => {
  it('lets a word stand for its parts, and a word that touches it for neither', () => {
    expect(sameFor('zuivel')).toEqual([[['melk'], ['kaas'], ['boter']]]);
    expect(allFor('zuivel')).toEqual([[['melk'], ['kaas'], ['boter'], ['weide']]]);
    expect(sameFor('weide')).toEqual([[]]);
    expect(sameFor('dairy')).toEqual([[['zuivel'], ['melk'], ['kaas'], ['boter']]]);
  });

  it('lets a part stand for nothing else', () => {
    expect(thesaurus.match(['kaas'])).toEqual([]);
  });

  it('knows a phrase by all its words, and looks for those that say something', () => {
    expect(sameFor('kwaliteit van de melk')).toEqual([[['melkkwaliteit']]]);
    expect(sameFor('melkkwaliteit')).toEqual([[['kwaliteit', 'melk']]]);
  });

  it('refuses a line without English, with its number', () => {
    expect(() => parseThesaurus('a|b', fold)).toThrow(/line 1/);
  });
});
