import { describe, expect, test } from 'vitest';
import { citationMarks, markdownBlocks, renderBlock } from '../../web/chat/answer-markdown.ts';

/** Draws markdown with citations 1 to 3, of which 1 and 2 come from letter "a" and 3 from "b". */
function render(markdown: string): HTMLElement {
  const root = document.createElement('div');
  for (const token of markdownBlocks(markdown)) {
    const { element } = renderBlock(token, {
      citation: (n) => {
        if (n < 1 || n > 3) return null;
        const control = document.createElement('button');
        control.dataset['n'] = String(n);
        control.textContent = String(n);
        return control;
      },
      letterOf: (n) => (n === 3 ? 'b' : 'a'),
    });
    root.append(element);
  }
  return root;
}

describe('renderBlock()', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<img src=x onerror=alert(1)>'],
    ['a handler in the middle of a sentence', 'tekst <svg onload=alert(1)> tekst'],
    ['a frame', '<iframe src="https://elders.example"></iframe>'],
    ['a style', '<p style="position:fixed">hallo</p>'],
    ['a form', '<form action="https://elders.example"><input name=q></form>'],
  ])('shows %s as the text it is', (_what, hostile) => {
    const drawn = render(hostile);
    expect(
      drawn.querySelector('script, img, svg, iframe, form, input, [style], [onerror], [onload]'),
    ).toBeNull();
    expect(drawn.textContent).toContain(hostile);
  });

  test.each([
    ['a link that runs script', '[klik](javascript:alert(1))', 'klik'],
    ['a link to another host', '[klik](https://elders.example)', 'https://elders.example'],
    ['a bare address', 'zie https://elders.example', 'https://elders.example'],
    [
      'a picture from another host',
      '![foto](https://elders.example/p.png)',
      'https://elders.example/p.png',
    ],
    ['a link behind a definition', '[klik][1]\n\n[1]: https://elders.example', 'elders.example'],
  ])('makes no link and loads nothing for %s', (_what, hostile, shown) => {
    const drawn = render(hostile);
    expect(drawn.querySelector('a, img')).toBeNull();
    expect(drawn.textContent).toContain(shown);
  });

  test.each([
    ['a mark', '„Zie voetnoot \\[1] en \\[2].” [3]', '„Zie voetnoot [1] en [2].” '],
    [
      'a mark behind a closing quotation mark',
      '„Hij zei ”ja” \\[1] toen.” [3]',
      '„Hij zei ”ja” [1] toen.” ',
    ],
    ['a mark behind a backslash', '„Pad \\\\\\[1] hier.” [3]', '„Pad \\[1] hier.” '],
    ['a code point for inside use', '„Zie \uFDD01].” [3]', '„Zie \uFFFD1].” '],
  ])('leaves %s that a letter prints itself as text', (_what, markdown, shown) => {
    const drawn = render(markdown);
    expect([...drawn.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      '3',
    ]);
    expect(drawn.textContent).toContain(shown.trim());
    expect(drawn.querySelector('.letter-voice')?.textContent).toBe(shown.trim());
  });

  test('makes a control of each mark that has a citation, and leaves other marks as text', () => {
    const drawn = render('Een zin [1], nog een [2][3] en [9].');
    expect([...drawn.querySelectorAll('sup button')].map((control) => control.textContent)).toEqual(
      ['1', '2', '3'],
    );
    expect(drawn.textContent).toContain('[9]');
  });

  test('gives the words of a letter their own typeface up to the mark, with quotation marks within them', () => {
    const drawn = render(
      'Volgens de brief „geldt het begrip “hybride” onverminderd” [1] nog steeds.',
    );
    expect(drawn.querySelector('.letter-voice')?.textContent).toBe(
      '„geldt het begrip “hybride” onverminderd”',
    );
  });

  test.each([
    ['a list entry that is a quote', '- „Een zin.” [1]', 'a'],
    ['a block quote', '> Een zin. [3]', 'b'],
    ['a paragraph that is a quote with two marks of one letter', '„Een zin.” [1] [2]', 'a'],
    ['a quote from two letters', '„Een zin.” [1] [3]', undefined],
    ['a sentence of ours with a mark', 'Onderhanden [1].', undefined],
  ])('puts the colour of the letter beside %s', (_what, markdown, letterId) => {
    expect(render(markdown).querySelector<HTMLElement>('[data-letter]')?.dataset['letter']).toBe(
      letterId,
    );
  });

  const table =
    '| Nr. | Aanbeveling | Status |\n| --- | --- | --- |\n| 1 | „Investeer in kennis, ook over de grenzen van het eigen beleid.” [1] | Onderhanden [3] |';

  test('puts controls in the cells of a table, and tells every cell what column it stands in', () => {
    const cells = [...render(table).querySelectorAll<HTMLElement>('td')];
    expect(cells.map((cell) => cell.dataset['label'])).toEqual(['Nr.', 'Aanbeveling', 'Status']);
    expect(cells.map((cell) => cell.querySelector('button')?.textContent)).toEqual([
      undefined,
      '1',
      '3',
    ]);
    expect(cells[1]?.querySelector('.letter-voice')).not.toBeNull();
  });

  test.each([
    ['sentences is shown cell under cell on a narrow screen', table, true],
    ['figures keeps its columns', '| 2024 | 2025 |\n| --- | --- |\n| 12 | 13 |', false],
  ])('a table of %s, within its own scrolling box', (_what, markdown, isWordy) => {
    const drawn = render(markdown).querySelector('.table-scroll > table[role=table]');
    expect(drawn?.classList.contains('is-wordy')).toBe(isWordy);
  });
});

describe('citationMarks()', () => {
  test('gives the marks and leaves out what a letter prints itself', () => {
    expect(citationMarks('„Zie \\[7].” [1], „zo” [2][1]')).toEqual([1, 2, 1]);
  });
});
