import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LetterOnWire } from '../../server/contract.ts';
import { letterView } from '../../web/reader/letter-view.ts';
import { linkReferences } from '../../web/reader/link-references.ts';
import type { Range } from '../../web/reader/mark-quotes.ts';
import { type LetterReference, referenceSpans } from '../../web/reader/reference-spans.ts';
import { createReferenceCard } from '../../web/references/reference-card.ts';
import { referenceLinks } from '../../web/references/reference-link.ts';
import { referenceRow } from '../../web/references/reference-row.ts';
import { createReferencesPage } from '../../web/references/references-page.ts';
import {
  type ReferencesState,
  referencesPath,
  referencesStateOf,
} from '../../web/references/references-state.ts';
import { indexedReference, letter, letterReference, paragraph, tableRow } from './wire-builders.ts';

afterEach(() => vi.unstubAllGlobals());

const json = (body: unknown): Response => new Response(JSON.stringify(body));

function linked(
  drawn: LetterOnWire,
  references: readonly LetterReference[],
  marks: ReadonlyMap<number, readonly Range[] | null> = new Map(),
) {
  const view = letterView(drawn, marks, 'h2');
  const before = view.textContent;
  const open = vi.fn();
  linkReferences(view, drawn, { marks, references, link: referenceLinks(drawn.id, { open }) });
  document.body.replaceChildren(view);
  return { view, before, open, links: [...view.querySelectorAll<HTMLAnchorElement>('.reference')] };
}

describe('linkReferences()', () => {
  test('links exactly the printed characters, in text, cells, notes and headings, and changes no other', () => {
    const one = letter([
      paragraph(1, 'Over Kamerstuk 31865, nr. 267', { kind: 'heading', level: 1 }),
      paragraph(2, 'Zie 31865, nr. 267.', {
        footnotes: [{ mark: '1', text: 'Ook 31865, nr. 267.', at: 18, paragraphNumber: 3 }],
      }),
      paragraph(3, 'Ook 31865, nr. 267.', { kind: 'footnote' }),
      tableRow(4, ['Bron', '31865, nr. 267']),
    ]);
    const { view, before, links } = linked(one, [letterReference('31865, nr. 267', one)]);
    expect(links.map((link) => link.closest<HTMLElement>('[data-paragraph]')?.id)).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
    ]);
    expect(links.map((link) => link.textContent)).toEqual(Array(4).fill('31865, nr. 267'));
    expect(view.textContent).toBe(before);
    expect(view.querySelectorAll('.note-mark')).toHaveLength(2);
  });

  test.each([
    ['the mark begins in the link', [6, 20]],
    ['the mark ends in the link', [0, 8]],
    ['the mark lies in the link', [6, 9]],
    ['the link lies in the mark', [0, 27]],
  ] as const)('keeps the mark of a quote whole where %s', (_how, [start, end]) => {
    const words = 'Zie 31865, nr. 267 voor meer';
    const one = letter([paragraph(1, words)]);
    const { view, links } = linked(
      one,
      [letterReference('31865, nr. 267', one)],
      new Map([[1, [{ start, end }]]]),
    );
    expect(links.map((link) => link.textContent)).toEqual(['31865, nr. 267']);
    const marked = [...view.querySelectorAll('mark')].map((mark) => mark.textContent).join('');
    expect(marked).toBe(words.slice(start, end));
    expect(view.querySelector('.paragraph-body')?.textContent).toBe(words);
  });

  test('leads to our own letter, to the publication without telling where from, or to the card', () => {
    const one = letter([paragraph(1, 'Brief A, stuk B en wet C, en deze brief zelf.')]);
    const { links, open } = linked(one, [
      letterReference('Brief A', one, { letterId: 'brief a/1', url: 'https://example.org/a' }),
      letterReference('stuk B', one, {
        url: 'https://zoek.officielebekendmakingen.nl/kst-1-2.html',
      }),
      letterReference('wet C', one, { kind: 'law' }),
      letterReference('deze brief', one, { letterId: one.id }),
    ]);
    const [own, published, listed, itself] = links;
    expect(own?.getAttribute('href')).toBe('/letters/brief%20a%2F1');
    expect(own?.target).toBe('');
    expect(published?.getAttribute('href')).toContain('zoek.officielebekendmakingen.nl');
    expect(published?.target).toBe('_blank');
    expect(published?.rel).toContain('noreferrer');
    listed?.click();
    itself?.click();
    expect(open.mock.calls.map(([control]) => control)).toEqual([listed, itself]);
    expect(new URL(listed?.href ?? '').pathname).toBe('/verwijzingen');
  });

  test('one range of numbers is one link, to a card with each of them', () => {
    const one = letter([paragraph(1, 'Kamerstuk 31865, nrs. 1 en 2 gaan hierover.')]);
    const { links, open } = linked(one, [
      letterReference('31865, nrs. 1 en 2', one, { id: 'een', url: 'https://example.org/1' }),
      letterReference('31865, nrs. 1 en 2', one, { id: 'twee', url: 'https://example.org/2' }),
    ]);
    expect(links).toHaveLength(1);
    links[0]?.click();
    expect(open.mock.calls[0]?.[1].map(({ id }: LetterReference) => id)).toEqual(['een', 'twee']);
  });
});

