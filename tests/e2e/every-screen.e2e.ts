import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  ask,
  DESKTOP,
  overflow,
  PHONE,
  seriousViolations,
  startBrowser,
  type TestBrowser,
} from './browser.ts';

const QUESTION =
  'Wat is de status van de aanbeveling om de oorzaak-gevolgketen beter in kaart te brengen?';
let browser: TestBrowser;

beforeAll(async () => {
  browser = await startBrowser(inject('address'));
});
afterAll(() => browser.close());

const STATES: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['the first screen', '/', (page) => page.locator('.collection-link').waitFor()],
  ['an answer', '/', (page) => ask(page, QUESTION)],
  [
    'an answer with a letter open',
    '/',
    async (page) => {
      await ask(page, QUESTION);
      await page.locator('.answer-body .cite').first().click();
      await page.locator('.reader mark').first().waitFor();
    },
  ],
  [
    'an answer with a table',
    '/',
    async (page) => {
      await ask(page, 'Welke aanbevelingen zijn nog niet afgerond?');
      await page.locator('.answer-body table').waitFor();
    },
  ],
  ['no answer', '/', (page) => ask(page, 'Wat is het btw-tarief op brood?')],
  ['the list of letters', '/brieven', (page) => page.locator('.letter-entry').first().waitFor()],
  ['a letter with tables', '/letters/kst-31271-42', (page) => page.locator('.letter').waitFor()],
  [
    'a letter with notes',
    '/letters/periodieke-rapportage-artikel-1',
    (page) => page.locator('.letter').waitFor(),
  ],
  ['the recommendations', '/aanbevelingen', (page) => page.locator('.thread').first().waitFor()],
  [
    'a recommendation in time',
    '/aanbevelingen?sorteer=hergebruik',
    async (page) => {
      await page.locator('.thread-link').first().click();
      await page.locator('.texts').waitFor();
    },
  ],
  [
    'a recommendation with a letter open',
    '/aanbevelingen?sorteer=hergebruik',
    async (page) => {
      await page.locator('.thread-link').first().click();
      await page.locator('.texts .cite').first().click();
      await page.locator('.reader mark').first().waitFor();
    },
  ],
  [
    'a letter that is not there',
    '/letters/bestaat-niet',
    (page) => page.locator('.calm-page').waitFor(),
  ],
  ['before a briefing', '/briefing', (page) => page.locator('.topic-examples').waitFor()],
  [
    'a briefing with something dropped',
    '/briefing?onderwerp=mensenrechten',
    async (page) => {
      await page.locator('.drop-button').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.foot-dropped summary').click();
      await page.locator('.letter-choice').first().waitFor({ state: 'attached' });
      const choices = page.getByRole('button', { name: 'Briefing aanpassen' });
      if (await choices.isVisible()) await choices.click();
    },
  ],
  [
    'a briefing with a letter open',
    '/briefing?onderwerp=mensenrechten',
    async (page) => {
      await page.locator('.paper .cite').first().click();
      await page.locator('.reader mark').first().waitFor();
    },
  ],
  [
    'a briefing of nothing',
    '/briefing?onderwerp=het+btw-tarief+op+brood',
    (page) => page.locator('.not-found-line').waitFor(),
  ],
  ['the commitments', '/toezeggingen', (page) => page.locator('.commitment').first().waitFor()],
  [
    'a commitment with a letter open',
    '/toezeggingen',
    async (page) => {
      await page.locator('.commitment .cite').first().click();
      await page.locator('.reader mark').first().waitFor();
    },
  ],
  [
    'two letters to choose',
    '/vergelijken',
    (page) => page.locator('.compare-suggestions').waitFor(),
  ],
  [
    'two letters side by side',
    '/vergelijken?van=bzdoc-689393280-91&naar=kst-31271-42',
    async (page) => {
      await page.locator('.comparison').waitFor();
      await page.locator('details.compare-part:has(.pair) summary').first().click();
    },
  ],
  [
    'a comparison for a theme with a letter open',
    '/vergelijken?van=kst-35925-V-84&naar=kst-36800-V-103&thema=defensie-uitgaven',
    async (page) => {
      await page.locator('.pair .cite').first().click();
      await page.locator('.reader .is-open .reference').first().waitFor();
    },
  ],
  ['a letter chosen in the list', '/brieven', (page) => page.getByRole('checkbox').first().check()],
  ['the references', '/verwijzingen', (page) => page.locator('.reference-row').first().waitFor()],
  [
    'a letter with the card of a reference',
    '/letters/kst-35925-V-84',
    async (page) => {
      await page.locator('.reference.is-listed').first().click();
      await page.locator('.reference-card :is(li, .card-mentions .quiet)').first().waitFor();
    },
  ],
];

describe.each(STATES)('%s', (_what, path, reach) => {
  test.each(['light', 'dark'] as const)(
    'has no serious accessibility violations, %s',
    async (colorScheme) => {
      const page = await browser.open(path, { ...DESKTOP, colorScheme });
      await reach(page);
      expect(await seriousViolations(page)).toEqual([]);
    },
  );

  test.each([
    ['a phone', PHONE],
    ['320 px wide', { width: 320, height: 640 }],
    ['200 % zoom', { width: 640, height: 400 }],
  ])('does not scroll sideways on %s', async (_screen, screen) => {
    const page = await browser.open(path, screen);
    await reach(page);
    expect(await overflow(page)).toBe(0);
  });
});

test('on paper there are the sources with their addresses, and nothing to press', async () => {
  const page = await browser.open('/');
  await ask(page, QUESTION);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-only').first().isVisible()).toBe(true);
  expect(await page.locator('.print-only').first().textContent()).toMatch(
    /^\[\d+\] ".+" \(Kamerbrief .+\) https?:/s,
  );
  for (const hidden of ['.rail', '.composer', '.answer-actions', '.related']) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  }
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('the choice for dark is remembered', async () => {
  const page = await browser.open('/');
  await page.getByRole('button', { name: 'Donker' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Licht' }).waitFor();
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
    'rgb(23, 25, 29)',
  );
});
