/** Draws the text of an event with what is reused, new or no longer there marked in it. */
import type { RecommendationEvent } from '../../server/contract.ts';
import { element } from '../element.ts';
import { letterDate, text } from '../text-nl.ts';
import {
  type Alignment,
  pairName,
  rangesOf,
  type Segment,
  segmentsOf,
  type Tag,
} from './aligned-text.ts';

/** The paragraphs of an event, each only as far as it belongs to the thread. */
export function alignedText(event: RecommendationEvent, alignment: Alignment): HTMLElement {
  return element(
    'div',
    { class: 'aligned letter-voice', lang: 'nl' },
    ...event.citations.map(({ paragraph, ...citation }) => {
      const whole = [{ start: 0, end: paragraph.text.length }];
      const ranges = rangesOf({ paragraph, ...citation }) ?? whole;
      const marked = alignment.paragraphs.get(paragraph.id);
      return element(
        'p',
        {},
        ...ranges.flatMap((range, order) => [
          order === 0 ? '' : ' … ',
          ...segmentsOf(range, marked).flatMap((segment) => segmentView(paragraph.text, segment)),
        ]),
      );
    }),
  );
}

/** Pressing a pair's letter leads to its other end; pointing at a passage shows both ends. */
export function followPairs(texts: HTMLElement): void {
  const ends = (pair: string): HTMLElement[] => [
    ...texts.querySelectorAll<HTMLElement>(`[data-pair~="${pair}"]`),
  ];
  const light = (pairs: readonly string[]): void => {
    for (const lit of texts.querySelectorAll('.is-lit')) lit.classList.remove('is-lit');
    for (const end of pairs.flatMap(ends)) end.classList.add('is-lit');
  };
  const pairsAt = (target: EventTarget | null): string[] => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-pair]') : null;
    return place?.dataset['pair']?.split(' ') ?? [];
  };
  texts.addEventListener('pointerover', (event) => light(pairsAt(event.target)));
  texts.addEventListener('pointerleave', () => light([]));
  texts.addEventListener('focusin', (event) => light(pairsAt(event.target)));
  texts.addEventListener('click', (event) => {
    const tag = event.target instanceof Element ? event.target.closest('.pair-tag') : null;
    const [pair] = pairsAt(tag);
    if (tag === null || pair === undefined) return;
    const other = ends(pair).find((end) => end.matches('.pair-tag') && end !== tag);
    other?.scrollIntoView({ block: 'center' });
    other?.focus({ preventScroll: true });
  });
}

function segmentView(paragraphText: string, segment: Segment): Node[] {
  const words = paragraphText.slice(segment.start, segment.end);
  const pairs = segment.markings.flatMap((marking) =>
    marking.layer === 'reused' ? [marking.pair] : [],
  );
  const classes = [
    segment.markings.some(({ layer }) => layer === 'new') && 'is-new-text',
    segment.markings.some(({ layer }) => layer === 'dropped') && 'is-dropped-text',
  ].filter((name) => name !== false);
  const inner =
    pairs.length === 0
      ? document.createTextNode(words)
      : element('mark', { class: 'is-reused-text', 'data-pair': pairs.join(' ') }, words);
  return [
    ...segment.tags.map(tagView),
    classes.length === 0 ? inner : element('span', { class: classes.join(' ') }, inner),
  ];
}

function tagView(tag: Tag): HTMLElement {
  switch (tag.kind) {
    case 'pair': {
      const label = text.recommendations.pair(pairName(tag.pair), letterDate(tag.other.letter));
      // No listener of its own: `followPairs` knows both ends.
      return element(
        'button',
        {
          type: 'button',
          class: 'pair-tag',
          'data-pair': tag.pair,
          'aria-label': label,
          title: label,
        },
        pairName(tag.pair),
      );
    }
    case 'new':
      return element('span', { class: 'text-tag is-new' }, text.recommendations.newTag);
    case 'dropped':
      return element(
        'span',
        { class: 'text-tag is-dropped' },
        text.recommendations.droppedTag(text.recommendations.droppedKinds[tag.named]),
      );
  }
}
