import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Briefing, BriefingRequest } from '../../server/contract.ts';
import { paperHtml } from '../../web/briefing/briefing-copy.ts';
import { createBriefingPage } from '../../web/briefing/briefing-page.ts';
import { type BriefingState, EMPTY_BRIEFING } from '../../web/briefing/briefing-state.ts';
import type { OpenRequest } from '../../web/reader/reader-panel.ts';
import { fakeBriefing } from '../support/fake-briefing.ts';
import { letter, paragraph, tableRow } from './wire-builders.ts';

const LETTERS = [
  letter([
    paragraph(1, 'Het visumbeleid wordt herzien. Dat duurt nog. Een visum kost € 90.'),
    tableRow(2, ['Visa', '55.937']),
  ]),
  letter([paragraph(1, '<img src=x onerror=alert(1)> Een visum is een visum.', { id: 'oud#1' })], {
    id: 'oud',
    date: '2022-03-08',
    kind: 'beleidsbrief',
  }),
];
const TOPIC: BriefingState = { ...EMPTY_BRIEFING, topic: 'visum' };

let asked: BriefingRequest[] = [];
let session: Storage;
let isBroken = false;

beforeEach(() => {
  asked = [];
  isBroken = false;
  session = window.sessionStorage;
  session.clear();
  vi.stubGlobal('fetch', async (path: string, init?: { body: string }) => {
    if (path === '/api/letters') return Response.json({ letters: LETTERS, rejected: [] });
    if (path === '/api/themes/map') return Response.json({ letters: [] });
    const request = JSON.parse(init?.body ?? '') as BriefingRequest;
    asked.push(request);
    if (isBroken) return Response.json({ title: 'Fout', detail: 'Fout.' }, { status: 500 });
    return Response.json(fakeBriefing(LETTERS, request) satisfies Briefing);
  });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(state: BriefingState = TOPIC) {
  const said: string[] = [];
  const opened: OpenRequest[] = [];
  const renumber = vi.fn();
  const page = createBriefingPage({
    openSource: (request) => void opened.push(request),
    card: { attach: vi.fn() },
    announcer: { element: document.createElement('div'), say: (sentence) => said.push(sentence) },
    scroller: document.createElement('div'),
    session,
    title: vi.fn(),
    renumber,
  });
  document.body.append(page.element);
  await page.show(state);
  const { element } = page;
  return { ...page, element, said, opened, renumber };
}

const statements = (root: HTMLElement): string[] =>
  [...root.querySelectorAll<HTMLElement>('[data-statement]')].map(
    (each) => each.dataset['statement'] ?? '',
  );
const marks = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.briefing-part .cite')].map((mark) => mark.textContent);
const press = (root: ParentNode, name: string): void => {
  const found = [...root.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name,
  );
  if (found === undefined) throw new RangeError(`No button "${name}"`);
  found.click();
};
const focusedStatement = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-statement]')?.dataset['statement'];

describe('the briefing page', () => {
  test('explains itself before there is a topic, and asks the server for nothing', async () => {
    const { element } = await open(EMPTY_BRIEFING);
    expect(element.querySelector('.briefing-start')?.textContent).toContain('Wat erin staat');
    expect(asked).toEqual([]);
    expect(document.activeElement?.id).toBe('briefing-topic');
  });

  test('draws parts, groups, tables, what is left out and numbered questions', async () => {
    const { element, said } = await open();
    expect(element.querySelector('.paper h1')?.textContent).toBe('Briefing: visum');
    expect([...element.querySelectorAll('.paper h2')].map((each) => each.textContent)).toEqual([
      'Kern',
      'Standpunten in de tijd',
      'Aanbevelingen',
      'Cijfers',
      'Toezeggingen',
      'Wat ontbreekt',
      'Vragen om te stellen',
      'Bronnen',
    ]);
    const groups = [...element.querySelectorAll<HTMLElement>('.is-positions h3')];
    expect(groups.map(({ dataset }) => dataset['letter'])).toEqual(['kst-31271-42', 'oud']);
    expect(element.querySelector('.is-positions .part-left-out')?.textContent).toContain('nog 2');
    expect(element.querySelector('.is-recommendations .part-empty')?.textContent).toContain(
      'staat niets',
    );
    expect([...element.querySelectorAll('thead th')].map((each) => each.textContent)).toEqual([
      'Wat',
      'Zoals gedrukt',
      'Brief',
      'Weglaten',
    ]);
    expect(element.querySelector('tbody td:nth-child(2)')?.textContent).toContain('„55.937”');
    expect(element.querySelectorAll('.is-questions ol > li')).toHaveLength(2);
    expect(said.at(-1)).toBe('Briefing gereed, 3 bronnen.');
  });

  test('says what is needed to make it again', async () => {
    const { element } = await open({ ...TOPIC, from: '2020-01-01' });
    const facts = element.querySelector('.briefing-facts')?.textContent ?? '';
    expect(facts).toContain('12 november 2026');
    expect(facts).toContain('2 brieven, 2022–2026');
    expect(facts).toContain('vanaf 1 januari 2020');
    expect(facts).toContain('sha256:9f86d081884c7d65');
    expect(element.querySelector<HTMLAnchorElement>('.again-link')?.href).toMatch(
      /\/briefing\?onderwerp=visum&van=2020-01-01$/,
    );
  });

  test('shows the words of a letter as text, also where they look like markup', async () => {
    const { element } = await open();
    expect(element.querySelector('img')).toBeNull();
    expect(element.querySelector('.paper')?.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  test('opens a source with exactly the quoted words, and the others to step through', async () => {
    const { element, opened } = await open();
    element.querySelectorAll<HTMLElement>('.is-positions .cite')[1]?.click();
    const [request] = opened;
    expect(request?.citations).toHaveLength(3);
    expect(request?.citations[request.at]?.quotes).toEqual([
      { start: 46, end: 66, text: 'Een visum kost € 90.' },
    ]);
  });
});

describe('dropping a statement', () => {
  test('asks without it, renumbers, and moves the focus to the next', async () => {
    const { element, said, renumber } = await open();
    const [first, second] = statements(element);
    element.querySelector<HTMLElement>('.drop-button')?.click();
    expect(focusedStatement()).toBe(second);
    await vi.waitFor(() => expect(statements(element)).not.toContain(first));
    expect(asked.at(-1)?.dropped).toEqual([first]);
    expect(marks(element)[0]).toBe('1');
    expect(focusedStatement()).toBe(second);
    expect(said.at(-1)).toBe('Weggelaten. Nog 3 bronnen.');
    expect(renumber).toHaveBeenCalledTimes(2);
    expect(element.querySelector('.briefing-facts')?.textContent).toContain('1 zin');
  });

  test('is undone one by one and all at once', async () => {
    const { element } = await open();
    const all = statements(element);
    for (const at of [0, 2]) {
      element.querySelectorAll<HTMLElement>('.drop-button')[at]?.click();
    }
    await vi.waitFor(() => expect(statements(element)).toHaveLength(all.length - 2));
    press(element, 'Ongedaan maken');
    await vi.waitFor(() => expect(statements(element)).toHaveLength(all.length - 1));
    expect(focusedStatement()).toBe(all[2]);
    press(element, 'Alles terugzetten');
    await vi.waitFor(() => expect(statements(element)).toEqual(all));
    expect(element.querySelector<HTMLElement>('.foot-dropped')?.hidden).toBe(true);
  });

  test('lasts through a reload, for this topic only', async () => {
    const { element, show } = await open();
    const [first] = statements(element);
    element.querySelector<HTMLElement>('.drop-button')?.click();
    await vi.waitFor(() => expect(asked.at(-1)?.dropped).toEqual([first]));
    await show({ ...EMPTY_BRIEFING, topic: 'visumbeleid' });
    expect(asked.at(-1)?.dropped).toBeUndefined();
    const again = await open();
    expect(statements(again.element)).not.toContain(first);
  });

  test('says so when nothing is left, and puts all back', async () => {
    const { element } = await open({ ...TOPIC, parts: ['lacking'] });
    element.querySelector<HTMLElement>('.drop-button')?.click();
    await vi.waitFor(() =>
      expect(element.querySelector('.paper .trouble')?.textContent).toContain(
        'Alles is weggelaten',
      ),
    );
    expect(element.querySelector('.part-empty')).toBeNull();
    press(element.querySelector('.paper') ?? element, 'Alles terugzetten');
    await vi.waitFor(() => expect(statements(element)).toHaveLength(1));
  });

  test('does not follow a key that is held down', async () => {
    const { element } = await open();
    const control = element.querySelector<HTMLElement>('.drop-button');
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
    expect(control?.dispatchEvent(held)).toBe(false);
  });
});

describe('choosing', () => {
  const tick = (root: HTMLElement, id: string): void =>
    root.querySelector<HTMLInputElement>(`#${id}`)?.click();

  test('parts are left out and moved, in one request after a while, with the address', async () => {
    const { element, said } = await open();
    const before = asked.length;
    tick(element, 'part-positions');
    press(element, 'Cijfers omhoog');
    press(element, 'Cijfers omhoog');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Cijfers omhoog');
    expect(said.at(-1)).toBe('Cijfers: plaats 1 van 6.');
    await vi.waitFor(() => expect(asked.length).toBe(before + 1));
    expect(asked.at(-1)?.parts?.slice(0, 2)).toEqual(['figures', 'core']);
    expect(asked.at(-1)?.parts).not.toContain('positions');
    expect(window.location.search).toContain('delen=cijfers&delen=kern');
    await vi.waitFor(() => expect(element.querySelector('.paper h2')?.textContent).toBe('Cijfers'));
    press(element, 'Alles zoals het was');
    await vi.waitFor(() => expect(asked.at(-1)?.parts).toBeUndefined());
  });

  test('the last part stays', async () => {
    const { element } = await open({ ...TOPIC, parts: ['core'] });
    tick(element, 'part-core');
    expect(element.querySelector<HTMLInputElement>('#part-core')?.checked).toBe(true);
    expect(element.querySelector('.part-list + p')?.textContent).toBe(
      'Er blijft altijd één deel over.',
    );
  });

  test('letters and a period narrow what is searched', async () => {
    const { element } = await open();
    tick(element, 'letter-choice-oud');
    const to = element.querySelector<HTMLInputElement>('#briefing-to');
    if (to === null) throw new Error('no field');
    to.value = '2023-01-01';
    to.dispatchEvent(new Event('change'));
    await vi.waitFor(() =>
      expect(asked.at(-1)?.filters).toEqual({ letters: ['oud'], to: '2023-01-01' }),
    );
  });

  test('a half-typed year is waited for', async () => {
    const { element } = await open();
    const from = element.querySelector<HTMLInputElement>('#briefing-from');
    if (from === null) throw new Error('no field');
    for (const typed of ['0202-01-01', '2022-01-01']) {
      from.value = typed;
      from.dispatchEvent(new Event('change'));
      expect(window.location.search).not.toContain('0202');
    }
    expect(window.location.search).toContain('van=2022-01-01');
  });

  test('counts no letters before the list of them is there', async () => {
    const opening = open({ ...TOPIC, letters: ['weg'] });
    const group = document.querySelector('#letters-note')?.parentElement;
    expect(group?.textContent).toContain('De lijst komt eraan.');
    expect(group?.textContent).not.toMatch(/\b0\b|Niet in de verzameling/u);
    await opening;
    expect(group?.textContent).toContain('Alleen 1 van 2 brieven.');
    expect(group?.textContent).not.toContain('De lijst komt eraan.');
  });

  test('a letter that is not in the collection stays in the list, to be unticked', async () => {
    const { element } = await open({ ...TOPIC, letters: ['weg'] });
    expect(element.querySelector('.letter-choices')?.textContent).toContain(
      'Niet in de verzameling: weg',
    );
  });
});

test('a topic that the letters do not hold gets one line and ways on, without parts', async () => {
  const { element, said } = await open({ ...TOPIC, topic: 'brood', to: '2025-01-01' });
  const paper = element.querySelector('.paper');
  expect(paper?.querySelectorAll('p')).toHaveLength(1);
  expect(paper?.textContent).toContain('Niet gevonden: over brood staat niets in de brieven.');
  expect(
    [...(paper?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')),
  ).toEqual(['/briefing?onderwerp=brood', '/themas?q=brood', '/?q=brood']);
  expect(said.at(-1)).toBe('Briefing: niet gevonden in de brieven.');
});

test('a refusal leaves the briefing as it is, and trying again works', async () => {
  const { element } = await open();
  const before = statements(element);
  isBroken = true;
  element.querySelector<HTMLElement>('.drop-button')?.click();
  await vi.waitFor(() => expect(element.querySelector('.briefing-foot .trouble')).not.toBeNull());
  expect(statements(element)).toEqual(before);
  isBroken = false;
  press(element, 'Opnieuw proberen');
  await vi.waitFor(() => expect(statements(element)).toHaveLength(before.length - 1));
  expect(element.querySelector('.briefing-foot .trouble')).toBeNull();
});

test('paperHtml() keeps headings, tables and numbers, and nothing to press', async () => {
  const { element } = await open();
  const paper = element.querySelector<HTMLElement>('.paper');
  if (paper === null) throw new Error('no paper');
  const copied = document.createElement('div');
  copied.innerHTML = paperHtml(paper);
  expect(copied.querySelector('button, svg, .cite, [class]')).toBeNull();
  expect(copied.querySelectorAll('h2')).toHaveLength(8);
  expect(copied.querySelector('td')?.textContent).toContain('„Visa”[');
  expect(copied.querySelectorAll('th')).toHaveLength(3);
});
