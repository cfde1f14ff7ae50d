/** What stands above the rows when there is something to say about them: none at all, none that fit, one that is gone. */
import type { RecommendationsResponse } from '../../server/contract.ts';
import { element } from '../element.ts';
import { alertBox, noticeBox } from '../notice-box.ts';
import { text } from '../text-nl.ts';
import { isFiltered, type LedgerState, ROOM_PATH } from './ledger-state.ts';

/** @param shown - how many threads pass the filters */
export function ledgerNotices(
  { recommendations, total }: RecommendationsResponse,
  state: LedgerState,
  shown: number,
): HTMLElement[] {
  if (total === 0) return [noticeBox(text.recommendations.empty)];
  const notices: HTMLElement[] = [];
  if (state.open !== null && !recommendations.some(({ id }) => id === state.open)) {
    notices.push(alertBox(text.recommendations.notInCollection));
  }
  if (shown === 0 && isFiltered(state)) {
    notices.push(
      noticeBox(
        text.recommendations.noneFit,
        element('a', { class: 'button', href: ROOM_PATH }, text.recommendations.allAgain),
      ),
    );
  }
  return notices;
}
