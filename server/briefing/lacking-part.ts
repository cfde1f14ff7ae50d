/**
 * What the collection lacks on a topic: pieces that its letters name and it does not hold, stations of a
 * recommendation, numbers between the letters of a dossier, letters that are silent.
 */
import type { Letter } from '../../corpus/letter.ts';
import { type LedgerThread, seriesName } from '../../index/recommendation-ledger.ts';
import { indexReferences } from '../../index/reference-index.ts';
import type { Place } from '../answer/answer-parts.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { joinWords } from '../answer/text-nl.ts';
import { themeLine } from '../theme/theme-line.ts';
import { type DraftItem, type DraftPart, itemId, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { asksMoreThanTheme, placeOfTheme, topicParagraphIds } from './read-topic.ts';

const MAX_ITEMS = 5;
const MAX_PIECES = 3;
/** Numbers of a dossier written out; a longer gap is told by its ends. */
const MAX_NUMBERS = 6;
const MAX_SILENT_NAMED = 4;

export function lackingPart(scope: BriefingScope): DraftPart {
  const all = [
    ...missingEvents(scope),
    ...absentPieces(scope),
    ...dossierGaps(scope),
    ...silence(scope),
  ];
  return {
    kind: 'lacking',
    headers: null,
    items: all.slice(0, MAX_ITEMS),
    empty: scope.say.parts.lacking.empty,
    leftOut: Math.max(0, all.length - MAX_ITEMS),
  };
}

/** Characters from the name of a piece to its number behind it: "motie van het lid Jansen (Kamerstuk 12 345, nr. 6)". */
const MAX_CHARS_TO_NUMBER = 20;

/** Kamerstukken, motions and reports named where the topic is treated; a piece named with its number once. */
function absentPieces({ index, topic, say }: BriefingScope): DraftItem[] {
  const onTopic = topicParagraphIds(topic);
  const pieces = indexReferences(index.letters)
    .filter(({ kind, letterId }) => letterId === null && kind !== 'law' && kind !== 'treaty')
    .flatMap(({ kind, mentions }) => {
      const place = mentions.find(({ paragraph }) => onTopic.has(paragraph.id));
      return place ? [{ kind, place }] : [];
    });
  const named = pieces.filter(({ kind }) => kind !== 'kamerstuk');
  const isNumberOf = (piece: Place): boolean =>
    named.some(
      ({ place }) =>
        place.paragraph.id === piece.paragraph.id &&
        place.end <= piece.start &&
        piece.start - place.end <= MAX_CHARS_TO_NUMBER,
    );
  return pieces
    .filter(({ kind, place }) => kind !== 'kamerstuk' || !isNumberOf(place))
    .slice(0, MAX_PIECES)
    .map(({ kind, place }) => ({
      id: itemId('lacking', place),
      group: null,
      letter: place.letter,
      cells: [
        [
          ...(kind === 'kamerstuk' ? [words(say.kamerstuk)] : []),
          ...cutQuote(withoutMarks(place)),
          words(say.namedButAbsent),
        ],
      ],
    }));
}

/** A title without the quotation marks around it: it gets ours. */
function withoutMarks(place: Place): Place {
  const text = place.paragraph.text.slice(place.start, place.end);
  const opens = /^[„“"«‘'’]+/u.exec(text)?.[0].length ?? 0;
  const closes = /[”“"»’']+$/u.exec(text.slice(opens))?.[0].length ?? 0;
  return { ...place, start: place.start + opens, end: place.end - (opens > 0 ? closes : 0) };
}

/** One line for each series and station, not one for each of its recommendations. */
function missingEvents({ threads, say }: BriefingScope): DraftItem[] {
  const lines = new Map<string, DraftItem>();
  for (const thread of threads) {
    const place = thread.events.at(-1)?.advice ?? thread.advice;
    for (const { kind } of thread.missing) {
      const name = seriesName(thread) ?? say.recommendation(thread.number, null);
      const key = `${name} ${kind}`;
      if (lines.has(key)) continue;
      lines.set(key, {
        id: itemId('lacking', place, `:${kind}`),
        group: null,
        letter: null,
        cells: [
          [
            words(say.missingEvent(name, kind)),
            { kind: 'mark', place: evaluationPlace(thread) ?? place },
          ],
        ],
      });
    }
  }
  return [...lines.values()];
}

/** Where the evaluation is named; null when its name is not printed. */
function evaluationPlace({ evaluation }: LedgerThread): Place | null {
  return evaluation.title?.place ?? evaluation.theme?.place ?? null;
}

/** Numbers between two letters of one dossier that the collection holds. */
function dossierGaps({ index, topic, say }: BriefingScope): DraftItem[] {
  const onTopic = new Set(topic.theme.paragraphs.map(({ letter }) => letter));
  const numbers = new Map<string, { readonly number: number; readonly letter: Letter }[]>();
  for (const letter of index.letters) {
    for (const { dossier, number } of letter.dossiers) {
      const held = numbers.get(dossier);
      if (held) held.push({ number, letter });
      else numbers.set(dossier, [{ number, letter }]);
    }
  }
  return [...numbers]
    .filter(([, held]) => held.some(({ letter }) => onTopic.has(letter)))
    .flatMap(([dossier, held]): DraftItem[] => {
      const sorted = [...held].sort((a, b) => a.number - b.number);
      const gaps = sorted.slice(1).flatMap(({ number }, at) => {
        const before = sorted[at]?.number ?? number;
        return number - before > 1 ? [gapText(before + 1, number - 1)] : [];
      });
      const last = sorted.at(-1)?.letter;
      const place = last && headPlace(last);
      if (gaps.length === 0 || !place) return [];
      return [
        {
          id: itemId('lacking', place, `:${dossier}`),
          group: null,
          letter: null,
          cells: [
            [words(say.numbersMissing(dossier, joinWords(gaps, say.and))), { kind: 'mark', place }],
          ],
        },
      ];
    });
}

function gapText(from: number, to: number): string {
  if (to - from >= MAX_NUMBERS) return `${from}–${to}`;
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).join(', ');
}

/** Where a letter prints its own number. */
function headPlace(letter: Letter): Place | null {
  const paragraph =
    letter.paragraphs.find(({ role }) => role === 'letterhead') ?? letter.paragraphs[0];
  return paragraph ? { letter, paragraph, start: 0, end: paragraph.text.length } : null;
}

/** Letters that speak in another part: of a recommendation on the topic, of a promise, in a table or on a side of it. */
function heardElsewhere({ topic, threads, commitments, figureRows }: BriefingScope): Set<Letter> {
  return new Set([
    ...threads.flatMap(({ events }) => events.map(({ letter }) => letter)),
    ...commitments.flatMap(({ letter, mentions }) => [
      letter,
      ...mentions.map(({ place }) => place.letter),
    ]),
    ...figureRows.map(({ label }) => label.letter),
    ...(asksMoreThanTheme(topic) ? topic.chosen.map(({ letter }) => letter) : []),
  ]);
}

/** Dated letters after the last one that treats the topic, in which no other part found anything either. */
function silence(scope: BriefingScope): DraftItem[] {
  const { topic, texts, say } = scope;
  const heard = heardElsewhere(scope);
  const line = themeLine(topic.theme.paragraphs, topic.letters).filter(
    ({ letter }) => letter.date !== null,
  );
  const lastAt = line.findLastIndex(({ paragraphs }) => paragraphs.length > 0);
  const last = line[lastAt]?.telling;
  const silent = line.slice(lastAt + 1).filter(({ letter }) => !heard.has(letter));
  if (!last || silent.length === 0) return [];
  const place = placeOfTheme(last.paragraph, last.sentence);
  const names = silent
    .slice(-MAX_SILENT_NAMED)
    .map(({ letter }) => `${texts.date(letter.date)} (${texts.kind(letter.kind).toLowerCase()})`);
  return [
    {
      id: itemId('lacking', place, ':silent'),
      group: null,
      letter: null,
      cells: [
        [
          words(say.silentSince(joinWords(names, say.and), texts.date(place.letter.date))),
          { kind: 'mark', place },
        ],
      ],
    },
  ];
}
