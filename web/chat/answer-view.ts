/** One answer as it comes in: markdown block by block, then sources, coverage, actions and further questions. */
import type { Answer, Citation } from '../../server/contract.ts';
import type { PartialEvent } from '../ask-stream.ts';
import { briefingLink } from '../briefing/briefing-link.ts';
import { copyFrom } from '../clipboard.ts';
import { comparePath } from '../compare/compare-state.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { quietAction } from '../quiet-action.ts';
import type { OpenRequest } from '../reader/reader-panel.ts';
import { citedPath } from '../recommendations/cited-thread.ts';
import { coverageLine, text } from '../text-nl.ts';
import { themesText } from '../text-nl-themes.ts';
import { themePath } from '../themes/theme-state.ts';
import { answerLine } from './answer-line.ts';
import { type AnswerBlock, citationMarks, markdownBlocks, renderBlock } from './answer-markdown.ts';
import { missingList, nearbyList, sourceList } from './answer-sources.ts';
import type { CitationCard } from './citation-card.ts';
import { citationControl } from './citation-control.ts';
import { answerText } from './copy-text.ts';

/** What an answer asks of the page around it. */
export type AnswerActions = {
  readonly openSource: (request: OpenRequest) => void;
  readonly ask: (question: string) => void;
  readonly edit: (question: string) => void;
  readonly card: Pick<CitationCard, 'attach'>;
};

export type AnswerView = {
  readonly element: HTMLElement;
  readonly take: (event: PartialEvent) => void;
  /** Draws the whole answer; what the stream already drew stays where it is. */
  readonly finish: (answer: Answer) => void;
};

/** An empty answer, waiting for its first event. */
export function createAnswerView(actions: AnswerActions): AnswerView {
  const citations = new Map<number, Citation>();
  const status = element('p', { class: 'answer-status' });
  const understood = element('p', { class: 'understood', hidden: true });
  const body = element('div', { class: 'answer-body' });
  const after = element('div', { class: 'answer-after' });
  const lead = element('p', { class: 'answer-lead' });
  const root = element('div', { class: 'answer' }, understood, lead, body, status, after);
  let markdown = '';
  let drawn: (AnswerBlock & { readonly known: string })[] = [];

  function drawMarkdown(): void {
    drawn = markdownBlocks(markdown).map((token, order) => {
      // A block is drawn again when its text grew or when a citation in it became known.
      const known = citationMarks(token.raw)
        .filter((n) => citations.has(n))
        .join();
      const before = drawn[order];
      if (before?.source === token.raw && before.known === known) return before;
      const block = renderBlock(token, {
        citation: (n) => {
          const citation = citations.get(n);
          return citation === undefined ? null : control(citation);
        },
        letterOf: (n) => citations.get(n)?.letter.id ?? null,
      });
      if (before === undefined) block.element.classList.add('is-new');
      return { ...block, known };
    });
    const elements = drawn.map((block) => block.element);
    for (const [order, current] of elements.entries()) {
      const there = body.children[order];
      if (there === undefined) body.append(current);
      else if (there !== current) there.replaceWith(current);
    }
    while (body.children.length > elements.length) body.lastElementChild?.remove();
    nameLetterHeadings(elements);
  }

  function control(citation: Citation): HTMLElement {
    return citationControl(citation, actions.card, (made) => openFrom(citation, made));
  }

  function openFrom(citation: Citation, from: HTMLElement): void {
    const inOrder = [...citations.values()].toSorted((a, b) => a.n - b.n);
    actions.openSource({
      citations: inOrder,
      at: inOrder.indexOf(citation),
      origin: (last) =>
        last === citation && from.isConnected
          ? from
          : root.querySelector<HTMLElement>(`.answer-body [data-n="${last.n}"]`),
    });
  }

  return {
    element: root,
    take: (event) => {
      if (event.event === 'status') status.textContent = text.steps[event.data.step];
      if (event.event === 'citation') citations.set(event.data.n, event.data);
      if (event.event === 'markdown') {
        markdown += event.data.text;
        drawMarkdown();
      }
    },
    finish: (answer) => {
      status.remove();
      citations.clear();
      for (const citation of answer.citations) citations.set(citation.n, citation);
      markdown = answer.markdown;
      // Controls made while streaming hold the streamed citation: draw them once more from the answer.
      drawn = drawn.map((block) => ({ ...block, known: 'streamed' }));
      drawMarkdown();
      root.lang = answer.language;
      root.classList.toggle('is-not-found', !answer.found);
      drawUnderstood(understood, answer, actions);
      // A briefing is read on its own page; here it is the first thing offered.
      if (answer.mode === 'briefing' && answer.found)
        lead.replaceChildren(briefingLink(answer.understood));
      lead.lang = 'nl';
      const line = answerLine(answer, openFrom);
      after.replaceChildren(line ?? '', ...afterAnswer(answer, control, actions));
      after.lang = 'nl';
    },
  };
}

