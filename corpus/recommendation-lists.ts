/**
 * Recommendations outside tables: under labels ("Aanbeveling 2: …"), as lettered headings under a
 * heading about recommendations, or as a list under such a heading or introduction.
 */
import { readAdviceLabel, readAdviceMark } from './advice-text.ts';
import type { Letter, Paragraph } from './letter.ts';
import { readListMark } from './list-mark.ts';
import { readPrintedNumber } from './printed-number.ts';
import { ABOUT_ADVICE, type EventAt } from './recommendation-event.ts';
import type {
  LetterSpan,
  MentionSeries,
  RecommendationEventKind,
  UnnumberedMention,
} from './recommendation-mention.ts';
import { splitAdvice } from './split-advice.ts';

/** "Advies van de Raad van State" is the title of a piece, "Reactie op het advies" of an answer. */
const MAX_HEADING_CHARS = 120;

const BODY_KINDS = new Set(['text', 'list-item', 'table-row', 'heading']);

function wholeOf({ number, text }: Paragraph): LetterSpan {
  return { paragraphNumber: number, start: 0, end: text.length };
}

/** Paragraphs already read as part of a recommendation; each is read once. */
export type TakenParagraphs = Set<number>;

/** Reads "Aanbeveling N: …" with what stands under each; null when there is none. */
export function readLabelled(
  letter: Letter,
  eventAt: EventAt,
  taken: TakenParagraphs,
): MentionSeries[] {
  const labelled = letter.paragraphs.filter(
    (paragraph) =>
      !taken.has(paragraph.number) && paragraph.kind !== 'table-row' && isLabel(paragraph),
  );
  const series: UnnumberedMention[][] = [];
  for (const paragraph of labelled) {
    const mention = readLabel(letter, paragraph, eventAt(paragraph), labelled);
    for (const { paragraphNumber } of [mention.text, ...mention.body]) taken.add(paragraphNumber);
    taken.add(paragraph.number);
    const last = series.at(-1);
    // Counting starts anew at the next evaluation of the same letter.
    const continues = last && (mention.printedNumber ?? 1) > (last.at(-1)?.printedNumber ?? 0);
    if (continues) last.push(mention);
    else series.push([mention]);
  }
  return series.map((mentions) => seriesOf(mentions));
}

function seriesOf(mentions: readonly UnnumberedMention[]): MentionSeries {
  return { firstParagraph: mentions[0]?.text.paragraphNumber ?? 1, mentions };
}

/** A running sentence that opens with "Aanbeveling 2 is …" is no label: a separator or the end follows. */
function isLabel({ kind, text }: Paragraph): boolean {
  if (!BODY_KINDS.has(kind) || readAdviceLabel(text) === null) return false;
  return kind !== 'text' || /^\P{L}*\p{L}+\s+\S+?\s*(?:[:–—.)(-]|$)/u.test(text);
}

function readLabel(
  letter: Letter,
  paragraph: Paragraph,
  event: RecommendationEventKind,
  labelled: readonly Paragraph[],
): UnnumberedMention {
  const below = paragraphsBelow(letter, paragraph, labelled);
  const marked = readAdviceLabel(paragraph.text) ?? readAdviceMark(paragraph.text);
  const base = {
    event,
    printedMark: marked.mark,
    printedNumber: marked.number,
    takesStand: false,
    notes: [] as const,
  };
  const rest = paragraph.text.slice(marked.textAt);
  if (rest.trim() !== '') {
    const own = splitAdvice(paragraph, marked.textAt, event);
    return { ...base, ...own, body: [...own.body, ...below.map(wholeOf)] };
  }
  // "Aanbeveling 3" alone: the advice is the first paragraph under it, the rest answers.
  const [first, ...others] = below;
  if (first === undefined) {
    return { ...base, text: wholeOf(paragraph), status: null, body: [], notes: ['no-advice-text'] };
  }
  const own = splitAdvice(first, 0, event);
  return { ...base, ...own, body: [...own.body, ...others.map(wholeOf)] };
}

/** Everything under a line: by its place in the headings above, or up to the next line of its kind. */
function paragraphsBelow(
  letter: Letter,
  paragraph: Paragraph,
  siblings: readonly Paragraph[],
): Paragraph[] {
  const nextSibling = siblings.find(({ number }) => number > paragraph.number)?.number ?? Infinity;
  const following = letter.paragraphs.slice(paragraph.number);
  const isOwn = ({ section }: Paragraph) => section.includes(paragraph.text);
  const [next] = following.filter(({ kind }) => kind !== 'footnote');
  const byOutline = next !== undefined && isOwn(next);
  const below: Paragraph[] = [];
  for (const candidate of following) {
    if (candidate.number >= nextSibling || candidate.kind === 'signature') break;
    const leaves = byOutline
      ? !isOwn(candidate)
      : candidate.kind === 'heading' || candidate.section.length < paragraph.section.length;
    if (leaves) break;
    if (BODY_KINDS.has(candidate.kind) && !isBareHeading(candidate)) below.push(candidate);
  }
  return below;
}

