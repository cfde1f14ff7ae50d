/**
 * The card that tells where else a piece is named. One card serves the page; it stands beside the words that
 * opened it, takes the focus, and gives it back when it closes.
 */
import type { Citation, IndexedReference } from '../../server/contract.ts';
import { fetchReference } from '../api.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterChip } from '../letter-chip.ts';
import { placeBeside } from '../place-beside.ts';
import { outwardLink } from '../reader/letter-view.ts';
import type { LetterReference } from '../reader/reference-spans.ts';
import { RequestFailure } from '../request-failure.ts';
import { letterPath } from '../router.ts';
import { sentenceFor, text } from '../text-nl.ts';
import { referencePath } from './references-state.ts';

/** More than a card can list; the index has all of them. */
const MOST_MENTIONS = 40;

export type ReferenceCard = {
  readonly element: HTMLElement;
  /** Opens beside the control, for the pieces that its words name. */
  readonly open: (control: HTMLElement, references: readonly LetterReference[]) => void;
  readonly close: () => void;
};

/** The card, hidden; put its element in the page once. */
export function createReferenceCard(): ReferenceCard {
  const card = element('div', {
    class: 'reference-card',
    role: 'dialog',
    tabindex: -1,
    hidden: true,
  });
  let owner: HTMLElement | null = null;

  function close(): void {
    if (card.hidden) return;
    const control = owner;
    owner = null;
    control?.removeAttribute('aria-expanded');
    // The focus may be elsewhere already; hidden, the card would lose it.
    if (card.contains(document.activeElement)) control?.focus({ preventScroll: true });
    card.hidden = true;
  }

  async function open(control: HTMLElement, references: readonly LetterReference[]): Promise<void> {
    close();
    owner = control;
    control.setAttribute('aria-expanded', 'true');
    card.setAttribute('aria-label', text.references.card(control.textContent));
    const bodies = references.map((reference) => pieceView(reference));
    card.replaceChildren(
      button({ class: 'icon-button', 'aria-label': text.references.close }, close, icon('close')),
      ...bodies.map(({ piece }) => piece),
    );
    card.hidden = false;
    placeBeside(card, control);
    card.focus({ preventScroll: true });
    await Promise.all(
      bodies.map(async ({ mentions }, at) => {
        const id = references[at]?.id;
        if (id === undefined) return;
        mentions.replaceChildren(...(await mentionsOf(id)));
      }),
    );
    if (owner === control) placeBeside(card, control);
  }

  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // The next Esc closes the letter beneath.
    event.stopPropagation();
    close();
  });
  card.addEventListener('click', (event) => {
    // A link in it leads on: the card belongs to the page that is left.
    if (event.target instanceof Element && event.target.closest('a') !== null) close();
  });
  card.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !card.contains(event.relatedTarget)) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !card.contains(event.target)) close();
  });

  return { element: card, open: (control, references) => void open(control, references), close };
}

/** What is known without asking, and the place for who names it. */
function pieceView(reference: LetterReference): {
  readonly piece: HTMLElement;
  readonly mentions: HTMLElement;
} {
  const { kind, normalised, text: name, title, letterId, url } = reference;
  const mentions = element('div', { class: 'card-mentions' }, text.references.loading);
  const piece = element(
    'section',
    { class: 'card-piece' },
    element('p', { class: 'card-kind quiet' }, text.references.kinds[kind]),
    element('p', { class: 'card-title' }, normalised ?? name),
    title === null || title === name ? null : element('p', { class: 'letter-voice' }, `„${title}”`),
    letterId === null
      ? null
      : element('p', {}, element('a', { href: letterPath(letterId) }, text.references.here)),
    url === null || letterId !== null
      ? null
      : element('p', {}, outwardLink(url, text.references.published)),
    mentions,
    element('p', {}, element('a', { href: referencePath(reference.id) }, text.references.inIndex)),
  );
  return { piece, mentions };
}

async function mentionsOf(id: string): Promise<(HTMLElement | string)[]> {
  try {
    return mentionList(await fetchReference(id, { letter: null, mentions: MOST_MENTIONS }));
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    return [element('p', { role: 'alert' }, sentenceFor(failure))];
  }
}

/** By letter, newest first, each paragraph a link; one mention is the one that was pressed. */
function mentionList({ mentions, mentionCount, namedBy }: IndexedReference): HTMLElement[] {
  if (mentionCount === 1) return [element('p', { class: 'quiet' }, text.references.onlyHere)];
  const shown = namedBy
    .map(({ letterId }) => mentions.filter(({ citation }) => citation.letter.id === letterId))
    .flatMap((own) => (own[0] === undefined ? [] : [own.map(({ citation }) => citation)]));
  return [
    element('p', { class: 'quiet' }, text.references.mentions),
    element('ul', {}, ...shown.map(letterMentions)),
    ...(shown.length < namedBy.length
      ? [
          element(
            'p',
            { class: 'quiet' },
            text.references.moreLetters(namedBy.length - shown.length),
          ),
        ]
      : []),
  ];
}

function letterMentions(citations: readonly Citation[]): HTMLElement {
  const [first] = citations;
  const numbers = [...new Set(citations.map(({ paragraph }) => paragraph.number))];
  return element(
    'li',
    {},
    first === undefined ? null : letterChip(first.letter),
    ...numbers.flatMap((number, order) => [
      order === 0 ? ' ' : ', ',
      element(
        'a',
        { href: letterPath(first?.letter.id ?? '', number) },
        text.references.paragraph(number),
      ),
    ]),
  );
}
