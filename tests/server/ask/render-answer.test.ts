import { describe, expect, test } from 'vitest';
import { markdownToPlainText } from '../../../server/ask/plain-text.ts';
import { renderAnswer } from '../../../server/ask/render-answer.ts';
import { wrapText } from '../../../server/ask/wrap-text.ts';
import { fakeAnswer } from '../../support/fake-answerer.ts';
import { LETTER, UNDATED_LETTER } from '../../support/test-app.ts';

describe('markdownToPlainText()', () => {
  test.each([
    [
      '„Een zin.” [1]\n\n**Kort:** nee [2]',
      '„Een zin.” [1]\n\nKort: nee [2]',
      'marks stay, stars go',
    ],
    ['- een [1]\n- twee [2]', '- een [1]\n- twee [2]', 'a list'],
    ['„3\\* en \\[bijlage\\] en \\`x\\`” [1]', '„3* en [bijlage] en `x`” [1]', 'escapes go'],
    ['„a \\<b\\> &amp; c” [1]', '„a <b> &amp; c” [1]', 'what looks like HTML stays text'],
    ['„2\\. Tweede” [1]', '„2. Tweede” [1]', 'an escaped list number'],
    ['<b>vet</b> woord', '<b>vet</b> woord', 'HTML of a hostile letter loses nothing'],
  ])('shows %j as %j: %s', (markdown, text) => {
    expect(markdownToPlainText(markdown, 80)).toBe(text);
  });
});

describe('wrapText()', () => {
  test('keeps every line within the width, words longer than it aside', () => {
    const text =
      'De arbeidsongeschiktheidsverzekeringsmaatschappij schrijft een brief aan de Kamer.';
    const lines = wrapText(text, { width: 20, first: '[1] ', next: '    ' }).split('\n');
    for (const line of lines) {
      expect(line.length <= 20 || !line.trim().includes(' '), line).toBe(true);
    }
    expect(
      lines
        .map((line) => line.trim())
        .join(' ')
        .replace('[1] ', ''),
    ).toBe(text);
  });

  test('joins line ends and tabs of a table row into spaces', () => {
    expect(wrapText('een\ttwee\ndrie', { width: 40 })).toBe('een twee drie');
  });
});

describe('renderAnswer()', () => {
  test('shows the answer and each source with its reference, paragraph and quote', () => {
    const answer = fakeAnswer(LETTER, { question: 'Wat doet het kabinet?' });
    expect(renderAnswer(answer, 60)).toBe(
      [
        '„Het kabinet versterkt de kustwacht.” [1]',
        '',
        'Bronnen',
        '[1] Brief brief-a, 3 juni 2024, alinea 1',
        '    „Het kabinet versterkt de kustwacht.”',
        '',
      ].join('\n'),
    );
  });

  test('adds the date where the reference does not hold it, and none to an undated letter', () => {
    const numbered = { ...LETTER, reference: 'Kamerstukken II 2023/24, 31000, nr. 8' };
    const answer = (letter: typeof LETTER) =>
      renderAnswer(fakeAnswer(letter, { question: 'x' }), 80);
    expect(answer(numbered)).toContain('31000, nr. 8, 3 juni 2024, alinea 1');
    expect(answer({ ...UNDATED_LETTER, reference: 'Rapport' })).toContain('[1] Rapport, alinea 1');
  });

  test('says how the question was read, what is near by and what is missing', () => {
    const answer = fakeAnswer(LETTER, { question: 'en in 2022?' });
    const text = renderAnswer(
      {
        ...answer,
        found: false,
        reason: 'not-in-collection',
        understood: 'Wat deed het kabinet in 2022?',
        markdown: 'Niet gevonden.',
        citations: [],
        nearby: answer.citations,
        missing: [
          {
            text: 'Kamerstuk 31865, nr. 267',
            normalised: '31865 nr. 267',
            title: null,
            letterId: null,
            url: 'https://x.example/kst',
          },
        ],
      },
      80,
    );
    expect(text).toMatch(/^Gelezen als: Wat deed het kabinet in 2022\?\n\nNiet gevonden\.\n\n/);
    expect(text).toContain('zonder antwoord te zijn\n[1] Brief brief-a');
    expect(text).toContain('- Kamerstuk 31865, nr. 267 https://x.example/kst');
    expect(text).not.toContain('Bronnen');
  });

  test('speaks English when the answer does', () => {
    const answer = { ...fakeAnswer(LETTER, { question: 'x' }), language: 'en' as const };
    expect(renderAnswer(answer, 80)).toMatch(/Sources\n\[1\] .+ 3 June 2024, paragraph 1/);
  });
});
