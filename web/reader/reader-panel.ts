/** The letter beside the chat: opens at a source, marks its quote, and steps through the other sources of the answer. */
import type { Citation, LetterOnWire } from '../../server/contract.ts';
import { fetchLetter } from '../api.ts';
import { referenceText } from '../citation-text.ts';
import { copyFrom } from '../clipboard.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { keepInPlace } from '../keep-in-place.ts';
import { letterChip } from '../letter-chip.ts';
import { alertBox } from '../notice-box.ts';
import type { ReferenceCard } from '../references/reference-card.ts';
import { createReferenceLinker } from '../references/reference-linker.ts';
import { RequestFailure } from '../request-failure.ts';
import { letterPath } from '../router.ts';
import { sentenceFor, text } from '../text-nl.ts';
import { createFindBar } from './find-in-letter.ts';
import { letterView } from './letter-view.ts';
import { quoteRanges } from './mark-quotes.ts';
import { createMiniMap } from './mini-map.ts';
import { scrollToParagraph } from './scroll-to-paragraph.ts';

/** The sources to step through, which one to open, and where the focus goes when the reader closes. */
export type OpenRequest = {
  readonly citations: readonly Citation[];
  readonly at: number;
  /** Finds the control again by the source that was open last; it may have been drawn anew. */
  readonly origin: (citation: Citation) => HTMLElement | null;
};

export type Reader = {
  readonly element: HTMLElement;
  readonly isOpen: () => boolean;
  readonly open: (request: OpenRequest) => Promise<void>;
  /** Goes `by` sources on, around the ends; nothing happens when closed. */
  readonly step: (by: number) => Promise<void>;
  /**
   * The page beside it numbers its sources anew: the letter stays where it is with the new numbers, and closes
   * when its open source is no longer among them. Nothing happens when closed.
   */
  readonly renumber: (citations: readonly Citation[]) => void;
  readonly close: () => void;
};

/**
 * The reader, closed.
 *
 * @param room - scrolls the page beside it, which changes width when the reader opens or closes
 * @param deps - `onToggle` is told when it opens and closes
 */
