import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Commitment } from '../../server/contract.ts';
import { commitmentRow } from '../../web/commitments/commitment-row.ts';
import { createCommitmentsPage } from '../../web/commitments/commitments-page.ts';
import { ALL_COMMITMENTS, type CommitmentsState } from '../../web/commitments/commitments-state.ts';
import { momentLine } from '../../web/commitments/moment-line.ts';
import type { SourceActions } from '../../web/source-controls.ts';
import { citation, commitment, mentionedCommitment } from './wire-builders.ts';

const TODAY = '2022-10-01';
const later = citation(2, 'De nota is verstuurd.', 'De nota is verstuurd.', { id: 'later' });

const card = { attach: vi.fn() };

function row(given: Commitment, openSource: SourceActions['openSource'] = vi.fn()): HTMLElement {
  return commitmentRow(given, { openSource, card }, () => null);
}

describe('commitmentRow()', () => {
  test('says the moment as printed and in days, the words, who promises whom, and the kind', () => {
    const drawn = row(commitment({ who: 'Het kabinet' }));
    expect(drawn.querySelector('.commitment-moment')?.textContent).toBe(
      'Moment zoals gedrukt: in het derde kwartaal1 juli tot en met 30 september 2022',
    );
    expect(drawn.querySelector('h3')?.textContent).toBe(
      '„Uw Kamer ontvangt in het derde kwartaal een nota.”1',
    );
    expect(drawn.querySelector('.commitment-parties')?.textContent).toBe('Het kabinetaan Uw Kamer');
    expect(drawn.querySelector('.commitment-line')?.textContent).toContain('Informeren');
  });

  test.each<[string, Commitment, string]>([
    [
      'nothing later comes back to it',
      commitment(),
      'Niet teruggevonden in een latere brief van deze verzameling',
    ],
    [
      'no letter follows',
      commitment({ state: 'no-later-letter' }),
      'Er is geen latere brief in deze verzameling',
    ],
    [
      'its letter has no date',
      commitment({
        state: 'no-later-letter',
        citation: citation(1, 'Dat volgt.', 'Dat volgt.', { date: null }),
      }),
      'De brief heeft geen datum; welke brieven later zijn, is niet bekend',
    ],
  ])('says it when %s', (_what, given, sentence) => {
    expect(row(given).querySelector('.commitment-later')?.textContent).toBe(sentence);
  });

  test('quotes what a later letter says, with its date, and "mogelijk" only where that is in doubt', () => {
    const sure = row(mentionedCommitment(later)).querySelector('.mention');
    expect(sure?.textContent).toBe('18 mei 2026alinea 2„De nota is verstuurd.”2');
    const doubtful = row(mentionedCommitment(later, { doubtful: true })).querySelector('.mention');
    expect(doubtful?.querySelector('.doubt')?.textContent).toBe('mogelijk');
  });

  test('opens a source with the other sources of the commitment to step through', () => {
    const openSource = vi.fn<SourceActions['openSource']>();
    row(mentionedCommitment(later), openSource).querySelector<HTMLElement>('[data-n="2"]')?.click();
    expect(openSource.mock.calls[0]?.[0]).toMatchObject({ at: 1, citations: [{ n: 1 }, { n: 2 }] });
  });

  test('leads to the place of a moment that stands outside the sentence, as in a head', () => {
    const head = citation(3, 'Evaluaties 2026', 'Evaluaties 2026');
    const drawn = row(
      commitment({
        due: { text: 'Evaluaties 2026', from: '2026-01-01', to: '2026-12-31', citation: head },
      }),
    );
    expect(drawn.querySelector('.commitment-moment [data-n="3"]')).not.toBeNull();
  });

  test('shows hostile words of a letter as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const drawn = row(
      mentionedCommitment(citation(2, hostile, hostile), {
        text: hostile,
        who: hostile,
        addressee: hostile,
        due: { text: hostile, from: null, to: null, citation: null },
      }),
    );
    expect(drawn.querySelector('img')).toBeNull();
    expect(drawn.querySelector('h3')?.textContent).toContain(hostile);
  });
});

