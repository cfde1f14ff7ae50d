/**
 * The domain: what one parliamentary letter is once it has been read.
 * These types are made by corpus/ and used, unchanged, by every later layer.
 * All offsets are UTF-16 units, half-open `[start, end)`.
 */

/** How the letter works in the field; `kamerbrief` is any letter that is none of the others. */
export type LetterKind =
  | 'beleidsbrief'
  | 'beleidsreactie'
  | 'periodieke-rapportage'
  | 'opvolgingsbrief'
  | 'kamerbrief';

/** `kst-31271-42` is dossier "31271", number 42; a dossier keeps its suffix: "35925-V". */
export type DossierNumber = { readonly dossier: string; readonly number: number };

export type ParagraphKind =
  | 'heading'
  | 'text'
  | 'list-item'
  | 'table-row'
  | 'footnote'
  | 'signature';

/** A footnote that a paragraph refers to; its text is also a paragraph of kind `footnote`. */
export type Footnote = {
  /** As printed, without brackets: "2", "¹" is written "1". */
  readonly mark: string;
  readonly text: string;
  /** Offset in the referring paragraph's text where the mark stood. */
  readonly at: number;
  /** Number of the paragraph of kind `footnote` in the same letter. */
  readonly paragraphNumber: number;
};

/** One cell of a table row: `text.slice(start, end)` of its paragraph; empty cells have start === end. */
export type Cell = {
  /** Column header as printed, white space collapsed; null when the table has none for this column. */
  readonly header: string | null;
  readonly start: number;
  readonly end: number;
};

/**
 * One run of characters copied from the source: `paragraph.text.slice(at, at + length)` equals
 * `source.slice(sourceAt, sourceAt + length)`. Characters outside any run were written by cleaning
 * (a space for a line break, a joined word). Runs are in order of `at` and never overlap.
 */
export type SourceRun = {
  readonly at: number;
  readonly sourceAt: number;
  readonly length: number;
};

export type Paragraph = {
  /** `<letterId>#<number>` */
  readonly id: string;
  /** 1, 2, 3 … within the letter, in reading order. */
  readonly number: number;
  readonly kind: ParagraphKind;
  /** Titles of the headings it stands under, outermost first; a heading does not contain itself. */
  readonly section: readonly string[];
  /**
   * Clean running text: hyphenated line ends joined, page breaks healed, no running heads or feet,
   * no conversion marks. Cells of a table row are joined by "\t", lines of a letterhead or signature
   * by "\n"; everywhere else white space is single spaces. Never empty.
   */
  readonly text: string;
  /** Heading depth, 1 = outermost; headings only. */
  readonly level?: number;
  /** List items only: mark as printed ("1.", "a)", "•"). Lettered and numbered marks stay in `text` too. */
  readonly mark?: string;
  /** List items and table rows whose automatic numbering was lost: the number by order, from 1. */
  readonly restoredNumber?: number;
  /** Table rows only, in column order. A header row has `isHeaderRow`. */
  readonly cells?: readonly Cell[];
  readonly isHeaderRow?: boolean;
  /** Table rows only: rows of one table share this number, from 1 within the letter. */
  readonly table?: number;
  /** `letterhead`: the block of address, date, number and subject at the top. */
  readonly role?: 'letterhead';
  readonly footnotes?: readonly Footnote[];
  readonly sourceRuns: readonly SourceRun[];
};

/** Doubt while reading, never a failure: shown beside the letter. */
export type ParseNote = {
  readonly code: string;
  /** English, one sentence, with the value in quotes. */
  readonly message: string;
  /** Place in the decoded source text, when there is one. */
  readonly sourceAt?: number;
};

/** Who signed, as printed: "W.B. Hoekstra", with the office above it. */
export type Signatory = { readonly name: string; readonly office: string };

export type Letter = {
  /** The file name without its extension, safe in a URL: "kst-31271-42". */
  readonly id: string;
  readonly title: string;
  readonly kind: LetterKind;
  /** ISO day, null when neither the text nor the catalogue says it. */
  readonly date: string | null;
  readonly dossiers: readonly DossierNumber[];
  /** How the field cites it: "Kamerstukken II 2025/26, 31271, nr. 42"; title and date where no number is known. */
  readonly reference: string;
  /** "Kenmerk" or "Onze Referentie" as printed, null when there is none. */
  readonly ministryReference: string | null;
  /** Names as printed, in order of signature; empty when unsigned. */
  readonly senders: readonly string[];
  readonly signatories: readonly Signatory[];
  /** `file` is the base name; `format` "text". */
  readonly source: { readonly file: string; readonly format: 'text' };
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly ParseNote[];
  /** Metadata that came from catalog.json rather than from the text: field names, shown to the user. */
  readonly fromCatalog: readonly string[];
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
};

/** What `readCorpus` gives: the letters in order of id, and the files that could not become one. */
export type Corpus = {
  readonly letters: readonly Letter[];
  readonly rejected: readonly {
    readonly file: string;
    readonly code: string;
    readonly message: string;
  }[];
};
