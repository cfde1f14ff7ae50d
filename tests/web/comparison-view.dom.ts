import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CompareResponse, ComparisonGroup } from '../../server/contract.ts';
import { createComparePage } from '../../web/compare/compare-page.ts';
import type { CompareState } from '../../web/compare/compare-state.ts';
import { comparisonView } from '../../web/compare/comparison-view.ts';
import type { SourceActions } from '../../web/source-controls.ts';
import { citation, letterHead, pairOf } from './wire-builders.ts';

const OLD = letterHead({ id: 'oud', date: '2024-06-10', title: 'De oude brief' });
const NEW = letterHead({ title: 'De nieuwe brief' });
const HOSTILE = '<img src=x onerror=alert(1)>';

const GROUP: ComparisonGroup = {
  section: 'Bossen',
  changed: [
    pairOf('Er is € 40 miljoen voor bos.', 'Er is € 25 miljoen voor bos.', {
      shared: ['Er is', 'miljoen voor bos'],
      changes: [{ kind: 'amount', earlier: '€ 40 miljoen', later: '€ 25 miljoen' }],
    }),
  ],
  both: [
    pairOf('Bos is van ons allen.', 'Bos is van ons allen.', { shared: ['Bos is van ons allen'] }),
    pairOf('Een plan volgt.', 'Een plan volgt in mei.', { shared: ['Een plan volgt'] }),
  ],
  onlyEarlier: [citation(8, HOSTILE, HOSTILE, { id: 'oud', date: '2024-06-10' })],
  onlyLater: [citation(9, 'De wolf is er. Hij blijft.', 'De wolf is er.')],
};

const comparison = (over: Partial<CompareResponse> = {}): CompareResponse => ({
  theme: null,
  earlier: OLD,
  later: NEW,
  notes: [],
  groups: [GROUP],
  ...over,
});

function draw(
  over: Partial<CompareResponse> = {},
  openSource: SourceActions['openSource'] = vi.fn(),
): HTMLElement {
  const view = comparisonView(comparison(over), { openSource, card: { attach: vi.fn() } });
  document.body.replaceChildren(view);
  return view;
}

