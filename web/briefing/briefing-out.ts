/** Taking a briefing along: Word, Markdown, clipboard, paper, link. */
import type { Briefing, BriefingRequest } from '../../server/contract.ts';
import { copyFrom } from '../clipboard.ts';
import { element } from '../element.ts';
import { quietAction } from '../quiet-action.ts';
import { RequestFailure } from '../request-failure.ts';
import { saveFile } from '../save-file.ts';
import { sentenceFor, text } from '../text-nl.ts';
import { briefingText, paperHtml } from './briefing-copy.ts';
import { type FileForm, fetchBriefingFile, fileName } from './fetch-briefing.ts';

/** The briefing on the page, what it was asked with, and where it is found again. */
export type ShownBriefing = {
  readonly briefing: Briefing;
  readonly request: BriefingRequest;
  readonly address: string;
  readonly paper: HTMLElement;
};

/** The row of actions. `shown` is asked at each press; nothing happens while it gives null. */
export function briefingOut(shown: () => ShownBriefing | null): HTMLElement {
  const note = element('p', { class: 'out-note', role: 'status' });

  async function save(form: FileForm, control: HTMLButtonElement, kind: string): Promise<void> {
    const current = shown();
    if (current === null || control.hasAttribute('aria-disabled')) return;
    control.setAttribute('aria-disabled', 'true');
    note.textContent = text.briefing.fileMaking(kind);
    try {
      const name = fileName(current.briefing, form);
      saveFile(await fetchBriefingFile(current.request, form), name);
      note.textContent = text.briefing.fileReady(name);
    } catch (failure) {
      if (!(failure instanceof RequestFailure)) throw failure;
      note.textContent = text.briefing.fileFailed(kind, sentenceFor(failure));
    } finally {
      control.removeAttribute('aria-disabled');
    }
  }

  return element(
    'div',
    { class: 'briefing-out' },
    element(
      'div',
      { class: 'answer-actions', role: 'group', 'aria-label': text.briefing.out },
      quietAction(
        'download',
        text.briefing.word,
        (control) => void save('docx', control, text.briefing.word),
      ),
      quietAction(
        'download',
        text.briefing.markdown,
        (control) => void save('md', control, text.briefing.markdown),
      ),
      quietAction('copy', text.briefing.copy, (control) => {
        const current = shown();
        if (current === null) return;
        const { briefing, address, paper } = current;
        const copied = { plain: briefingText(briefing, address), html: paperHtml(paper) };
        void copyFrom(control, copied, text.answer.copied);
      }),
      quietAction('print', text.answer.print, () => window.print()),
      quietAction('link', text.briefing.link, (control) => {
        const current = shown();
        if (current === null) return;
        const isShortened = (current.request.dropped ?? []).length > 0;
        const done = isShortened ? text.briefing.linkWithout : text.answer.linkCopied;
        void copyFrom(control, current.address, done);
      }),
    ),
    note,
  );
}
