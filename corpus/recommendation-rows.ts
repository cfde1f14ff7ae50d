/**
 * What one letter says of recommendations: advised, answered or followed up, in tables, lists,
 * headings or running text. Linking letters to each other is the work of index/.
 */
import { readEvaluation } from './evaluation-facts.ts';
import type { Letter } from './letter.ts';
import {
  ABOUT_ADVICE,
  readLabelled,
  readListed,
  type TakenParagraphs,
} from './recommendation-lists.ts';
import type {
  MentionSeries,
  RecommendationEventKind,
  RecommendationMention,
} from './recommendation-mention.ts';
import { readAdviceSentences } from './recommendation-sentences.ts';
import { type ReadTable, readAdviceTable, readTables } from './recommendation-tables.ts';

/** In a letter of no special kind, its title and first lines say what it does with the advice. */
const FOLLOWS_UP =
  /opvolging|stand van zaken|voortgang|gedaan|uitvoering van de|status|follow-?up/iu;
const RESPONDS = /reactie|reageer|appreciatie|standpunt|response/iu;
const OPENING_PARAGRAPHS = 6;

/** Every mention of a recommendation in a letter, in reading order; empty when it holds none. */
export function readRecommendations(letter: Letter): RecommendationMention[] {
  const event = eventOf(letter);
  const tables = readTables(letter);
  const taken: TakenParagraphs = new Set(
    tables.flatMap(({ rows }) => rows.map(({ number }) => number)),
  );
  const series = [
    ...tables.flatMap((table) => readAdviceTable(table, isUnderAdvice(letter, table)) ?? []),
    ...readLabelled(letter, event, taken),
    ...readListed(letter, event, taken),
  ];
  series.push(...readAdviceSentences(letter, event, taken));
  series.sort((a, b) => a.firstParagraph - b.firstParagraph);
  return series.flatMap((one, at) => numbered(letter, tables, series, { one, at }));
}

function eventOf({ kind, title, paragraphs }: Letter): RecommendationEventKind {
  if (kind === 'periodieke-rapportage') return 'recommended';
  if (kind === 'beleidsreactie') return 'responded';
  if (kind === 'opvolgingsbrief') return 'followed-up';
  const opening = paragraphs
    .filter((paragraph) => paragraph.kind === 'text' && paragraph.role === undefined)
    .slice(0, OPENING_PARAGRAPHS)
    .map(({ text }) => text)
    .filter((text) => ABOUT_ADVICE.test(text))
    .join(' ');
  for (const text of [title, opening]) {
    if (FOLLOWS_UP.test(text)) return 'followed-up';
    if (RESPONDS.test(text)) return 'responded';
  }
  return 'recommended';
}

/** Whether the headings or the lines right above a table speak of recommendations. */
function isUnderAdvice(letter: Letter, { rows }: ReadTable): boolean {
  const first = rows[0];
  if (first === undefined) return false;
  const above = letter.paragraphs.slice(Math.max(0, first.number - 4), first.number - 1);
  return [...first.section, ...above.map(({ text }) => text)].some((text) =>
    ABOUT_ADVICE.test(text),
  );
}

function numbered(
  letter: Letter,
  tables: readonly ReadTable[],
  series: readonly MentionSeries[],
  { one, at }: { readonly one: MentionSeries; readonly at: number },
): RecommendationMention[] {
  const previous = series[at - 1]?.mentions.at(-1);
  const since = previous ? previous.text.paragraphNumber + 1 : 1;
  const shared = readEvaluation(letter, tables, { since, before: one.firstParagraph });
  const printed = one.mentions.map(({ printedNumber }) => printedNumber);
  const rises = printed.every(
    (number, index) => number !== null && (index === 0 || number > (printed[index - 1] ?? 0)),
  );
  return one.mentions.map(({ printedNumber, evaluation, ...mention }, index) => {
    const number = rises && printedNumber !== null ? printedNumber : index + 1;
    return {
      ...mention,
      series: at + 1,
      number,
      isNumberRestored: printedNumber !== number,
      evaluation: { ...shared, ...evaluation },
    };
  });
}
