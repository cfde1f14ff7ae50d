/**
 * The shape an answer has before it becomes text: blocks of inline pieces, each quote tied to its
 * place in a paragraph. Markdown, the page, the terminal and later Word are rendered from this.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';

/** `paragraph.text.slice(start, end)` of one paragraph of one letter. */
export type Place = {
  readonly letter: Letter;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
};

export type Inline =
  /** Fixed wording of ours, never text of a letter. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** Verbatim words, shown between „ and ”, with their mark. */
  | { readonly kind: 'quote'; readonly place: Place }
  /** The mark alone, behind a fact that was read from that place. */
  | { readonly kind: 'mark'; readonly place: Place };

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly entries: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly headers: readonly string[];
      /** Rows of cells, each as long as `headers`. */
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** Everything a composer decides; numbering and wording of marks come later. */
export type AnswerDraft = {
  readonly blocks: readonly Block[];
  /** Shown under a refusal, labelled as near by; never marked in the text. */
  readonly nearby: readonly Place[];
};

/** The verbatim text of a place. */
export function quotedText(place: Place): string {
  return place.paragraph.text.slice(place.start, place.end);
}
