/** The numbered control of a source: it names its letter, shows the card, and opens the reader. */
import type { Citation } from '../../server/contract.ts';
import { button } from '../element.ts';
import { text } from '../text-nl.ts';
import type { CitationCard } from './citation-card.ts';

/** Superscript number of a citation; `onPress` is told which control was pressed, for the way back. */
export function citationControl(
  citation: Citation,
  card: Pick<CitationCard, 'attach'>,
  onPress: (control: HTMLElement) => void,
): HTMLElement {
  const made: HTMLButtonElement = button(
    {
      class: 'cite',
      'data-n': citation.n,
      'aria-label': text.citation.button(citation.n, citation.letter),
    },
    () => onPress(made),
    String(citation.n),
  );
  card.attach(made, citation);
  return made;
}
