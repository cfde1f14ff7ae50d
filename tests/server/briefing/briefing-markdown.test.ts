import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { findBreaches } from '../../../server/answer/verify-answer.ts';
import { briefingMarkdown } from '../../../server/briefing/briefing-markdown.ts';
import type { Briefing } from '../../../server/contract.ts';
import { hostileBriefing, realBriefing } from '../../support/sample-briefings.ts';

const ORIGIN = 'http://127.0.0.1:3000';
const OPTIONS = { origin: ORIGIN };

/** Every token, at any depth. */
function tokensOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const table = token as Partial<Tokens.Table>;
    const cells = [...(table.header ?? []), ...(table.rows ?? []).flat()];
    const inner = [
      ...('tokens' in token && token.tokens ? token.tokens : []),
      ...(token.type === 'list' ? (token as Tokens.List).items : []),
      ...(token.type === 'table' ? cells.flatMap((cell) => cell.tokens) : []),
    ];
    return [token, ...tokensOf(inner)];
  });
}

const read = (markdown: string): Token[] => tokensOf(lexer(markdown, { gfm: true }));
const headings = (markdown: string): string[] =>
  read(markdown).flatMap((token) =>
    token.type === 'heading' ? [`${token.depth} ${token.text}`] : [],
  );

describe('briefingMarkdown()', () => {
  const briefing = realBriefing();
  const markdown = briefingMarkdown(briefing, OPTIONS);

  test('has title, parts, groups and sources under headings', () => {
    expect(headings(markdown)).toEqual([
      '1 Briefing: sancties',
      '2 De kern',
      '2 Standpunten in de tijd',
      '3 24 april 2026',
      '3 10 juni 2024',
      '2 Aanbevelingen',
      '2 Wat ontbreekt',
      '2 Bronnen',
    ]);
  });

  test('says in its head what is needed to make it again', () => {
    for (const line of [
      '- **Vraag:** Bereid mij voor op personeelsbeleid',
      '- **Opgesteld op:** 27 november 2026',
      '- **Doorzochte brieven:** 3 brieven',
      '  - Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42',
      `- **Verzameling:** ${briefing.head.fingerprint}`,
    ]) {
      expect(markdown.split('\n')).toContain(line);
    }
  });

  test('lists each source that the text marks, once, with its address in sight', () => {
    const [text = '', sources = ''] = markdown.split('## Bronnen');
    const marks = new Set([...text.matchAll(/\[(\d+)\]/gu)].map(([, n]) => n));
    const listed = [...sources.matchAll(/^- \[(\d+)\] .* <(\S+)>$/gmu)];
    expect(listed.map(([, n]) => n)).toEqual([...marks]);
    expect(listed.map(([, , address]) => address)).toEqual([
      'https://zoek.officielebekendmakingen.nl/kst-36800-V-103.html',
      'https://zoek.officielebekendmakingen.nl/kst-31271-42.html',
      `${ORIGIN}${briefing.citations[2]?.url}`,
      'https://zoek.officielebekendmakingen.nl/kst-31271-42.html',
    ]);
  });

  test('draws a part with columns as a table', () => {
    const [table] = read(markdown).filter((token) => token.type === 'table');
    const { header, rows } = table as Tokens.Table;
    expect(header.map(({ text }) => text)).toEqual(['Aanbeveling', 'Status']);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['„Dit wordt momenteel in het veiligheidsdomein ontwikkeld.” [3]', 'Onderhanden [2] [4]'],
    ]);
  });

  test('says what a part lacks and what was left out', () => {
    expect(markdown).toContain('\n\nNog 3 passages zijn weggelaten.\n');
    expect(markdown).toContain('\n\nDe brieven noemen geen stukken die hier ontbreken.\n');
  });

  test('says in one line that nothing was found, with no parts or sources', () => {
    const text = 'Niet gevonden: over ruimtevaart staat niets in de brieven.';
    const none = realBriefing({ found: false, text, parts: [], citations: [] });
    expect(headings(briefingMarkdown(none, OPTIONS))).toEqual(['1 Briefing: sancties']);
    expect(briefingMarkdown(none, OPTIONS)).toContain(`\n\n${text}\n\n`);
  });

  test('names the pieces that letters point to and the collection lacks', () => {
    const missing = [
      {
        text: 'Kamerstuk 31865, nr. 267',
        normalised: null,
        title: null,
        letterId: null,
        url: null,
      },
    ];
    const none = realBriefing({ found: false, text: 'Niets.', parts: [], citations: [], missing });
    expect(briefingMarkdown(none, OPTIONS)).toContain(
      'Wel genoemd, niet in deze verzameling:\n\n- Kamerstuk 31865, nr. 267\n',
    );
  });
});

