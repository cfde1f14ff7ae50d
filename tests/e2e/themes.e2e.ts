import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ThemeLetter, ThemeMapResponse, ThemeResponse } from '../../server/contract.ts';
import {
  ask,
  DESKTOP,
  overflow,
  PHONE,
  type Screen,
  seriousViolations,
  startBrowser,
  type TestBrowser,
} from './browser.ts';

const THEME = 'sancties';
const address = inject('address');
let browser: TestBrowser;
let line: ThemeResponse;
let most: ThemeLetter;
let silent: ThemeLetter;

beforeAll(async () => {
  browser = await startBrowser(address);
  line = await get<ThemeResponse>(`/api/themes?q=${THEME}`);
  const [speaking] = line.letters.toSorted((a, b) => b.count - a.count);
  const quiet = line.letters.find(({ count }) => count === 0);
  if (speaking === undefined || quiet === undefined || speaking.strongCount === speaking.count)
    throw new Error(`"${THEME}" does not tell the letters apart`);
  most = speaking;
  silent = quiet;
});
afterAll(() => browser.close());

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(`${address}${path}`)).json()) as T;
}

async function room(query = `?thema=${THEME}`, screen?: Screen): Promise<Page> {
  const page = await browser.open(`/themas${query}`, screen);
  await page.locator('.theme-head, .theme-map, .trouble').first().waitFor();
  return page;
}

const openQuery = (entry: ThemeLetter): string => `?thema=${THEME}&brief=${entry.letter.id}`;
const block = (page: Page, entry: ThemeLetter) =>
  page.locator(`[data-theme-letter="${entry.letter.id}"]`);
const stop = (page: Page, entry: ThemeLetter) =>
  page.locator(`.line-stop[data-stop="${entry.letter.id}"]`);
const focusedClass = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.className');

describe('looking for a theme', () => {
  test('shows every letter in order of date with its figures, and keeps it in the address', async () => {
    const page = await room('');
    await page.getByLabel('Zoek een thema').fill(`  ${THEME} `);
    await page.keyboard.press('Enter');
    await page.locator('.theme-list').waitFor();
    expect(new URL(page.url()).search).toBe(`?thema=${THEME}`);
    const shown = await page
      .locator('[data-theme-letter]')
      .evaluateAll((blocks) => blocks.map((each) => each.getAttribute('data-theme-letter')));
    expect(shown).toEqual(line.letters.map(({ letter }) => letter.id));
    expect(await page.locator('.theme-total').textContent()).toContain(`${line.total} alinea’s in`);
    expect(await block(page, silent).textContent()).toMatch(/zwijgt hierover|niet teruggevonden/);
    for (const { telling, letter } of line.letters) {
      if (telling === null) continue;
      const quoted = await page
        .locator(`[data-theme-letter="${letter.id}"] blockquote`)
        .textContent();
      expect(quoted).toContain(telling.quotes[0]?.text);
    }
    await page.reload();
    await page.locator('.theme-list').waitFor();
    await page.goBack();
    await page.locator('.theme-map').waitFor();
    expect(await page.getByLabel('Zoek een thema').inputValue()).toBe('');
  });

  test('begins at the map: a term of a letter leads to where it stands', async () => {
    const { letters } = await get<ThemeMapResponse>('/api/themes/map');
    const newest = letters.filter(({ letter }) => letter.date !== null).at(-1);
    const term = newest?.terms[0]?.term ?? '';
    const page = await room('');
    expect(await page.locator('.map-letter').first().getAttribute('data-letter')).toBe(
      newest?.letter.id,
    );
    await page.locator('.map-term').first().click();
    await page.locator('.theme-list').waitFor();
    expect(new URL(page.url()).searchParams.get('thema')).toBe(term);
  });

  test('offers themes that stand beside it', async () => {
    const page = await room();
    const related = await page.locator('.related-theme').allTextContents();
    expect(related).toEqual(line.related);
    await page.locator('.related-theme').first().click();
    await page
      .locator('.theme-head h2')
      .getByText(related[0] ?? '', { exact: false })
      .waitFor();
  });

  test.each([
    ['zwemdiploma', 'niets gevonden', '.map-term', 'nothing'],
    ['de het', 'geen onderwerp om op te zoeken', '.map-term', 'no subject'],
    ['beleid', 'is een ruim onderwerp', '.related-theme', 'a word of every letter'],
    ['права человека', 'niets gevonden', '.map-term', 'another script'],
  ])('%j says why it is of little use, and leads on: %s', async (theme, sentence, wayOn, _why) => {
    const page = await room(`?thema=${encodeURIComponent(theme)}`);
    await page.locator('.trouble').getByText(sentence).waitFor();
    await page.locator(wayOn).first().click();
    await page.locator('.theme-list').waitFor();
  });

  test('a typing error is read, and said to be', async () => {
    const page = await room('?thema=sankties');
    await page.locator('.theme-list').waitFor();
    await page.locator('.theme-head').getByText('Gelezen als').waitFor();
  });

  test('a theme too long to read is refused in words, and the field can be used again', async () => {
    const page = await room(`?thema=${'haven+'.repeat(400)}`);
    await page.locator('.trouble').waitFor();
    await page.getByLabel('Zoek een thema').fill(THEME);
    await page.keyboard.press('Enter');
    await page.locator('.theme-list').waitFor();
  });
});

