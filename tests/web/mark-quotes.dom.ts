import { describe, expect, test } from 'vitest';
import letterText from '../../corpus/letters/kst-31271-42.txt?raw';
import { markedText, quoteRanges } from '../../web/reader/mark-quotes.ts';

const quoteOf = (text: string, start: number, end: number) => ({
  start,
  end,
  text: text.slice(start, end),
});

function draw(
  text: string,
  ...quotes: { start: number; end: number; text: string }[]
): HTMLElement {
  const root = document.createElement('p');
  root.append(markedText(text, { start: 0, end: text.length }, quoteRanges(text, quotes) ?? []));
  return root;
}

const marks = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('quoteRanges() and markedText()', () => {
  test('mark exactly the quoted characters of real paragraphs, and lose none of the others', () => {
    for (const line of letterText.split('\n').filter(({ length }) => length > 40)) {
      const start = Math.floor(line.length / 3);
      const end = Math.floor((2 * line.length) / 3);
      const drawn = draw(line, quoteOf(line, start, end));
      expect(marks(drawn)).toEqual([line.slice(start, end)]);
      expect(drawn.textContent).toBe(line);
    }
  });

  const text = 'Een – twee 🏛 drie <b>vier</b> vijf';
  test.each([
    ['the whole paragraph', [quoteOf(text, 0, text.length)], [text]],
    ['two quotes apart', [quoteOf(text, 0, 3), quoteOf(text, 14, 18)], ['Een', 'drie']],
    [
      'two quotes in the wrong order',
      [quoteOf(text, 14, 18), quoteOf(text, 0, 3)],
      ['Een', 'drie'],
    ],
    [
      'overlapping quotes, as one',
      [quoteOf(text, 0, 10), quoteOf(text, 6, 18)],
      [text.slice(0, 18)],
    ],
    ['a quote within another', [quoteOf(text, 0, 18), quoteOf(text, 6, 10)], [text.slice(0, 18)]],
    ['a quote that holds markup', [quoteOf(text, 19, 30)], [text.slice(19, 30)]],
  ])('mark %s', (_what, quotes, expected) => {
    const drawn = draw(text, ...quotes);
    expect(marks(drawn)).toEqual(expected);
    expect(drawn.textContent).toBe(text);
    expect(drawn.querySelector('b')).toBeNull();
  });

  test.each([
    ['stands one character further', [{ start: 1, end: 4, text: 'Een' }]],
    ['runs past the end', [{ start: 30, end: 99, text: text.slice(30) }]],
    ['is empty', [{ start: 3, end: 3, text: '' }]],
    ['is right, beside one that is not', [quoteOf(text, 0, 3), { start: 0, end: 3, text: 'Twee' }]],
  ])('mark nothing when a quote %s', (_what, quotes) => {
    expect(quoteRanges(text, quotes)).toBeNull();
  });

  test('keep the quote whole around a footnote mark that stands inside it', () => {
    const note = document.createElement('sup');
    note.textContent = '2';
    const root = document.createElement('p');
    root.append(
      markedText('abcdef', { start: 0, end: 6 }, [{ start: 1, end: 5 }], [{ at: 3, node: note }]),
    );
    expect(marks(root).join('')).toBe('bcde');
    expect(root.innerHTML).toBe('a<mark>bc</mark><sup>2</sup><mark>de</mark>f');
  });
});
