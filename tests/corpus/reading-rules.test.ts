import { describe, expect, it } from 'vitest';
import { readText } from './letters.ts';

function texts(source: string): string[] {
  return readText(source).paragraphs.map(({ text }) => text);
}

describe('readLetter() cleans conversion marks and nothing else', () => {
  it.each([
    ['De [bookmark: _Hlk1]stand is goed.', 'De stand is goed.', 'bookmark'],
    ['De 18^e economie.', '18e economie', 'raised letter in markdown'],
    ['In de *Coalition of the Willing* nu.', 'In de Coalition of the Willing nu.', 'italic'],
    ['Wij **versterken** de EU.', 'Wij versterken de EU.', 'bold'],
    ['Het is 5 * 3 en 2*4 en a*b*c.', 'Het is 5 * 3 en 2*4 en a*b*c.', 'literal asterisks'],
    ['De naam net_op_land en _ los.', 'De naam net_op_land en _ los.', 'literal underscores'],
    ['Een * losse ster.', 'Een * losse ster.', 'a lone asterisk'],
    ['Een <script>alert(1)</script> staat hier.', '<script>alert(1)</script>', 'markup stays text'],
    [
      'Een vlak van 10 m² en 10³ kg.',
      'Een vlak van 10 m² en 10³ kg.',
      'raised digits that are units',
    ],
    [
      'De kosten be\u00addragen 5\u00a0mln.\u200b',
      'De kosten bedragen 5 mln.',
      'invisible characters',
    ],
    ['De 3^ is los en 4 ^ 5 ook.', 'De 3^ is los en 4 ^ 5 ook.', 'carets in prose'],
  ])('"%s": %s', (source, expected) => {
    expect(texts(source).join('\n')).toContain(expected);
  });
});

describe('readLetter() with lists in hard-wrapped letters', () => {
  it('begins a new entry at each bullet, also below a line as wide as the page', () => {
    const wrapped = Array.from(
      { length: 12 },
      () => 'verder een regel tekst die bij de rand van de bladspiegel wordt afgebroken en dus',
    );
    const entries = [
      '- Begin 2026: de ontwerpen liggen ter inzage',
      '- Tweede kwartaal 2026: vaststelling van de visie en toezending aan beide Kamers',
      '- Tweede helft 2026: start van de eerste besluiten',
    ];
    const found = readText(
      ['Dit is', ...wrapped, 'verder.', '', ...entries].join('\n'),
    ).paragraphs.filter(({ kind }) => kind === 'list-item');
    expect(found.map(({ text }) => `- ${text}`)).toEqual(entries);
  });
});

describe('readLetter() with footnotes', () => {
  it('takes a text with brackets in it, wherever it stands', () => {
    const letter = readText(
      'Een zin.[footnoteRef:1] [1: Zie [bijlage 2]\nen verder.] Nog een zin.',
    );
    expect(letter.paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Een zin. Nog een zin.'],
      ['footnote', 'Zie [bijlage 2] en verder.'],
    ]);
    expect(letter.paragraphs[0]?.footnotes).toEqual([
      { mark: '1', text: 'Zie [bijlage 2] en verder.', at: 8, paragraphNumber: 2 },
    ]);
  });

  it('notes a bracket that never closes and loses no word', () => {
    const letter = readText('Een zin.[footnoteRef:1] [1: Zie bijlage 2\n\nDe tweede alinea.');
    expect(letter.notes.map(({ code }) => code)).toContain('footnote-unclosed');
    expect(letter.paragraphs.map(({ text }) => text)).toEqual([
      'Een zin.',
      'Zie bijlage 2',
      'De tweede alinea.',
    ]);
  });

  it('notes a mark whose text is missing', () => {
    const letter = readText('Een zin.[footnoteRef:9] En nog een.');
    expect(letter.notes.map(({ code }) => code)).toEqual(['footnote-without-text']);
    expect(letter.paragraphs[0]?.text).toBe('Een zin. En nog een.');
  });
});

describe('readLetter() takes metadata from the head only', () => {
  it.each<[string, string | null, string]>([
    [
      'Den Haag, 8 maart 2022\n\nOp 1 mei 2020 is dit besloten door de Kamer en ons.',
      '2022-03-08',
      'place and date',
    ],
    [
      'Datum 9 mei 2023\n\nOp 1 mei 2020 is dit besloten door de Kamer en ons.',
      '2023-05-09',
      'label',
    ],
    [
      'Datum\n9 mei 2023\n\nOp 1 mei 2020 is dit besloten door de Kamer en ons.',
      '2023-05-09',
      'value on the next line',
    ],
    [
      'Op 1 mei 2020 is dit besloten door de Kamer en ons samen.',
      null,
      'a date in the text is not the letter’s',
    ],
  ])('date of "%s"', (source, date) => {
    expect(readText(source).date).toBe(date);
  });

  it('lets a file name supply a number, with a note', () => {
    const letter = readText(
      'Een brief zonder kop over de stand van zaken van nu.',
      'kst-36600-V-7.txt',
    );
    expect(letter.dossiers).toEqual([{ dossier: '36600-V', number: 7 }]);
    expect(letter.notes.map(({ code }) => code)).toEqual(['number-from-file-name']);
  });

  it('notes a file name that contradicts the text', () => {
    const letter = readText(
      '31271 Beleidsdoorlichting\nNr. 42 Brief\n\nDe tekst van deze brief.',
      'kst-31271-41.txt',
    );
    expect(letter.dossiers).toEqual([{ dossier: '31271', number: 42 }]);
    expect(letter.notes.map(({ code }) => code)).toEqual(['number-differs']);
  });

  it('takes no number from a reference in the text', () => {
    expect(readText('Zie 31271, nr. 42 voor de stand van zaken in deze kwestie.').dossiers).toEqual(
      [],
    );
  });
});

