/** Recommendations on a topic as a table: what was advised, the status as printed, what is new or repeated. */
import { type LedgerThread, seriesName } from '../../index/recommendation-ledger.ts';
import { textAt } from '../../index/text-place.ts';
import type { Inline } from '../answer/answer-parts.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { type DraftItem, type DraftPart, itemId, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { pointsBack, withReferent } from './with-referent.ts';

const MAX_ROWS = 5;
const MAX_CELL_CHARS = 150;

/** Rows in the order of the ledger, the best of the topic when there are many. */
export function recommendationsPart(scope: BriefingScope): DraftPart {
  const { threads, say } = scope;
  const shown = inSeries(threads.slice(0, MAX_ROWS));
  return {
    kind: 'recommendations',
    headers: say.recommendationHeaders,
    items: shown.map((thread) => row(thread, scope)),
    empty: say.parts.recommendations.empty,
    leftOut: threads.length - shown.length,
  };
}

/** By series in order of first appearance, then by number. */
function inSeries(threads: readonly LedgerThread[]): LedgerThread[] {
  const names = [...new Set(threads.map((thread) => seriesName(thread)))];
  return [...threads].sort(
    (a, b) => names.indexOf(seriesName(a)) - names.indexOf(seriesName(b)) || a.number - b.number,
  );
}

/** "Nr. 4, Veiligheid en stabiliteit" */
export function threadName(thread: LedgerThread, { say }: BriefingScope): string {
  return say.recommendation(thread.number, seriesName(thread));
}

function row(thread: LedgerThread, scope: BriefingScope): DraftItem {
  const { status, advice } = thread;
  const { texts, say } = scope;
  return {
    id: itemId('recommendations', advice, `:${thread.id}`),
    group: null,
    letter: null,
    cells: [
      [words(`${threadName(thread, scope)}: `), ...cutQuote(advice, MAX_CELL_CHARS)],
      status === null
        ? [words(say.noStatus)]
        : [
            { kind: 'strong', text: textAt(status) },
            words(` (${texts.date(status.letter.date)}) `),
            { kind: 'mark', place: status },
          ],
      newOrRepeated(thread, scope),
    ],
  };
}

/** "Zoals ook gemeld in de beleidsreactie …": says itself that it is not new. */
const REFERS_BACK =
  /(?<!\p{L})(?:zoals|conform|overeenkomstig|cf\.)(?: \p{L}+){0,3} (?:gemeld|aangegeven|genoemd|beschreven|toegelicht|gesteld|aangekondigd)|(?<!\p{L})(?:zoals )?in (?:de|beide|het|deze) (?:\p{L}+ )?(?:beleids|kabinets)?reacties?(?!\p{L})/iu;

function newOrRepeated(
  { change, events, missing, status }: LedgerThread,
  { index, texts, say }: BriefingScope,
): Inline[] {
  const lacksResponse = missing.some(({ kind }) => kind === 'responded');
  // What a letter repeats of a response that is not here would look new.
  if (status !== null && lacksResponse) return [words(say.notComparable)];
  if (change === null) {
    const last = events.filter(({ kind }) => kind !== 'recommended').at(-1);
    const said = last?.places.find((place) => place !== last.advice);
    return said === undefined ? [words('–')] : [...cutQuote(said, MAX_CELL_CHARS)];
  }
  const own = change.added.filter((place) => !REFERS_BACK.test(textAt(place)));
  const added = own.find((place) => !pointsBack(place)) ?? own[0];
  const [reused] = [...change.reused].sort((a, b) => b.similarity - a.similarity);
  const percent = Math.round(change.reusedShare * 100);
  return [
    ...(added === undefined
      ? [words(say.nothingAdded)]
      : [words(say.added), ...cutQuote(withReferent(index, added), MAX_CELL_CHARS)]),
    ...(reused === undefined
      ? []
      : [
          words(' '),
          words(say.repeatedFrom(percent, texts.date(reused.earlier.letter.date))),
          { kind: 'mark' as const, place: reused.earlier },
        ]),
  ];
}