describe('referenceSpans()', () => {
  const one = letter([paragraph(1, 'Rapport „Zie Kamerstuk 31865, nr. 2” van 2020')]);

  test('leaves out what does not stand where it says it stands', () => {
    const moved = letterReference('31865, nr. 2', one);
    const places = moved.places.map((place) => ({ ...place, start: place.start + 1 }));
    expect(referenceSpans([{ ...moved, places }], one.paragraphs).get(1) ?? []).toEqual([]);
  });

  test('of two that overlap it keeps the one that leads somewhere', () => {
    const spans = referenceSpans(
      [
        letterReference('„Zie Kamerstuk 31865, nr. 2”', one, { kind: 'report' }),
        letterReference('31865, nr. 2', one, { url: 'https://example.org' }),
      ],
      one.paragraphs,
    );
    expect(
      spans.get(1)?.map(({ start, end }) => one.paragraphs[0]?.text.slice(start, end)),
    ).toEqual(['31865, nr. 2']);
  });
});

describe('createReferenceCard()', () => {
  const one = letter([paragraph(1, 'De Grondwet.')]);
  const grondwet = letterReference('Grondwet', one, { id: 'law-grondwet', kind: 'law' });

  function openCard(response: unknown) {
    vi.stubGlobal('fetch', async () => json(response));
    const card = createReferenceCard();
    const control = document.createElement('a');
    control.href = '#';
    control.textContent = 'Grondwet';
    document.body.replaceChildren(control, card.element);
    card.open(control, [grondwet]);
    return { card: card.element, control };
  }

  test('lists by letter where it is named, each paragraph a link', async () => {
    const { card } = openCard(
      indexedReference('Grondwet', [
        ['nieuw', '2026-05-18', [3, 8]],
        ['oud', '2022-03-08', [5]],
      ]),
    );
    await vi.waitFor(() => expect(card.querySelectorAll('li')).toHaveLength(2));
    expect([...card.querySelectorAll('li a')].map((link) => link.getAttribute('href'))).toEqual([
      '/letters/nieuw#p3',
      '/letters/nieuw#p8',
      '/letters/oud#p5',
    ]);
  });

  test('says when it is named nowhere else', async () => {
    const { card } = openCard(indexedReference('Grondwet', [['nieuw', '2026-05-18', [1]]]));
    await vi.waitFor(() => expect(card.textContent).toContain('alleen hier genoemd'));
  });

  test('takes the focus, and gives it back with Esc, which does nothing else', () => {
    const { card, control } = openCard(indexedReference('Grondwet', [['a', null, [1]]]));
    const outside = vi.fn();
    document.addEventListener('keydown', outside, { once: true });
    expect(document.activeElement).toBe(card);
    expect(control.getAttribute('aria-expanded')).toBe('true');
    card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(card.hidden).toBe(true);
    expect(document.activeElement).toBe(control);
    expect(outside).not.toHaveBeenCalled();
    document.removeEventListener('keydown', outside);
  });
});

