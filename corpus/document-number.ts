/**
 * Numbers that the Tweede Kamer gives to documents and cases: "2024D40329", "2024Z12345". They name a
 * paper that has no Kamerstuk number, or none yet; no dossier follows from them.
 */

/** Year, D for a document or Z for a case, and a serial number of five digits. */
const DOCUMENT_NUMBER = /(?<![\p{L}\d])(?:19|20)\d{2}\s?[DZ]\s?\d{5}(?![\p{L}\d])/gu;

export type DocumentNumber = {
  /** `[start, end)` in the searched text. */
  readonly start: number;
  readonly end: number;
  /** Without white space: "2024D40329". */
  readonly name: string;
};

/** Finds the document and case numbers in a text, in order. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  return [...text.matchAll(DOCUMENT_NUMBER)].map(({ index, 0: printed }) => ({
    start: index,
    end: index + printed.length,
    name: printed.replace(/\s/gu, ''),
  }));
}
