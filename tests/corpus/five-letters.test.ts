import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import { brokenRuns, readText, realLetter, sourceOf } from './letters.ts';

const LETTER_OF_QUESTION: Readonly<Record<string, string>> = {
  '000': 'kst-31271-42',
  '001': 'bzdoc-689393280-91',
  '002': 'periodieke-rapportage-artikel-1',
  '003': 'kst-35925-V-84',
  '004': 'kst-36800-V-103',
};
const IDS = Object.values(LETTER_OF_QUESTION);
const letters = new Map(IDS.map((id) => [id, realLetter(id)]));

function letterOf(id: string): Letter {
  const letter = letters.get(id);
  if (!letter) throw new Error(`No letter "${id}" in the tests`);
  return letter;
}

describe('readLetter() reads what the five letters say of themselves', () => {
  it.each([
    ['kst-31271-42', '2026-05-18', ['31271 nr. 42'], ['T.B.W. Berendsen'], 'opvolgingsbrief'],
    ['bzdoc-689393280-91', '2024-06-10', [], ['Hanke Bruins Slot'], 'beleidsreactie'],
    ['periodieke-rapportage-artikel-1', null, [], [], 'periodieke-rapportage'],
    ['kst-35925-V-84', '2022-03-08', ['35925-V nr. 84'], ['W.B. Hoekstra'], 'beleidsbrief'],
    [
      'kst-36800-V-103',
      '2026-04-24',
      ['36800-V nr. 103', '36800-XVII nr. 103'],
      ['T.B.W. Berendsen', 'S.W. Sjoerdsma'],
      'beleidsbrief',
    ],
  ])('%s', (id, date, dossiers, senders, kind) => {
    const letter = letterOf(id);
    expect(letter.date).toBe(date);
    expect(letter.dossiers.map((own) => `${own.dossier} nr. ${own.number}`)).toEqual(dossiers);
    expect(letter.senders).toEqual(senders);
    expect(letter.kind).toBe(kind);
  });

  it('takes the title from the subject, the heading after the signature, or dossier and kind', () => {
    expect(IDS.map((id) => letterOf(id).title)).toEqual([
      'Beleidsdoorlichting Buitenlandse Zaken: opvolging van aanbevelingen',
      'Beleidsreactie Buitenlandse Zaken op de Periodieke Rapportage BZ Begrotingsartikel 2 "Veiligheid en Stabiliteit"',
      'Periodieke rapportage artikel 1',
      'Beleidsbrief van de Minister van Buitenlandse Zaken',
      'Beleidsbrief Buitenlandse Zaken 2026',
    ]);
  });

  it('cites by dossier number and parliamentary year, else by title and date', () => {
    expect(letterOf('kst-31271-42').reference).toBe('Kamerstukken II 2025/26, 31271, nr. 42');
    expect(letterOf('kst-35925-V-84').reference).toBe('Kamerstukken II 2021/22, 35925 V, nr. 84');
    expect(letterOf('bzdoc-689393280-91').reference).toMatch(/, 10 juni 2024$/u);
    expect(letterOf('bzdoc-689393280-91').ministryReference).toBe('BZDOC-689393280-91');
  });

  it('keeps an office that wraps over two lines together', () => {
    expect(letterOf('kst-36800-V-103').signatories[1]?.office).toBe(
      'De minister van Buitenlandse Handel en Ontwikkelingssamenwerking',
    );
  });
});

/** Words of the source by a rule of its own: marks and repeated heads out, broken words whole. */
function sourceWords(source: string): { text: string[]; notes: string[] } {
  const notes: string[] = [];
  const keepNote = (_: string, body: string) => {
    notes.push(body);
    return ' ';
  };
  let references = 0;
  const text = source
    .replace(/\[bookmark:[^\]]*\]|\[footnoteRef:\d+\]/gu, '')
    .replace(/\[\d+: ([^\]]*)\]/gu, keepNote)
    .replace(/^[¹²³] (.*)$/gmu, keepNote)
    .replace(/^Tweede Kamer, vergaderjaar .*$/gmu, '')
    .replace(/Onze Referentie\s+BZDOC-\S+/gu, (head) => (references++ === 0 ? head : ''));
  return { text: plainWords(text), notes: plainWords(notes.join(' ')) };
}

function plainWords(text: string): string[] {
  return text.replace(/-\s*\n\s*|[-^]/gu, '').match(/[\p{L}\d]+/gu) ?? [];
}

/** How many of the words stand among the others in the same order. */
function countInOrder(words: readonly string[], among: readonly string[]): number {
  let found = 0;
  let readTo = 0;
  for (const word of words) {
    const at = among.indexOf(word, readTo);
    if (at === -1 || at - readTo > 60) continue;
    found += 1;
    readTo = at + 1;
  }
  return found;
}