describe('readLetter() makes ids that are safe in a URL and a path', () => {
  it.each([
    ['kst-36800-V-103.txt', 'kst-36800-V-103'],
    ['Brief aan Kamer (definitief).TXT', 'Brief-aan-Kamer-definitief'],
    ['geïntegreerd.txt', 'geintegreerd'],
    ['..%2F..%2Fetc.txt', '2F.-2Fetc'],
    ['💥.txt', 'brief'],
  ])('%s becomes %s', (name, id) => {
    expect(readText('De tekst van deze brief.', name).id).toBe(id);
  });
});

describe('readLetter() with a line above a table', () => {
  const TABLE = '\tPost\n\t2024\n\t2025\n\n\tIsolatie\n\t1.250\n\t1.400\n\n\tMeetnet\n\t310\n\t320';
  const sections = (source: string) =>
    readText(source).paragraphs.map(({ kind, text, section }) => [
      kind,
      text.slice(0, 12),
      section.join(' > '),
    ]);

  it('lets a caption stand above the rows of its own table only', () => {
    expect(
      sections(
        `Kosten\n\nDe kosten stijgen dit jaar weer.\n\nTabel 1: Uitgaven (x € 1.000)\n\n${TABLE}\n\n\n\n\nDaarna volgt de tekst van de brief.`,
      ),
    ).toEqual([
      ['heading', 'Kosten', ''],
      ['text', 'De kosten st', 'Kosten'],
      ['text', 'Tabel 1: Uit', 'Kosten'],
      ['table-row', 'Post\t2024\t20', 'Kosten > Tabel 1: Uitgaven (x € 1.000)'],
      ['table-row', 'Isolatie\t1.2', 'Kosten > Tabel 1: Uitgaven (x € 1.000)'],
      ['table-row', 'Meetnet\t310\t', 'Kosten > Tabel 1: Uitgaven (x € 1.000)'],
      ['text', 'Daarna volgt', 'Kosten'],
    ]);
  });

  it('takes a line that says nothing of a table for a heading', () => {
    expect(
      sections(
        `Kosten\n\nDe kosten stijgen dit jaar weer.\n\nOverzicht van moties\n\n${TABLE}\n\n\n\n\nDaarna volgt de tekst van de brief.`,
      ).slice(2),
    ).toEqual([
      ['heading', 'Overzicht va', ''],
      ['table-row', 'Post\t2024\t20', 'Overzicht van moties'],
      ['table-row', 'Isolatie\t1.2', 'Overzicht van moties'],
      ['table-row', 'Meetnet\t310\t', 'Overzicht van moties'],
      ['text', 'Daarna volgt', 'Overzicht van moties'],
    ]);
  });

  it.each([
    [
      '\tNr.\n\tAdvies\n\tStand\n\n\t1\n\tMeet meer.\n\tAfgerond',
      true,
      'an abbreviation heads a column',
    ],
    ['\tIsolatie\n\t1.250\n\t1.400\n\n\tMeetnet\n\t310,5\n\t320,5', false, 'amounts head none'],
  ])('%j: %s', (table, isHeader) => {
    const [first] = readText(`De kosten stijgen dit jaar weer.\n\n${table}`).paragraphs.filter(
      ({ kind }) => kind === 'table-row',
    );
    expect(first?.isHeaderRow === true).toBe(isHeader);
  });
});

describe('readLetter() tells the kind of a letter', () => {
  const BODY = 'In deze brief gaat het kabinet in op de stand van de regeling.';
  it.each([
    [
      `Betreft: Opvolging aanbevelingen rapport Zorg\n\nGeachte voorzitter,\n\n${BODY}`,
      'opvolgingsbrief',
    ],
    [
      `Betreft: Luchtvaart\n\nGeachte voorzitter,\n\nHierbij stuur ik de voortgang van de adviezen uit de evaluatie.`,
      'opvolgingsbrief',
    ],
    [
      `Betreft: Kabinetsreactie op het advies\n\nGeachte voorzitter,\n\nDe opvolging van de aanbevelingen volgt.`,
      'beleidsreactie',
    ],
    [`Periodieke rapportage\n\nWater en bodem\n\nInleiding\n\n${BODY}`, 'periodieke-rapportage'],
    [`Betreft: Stand van zaken haven\n\nGeachte voorzitter,\n\n${BODY}`, 'kamerbrief'],
  ])('%j', (source, kind) => {
    expect(readText(source).kind).toBe(kind);
  });
});