/** "Reactie", "Status": says nothing by itself. */
function isBareHeading({ kind, text }: Paragraph): boolean {
  return kind === 'heading' && text.split(/\s+/u).length < 3 && !/:/u.test(text);
}

/** Reads lettered headings and lists under a heading or introduction about recommendations. */
export function readListed(
  letter: Letter,
  eventAt: EventAt,
  taken: TakenParagraphs,
): MentionSeries[] {
  const found: MentionSeries[] = [];
  for (const opener of letter.paragraphs) {
    if (taken.has(opener.number) || !opensList(opener)) continue;
    const children = childrenOf(letter, opener).filter(({ number }) => !taken.has(number));
    if (!ABOUT_ADVICE.test(opener.text) && !announcesAdvices(children)) continue;
    const entries = entriesOf(children);
    if (entries.length === 0) continue;
    const event = eventAt(opener);
    const mentions = entries.map((entry) => readEntry(entry, event, { entries, children }));
    for (const mention of mentions) {
      for (const { paragraphNumber } of [mention.text, ...mention.body]) taken.add(paragraphNumber);
    }
    found.push(seriesOf(mentions));
  }
  return found;
}

function opensList({ kind, text, role }: Paragraph): boolean {
  if (role === 'letterhead') return false;
  if (kind === 'heading') return text.length <= MAX_HEADING_CHARS && readAdviceLabel(text) === null;
  return kind === 'text' && /:\s*$/u.test(text) && ABOUT_ADVICE.test(text);
}

/** Under a heading that only names a report: "De ombudsman doet drie aanbevelingen.", and each is a heading. */
function announcesAdvices([first, ...others]: readonly Paragraph[]): boolean {
  const announces = first?.kind === 'text' && /\baanbevelingen\b/iu.test(first.text);
  return announces && others.some((other) => isMarkedHeading(other));
}

/** What stands under a heading, or the list right behind an introduction. */
function childrenOf(letter: Letter, opener: Paragraph): Paragraph[] {
  const following = letter.paragraphs
    .slice(opener.number)
    .filter(({ kind }) => kind !== 'footnote');
  const children: Paragraph[] = [];
  for (const paragraph of following) {
    const belongs =
      opener.kind === 'heading'
        ? paragraph.section.includes(opener.text)
        : paragraph.kind === 'list-item';
    if (!belongs || paragraph.kind === 'signature') break;
    children.push(paragraph);
  }
  return children;
}

/** Marked subheadings where there are any, list items of the first item's kind of mark otherwise. */
function entriesOf(children: readonly Paragraph[]): Paragraph[] {
  const level = children.find((child) => isMarkedHeading(child))?.level;
  if (level !== undefined) {
    return children.filter((child) => isMarkedHeading(child) && child.level === level);
  }
  if (children.some(({ kind, text }) => kind === 'heading' && !ABOUT_ADVICE.test(text))) return [];
  const items = children.filter(({ kind }) => kind === 'list-item');
  const style = markStyle(items[0]);
  return items.filter((item) => markStyle(item) === style);
}

const isMarkedHeading = (paragraph: Paragraph): boolean =>
  paragraph.kind === 'heading' && ['number', 'letter', 'roman'].includes(markStyle(paragraph));

const ROMAN_MARK = /^([IVX]{1,5})[.):]\s+/u;

function markStyle(paragraph: Paragraph | undefined): string {
  if (paragraph === undefined) return 'none';
  if (ROMAN_MARK.test(paragraph.text)) return 'roman';
  const style = readListMark(paragraph.text)?.style;
  if (style) return style;
  const mark = paragraph.mark ?? '';
  return /\d/u.test(mark) ? 'number' : /^\(?[a-z][.)]/iu.test(mark) ? 'letter' : `bullet ${mark}`;
}

function readEntry(
  entry: Paragraph,
  event: RecommendationEventKind,
  {
    entries,
    children,
  }: { readonly entries: readonly Paragraph[]; readonly children: readonly Paragraph[] },
): UnnumberedMention {
  const next = entries.find(({ number }) => number > entry.number)?.number ?? Infinity;
  const below = children.filter(
    (child) =>
      child.number > entry.number &&
      child.number < next &&
      BODY_KINDS.has(child.kind) &&
      (entry.kind !== 'heading' || child.section.includes(entry.text)),
  );
  const roman = ROMAN_MARK.exec(entry.text);
  const marked = roman
    ? { mark: roman[0].trim(), number: readPrintedNumber(roman[1] ?? ''), textAt: roman[0].length }
    : readAdviceMark(entry.text);
  const printedMark =
    marked.mark ?? (/[\p{L}\d]/u.test(entry.mark ?? '') ? (entry.mark ?? null) : null);
  const own = splitAdvice(entry, marked.textAt, event);
  return {
    ...own,
    event,
    printedMark,
    printedNumber: printedMark === null ? null : readPrintedNumber(printedMark),
    takesStand: false,
    body: [...own.body, ...below.map(wholeOf)],
    notes: [],
  };
}