/** A bold line on its own above quotes from one letter names that letter: it gets the letter's colour. */
function nameLetterHeadings(blocks: readonly HTMLElement[]): void {
  for (const [order, block] of blocks.entries()) {
    const words = block.querySelector(':scope > p > strong:only-child');
    if (words === null || words.textContent !== block.textContent.trim()) continue;
    const quoted = blocks[order + 1]?.querySelectorAll<HTMLElement>('.quoted') ?? [];
    const letters = new Set([...quoted].map((quote) => quote.dataset['letter']));
    const [letterId] = letters;
    if (letters.size !== 1 || letterId === undefined) continue;
    block.classList.add('letter-heading');
    block.dataset['letter'] = letterId;
  }
}

function drawUnderstood(line: HTMLElement, answer: Answer, actions: AnswerActions): void {
  const isSame = answer.understood.trim().toLowerCase() === answer.question.trim().toLowerCase();
  line.hidden = answer.understood.trim() === '' || isSame;
  line.lang = 'nl';
  line.replaceChildren(
    button(
      { class: 'understood-button', title: text.answer.editUnderstood },
      () => actions.edit(answer.understood),
      element('span', { class: 'understood-label' }, text.answer.understood),
      element('span', { lang: answer.language }, answer.understood),
      icon('edit'),
    ),
  );
}

function afterAnswer(
  answer: Answer,
  control: (citation: Citation) => HTMLElement,
  actions: AnswerActions,
): HTMLElement[] {
  const sources = {
    control,
    openNearby: (citation: Citation, origin: HTMLElement) =>
      actions.openSource({
        citations: answer.nearby,
        at: answer.nearby.indexOf(citation),
        origin: () => origin,
      }),
  };
  const parts = [
    answer.citations.length > 0 && sourceList(answer.citations, sources),
    answer.nearby.length > 0 && nearbyList(answer.nearby, sources),
    answer.missing.length > 0 && missingList(answer.missing),
    element('p', { class: 'coverage' }, coverageLine(answer.coverage)),
    answerActions(answer),
    answer.related.length > 0 && relatedQuestions(answer.related, actions),
  ];
  return parts.filter((part) => part !== false);
}

function answerActions(answer: Answer): HTMLElement {
  const link = new URL('/', window.location.href);
  link.searchParams.set('q', answer.question);
  return element(
    'div',
    { class: 'answer-actions', role: 'group', 'aria-label': text.answer.actions },
    quietAction(
      'copy',
      answer.citations.length > 0 ? text.answer.copy : text.answer.copyWithout,
      (control) => void copyFrom(control, answerText(answer), text.answer.copied),
    ),
    quietAction(
      'link',
      text.answer.link,
      (control) => void copyFrom(control, link.href, text.answer.linkCopied),
    ),
    quietAction('print', text.answer.print, () => window.print()),
    (answer.mode === 'theme' || answer.mode === 'question') && answer.found
      ? briefingLink(answer.understood)
      : null,
    answer.line === undefined
      ? null
      : element(
          'a',
          { class: 'quiet-button', href: themePath({ theme: answer.line.theme }) },
          icon('themes'),
          element('span', { class: 'label' }, themesText.toRoom),
        ),
    answer.mode === 'recommendation' && answer.found
      ? element(
          'a',
          { class: 'quiet-button', href: citedPath(answer.citations) },
          icon('threads'),
          element('span', { class: 'label' }, text.recommendations.fromAnswer),
        )
      : null,
    answer.comparison === undefined ? null : comparisonLink(answer.comparison),
  );
}

/** An answer shows the most telling of two letters; the page of comparing shows all of them. */
function comparisonLink({ earlier, later, theme }: NonNullable<Answer['comparison']>): HTMLElement {
  return element(
    'a',
    {
      class: 'quiet-button',
      href: comparePath({ from: earlier, to: later, theme: theme ?? '' }),
    },
    icon('sides'),
    element('span', { class: 'label' }, text.compare.fromAnswer),
  );
}

function relatedQuestions(questions: readonly string[], actions: AnswerActions): HTMLElement {
  return element(
    'section',
    { class: 'related' },
    element('h3', {}, text.answer.related),
    element(
      'ul',
      {},
      ...questions.map((question) =>
        element(
          'li',
          {},
          button(
            { class: 'question-button' },
            () => actions.ask(question),
            element('span', {}, question),
            icon('arrow'),
          ),
        ),
      ),
    ),
  );
}