/** What stands between the title and the list of sources. */
const textOf = (briefing: Briefing): string =>
  briefingMarkdown(briefing, OPTIONS).split('\n## Bronnen\n')[0] ?? '';

describe('the text of a briefing in Markdown', () => {
  test('passes the last look of every answer', () => {
    const briefing = realBriefing();
    const answer = { ...briefing, markdown: textOf(briefing), nearby: [] };
    expect(findBreaches(answer)).toEqual([]);
  });

  test('says which sides of the topic were not found, above the parts', () => {
    const text = 'Niet gevonden in de brieven: ruimtevaart.';
    expect(textOf(realBriefing({ text }))).toContain(`\n\n${text}\n\n## De kern\n`);
  });

  test('keeps the spaces of strong words outside the stars', () => {
    const briefing = realBriefing();
    const [part] = briefing.parts;
    const cells = [
      [
        { kind: 'strong' as const, text: ' Status: ' },
        { kind: 'mark' as const, n: 1 },
      ],
    ];
    const items = part?.items.slice(0, 1).map((one) => ({ ...one, cells })) ?? [];
    expect(textOf({ ...briefing, parts: part ? [{ ...part, items }] : [] })).toContain(
      '- **Status:** [1]',
    );
  });
});

describe('wording that opens a line', () => {
  test.each([
    '# a',
    '- a',
    '+ a',
    '* a',
    '1. a',
    '12) a',
    '> a',
    '| a |',
    '```',
    '~~~',
    '---',
    '    a',
    '- [ ] a',
  ])('%j stays text', (text) => {
    const [part] = realBriefing().parts;
    if (part === undefined) throw new Error('the sample has parts');
    const cells = [
      [
        { kind: 'words' as const, text },
        { kind: 'mark' as const, n: 1 },
      ],
    ];
    const items = part.items.slice(0, 1).map((one) => ({ ...one, cells }));
    const said = { ...part, items, leftOutText: text };
    const [, markdown = ''] = textOf(realBriefing({ parts: [said] })).split('\n## ');
    const tokens = read(`## ${markdown}`);
    const kinds = tokens
      .map(({ type }) => type)
      .filter((type) => !/^(?:text|escape|space)$/u.test(type));
    expect(kinds).toEqual(['heading', 'list', 'list_item', 'paragraph']);
  });
});

describe('a hostile letter in Markdown', () => {
  const briefing = hostileBriefing();
  const markdown = briefingMarkdown(briefing, OPTIONS);
  const tokens = read(markdown);

  test('never becomes a link, picture, HTML, code, rule or quote', () => {
    const links = tokens.flatMap((token) => (token.type === 'link' ? [String(token['href'])] : []));
    expect(new Set(links.map((href) => new URL(href).origin))).toEqual(new Set([ORIGIN]));
    expect(links).toHaveLength(briefing.citations.length);
    const kinds = new Set(tokens.map(({ type }) => type));
    for (const kind of ['image', 'html', 'code', 'codespan', 'blockquote', 'em', 'del', 'def']) {
      expect(kinds).not.toContain(kind);
    }
    expect(tokens.filter(({ type }) => type === 'hr')).toHaveLength(1);
  });

  test('adds no heading, list or table of its own', () => {
    const levels = tokens.flatMap((token) => (token.type === 'heading' ? [token['depth']] : []));
    expect(levels).toEqual([1, 2, 3, 2, 2, 2, 2]);
    expect(tokens.filter(({ type }) => type === 'table')).toHaveLength(1);
    // Head, the letters in it, the two lists of statements, the sources.
    const lists = tokens.filter((token): token is Tokens.List => token.type === 'list');
    expect(lists.map(({ ordered }) => ordered)).toEqual(Array(5).fill(false));
  });

  test('keeps its rows and passes the last look of every answer', () => {
    const [table] = tokens.filter((token) => token.type === 'table');
    expect((table as Tokens.Table).rows).toHaveLength(briefing.citations.length);
    const answer = { ...briefing, markdown: textOf(briefing), nearby: [] };
    expect(findBreaches(answer)).toEqual([]);
  });
});