describe('the line', () => {
  test('has a bar or a gap for each letter; pressing one opens its paragraphs', async () => {
    const page = await room();
    expect(await page.locator('.line-stop').count()).toBe(line.letters.length);
    expect(await page.locator('.line-drawing .silent-mark').count()).toBe(
      line.letters.filter(({ count }) => count === 0).length,
    );
    await stop(page, most).click();
    await block(page, most).locator('.theme-paragraphs').waitFor();
    expect(new URL(page.url()).search).toBe(openQuery(most));
    expect(await stop(page, most).getAttribute('aria-current')).toBe('true');
    await expect.poll(() => focusedClass(page)).toBe('theme-letter-link');
    expect(await block(page, most).locator('.theme-letter-link').isVisible()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator('.theme-paragraphs').count()).toBe(0);
  });

  test('has the same figures in a table', async () => {
    const page = await room();
    await page.locator('.line-table summary').click();
    const rows = await page.locator('.line-table tbody tr').allTextContents();
    expect(rows).toHaveLength(line.letters.length);
    const at = line.letters.indexOf(most);
    expect(rows[at]).toContain(`${most.count}${most.strongCount}${most.count - most.strongCount}`);
  });

  test('draws nothing over the edge, whatever the width', async () => {
    for (const width of [1440, 800, 375, 320]) {
      const page = await room(undefined, { width, height: 700 });
      const outside = await page.evaluate<number>(
        `(() => {
          const field = document.querySelector('.line-field').getBoundingClientRect();
          return [...document.querySelectorAll('.line-drawing text, .line-stop')].filter((each) => {
            const { left, right } = each.getBoundingClientRect();
            return left < field.left - 4 || right > field.right + 4;
          }).length;
        })()`,
      );
      expect(outside, `${width} px`).toBe(0);
    }
  });
});

describe('an open letter', () => {
  test('gives its paragraphs, strong ones first, each opening the letter with its words marked', async () => {
    const page = await room(openQuery(most));
    await page.locator('.theme-paragraphs').waitFor();
    expect(await page.locator('.theme-paragraphs h4').allTextContents()).toEqual([
      `Uitgebreid (${most.strongCount})`,
      `Zijdelings genoemd (${most.count - most.strongCount})`,
    ]);
    const strong = most.passages.filter(({ strength }) => strength === 'strong');
    const passing = most.passages.filter(({ strength }) => strength === 'passing');
    for (const [order, passage] of [...strong, ...passing].entries()) {
      await page.locator('.theme-paragraphs .cite').nth(order).click();
      const opened = page.locator(`.reader #p${passage.paragraph.number}.is-open`);
      await opened.locator('mark').first().waitFor();
      const marked = (await opened.locator('mark').allTextContents()).join('');
      for (const { text } of passage.quotes)
        expect(marked.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
    }
    await page.keyboard.press('Escape');
    expect(await focusedClass(page)).toContain('cite');
  });

  test('that is gone is said to be gone, above the others', async () => {
    const page = await room(`?thema=${THEME}&brief=bestaat-niet`);
    await page.getByText('staat niet (meer) in de verzameling').waitFor();
    expect(await page.locator('[data-theme-letter]').count()).toBe(line.letters.length);
  });

  test('and all else is reached with the keyboard alone', async () => {
    const page = await room('');
    const press = async (key: string, until: () => Promise<boolean>): Promise<void> => {
      for (let presses = 0; presses < 60 && !(await until()); presses += 1)
        await page.keyboard.press(key);
      expect(await until()).toBe(true);
    };
    const isOn = (selector: string) => (): Promise<boolean> =>
      page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);
    await press('Tab', isOn('#theme-field'));
    await page.keyboard.type(THEME);
    await page.keyboard.press('Enter');
    await page.locator('.theme-list').waitFor();
    await press('Tab', isOn(`.line-stop[data-stop="${most.letter.id}"]`));
    await page.keyboard.press('Enter');
    await page.locator('.theme-paragraphs').waitFor();
    await expect.poll(isOn('.is-open .theme-letter-link')).toBe(true);
    await press('Tab', isOn('.theme-paragraphs .cite'));
    await page.keyboard.press('Enter');
    await page.locator('.reader mark').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.reader').isVisible()).toBe(false);
    await press('Shift+Tab', isOn('.is-open .theme-letter-link'));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.theme-paragraphs').count()).toBe(0);
    expect(await isOn('.theme-letter-link')()).toBe(true);
  });
});