describe('referenceRow()', () => {
  test('shows the name, how else it is written, who names it and where it is', () => {
    const onRead = vi.fn();
    const row = referenceRow(
      indexedReference('Non-Proliferatieverdrag', [['nieuw', '2026-05-18', [3, 8]]], {
        kind: 'treaty',
        forms: ['Non-Proliferatieverdrag', 'non-proliferatie verdrag', 'NPV'],
      }),
      onRead,
    );
    expect(row.querySelector('h3')?.textContent).toBe('Non-Proliferatieverdrag');
    expect(row.querySelector('.reference-forms')?.textContent).toBe('Geschreven als NPV');
    expect(row.querySelector('.reference-place')?.textContent).toBe('Niet in deze verzameling');
    const read = row.querySelector<HTMLElement>('.read-button');
    expect(read?.textContent).toBe('18 mei 20262×, Een brief: lees 2 vermeldingen');
    read?.click();
    expect(onRead).toHaveBeenCalledWith('nieuw', read);
  });
});

describe('referencesStateOf() and referencesPath()', () => {
  const stateOf = (address: string): ReferencesState =>
    referencesStateOf(new URL(address, 'http://127.0.0.1:3000'));

  test.each<[string, ReferencesState]>([
    ['/verwijzingen', { kind: null, words: '', open: null }],
    [
      '/verwijzingen?soort=motie&q=Van+Eijk&open=x-1',
      { kind: 'motion', words: 'Van Eijk', open: 'x-1' },
    ],
  ])('read and write %s alike', (address, state) => {
    expect(stateOf(address)).toEqual(state);
    expect(stateOf(referencesPath(state))).toEqual(state);
  });

  test('pass over a kind that does not exist', () => {
    expect(stateOf('/verwijzingen?soort=brief').kind).toBeNull();
  });
});

describe('createReferencesPage()', () => {
  const kinds = { kamerstuk: 1, motion: 0, treaty: 0, law: 0, report: 0 };

  test('asks only for a part, goes on on request, and opens the letter that names a piece', async () => {
    const asked: string[] = [];
    const grondwet = indexedReference('Grondwet', [['nieuw', '2026-05-18', [3, 8]]]);
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      if (path.startsWith('/api/references/')) return json(grondwet);
      return json({ references: [{ ...grondwet, mentions: [] }], total: 2, kinds });
    });
    const openSource = vi.fn();
    const scroller = document.createElement('main');
    const page = createReferencesPage({ openSource, scroller });
    scroller.append(page.element);
    document.body.replaceChildren(scroller);
    await page.show({ kind: 'law', words: 'grond', open: null });
    expect(asked).toEqual(['/api/references?mentions=0&offset=0&limit=100&q=grond&kind=law']);
    expect(page.element.querySelector('.ledger-count')?.textContent).toBe('2 verwijzingen');
    page.element.querySelector<HTMLElement>('.ledger-more')?.click();
    await vi.waitFor(() => expect(page.element.querySelectorAll('.reference-row')).toHaveLength(2));
    expect(asked.at(-1)).toContain('offset=1');
    expect(page.element.querySelector('.ledger-more')).toBeNull();
    const read = page.element.querySelector<HTMLElement>('.read-button');
    read?.click();
    await vi.waitFor(() => expect(openSource).toHaveBeenCalled());
    const request = openSource.mock.calls[0]?.[0];
    expect(request.citations).toHaveLength(2);
    expect(request.origin(request.citations[0])).toBe(read);
  });
});
