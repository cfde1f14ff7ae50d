import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Recommendation, RecommendationsResponse } from '../../server/contract.ts';
import { ask, PHONE, type Screen, startBrowser, type TestBrowser } from './browser.ts';

const address = inject('address');
let browser: TestBrowser;
let all: RecommendationsResponse;
let repeated: Recommendation;

beforeAll(async () => {
  browser = await startBrowser(address);
  all = (await (await fetch(`${address}/api/recommendations`)).json()) as RecommendationsResponse;
  const most = all.recommendations.toSorted(
    (a, b) => (b.change?.reusedShare ?? 0) - (a.change?.reusedShare ?? 0),
  )[0];
  if (most === undefined) throw new Error('the letters hold no recommendation');
  repeated = most;
});
afterAll(() => browser.close());

async function room(query = '', screen?: Screen): Promise<Page> {
  const page = await browser.open(`/aanbevelingen${query}`, screen);
  await page.locator('.ledger-count, .trouble').first().waitFor({ state: 'attached' });
  return page;
}

const openPath = (): string => `?open=${encodeURIComponent(repeated.id)}`;
const focusedClass = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.className');

describe('the list', () => {
  test('holds every recommendation with its status and date, and counts them', async () => {
    const page = await room();
    expect(await page.locator('.thread').count()).toBe(all.total);
    expect(await page.locator('.ledger-count').textContent()).toBe(`${all.total} aanbevelingen`);
    const shown = await page.locator('.thread-text').allTextContents();
    expect(shown.toSorted()).toEqual(all.recommendations.map(({ text }) => text).toSorted());
  });

  test('is narrowed by theme and words, says so, and keeps it in the address', async () => {
    const [theme] = all.themes;
    if (theme === undefined) throw new Error('no theme');
    const ofTheme = all.recommendations.filter(({ evaluation }) => evaluation.theme === theme);
    const page = await room();
    await page.getByLabel('Thema').selectOption(theme);
    expect(await page.locator('.ledger-count').textContent()).toBe(
      `${ofTheme.length} van ${all.total} aanbevelingen`,
    );
    await page.reload();
    await page.locator('.thread').first().waitFor();
    expect(await page.locator('.thread').count()).toBe(ofTheme.length);
    await page.getByLabel('Woorden').fill('bestaat nergens');
    await page.getByText('Geen aanbeveling past bij deze keuze.').waitFor();
    await page.getByRole('link', { name: 'Toon alle aanbevelingen' }).click();
    await expect.poll(() => page.locator('.thread').count()).toBe(all.total);
    expect(await page.getByLabel('Woorden').inputValue()).toBe('');
  });

  test('sorts by share of reused words', async () => {
    const page = await room();
    await page.getByLabel('Volgorde').selectOption('hergebruik');
    expect(await page.locator('.thread').first().getAttribute('data-thread')).toBe(repeated.id);
  });

  test.each(['CSV', 'Excel'])('is downloaded as %s', async (format) => {
    const page = await room();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: format }).click();
    expect(await (await download).failure()).toBeNull();
  });
});

