/** A briefing as a paper: title, head, parts, sources. What one can do with it stands around it. */
import type { Briefing } from '../../server/contract.ts';
import { missingList } from '../chat/answer-sources.ts';
import { button, element } from '../element.ts';
import { noticeBox } from '../notice-box.ts';
import { text } from '../text-nl.ts';
import { briefingHead } from './briefing-head.ts';
import { type PartContext, partView } from './briefing-part.ts';
import { briefingSources } from './briefing-sources.ts';

/** A topic taken from a recommendation or a question fills lines: it is set smaller. */
const LONG_TITLE_CHARS = 90;

export type BriefingViewContext = Omit<PartContext, 'citations'> & {
  readonly address: string;
  readonly restoreAll: () => void;
};

/** The paper; when every statement was left out it says so, with the way back. */
export function briefingView(briefing: Briefing, context: BriefingViewContext): HTMLElement {
  const { parts, citations, head } = briefing;
  const isEmptied = head.dropped > 0 && parts.every(({ items }) => items.length === 0);
  return element(
    'article',
    { class: 'paper', lang: briefing.language },
    element(
      'header',
      { class: 'paper-head' },
      element(
        'h1',
        { tabindex: -1, class: briefing.title.length > LONG_TITLE_CHARS ? 'is-long' : undefined },
        briefing.title,
      ),
      briefingHead(briefing, context.address),
      briefing.text === null ? null : element('p', { class: 'paper-note' }, briefing.text),
    ),
    ...(isEmptied
      ? [
          noticeBox(
            text.briefing.allDropped,
            button({ class: 'button' }, context.restoreAll, text.briefing.restoreAll),
          ),
        ]
      : parts.map((part) => partView(part, { ...context, citations }))),
    isEmptied || briefing.missing.length === 0 ? null : missingList(briefing.missing),
    citations.length === 0 ? null : briefingSources(citations, context.control),
  );
}
