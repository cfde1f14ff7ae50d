import { describe, expect, test } from 'vitest';
import { answerText, plainText } from '../../web/chat/copy-text.ts';
import { citationText } from '../../web/citation-text.ts';
import { answer, citation } from './wire-builders.ts';

describe('citationText()', () => {
  const text = 'Het kabinet zet in op kennis.';
  test('writes quote, letter and reference as the field does', () => {
    expect(citationText(citation(1, text, text))).toBe(
      '"Het kabinet zet in op kennis." (Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42)',
    );
  });
  test.each([
    [
      'a date that the reference holds is said once',
      { reference: 'Beleidsreactie, 18 mei 2026' },
      '(Kamerbrief, Beleidsreactie, 18 mei 2026)',
    ],
    [
      'a letter without a date says so',
      { date: null, reference: 'Periodieke rapportage' },
      '(Kamerbrief zonder datum, Periodieke rapportage)',
    ],
  ])('%s', (_what, over, expected) => {
    expect(citationText(citation(1, text, text, over))).toContain(expected);
  });
});

describe('answerText()', () => {
  test('holds question, answer and every source with its number', () => {
    expect(answerText(answer())).toBe(
      [
        'Waar zet het kabinet op in?',
        '„Het kabinet zet in op kennis.” [1]',
        'Bronnen\n[1] "Het kabinet zet in op kennis." (Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42)',
      ].join('\n\n'),
    );
  });
  test('has no list of sources when there are none', () => {
    expect(answerText(answer({ citations: [], markdown: 'Niet gevonden.' }))).not.toContain(
      'Bronnen',
    );
  });
});

describe('plainText()', () => {
  test.each([
    ['bold and emphasis', '**Onderhanden** (*2026*) [1]', 'Onderhanden (2026) [1]'],
    ['a list', '- „Een.” [1]\n- „Twee.” [2]', '- „Een.” [1]\n- „Twee.” [2]'],
    ['a numbered list that starts at three', '3. Een\n4. Twee', '3. Een\n4. Twee'],
    ['a block quote, in quotation marks before its citation', '> Een zin. [1]', '"Een zin." [1]'],
    ['escaped signs', '10 \\* 3 en \\[sic\\] en \\<b\\>', '10 * 3 en [sic] en <b>'],
    ['an ampersand and quotation marks', 'R&D "zo"', 'R&D "zo"'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'a | b\n1 | 2'],
    ['two paragraphs', 'Een.\n\nTwee.', 'Een.\n\nTwee.'],
  ])('keeps the words of %s', (_what, markdown, expected) => {
    expect(plainText(markdown)).toBe(expected);
  });
});
