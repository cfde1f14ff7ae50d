/** What the lines after the letterhead are made of, before it is known what each part is for. */

import type { ListMark } from './list-mark.ts';
import type { FoundSignature } from './signature-lines.ts';
import type { TracedText } from './traced-text.ts';

export type TextBlock = {
  readonly kind: 'text';
  readonly traced: TracedText;
  /** Without NOTE_SIGNs. */
  readonly text: string;
  readonly mark: ListMark | null;
  readonly isEmphasised: boolean;
  /** Markdown depth, 0 for none. */
  readonly headingLevel: number;
  /** It comes from a table cell over the whole width: first line, further lines, or neither. */
  readonly cellPart: 'first' | 'rest' | null;
};

export type RowBlock = {
  readonly kind: 'row';
  readonly cells: readonly TracedText[];
  readonly headers: readonly (string | null)[];
  readonly isHeader: boolean;
  readonly opensTable: boolean;
};

export type SignatureBlock = { readonly kind: 'signature'; readonly signature: FoundSignature };

export type Block = TextBlock | RowBlock | SignatureBlock;
