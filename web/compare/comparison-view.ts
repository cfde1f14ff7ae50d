/** A whole comparison: what it is of, what to know before reading, how it is divided, and then every part of it. */
import type { Citation, CompareResponse, ComparisonGroup } from '../../server/contract.ts';
import { oneForEachNumber, printedSources } from '../cited-sources.ts';
import { copyFrom } from '../clipboard.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterChip } from '../letter-chip.ts';
import { quietAction } from '../quiet-action.ts';
import { letterPath } from '../router.ts';
import { type SourceActions, sourceControls } from '../source-controls.ts';
import { kindName, text } from '../text-nl.ts';
import type { SideNames } from '../text-nl-compare.ts';
import { comparePath } from './compare-state.ts';
import { countBar, countSwatch } from './count-bar.ts';
import { groupParts } from './group-view.ts';
import { relationOf } from './pair-marks.ts';
import { sectionOverview, sectionTitle } from './section-overview.ts';
import { COUNTED, countAll, sumOf } from './sentence-counts.ts';
import { sideNames } from './side-names.ts';

/** What the server answered, drawn. Its heading can take the focus. */
export function comparisonView(comparison: CompareResponse, actions: SourceActions): HTMLElement {
  const { earlier, later, theme, groups } = comparison;
  const names = sideNames(earlier, later);
  const citations = oneForEachNumber(groups.flatMap(citationsOf));
  const view = element('section', { class: 'comparison' });
  const control = sourceControls(citations, actions, ({ n }) => findControl(view, n));
  const sections = groups.map((group, at) =>
    element(
      'section',
      { class: 'compare-group' },
      group.section === null
        ? null
        : element('h3', { id: `onderdeel-${at + 1}`, tabindex: -1 }, sectionTitle(group.section)),
      ...groupParts(group, { control, names }),
    ),
  );
  view.append(
    element(
      'h2',
      { tabindex: -1 },
      text.compare.result(names),
      theme === null
        ? ''
        : element('span', { class: 'of-theme' }, ` ${text.compare.ofTheme(theme)}`),
    ),
    notes(comparison, names),
    totals(comparison, names),
    ...(sections.length > 1
      ? [
          element('h3', { class: 'overview-head' }, text.compare.overview),
          sectionOverview(comparison, names, (at) => goToSection(sections[at])),
        ]
      : []),
    viewActions(comparison),
    legend(groups) ?? '',
    sections.length === 0 ? '' : heads(comparison),
    ...sections,
    printedSources(citations),
  );
  return view;
}

function citationsOf({ changed, both, onlyLater, onlyEarlier }: ComparisonGroup): Citation[] {
  const pairs = [...changed, ...both].flatMap(({ earlier, later }) => [earlier, later]);
  return [...pairs, ...onlyLater, ...onlyEarlier];
}

/** The first control of a source that can be seen; one in a closed list where there is no other. */
function findControl(view: HTMLElement, n: number): HTMLElement | null {
  const controls = [...view.querySelectorAll<HTMLElement>(`.cite[data-n="${n}"]`)];
  return (
    controls.find((control) => control.closest('details:not([open])') === null) ??
    controls[0] ??
    null
  );
}

function goToSection(section: HTMLElement | undefined): void {
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}

function notes({ notes: codes, theme }: CompareResponse, names: SideNames): HTMLElement | string {
  if (codes.length === 0) return '';
  return element(
    'ul',
    { class: 'compare-notes' },
    ...codes.map((code) => element('li', {}, text.compare.notes[code](names, theme ?? ''))),
  );
}

/** One line of numbers with the bar that draws them; the colours of the bar are told by that line. */
function totals(comparison: CompareResponse, names: SideNames): HTMLElement {
  const counts = countAll(comparison);
  if (sumOf(counts) === 0) {
    return element('p', { class: 'compare-totals' }, text.compare.nothing);
  }
  return element(
    'div',
    { class: 'compare-totals' },
    countBar(counts, sumOf(counts), comparison),
    element(
      'ul',
      { class: 'count-line' },
      ...COUNTED.map((kind) =>
        element(
          'li',
          {},
          countSwatch(kind, comparison),
          text.compare.counts[kind](counts[kind], names),
        ),
      ),
    ),
    element('p', { class: 'quiet' }, text.compare.countNote),
  );
}

function viewActions({ earlier, later, theme }: CompareResponse): HTMLElement {
  const state = { from: earlier.id, to: later.id, theme: theme ?? '' };
  const link = new URL(comparePath(state), window.location.href);
  return element(
    'div',
    { class: 'answer-actions' },
    theme === null
      ? null
      : element(
          'a',
          { class: 'quiet-button', href: comparePath({ ...state, theme: '' }) },
          icon('letters'),
          element('span', { class: 'label' }, text.compare.whole),
        ),
    quietAction(
      'link',
      text.compare.copyLink,
      (control) => void copyFrom(control, link.href, text.answer.linkCopied),
    ),
    quietAction('print', text.answer.print, () => window.print()),
  );
}

/** Only the signs that occur. */
function legend(groups: readonly ComparisonGroup[]): HTMLElement | null {
  const pairs = groups.flatMap(({ changed, both }) => [...changed, ...both]);
  const hasChange = pairs.some(({ changes }) => changes.length > 0);
  const hasOtherWords = pairs.some((pair) => relationOf(pair) === 'reworded');
  if (!hasChange && !hasOtherWords) return null;
  return element(
    'ul',
    { class: 'legend', 'aria-label': text.compare.legend },
    hasChange
      ? element(
          'li',
          {},
          element('mark', {}, text.compare.legendSample),
          ' ',
          text.compare.legendChange,
        )
      : null,
    hasOtherWords
      ? element(
          'li',
          {},
          element('span', { class: 'is-other-words' }, text.compare.legendSample),
          ' ',
          text.compare.legendOtherWords,
        )
      : null,
  );
}

/** The letters above their columns; they stay in sight while one reads on. */
function heads({ earlier, later }: CompareResponse): HTMLElement {
  return element(
    'div',
    { class: 'compare-heads', role: 'group', 'aria-label': text.compare.sides },
    ...[earlier, later].map((letter) =>
      element(
        'p',
        { class: 'compare-head', 'data-letter': letter.id },
        letterChip(letter),
        element('span', { class: 'quiet' }, kindName(letter.kind)),
        element('a', { href: letterPath(letter.id) }, letter.title),
      ),
    ),
  );
}
