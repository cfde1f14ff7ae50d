/** One section of a comparison, or all of it for a theme: what changed, what both say, what only one says. */
import type { Citation, ComparisonGroup, SentencePair } from '../../server/contract.ts';
import { element } from '../element.ts';
import type { SourceControl } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import type { SideNames } from '../text-nl-compare.ts';
import { relationOf, type Side } from './pair-marks.ts';
import { aloneView, pairView, sameView } from './pair-view.ts';
import { countSentences } from './sentence-counts.ts';

/** More than one looks through at once: then the list is closed, with its count. */
const ENTRIES_AT_ONCE = 10;

export type GroupOptions = { readonly control: SourceControl; readonly names: SideNames };

/** The parts that there is something in; where both letters say something of their own, side by side. */
export function groupParts(group: ComparisonGroup, options: GroupOptions): HTMLElement[] {
  const { control } = options;
  const parts = [
    group.changed.length === 0 ? null : changedPart(group.changed, control),
    group.both.length === 0 ? null : bothPart(group.both, control),
    group.onlyEarlier.length + group.onlyLater.length === 0 ? null : alonePart(group, options),
  ];
  return parts.filter((part) => part !== null);
}

function changedPart(pairs: readonly SentencePair[], control: SourceControl): HTMLElement {
  return element(
    'section',
    { class: 'compare-part' },
    element('h4', {}, text.compare.changed),
    pairList(pairs, control),
  );
}

/** What is said otherwise comes first: what is word for word the same needs no reading twice. */
function bothPart(pairs: readonly SentencePair[], control: SourceControl): HTMLElement {
  const same = pairs.filter((pair) => relationOf(pair) === 'same');
  const other = pairs.filter((pair) => !same.includes(pair));
  return foldedPart(
    text.compare.both,
    { sentences: pairs.length, entries: pairs.length },
    other.length === 0 ? null : pairList(other, control),
    same.length === 0
      ? null
      : element(
          'div',
          { class: 'same-block' },
          element('p', { class: 'pair-line' }, text.compare.relations.same),
          element('ol', {}, ...same.map((pair) => sameView(pair, control))),
        ),
  );
}

function pairList(pairs: readonly SentencePair[], control: SourceControl): HTMLElement {
  return element('ol', { class: 'pairs' }, ...pairs.map((pair) => pairView(pair, control)));
}

/** The later letter's own come first where one reads down, and right where one reads across. */
function alonePart(group: ComparisonGroup, options: GroupOptions): HTMLElement {
  const sides = [
    aloneSide(group, 'later', group.onlyLater, options),
    aloneSide(group, 'earlier', group.onlyEarlier, options),
  ].filter((side) => side !== null);
  return element(
    'div',
    { class: sides.length === 2 ? 'alone-sides is-both' : 'alone-sides' },
    ...sides,
  );
}

function aloneSide(
  group: ComparisonGroup,
  side: Side,
  citations: readonly Citation[],
  { control, names }: GroupOptions,
): HTMLElement | null {
  if (citations.length === 0) return null;
  const { onlyLater, onlyEarlier } = countSentences(group);
  const part = foldedPart(
    text.compare.onlyIn(names[side]),
    { sentences: side === 'later' ? onlyLater : onlyEarlier, entries: citations.length },
    element(
      'ol',
      { class: 'alone-list' },
      ...citations.map((citation) => aloneView(citation, control)),
    ),
  );
  part.classList.add(`is-${side}`);
  return part;
}

/** A list under its heading, which folds it; a long one is folded at first. */
function foldedPart(
  heading: string,
  { sentences, entries }: { readonly sentences: number; readonly entries: number },
  ...lists: readonly (HTMLElement | null)[]
): HTMLElement {
  return element(
    'details',
    { class: 'compare-part', open: entries <= ENTRIES_AT_ONCE },
    element(
      'summary',
      {},
      element('h4', {}, heading),
      ' ',
      element('span', { class: 'quiet' }, text.compare.sentences(sentences)),
    ),
    ...lists,
  );
}
