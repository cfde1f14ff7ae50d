/** From an answer about a recommendation to that recommendation in the room, by the paragraphs the answer cites. */
import type { Citation, Recommendation } from '../../server/contract.ts';
import { ROOM_PATH } from './ledger-state.ts';

const CITED = 'alinea';

/** An answer that cites more paragraphs lists a series: its link leads to the whole room. */
const MAX_CITED = 12;

/** Where the room shows what an answer with these citations is about. */
export function citedPath(citations: readonly Citation[]): string {
  const ids = [...new Set(citations.map(({ paragraph }) => paragraph.id))];
  if (ids.length === 0 || ids.length > MAX_CITED) return ROOM_PATH;
  return `${ROOM_PATH}?${new URLSearchParams(ids.map((id) => [CITED, id]))}`;
}

/** The paragraph ids that an address of `citedPath` carries; empty for any other address. */
export function citedIn(url: URL): string[] {
  return url.searchParams.getAll(CITED);
}

/** Id of the one thread whose text or status stands in these paragraphs; null when none or several do. */
export function citedThread(
  threads: readonly Recommendation[],
  paragraphIds: readonly string[],
): string | null {
  const cited = new Set(paragraphIds);
  const [first, ...others] = threads.filter(({ citation, statusCitation }) =>
    [citation, statusCitation].some((each) => each !== null && cited.has(each.paragraph.id)),
  );
  return first === undefined || others.length > 0 ? null : first.id;
}