describe('comparisonView()', () => {
  test('tells what changed, before and after, and marks it in both sentences', () => {
    const pair = draw().querySelector('.pair');
    expect(pair?.querySelector('.pair-line')?.textContent).toBe(
      'bedrag eerder € 40 miljoen → , later € 25 miljoen',
    );
    expect([...(pair?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
      '€ 40 miljoen',
      '€ 25 miljoen',
    ]);
  });

  test('shows every sentence verbatim with its source, and what is the same only once', () => {
    const view = draw();
    const shown = [...view.querySelectorAll('.letter-voice[lang=nl]:is(p)')].map((sentence) => {
      for (const source of sentence.querySelectorAll('sup')) source.remove();
      return sentence.textContent;
    });
    expect(shown).toEqual([
      'Er is € 40 miljoen voor bos.',
      'Er is € 25 miljoen voor bos.',
      'Een plan volgt.',
      'Een plan volgt in mei.',
      'Bos is van ons allen.',
      'De wolf is er.',
      HOSTILE,
    ]);
    expect(view.querySelector('img')).toBeNull();
  });

  test('counts sentences for the whole and, with several sections, for each', () => {
    const view = draw({ groups: [GROUP, { ...GROUP, section: '' }] });
    expect([...view.querySelectorAll('.count-line li')].map((line) => line.textContent)).toEqual([
      '2 zinnen veranderd',
      '4 zinnen in beide',
      '2 alleen in 18 mei 2026',
      '2 alleen in 10 juni 2024',
    ]);
    const rows = [...view.querySelectorAll('.section-table tbody tr')];
    expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual([
      'Bossen',
      'Vóór de eerste kop',
    ]);
    expect(
      [...(rows[0]?.querySelectorAll('.count-cell') ?? [])].map((cell) => cell.textContent),
    ).toEqual(['1', '2', '1', '1']);
    expect(draw().querySelector('.section-table')).toBeNull();
  });

  test('opens the reader at the sentence that was pressed, with the other sources to step through', () => {
    const openSource = vi.fn<SourceActions['openSource']>();
    const view = draw({}, openSource);
    view.querySelector<HTMLElement>('.alone-sides .is-later .cite')?.click();
    const request = openSource.mock.calls[0]?.[0];
    expect(request?.citations[request.at]?.quotes[0]?.text).toBe('De wolf is er.');
    expect(request?.citations.map(({ n }) => n)).toEqual([1, 2, 8, 9]);
    const back = request?.origin(request.citations[0] ?? citation(1, 'x', 'x'));
    expect(back?.dataset['n']).toBe('1');
  });

  test.each<[CompareResponse['notes'][number], string]>([
    ['order-unknown', 'Niet van beide brieven is de datum bekend'],
    ['swapped', 'De oudste brief staat links'],
    ['earlier-empty', 'In de brief van 10 juni 2024 staat geen lopende tekst'],
    ['later-silent', 'In de brief van 18 mei 2026 is over havens niets gevonden'],
    ['no-subject', 'In „havens” staat geen onderwerp'],
  ])('says in Dutch what %s means', (note, sentence) => {
    expect(
      draw({ notes: [note], theme: 'havens' }).querySelector('.compare-notes')?.textContent,
    ).toContain(sentence);
  });

  test('says so when there is nothing to set side by side', () => {
    const view = draw({ groups: [] });
    expect(view.querySelector('.compare-totals')?.textContent).toContain('niets gevonden');
    expect(view.querySelector('.compare-heads')).toBeNull();
  });

  test('leads from a theme to the whole letters', () => {
    expect(draw({ theme: 'bos' }).querySelector('.answer-actions a')?.getAttribute('href')).toBe(
      '/vergelijken?van=oud&naar=kst-31271-42',
    );
  });
});

describe('createComparePage()', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    window.history.replaceState(null, '', '/');
  });

  const json = (body: unknown, status = 200): Response =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });

  async function open(
    state: Partial<CompareState>,
    compared: () => Response = () => json(comparison()),
  ) {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      // Pages of earlier tests may still be asking for something of their own.
      if (/^\/api\/(?:letters|compare)/.test(path)) asked.push(path);
      return path === '/api/letters' ? json({ letters: [NEW, OLD], rejected: [] }) : compared();
    });
    const scroller = document.createElement('main');
    const page = createComparePage({ openSource: vi.fn(), card: { attach: vi.fn() }, scroller });
    scroller.append(page.element);
    document.body.replaceChildren(scroller);
    await page.show({ from: null, to: null, theme: '', ...state });
    await vi.waitFor(() => {
      if (page.element.querySelector('[role=status].quiet') !== null) throw new Error('waiting');
    });
    return { page, asked, element: page.element };
  }

  test.each<[string, Partial<CompareState>, string]>([
    ['nothing is chosen', {}, 'Kies twee brieven'],
    ['one letter is chosen', { from: 'oud' }, 'Kies er nog een brief bij'],
    ['a letter twice', { from: 'oud', to: 'oud' }, 'twee keer dezelfde brief'],
    [
      'a letter that is not there',
      { from: 'oud', to: 'weg' },
      'staat niet (meer) in de verzameling',
    ],
  ])('asks for a choice, not the server, when %s', async (_what, state, sentence) => {
    const { element, asked } = await open(state);
    expect(element.querySelector('.trouble')?.textContent).toContain(sentence);
    expect(asked).toEqual(['/api/letters']);
    expect(element.querySelector<HTMLAnchorElement>('.compare-suggestions a')?.search).toBe(
      '?van=oud&naar=kst-31271-42',
    );
  });

  test('compares what the form chooses, puts it in the address, and takes the focus to the result', async () => {
    const { element, asked } = await open({});
    const [from, to] = element.querySelectorAll('select');
    const theme = element.querySelector('input');
    if (from === undefined || to === undefined || theme === null) throw new Error('no form');
    from.value = NEW.id;
    to.value = OLD.id;
    theme.value = ' bos ';
    element.querySelector('form')?.requestSubmit();
    await vi.waitFor(() => expect(element.querySelector('.comparison')).not.toBeNull());
    expect(asked.at(-1)).toBe('/api/compare?from=kst-31271-42&to=oud&q=bos');
    // The older letter is left, and first in the address.
    expect(window.location.search).toBe('?van=oud&naar=kst-31271-42&thema=bos');
    expect([from.value, to.value]).toEqual([OLD.id, NEW.id]);
    expect(document.activeElement).toBe(element.querySelector('.comparison h2'));
  });

  test('says in the words of the server why it refuses, with a way to try again', async () => {
    const { element } = await open({ from: 'oud', to: NEW.id, theme: '?' }, () =>
      json(
        {
          type: '/problems/invalid-question',
          title: 'x',
          detail: 'Dit is niet te lezen.',
          status: 400,
        },
        400,
      ),
    );
    await vi.waitFor(() =>
      expect(element.querySelector('[role=alert]')?.textContent).toContain('Dit is niet te lezen.'),
    );
    expect(element.querySelector('[role=alert] button')).not.toBeNull();
  });
});
