/** The field for the topic, with its button. */
import { element } from '../element.ts';
import { text } from '../text-nl.ts';

export type TopicField = {
  readonly element: HTMLElement;
  readonly show: (topic: string) => void;
  readonly focus: () => void;
};

/** The form; an empty topic is not passed on. */
export function createTopicField(onMake: (topic: string) => void): TopicField {
  const field = element('input', {
    type: 'text',
    id: 'briefing-topic',
    placeholder: text.briefing.placeholder,
    autocomplete: 'off',
    enterkeyhint: 'go',
  });
  const make = element('button', { type: 'submit', class: 'button' }, text.briefing.make);
  const form = element(
    'form',
    { class: 'topic-form', role: 'search', 'aria-label': text.briefing.make },
    element('label', { for: field.id }, text.briefing.topic),
    element('div', { class: 'topic-line' }, field, make),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const topic = field.value.trim();
    if (topic === '') field.focus();
    else onMake(topic);
  });
  return {
    element: form,
    show: (topic) => {
      field.value = topic;
    },
    focus: () => field.focus(),
  };
}
