/** One thread, opened: its line in time, its texts, what is not found again, and doubts. */
import type { Recommendation } from '../../server/contract.ts';
import { askAboutLink, firstWords } from '../ask-about.ts';
import { briefingLink } from '../briefing/briefing-link.ts';
import { printedSources } from '../cited-sources.ts';
import { copyFrom } from '../clipboard.ts';
import { element } from '../element.ts';
import { quietAction } from '../quiet-action.ts';
import type { SourceActions, SourceControl } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { comparedTexts } from './compared-texts.ts';
import { EMPTY_STATE, ledgerPath } from './ledger-state.ts';
import { doubtsOf } from './thread-doubts.ts';
import { droppedNames, threadSection, unansweredParts } from './thread-findings.ts';
import { citationsOf, threadSources } from './thread-sources.ts';
import { timeLine } from './time-line.ts';

/** What stands under the row of an open thread. */
export function threadView(thread: Recommendation, actions: SourceActions): HTMLElement {
  const control = threadSources(thread, actions);
  return element(
    'div',
    { class: 'thread-body' },
    notes(thread),
    threadSection(text.recommendations.line, timeLine(thread, control)),
    comparedTexts(thread, control),
    thread.change === null || thread.change.dropped.length === 0
      ? null
      : droppedNames(thread.change.dropped, control),
    thread.unanswered.length === 0 ? null : unansweredParts(thread.unanswered, control),
    facts(thread, control),
    printedSources(citationsOf(thread)),
    threadActions(thread),
  );
}

function facts({ evaluation }: Recommendation, control: SourceControl): HTMLElement | null {
  const names = ['title', 'advisor', 'theme', 'period', 'completed', 'article', 'budget'] as const;
  const known = names.flatMap((name) => {
    const value = evaluation[name];
    if (value === null) return [];
    const source = evaluation.sources[name];
    return [
      element(
        'div',
        {},
        element('dt', {}, text.recommendations.factNames[name]),
        element('dd', {}, value, source === undefined ? null : element('sup', {}, control(source))),
      ),
    ];
  });
  if (known.length === 0) return null;
  return threadSection(text.recommendations.facts, element('dl', { class: 'facts' }, ...known));
}

function notes(thread: Recommendation): HTMLElement | null {
  const doubts = doubtsOf(thread);
  if (doubts.length === 0) return null;
  return element(
    'section',
    { class: 'thread-notes' },
    element('h4', {}, text.recommendations.notes),
    element('ul', {}, ...doubts.map((note) => element('li', {}, note.text))),
  );
}

function threadActions(thread: Recommendation): HTMLElement {
  const link = new URL(ledgerPath({ ...EMPTY_STATE, open: thread.id }), window.location.href);
  const question = text.recommendations.question(firstWords(thread.text));
  return element(
    'div',
    { class: 'answer-actions' },
    askAboutLink(question, text.recommendations.askAbout),
    // Its own words keep the briefing on this one; its theme would bring in the whole series.
    briefingLink(thread.text),
    quietAction(
      'link',
      text.recommendations.copyLink,
      (control) => void copyFrom(control, link.href, text.answer.linkCopied),
    ),
    quietAction('print', text.answer.print, () => window.print()),
  );
}
