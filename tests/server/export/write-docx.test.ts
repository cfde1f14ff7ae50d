import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../../server/contract.ts';
import { writeBriefingDocx } from '../../../server/export/write-docx.ts';
import {
  attribute,
  elements,
  inStyle,
  linksOf,
  type ReadDocx,
  readDocx,
  shown,
  xmlTrouble,
} from '../../support/read-docx.ts';
import { HOSTILE_TEXTS, hostileBriefing, realBriefing } from '../../support/sample-briefings.ts';

const ORIGIN = 'http://127.0.0.1:3000';
const BODY = 'word/document.xml';
const write = (briefing: Briefing) => writeBriefingDocx(briefing, { origin: ORIGIN });
const written = async (briefing: Briefing) => readDocx(await write(briefing));

/** Footnotes of ours by number: the two below 1 are the lines that separate them from the text. */
function footnotes(docx: ReadDocx): Map<number, string> {
  const notes = elements(docx.part('word/footnotes.xml'), 'w:footnote');
  return new Map(
    notes
      .map((note) => [Number(attribute(note, 'w:id')), shown(note)] as const)
      .filter(([id]) => id > 0),
  );
}

/** Every mark of the text in order: the number a reader sees, and whether it is the footnote itself. */
function marks(docx: ReadDocx): { n: number; isFootnote: boolean }[] {
  let counted = 0;
  const pieces = docx
    .part(BODY)
    .matchAll(/<w:footnoteReference [^>]*>|NOTEREF (_\w+)[\s\S]*?<w:t[^>]*>(\d+)</gu);
  return [...pieces].map(([piece, , cached]) => {
    if (!piece.startsWith('<w:footnoteReference')) return { n: Number(cached), isFootnote: false };
    counted += 1;
    return { n: counted, isFootnote: true };
  });
}

