/** The head of a briefing: what is needed to make it again. */
import type { Briefing, LetterHead } from '../../server/contract.ts';
import { referenceText } from '../citation-text.ts';
import { dutchDate } from '../dutch-date.ts';
import { element } from '../element.ts';
import { foldedWords } from '../folded-words.ts';
import { letterChip } from '../letter-chip.ts';
import { letterPath } from '../router.ts';
import { collectionLine, kindName, text } from '../text-nl.ts';

/** Enough of a fingerprint to tell two collections apart by eye. */
const SHORT_FINGERPRINT_CHARS = 10;

/** @param address - where this briefing is made again, within this program */
export function briefingHead({ question, topic, head }: Briefing, address: string): HTMLElement {
  const { composedOn, letters, from, to, filters, dropped, fingerprint } = head;
  const isReadOtherwise = foldedWords(topic) !== foldedWords(question);
  const chosen = chosenFilters(filters);
  return element(
    'dl',
    { class: 'briefing-facts', 'aria-label': text.briefing.head },
    fact(text.briefing.question, question),
    isReadOtherwise ? fact(text.briefing.readAs, topic) : null,
    fact(
      text.briefing.composedOn,
      element('time', { datetime: composedOn }, dutchDate(composedOn)),
    ),
    from === null || to === null ? null : fact(text.briefing.period, text.briefing.span(from, to)),
    fact(text.briefing.searched, lettersSearched(letters)),
    chosen === '' ? null : fact(text.briefing.filters, chosen),
    dropped === 0 ? null : fact(text.briefing.left, text.briefing.droppedInHead(dropped)),
    fact(text.briefing.fingerprint, ...fingerprintParts(fingerprint)),
    fact(
      text.briefing.again,
      element('a', { href: address, class: 'again-link' }, text.briefing.againLink),
    ),
  );
}

/** What was chosen to search in, in words; the letters themselves are named where they are listed. */
function chosenFilters({ letters, kinds, from, to }: Briefing['head']['filters']): string {
  return [
    letters === undefined ? '' : text.briefing.onlyLetters(letters.length),
    kinds === undefined ? '' : kinds.map(kindName).join(', '),
    from === undefined ? '' : text.briefing.fromDay(from),
    to === undefined ? '' : text.briefing.toDay(to),
  ]
    .filter(Boolean)
    .join(' · ');
}

function fact(name: string, ...value: readonly (Node | string | null)[]): HTMLElement {
  return element('div', {}, element('dt', {}, name), element('dd', {}, ...value));
}

/** The count, and on demand which letters. */
function lettersSearched(letters: readonly LetterHead[]): HTMLElement {
  return element(
    'details',
    { class: 'searched' },
    element('summary', {}, collectionLine(letters)),
    element(
      'ul',
      {},
      ...letters.map((letter) =>
        element(
          'li',
          {},
          letterChip(letter),
          ' ',
          element('a', { href: letterPath(letter.id) }, letter.title),
          element('span', { class: 'print-only' }, referenceText({ letter })),
        ),
      ),
    ),
  );
}

/** The first characters, the rest on demand and on paper. */
function fingerprintParts(fingerprint: string): HTMLElement[] {
  const short = fingerprint.replace(/^\w+:/, '').slice(0, SHORT_FINGERPRINT_CHARS);
  return [
    element(
      'details',
      { class: 'fingerprint' },
      element('summary', { title: text.briefing.fingerprintWhole }, element('code', {}, short)),
      element('code', {}, fingerprint),
    ),
    element('code', { class: 'print-only' }, fingerprint),
  ];
}
