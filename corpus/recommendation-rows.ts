/**
 * What one letter says of recommendations: advised, answered or followed up, in tables, lists,
 * headings or running text. Linking letters to each other is the work of index/.
 */
import { withCollectiveDecisions } from './collective-decisions.ts';
import { readEvaluation } from './evaluation-facts.ts';
import type { Letter } from './letter.ts';
import { withStatus } from './mention-status.ts';
import { ABOUT_ADVICE, createEventAt } from './recommendation-event.ts';
import { readLabelled, readListed, type TakenParagraphs } from './recommendation-lists.ts';
import type { MentionSeries, RecommendationMention } from './recommendation-mention.ts';
import { readAdviceSentences } from './recommendation-sentences.ts';
import { type ReadTable, readAdviceTable, readTables } from './recommendation-tables.ts';

/** Every mention of a recommendation in a letter, in reading order; empty when it holds none. */
export function readRecommendations(letter: Letter): RecommendationMention[] {
  const eventAt = createEventAt(letter);
  const tables = readTables(letter);
  const taken: TakenParagraphs = new Set(
    tables.flatMap(({ rows }) => rows.map(({ number }) => number)),
  );
  const read = [
    ...tables.flatMap((table) => readAdviceTable(table, isUnderAdvice(letter, table)) ?? []),
    ...readLabelled(letter, eventAt, taken),
    ...readListed(letter, eventAt, taken),
  ];
  read.push(...readAdviceSentences(letter, eventAt, taken));
  read.sort((a, b) => a.firstParagraph - b.firstParagraph);
  const series = withCollectiveDecisions(
    letter,
    read.map((one) => withStatuses(letter, one)),
  );
  return series.flatMap((one, at) => numbered(letter, tables, series, { one, at }));
}

function withStatuses(letter: Letter, { firstParagraph, mentions }: MentionSeries): MentionSeries {
  return {
    firstParagraph,
    mentions: mentions.map((mention, at) =>
      withStatus(letter, mention, mention.printedNumber ?? at + 1),
    ),
  };
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
