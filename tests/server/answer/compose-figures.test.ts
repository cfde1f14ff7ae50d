import { describe, expect, it } from 'vitest';
import { citePlaces } from '../../../server/answer/cite.ts';
import { composeFigure } from '../../../server/answer/compose-figures.ts';
import { renderMarkdown } from '../../../server/answer/render-markdown.ts';
import { DUTCH } from '../../../server/answer/text-nl.ts';
import { findBreaches } from '../../../server/answer/verify-answer.ts';
import { buildLetter } from '../../support/build-letter.ts';

describe('composeFigure()', () => {
  it('says label and column without their markup or quotation marks becoming ours', () => {
    const label = 'Art. 1 „Kust” <img src=x> [1]';
    const text = `${label}\t12`;
    const letter = buildLetter('tabel', [text]);
    const [paragraph] = letter.paragraphs;
    if (paragraph === undefined) throw new RangeError('A letter of one paragraph');
    const place = { letter, paragraph, start: label.length + 1, end: text.length };
    const cell = { place, rowLabel: label, column: '„2021', extreme: null };
    const blocks = composeFigure({ cell, caption: null }, DUTCH);
    const { citations, numberOf } = citePlaces([place]);
    const markdown = renderMarkdown(blocks, numberOf).join('');
    expect(markdown).toContain('„12” [1]');
    expect(markdown.match(/(?<!\\)<|(?<!\\)\[/g)).toHaveLength(1);
    expect(findBreaches({ markdown, citations: [...citations], nearby: [], found: true })).toEqual(
      [],
    );
  });
});
