/** The question field: grows with the question, counts near the limit, and turns its button into a stop while answering. */
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';

/** The server takes no longer question (`MAX_QUESTION_CHARS` there; a test keeps the two equal). */
export const MAX_QUESTION_CHARS = 2000;
const COUNT_FROM = 1800;

export type QuestionField = {
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly fill: (question: string) => void;
  readonly setAnswering: (isAnswering: boolean) => void;
  /** Off while the letters are still being read; typing stays possible. */
  readonly setReady: (isReady: boolean) => void;
  readonly setFollowUp: (isFollowUp: boolean) => void;
};

/** The field; an empty or over-long question is not passed to `onAsk`. */
export function createQuestionField(on: {
  readonly ask: (question: string) => void;
  readonly stop: () => void;
}): QuestionField {
  let isAnswering = false;
  let isReady = false;
  const field = element('textarea', {
    class: 'question-input',
    id: 'question',
    rows: 1,
    placeholder: text.chat.placeholder,
    'aria-describedby': 'question-count',
    enterkeyhint: 'send',
    autocomplete: 'off',
  });
  const count = element('p', {
    class: 'question-count',
    id: 'question-count',
    'aria-live': 'polite',
  });
  const send = element('button', { type: 'submit', class: 'send' });
  const form = element(
    'form',
    { class: 'question-form', role: 'search', 'aria-label': text.chat.questionLabel },
    element('label', { class: 'visually-hidden', for: 'question' }, text.chat.questionLabel),
    field,
    send,
  );

  const draw = (): void => {
    const left = MAX_QUESTION_CHARS - field.value.length;
    count.textContent = field.value.length >= COUNT_FROM ? text.chat.charactersLeft(left) : '';
    count.classList.toggle('is-over', left < 0);
    field.setAttribute('aria-invalid', String(left < 0));
    send.setAttribute('aria-label', isAnswering ? text.chat.stop : text.chat.ask);
    send.title = isAnswering ? text.chat.stop : text.chat.ask;
    send.disabled = !isAnswering && (!isReady || left < 0 || field.value.trim() === '');
    send.replaceChildren(icon(isAnswering ? 'stop' : 'send'));
    // Browsers without `field-sizing` need the height set by hand.
    if (!CSS.supports('field-sizing', 'content')) {
      field.style.setProperty('height', 'auto');
      field.style.setProperty('height', `${field.scrollHeight}px`);
    }
  };
  const submit = (): void => {
    if (isAnswering) {
      on.stop();
      return;
    }
    const question = field.value.trim();
    if (!isReady || question === '' || field.value.length > MAX_QUESTION_CHARS) return;
    field.value = '';
    draw();
    on.ask(question);
  };

  field.addEventListener('input', draw);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (!isAnswering) submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  draw();

  return {
    element: element('div', { class: 'question-field' }, form, count),
    focus: () => field.focus(),
    fill: (question) => {
      field.value = question;
      draw();
      field.focus();
      field.setSelectionRange(question.length, question.length);
    },
    setAnswering: (next) => {
      isAnswering = next;
      draw();
    },
    setReady: (next) => {
      isReady = next;
      draw();
    },
    setFollowUp: (isFollowUp) => {
      field.placeholder = isFollowUp ? text.chat.followUp : text.chat.placeholder;
    },
  };
}
