/** The list of sources in Word: by letter, newest first, each number leading back to its footnote mark. */
import { HeadingLevel, InternalHyperlink, Paragraph, type ParagraphChild } from 'docx';
import { letterAddress, letterText, sourceAddress } from '../briefing/source-text.ts';
import type { Briefing, Citation, LetterHead } from '../contract.ts';
import { bookmarkOf, type SourceOptions } from './docx-footnotes.ts';
import { STYLE } from './docx-styles.ts';
import { linkTo, textRun } from './docx-text.ts';

/** Gives the heading and the list; nothing where there are no sources. */
export function drawSourceList(
  { head, citations }: Briefing,
  options: SourceOptions,
): readonly Paragraph[] {
  if (citations.length === 0) return [];
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [textRun(options.texts.sources)],
  });
  const entries = lettersInOrder(head.letters, citations).map((letter) => {
    const ofLetter = citations.filter((citation) => citation.letter.id === letter.id);
    return new Paragraph({
      style: STYLE.source,
      children: [...letterRuns(letter, options), textRun(': '), ...numberRuns(ofLetter, options)],
    });
  });
  return [heading, ...entries];
}

/** Letters that are cited, in the order of those searched; one that was not searched comes last. */
function lettersInOrder(
  searched: readonly LetterHead[],
  citations: readonly Citation[],
): readonly LetterHead[] {
  const cited = new Map(citations.map(({ letter }) => [letter.id, letter]));
  const place = new Map(searched.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: LetterHead) => place.get(id) ?? searched.length;
  return [...cited.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

function letterRuns(
  letter: LetterHead,
  { origin, texts }: SourceOptions,
): readonly ParagraphChild[] {
  const name = letterText(letter, texts);
  const link = linkTo(letterAddress(letter, origin), name);
  return name.includes(letter.title) ? [link] : [link, textRun(`, ${letter.title}`)];
}

/** "[1] al. 12 · [4] al. 31"; the paragraphs are links where they have an address of their own. */
function numberRuns(
  citations: readonly Citation[],
  { origin, texts }: SourceOptions,
): readonly ParagraphChild[] {
  return citations.flatMap((citation, at): readonly ParagraphChild[] => [
    ...(at === 0 ? [] : [textRun('\u00A0· ')]),
    new InternalHyperlink({
      anchor: bookmarkOf(citation.n),
      children: [textRun(`[${citation.n}]`, STYLE.strong)],
    }),
    textRun('\u00A0'),
    linkTo(
      citation.letter.publishedUrl === null ? sourceAddress(citation, origin) : null,
      texts.paragraph(citation.paragraph.number).replace(' ', '\u00A0'),
    ),
  ]);
}
