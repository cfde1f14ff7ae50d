/** The list of letters: newest first, undated last, and the files that could not be read. */
import type { LetterHead, LettersResponse } from '../../server/contract.ts';
import { COMPARE_PATH } from '../compare/compare-state.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterChip } from '../letter-chip.ts';
import { newestFirst } from '../letter-order.ts';
import { outwardLink } from '../reader/letter-view.ts';
import { REFERENCES_PATH } from '../references/references-state.ts';
import { letterPath } from '../router.ts';
import { collectionLine, kindName, text } from '../text-nl.ts';
import { type CompareChoice, createCompareChoice } from './compare-choice.ts';

/** Fewer letters leave nothing to compare. */
const MIN_TO_COMPARE = 2;

/** The page; an empty collection says what to do. */
export function lettersPage({ letters, rejected }: LettersResponse): HTMLElement {
  const choice = letters.length < MIN_TO_COMPARE ? null : createCompareChoice();
  return element(
    'div',
    { class: 'page letters' },
    element('h1', { tabindex: -1 }, text.letters.heading),
    element(
      'p',
      { class: 'page-intro' },
      letters.length === 0 ? text.letters.empty : collectionLine(letters),
    ),
    letters.length === 0 ? null : furtherPages(),
    element(
      'ol',
      { class: 'letter-list' },
      ...newestFirst(letters).map((letter) => letterEntry(letter, choice)),
    ),
    choice?.bar ?? null,
    rejected.length === 0 ? null : rejectedFiles(rejected),
  );
}

/** Pages over all letters that are not in the rail. */
function furtherPages(): HTMLElement {
  return element(
    'p',
    { class: 'further-pages' },
    element(
      'a',
      { class: 'quiet-button', href: COMPARE_PATH },
      icon('sides'),
      element('span', { class: 'label' }, text.compare.fromLetters),
    ),
    element(
      'a',
      { class: 'quiet-button', href: REFERENCES_PATH },
      icon('link'),
      element('span', { class: 'label' }, text.references.fromLetters),
    ),
  );
}

function letterEntry(letter: LetterHead, choice: CompareChoice | null): HTMLElement {
  return element(
    'li',
    { class: 'letter-entry', 'data-letter': letter.id },
    element(
      'p',
      { class: 'letter-line' },
      letterChip(letter),
      element('span', {}, kindName(letter.kind)),
      choice?.boxFor(letter) ?? null,
    ),
    element('h2', {}, element('a', { href: letterPath(letter.id) }, letter.title)),
    element(
      'p',
      { class: 'letter-facts' },
      // A letter without a number is cited by its title, which stands above already.
      letter.reference.startsWith(letter.title) ? null : element('span', {}, letter.reference),
      element(
        'span',
        {},
        letter.senders.length === 0 ? text.letters.unsigned : letter.senders.join(' en '),
      ),
      element('span', {}, text.letters.paragraphs(letter.paragraphCount)),
      letter.publishedUrl === null ? null : outwardLink(letter.publishedUrl, text.reader.published),
    ),
  );
}

function rejectedFiles(rejected: LettersResponse['rejected']): HTMLElement {
  return element(
    'section',
    { class: 'rejected' },
    element('h2', {}, text.letters.rejected),
    element(
      'ul',
      {},
      ...rejected.map(({ file, code }) =>
        element(
          'li',
          {},
          element('code', {}, file),
          element('span', {}, text.letters.rejectedWhy[code] ?? text.letters.rejectedUnknown),
        ),
      ),
    ),
  );
}