describe.each(IDS)('readLetter() loses nothing of %s', (id) => {
  const letter = letterOf(id);
  const source = sourceOf(id);
  const textOf = (isNote: boolean) =>
    letter.paragraphs
      .filter((paragraph) => (paragraph.kind === 'footnote') === isNote)
      .map((paragraph) => paragraph.text)
      .join('\n\n');

  it('has at least 99 % of its words in order', () => {
    const words = sourceWords(source);
    const found =
      countInOrder(words.text, plainWords(textOf(false))) +
      countInOrder(words.notes, plainWords(textOf(true)));
    const total = words.text.length + words.notes.length;
    expect(total).toBeGreaterThan(1500);
    expect(found / total).toBeGreaterThanOrEqual(0.99);
  });

  it('shows no conversion mark', () => {
    const marks =
      /\[bookmark|\[footnoteRef|\[\d+:|\*|\^|[¹²³⁰-⁹]|[\ufdd0-\ufdef]|vergaderjaar 20\d\d–/u;
    const shown = letter.paragraphs.filter((paragraph) => marks.test(paragraph.text));
    expect(shown.map((paragraph) => paragraph.id)).toEqual([]);
  });

  it('traces every run of characters back to the file', () => {
    expect(brokenRuns(letter, source)).toEqual([]);
    const traced = letter.paragraphs.flatMap((paragraph) => paragraph.sourceRuns);
    const length = letter.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
    expect(traced.reduce((sum, run) => sum + run.length, 0) / length).toBeGreaterThan(0.98);
  });

  it('numbers its paragraphs from 1 and keeps white space single', () => {
    expect(letter.paragraphs.map((paragraph) => paragraph.number)).toEqual(
      letter.paragraphs.map((_, index) => index + 1),
    );
    const untidy = letter.paragraphs.filter(
      ({ text }) => text === '' || / {2}| \n|[^\S \n\t]/u.test(text),
    );
    expect(untidy.map((paragraph) => paragraph.text)).toEqual([]);
  });
});

type Question = { id: string; gold: { letter: string; quote: string }[] };

describe('the gold quotes of the development questions', () => {
  const file = join(import.meta.dirname, '../eval/questions.jsonl');
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Question => JSON.parse(line));
  const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const withBullet = ({ kind, mark, text }: Paragraph) =>
    kind === 'list-item' && mark && !text.startsWith(mark) ? `${mark} ${text}` : text;

  it('all stand in the paragraphs, list marks included', () => {
    const missing = questions.flatMap(({ id, gold }) =>
      gold.flatMap(({ letter, quote }) => {
        const { paragraphs } = letterOf(LETTER_OF_QUESTION[letter.slice(0, 3)] ?? '');
        const isInOne = paragraphs.some(({ text }) => collapse(text).includes(collapse(quote)));
        const whole = collapse(paragraphs.map(withBullet).join(' '));
        return isInOne || whole.includes(collapse(quote)) ? [] : [`${id}: ${quote}`];
      }),
    );
    expect(questions.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});

describe('readLetter() keeps the structure of the five letters', () => {
  const rowsOf = (id: string) => letterOf(id).paragraphs.filter(({ kind }) => kind === 'table-row');

  it('gives the money table its years as headers and skips its empty rows', () => {
    const rows = rowsOf('periodieke-rapportage-artikel-1');
    expect(rows.map(({ text }) => text.split('\t')[0])).toEqual([
      '',
      'Art. 1.1.',
      'Art. 1.2.',
      'TOTAAL',
    ]);
    const row = rows.find(({ text }) => text.startsWith('Art. 1.1.'));
    const cells = row?.cells?.map(({ header, start, end }) => [header, row.text.slice(start, end)]);
    expect(cells?.slice(1, 3)).toEqual([
      ['2015', '55.937'],
      ['2016', '54.569'],
    ]);
    expect(cells?.at(-1)).toEqual(['Totaal', '378.989']);
    expect(rows.at(-1)?.cells?.at(-1)).toMatchObject({ header: 'Totaal' });
  });

  it('keeps each status with its recommendation, its theme and its restored number', () => {
    const rows = rowsOf('kst-31271-42').filter(
      ({ text, isHeaderRow }) => /\tOnderhanden/u.test(text) && !isHeaderRow,
    );
    expect(rows).toHaveLength(13);
    expect(rows.map((row) => row.restoredNumber ?? null)).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      ...Array(6).fill(null),
    ]);
    expect(new Set(rows.map((row) => row.section[0])).size).toBe(3);
    expect(rows[0]?.section).toEqual(['SEA-THEMA: Veiligheid en stabiliteit']);
    expect(rows.every((row) => row.cells?.[1]?.header === 'Toelichting status opvolging:')).toBe(
      true,
    );
  });

  it('reads study rows whose cells blank lines separate, under headers that wrap', () => {
    const studies = rowsOf('kst-31271-42').filter(
      (row) => row.cells?.length === 5 && !row.isHeaderRow,
    );
    expect(studies).toHaveLength(3);
    expect(studies[0]?.cells?.[4]?.header).toBe('Budgettaire grondslag (laatste evaluatiejaar)');
    expect(studies[2]?.text).toContain('Totaal: €10,566 miljard mln');
  });

  it('puts the recommendation in the section of every paragraph that answers it', () => {
    const { paragraphs } = letterOf('bzdoc-689393280-91');
    const answering = (number: number) =>
      paragraphs.filter(({ section }) => section[0]?.startsWith(`Aanbeveling ${number}:`)).length;
    expect([1, 2, 3, 4, 5, 6, 7].map(answering)).toEqual([5, 3, 2, 1, 6, 1, 10]);
    const closing = paragraphs.find(({ text }) => text.startsWith('Met dank voor deze PR'));
    expect(closing?.section).toEqual([]);
    const planned = paragraphs.find(
      ({ text }) => text === 'Nederlandse inzet op terrorismebestrijding',
    );
    expect(planned?.section.at(-1)).toBe('Beleidsvaluatie 2026:');
  });

  it('joins the sentences that a page had split', () => {
    const texts = IDS.flatMap((id) => letterOf(id).paragraphs.map(({ text }) => text)).join('\n');
    for (const joined of [
      'maar ook verder te versterken. IOB komt',
      'Evalueren en Leren (MEL)',
      'terrorisme en ondermijnende criminaliteit. We dragen',
      'beter op elkaar aansluiten',
      'de veranderende mondiale machtsverhoudingen',
      'mensenrechtenverdedigers en het tegengaan',
      'van de internationale rechtsorde. Om die waarden',
    ]) {
      expect(texts).toContain(joined);
    }
  });

  it('nests headings by number, by letter, and by what follows them', () => {
    const sectionOf = (id: string, start: string) =>
      letterOf(id).paragraphs.find(({ text }) => text.startsWith(start))?.section;
    expect(sectionOf('periodieke-rapportage-artikel-1', 'Een tweede factor')).toEqual([
      '4. (Voorwaarden voor) doeltreffendheid en doelmatigheid',
      '4.2. Factoren die het behalen van resultaten ondersteunden of juist belemmerden',
      'a) Organisatiecapaciteit om het beleid uit te voeren',
    ]);
    expect(sectionOf('kst-35925-V-84', 'Het sanctie-instrumentarium speelt')).toEqual([
      'Veiligheid: vrede, veiligheid en defensie',
      'Grotere besluitvaardigheid van de Unie en versterking van het sanctie-instrument',
    ]);
    expect(sectionOf('kst-36800-V-103', 'We gaan door met')).toEqual([
      '2. Wat we gaan doen',
      'We blijven Oekraïne steunen',
    ]);
  });

  it('takes footnotes out of their sentence and keeps them directly after it', () => {
    const { paragraphs } = letterOf('kst-36800-V-103');
    const host = paragraphs.find(({ footnotes }) => footnotes?.[0]?.mark === '2');
    const [note] = host?.footnotes ?? [];
    expect(host?.text.slice(0, note?.at)).toMatch(/strategische markten$/u);
    expect(paragraphs.find(({ number }) => number === note?.paragraphNumber)).toMatchObject({
      kind: 'footnote',
      text: 'Kamerstuk 29826, nr. 277',
      number: (host?.number ?? 0) + 1,
    });
    const count = letterOf('periodieke-rapportage-artikel-1').paragraphs.filter(
      ({ kind }) => kind === 'footnote',
    ).length;
    expect(count).toBe(22);
  });

  it('notes a digit that may be a footnote mark and leaves it in the text', () => {
    const letter = letterOf('kst-31271-42');
    expect(letter.notes.map(({ code }) => code)).toEqual(['bare-footnote-mark']);
    expect(
      letter.paragraphs.some(({ text }) => text.includes('(BUITENLANDSE ZAKEN).1 Onder')),
    ).toBe(true);
  });
});

/** The same letter as PDF text would have it: no line over `width` characters. */
function hardWrapped(source: string, width: number): string {
  const wrapLine = (line: string) => {
    const lines = [''];
    for (const word of line.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last === '') lines[lines.length - 1] = word;
      else if (last.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
  };
  return source.split('\n').flatMap(wrapLine).join('\n');
}

describe('readLetter() reads a letter the same however it was exported', () => {
  const bodyOf = (letter: Letter) =>
    letter.paragraphs
      .filter(({ role }) => role !== 'letterhead')
      .map(({ kind, section, text }) => [kind, section, text]);

  it.each([
    ['lines of 76 characters', (source: string) => hardWrapped(source, 76)],
    ['lines of 100 characters', (source: string) => hardWrapped(source, 100)],
    ['Windows line ends', (source: string) => source.replaceAll('\n', '\r\n')],
    [
      'form feeds where pages split a sentence',
      (source: string) => source.replace(/\n\n(?=\p{Ll})/gu, '\f'),
    ],
    ['a margin of spaces', (source: string) => source.replace(/^/gmu, '   ')],
    ['no-break spaces before digits', (source: string) => source.replace(/ (?=\d)/gu, '\u00a0')],
  ])('with %s', (_, rewrite) => {
    for (const id of ['kst-36800-V-103', 'bzdoc-689393280-91']) {
      const letter = readText(rewrite(sourceOf(id)), `${id}.txt`);
      expect(bodyOf(letter)).toEqual(bodyOf(letterOf(id)));
      expect([letter.title, letter.date, letter.senders]).toEqual([
        letterOf(id).title,
        letterOf(id).date,
        letterOf(id).senders,
      ]);
    }
  });
});
