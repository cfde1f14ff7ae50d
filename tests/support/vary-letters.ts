/**
 * Many letters from a few: other numbers, dates, orders of rows, names and wordings. Deterministic, so
 * that two runs measure the same thing.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';

/** Groups of words that may stand for each other; a letter takes one of each. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['verbeter', 'versterk', 'herzie', 'vernieuw'],
  ['beleid', 'aanpak', 'programma', 'optreden'],
  ['doelstellingen', 'oogmerken', 'streefwaarden', 'ambities'],
  ['departementen', 'ministeries', 'directies', 'afdelingen'],
  ['monitoring', 'toezicht', 'meting', 'opvolging'],
  ['samenwerking', 'afstemming', 'verbinding', 'wisselwerking'],
  ['veiligheid', 'gezondheid', 'bereikbaarheid', 'leefbaarheid', 'weerbaarheid', 'woningbouw'],
  ['stabiliteit', 'kwaliteit', 'toegankelijkheid', 'betaalbaarheid', 'duurzaamheid'],
  ['rechtsorde', 'arbeidsmarkt', 'natuur', 'mobiliteit', 'cultuur', 'energie'],
  ['europese', 'regionale', 'landelijke', 'gemeentelijke', 'mondiale'],
];
/** Letters of one variant belong together: they speak of the same evaluations. */
const LETTERS_PER_VARIANT = 3;

/**
 * @param count - letters to make; variants of the sources in turn
 */
export function varyLetters(sources: readonly Letter[], count: number): Letter[] {
  return Array.from({ length: count }, (_, at) => {
    const source = sources[at % sources.length];
    if (source === undefined) throw new RangeError('Cannot vary letters: none were given');
    return varyLetter(source, Math.floor(at / LETTERS_PER_VARIANT), at);
  });
}

function varyLetter(source: Letter, variant: number, at: number): Letter {
  const id = `${source.id}-v${at}`;
  const year = 2015 + (at % 11);
  const change = wording(variant);
  const paragraphs = shuffleRows(source.paragraphs, variant).map((paragraph, index): Paragraph => {
    const text = change(paragraph.text);
    return {
      ...paragraph,
      id: `${id}#${index + 1}`,
      number: index + 1,
      text,
      section: paragraph.section.map(change),
      ...(paragraph.cells ? { cells: cellsOf(paragraph, text) } : {}),
    };
  });
  return {
    ...source,
    id,
    title: change(source.title),
    date: source.date === null ? null : `${year}${source.date.slice(4)}`,
    dossiers: [{ dossier: String(30000 + variant), number: at }],
    paragraphs,
    contentHash: `${source.contentHash}-${at}`,
  };
}

/** Rows of a table in another order; the header stays first. */
function shuffleRows(paragraphs: readonly Paragraph[], variant: number): Paragraph[] {
  const result = [...paragraphs];
  const tables = new Set(paragraphs.flatMap(({ table }) => table ?? []));
  for (const table of tables) {
    const places = result.flatMap((paragraph, at) =>
      paragraph.table === table && paragraph.isHeaderRow !== true ? [at] : [],
    );
    const rows = places.map((at) => result[at]);
    for (const [index, place] of places.entries()) {
      const row = rows[(index + variant) % rows.length];
      if (row) result[place] = row;
    }
  }
  return result;
}

function wording(variant: number): (text: string) => string {
  const chosen = new Map<string, string>();
  for (const [group, words] of SYNONYMS.entries()) {
    for (const [at, word] of words.entries()) {
      const step = Math.floor(variant / (group + 1)) + group * variant;
      chosen.set(word, words[(at + step) % words.length] ?? word);
    }
  }
  return (text) =>
    text
      .replace(/\p{L}+/gu, (word) => {
        const other = chosen.get(word.toLowerCase());
        if (other === undefined) return word;
        return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      })
      .replace(
        /\b(?:[aA]rtikel) (\d)/gu,
        (_, number: string) => `artikel ${Number(number) + (variant % 40)}`,
      );
}

/** Cells keep their order; tabs part them as in the source. */
function cellsOf(paragraph: Paragraph, text: string): NonNullable<Paragraph['cells']> {
  const parts = text.split('\t');
  let start = 0;
  return (paragraph.cells ?? []).map((cell, at) => {
    const length = parts[at]?.length ?? 0;
    const placed = { ...cell, start, end: start + length };
    start += length + 1;
    return placed;
  });
}