describe('momentLine()', () => {
  const two = [
    mentionedCommitment(later, { id: 'a' }),
    commitment({
      id: 'b',
      due: { text: 'begin 2023', from: '2023-01-01', to: '2023-04-30', citation: null },
    }),
    commitment({ id: 'open', due: null }),
  ];

  test('is one stop for the Tab key; arrows go from one to the next and stay at the ends', () => {
    const line = momentLine(two, ALL_COMMITMENTS, TODAY);
    if (line === null) throw new Error('no line');
    document.body.replaceChildren(line);
    const stops = [...line.querySelectorAll<SVGAElement>('svg a')];
    expect(stops.map((stop) => stop.getAttribute('tabindex'))).toEqual(['0', '-1']);
    stops[0]?.focus();
    for (const [key, at] of [
      ['ArrowRight', 1],
      ['ArrowRight', 1],
      ['Home', 0],
      ['ArrowLeft', 0],
    ] as const) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      expect(document.activeElement).toBe(stops[at]);
    }
  });

  test('names each bar in words and leads to its row with the filters kept', () => {
    const state = { ...ALL_COMMITMENTS, words: 'nota' };
    const bar = momentLine(two, state, TODAY)?.querySelector('svg a');
    expect(bar?.getAttribute('href')).toBe('/toezeggingen?q=nota#a');
    expect(bar?.getAttribute('aria-label')).toBe(
      '1 juli tot en met 30 september 2022, later genoemd: „Uw Kamer ontvangt in het derde kwartaal een nota.”, Kamerbrief 8 maart 2022',
    );
  });

  test('says how many are in the list only, for want of a last day', () => {
    expect(momentLine(two, ALL_COMMITMENTS, TODAY)?.textContent).toContain(
      '1 toezegging zonder einddatum staat alleen in de lijst.',
    );
    expect(momentLine(two.slice(2), ALL_COMMITMENTS, TODAY)).toBeNull();
  });
});

describe('createCommitmentsPage()', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  async function opened(
    commitments: readonly Commitment[],
    state: Partial<CommitmentsState> = {},
    today = TODAY,
  ): Promise<HTMLElement> {
    vi.stubGlobal('fetch', async () => Response.json({ commitments, total: commitments.length }));
    Element.prototype.scrollIntoView = vi.fn();
    const scroller = document.createElement('main');
    const page = createCommitmentsPage({ openSource: vi.fn(), card, scroller, today: () => today });
    scroller.append(page.element);
    document.body.replaceChildren(scroller);
    await page.show({ ...ALL_COMMITMENTS, ...state });
    return page.element;
  }

  const heads = (page: HTMLElement): (string | null)[] =>
    [...page.querySelectorAll('.group-head h2')].map((head) => head.textContent);

  test('a moment is past on the day after its last one, by the clock that it is given', async () => {
    expect(heads(await opened([commitment()], {}, '2022-09-30'))).toEqual([
      'Moment nog niet voorbij 1',
    ]);
    expect(heads(await opened([commitment()], {}, '2022-10-01'))).toEqual(['Moment voorbij 1']);
  });

  test('marks the one that the address names, and says when it is gone or left out', async () => {
    const both = [commitment({ id: 'a' }), commitment({ id: 'b', kind: 'act' })];
    const marked = await opened(both, { marked: 'b' });
    expect(marked.querySelector('.is-marked')?.getAttribute('data-commitment')).toBe('b');
    expect(document.activeElement).toBe(marked.querySelector('.is-marked'));
    const gone = await opened(both, { marked: 'x' });
    expect(gone.querySelector('[role="alert"]')?.textContent).toContain('staat niet (meer)');
    const outside = await opened(both, { marked: 'b', kind: 'inform' });
    expect(outside.querySelector('[role="alert"]')?.textContent).toContain('buiten deze keuze');
    expect(outside.querySelector('[role="alert"] a')?.getAttribute('href')).toBe('/toezeggingen#b');
  });

  test('an empty collection and a choice that nothing fits are said to be so', async () => {
    const empty = await opened([]);
    expect(empty.querySelector('.trouble')?.textContent).toContain('staan geen toezeggingen');
    expect(empty.querySelector('form')).toBeNull();
    const none = await opened([commitment()], { words: 'onvindbaar' });
    expect(none.querySelector('.trouble')?.textContent).toContain('Geen toezegging past');
    expect(none.querySelector('.moment-line')).toBeNull();
  });

  test('a row far down the list is there when the address names it', async () => {
    const many = Array.from({ length: 250 }, (_, order) => commitment({ id: `c-${order}` }));
    const page = await opened(many, { marked: many.at(-1)?.id ?? '' });
    expect(page.querySelector('.is-marked')).not.toBeNull();
    expect((await opened(many)).querySelectorAll('.commitment')).toHaveLength(100);
  });

  test('a briefing is offered of the words that are searched for', async () => {
    const page = await opened([commitment()], { words: 'nota' });
    expect(page.querySelector('.commitments-briefing a')?.getAttribute('href')).toBe(
      '/briefing?onderwerp=nota',
    );
    expect((await opened([commitment()])).querySelector('.commitments-briefing a')).toBeNull();
  });
});
