/** The headings that a paragraph stands under, as paragraphs of their letter. */
import type { Letter, Paragraph } from '../../corpus/letter.ts';

const known = new WeakMap<Letter, readonly (readonly Paragraph[])[]>();

/** For each heading of the paragraph's section the last one of that text before it; found once for a letter. */
export function headingsAbove(letter: Letter, paragraph: Paragraph): readonly Paragraph[] {
  const ofLetter = known.get(letter) ?? readHeadings(letter);
  known.set(letter, ofLetter);
  return ofLetter[paragraph.number - 1] ?? [];
}

function readHeadings({ paragraphs }: Letter): readonly (readonly Paragraph[])[] {
  const last = new Map<string, Paragraph>();
  return paragraphs.map((paragraph) => {
    const above = [...new Set(paragraph.section)].flatMap((title) => last.get(title) ?? []);
    if (paragraph.kind === 'heading') last.set(paragraph.text, paragraph);
    return above;
  });
}
