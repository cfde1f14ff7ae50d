/** The sources of one thread: numbered controls that open the reader, with the others to step through. */
import type { Citation, Recommendation } from '../../server/contract.ts';
import { type SourceActions, type SourceControl, sourceControls } from '../source-controls.ts';

/** Controls of one thread. */
export function threadSources(thread: Recommendation, actions: SourceActions): SourceControl {
  return sourceControls(
    citationsOf(thread),
    actions,
    ({ n }, pressed) =>
      pressed.closest('.thread')?.querySelector<HTMLElement>(`.thread-body [data-n="${n}"]`) ??
      null,
  );
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
