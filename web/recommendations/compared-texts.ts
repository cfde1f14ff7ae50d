/** The texts of a thread side by side, earlier left and later right, with a legend of what is marked in them. */
import type { LetterHead, Recommendation, RecommendationEvent } from '../../server/contract.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { letterPath } from '../router.ts';
import type { SourceControl } from '../source-controls.ts';
import { letterDate, text } from '../text-nl.ts';
import { wholePercent } from '../whole-percent.ts';
import { type Alignment, alignmentOf } from './aligned-text.ts';
import { alignedText, followPairs } from './aligned-view.ts';
import { earlierLetters, shareBar } from './share-bar.ts';
import { stationsOf } from './time-line.ts';

/** The newest follow-up against all before it; a thread with nothing to compare shows its texts as they are. */
export function comparedTexts(thread: Recommendation, control: SourceControl): HTMLElement {
  const later = laterEvent(thread);
  // As in the time line: a letter without a date stands where its step belongs.
  const earlier = stationsOf({ events: thread.events, missing: [] }).flatMap((station) =>
    station.kind === 'there' && station.event !== later ? [station.event] : [],
  );
  const alignment = alignmentOf(thread.change);
  const column = (side: string, events: readonly RecommendationEvent[]): HTMLElement =>
    element(
      'div',
      { class: `texts-column is-${side}` },
      ...events.map((event) => eventText(event, alignment, control)),
    );
  const texts = element(
    'div',
    { class: later === undefined ? 'texts' : 'texts is-compared' },
    column('earlier', earlier),
    later === undefined ? null : column('later', [later]),
  );
  followPairs(texts);
  return element(
    'section',
    { class: 'compared' },
    element(
      'h4',
      {},
      later === undefined && earlier.length < 2
        ? text.recommendations.oneText
        : text.recommendations.texts,
    ),
    later === undefined ? null : summary(thread, later.letter),
    later === undefined ? null : legend(thread),
    alignment.unplaced === 0
      ? null
      : element(
          'p',
          { class: 'not-placed', role: 'note' },
          text.recommendations.unplaced(alignment.unplaced),
        ),
    texts,
  );
}

/** The follow-up that the change is about: named by its own sentences, as an undated one need not be the newest. */
function laterEvent({ change, events }: Recommendation): RecommendationEvent | undefined {
  if (change === null) return undefined;
  const cited = change.reused[0]?.later ?? change.added[0]?.citation;
  return events.findLast(
    ({ kind, letter }) =>
      kind === 'followed-up' && (cited === undefined || letter.id === cited.letter.id),
  );
}

function summary(thread: Recommendation, later: LetterHead): HTMLElement | null {
  const { change } = thread;
  if (change === null) return null;
  return element(
    'div',
    { class: 'share-summary' },
    shareBar(thread),
    element(
      'p',
      {},
      text.recommendations.shareSentence(
        wholePercent(change.reusedShare),
        letterDate(later),
        earlierLetters(change).map(letterDate),
      ),
      ' ',
      text.recommendations.shareCounts(
        change.reused.length,
        change.added.length,
        change.dropped.length,
      ),
    ),
    element('p', { class: 'quiet' }, text.recommendations.shareNote),
  );
}

/** Only the signs that occur in this thread. */
function legend({ change }: Recommendation): HTMLElement | null {
  if (change === null) return null;
  const sign = (isShown: boolean, shown: HTMLElement, meaning: string): HTMLElement | null =>
    isShown ? element('li', {}, shown, ' ', meaning) : null;
  const hasReused = change.reused.length > 0;
  return element(
    'ul',
    { class: 'legend', 'aria-label': text.recommendations.legend },
    sign(
      hasReused,
      element('mark', { class: 'is-reused-text' }, text.recommendations.legendSample),
      text.recommendations.legendReused,
    ),
    sign(
      hasReused,
      element('span', { class: 'pair-tag', 'aria-hidden': 'true' }, 'a'),
      text.recommendations.legendPair,
    ),
    sign(
      change.added.length > 0,
      element('span', { class: 'text-tag is-new' }, text.recommendations.newTag),
      text.recommendations.legendNew,
    ),
    sign(
      change.dropped.length > 0,
      element('span', { class: 'is-dropped-text' }, text.recommendations.legendSample),
      text.recommendations.legendDropped,
    ),
  );
}

function eventText(
  event: RecommendationEvent,
  alignment: Alignment,
  control: SourceControl,
): HTMLElement {
  const first = event.citation.paragraph.number;
  return element(
    'article',
    {
      class: event.doubtful ? 'event-text is-doubtful' : 'event-text',
      'data-letter': event.letter.id,
    },
    element(
      'header',
      { class: 'event-head' },
      element('h5', {}, text.recommendations.steps[event.kind], ' ', letterChip(event.letter)),
      element('sup', {}, control(event.citation)),
      element(
        'a',
        { class: 'event-link', href: letterPath(event.letter.id, first) },
        text.recommendations.readHere(first),
      ),
    ),
    event.doubtful
      ? element('p', { class: 'doubt' }, text.recommendations.doubtfulLink(event.confidence))
      : null,
    alignedText(event, alignment),
  );
}
