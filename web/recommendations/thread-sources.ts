/** The sources of one thread: numbered controls that open the reader, with the others to step through. */
import type { Citation, Recommendation } from '../../server/contract.ts';
import type { CitationCard } from '../chat/citation-card.ts';
import { citationControl } from '../chat/citation-control.ts';
import type { OpenRequest } from '../reader/reader-panel.ts';

export type SourceActions = {
  readonly openSource: (request: OpenRequest) => void;
  readonly card: Pick<CitationCard, 'attach'>;
};

/** Makes the control of a source, for all places of a thread that name one. */
export type SourceControl = (citation: Citation) => HTMLElement;

/** Controls of one thread; each opens exactly its own quotes, also where another place quotes the paragraph otherwise. */
export function threadSources(thread: Recommendation, actions: SourceActions): SourceControl {
  const all = citationsOf(thread);
  return (citation) =>
    citationControl(citation, actions.card, (control) => {
      const citations = all.map((other) => (other.n === citation.n ? citation : other));
      actions.openSource({
        citations,
        at: citations.indexOf(citation),
        origin: (last) =>
          last.n === citation.n && control.isConnected
            ? control
            : (control
                .closest('.thread')
                ?.querySelector<HTMLElement>(`.thread-body [data-n="${last.n}"]`) ?? null),
      });
    });
}

/** One citation for each number, in order of number. */
export function citationsOf({
  citation,
  statusCitation,
  events,
  unanswered,
  change,
  evaluation,
}: Recommendation): Citation[] {
  const all = [
    ...events.flatMap((event) => event.citations),
    citation,
    statusCitation,
    ...(change?.reused ?? []).flatMap(({ earlier, later }) => [earlier, later]),
    ...[...(change?.added ?? []), ...(change?.dropped ?? [])].map((change) => change.citation),
    ...unanswered.flatMap((part) => [part.citation, part.nearest]),
    ...Object.values(evaluation.sources),
  ];
  const byNumber = new Map<number, Citation>();
  for (const each of all) {
    if (each != null && !byNumber.has(each.n)) byNumber.set(each.n, each);
  }
  return [...byNumber.values()].toSorted((a, b) => a.n - b.n);
}
