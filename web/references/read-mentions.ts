/** Opens the reader at the mentions of a piece in one letter, to step through. */
import { fetchReference } from '../api.ts';
import { failureNotice } from '../failure-notice.ts';
import { RequestFailure } from '../request-failure.ts';
import type { SourceActions } from '../source-controls.ts';

/** More mentions in one letter than one steps through. */
const MOST_MENTIONS = 200;

/** @param control - what was pressed: the way back, and where trouble is told */
export async function readMentions(
  { id, letterId }: { readonly id: string; readonly letterId: string },
  control: HTMLElement,
  openSource: SourceActions['openSource'],
): Promise<void> {
  try {
    const { mentions } = await fetchReference(id, { letter: letterId, mentions: MOST_MENTIONS });
    const citations = mentions.map(({ citation }) => citation);
    if (citations.length > 0) openSource({ citations, at: 0, origin: () => control });
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    const notice = failureNotice(failure, () => {
      notice.remove();
      void readMentions({ id, letterId }, control, openSource);
    });
    control.closest('.reference-row')?.append(notice);
  }
}
