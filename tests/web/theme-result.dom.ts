import { describe, expect, test, vi } from 'vitest';
import type { ThemeLetter } from '../../server/contract.ts';
import { answerLine } from '../../web/chat/answer-line.ts';
import type { SourceActions } from '../../web/source-controls.ts';
import { themeMap } from '../../web/themes/theme-map.ts';
import { createThemeResult } from '../../web/themes/theme-result.ts';
import type { ThemeState } from '../../web/themes/theme-state.ts';
import { answer, citation, letterHead, themeLetter, themeResponse } from './wire-builders.ts';

/** The page asks how wide it is; here nothing has a width. */
class NoSize {
  observe(): undefined {
    return undefined;
  }
}

const OLD = themeLetter({ id: 'oud', date: '2022-03-08' }, [
  ['Sancties zijn genoemd.', 'passing'],
  ['Sancties zijn nodig.', 'strong'],
]);
const SILENT = themeLetter({ id: 'stil', date: '2024-06-10' }, []);
const NEW = themeLetter({ id: 'nieuw', date: '2026-05-18' }, [['Sancties blijven.', 'strong']]);
const UNDATED = themeLetter({ id: 'zonder', date: null }, [['Sancties werken.', 'passing']]);

function draw(
  letters: ThemeLetter[],
  state: Partial<ThemeState> = {},
  over: Partial<Parameters<typeof themeResponse>[1]> & {
    readonly openSource?: SourceActions['openSource'];
  } = {},
): HTMLElement {
  vi.stubGlobal('ResizeObserver', NoSize);
  const { openSource = vi.fn(), ...response } = over;
  const result = createThemeResult(themeResponse(letters, response), 'sancties', {
    openSource,
    card: { attach: vi.fn() },
    scroller: document.createElement('main'),
  });
  // jsdom draws nothing, so nothing can be scrolled to.
  vi.stubGlobal('scrollTo', vi.fn());
  Element.prototype.scrollIntoView = vi.fn();
  document.body.replaceChildren(result.element);
  result.show({ theme: 'sancties', letter: null, year: null, ...state });
  return result.element;
}

const many = (count: number): ThemeLetter[] =>
  Array.from({ length: count }, (_, order) => {
    const date = `${2015 + Math.floor(order / 30)}-0${1 + (order % 9)}-01`;
    return themeLetter(
      { id: `b${order}`, date },
      order % 3 === 0 ? [] : [[`Zin ${order} over sancties.`, 'strong']],
    );
  }).toSorted((a, b) => (a.letter.date ?? '').localeCompare(b.letter.date ?? ''));

const textOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((each) => each.textContent);

