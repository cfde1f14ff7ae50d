/** The page before there is a briefing, and where the letters hold nothing on the topic. */
import type { Briefing } from '../../server/contract.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';
import { type BriefingState, briefingPath, EMPTY_BRIEFING, isNarrowed } from './briefing-state.ts';

/** What a briefing holds, with topics to try; no topics, no list of them. */
export function briefingStart(topics: readonly string[]): HTMLElement {
  return element(
    'div',
    { class: 'briefing-start' },
    element(
      'section',
      {},
      element('h2', {}, text.briefing.contains),
      element(
        'ul',
        { class: 'contains' },
        ...text.briefing.containsList.map((line) => element('li', {}, line)),
      ),
      element('p', { class: 'quiet' }, text.briefing.promise),
    ),
    topics.length === 0
      ? null
      : element(
          'section',
          {},
          element('h2', {}, text.briefing.examples),
          element(
            'ul',
            { class: 'topic-examples' },
            ...topics.map((topic) =>
              element(
                'li',
                {},
                element(
                  'a',
                  { class: 'question-button', href: briefingPath({ ...EMPTY_BRIEFING, topic }) },
                  element('span', {}, topic),
                  icon('arrow'),
                ),
              ),
            ),
          ),
        ),
  );
}

/** The server's one line, and what one can do next. */
export function nothingFound(briefing: Briefing, state: BriefingState): HTMLElement {
  const wider = { ...EMPTY_BRIEFING, topic: state.topic, parts: state.parts };
  const asked = new URLSearchParams({ q: briefing.topic || briefing.question });
  const ways = [
    ...(isNarrowed(state) ? [[briefingPath(wider), text.briefing.inAllLetters] as const] : []),
    [`/themas?${asked}`, text.briefing.searchTheme] as const,
    [`/?${asked}`, text.briefing.ask] as const,
  ];
  return element(
    'section',
    { class: 'paper is-not-found', lang: briefing.language },
    element('h1', { tabindex: -1 }, briefing.title),
    element('p', { class: 'not-found-line' }, briefing.text ?? text.answer.notFound),
    element(
      'nav',
      { class: 'trouble-actions', 'aria-label': text.briefing.notFoundActions },
      ...ways.map(([href, words], order) =>
        element('a', { class: order === 0 ? 'button' : 'quiet-button', href }, words),
      ),
    ),
  );
}
