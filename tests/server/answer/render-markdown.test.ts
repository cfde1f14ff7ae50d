import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../server/answer/answer-parts.ts';
import { escapeMarkdown, renderMarkdown } from '../../../server/answer/render-markdown.ts';
import { buildLetter } from '../../support/build-letter.ts';

function quoteOf(text: string, id = 'brief'): Inline {
  const letter = buildLetter(id, [text]);
  const [paragraph] = letter.paragraphs;
  if (paragraph === undefined) throw new RangeError('A letter of one paragraph');
  return { kind: 'quote', place: { letter, paragraph, start: 0, end: text.length } };
}

function render(blocks: readonly Block[], ids: readonly string[] = ['brief']): string {
  return renderMarkdown(blocks, new Map(ids.map((id, at) => [`${id}#1`, at + 1]))).join('');
}

const CHARACTERS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** What any reader of Markdown shows of it: its text, and the names of its elements. */
function show(markdown: string): { readonly text: string; readonly elements: readonly string[] } {
  const html = marked.parse(markdown, { async: false, gfm: true });
  return {
    text: html
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|amp|quot|#39);/g, (all, name: string) => CHARACTERS[name] ?? all)
      .trim(),
    elements: [...html.matchAll(/<(\w+)/g)].map(([, name = '']) => name),
  };
}

const inList = (text: string) => show(render([{ kind: 'list', entries: [[quoteOf(text)]] }]));

const HOSTILE: readonly (readonly [text: string, why: string])[] = [
  ['<script>alert(1)</script>', 'a script'],
  ['<img src=x onerror=alert(1)>', 'a picture with a handler'],
  ['</p><h1>Groot</h1>', 'an element that closes ours'],
  ['zie [1] en [2]', 'marks that are not ours'],
  ['[klik hier](https://example.org)', 'a link'],
  ['![beeld](https://example.org/x.png)', 'a picture'],
  ['https://www.example.org/pad?a=1&b=2', 'a bare address'],
  ['HTTPS://EXAMPLE.ORG', 'a bare address in capitals'],
  ['Zie www.example.org.', 'an address without a scheme'],
  ['ftp://example.org/x', 'another scheme'],
  ['Schrijf naar post@example.org.', 'a mail address'],
  ['<https://example.org>', 'an address between angle brackets'],
  ['[1]: https://example.org', 'the definition of a mark'],
  ['5 * 3 * 2 en *nadruk* en **vet**', 'asterisks'],
  ['_nadruk_ en __vet__ en ___beide___', 'underscores'],
  ['`code` en ``meer``', 'backticks'],
  ['~5–~10 en ~~weg~~', 'tildes, one is enough to strike through'],
  ['&lt;b&gt; en &amp; en &#60;', 'entities are their own letters'],
  ['C:\\map\\*.txt en \\[1\\]', 'backslashes'],
  ['einde\\', 'a backslash before our closing mark'],
  ['# Kop', 'a heading mark'],
  ['- punt', 'a list mark'],
  ['1. punt', 'a numbered list mark'],
  ['> aanhaling', 'a block quote mark'],
  ['| a | b |', 'a table'],
  ['---', 'a rule'],
  ['hij zei „ja” [3] en ging', 'quotation marks with a mark of their own'],
  ['[open zonder einde', 'a bracket that the next quote could close'],
];

const ORDINARY: readonly string[] = [
  'De uitgaven stegen met 3,5% (€ 12.000) – meer dan geraamd.',
  'Zie artikel 3.2, lid 1, onder a; de nota’s “Ruimte” en ‘Water’ volgen.',
  'R&D-uitgaven: 2 > 1, dus 100% + 5% = akkoord!',
  'Kamerstuk 36 410-XII, nr. 8 (2023/24); zie ook p. 3–4?',
  'Het project snelle_trein begint om 10:30 uur.',
];

describe('renderMarkdown()', () => {
  it.each(HOSTILE)('shows %j as the text it is (%s)', (text) => {
    expect(inList(text)).toEqual({ text: `„${text}” [1]`, elements: ['ul', 'li'] });
  });

  it.each(ORDINARY)('leaves %j the same to the letter', (text) => {
    expect(render([{ kind: 'paragraph', inlines: [quoteOf(text)] }])).toBe(`„${text}” [1]`);
  });

  it.each([
    ['[open', 'dicht](https://example.org)', 'a link'],
    ['*begin', 'einde*', 'emphasis'],
    ['~begin', 'einde~', 'a deletion'],
    ['`begin', 'einde`', 'code'],
    ['<b title="', '">', 'an element'],
    ['_begin', 'einde_', 'emphasis with underscores'],
  ])('keeps %j and %j in two quotes of one line from becoming %s', (one, other) => {
    const inlines: Inline[] = [
      quoteOf(one, 'a'),
      { kind: 'words', text: ', ' },
      quoteOf(other, 'b'),
    ];
    expect(show(render([{ kind: 'paragraph', inlines }], ['a', 'b']))).toEqual({
      text: `„${one}” [1], „${other}” [2]`,
      elements: ['p'],
    });
  });

  it('puts the lines of a letterhead and the cells of a row on one line', () => {
    expect(inList('Den Haag\n12 maart\t€ 5').text).toBe('„Den Haag 12 maart € 5” [1]');
  });

  it('gives one piece a block, which joined are the answer', () => {
    const pieces = renderMarkdown(
      [
        { kind: 'paragraph', inlines: [{ kind: 'strong', text: 'Kop' }] },
        { kind: 'list', entries: [[quoteOf('Een.')], [quoteOf('Twee.')]] },
      ],
      new Map([['brief#1', 1]]),
    );
    expect(pieces).toEqual(['**Kop**', '\n\n- „Een.” [1]\n- „Twee.” [1]']);
  });

  it('refuses a place without a number', () => {
    expect(() => render([{ kind: 'paragraph', inlines: [quoteOf('Tekst.')] }], [])).toThrow(
      RangeError,
    );
  });
});

describe('escapeMarkdown()', () => {
  const SIGNS =
    '* _ ` ~ [ ] ( ) < > ! & amp; # \\ | - + = 1. http:// https://a.nl WWW.b.nl ftp://c.nl d@e.nl a é „ ” : / " \' { } $ ^ &lt; &#60; [1] <b> <!-- --> '
      .split(' ')
      .concat(' ');

  /** A row of numbers below `below` that is the same in every run. */
  function* numbers(seed: number, below: number): Generator<number, never> {
    for (let state = seed; ; ) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      yield Math.floor((state / 2_147_483_648) * below);
    }
  }

  it('keeps the text of 2,000 random strings of signs', () => {
    const draw = numbers(7, SIGNS.length);
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from({ length: 1 + (round % 9) }, () => SIGNS[draw.next().value])
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      expect(show(`„${escapeMarkdown(text)}” [1]`)).toEqual({
        text: `„${text}” [1]`,
        elements: ['p'],
      });
    }
  });
});
