/** Two sentences side by side with what differs marked in both, and what only one letter says. */
import type { Citation, SentencePair } from '../../server/contract.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { rangesOf, segmentsOf } from '../recommendations/aligned-text.ts';
import type { SourceControl } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { type PairMarking, pairMarkings, relationOf, type Side } from './pair-marks.ts';

/** A pair in two columns, the earlier left, with what changed told in one line above. */
export function pairView(pair: SentencePair, control: SourceControl): HTMLElement {
  return element(
    'li',
    { class: 'pair' },
    pair.changes.length === 0 ? relationLine(pair) : changeLine(pair),
    element(
      'div',
      { class: 'sides' },
      sideView(pair, 'earlier', control),
      sideView(pair, 'later', control),
    ),
  );
}

/** A sentence that both letters have, character for character: once, with both its places. */
export function sameView(pair: SentencePair, control: SourceControl): HTMLElement {
  return element(
    'li',
    { class: 'pair is-same' },
    element(
      'p',
      { class: 'letter-voice', lang: 'nl' },
      ...quoted(pair.later, []),
      sources([pair.earlier, pair.later], control),
    ),
  );
}

/** What only one letter says of a paragraph: its sentences, with "…" where others lie between. */
export function aloneView(citation: Citation, control: SourceControl): HTMLElement {
  return element(
    'li',
    { class: 'alone', 'data-letter': citation.letter.id },
    element(
      'p',
      { class: 'letter-voice', lang: 'nl' },
      ...quoted(citation, []),
      sources([citation], control),
    ),
  );
}

function sideView(pair: SentencePair, side: Side, control: SourceControl): HTMLElement {
  const citation = pair[side];
  return element(
    'div',
    { class: `side is-${side}`, 'data-letter': citation.letter.id },
    element('p', { class: 'side-date' }, letterChip(citation.letter)),
    element(
      'p',
      { class: 'letter-voice', lang: 'nl' },
      ...quoted(citation, pairMarkings(pair, side)),
      sources([citation], control),
    ),
  );
}

function sources(citations: readonly Citation[], control: SourceControl): HTMLElement {
  // A word joiner: the number never stands alone on a line.
  return element('sup', {}, '\u2060', ...citations.map(control));
}

function quoted(citation: Citation, markings: readonly PairMarking[]): (Node | string)[] {
  const { paragraph } = citation;
  const ranges = rangesOf(citation);
  if (ranges === null) return [citation.quotes.map((quote) => quote.text).join(' … ')];
  return ranges.flatMap((range, order) => {
    const before = ranges[order - 1];
    return [
      before === undefined ? '' : gapView(paragraph.text.slice(before.end, range.start)),
      ...segmentsOf<PairMarking, never>(range, { markings, tags: [] }).map((segment) => {
        const words = paragraph.text.slice(segment.start, segment.end);
        if (segment.markings.some(({ layer }) => layer === 'change')) {
          return element('mark', {}, words);
        }
        return segment.markings.length > 0
          ? element('span', { class: 'is-other-words' }, words)
          : words;
      }),
    ];
  });
}

/** Between two sentences: nothing, the edge of a table cell, or words that are not quoted here. */
function gapView(between: string): string {
  if (between.trim() !== '') return ' … ';
  return between.includes('\t') ? ' | ' : ' ';
}

function relationLine(pair: SentencePair): HTMLElement {
  const relation = relationOf(pair);
  return element('p', { class: 'pair-line' }, text.compare.relations[relation]);
}

/** "bedrag € 40 miljoen → € 25 miljoen"; a screen reader hears which is the earlier. */
function changeLine({ changes }: SentencePair): HTMLElement {
  return element(
    'ul',
    { class: 'pair-line' },
    ...changes.map(({ kind, earlier, later }) =>
      element(
        'li',
        {},
        element('span', { class: 'text-tag' }, text.compare.changes[kind]),
        ' ',
        element('span', { class: 'visually-hidden' }, `${text.compare.before} `),
        element('span', { class: 'letter-voice', lang: 'nl' }, earlier),
        element('span', { 'aria-hidden': 'true' }, ' → '),
        element('span', { class: 'visually-hidden' }, `, ${text.compare.after} `),
        element('strong', { class: 'letter-voice', lang: 'nl' }, later),
      ),
    ),
  );
}
