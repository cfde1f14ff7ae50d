/** The chat: first screen, conversation and question field, and the life of one question. */
import type { Answer } from '../../server/contract.ts';
import type { Announcer } from '../announcer.ts';
import { askQuestion } from '../ask-stream.ts';
import type { Collection } from '../collection.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import type { Reader } from '../reader/reader-panel.ts';
import { RequestFailure } from '../request-failure.ts';
import { sentenceFor, text } from '../text-nl.ts';
import type { AnswerActions } from './answer-view.ts';
import type { CitationCard } from './citation-card.ts';
import {
  loadConversation,
  previousTurns,
  saveConversation,
  type Turn,
} from './conversation-storage.ts';
import { createQuestionField } from './question-field.ts';
import { collectionLink, exampleCards, indexingLine, promiseLine } from './start-screen.ts';

export type ChatPage = {
  readonly element: HTMLElement;
  readonly focusQuestion: () => void;
  /** Asks a question that came in the address; shown only when it was the last one asked already. */
  readonly askFromAddress: (question: string) => void;
  readonly showIndexing: (done: number, total: number) => void;
  readonly showGone: () => void;
  readonly showCollection: (collection: Collection) => void;
  /** Brings the last question into sight: one goes on where one stopped. */
  readonly showLast: () => void;
  /** Stops the answer that is coming in; false when there is none. */
  readonly stop: () => boolean;
};

