/** Where footnotes stand in the text: their marks and their texts, as offsets. */

/** `[start, end)` of a mark in the running text; `mark` is in plain digits or as printed. */
export type FootnoteMark = { readonly start: number; readonly end: number; readonly mark: string };

/** `[start, end)` is all that goes out of the text, `[textStart, textEnd)` the footnote itself. */
export type FootnoteText = FootnoteMark & { readonly textStart: number; readonly textEnd: number };

export type FoundFootnotes = {
  readonly references: FootnoteMark[];
  readonly bodies: FootnoteText[];
};