export function createReader(
  room: HTMLElement,
  {
    onToggle,
    referenceCard,
  }: {
    readonly onToggle: (isOpen: boolean) => void;
    readonly referenceCard: Pick<ReferenceCard, 'open'>;
  },
): Reader {
  let request: OpenRequest | null = null;
  const letters = new Map<string, LetterOnWire>();
  const linker = createReferenceLinker(referenceCard);

  const scroller = element('div', { class: 'reader-scroll', tabindex: -1 });
  const bar = element('div', { class: 'reader-bar' });
  const find = createFindBar(() => scroller.querySelector<HTMLElement>('.letter'));
  const map = createMiniMap(scroller, (citation) => {
    if (request === null) return;
    void show({ ...request, at: request.citations.indexOf(citation) });
  });
  const panel = element(
    'aside',
    { class: 'reader', 'aria-label': text.reader.label, hidden: true },
    bar,
    find.element,
    element('div', { class: 'reader-body' }, scroller, map.element),
  );

  async function show(next: OpenRequest): Promise<void> {
    const citation = next.citations[next.at];
    if (citation === undefined) return;
    showOrigin(next, citation);
    request = next;
    drawBar(next, citation);
    if (panel.hidden) {
      panel.hidden = false;
      keepInPlace(
        room,
        () => next.origin(citation),
        () => onToggle(true),
      );
    }
    if (scroller.querySelector('.letter')?.getAttribute('data-letter') !== citation.letter.id) {
      scroller.replaceChildren(element('p', { class: 'quiet' }, text.reader.loading));
    }
    try {
      const letter = letters.get(citation.letter.id) ?? (await fetchLetter(citation.letter.id));
      letters.set(letter.id, letter);
      // Another source may have been opened while this letter was on its way.
      if (request === next) draw(letter, next, citation);
    } catch (failure) {
      if (!(failure instanceof RequestFailure)) throw failure;
      if (request === next) drawFailure(failure, next);
    }
  }

  /** Shows in the answer which number is open, without moving more of it than is needed to see that number. */
  function showOrigin(next: OpenRequest | null, citation: Citation | undefined): void {
    const before = request?.citations[request.at];
    if (before !== undefined) request?.origin(before)?.classList.remove('is-open');
    const control = citation === undefined ? null : next?.origin(citation);
    control?.classList.add('is-open');
    control?.scrollIntoView({ block: 'nearest' });
  }

  function draw(letter: LetterOnWire, current: OpenRequest, citation: Citation): void {
    const paragraph = letter.paragraphs.find(({ number }) => number === citation.paragraph.number);
    const ranges = paragraph === undefined ? null : quoteRanges(paragraph.text, citation.quotes);
    const marks = new Map([[citation.paragraph.number, ranges]]);
    const view = letterView(letter, marks, 'h2');
    find.clear();
    scroller.replaceChildren(view);
    const inLetter = current.citations.filter((other) => other.letter.id === letter.id);
    numberCited(view, inLetter);
    const opened = scrollToParagraph(scroller, citation.paragraph.number);
    opened?.classList.add('is-open');
    if (opened === null) {
      view.prepend(element('p', { class: 'not-placed', role: 'note' }, text.reader.paragraphGone));
      scroller.scrollTop = 0;
      scroller.focus();
    }
    map.draw(inLetter, citation.n);
    void linker.link(view, letter, marks);
  }

  function drawFailure(failure: RequestFailure, current: OpenRequest): void {
    const sentence = failure.code === 'not-found' ? text.letterGone.sentence : sentenceFor(failure);
    scroller.replaceChildren(
      alertBox(
        sentence,
        button({ class: 'button' }, () => void show(current), text.tryAgain),
      ),
    );
    map.draw([], 0);
    scroller.focus();
  }

  function drawBar(current: OpenRequest, citation: Citation): void {
    const total = current.citations.length;
    const stepper = [
      button(
        { class: 'icon-button', 'aria-label': text.reader.previous },
        () => void step(-1),
        icon('previous'),
      ),
      element(
        'span',
        { class: 'reader-position' },
        element('span', { class: 'visually-hidden' }, `${text.reader.source} `),
        text.reader.position(current.at + 1, total),
      ),
      button(
        { class: 'icon-button', 'aria-label': text.reader.next },
        () => void step(1),
        icon('next'),
      ),
    ];
    const copy: HTMLButtonElement = button(
      { class: 'quiet-button reader-copy' },
      () => void copyFrom(copy, referenceText(citation), text.answer.copied),
      icon('copy'),
      element('span', { class: 'label' }, text.reader.copyReference),
    );
    bar.replaceChildren(
      letterChip(citation.letter),
      total > 1 ? element('div', { class: 'stepper' }, ...stepper) : '',
      element('span', { class: 'spacer' }),
      copy,
      element(
        'a',
        { class: 'quiet-button', href: letterPath(citation.letter.id, citation.paragraph.number) },
        icon('page'),
        element('span', { class: 'label' }, text.reader.wholeLetter),
      ),
      button({ class: 'icon-button', 'aria-label': text.reader.close }, close, icon('close')),
    );
  }

  async function step(by: number): Promise<void> {
    if (request === null || panel.hidden) return;
    const total = request.citations.length;
    await show({ ...request, at: (request.at + by + total) % total });
  }

  function renumber(citations: readonly Citation[]): void {
    const open = request?.citations[request.at];
    if (request === null || open === undefined) return;
    const at = citations.findIndex(({ paragraph }) => paragraph.id === open.paragraph.id);
    const renumbered = citations[at];
    if (renumbered === undefined) {
      close();
      return;
    }
    const shown = { ...renumbered, quotes: open.quotes };
    request = { ...request, at, citations: citations.with(at, shown) };
    drawBar(request, shown);
    request.origin(shown)?.classList.add('is-open');
    const view = scroller.querySelector<HTMLElement>('.letter');
    if (view === null) return;
    const inLetter = citations.filter(({ letter }) => letter.id === shown.letter.id);
    numberCited(view, inLetter);
    map.draw(inLetter, shown.n);
  }

  function close(): void {
    if (panel.hidden) return;
    showOrigin(null, undefined);
    const citation = request?.citations[request.at];
    const origin = citation === undefined ? null : (request?.origin(citation) ?? null);
    panel.hidden = true;
    keepInPlace(
      room,
      () => origin,
      () => onToggle(false),
    );
    request = null;
    // A letter may be replaced while the page stays open.
    letters.clear();
    linker.forget();
    find.clear();
    origin?.focus({ preventScroll: true });
    origin?.scrollIntoView({ block: 'nearest' });
  }

  return { element: panel, isOpen: () => !panel.hidden, open: show, step, renumber, close };
}

/** Puts the numbers of an answer's sources beside the paragraphs they come from. */
function numberCited(view: HTMLElement, citations: readonly Citation[]): void {
  for (const before of view.querySelectorAll('.is-cited')) {
    before.classList.remove('is-cited');
    before.removeAttribute('data-source');
  }
  for (const citation of citations) {
    const target = view.querySelector(`#p${citation.paragraph.number}`);
    target?.classList.add('is-cited');
    target?.setAttribute('data-source', String(citation.n));
  }
}
