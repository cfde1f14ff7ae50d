/** Fetches what a room shows, with a line while it waits and, where it fails, what went wrong and a way on. */
import { element } from './element.ts';
import { failureNotice } from './failure-notice.ts';
import { fetchWhenRead } from './fetch-when-read.ts';
import { RequestFailure } from './request-failure.ts';

export type RoomLoad<T> = {
  /** Where the waiting and the trouble are shown; when it leaves the page, nobody waits any more. */
  readonly place: HTMLElement;
  /** The line while it is fetched. */
  readonly loading: string;
  /** Throws a RequestFailure of code `indexing` until the letters have been read. */
  readonly fetchIt: () => Promise<T>;
  /** Not called when the page was left meanwhile: the address is then another's. */
  readonly onFetched: (response: T) => void;
};

/** Fetches once, and again each time the reader asks for it after a failure. */
export async function loadRoom<T>(load: RoomLoad<T>): Promise<void> {
  const { place, loading, fetchIt, onFetched } = load;
  place.replaceChildren(element('p', { class: 'quiet', role: 'status' }, loading));
  try {
    const response = await fetchWhenRead(fetchIt, place);
    if (response !== null && place.isConnected) onFetched(response);
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    place.replaceChildren(failureNotice(failure, () => void loadRoom(load)));
  }
}