describe('the line of a theme', () => {
  test('has a place to press for each letter, silent ones too, named with its figures', () => {
    const page = draw([OLD, SILENT, NEW, UNDATED]);
    const stops = [...page.querySelectorAll<HTMLAnchorElement>('.line-stop')];
    expect(stops.map((stop) => stop.getAttribute('aria-label'))).toEqual([
      '8 maart 2022, Opvolgingsbrief: 2 alinea’s, 10 % van de brief',
      '10 juni 2024, Opvolgingsbrief: niet teruggevonden',
      '18 mei 2026, Opvolgingsbrief: 1 alinea, 5 % van de brief',
      'zonder datum, Opvolgingsbrief: 1 alinea, 5 % van de brief',
    ]);
    expect(stops[0]?.search).toBe('?thema=sancties&brief=oud');
    expect(page.querySelectorAll('.silent-mark')).toHaveLength(1);
  });

  test('is broken around a letter that is silent', () => {
    const broken = draw([OLD, SILENT, NEW]).querySelectorAll('.base.is-silent').length;
    expect([broken, draw([OLD, NEW]).querySelectorAll('.base.is-silent').length]).toEqual([2, 0]);
  });

  test('tells strong from passing by filled and hollow parts', () => {
    const page = draw([OLD, SILENT, NEW]);
    const parts = (id: string): (string | null)[] =>
      [...page.querySelectorAll(`.line-drawing [data-letter="${id}"] rect`)].map((rect) =>
        rect.getAttribute('class'),
      );
    expect([parts('oud'), parts('nieuw')]).toEqual([['bar-passing', 'bar-strong'], ['bar-strong']]);
  });

  test('has a table with the same figures, made when it is opened', () => {
    const page = draw([OLD, SILENT]);
    const details = page.querySelector<HTMLDetailsElement>('.line-table');
    expect(details?.querySelector('table')).toBeNull();
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    expect(textOf(page, '.line-table tbody tr')).toEqual([
      '8 maart 2022Opvolgingsbrief21110 %',
      '10 juni 2024Opvolgingsbrief0000 %',
    ]);
  });

  test('shows many letters by year, and draws no block of a year that is closed', () => {
    const page = draw(many(240));
    expect(textOf(page, '.theme-year h3')).toEqual(
      Array.from({ length: 8 }, (_, order) => String(2015 + order)),
    );
    expect(page.querySelectorAll('.theme-letter')).toHaveLength(0);
    expect(page.querySelectorAll('.line-stop')).toHaveLength(8);
    expect(page.querySelectorAll('.theme-year .quoted')).toHaveLength(8);
  });

  test('opens one year with its speaking letters and the silent ones together', () => {
    const page = draw(many(240), { year: '2017' });
    const open = page.querySelector('.theme-year.is-open');
    expect(open?.getAttribute('data-year')).toBe('2017');
    expect(open?.querySelectorAll('article')).toHaveLength(20);
    expect(open?.querySelector('summary')?.textContent).toBe('in 10 brieven niet teruggevonden');
    expect(page.querySelector('.line-stop[aria-current]')?.getAttribute('data-stop')).toBe('2017');
  });

  test('shows more letters of a long year on request', () => {
    const letters = Array.from({ length: 50 }, (_, order) =>
      themeLetter({ id: `b${order}`, date: '2020-01-01' }, [['Over sancties.', 'strong']]),
    );
    const page = draw(letters, { year: '2020' });
    expect(page.querySelectorAll('article')).toHaveLength(20);
    page.querySelector<HTMLElement>('.theme-more')?.click();
    expect(page.querySelectorAll('article')).toHaveLength(40);
    expect(document.activeElement?.closest('article')?.dataset['letter']).toBe('b20');
    expect(
      draw(letters, { letter: 'b44' })
        .querySelector('article.is-open')
        ?.getAttribute('data-letter'),
    ).toBe('b44');
  });
});

