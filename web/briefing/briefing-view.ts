/** A briefing as a paper: title, head, parts, sources. What one can do with it stands around it. */
import type { Briefing, Citation } from '../../server/contract.ts';
import { missingList } from '../chat/answer-sources.ts';
import { button, element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { noticeBox } from '../notice-box.ts';
import { outwardLink } from '../reader/letter-view.ts';
import { letterPath } from '../router.ts';
import type { SourceControl } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { briefingHead } from './briefing-head.ts';
import { type PartContext, partView } from './briefing-part.ts';

export type BriefingViewContext = Omit<PartContext, 'citations'> & {
  readonly address: string;
  readonly dropped: number;
  readonly restoreAll: () => void;
};

/** The paper; when every statement was left out it says so, with the way back. */
export function briefingView(briefing: Briefing, context: BriefingViewContext): HTMLElement {
  const { parts, citations } = briefing;
  const isEmptied = context.dropped > 0 && parts.every(({ items }) => items.length === 0);
  return element(
    'article',
    { class: 'paper', lang: briefing.language },
    element(
      'header',
      { class: 'paper-head' },
      element('h1', { tabindex: -1 }, briefing.title),
      briefingHead(briefing, context),
    ),
    ...(isEmptied
      ? [
          noticeBox(
            text.briefing.allDropped,
            button({ class: 'button' }, context.restoreAll, text.briefing.restoreAll),
          ),
        ]
      : parts.map((part) => partView(part, { ...context, citations }))),
    citations.length === 0 ? null : sourceList(citations, context.control),
    isEmptied || briefing.missing.length === 0 ? null : missingList(briefing.missing),
  );
}

/** Numbered as in the text; on paper with addresses. */
function sourceList(citations: readonly Citation[], control: SourceControl): HTMLElement {
  return element(
    'section',
    { class: 'briefing-sources' },
    element('h2', {}, text.briefing.sources),
    element(
      'ol',
      {},
      ...citations.map((citation) =>
        element(
          'li',
          { 'data-letter': citation.letter.id },
          control(citation),
          element(
            'p',
            {},
            letterChip(citation.letter),
            ' ',
            element('span', { class: 'source-reference' }, citation.letter.reference),
            ', ',
            element(
              'a',
              { href: letterPath(citation.letter.id, citation.paragraph.number) },
              text.citation.paragraph(citation.paragraph.number),
            ),
            citation.letter.publishedUrl === null
              ? null
              : outwardLink(citation.letter.publishedUrl, text.reader.published),
          ),
        ),
      ),
    ),
  );
}
