import { describe, expect, test } from 'vitest';
import { element } from '../../web/element.ts';
import { letterBlocks } from '../../web/reader/letter-blocks.ts';
import { letterView } from '../../web/reader/letter-view.ts';
import { letter, paragraph, tableRow } from './wire-builders.ts';

describe('letterBlocks()', () => {
  test('makes one table of consecutive rows with the same number, and two of rows with different ones', () => {
    const blocks = letterBlocks([
      paragraph(1, 'Voor de tabel.'),
      tableRow(2, ['Jaar', 'Bedrag'], { isHeaderRow: true }),
      tableRow(3, ['2024', '12']),
      tableRow(4, ['Thema', 'Stand'], { table: 2 }),
      paragraph(5, 'Erna.'),
      tableRow(6, ['2025', '13'], { table: 2 }),
    ]);
    expect(
      blocks.map((block) =>
        block.kind === 'table' ? block.rows.map(({ number }) => number) : block.kind,
      ),
    ).toEqual(['paragraph', [2, 3], [4], 'paragraph', [6]]);
  });

  test('puts a footnote at the foot of the first paragraph that refers to it, once', () => {
    const refersTo = { footnotes: [{ mark: '1', text: 'Bron.', at: 3, paragraphNumber: 3 }] };
    const blocks = letterBlocks([
      paragraph(1, 'Een.', refersTo),
      paragraph(2, 'Twee.', refersTo),
      paragraph(3, 'Bron.', { kind: 'footnote' }),
      paragraph(4, 'Nergens genoemd.', { kind: 'footnote' }),
    ]);
    expect(
      blocks.map((block) =>
        'notes' in block ? block.notes.map(({ note }) => note.number) : block.kind,
      ),
    ).toEqual([[3], [], 'note']);
  });
});

describe('letterView()', () => {
  test('shows hostile text of a letter as text, wherever it stands', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const drawn = letterView(
      letter(
        [
          paragraph(1, hostile, { kind: 'heading', level: 1 }),
          paragraph(2, hostile),
          tableRow(3, [hostile, 'b']),
          paragraph(4, hostile, { kind: 'list-item', mark: hostile }),
        ],
        { title: hostile, reference: hostile, senders: [hostile] },
      ),
      new Map(),
      'h1',
    );
    expect(drawn.querySelector('img')).toBeNull();
    expect(drawn.querySelector('h1')?.textContent).toBe(hostile);
    expect(drawn.querySelector('#p2')?.textContent).toContain(hostile);
  });

  test('gives every paragraph its number as a permalink', () => {
    const drawn = letterView(
      letter([paragraph(1, 'Een.'), tableRow(2, ['a', 'b'])]),
      new Map(),
      'h2',
    );
    expect(
      [...drawn.querySelectorAll('.permalink')].map((link) => link.getAttribute('href')),
    ).toEqual(['/letters/kst-31271-42#p1', '/letters/kst-31271-42#p2']);
  });

  test('marks a quote inside the cell where it stands', () => {
    const row = tableRow(1, ['Aanbeveling 1', 'Onderhanden: er wordt aan gewerkt.']);
    const start = row.text.indexOf('er wordt');
    const drawn = letterView(letter([row]), new Map([[1, [{ start, end: start + 8 }]]]), 'h2');
    const cells = drawn.querySelectorAll('td:not(.row-number)');
    expect(cells[0]?.querySelector('mark')).toBeNull();
    expect(cells[1]?.querySelector('mark')?.textContent).toBe('er wordt');
  });

  test('says so when a quote has no place, and marks nothing', () => {
    const drawn = letterView(letter([paragraph(1, 'Een.')]), new Map([[1, null]]), 'h2');
    expect(drawn.querySelector('mark')).toBeNull();
    expect(drawn.querySelector('#p1 [role=note]')?.textContent).toContain('niets gemarkeerd');
  });

  test('lets the last cell of a short row span the columns that are left', () => {
    const drawn = letterView(
      letter([tableRow(1, ['a', 'b', 'c']), tableRow(2, ['over alles'])]),
      new Map(),
      'h2',
    );
    expect(drawn.querySelector('#p2 td:not(.row-number)')?.getAttribute('colspan')).toBe('3');
  });

  test('writes column headers above a table that prints none, when its cells know them', () => {
    const row = paragraph(1, '2024\t12', {
      kind: 'table-row',
      table: 1,
      cells: [
        { header: 'Jaar', start: 0, end: 4 },
        { header: 'Bedrag', start: 5, end: 7 },
      ],
    });
    const drawn = letterView(letter([row]), new Map(), 'h2');
    expect([...drawn.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual([
      'Jaar',
      'Bedrag',
    ]);
  });

  test.each([
    ['a list number that the text repeats', { mark: 'a)' }, 'a) Een.', 'a) Een.'],
    ['a bullet', { mark: '•' }, 'Een.', '•Een.'],
    ['a number lost in conversion', { mark: '1.', restoredNumber: 3 }, 'Een.', '[3]Een.'],
    [
      'a restored number equal to the printed one',
      { mark: '3.', restoredNumber: 3 },
      '3. Een.',
      '3. Een.',
    ],
  ])('shows %s once', (_what, over, text, shown) => {
    const drawn = letterView(
      letter([paragraph(1, text, { kind: 'list-item', ...over })]),
      new Map(),
      'h2',
    );
    expect(drawn.querySelector('.list-entry')?.textContent).toBe(shown);
  });

  test('opens the publication in a new tab that does not learn where the reader came from', () => {
    const link = letterView(
      letter([paragraph(1, 'Een.')]),
      new Map(),
      'h2',
    ).querySelector<HTMLAnchorElement>('.outward');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toContain('noreferrer');
  });
});

test.each(['style', 'onclick'])(
  'element() refuses the attribute %s, which the content policy forbids',
  (name) => {
    expect(() => element('p', { [name]: 'x' })).toThrow(TypeError);
  },
);
