/**
 * Search within the letter that is open. Matches are painted by the browser's highlight registry, so the
 * text itself, and the marks of a quote in it, stay untouched; without that registry only the jumping works.
 */
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';

/** A found place: the ranges are cut at element edges, one match may be several. */
type Match = { readonly start: number; readonly end: number };

/**
 * Places where the words stand, ignoring case and accents, in order and apart. Any white space in the
 * question fits any in the text; fewer than two characters find nothing.
 */
export function findMatches(haystack: string, needle: string): Match[] {
  const words = folded(needle).trim().split(/\s+/);
  if (words.join('').length < 2) return [];
  const pattern = new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'),
    'g',
  );
  return [...folded(haystack).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Lower case without accents, one unit for each unit, so that offsets stay valid. */
function folded(value: string): string {
  return Array.from({ length: value.length }, (_, at) => {
    const unit = value.charAt(at);
    const base = unit.normalize('NFD').charAt(0).toLowerCase();
    return base.length === 1 ? base : unit;
  }).join('');
}

export type FindBar = { readonly element: HTMLElement; readonly clear: () => void };

/** The search field with its count and arrows, working on whatever `root` holds at that moment. */
export function createFindBar(root: () => HTMLElement | null): FindBar {
  let ranges: Range[] = [];
  let at = -1;
  const field = element('input', {
    type: 'search',
    class: 'find-field',
    'aria-label': text.reader.search,
    placeholder: text.reader.search,
    autocomplete: 'off',
  });
  const count = element('output', { class: 'find-count' });
  const step = (by: number): void => {
    if (ranges.length === 0) return;
    at = (at + by + ranges.length) % ranges.length;
    show();
  };
  const arrows = [
    button(
      { class: 'icon-button', 'aria-label': text.reader.previousMatch },
      () => step(-1),
      icon('previous'),
    ),
    button(
      { class: 'icon-button', 'aria-label': text.reader.nextMatch },
      () => step(1),
      icon('next'),
    ),
  ];
  const show = (): void => {
    count.textContent = field.value === '' ? '' : text.reader.matches(at + 1, ranges.length);
    for (const arrow of arrows) arrow.hidden = ranges.length < 2;
    const current = ranges[at];
    paint(ranges, current);
    current?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  };
  const search = (): void => {
    const letter = root();
    ranges = letter === null ? [] : matchRanges(letter, field.value);
    at = ranges.length === 0 ? -1 : 0;
    show();
  };
  const clear = (): void => {
    field.value = '';
    ranges = [];
    at = -1;
    paint([], undefined);
    count.textContent = '';
    for (const arrow of arrows) arrow.hidden = true;
  };
  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape' && field.value !== '') {
      // The first Esc empties the field; the next one closes the reader.
      event.stopPropagation();
      clear();
    }
  });
  clear();
  return {
    element: element(
      'div',
      { class: 'find', role: 'search' },
      icon('search'),
      field,
      count,
      ...arrows,
    ),
    clear,
  };
}

/** Ranges of the matches within single paragraphs; a match never runs from one paragraph into the next. */
function matchRanges(letter: HTMLElement, needle: string): Range[] {
  const blocks = letter.querySelectorAll(
    '.paragraph-body, .note > span, td:not(.row-number), th, .letter-title',
  );
  return [...blocks].flatMap((block) =>
    findMatches(block.textContent, needle).map(({ start, end }) => rangeAt(block, start, end)),
  );
}

function rangeAt(block: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = (node as Text).length;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed);
    passed += length;
  }
  return range;
}

function paint(ranges: readonly Range[], current: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set('find', new Highlight(...ranges));
  CSS.highlights.set(
    'find-current',
    current === undefined ? new Highlight() : new Highlight(current),
  );
}