describe('the letters of a theme', () => {
  test('stand in order of date with their most telling sentence and its sections', () => {
    const page = draw([OLD, SILENT, NEW, UNDATED]);
    expect(
      [...page.querySelectorAll('[data-theme-letter]')].map((block) =>
        block.getAttribute('data-theme-letter'),
      ),
    ).toEqual(['oud', 'stil', 'nieuw', 'zonder']);
    expect(textOf(page, 'blockquote')).toEqual([
      '„Sancties zijn genoemd.” 1',
      '„Sancties blijven.” 3',
      '„Sancties werken.” 4',
    ]);
    expect(page.querySelector('.theme-sections')?.textContent).toBe('Staat inInzet (2)');
    expect(page.querySelector('[data-theme-letter="stil"]')?.textContent).toContain(
      'zwijgt hierover',
    );
  });

  test('are not called silent where something comes near', () => {
    const { telling } = OLD;
    const near = { ...SILENT, near: telling };
    const block = draw([OLD, near, NEW]).querySelector('[data-theme-letter="stil"]');
    expect(block?.textContent).toContain('geen passage over dit thema zelf');
    expect(block?.textContent).not.toContain('zwijgt');
    expect(block && textOf(block, 'blockquote')).toEqual(['„Sancties zijn genoemd.” 1']);
  });

  test('open with their paragraphs, strong ones first', () => {
    const page = draw([OLD, SILENT, NEW], { letter: 'oud' });
    expect(textOf(page, '.theme-paragraphs h4')).toEqual([
      'Uitgebreid (1)',
      'Zijdelings genoemd (1)',
    ]);
    expect(textOf(page, '.theme-paragraphs blockquote')).toEqual([
      '„Sancties zijn nodig.” 2',
      '„Sancties zijn genoemd.” 1',
    ]);
    const link = page.querySelector<HTMLAnchorElement>('.is-open .theme-letter-link');
    expect([link?.getAttribute('aria-expanded'), link?.search]).toEqual([
      'true',
      '?thema=sancties',
    ]);
    expect(document.activeElement).toBe(link);
  });

  test('open a source with all the others of the theme to step through', () => {
    const openSource = vi.fn<SourceActions['openSource']>();
    const page = draw([OLD, SILENT, NEW], { letter: 'oud' }, { openSource });
    page.querySelector<HTMLElement>('.cite[data-n="2"]')?.click();
    const request = openSource.mock.calls[0]?.[0];
    expect(request?.citations.map(({ n, letter }) => [n, letter.id])).toEqual([
      [1, 'oud'],
      [2, 'oud'],
      [3, 'nieuw'],
    ]);
    expect(request?.at).toBe(1);
  });

  test('that are silent are found by their address too', () => {
    const page = draw([OLD, SILENT, NEW], { letter: 'stil' });
    expect(document.activeElement?.getAttribute('data-theme-letter')).toBe('stil');
    expect(page.querySelector('[role="alert"]')).toBeNull();
    expect(draw([OLD], { letter: 'weg' }).querySelector('[role="alert"]')?.textContent).toContain(
      'niet (meer) in de verzameling',
    );
  });

  test('are compared in order of time, whichever is chosen first; one without a date only when it must', () => {
    const page = draw([OLD, SILENT, NEW, UNDATED]);
    const link = (): string | undefined =>
      page.querySelector<HTMLAnchorElement>('.compare-go a')?.search;
    expect(link()).toBe('?van=oud&naar=nieuw&thema=sancties');
    const [from, to] = page.querySelectorAll<HTMLSelectElement>('.compare-choice select');
    if (from === undefined || to === undefined) throw new Error('no choice');
    const choose = (select: HTMLSelectElement, id: string): void => {
      select.value = id;
      select.dispatchEvent(new Event('change'));
    };
    choose(from, 'zonder');
    expect(link()).toBe('?van=nieuw&naar=zonder&thema=sancties');
    choose(to, 'zonder');
    expect(page.querySelector('.compare-go')?.textContent).toBe('Kies twee verschillende brieven.');
    expect(draw([OLD, SILENT]).querySelector('.compare-choice')).toBeNull();
  });
});

describe('what one must know of a theme', () => {
  test.each([
    ['no-match', 'is in deze brieven niets gevonden'],
    ['no-subject', 'staat geen onderwerp om op te zoeken'],
  ] as const)('%s is said, without a line', (note, sentence) => {
    const page = draw([SILENT], {}, { note });
    expect(page.textContent).toContain(sentence);
    expect(page.querySelector('.theme-line')).toBeNull();
  });

  test('too-broad is said above its line, with narrower themes', () => {
    const page = draw([OLD, NEW], {}, { note: 'too-broad', related: ['mensenrechten'] });
    expect(page.textContent).toContain('is een ruim onderwerp');
    expect(page.querySelector('.theme-line')).not.toBeNull();
    expect(page.querySelector<HTMLAnchorElement>('.related-theme')?.search).toBe(
      '?thema=mensenrechten',
    );
  });

  test('how it was read is said when that is not what was typed', () => {
    expect(draw([OLD]).textContent).not.toContain('Gelezen als');
    expect(draw([OLD], {}, { theme: 'Rusland' }).textContent).toContain('Gelezen alsRusland');
  });

  test('hostile words are shown as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const letter = themeLetter({ id: 'a', title: hostile }, [[hostile, 'strong']]);
    const page = draw(
      [{ ...letter, sections: [{ title: hostile, count: 1 }] }],
      { letter: 'a' },
      { theme: hostile, related: [hostile] },
    );
    expect(page.querySelector('img')).toBeNull();
    expect(page.querySelector('blockquote')?.textContent).toContain(hostile);
  });
});

