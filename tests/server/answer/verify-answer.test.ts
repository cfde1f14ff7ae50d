import { describe, expect, it } from 'vitest';
import { citePlaces } from '../../../server/answer/cite.ts';
import { escapeMarkdown } from '../../../server/answer/render-markdown.ts';
import { findBreaches, verifyAnswer } from '../../../server/answer/verify-answer.ts';
import type { Answer, Citation } from '../../../server/contract.ts';
import { buildLetter } from '../../support/build-letter.ts';

type Checked = Pick<Answer, 'markdown' | 'citations' | 'nearby' | 'found'>;

const LETTER = buildLetter('brief', ['De haven groeit. De sluis ook.', 'De kade blijft.']);

function cite(number: number, start: number, end: number): Citation {
  const paragraph = LETTER.paragraphs[number - 1];
  const [citation] =
    paragraph === undefined
      ? []
      : citePlaces([{ letter: LETTER, paragraph, start, end }]).citations;
  if (citation === undefined) throw new RangeError(`No paragraph ${number}`);
  return citation;
}

const RIGHT: Checked = {
  found: true,
  markdown: '**Kop**\n\n- „De haven groeit.” [1]\n- „De kade blijft.” [2]\n- „De sluis ook.” [1]',
  citations: [cite(1, 0, 16), { ...cite(2, 0, 15), n: 2 }],
  nearby: [],
};

const REFUSAL: Checked = {
  found: false,
  markdown: 'Niet gevonden: over *wol* staat niets in de brieven.',
  citations: [],
  nearby: [cite(2, 0, 15)],
};

const moved = (citation: Citation, start: number): Citation => ({
  ...citation,
  quotes: citation.quotes.map((quote) => ({ ...quote, start })),
});

const [FIRST, SECOND] = RIGHT.citations;
if (FIRST === undefined || SECOND === undefined) throw new RangeError('Two citations');

const BROKEN: readonly (readonly [why: string, answer: Checked])[] = [
  ['a mark without its citation', { ...RIGHT, markdown: `${RIGHT.markdown} [3]` }],
  ['a citation without its mark', { ...RIGHT, markdown: '- „De haven groeit.” [1]' }],
  ['citations in another order than the marks', { ...RIGHT, citations: [SECOND, FIRST] }],
  [
    'marks that are not numbered by first use',
    { ...RIGHT, markdown: '- „De kade blijft.” [2]\n- „De haven groeit.” [1]' },
  ],
  ['a word changed in a quote', { ...RIGHT, markdown: RIGHT.markdown.replace('groeit', 'krimpt') }],
  [
    'a full stop lost inside a word',
    { ...RIGHT, markdown: RIGHT.markdown.replace('kade b', 'kadeb') },
  ],
  [
    'a quote under the mark of another paragraph',
    { ...RIGHT, markdown: RIGHT.markdown.replace('kade blijft.” [2]', 'kade blijft.” [1]') },
  ],
  ['a quote whose offsets moved', { ...RIGHT, citations: [moved(FIRST, 1), SECOND] }],
  [
    'a quote of nothing',
    { ...RIGHT, citations: [{ ...FIRST, quotes: [{ start: 2, end: 2, text: '' }] }, SECOND] },
  ],
  ['an answer that cites nothing', { ...RIGHT, markdown: 'Ja.', citations: [] }],
  ['a refusal that cites', { ...RIGHT, found: false }],
  ['a passage near by whose quote moved', { ...REFUSAL, nearby: [moved(cite(2, 0, 15), 3)] }],
];

describe('findBreaches()', () => {
  it.each([
    ['an answer', RIGHT],
    ['a refusal with something near by', REFUSAL],
  ])('finds none in %s that is right', (_what, answer) => {
    expect(findBreaches(answer)).toEqual([]);
  });

  it.each(BROKEN)('finds %s', (_why, answer) => {
    expect(findBreaches(answer)).not.toEqual([]);
  });

  it.each([
    ['hij zei „ja” [3] en ging', 'marks and quotation marks of its own'],
    ['a_b * c ~d~ `e` <f> &amp; [g] \\ „', 'every sign that is escaped'],
    ['www.x.nl, https://y.nl en z@w.nl', 'addresses'],
    ['Den Haag\n12 maart', 'lines of a letterhead'],
    ['eindigt op een aanhaling ”', 'a closing mark at its end'],
  ])('accepts a right quote of %j (%s)', (text) => {
    const letter = buildLetter('lastig', [text]);
    const [paragraph] = letter.paragraphs;
    if (paragraph === undefined) throw new RangeError('A letter of one paragraph');
    const { citations } = citePlaces([{ letter, paragraph, start: 0, end: text.length }]);
    const markdown = `„${escapeMarkdown(text)}” [1]`;
    expect(findBreaches({ found: true, markdown, citations: [...citations], nearby: [] })).toEqual(
      [],
    );
  });
});

describe('verifyAnswer()', () => {
  it('gives a right answer back as it is', () => {
    expect(verifyAnswer(RIGHT)).toBe(RIGHT);
  });

  it('throws rather than let a broken answer out, and names the breach', () => {
    const broken = { ...RIGHT, markdown: RIGHT.markdown.replace('groeit', 'krimpt') };
    expect(() => verifyAnswer(broken)).toThrow(/krimpt/);
  });
});
