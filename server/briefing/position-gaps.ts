/** Questions from positions and figures: what does not come back, what differs, what does not add up. */
import { textAt } from '../../index/text-place.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { themeLine } from '../theme/theme-line.ts';
import { type DraftItem, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { comesBack } from './comes-back.ts';
import { checkSum } from './figure-row.ts';
import { gapQuestion, MAX_GAP_CHARS } from './gap-question.ts';
import { isPosition } from './position-worth.ts';
import { changedPairs } from './positions-part.ts';
import { placeOfTheme } from './read-topic.ts';

/** Earlier positions looked for in the later letter. */
const MAX_CHECKED = 4;

/** What an earlier letter wanted of the topic and a later one, which treats it too, does not come back to. */
export async function standsNotRepeated(scope: BriefingScope): Promise<DraftItem[]> {
  const { index, comparisons, commitments, texts, say } = scope;
  const promised = new Set(commitments.map(({ sentence }) => textAt(sentence)));
  const questions: DraftItem[] = [];
  for (const { earlier, later, groups, worth } of comparisons) {
    if (earlier.kind !== later.kind) continue;
    const candidates = groups
      .flatMap(({ onlyEarlier }) => onlyEarlier)
      .filter((place) => isPosition(place) && !promised.has(textAt(place)))
      .sort((a, b) => (worth.get(b.paragraph.id) ?? 0) - (worth.get(a.paragraph.id) ?? 0))
      .slice(0, MAX_CHECKED);
    for (const place of candidates) {
      if (await comesBack(index, place, later)) continue;
      questions.push(
        gapQuestion(place, 'stand', [
          words(say.askSilent(texts.date(place.letter.date))),
          ...cutQuote(place, MAX_GAP_CHARS),
          words(say.askStandEnd(texts.date(later.date))),
        ]),
      );
    }
  }
  return questions;
}

/** Two amounts or shares in sentences of two letters about the same thing. */
export function differingFigures({ comparisons, texts, say }: BriefingScope): DraftItem[] {
  return changedPairs(comparisons).flatMap(({ earlier, later, changes }) => {
    const change = changes.find(({ kind }) => kind === 'amount' || kind === 'percentage');
    if (change === undefined) return [];
    return [
      gapQuestion(later, 'figures', [
        words(say.askFigures),
        { kind: 'quote', place: { ...later, ...change.later } },
        words(` (${texts.date(later.letter.date)}), `),
        { kind: 'quote', place: { ...earlier, ...change.earlier } },
        words(` (${texts.date(earlier.letter.date)}).`),
        words(say.askFiguresEnd),
      ]),
    ];
  });
}

/** Tables on the topic whose printed years and printed total do not agree. */
export function sumsThatDiffer({ figureRows, language, say }: BriefingScope): DraftItem[] {
  const figures = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  return figureRows.flatMap((row) => {
    const check = checkSum(row);
    if (row.total === null || check === null) return [];
    return [
      gapQuestion(row.label, 'sum', [
        { kind: 'quote', place: row.label },
        words(': '),
        words(say.askSum(figures.format(check.sum))),
        { kind: 'quote', place: row.total.place },
        words(`.${say.askSumEnd}`),
      ]),
    ];
  });
}

/** Strong paragraphs from which a letter had something to say of the topic. */
const SPOKE_WITH = 2;

/** In the newer dated letters of the kind that spoke of it nothing was found any more. */
export async function silentNow(scope: BriefingScope): Promise<DraftItem[]> {
  const { index, topic, texts, say } = scope;
  const line = themeLine(topic.theme.paragraphs, topic.letters).filter(
    ({ letter }) => letter.date !== null,
  );
  const questions: DraftItem[] = [];
  for (const [at, { letter, paragraphs, telling }] of line.entries()) {
    const sameKind = line.slice(at + 1).filter((one) => one.letter.kind === letter.kind);
    const newest = sameKind.at(-1);
    const strong = paragraphs.filter(({ strength }) => strength === 'strong');
    const isSilent = sameKind.every((one) => one.paragraphs.length === 0);
    if (!newest || !telling || strong.length < SPOKE_WITH || !isSilent) continue;
    const place = placeOfTheme(telling.paragraph, telling.sentence);
    if (!isPosition(place) || (await comesBack(index, place, newest.letter))) continue;
    questions.push(
      gapQuestion(place, 'silent', [
        words(say.askSilent(texts.date(letter.date))),
        ...cutQuote(place, MAX_GAP_CHARS),
        words(say.askSilentEnd(texts.date(newest.letter.date))),
      ]),
    );
  }
  return questions;
}
