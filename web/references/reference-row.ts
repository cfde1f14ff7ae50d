/** One piece in the index: what it is, how it is written, who names it, and where it is found. */
import type { IndexedReference } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { foldedWords } from '../folded-words.ts';
import { letterChip } from '../letter-chip.ts';
import { outwardLink } from '../reader/letter-view.ts';
import { letterPath } from '../router.ts';
import { text } from '../text-nl.ts';

type NamedBy = IndexedReference['namedBy'][number];

type OnRead = (letterId: string, control: HTMLElement) => void;

/** @param onRead - told a letter that names the piece, and the control that was pressed */
export function referenceRow(reference: IndexedReference, onRead: OnRead): HTMLElement {
  return element(
    'article',
    { class: 'reference-row', 'data-reference': reference.id },
    element('p', { class: 'reference-kind' }, text.references.kinds[reference.kind]),
    element('div', { class: 'reference-name' }, ...nameParts(reference)),
    element(
      'div',
      { class: 'reference-letters' },
      element('span', { class: 'visually-hidden' }, text.references.namedBy),
      element(
        'ul',
        {},
        ...reference.namedBy.map((letter) => element('li', {}, readButton(letter, onRead))),
      ),
      reference.letterCount > reference.namedBy.length
        ? element(
            'p',
            { class: 'quiet' },
            text.references.moreLetters(reference.letterCount - reference.namedBy.length),
          )
        : null,
    ),
    element('p', { class: 'reference-place' }, placeOf(reference)),
  );
}

function nameParts(reference: IndexedReference): (HTMLElement | null)[] {
  const name = reference.normalised ?? reference.text;
  const called =
    reference.normalised === null || reference.kind === 'kamerstuk' ? null : reference.text;
  // How a number is written is told exactly; of a name only what is more than marks and case.
  const plain = reference.kind === 'kamerstuk' ? oneLine : bare;
  const forms = otherForms(reference.forms, [name, called ?? ''], plain);
  return [
    element('h3', {}, called ?? name),
    called === null ? null : element('p', { class: 'quiet' }, name),
    reference.title === null
      ? null
      : element('p', { class: 'letter-voice', lang: 'nl' }, `„${reference.title}”`),
    forms.length === 0
      ? null
      : element(
          'p',
          { class: 'reference-forms quiet' },
          `${text.references.writtenAs} `,
          ...forms.flatMap((form, order) => [
            order === 0 ? '' : ' · ',
            element('span', { class: 'letter-voice', lang: 'nl' }, oneLine(form)),
          ]),
        ),
  ];
}

function readButton({ letterId, date, title, count }: NamedBy, onRead: OnRead): HTMLElement {
  const control: HTMLButtonElement = button(
    { class: 'read-button', 'data-letter': letterId, title },
    () => onRead(letterId, control),
    letterChip({ id: letterId, date }),
    count === 1
      ? ''
      : element('span', { class: 'quiet', 'aria-hidden': 'true' }, text.references.times(count)),
    element('span', { class: 'visually-hidden' }, text.references.readIn(title, count)),
  );
  return control;
}

function placeOf({ letterId, url }: IndexedReference): HTMLElement {
  if (letterId !== null) {
    return element('a', { href: letterPath(letterId) }, text.references.here);
  }
  return url === null
    ? element('span', { class: 'quiet' }, text.references.notHere)
    : outwardLink(url, text.references.published);
}

/** More spellings than one wants to read. */
const MOST_FORMS = 4;

/** The spellings that are other than the names and than each other once `plain` has been taken of them. */
function otherForms(
  forms: readonly string[],
  names: readonly string[],
  plain: (form: string) => string,
): string[] {
  const known = new Set(names.map(plain));
  const others = forms.filter((form) => {
    const isKnown = known.has(plain(form));
    known.add(plain(form));
    return !isKnown;
  });
  return others.length <= MOST_FORMS ? others : [...others.slice(0, MOST_FORMS), '…'];
}

const bare = (form: string): string => foldedWords(form).replace(/ /g, '');

const oneLine = (form: string): string => form.replace(/\s+/g, ' ').trim();
