import { describe, expect, test, vi } from 'vitest';
import { type AnswerActions, createAnswerView } from '../../web/chat/answer-view.ts';
import { answer, citation, letterHead } from './wire-builders.ts';

function actions(over: Partial<AnswerActions> = {}): AnswerActions {
  return { openSource: vi.fn(), ask: vi.fn(), edit: vi.fn(), card: { attach: vi.fn() }, ...over };
}

describe('createAnswerView()', () => {
  test('keeps blocks that are complete in place while the next ones come in', () => {
    const view = createAnswerView(actions());
    view.take({ event: 'markdown', data: { text: 'Een eerste zin.\n\nEen twee' } });
    const first = view.element.querySelector('.answer-block');
    view.take({ event: 'markdown', data: { text: 'de zin.' } });
    expect(view.element.querySelector('.answer-block')).toBe(first);
    expect(view.element.querySelectorAll('.answer-block')).toHaveLength(2);
    expect(view.element.textContent).toContain('Een tweede zin.');
  });

  test('says which step it is at, until the answer is there', () => {
    const view = createAnswerView(actions());
    view.take({ event: 'status', data: { step: 'searching' } });
    expect(view.element.textContent).toContain('De brieven worden doorzocht.');
    view.finish(answer());
    expect(view.element.textContent).not.toContain('doorzocht.');
    expect(view.element.textContent).toContain('Doorzocht: 5 brieven, 2022–2026; in 1 gevonden');
  });

  test('opens a source with all sources of the answer to step through', () => {
    const openSource = vi.fn<AnswerActions['openSource']>();
    const view = createAnswerView(actions({ openSource }));
    const citations = [
      citation(1, 'Een zin.', 'Een zin.'),
      citation(2, 'Twee zinnen.', 'Twee zinnen.'),
    ];
    view.finish(answer({ markdown: '„Een zin.” [1] „Twee zinnen.” [2]', citations }));
    view.element.querySelector<HTMLElement>('.answer-body [data-n="2"]')?.click();
    const request = openSource.mock.calls[0]?.[0];
    expect(request?.at).toBe(1);
    expect(request?.citations.map(({ n }) => n)).toEqual([1, 2]);
  });

  test('lists the sources by letter, newest first and undated last, with exactly the numbers used', () => {
    const view = createAnswerView(actions());
    const letters = [
      { id: 'oud', date: '2022-03-08' },
      { id: 'zonder', date: null },
      { id: 'nieuw', date: '2026-05-18' },
    ];
    const citations = letters.map((over, order) =>
      citation(order + 1, 'Een zin.', 'Een zin.', over),
    );
    view.finish(answer({ markdown: 'A [1] b [2] c [3]', citations }));
    const sources = [...view.element.querySelectorAll<HTMLElement>('.source')];
    expect(sources.map((source) => source.dataset['letter'])).toEqual(['nieuw', 'oud', 'zonder']);
    expect(sources.map((source) => source.querySelector('.cite')?.textContent)).toEqual([
      '3',
      '1',
      '2',
    ]);
  });

  test('puts how the question was understood back into the field', () => {
    const edit = vi.fn();
    const view = createAnswerView(actions({ edit }));
    view.finish(answer({ understood: 'status van aanbeveling 4' }));
    view.element.querySelector<HTMLElement>('.understood-button')?.click();
    expect(edit).toHaveBeenCalledWith('status van aanbeveling 4');
  });

  test('labels what comes near as no answer, and names what is missing with a link out', () => {
    const view = createAnswerView(actions());
    view.finish(
      answer({
        found: false,
        reason: 'not-in-collection',
        markdown: 'Niet gevonden.',
        citations: [],
        nearby: [citation(1, 'Wel iets.', 'Wel iets.')],
        missing: [
          {
            text: 'Kamerstuk 31865, nr. 267',
            normalised: null,
            title: null,
            letterId: null,
            url: 'https://zoek.officielebekendmakingen.nl/kst-31865-267.html',
          },
        ],
      }),
    );
    expect(view.element.querySelector('.nearby')?.textContent).toContain(
      'Dit is geen antwoord op de vraag',
    );
    expect(view.element.querySelector<HTMLAnchorElement>('.missing a')?.rel).toContain(
      'noreferrer',
    );
    expect(view.element.querySelector('.sources')).toBeNull();
  });

  test('says that an English answer is English, and that the quotes in it are Dutch', () => {
    const view = createAnswerView(actions());
    view.finish(
      answer({ language: 'en', markdown: 'The letter says „Het kabinet zet in op kennis.” [1]' }),
    );
    expect(view.element.lang).toBe('en');
    expect(view.element.querySelector<HTMLElement>('.letter-voice')?.lang).toBe('nl');
  });

  test('shows hostile titles and further questions as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const view = createAnswerView(actions());
    const cited = {
      ...citation(1, 'Een zin.', 'Een zin.'),
      letter: letterHead({ title: hostile, senders: [hostile] }),
    };
    view.finish(answer({ understood: hostile, related: [hostile], citations: [cited] }));
    expect(view.element.querySelector('img')).toBeNull();
    expect(view.element.querySelector('.related')?.textContent).toContain(hostile);
  });
});