describe('writeBriefingDocx() on real letters', async () => {
  const briefing = realBriefing();
  const docx = await written(briefing);
  const body = docx.part(BODY);

  test('has the title, the parts and their groups as real headings', () => {
    expect(inStyle(body, 'Heading1')).toEqual([briefing.title]);
    expect(inStyle(body, 'Heading2')).toEqual([
      'De kern',
      'Standpunten in de tijd',
      'Aanbevelingen',
      'Wat ontbreekt',
      'Bronnen',
    ]);
    expect(inStyle(body, 'Heading3')).toEqual(['24 april 2026', '10 juni 2024']);
  });

  test('says in its head what is needed to make it again', () => {
    const head = inStyle(body, 'HeadText').join('\n');
    for (const part of [
      'VraagBereid mij voor op personeelsbeleid',
      'Gelezen alspersoneelsbeleid',
      'Opgesteld op27 november 2026',
      'Periode10 juni 2024 – 18 mei 2026',
      'Doorzochte brieven3 brieven: Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42',
      briefing.head.fingerprint,
    ]) {
      expect(head).toContain(part);
    }
  });

  test('repeats topic, day and fingerprint on every page, and counts the pages', () => {
    expect(shown(docx.part('word/header1.xml'))).toBe(
      'personeelsbeleid27 november 2026 · verzameling 3f9a02c1b7de',
    );
    expect(docx.part('word/footer1.xml')).toMatch(/>PAGE<[\s\S]*>NUMPAGES</u);
  });

  test('makes the first use of a source a footnote, later ones a reference with the same number', () => {
    expect(marks(docx)).toEqual([
      { n: 1, isFootnote: true },
      { n: 2, isFootnote: true },
      { n: 1, isFootnote: false },
      { n: 3, isFootnote: true },
      { n: 3, isFootnote: false },
      { n: 2, isFootnote: false },
      { n: 4, isFootnote: true },
    ]);
    const bookmarks = elements(body, 'w:bookmarkStart').map((one) => attribute(one, 'w:name'));
    for (const [, name] of body.matchAll(/NOTEREF (\w+)/gu)) expect(bookmarks).toContain(name);
    expect(new Set(bookmarks).size).toBe(4);
  });

  test('shows the numbers of the text in footnotes and list of sources, and no others', () => {
    const numbers = [...new Set(marks(docx).map(({ n }) => n))];
    expect(numbers).toEqual(briefing.citations.map(({ n }) => n));
    expect([...footnotes(docx).keys()]).toEqual(numbers);
    const listed = inStyle(body, 'BriefingSource')
      .join(' ')
      .matchAll(/\[(\d+)\]/gu);
    expect([...listed].map(([, n]) => Number(n)).sort()).toEqual(numbers);
  });

  test('tells in each footnote the letter, the place and how its quote begins', () => {
    expect([...footnotes(docx).values()]).toEqual([
      ' Kamerbrief 24 april 2026, Kamerstukken II 2025/26, 36800 V, nr. 103, We bouwen aan een Europese pijler binnen…, al. 18. „stelt in de eerste helft”\u00A0…',
      ' Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42, SEA-THEMA: Versterkte internationale…, al. 33. „Onderhanden: Zoals in”\u00A0…',
      expect.stringContaining('al. 22. „Dit wordt momenteel in het'),
      // The second of a letter names it in short.
      ' Kamerbrief 18 mei 2026 (31271, nr. 42), al. 5. „Komende jaren zal ik uw Kamer wederom informeren over deze, en nieuwe”\u00A0…',
    ]);
  });

  test('links footnotes to the publication, or to the paragraph here when there is none', () => {
    expect(linksOf(docx, 'footnotes').map(({ address }) => address)).toEqual([
      'https://zoek.officielebekendmakingen.nl/kst-36800-V-103.html',
      'https://zoek.officielebekendmakingen.nl/kst-31271-42.html',
      `${ORIGIN}${briefing.citations[2]?.url}`,
      'https://zoek.officielebekendmakingen.nl/kst-31271-42.html',
    ]);
    expect(linksOf(docx, 'document').map(({ text }) => text)).toContain('al.\u00A022');
  });

  test('sets the words of a letter apart from ours', () => {
    const quoted = elements(body, 'w:r').filter((run) => run.includes('w:val="LetterQuote"'));
    expect(quoted.map(shown)).toEqual(
      briefing.parts
        .flatMap(({ items }) => items.flatMap(({ cells }) => cells.flat()))
        .flatMap((inline) => (inline.kind === 'quote' ? [`„${inline.text}”`] : [])),
    );
    const font = /w:styleId="LetterQuote"[\s\S]*?w:ascii="(\w+)"/u.exec(
      docx.part('word/styles.xml'),
    );
    expect(font?.[1]).toBe('Cambria');
  });

  test('repeats the head of a table and makes it as wide as the text', () => {
    const [table = ''] = elements(body, 'w:tbl');
    const [head = '', ...rows] = elements(table, 'w:tr');
    expect(head).toContain('<w:tblHeader/>');
    expect(elements(head, 'w:p').map(shown)).toEqual(['Aanbeveling', 'Status']);
    expect(rows).toHaveLength(1);
    const widths = elements(table, 'w:gridCol').map((one) => Number(attribute(one, 'w:w')));
    const [page = '', margins = ''] = ['w:pgSz', 'w:pgMar'].map((name) => elements(body, name)[0]);
    const [paper, left, right] = [
      attribute(page, 'w:w'),
      attribute(margins, 'w:left'),
      attribute(margins, 'w:right'),
    ].map(Number);
    expect(widths.reduce((sum, width) => sum + width)).toBe(
      (paper ?? 0) - (left ?? 0) - (right ?? 0),
    );
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  });

  test('keeps two marks in a row apart, close behind the word they prove', () => {
    const [, cell = ''] = elements(elements(body, 'w:tr')[1] ?? '', 'w:p');
    expect(shown(cell)).toBe('Onderhanden2,');
    expect(cell.indexOf('>,<')).toBeLessThan(cell.indexOf('<w:footnoteReference '));
  });

  test('says what a part lacks and what was left out', () => {
    expect(inStyle(body, 'BriefingNote')).toEqual([
      'Nog 3 passages zijn weggelaten.',
      'De brieven noemen geen stukken die hier ontbreken.',
      expect.stringMatching(/^Elk citaat staat woordelijk .* niet is gevonden.* elders/u),
    ]);
  });

  test('is in Dutch, dated on its day, and the same to the byte each time', async () => {
    expect(docx.part('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    expect(docx.part('docProps/core.xml')).toContain('>2026-11-27T00:00:00Z<');
    const [first, second] = [await write(realBriefing()), await write(realBriefing())];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('writeBriefingDocx() elsewhere', () => {
  test('speaks English in an English briefing; the quotes stay Dutch', async () => {
    const docx = await written(realBriefing({ language: 'en' }));
    expect(inStyle(docx.part(BODY), 'Heading2')).toContain('Sources');
    expect(inStyle(docx.part(BODY), 'HeadText').join()).toContain('Letter of 18 May 2026');
    const styles = docx.part('word/styles.xml');
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
    expect(styles).toMatch(/w:styleId="LetterQuote"(?:(?!<w:style )[\s\S])*w:val="nl-NL"/u);
  });

  test('says in one line that nothing was found, and which pieces are named', async () => {
    const docx = await written(
      realBriefing({
        found: false,
        text: 'Niet gevonden: over ruimtevaart staat niets in de brieven.',
        parts: [],
        citations: [],
        missing: [
          {
            text: 'Kamerstuk 31865, nr. 267',
            normalised: null,
            title: null,
            letterId: null,
            url: null,
          },
        ],
      }),
    );
    expect(inStyle(docx.part(BODY), 'Heading2')).toEqual([]);
    const said = elements(docx.part(BODY), 'w:p').map(shown);
    expect(said).toContain('Niet gevonden: over ruimtevaart staat niets in de brieven.');
    expect(said).toContain('Kamerstuk 31865, nr. 267');
    expect(footnotes(docx).size).toBe(0);
    // Nothing is quoted, so nothing is said about quotes.
    expect(inStyle(docx.part(BODY), 'BriefingNote')).toEqual([
      expect.stringMatching(/^Briefwijzer vat niet samen/u),
    ]);
  });

  test('says which sides of the topic were not found, above the parts', async () => {
    const text = 'Niet gevonden in de brieven: ruimtevaart.';
    const docx = await written(realBriefing({ text }));
    const said = elements(docx.part(BODY), 'w:p').map(shown);
    expect(said.indexOf(text)).toBe(said.indexOf('De kern') - 1);
  });

  test('stands when every statement was dropped', async () => {
    const parts = realBriefing().parts.map((part) => ({
      ...part,
      items: [],
      empty: 'Weggelaten.',
    }));
    const docx = await written(realBriefing({ parts, citations: [] }));
    expect(inStyle(docx.part(BODY), 'Heading2')).not.toContain('Bronnen');
    expect(inStyle(docx.part(BODY), 'BriefingNote')).toContain('Weggelaten.');
    expect(docx.part(BODY)).not.toContain('<w:tbl>');
  });

  test('counts the letters it has no room to name', async () => {
    const { head } = realBriefing();
    const letters = Array.from({ length: 1000 }, (_, at) => ({
      ...head.letters[0],
      id: `brief-${at}`,
    }));
    const docx = await written(
      realBriefing({ head: { ...head, letters: letters as typeof head.letters } }),
    );
    const [line = ''] = inStyle(docx.part(BODY), 'HeadText').filter((one) => /^Door/u.test(one));
    expect(line).toMatch(/^Doorzochte brieven1000 brieven: .*; en nog 988$/u);
    expect(line.split('; ')).toHaveLength(13);
  });

  test('tells the filters by the names of letters and kinds', async () => {
    const { head } = realBriefing();
    const filters = {
      letters: ['kst-31271-42'],
      kinds: ['opvolgingsbrief' as const],
      from: '2026-01-01',
    };
    const docx = await written(realBriefing({ head: { ...head, filters } }));
    expect(inStyle(docx.part(BODY), 'HeadText')).toContain(
      'Filtersbrieven: Kamerstukken II 2025/26, 31271, nr. 42 · soorten: Opvolgingsbrief · vanaf 1 januari 2026',
    );
  });

  test.each([
    ['swapped', (citations: Briefing['citations']) => citations.toReversed()],
    ['one too few', (citations: Briefing['citations']) => citations.slice(1)],
    ['none', () => []],
  ])('refuses sources that Word would number otherwise (%s)', async (_what, change) => {
    const briefing = realBriefing();
    await expect(write({ ...briefing, citations: change(briefing.citations) })).rejects.toThrow(
      RangeError,
    );
  });
});

describe('writeBriefingDocx() on a hostile letter', async () => {
  const docx = await written(hostileBriefing());
  const body = docx.part(BODY);

  test('every part is well-formed XML', () => {
    const trouble = [...docx.parts].map(([path, xml]) => [path, xmlTrouble(xml)]);
    expect(trouble.filter(([, found]) => found !== null)).toEqual([]);
  });

  test('shows what the letter says as text, letter for letter', () => {
    const text = elements(body, 'w:p').map(shown).join('\n');
    for (const kept of ['html', 'wordXml', 'formula', 'link', 'reference', 'long'] as const) {
      expect(text).toContain(`„${HOSTILE_TEXTS[kept]}”`);
    }
    expect(text).toContain(
      '„nul \uFFFD bel \uFFFD pagina \uFFFD half paar \uFFFD einde \uFFFD klaar”',
    );
    expect(text).toContain('👩‍👩‍👧');
  });

  test('a direction that a letter turns ends with its quote', () => {
    expect(elements(body, 'w:p').map(shown).join('\n')).toContain('\\ einde\u202C”');
  });

  test('no link, field or element comes from the letter', () => {
    const addresses = [...linksOf(docx, 'document'), ...linksOf(docx, 'footnotes')];
    expect(new Set(addresses.map(({ address }) => new URL(address).origin))).toEqual(
      new Set([ORIGIN]),
    );
    const fields = [...body.matchAll(/<w:instrText[^>]*>([^<]*)/gu)].map(([, field]) => field);
    expect(fields.every((field) => /^NOTEREF _RefSource\d+ \\f \\h$/u.test(field ?? ''))).toBe(
      true,
    );
    expect(shown(docx.part('word/header1.xml'))).toMatch(/^CURRENT # kop - punt/u);
  });

  test('an address that is no web address is not linked', async () => {
    const briefing = realBriefing();
    const citations = briefing.citations.map((one) => ({
      ...one,
      letter: { ...one.letter, publishedUrl: 'javascript:alert(1)' },
    }));
    const unlinked = await written({ ...briefing, citations });
    expect(linksOf(unlinked, 'footnotes')).toEqual([]);
    expect(footnotes(unlinked).get(1)).toContain('36800 V, nr. 103');
  });
});
