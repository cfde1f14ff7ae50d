/** A thread as a line of stations in order: what is there as a filled dot, what is absent as an open one. */
import type { Recommendation, RecommendationEvent } from '../../server/contract.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { outwardLink } from '../reader/letter-view.ts';
import type { SourceControl } from '../source-controls.ts';
import { kindName, text } from '../text-nl.ts';

type Missing = Recommendation['missing'][number];
export type Station =
  | { readonly kind: 'there'; readonly event: RecommendationEvent }
  | { readonly kind: 'absent'; readonly missing: Missing };

const STEPS = ['recommended', 'responded', 'followed-up'] as const;

/**
 * Dated events in the order given. What has no date, and each absent piece, stands where its step belongs: before
 * the first event of a later step, at the end when there is none.
 */
export function stationsOf({
  events,
  missing,
}: Pick<Recommendation, 'events' | 'missing'>): Station[] {
  const there = (event: RecommendationEvent): Station => ({ kind: 'there', event });
  const stations = events.filter(({ date }) => date !== null).map(there);
  const toPlace = [
    ...events.filter(({ date }) => date === null).map(there),
    ...missing.map((absent): Station => ({ kind: 'absent', missing: absent })),
  ];
  for (const station of toPlace.toSorted((a, b) => stepOrder(a) - stepOrder(b))) {
    const before = stations.findIndex((other) => stepOrder(other) > stepOrder(station));
    stations.splice(before === -1 ? stations.length : before, 0, station);
  }
  return stations;
}

/** The line as an ordered list: it reads the same without its drawing. */
export function timeLine(thread: Recommendation, control: SourceControl): HTMLElement {
  return element(
    'ol',
    { class: 'time-line' },
    ...stationsOf(thread).map((station) =>
      station.kind === 'there' ? thereView(station.event, control) : absentView(station.missing),
    ),
  );
}

function stepOrder(station: Station): number {
  return STEPS.indexOf(station.kind === 'there' ? station.event.kind : station.missing.event);
}

function thereView(event: RecommendationEvent, control: SourceControl): HTMLElement {
  return element(
    'li',
    {
      class: event.doubtful ? 'station is-doubtful' : 'station',
      'data-letter': event.letter.id,
    },
    element('p', { class: 'station-step' }, text.recommendations.steps[event.kind]),
    element('p', {}, letterChip(event.letter)),
    element(
      'p',
      { class: 'station-letter' },
      kindName(event.letter.kind),
      ' ',
      element('sup', {}, control(event.citation)),
    ),
    event.status === null
      ? null
      : element('p', { class: 'station-status letter-voice' }, event.status),
    event.doubtful
      ? element('p', { class: 'doubt' }, text.recommendations.doubtfulLink(event.confidence))
      : null,
  );
}

function absentView({ event, why, pieces }: Missing): HTMLElement {
  return element(
    'li',
    { class: 'station is-absent' },
    element('p', { class: 'station-step' }, text.recommendations.steps[event]),
    element('p', { class: 'station-why' }, why),
    pieces.length === 0
      ? null
      : element(
          'ul',
          { class: 'station-pieces' },
          ...pieces.map((piece) =>
            element(
              'li',
              {},
              element('span', {}, text.recommendations.namedAs(nameOf(piece))),
              ' ',
              piece.url === null ? null : outwardLink(piece.url, text.answer.published),
            ),
          ),
        ),
  );
}

/** How the letters name a piece, with its title where that says more. */
function nameOf({ text: name, title }: Missing['pieces'][number]): string {
  return title === null || title === name ? name : `${name}, ${title}`;
}
