/** Numbered controls that open the reader at their source, with the other sources of the page to step through. */
import type { Citation } from '../server/contract.ts';
import type { CitationCard } from './chat/citation-card.ts';
import { citationControl } from './chat/citation-control.ts';
import type { OpenRequest } from './reader/reader-panel.ts';

export type SourceActions = {
  readonly openSource: (request: OpenRequest) => void;
  readonly card: Pick<CitationCard, 'attach'>;
};

/** Makes the control of a source, for all places that name one. */
export type SourceControl = (citation: Citation) => HTMLElement;

/**
 * Controls for one set of sources; each opens exactly its own quotes, also where another place quotes the
 * paragraph otherwise.
 *
 * @param all - one citation for each number, in order of number
 * @param find - a control of this source once the one that was pressed is drawn anew, or null; it is told the
 *   pressed control too
 */
export function sourceControls(
  all: readonly Citation[],
  actions: SourceActions,
  find: (citation: Citation, pressed: HTMLElement) => HTMLElement | null,
): SourceControl {
  return (citation) =>
    citationControl(citation, actions.card, (control) => {
      const citations = all.map((other) => (other.n === citation.n ? citation : other));
      actions.openSource({
        citations,
        at: citations.indexOf(citation),
        origin: (last) =>
          last.n === citation.n && control.isConnected ? control : find(last, control),
      });
    });
}
