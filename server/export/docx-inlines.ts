/** The pieces of a statement in Word: our words, the letters' words, marks. */
import { type ParagraphChild, TextRun } from 'docx';
import type { BriefingInline } from '../contract.ts';
import type { MarkOf } from './docx-footnotes.ts';
import { STYLE } from './docx-styles.ts';
import { quoteRun, textRun } from './docx-text.ts';

/**
 * Draws a statement. A mark stands close behind what it proves, without the space that `[n]` has in
 * running text; two marks in a row get a comma, or ¹ and ² would read as twelve.
 */
export function drawInlines(
  inlines: readonly BriefingInline[],
  markOf: MarkOf,
): readonly ParagraphChild[] {
  const said = inlines.filter(
    (inline, at) => !(isBlank(inline) && inlines[at + 1]?.kind === 'mark'),
  );
  return said.flatMap((inline, at) => {
    const isBeforeMark = said[at + 1]?.kind === 'mark';
    return drawInline(isBeforeMark ? withoutEndSpace(inline) : inline, said[at - 1], markOf);
  });
}

function drawInline(
  inline: BriefingInline,
  before: BriefingInline | undefined,
  markOf: MarkOf,
): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'words':
      return [textRun(inline.text)];
    case 'strong':
      return [textRun(inline.text, STYLE.strong)];
    case 'quote':
      return [quoteRun(inline.text), ...markOf(inline.n)];
    case 'mark': {
      const isBesideMark = before?.kind === 'mark' || before?.kind === 'quote';
      const comma = new TextRun({ text: ',', style: STYLE.footnoteMark });
      return isBesideMark ? [comma, ...markOf(inline.n)] : markOf(inline.n);
    }
  }
}

function isBlank(inline: BriefingInline): boolean {
  return inline.kind === 'words' && inline.text.trim() === '';
}

function withoutEndSpace(inline: BriefingInline): BriefingInline {
  const isOurs = inline.kind === 'words' || inline.kind === 'strong';
  return isOurs ? { ...inline, text: inline.text.trimEnd() } : inline;
}

/** What a statement says, marks aside. */
export function shownText(inlines: readonly BriefingInline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}
