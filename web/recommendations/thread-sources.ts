/** The sources of one thread. */
import type { Citation, Recommendation } from '../../server/contract.ts';
import { oneForEachNumber } from '../cited-sources.ts';
import { type SourceActions, type SourceControl, sourceControls } from '../source-controls.ts';

/** Controls of one thread, found again in its body. */
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
  return oneForEachNumber([
    ...events.flatMap((event) => event.citations),
    citation,
    statusCitation,
    ...(change?.reused ?? []).flatMap(({ earlier, later }) => [earlier, later]),
    ...[...(change?.added ?? []), ...(change?.dropped ?? [])].map((change) => change.citation),
    ...unanswered.flatMap((part) => [part.citation, part.nearest]),
    ...Object.values(evaluation.sources),
  ]);
}
