/**
 * Figures printed about a topic, as printed: amounts and shares in sentences that treat it, and rows of
 * tables of figures that stand with them. Never summed, never converted.
 */
import type { Paragraph } from '../../corpus/letter.ts';
import type { Inline, Place } from '../answer/answer-parts.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { findDetails } from '../answer/detail-in-sentence.ts';
import { captionOf } from '../answer/figure-from-table.ts';
import { type DraftItem, type DraftPart, itemId, trimPlace, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import type { FigureRow } from './figure-row.ts';
import { leansBack } from './position-worth.ts';

const MAX_ROWS = 6;
/** Rows of tables among them: sentences tell more. */
const MAX_TABLE_ROWS = 3;
const MAX_SENTENCE_CHARS = 170;
/** Figures named of one sentence. */
const MAX_FIGURES = 4;
const YEAR = /(?<![\d.,/-])(?:19|20)\d{2}(?![\d])/gu;

/** Newest letter first. */
export function figuresPart(scope: BriefingScope): DraftPart {
  const sentences = figureSentences(scope);
  const rows = scope.figureRows;
  const fromTables = rows.slice(0, Math.max(MAX_TABLE_ROWS, MAX_ROWS - sentences.length));
  const fromText = sentences.slice(0, MAX_ROWS - Math.min(fromTables.length, MAX_TABLE_ROWS));
  const items = [
    ...fromText.map((place) => sentenceItem(place, scope)),
    ...fromTables.map((row) => rowItem(row, scope)),
  ].slice(0, MAX_ROWS);
  return {
    kind: 'figures',
    headers: scope.say.figureHeaders,
    items,
    empty: scope.say.parts.figures.empty,
    leftOut: sentences.length + rows.length - items.length,
  };
}

/** Amounts and shares of a sentence, as places in its paragraph, in reading order. */
function figuresIn({ letter, paragraph, start, end }: Place): Place[] {
  const text = paragraph.text.slice(start, end);
  return [...findDetails('amount', text), ...findDetails('percentage', text)]
    .filter((span) => /\d/u.test(text.slice(span.start, span.end)))
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ letter, paragraph, start: start + span.start, end: start + span.end }));
}

/** Sentences about the topic that print a figure: the newest letter first, then in reading order. */
function figureSentences({ index, topic }: BriefingScope): Place[] {
  const places = new Map<string, Place>();
  for (const { letter, paragraph, sentences } of topic.theme.paragraphs) {
    const spans = index.sentencesOf(letter.id, paragraph.number);
    for (const { start, end } of sentences) {
      const place = { letter, paragraph, start, end };
      add(place);
      // "Dit maakt een bezuiniging noodzakelijk": what it points back to may print the amount.
      const before = spans.findLast((span) => span.end <= start);
      if (before !== undefined && leansBack(place))
        add(trimPlace({ letter, paragraph, start: before.start, end: before.end }));
    }
  }
  for (const { letter, paragraph, start, end } of topic.chosen) {
    add({ letter, paragraph, start, end });
  }
  return [...places.values()].sort(
    (a, b) =>
      (b.letter.date ?? '').localeCompare(a.letter.date ?? '') ||
      a.letter.id.localeCompare(b.letter.id) ||
      a.paragraph.number - b.paragraph.number ||
      a.start - b.start,
  );

  function add(place: Place): void {
    if (isFigureRow(place.paragraph) || figuresIn(place).length === 0) return;
    places.set(`${place.paragraph.id}:${place.start}`, place);
  }
}

const isFigureRow = (paragraph: Paragraph): boolean =>
  paragraph.kind === 'table-row' &&
  (paragraph.cells ?? []).filter(({ header }) => header !== null && /\d{4}/u.test(header)).length >=
    3;

function sentenceItem(place: Place, { texts, say }: BriefingScope): DraftItem {
  const figures = figuresIn(place).slice(0, MAX_FIGURES);
  const text = place.paragraph.text.slice(place.start, place.end);
  const years = [...new Set(text.match(YEAR) ?? [])].sort();
  return {
    id: itemId('figures', place),
    group: null,
    letter: place.letter,
    cells: [
      figures.flatMap((figure, at): Inline[] => [
        ...(at === 0 ? [] : [words('; ')]),
        { kind: 'strong', text: figure.paragraph.text.slice(figure.start, figure.end) },
      ]),
      [...cutQuote(around(place, figures[0] ?? place), MAX_SENTENCE_CHARS)],
      [
        words(
          years.length > 0
            ? say.printedYear(years)
            : say.letterOf(place.letter.date === null ? null : texts.date(place.letter.date)),
        ),
      ],
    ],
  };
}

/** The part of a long sentence that holds the figure, from a clause on. */
function around(place: Place, figure: Place): Place {
  if (figure.end - place.start <= MAX_SENTENCE_CHARS) return place;
  const before = place.paragraph.text.slice(place.start, figure.start);
  const clause = Math.max(
    ...[', ', '; ', ': ', ' – '].map((mark) => {
      const at = before.lastIndexOf(mark, before.length - 40);
      return at === -1 ? 0 : at + mark.length;
    }),
  );
  return { ...place, start: place.start + clause };
}

function rowItem(row: FigureRow, { say }: BriefingScope): DraftItem {
  const { label, years, total } = row;
  const shown = [years[0], years.at(-1)].filter((cell, at, all) => all.indexOf(cell) === at);
  const caption = captionOf(label);
  return {
    id: itemId('figures', label, ':row'),
    group: null,
    letter: label.letter,
    cells: [
      [
        ...shown.flatMap((cell, at): Inline[] =>
          cell === undefined
            ? []
            : [
                ...(at === 0 ? [] : [words('; ')]),
                { kind: 'strong', text: textAt(cell.place) },
                words(` (${cell.header})`),
              ],
        ),
        ...(total === null
          ? []
          : [
              words('; '),
              { kind: 'strong' as const, text: textAt(total.place) },
              words(` (${total.header})`),
            ]),
      ],
      [
        { kind: 'quote', place: label },
        ...(caption === null ? [] : [words(', '), { kind: 'quote' as const, place: caption }]),
      ],
      [
        words(`${years[0]?.header ?? ''} – ${years.at(-1)?.header ?? ''}`),
        words(unitless(caption, say)),
      ],
    ],
  };
}

/** A table without a printed unit says so: nobody may take its figures for euros. */
const unitless = (caption: Place | null, say: BriefingScope['say']): string =>
  caption === null ? ` (${say.noUnit})` : '';

const textAt = ({ paragraph, start, end }: Place): string => paragraph.text.slice(start, end);