describe('a thread', () => {
  test('opens in place, is linked to, and closes with Back', async () => {
    const page = await room();
    const row = page.locator(`[data-thread="${repeated.id}"]`);
    await row.scrollIntoViewIfNeeded();
    const before = await row.boundingBox();
    await row.locator('.thread-link').click();
    await row.locator('.time-line').waitFor();
    expect((await row.boundingBox())?.y).toBeCloseTo(before?.y ?? -1, 0);
    expect(page.url()).toContain(openPath());
    expect(await row.locator('.thread-link').getAttribute('aria-expanded')).toBe('true');
    await page.goBack();
    await expect.poll(() => page.locator('.time-line').count()).toBe(0);
  });

  test('is opened by the address that the interface of the program gives', async () => {
    const page = await browser.open(repeated.url);
    await page.locator('.thread.is-open').waitFor();
    expect(await page.locator('.thread.is-open').getAttribute('data-thread')).toBe(repeated.id);
    await expect.poll(() => focusedClass(page)).toBe('thread-link');
  });

  test('shows one station for each piece, and an open one for each that is absent', async () => {
    const page = await room(openPath());
    expect(await page.locator('.station:not(.is-absent)').count()).toBe(repeated.events.length);
    expect(await page.locator('.station.is-absent').count()).toBe(repeated.missing.length);
  });

  test('marks the repeated words in both texts, and leads from one to the other', async () => {
    const page = await room(openPath());
    const reused = repeated.change?.reused ?? [];
    expect(reused.length).toBeGreaterThan(0);
    expect(await page.locator('.not-placed').count()).toBe(0);
    for (const [pair, { words, earlier, later }] of reused.entries()) {
      for (const [side, paragraph, ends] of [
        ['earlier', earlier.paragraph, words.map((run) => run.earlier)],
        ['later', later.paragraph, words.map((run) => run.later)],
      ] as const) {
        const marked = await page
          .locator(`.is-${side} mark[data-pair~="${pair}"]`)
          .allTextContents();
        const expected = ends
          .toSorted((a, b) => a.start - b.start)
          .map(({ start, end }) => paragraph.text.slice(start, end));
        expect(marked.join('').replace(/\s/g, '')).toBe(expected.join('').replace(/\s/g, ''));
      }
    }
    await page.locator('.is-later .pair-tag').first().click();
    expect(await page.evaluate('document.activeElement.closest(".is-earlier") !== null')).toBe(
      true,
    );
  });

  test('leads to the very paragraph: beside the texts, and as a page of its own', async () => {
    const page = await room(openPath());
    const event = repeated.events.at(-1);
    if (event === undefined) throw new Error('no event');
    await page.locator('.station .cite').last().click();
    await page
      .locator(`.reader #p${event.citation.paragraph.number}.is-open mark`)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await focusedClass(page)).toContain('cite');
    await page.locator('.is-later .event-link').click();
    await page.locator(`#p${event.citation.paragraph.number}.is-target`).waitFor();
    await page.goBack();
    await page.locator('.time-line').waitFor();
  });

  test('is reached, opened, read and closed with the keyboard alone', async () => {
    const page = await room();
    await page.getByLabel('Volgorde').focus();
    const press = async (key: string, until: () => Promise<boolean>): Promise<void> => {
      for (let presses = 0; presses < 60 && !(await until()); presses += 1) {
        await page.keyboard.press(key);
      }
      expect(await until()).toBe(true);
    };
    await press('Tab', async () => (await focusedClass(page)) === 'thread-link');
    await page.keyboard.press('Enter');
    await page.locator('.time-line').waitFor();
    expect(await focusedClass(page)).toBe('thread-link');
    await press('Tab', async () => (await focusedClass(page)).includes('cite'));
    await page.keyboard.press('Enter');
    await page.locator('.reader mark').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.reader').isVisible()).toBe(false);
    await press('Shift+Tab', async () => (await focusedClass(page)) === 'thread-link');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.time-line').count()).toBe(0);
    expect(await focusedClass(page)).toBe('thread-link');
  });

  test('that is gone is said to be gone, above the others', async () => {
    const page = await room('?open=bestaat-niet');
    await page.getByText('staat niet (meer) in de verzameling').waitFor();
    expect(await page.locator('.thread').count()).toBe(all.total);
  });

  test('stands on paper alone, with its sources and nothing to press', async () => {
    const page = await room(openPath());
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.thread:visible').count()).toBe(1);
    expect(await page.locator('.thread-body .print-only').textContent()).toMatch(
      /\[1\] Kamerbrief .+, alinea \d+\. https?:/s,
    );
    for (const hidden of ['.ledger-form', '.downloads', '.event-link', '.answer-actions']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
  });
});

describe('from an answer', () => {
  test('about one recommendation, a link leads to it in time', async () => {
    const page = await browser.open('/');
    const { number, evaluation, status } = repeated;
    await ask(page, `Wat is er gebeurd met aanbeveling ${number} over ${evaluation.theme}?`);
    expect(await page.locator('.answer-body').textContent()).toContain(status ?? '');
    await page.getByRole('link', { name: 'Bekijk in de tijd' }).click();
    await page.locator('.time-line').waitFor();
    expect(await page.locator('.thread.is-open').getAttribute('data-thread')).toBe(repeated.id);
    expect(page.url()).toContain(openPath());
  });

  test('about all of them, to the whole list', async () => {
    const page = await browser.open('/');
    await ask(page, 'Welke aanbevelingen zijn nog niet afgerond?');
    await page.getByRole('link', { name: 'Bekijk in de tijd' }).click();
    await page.locator('.thread').first().waitFor();
    expect(await page.locator('.time-line').count()).toBe(0);
  });
});

describe('on a phone', () => {
  test('an open thread is a view of its own, with a way back to the list', async () => {
    const page = await room('', PHONE);
    await page.locator(`[data-thread="${repeated.id}"] .thread-link`).click();
    await page.locator('.time-line').waitFor();
    expect(await page.locator('.thread:visible').count()).toBe(1);
    expect(await page.evaluate('document.querySelector("main").scrollTop')).toBe(0);
    await page.getByRole('link', { name: 'Alle aanbevelingen' }).click();
    await expect.poll(() => page.locator('.thread:visible').count()).toBe(all.total);
  });

  test('Back closes the sheet first, and then the thread', async () => {
    const page = await room('', PHONE);
    await page.locator(`[data-thread="${repeated.id}"] .thread-link`).click();
    await page.locator('.time-line .cite').first().click();
    await page.locator('.reader mark').first().waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('.reader').isVisible()).toBe(false);
    expect(await page.locator('.time-line').isVisible()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator('.time-line').count()).toBe(0);
  });

  test('a link in the sheet leads on, and Back from there to the thread', async () => {
    const page = await room(openPath(), PHONE);
    await page.locator('.time-line .cite').first().click();
    await page.locator('.reader mark').first().waitFor();
    await page.getByRole('link', { name: 'Hele pagina' }).click();
    await page.locator('.letter-page .is-target').waitFor();
    await page.goBack();
    await page.locator('.time-line').waitFor();
    expect(await page.locator('.reader').isVisible()).toBe(false);
  });
});
