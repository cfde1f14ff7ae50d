/**
 * Letters on the wire for tests of the page, cut roughly from the real files: one line one paragraph.
 * Only as good as the page needs; the real reading is tested in tests/corpus.
 */
import { readFileSync } from 'node:fs';
import type { LetterHead, LetterOnWire, ParagraphOnWire } from '../../server/contract.ts';

type Head = Pick<
  LetterHead,
  'id' | 'title' | 'kind' | 'date' | 'dossiers' | 'reference' | 'signatories'
> & {
  readonly file: string;
};

const HEADS: readonly Head[] = [
  {
    id: 'kst-31271-42',
    file: 'kst-31271-42.txt',
    title: 'Beleidsdoorlichting Buitenlandse Zaken',
    kind: 'opvolgingsbrief',
    date: '2026-05-18',
    dossiers: [{ dossier: '31271', number: 42 }],
    reference: 'Kamerstukken II 2025/26, 31271, nr. 42',
    signatories: [{ name: 'T.B.W. Berendsen', office: 'De minister van Buitenlandse Zaken' }],
  },
  {
    id: 'bzdoc-689393280-91',
    file: 'bzdoc-689393280-91.txt',
    title: 'Beleidsreactie periodieke rapportage Veiligheid en stabiliteit',
    kind: 'beleidsreactie',
    date: '2024-06-06',
    dossiers: [],
    reference: 'Beleidsreactie periodieke rapportage Veiligheid en stabiliteit, 6 juni 2024',
    signatories: [{ name: 'Hanke Bruins Slot', office: 'De minister van Buitenlandse Zaken' }],
  },
  {
    id: 'periodieke-rapportage-artikel-1',
    file: 'periodieke-rapportage-artikel-1.txt',
    title: 'Periodieke rapportage begrotingsartikel 1',
    kind: 'periodieke-rapportage',
    date: null,
    dossiers: [],
    reference: 'Periodieke rapportage begrotingsartikel 1, zonder datum',
    signatories: [],
  },
];

/** All canned letters, with their paragraphs. */
export function cannedLetters(): LetterOnWire[] {
  return HEADS.map(letterFrom);
}

/** A letter without its paragraphs. */
export function headOf({ paragraphs: _paragraphs, ...head }: LetterOnWire): LetterHead {
  return head;
}

function letterFrom({ file, ...head }: Head): LetterOnWire {
  const source = readFileSync(new URL(`../../corpus/letters/${file}`, import.meta.url), 'utf8');
  const section: string[] = [];
  let table = 0;
  let wasRow = false;
  const paragraphs = source
    .split(/\n/)
    .filter((line) => line.trim().length > 2)
    .map((line, order): ParagraphOnWire => {
      const number = order + 1;
      const text = line.trim().replace(/\s+/g, ' ');
      const isRow = line.startsWith('\t');
      if (isRow && !wasRow) table += 1;
      wasRow = isRow;
      const base = { id: `${head.id}#${number}`, number, section: [...section], text };
      if (isRow) {
        return {
          ...base,
          kind: 'table-row',
          table,
          cells: [{ header: null, start: 0, end: text.length }],
        };
      }
      if (/^\d+(\.\d+)*\.? \S/.test(text) && text.length < 100) {
        section.splice(0, section.length, text);
        return { ...base, kind: 'heading', section: [], level: 1 };
      }
      if (number < 5) return { ...base, kind: 'text', role: 'letterhead' };
      return { ...base, kind: 'text' };
    });
  return {
    ...head,
    ministryReference: null,
    senders: head.signatories.map(({ name }) => name),
    source: { file, format: 'text' },
    paragraphCount: paragraphs.length,
    fromCatalog: head.date === null ? ['title'] : [],
    notes: [],
    url: `/letters/${head.id}`,
    publishedUrl:
      head.dossiers[0] === undefined
        ? null
        : `https://zoek.officielebekendmakingen.nl/kst-${head.dossiers[0].dossier}-${head.dossiers[0].number}.html`,
    paragraphs,
  };
}