/** The chat with the conversation that the browser kept. */
export function createChatPage(deps: {
  readonly reader: Reader;
  readonly card: CitationCard;
  readonly announcer: Announcer;
  readonly storage: Storage | null;
}): ChatPage {
  // Reading markdown is two thirds of the program: the first screen does not wait for it.
  const answers = import('./answer-view.ts');
  let turns = loadConversation(deps.storage);
  let running: AbortController | null = null;
  let waiting: string | null = null;
  let isReady = false;

  const field = createQuestionField({ ask: (question) => void ask(question), stop: () => stop() });
  const actions: AnswerActions = {
    openSource: (request) => void deps.reader.open(request),
    ask: (question) => void ask(question),
    edit: field.fill,
    card: deps.card,
  };
  const hero = element(
    'div',
    { class: 'hero' },
    element('h1', { class: 'hero-title' }, text.chat.heading),
    element('p', { class: 'hero-intro' }, text.chat.intro),
  );
  const conversation = element('section', {
    class: 'conversation',
    'aria-label': text.chat.conversation,
  });
  const start = element('div', { class: 'start' });
  const below = element('div', { class: 'below-field' });
  const composer = element('div', { class: 'composer' }, field.element, below);
  const page = element('div', { class: 'chat' }, hero, conversation, composer, start);

  function drawState(): void {
    const isEmpty = conversation.childElementCount === 0;
    page.classList.toggle('is-empty', isEmpty);
    hero.classList.toggle('visually-hidden', !isEmpty);
    start.hidden = !isEmpty;
    field.setFollowUp(!isEmpty);
  }

  async function drawKept(): Promise<void> {
    const shown = turns;
    const { createAnswerView } = await answers;
    if (shown !== turns) return;
    conversation.replaceChildren(
      ...shown.map(({ question, answer }) => {
        const view = createAnswerView(actions);
        view.finish(answer);
        return turnElement(question, view.element);
      }),
    );
    drawState();
    showLast();
  }

  function showLast(): void {
    conversation.lastElementChild?.scrollIntoView({ block: 'start' });
  }

  async function ask(question: string): Promise<void> {
    if (running !== null || !isReady) {
      field.fill(question);
      return;
    }
    const controller = new AbortController();
    running = controller;
    const { createAnswerView } = await answers;
    const view = createAnswerView(actions);
    view.take({ event: 'status', data: { step: 'understanding' } });
    const turn = turnElement(question, view.element);
    conversation.append(turn);
    drawState();
    field.setAnswering(true);
    turn.scrollIntoView({ block: 'start' });
    try {
      const answer = await askQuestion(
        { question, previous: previousTurns(turns) },
        { onEvent: view.take, signal: controller.signal },
      );
      view.finish(answer);
      keep({ question, answer });
      deps.announcer.say(announcement(answer));
    } catch (failure) {
      const sentence = failureSentence(failure, controller.signal);
      view.element.replaceChildren(trouble(sentence, question, turn));
      deps.announcer.say(sentence);
    } finally {
      running = null;
      field.setAnswering(false);
    }
  }

  function trouble(sentence: string, question: string, turn: HTMLElement): HTMLElement {
    const again = button(
      { class: 'button' },
      () => {
        turn.remove();
        void ask(question);
      },
      text.answer.again,
    );
    const edit = button(
      { class: 'quiet-button' },
      () => {
        turn.remove();
        drawState();
        field.fill(question);
      },
      icon('edit'),
      element('span', { class: 'label' }, text.answer.editUnderstood),
    );
    return element(
      'div',
      { class: 'trouble' },
      element('p', {}, sentence),
      element('div', { class: 'trouble-actions' }, again, edit),
    );
  }

  function keep(turn: Turn): void {
    turns = [...turns, turn];
    if (!saveConversation(deps.storage, turns)) showNotice(text.chat.notKept);
  }

  function clear(): void {
    const before = turns;
    stop();
    deps.reader.close();
    turns = [];
    saveConversation(deps.storage, turns);
    void drawKept();
    const undo = button(
      { class: 'quiet-button' },
      () => {
        turns = [...before, ...turns];
        saveConversation(deps.storage, turns);
        void drawKept();
        drawBelow();
        field.focus();
      },
      text.chat.undo,
    );
    drawBelow(element('span', { class: 'notice', role: 'status' }, text.chat.cleared, undo));
    field.focus();
  }

  function showNotice(sentence: string): void {
    drawBelow(element('span', { class: 'notice', role: 'status' }, sentence));
  }

  function drawBelow(notice: HTMLElement | null = null): void {
    below.replaceChildren(
      button(
        { class: 'quiet-button clear-button' },
        clear,
        icon('clear'),
        element('span', { class: 'label' }, text.chat.clear),
      ),
      notice ?? '',
    );
  }

  function stop(): boolean {
    if (running === null) return false;
    running.abort();
    return true;
  }

  void drawKept();
  drawBelow();

  return {
    element: page,
    focusQuestion: field.focus,
    stop,
    showLast,
    askFromAddress: (question) => {
      if (turns.at(-1)?.question === question) return;
      if (isReady) void ask(question);
      else {
        waiting = question;
        field.fill(question);
      }
    },
    showIndexing: (done, total) => start.replaceChildren(indexingLine(done, total)),
    showGone: () => start.replaceChildren(element('p', { class: 'trouble' }, text.indexing.gone)),
    showCollection: ({ letters, examples }) => {
      isReady = true;
      field.setReady(true);
      start.replaceChildren(
        letters.length === 0
          ? element('p', { class: 'trouble' }, text.letters.empty)
          : exampleCards(examples, (question) => void ask(question)),
        element('div', { class: 'start-lines' }, collectionLink(letters), promiseLine()),
      );
      if (waiting !== null) {
        const question = waiting;
        waiting = null;
        field.fill('');
        void ask(question);
      }
    },
  };
}

function turnElement(question: string, answer: HTMLElement): HTMLElement {
  return element(
    'article',
    { class: 'turn' },
    element('h2', { class: 'turn-question' }, question),
    answer,
  );
}

function announcement(answer: Answer): string {
  return answer.found ? text.answer.ready(answer.citations.length) : text.answer.readyNotFound;
}

function failureSentence(failure: unknown, signal: AbortSignal): string {
  if (signal.aborted) return text.answer.stopped;
  if (failure instanceof RequestFailure) return sentenceFor(failure);
  throw failure;
}
