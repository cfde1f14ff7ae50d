/**
 * Decisions that stand apart from the advice they decide: "Ik neem de aanbevelingen a en c over." below a
 * list, "Het kabinet neemt alle aanbevelingen over." above it.
 */
import { readDecisions } from './advice-decision.ts';
import type { Letter, Paragraph } from './letter.ts';
import { decidedBy } from './mention-status.ts';
import type { LetterSpan, MentionSeries, UnnumberedMention } from './recommendation-mention.ts';

/** Paragraphs above a list that may decide all of it. */
const INTRODUCTION = 3;

/** The series with what is decided of its mentions near by; mentions that have a status keep it. */
export function withCollectiveDecisions(
  letter: Letter,
  series: readonly MentionSeries[],
): MentionSeries[] {
  const taken = new Set(
    series.flatMap(({ mentions }) =>
      mentions.flatMap(({ text, body }) => [text, ...body].map((span) => span.paragraphNumber)),
    ),
  );
  return series.map((one, at) => {
    const near = paragraphsNear(letter, one, {
      isOnly: series.length === 1,
      next: series[at + 1]?.firstParagraph ?? Infinity,
    }).filter(({ kind }) => kind === 'text');
    return near.reduce((held, paragraph) => decideBy(held, paragraph, taken), one);
  });
}

/** From the introduction of a list to the heading below it; the whole letter above its only one. */
function paragraphsNear(
  { paragraphs }: Letter,
  { firstParagraph, mentions }: MentionSeries,
  { isOnly, next }: { readonly isOnly: boolean; readonly next: number },
): Paragraph[] {
  const last = Math.max(...mentions.map(({ text }) => text.paragraphNumber));
  const from = isOnly ? 1 : firstParagraph - INTRODUCTION;
  const below = paragraphs.find(({ number, kind }) => number > last && kind === 'heading');
  const before = Math.min(next, below?.number ?? Infinity);
  return paragraphs.filter(({ number }) => number >= from && number < before);
}

/** What stands with one advice decides others only where it names them. */
function decideBy(
  series: MentionSeries,
  paragraph: Paragraph,
  taken: ReadonlySet<number>,
): MentionSeries {
  const decisions = readDecisions(paragraph.text).filter(
    ({ about }) => about.scope === 'numbers' || !taken.has(paragraph.number),
  );
  let { mentions } = series;
  for (const [at, decision] of decisions.entries()) {
    const next = decisions[at + 1]?.sentenceStart ?? paragraph.text.length;
    const said = spanOf(paragraph, decision.sentenceStart, next);
    const status = spanOf(paragraph, decision.start, decision.end);
    mentions = mentions.map((mention, index) =>
      mention.status === null && isAbout(decision, mention, index)
        ? decidedBy({ ...mention, body: [...mention.body, said] }, status, decision)
        : mention,
    );
  }
  return { ...series, mentions };
}

function isAbout(
  { about }: ReturnType<typeof readDecisions>[number],
  { printedNumber }: UnnumberedMention,
  index: number,
): boolean {
  if (about.scope === 'numbers') return about.numbers.includes(printedNumber ?? index + 1);
  return about.scope !== 'own';
}

function spanOf({ number, text }: Paragraph, start: number, end: number): LetterSpan {
  return { paragraphNumber: number, start, end: start + text.slice(start, end).trimEnd().length };
}
