/** One section of a comparison, or all of it for a theme: what changed, what both say, what only one says. */
import type { Citation, ComparisonGroup, SentencePair } from '../../server/contract.ts';
import { element } from '../element.ts';
import type { SourceControl } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import type { SideNames } from '../text-nl-compare.ts';
import { relationOf } from './pair-marks.ts';
import { aloneView, pairView, sameView } from './pair-view.ts';
import { countSentences } from './sentence-counts.ts';

/** More than one looks through at once: then the list is closed, with its count. */
const PAIRS_AT_ONCE = 6;
const ALONE_AT_ONCE = 6;

/** Whether the lists within are open from the start, as they are where little else is shown. */
export type GroupOptions = { readonly control: SourceControl; readonly names: SideNames };

/** The parts that there is something in; one letter's own sentences stand beside the other's. */
export function groupParts(
  group: ComparisonGroup,
  { control, names }: GroupOptions,
): HTMLElement[] {
  const parts = [
    group.changed.length === 0 ? null : changedPart(group.changed, control),
    group.both.length === 0 ? null : bothPart(group.both, control),
    group.onlyEarlier.length + group.onlyLater.length === 0
      ? null
      : alonePart(group, { control, names }),
  ];
  return parts.filter((part) => part !== null);
}

function changedPart(pairs: readonly SentencePair[], control: SourceControl): HTMLElement {
  return element(
    'section',
    { class: 'compare-part' },
    element('h4', {}, text.compare.changed),
    element('ol', { class: 'pairs' }, ...pairs.map((pair) => pairView(pair, control))),
  );
}

/** What is said otherwise comes first: what is word for word the same needs no reading twice. */
function bothPart(pairs: readonly SentencePair[], control: SourceControl): HTMLElement {
  const same = pairs.filter((pair) => relationOf(pair) === 'same');
  const other = pairs.filter((pair) => !same.includes(pair));
  return element(
    'section',
    { class: 'compare-part' },
    element('h4', {}, text.compare.both),
    element(
      'details',
      { class: 'compare-list', open: pairs.length <= PAIRS_AT_ONCE },
      element('summary', {}, text.compare.showBoth(pairs.length)),
      other.length === 0
        ? null
        : element('ol', { class: 'pairs' }, ...other.map((pair) => pairView(pair, control))),
      same.length === 0
        ? null
        : element(
            'div',
            { class: 'same-block' },
            element('p', { class: 'pair-line' }, text.compare.relations.same),
            element('ol', { class: 'pairs' }, ...same.map((pair) => sameView(pair, control))),
          ),
    ),
  );
}

/** The later letter's own come first where one reads down, and right where one reads across. */
function alonePart(group: ComparisonGroup, { control, names }: GroupOptions): HTMLElement {
  const counts = countSentences(group);
  return element(
    'section',
    { class: 'compare-part alone-sides' },
    aloneSide('later', group.onlyLater, { control, name: names.later, count: counts.onlyLater }),
    aloneSide('earlier', group.onlyEarlier, {
      control,
      name: names.earlier,
      count: counts.onlyEarlier,
    }),
  );
}

function aloneSide(
  side: 'earlier' | 'later',
  citations: readonly Citation[],
  {
    control,
    name,
    count,
  }: { readonly control: SourceControl; readonly name: string; readonly count: number },
): HTMLElement {
  return element(
    'div',
    { class: `alone-side is-${side}` },
    element('h4', {}, text.compare.onlyIn(name)),
    citations.length === 0
      ? element('p', { class: 'quiet' }, text.compare.none)
      : element(
          'details',
          { class: 'compare-list', open: citations.length <= ALONE_AT_ONCE },
          element('summary', {}, text.compare.showOnly(count, name)),
          element('ol', {}, ...citations.map((citation) => aloneView(citation, control))),
        ),
  );
}
