/** Questions whether someone is a member, chair or party of something. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAskedRelation } from '../../../server/answer/asked-relation.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

describe('readAskedRelation()', () => {
  it.each([
    ['Is Nederland lid van de VN-Veiligheidsraad?', ['nederland'], ['de', 'vn-veiligheidsraad']],
    ['Wordt Oekraïne ook lid van de NAVO in 2027?', ['oekraine'], ['de', 'navo']],
    ['Is ons land nog partij bij het verdrag?', ['ons', 'land'], ['het', 'verdrag']],
  ])('%s', (question, who, of) => {
    expect(readAskedRelation(question)).toMatchObject({ who, of });
  });

  it.each(['Is Nederland betrokken bij het tribunaal?', 'Welke landen zijn lid van de NAVO?'])(
    'is not asked: %s',
    (question) => {
      expect(readAskedRelation(question)).toBeNull();
    },
  );
});

describe('an answer over the real letters', () => {
  let opened: OpenLetters;
  beforeAll(async () => {
    opened = await openLetters('corpus/letters');
  }, 60_000);
  afterAll(() => opened.close());

  it.each([
    'Is Nederland lid van de VN-Veiligheidsraad?',
    'Is Nederland voorzitter van de NAVO?',
    'Is Nederland partij bij het Verdrag inzake Clustermunitie?',
  ])('is refused where no sentence says it: %s', async (question) => {
    expect((await opened.answerer.answer({ question, mode: 'auto' })).found).toBe(false);
  });

  it.each([
    ['Is Nederland lid van de Mensenrechtenraad?', 'lid van de VN-mensenrechtenraad'],
    ['Is Nederland voorzitter van de Raad van Europa?', 'Nederland voorzitter van de Raad'],
  ])('cites only what says it: %s', async (question, quoted) => {
    const { citations, markdown } = await opened.answerer.answer({ question, mode: 'auto' });
    expect(citations).toHaveLength(1);
    expect(markdown).toContain(quoted);
  });
});