describe('themeMap()', () => {
  const entry = (id: string, date: string | null) => ({
    letter: letterHead({ id, date }),
    terms: [{ term: `thema ${id}`, count: 4, letters: 2 }],
  });

  test('puts the newest letter first, each term a link that looks for it', () => {
    const map = themeMap({
      letters: [entry('oud', '2022-01-01'), entry('nieuw', '2026-01-01'), entry('zonder', null)],
    });
    const terms = [...map.querySelectorAll<HTMLAnchorElement>('.map-term')];
    expect(terms.map((term) => term.search)).toEqual([
      '?thema=thema+nieuw',
      '?thema=thema+oud',
      '?thema=thema+zonder',
    ]);
    expect(terms[0]?.textContent).toBe('thema nieuw 4 alinea’s in deze brief, ook in 1 andere');
  });

  test('shows a dozen letters, and the next on request', () => {
    const map = themeMap({
      letters: Array.from({ length: 30 }, (_, order) => entry(`b${order}`, '2024-01-01')),
    });
    document.body.replaceChildren(map);
    const more = map.querySelector<HTMLElement>('.theme-more');
    expect(map.querySelectorAll('.map-letter')).toHaveLength(12);
    more?.click();
    more?.click();
    expect(map.querySelectorAll('.map-letter')).toHaveLength(30);
    expect(more?.hidden).toBe(true);
    expect(document.activeElement?.closest('.map-letter')).toBe(
      map.querySelectorAll('.map-letter')[24],
    );
  });

  test('says so where a letter is too short for terms, or where there is none', () => {
    const short = { ...entry('kort', '2024-01-01'), terms: [] };
    expect(themeMap({ letters: [short] }).textContent).toContain('te kort');
    expect(themeMap({ letters: [] }).textContent).toContain('nog geen brieven');
  });
});

describe('answerLine()', () => {
  const point = (id: string, date: string, count: number) => ({
    letter: { id, date, kind: 'beleidsbrief' as const },
    count,
    strongCount: count,
    share: count / 20,
    strongShare: count / 20,
  });
  const line = {
    theme: 'sancties',
    letters: [point('oud', '2022-01-01', 2), point('stil', '2024-01-01', 0)],
  };
  const cited = [2, 3].map((n) => citation(n, 'Een zin.', 'Een zin.', { id: 'oud' }));

  test('opens what the answer cites first of a letter; a letter without it leads to the room', () => {
    vi.stubGlobal('ResizeObserver', NoSize);
    const open = vi.fn();
    const drawn = answerLine(answer({ line, citations: cited }), open);
    const [bar, silent] = drawn?.querySelectorAll<HTMLElement>('.line-stop') ?? [];
    bar?.click();
    expect(open).toHaveBeenCalledWith(cited[0], bar);
    expect(silent instanceof HTMLAnchorElement && silent.search).toBe('?thema=sancties&brief=stil');
  });

  test('leads to the years of the room where there are many letters', () => {
    vi.stubGlobal('ResizeObserver', NoSize);
    const letters = Array.from({ length: 40 }, (_, order) =>
      point(`b${order}`, `20${20 + (order % 3)}-01-01`, 1),
    );
    const drawn = answerLine(answer({ line: { theme: 'sancties', letters } }), vi.fn());
    expect(
      [...(drawn?.querySelectorAll<HTMLAnchorElement>('a.line-stop') ?? [])].map(
        ({ search }) => search,
      ),
    ).toContain('?thema=sancties&jaar=2021');
  });

  test('is not there for an answer without one', () => {
    expect(answerLine(answer(), vi.fn())).toBeNull();
  });
});
