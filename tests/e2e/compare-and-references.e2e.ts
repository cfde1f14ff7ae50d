import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type {
  CompareResponse,
  LetterReferencesResponse,
  ReferencesResponse,
} from '../../server/contract.ts';
import { ask, PHONE, type Screen, startBrowser, type TestBrowser } from './browser.ts';

const address = inject('address');
const OLD = 'kst-35925-V-84';
const NEW = 'kst-36800-V-103';
const RESPONSE = 'bzdoc-689393280-91';
const FOLLOW_UP = 'kst-31271-42';
const UNDATED = 'periodieke-rapportage-artikel-1';
const OF_THEME = `?van=${OLD}&naar=${NEW}&thema=defensie-uitgaven`;
let browser: TestBrowser;

beforeAll(async () => {
  browser = await startBrowser(address);
});
afterAll(() => browser.close());

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(`${address}${path}`)).json()) as T;
}

async function compared(query: string, screen?: Screen): Promise<Page> {
  const page = await browser.open(`/vergelijken${query}`, screen);
  await page.locator('.comparison').waitFor();
  return page;
}

/** The text of each element that fits, without the numbers of its sources. */
const sentencesAt = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((node) => {
      const copy = node.cloneNode(true);
      for (const source of copy.querySelectorAll('sup')) source.remove();
      return copy.textContent;
    })`,
  );

const focusedClass = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.className');

describe('comparing two letters as a whole', () => {
  const WHOLE = `?van=${RESPONSE}&naar=${FOLLOW_UP}`;

  test('tells of each section how much stands in both and in one only, and leads to it', async () => {
    const { groups } = await get<CompareResponse>(`/api/compare?from=${RESPONSE}&to=${FOLLOW_UP}`);
    const page = await compared(WHOLE);
    expect(await page.locator('.section-table tbody tr').count()).toBe(groups.length);
    const at = groups.findIndex(({ both }) => both.length > 5);
    const row = page.locator('.section-table tbody tr').nth(at);
    expect(await row.locator('.count-cell').nth(1).textContent()).toBe(
      String(groups[at]?.both.length),
    );
    await row.getByRole('button').click();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(groups[at]?.section);
    await page.locator('.compare-group').nth(at).locator('h3').waitFor({ state: 'visible' });
  });

  test('opens a long list on request; a source opens the letter at its paragraph, the sentence marked', async () => {
    const page = await compared(WHOLE);
    const list = page.locator('details.compare-part:has(.pair)').first();
    expect(await list.locator('.pair').first().isVisible()).toBe(false);
    await list.locator('summary').click();
    await list.locator('.side.is-earlier .cite').first().click();
    await page.locator('.reader .is-open mark').first().waitFor();
    const marked = await page.locator('.reader .is-open mark').allTextContents();
    const [sentence] = await sentencesAt(page, '.pair .is-earlier > .letter-voice');
    expect(marked.join('')).toBe(sentence);
    await page.keyboard.press('Escape');
    expect(await focusedClass(page)).toContain('cite');
  });

  test('is unfolded, read and closed with the keyboard alone', async () => {
    const page = await compared(WHOLE);
    const press = async (key: string, until: () => Promise<boolean>): Promise<void> => {
      for (let presses = 0; presses < 80 && !(await until()); presses += 1) {
        await page.keyboard.press(key);
      }
      expect(await until()).toBe(true);
    };
    await page.getByLabel('Thema (mag leeg blijven)').focus();
    await press('Tab', () =>
      page.evaluate<boolean>("document.activeElement.matches('details:has(.pair) > summary')"),
    );
    await page.keyboard.press('Enter');
    await press('Tab', () =>
      page.evaluate<boolean>("document.activeElement.matches('.pair .cite')"),
    );
    await page.keyboard.press('Enter');
    await page.locator('.reader mark').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.reader').isVisible()).toBe(false);
    expect(await focusedClass(page)).toContain('cite');
  });

  test('shows what is word for word the same once, with the sources of both', async () => {
    const page = await compared(WHOLE);
    const same = page.locator('.is-same').first();
    expect(await same.locator('.cite').count()).toBe(2);
  });

  test('each quoted sentence stands in its letter, character for character', async () => {
    const page = await compared(WHOLE);
    const { groups } = await get<CompareResponse>(`/api/compare?from=${RESPONSE}&to=${FOLLOW_UP}`);
    const texts = new Set(
      groups
        .flatMap(({ both, changed }) => [...both, ...changed])
        .flatMap(({ earlier, later }) => [earlier, later])
        .map(({ quotes, paragraph }) => {
          for (const { start, end, text } of quotes) {
            expect(paragraph.text.slice(start, end)).toBe(text);
          }
          return quotes.map(({ text }) => text).join(' ');
        }),
    );
    const shown = await sentencesAt(page, '.side > .letter-voice');
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.filter((text) => !texts.has(text))).toEqual([]);
  });
});

describe('comparing for a theme', () => {
  test('puts what changed first, with the words that differ marked in both', async () => {
    const page = await compared(OF_THEME);
    const pair = page.locator('.compare-group .pair').first();
    expect(await pair.locator('.pair-line').textContent()).toContain('onderzoekt');
    expect(await pair.locator('mark').allTextContents()).toEqual(['onderzoekt', 'heeft besloten']);
    expect(await page.locator('.section-table').count()).toBe(0);
  });

  test('is chosen in the form, kept in the address, and taken back with Back', async () => {
    const page = await browser.open('/vergelijken');
    await page.getByLabel('Eerste brief').selectOption(NEW);
    await page.getByLabel('Tweede brief').selectOption(OLD);
    await page.getByLabel('Thema (mag leeg blijven)').fill('sancties');
    await page.keyboard.press('Enter');
    await page.locator('.comparison').waitFor();
    // The older letter is left, whatever was chosen first, and that is said.
    expect(page.url()).toContain(`van=${OLD}&naar=${NEW}&thema=sancties`);
    await page.getByText('De oudste brief staat links').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    await page.reload();
    await page.locator('.comparison').waitFor();
    expect(await page.getByLabel('Eerste brief').inputValue()).toBe(OLD);
    await page.goBack();
    await page.getByText('Kies twee brieven').waitFor();
    expect(await page.locator('.comparison').count()).toBe(0);
  });

  test('says where a letter is silent, and that nothing stands beside it', async () => {
    const page = await compared(`?van=${OLD}&naar=${FOLLOW_UP}&thema=MH17`);
    expect(await page.locator('.compare-notes').textContent()).toContain(
      'In de brief van 18 mei 2026 is over MH17 niets gevonden',
    );
  });
});

describe('addresses that cannot be compared', () => {
  test.each([
    ['a letter with itself', `?van=${OLD}&naar=${OLD}`, 'twee keer dezelfde brief'],
    ['a letter that is not there', `?van=${OLD}&naar=weg`, 'staat niet (meer) in de verzameling'],
    ['one letter', `?van=${OLD}`, 'Kies er nog een brief bij'],
    ['nothing', '', 'Kies twee brieven'],
    ['a broken escape', '?van=%E0%A4%A&naar=%', 'staat niet (meer) in de verzameling'],
  ])('%s: says what to choose', async (_what, query, sentence) => {
    const page = await browser.open(`/vergelijken${query}`);
    await page.locator('.trouble', { hasText: sentence }).waitFor();
    expect(await page.getByLabel('Eerste brief').count()).toBe(1);
  });

  test.each([
    ['stop words', 'de het een', 'staat geen onderwerp'],
    ['another script', 'права человека', 'niets gevonden'],
    ['signs only', '???', 'staat geen onderwerp'],
  ])('a theme of %s gets a sentence, not an error', async (_what, theme, sentence) => {
    const page = await browser.open(
      `/vergelijken?van=${OLD}&naar=${NEW}&thema=${encodeURIComponent(theme)}`,
    );
    await page.locator('.compare-result', { hasText: sentence }).waitFor();
  });

  test('an undated letter is compared, and its place in time is left open', async () => {
    const page = await compared(`?van=${UNDATED}&naar=${FOLLOW_UP}`);
    expect(await page.locator('.compare-notes').textContent()).toContain(
      'Niet van beide brieven is de datum bekend',
    );
    expect(await page.locator('.compare-head').first().textContent()).toContain('zonder datum');
  });
});

describe('ways to the comparison', () => {
  test('two letters are chosen in the list', async () => {
    const page = await browser.open('/brieven');
    const boxes = page.getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await boxes.nth(3).check();
    // A third takes the place of the one chosen first.
    expect(await boxes.nth(0).isChecked()).toBe(false);
    await page.locator('.compare-bar').getByRole('link', { name: 'Vergelijk' }).click();
    await page.locator('.comparison').waitFor();
    expect(page.url()).toContain(`van=${OLD}&naar=${NEW}`);
  });

  test('an answer that compares leads to all of it', async () => {
    const page = await browser.open('/');
    await ask(page, 'Hoe is het standpunt over defensie-uitgaven veranderd tussen 2022 en 2026?');
    await page.getByRole('link', { name: 'Bekijk naast elkaar' }).click();
    await page.locator('.comparison').waitFor();
    expect(page.url()).toContain(`van=${OLD}&naar=${NEW}&thema=`);
    expect(await page.locator('.pair mark').first().textContent()).toBe('onderzoekt');
  });
});

describe('links in a letter', () => {
  test('stand on exactly the characters that the letter names things with', async () => {
    for (const id of [OLD, UNDATED, FOLLOW_UP]) {
      const { references } = await get<LetterReferencesResponse>(`/api/letters/${id}/references`);
      // A range of numbers is written once.
      const places = new Map(
        references
          .flatMap((reference) => reference.places)
          .map(({ paragraph, start, text }) => [`${paragraph} ${start}`, `p${paragraph} ${text}`]),
      );
      const page = await browser.open(`/letters/${id}`);
      await page.locator('.reference').first().waitFor();
      const shown = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.reference')].map((link) => [link.closest('[data-paragraph]').id, link.textContent].join(' '))",
      );
      expect(shown.toSorted()).toEqual([...places.values()].toSorted());
    }
  });

  test('lead to the publication in a tab of its own, which learns nothing of where from', async () => {
    const page = await browser.open(`/letters/${OLD}`);
    const link = page.locator('.reference[target]').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(
      /^https:\/\/zoek\.officielebekendmakingen\.nl\/kst-[\dA-Z-]+\.html$/,
    );
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noreferrer');
  });

  test('stand beside the mark of a quote, and both are whole', async () => {
    const page = await compared(OF_THEME);
    await page.locator('.pair .side.is-earlier .cite').first().click();
    await page.locator('.reader .is-open .reference').first().waitFor();
    const marked = await page.locator('.reader .is-open mark').allTextContents();
    const { groups } = await get<CompareResponse>(
      `/api/compare?from=${OLD}&to=${NEW}&q=defensie-uitgaven`,
    );
    expect(marked.join('')).toBe(groups[0]?.changed[0]?.earlier.quotes[0]?.text);
    expect(await page.locator('.reader .is-open .reference').allTextContents()).toEqual([
      'motie van het lid Sjoerdsma c.s.',
      '36 045, nr. 4',
    ]);
  });

  test('without a publication open a card with where else it is named, by keyboard too', async () => {
    const page = await browser.open(`/letters/${OLD}`);
    const link = page.locator('.reference.is-listed', { hasText: 'artikel 100' }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('.reference-card');
    await card.locator('li').first().waitFor();
    expect(await card.locator('li').count()).toBe(3);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    expect(await focusedClass(page)).toContain('reference');
    await page.keyboard.press('Enter');
    await card.locator(`a[href^="/letters/${FOLLOW_UP}"]`).click();
    await page.locator('.letter-page .is-target .reference', { hasText: 'artikel 100' }).waitFor();
    expect(await card.isVisible()).toBe(false);
  });

  test('leave searching in the letter as it was', async () => {
    const page = await browser.open(`/letters/${OLD}`);
    await page.locator('.reference').first().waitFor();
    await page.locator('main .find-field').fill('Kamerstuk 36 045, nr. 4');
    expect(await page.locator('main .find-count').textContent()).toMatch(/^1 van \d$/);
  });
});

describe('the index of references', () => {
  test('holds every piece, and is narrowed by kind and number in any spelling', async () => {
    const all = await get<ReferencesResponse>('/api/references?mentions=0');
    const page = await browser.open('/verwijzingen');
    await page.locator('.reference-row').first().waitFor();
    expect(await page.locator('.reference-row').count()).toBe(all.total);
    await page.getByLabel('Soort').selectOption('motion');
    await expect.poll(() => page.locator('.reference-row').count()).toBe(all.kinds.motion);
    await page.getByLabel('Soort').selectOption('');
    await page.getByLabel('Zoek op nummer').fill('36 045 nr 4');
    await expect.poll(() => page.locator('.reference-row').count()).toBe(2);
    await page.reload();
    await page.locator('.reference-row').first().waitFor();
    expect(await page.locator('.reference-row').count()).toBe(2);
    await page.getByLabel('Zoek op nummer').fill('bestaat nergens');
    await page.getByRole('link', { name: 'Toon alle verwijzingen' }).click();
    await expect.poll(() => page.locator('.reference-row').count()).toBe(all.total);
  });

  test('opens the letter that names a piece, at the words', async () => {
    const page = await browser.open('/verwijzingen?soort=wet&q=artikel%20100');
    const row = page.locator('.reference-row', { hasText: 'artikel 100' }).first();
    await row.locator(`.read-button[data-letter="${OLD}"]`).click();
    await page.locator('.reader .is-open mark').first().waitFor();
    expect(await page.locator('.reader .is-open mark').allTextContents()).toEqual(['artikel 100']);
    expect(await page.locator('.reader-position').textContent()).toContain('1 van 2');
    await page.keyboard.press('Escape');
    expect(await focusedClass(page)).toContain('read-button');
  });

  test('shows the piece that a card leads to above the others, and says when it is gone', async () => {
    const page = await browser.open('/verwijzingen?open=law-grondwet');
    expect(await page.locator('.reference-chosen h3').textContent()).toBe('Grondwet');
    const gone = await browser.open('/verwijzingen?open=law-weg');
    await gone.getByText('staat niet (meer) in de brieven').waitFor();
  });
});

describe('on a phone', () => {
  test('the sentences of a pair stand under each other, each with its date', async () => {
    const page = await compared(OF_THEME, PHONE);
    const [left, right] = await Promise.all(
      ['.side.is-earlier', '.side.is-later'].map((side) =>
        page.locator(`.pair ${side}`).first().boundingBox(),
      ),
    );
    expect(right?.y).toBeGreaterThan((left?.y ?? 0) + (left?.height ?? 0) - 1);
    expect(await page.locator('.side-date').first().textContent()).toBe('8 maart 2022');
    expect(await page.locator('.side-date').first().isVisible()).toBe(true);
  });

  test('Back closes the sheet first, and the comparison stays', async () => {
    const page = await compared(OF_THEME, PHONE);
    await page.locator('.pair .cite').first().click();
    await page.locator('.reader mark').first().waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('.reader').isVisible()).toBe(false);
    expect(await page.locator('.comparison').isVisible()).toBe(true);
  });
});

test('on paper a comparison has its sources, and nothing to press', async () => {
  const page = await compared(OF_THEME);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.comparison .print-only').textContent()).toMatch(
    /\[1\] Kamerbrief .+, alinea \d+\. https?:/s,
  );
  for (const hidden of ['.compare-form', '.comparison .answer-actions']) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  }
  // What is folded on the screen is not lost on paper.
  expect(await page.locator('details.compare-part .alone:visible').count()).toBe(
    await page.locator('.alone').count(),
  );
});
