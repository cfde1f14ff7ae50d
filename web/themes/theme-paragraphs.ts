/** The paragraphs of the open letter: those about the theme first, then those that name it on the way. */
import type { ThemeLetter } from '../../server/contract.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterPath } from '../router.ts';
import type { SourceControl } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { themesText } from '../text-nl-themes.ts';
import { quoteLine } from './quote-line.ts';
import type { LetterHeading } from './theme-letter.ts';
import type { ThemeSource } from './theme-sources.ts';

export type ParagraphsView = {
  /** Of the letter above it. */
  readonly heading: LetterHeading;
  readonly sources: readonly ThemeSource[];
  readonly control: SourceControl;
};

/** Both lists, what is not shown, and the way to the letter itself. */
export function themeParagraphs(
  { letter, count }: ThemeLetter,
  { heading, sources, control }: ParagraphsView,
): HTMLElement {
  const list = (
    strength: ThemeSource['strength'],
    head: (shown: number) => string,
  ): HTMLElement | null => {
    const shown = sources.filter((source) => source.strength === strength);
    if (shown.length === 0) return null;
    return element(
      'section',
      {},
      element(heading === 'h3' ? 'h4' : 'h5', {}, head(shown.length)),
      element('ul', {}, ...shown.map((source) => paragraph(source, control))),
    );
  };
  return element(
    'div',
    { class: 'theme-paragraphs' },
    sources.length < count
      ? element('p', { class: 'quiet' }, themesText.best(sources.length, count))
      : null,
    list('strong', themesText.strongHead),
    list('passing', themesText.passingHead),
    element(
      'p',
      { class: 'theme-letter-actions' },
      element(
        'a',
        { class: 'quiet-button', href: letterPath(letter.id) },
        icon('page'),
        element('span', { class: 'label' }, themesText.wholeLetter),
      ),
    ),
  );
}

function paragraph({ citation }: ThemeSource, control: SourceControl): HTMLElement {
  const section = citation.paragraph.section.at(-1);
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'theme-place' },
      section === undefined
        ? null
        : element('span', { class: 'section-name', title: section }, section),
      section === undefined ? null : ' › ',
      element('span', {}, text.citation.paragraph(citation.paragraph.number)),
    ),
    quoteLine(citation, control),
  );
}
