/** What one sees before the first question: what can be asked, what is in the collection, what is promised. */
import type { ExamplesResponse, LetterHead, Mode } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { newestFirst } from '../letter-order.ts';
import { collectionLine, letterDate, text } from '../text-nl.ts';

/** The three jobs in the order of the cards; examples of other modes are not shown. */
const JOBS: readonly Mode[] = ['recommendation', 'theme', 'briefing'];

/** Tall enough to read as a row of books, with a longer letter a taller one. */
const SPINE_MIN = 10;
const SPINE_MAX = 22;

/** Three cards, each with its example questions; a job without examples has no card. */
export function exampleCards(
  examples: ExamplesResponse['examples'],
  onAsk: (question: string) => void,
): HTMLElement {
  const cards = JOBS.flatMap((job) => {
    const questions = examples.filter((example) => example.job === job);
    return questions.length === 0 ? [] : [card(job, questions, onAsk)];
  });
  return element('section', { class: 'example-cards', 'aria-label': text.chat.examples }, ...cards);
}

function card(
  job: Mode,
  examples: ExamplesResponse['examples'],
  onAsk: (question: string) => void,
): HTMLElement {
  return element(
    'div',
    { class: 'example-card' },
    element('h2', {}, text.jobs[job]),
    element(
      'ul',
      {},
      ...examples.map(({ question }) =>
        element(
          'li',
          {},
          button(
            { class: 'question-button' },
            () => onAsk(question),
            element('span', {}, question),
            icon('arrow'),
          ),
        ),
      ),
    ),
  );
}

/** "5 brieven, 2022–2026" with the letters as a row of spines in their colours; it leads to the list. */
export function collectionLink(letters: readonly LetterHead[]): HTMLElement {
  const longest = Math.max(1, ...letters.map((letter) => letter.paragraphCount));
  const spines = newestFirst(letters)
    .toReversed()
    .map((letter) => {
      const spine = element('span', {
        class: 'spine',
        'data-letter': letter.id,
        title: letterDate(letter),
      });
      const height = SPINE_MIN + (SPINE_MAX - SPINE_MIN) * (letter.paragraphCount / longest);
      spine.style.setProperty('height', `${height.toFixed(1)}px`);
      return spine;
    });
  return element(
    'a',
    { class: 'collection-link', href: '/brieven' },
    element('span', { class: 'spines', 'aria-hidden': 'true' }, ...spines),
    collectionLine(letters),
  );
}

/** The promise, with a lock. */
export function promiseLine(): HTMLElement {
  return element('p', { class: 'promise' }, icon('lock'), text.chat.promise);
}

/** How far the reading of the letters is, with numbers; takes the place of the cards until it is done. */
export function indexingLine(done: number, total: number): HTMLElement {
  return element(
    'div',
    { class: 'indexing' },
    element('p', {}, text.indexing.reading(done, total)),
    element('progress', {
      'aria-label': text.indexing.reading(done, total),
      ...(total === 0 ? {} : { value: done, max: total }),
    }),
    element('p', { class: 'quiet' }, text.indexing.patience),
  );
}