describe('from a theme', () => {
  test('lead a briefing, a question, and two letters side by side', async () => {
    const page = await room();
    const target = async (name: string): Promise<URL> =>
      new URL((await page.getByRole('link', { name }).getAttribute('href')) ?? '', address);
    const briefing = await target('Briefing over dit thema');
    expect([briefing.pathname, briefing.searchParams.get('onderwerp')]).toEqual([
      '/briefing',
      THEME,
    ]);
    const speaking = line.letters.filter(({ count, letter }) => count > 0 && letter.date !== null);
    const compare = await target('Leg naast elkaar');
    expect(compare.pathname).toBe('/vergelijken');
    expect(Object.fromEntries(compare.searchParams)).toEqual({
      van: speaking[0]?.letter.id,
      naar: speaking.at(-1)?.letter.id,
      thema: THEME,
    });
    await page.getByRole('link', { name: 'Stel hierover een vraag' }).click();
    await page.locator('.answer-line').waitFor();
  });
});

describe('an answer about a theme', () => {
  test('shows its line; a bar opens what the answer cites of that letter, a gap leads to the room', async () => {
    const page = await browser.open('/');
    await ask(page, `Waar gaat het over ${THEME}?`);
    const bar = stop(page, most);
    await bar.click();
    const opened = page.locator('.reader .is-open');
    await opened.locator('mark').first().waitFor();
    expect(most.passages.map(({ paragraph }) => `p${paragraph.number}`)).toContain(
      await opened.getAttribute('id'),
    );
    await page.keyboard.press('Escape');
    expect(await focusedClass(page)).toContain('line-stop');
    await page.getByRole('link', { name: 'Bekijk bij Thema’s' }).click();
    await page.locator('.theme-list').waitFor();
    expect(await page.locator('.theme-head h2').textContent()).toBe(THEME);
    await page.goBack();
    await stop(page, silent).click();
    await page.locator('.theme-letter.is-silent.is-open').waitFor();
  });

  test('that compares has no line', async () => {
    const page = await browser.open('/');
    await ask(page, 'Hoe is het standpunt over defensie veranderd tussen 2022 en 2026?');
    expect(await page.locator('.answer-line').count()).toBe(0);
  });
});

const SCREENS: readonly (readonly [string, () => string])[] = [
  ['the map', () => ''],
  ['a theme', () => `?thema=${THEME}`],
  ['an open letter', () => openQuery(most)],
  ['a theme of every letter', () => '?thema=beleid'],
  ['a theme of no letter', () => '?thema=zwemdiploma'],
];

describe.each(SCREENS)('%s', (_what, query) => {
  test.each(['light', 'dark'] as const)(
    'has no serious accessibility violations, %s',
    async (colorScheme) => {
      const page = await room(query(), { ...DESKTOP, colorScheme });
      await page.locator('.theme-list, .theme-map').first().waitFor();
      expect(await seriousViolations(page)).toEqual([]);
    },
  );

  test.each([
    ['a phone', PHONE],
    ['320 px wide', { width: 320, height: 640 }],
    ['200 % zoom', { width: 640, height: 400 }],
  ])('does not scroll sideways on %s', async (_screen, screen) => {
    const page = await room(query(), screen);
    await page.locator('.theme-list, .theme-map').first().waitFor();
    expect(await overflow(page)).toBe(0);
  });
});

describe('on a phone', () => {
  test('Back closes the sheet first, then the letter, then the theme', async () => {
    const page = await room('', PHONE);
    await page.getByLabel('Zoek een thema').fill(THEME);
    await page.keyboard.press('Enter');
    await stop(page, most).click();
    await page.locator('.theme-paragraphs .cite').first().click();
    await page.locator('.reader mark').first().waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('.reader').isVisible()).toBe(false);
    expect(await page.locator('.theme-paragraphs').isVisible()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator('.theme-paragraphs').count()).toBe(0);
    await page.goBack();
    await page.locator('.theme-map').waitFor();
  });
});

test('on paper stand the line, the quotes and their sources, and nothing to press', async () => {
  const page = await room(openQuery(most));
  await page.locator('.theme-paragraphs').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.line-drawing').isVisible()).toBe(true);
  expect(await page.locator('.theme-list > .print-only').textContent()).toMatch(
    /\[1\] Kamerbrief .+, alinea \d+\. https?:/s,
  );
  for (const hidden of ['.theme-form', '.answer-actions', '.compare-choice', '.line-table summary'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
});