describe('readLetter() reads tables of PDF text by their columns', () => {
  const rows = (...lines: readonly string[]) =>
    readText(`De stand van de maatregelen is als volgt.\n\n${lines.join('\n')}`)
      .paragraphs.slice(1)
      .map(({ kind, text }) => (kind === 'table-row' ? text.split('\t') : [`${kind}: ${text}`]));

  it('joins cells of several lines, also in the header', () => {
    expect(
      rows(
        'Maatregel               Stand van                      Gereed',
        '                        zaken',
        'Nachtregime voor        In voorbereiding. De           2026',
        'vrachtvluchten          internetconsultatie is',
        '                        gesloten.',
        'Routes                  Afgerond                       2023',
      ),
    ).toEqual([
      ['Maatregel', 'Stand van zaken', 'Gereed'],
      [
        'Nachtregime voor vrachtvluchten',
        'In voorbereiding. De internetconsultatie is gesloten.',
        '2026',
      ],
      ['Routes', 'Afgerond', '2023'],
    ]);
  });

  it('keeps an empty cell empty, and the text below out of the table', () => {
    expect(
      rows(
        'Kosten per jaar',
        'Post                2024       2025',
        'Isolatie           1.250      1.400',
        'waarvan subsidie                200',
        'Meetnet              310',
        'Deze bedragen zijn ontleend aan de begroting van dit jaar.',
      ),
    ).toEqual([
      ['heading: Kosten per jaar'],
      ['Post', '2024', '2025'],
      ['Isolatie', '1.250', '1.400'],
      ['waarvan subsidie', '', '200'],
      ['Meetnet', '310', ''],
      ['text: Deze bedragen zijn ontleend aan de begroting van dit jaar.'],
    ]);
  });

  it('takes justified text for text', () => {
    const source =
      'De   stand van   zaken is   goed en\nde   kosten zijn   niet hoger   dan in\nhet   jaar daarvoor   gemeld door   ons.';
    expect(rows(source)[0]?.[0]).toMatch(/^text: De stand van zaken/u);
  });
});

describe('readLetter() with a blank line between every two lines', () => {
  const LINES = [
    'Met deze brief informeer ik uw Kamer over de stand van zaken van het',
    'programma Schone Lucht. De inspectie Leefomgeving en Transport en',
    'RIVM hebben daarvoor metingen gedaan in de haven van Rotterdam en',
    'Amsterdam. De uitkomsten zijn positief.',
  ];
  const MORE = [
    'Sinds 2023 zijn op twaalf plekken meters geplaatst. De gemeente',
    'Rotterdam betaalde daarvan de helft. Op alle plekken daalde de',
    'uitstoot van stikstof, het meest op de Maasvlakte. In Amsterdam is',
    'de daling kleiner.',
  ];

  it('makes whole paragraphs, parted by more blank lines', () => {
    const source = [LINES.join('\n\n'), 'Metingen', MORE.join('\n\n')].join('\n\n\n');
    expect(texts(source)).toEqual([LINES.join(' '), 'Metingen', MORE.join(' ')]);
  });

  it('keeps paragraphs apart that are one line each', () => {
    const lines = [...LINES, ...MORE].map((line) => `${line.replace(/[ .]\S*$/u, '')}.`);
    expect(texts(lines.join('\n\n'))).toEqual(lines);
  });
});

describe('readLetter() takes no text for the subject above it', () => {
  it('stops where a sentence ends among the lines below', () => {
    const letter = readText(
      'Datum 2 mei 2024\nBetreft Voortgang van de\nregeling Schone Lucht\n\nHierbij stuur ik u de brief.',
    );
    expect(letter.title).toBe('Voortgang van de regeling Schone Lucht');
    const glued = readText(
      'Datum 2 mei 2024\nBetreft Voortgang regeling\nHierbij stuur ik u de voortgang van\nde regeling. Zij is gesloten.',
    );
    expect(glued.title).toBe('Voortgang regeling');
    expect(glued.paragraphs.at(-1)?.role).toBeUndefined();
  });

  it('takes no annex for the title of the letter before it', () => {
    const letter = readText(
      'Den Haag, 2 mei 2024\n\nHierbij stuur ik u de brief over de regeling.\n\nDe minister van Defensie,\n\nA. Model\n\nBijlage 1: Overzicht\n\nDe tekst van de bijlage.',
    );
    expect(letter.title).toBe('Brief van de minister van Defensie');
    expect(letter.paragraphs.at(-1)?.section).toEqual(['Bijlage 1: Overzicht']);
  });
});
