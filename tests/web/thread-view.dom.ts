import { describe, expect, test, vi } from 'vitest';
import { EMPTY_STATE } from '../../web/recommendations/ledger-state.ts';
import { threadList } from '../../web/recommendations/thread-list.ts';
import type { SourceActions } from '../../web/source-controls.ts';
import { citation, event, recommendation } from './wire-builders.ts';

const later = 'Onderhanden: er komt een nieuw plan.';

function draw(
  threads: Parameters<typeof threadList>[0],
  over: Partial<typeof EMPTY_STATE> = {},
  openSource: SourceActions['openSource'] = vi.fn(),
): HTMLElement {
  const root = document.createElement('div');
  root.append(
    ...threadList(threads, { ...EMPTY_STATE, ...over }, { openSource, card: { attach: vi.fn() } }),
  );
  return root;
}

describe('threadList()', () => {
  test('puts the printed mark beside a number that differs from it, and only then', () => {
    const drawn = draw([
      recommendation({ id: 'a', number: 5, printedMark: '1.', numberRestored: true }),
      recommendation({ id: 'b', number: 6, printedMark: '6.' }),
    ]);
    expect(
      [...drawn.querySelectorAll('.thread-number')].map((number) => number.textContent),
    ).toEqual(['5gedrukt als „1.”', '6']);
  });

  test('names each evaluation once above its rows, and in every row when sorted by share', () => {
    const threads = [recommendation({ id: 'a' }), recommendation({ id: 'b', number: 2 })];
    expect(draw(threads).querySelectorAll('h2')).toHaveLength(1);
    expect(
      draw(threads, { sort: 'hergebruik' }).querySelectorAll('.thread-evaluation'),
    ).toHaveLength(2);
  });

  test('shows hostile words of a letter as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const drawn = draw(
      [
        recommendation({
          id: 'a',
          text: hostile,
          status: hostile,
          notes: [{ code: 'x', text: hostile }],
          missing: [{ event: 'responded', why: hostile, pieces: [] }],
          events: [event('followed-up', citation(1, hostile, hostile))],
        }),
      ],
      { open: 'a' },
    );
    expect(drawn.querySelector('img')).toBeNull();
    expect(drawn.querySelector('.aligned')?.textContent).toBe(hostile);
  });
});

describe('an open thread', () => {
  const thread = recommendation({
    id: 'a',
    events: [
      event('responded', citation(1, 'Ja.', 'Ja.', { id: 'oud', date: '2024-06-10' }), {
        doubtful: true,
        confidence: 0.6,
      }),
      event('followed-up', citation(2, later, later)),
    ],
    missing: [
      {
        event: 'recommended',
        why: 'Het rapport zit niet in deze verzameling.',
        pieces: [
          {
            text: 'het rapport',
            normalised: null,
            title: 'het rapport',
            letterId: null,
            url: null,
          },
        ],
      },
    ],
    unanswered: [
      { clause: 'zorg voor kennis', citation: citation(2, later, later), nearest: null },
    ],
  });

  test('says what is absent and how the letters name it, and that a link is doubtful', () => {
    const drawn = draw([thread], { open: 'a' });
    const absent = drawn.querySelector('.station.is-absent');
    expect(absent?.textContent).toContain('Het rapport zit niet in deze verzameling.');
    expect(absent?.querySelector('li')?.textContent?.match(/het rapport/g)).toHaveLength(1);
    expect(drawn.querySelector('.station.is-doubtful')?.textContent).toContain('Koppeling onzeker');
    expect(drawn.querySelector('.thread-row .doubt')).not.toBeNull();
  });

  test('puts the follow-up that the change is about at the right, also beside a newer one without a date', () => {
    const undated = event('followed-up', citation(3, 'Ook.', 'Ook.', { id: 'x', date: null }));
    const compared = {
      ...thread,
      events: [...thread.events, undated],
      change: {
        reused: [],
        added: [{ text: later, citation: citation(2, later, later) }],
        dropped: [],
        reusedShare: 0,
      },
    };
    const drawn = draw([compared], { open: 'a' });
    expect(drawn.querySelector('.is-later .aligned')?.textContent).toContain('nieuw plan');
    expect(drawn.querySelectorAll('.is-earlier .aligned')).toHaveLength(2);
  });

  test('puts an unanswered part as a question to check', () => {
    expect(draw([thread], { open: 'a' }).querySelector('.findings')?.textContent).toMatch(
      /„zorg voor kennis”.*Wordt dit onderdeel ergens beantwoord\?/,
    );
  });

  test('opens a source with the other sources of the thread to step through', () => {
    const openSource = vi.fn<SourceActions['openSource']>();
    draw([thread], { open: 'a' }, openSource)
      .querySelector<HTMLElement>('.time-line [data-n="2"]')
      ?.click();
    expect(openSource.mock.calls[0]?.[0]).toMatchObject({ at: 1, citations: [{ n: 1 }, { n: 2 }] });
  });
});
