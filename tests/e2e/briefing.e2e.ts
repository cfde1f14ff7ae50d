import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Briefing, BriefingRequest } from '../../server/contract.ts';
import { ask, PHONE, type Screen, startBrowser, type TestBrowser } from './browser.ts';

const TOPIC = 'mensenrechten';
const address = inject('address');
let browser: TestBrowser;
let whole: Briefing;

beforeAll(async () => {
  browser = await startBrowser(address);
  whole = await briefingOf({ topic: TOPIC });
});
afterAll(() => browser.close());

async function briefingOf(request: BriefingRequest): Promise<Briefing> {
  const response = await fetch(`${address}/api/briefings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ ...request, language: 'nl' }),
  });
  return (await response.json()) as Briefing;
}

async function open(query = '', screen?: Screen): Promise<Page> {
  const page = await browser.open(`/briefing?onderwerp=${TOPIC}${query}`, screen);
  await page.locator('.paper').waitFor();
  await page.locator('.letter-choice').first().waitFor({ state: 'attached' });
  return page;
}

/** Ids of the statements as they stand on the page. */
const statements = (page: Page): Promise<string[]> =>
  page
    .locator('[data-statement]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-statement') ?? ''));
const idsOf = ({ parts }: Briefing): string[] =>
  parts.flatMap(({ items }) => items.map(({ id }) => id));
/** The numbers in the text, each once, in order of first use. */
const numbersInText = async (page: Page): Promise<number[]> => {
  const shown = await page.locator('.briefing-part .cite').allTextContents();
  return [...new Set(shown.map(Number))];
};
const numbersInSources = async (page: Page): Promise<number[]> =>
  (await page.locator('.briefing-sources .cite').allTextContents())
    .map(Number)
    .toSorted((a, b) => a - b);
const oneTo = (last: number): number[] => Array.from({ length: last }, (_, order) => order + 1);
const focusedStatement = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(
    'document.activeElement.closest("[data-statement]")?.dataset.statement ?? null',
  );
const dropFirst = async (page: Page): Promise<string> => {
  const [first = ''] = await statements(page);
  await page.locator('.drop-button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => statements(page)).not.toContain(first);
  return first;
};

describe('making a briefing', () => {
  test('starts from a topic of the letters, or from one that is typed', async () => {
    const page = await browser.open('/briefing');
    await page.locator('.topic-examples a').first().waitFor();
    await page.locator('.topic-examples a').first().click();
    await page.locator('.briefing-part').first().waitFor();
    await page.goBack();
    await page.getByLabel('Onderwerp').fill(TOPIC);
    await page.keyboard.press('Enter');
    await page.locator('.paper h1', { hasText: whole.title }).waitFor();
    expect(page.url()).toContain(`onderwerp=${TOPIC}`);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(await page.title()).toContain(TOPIC);
  });

  test('shows every statement of the server in order, each number with its source', async () => {
    const page = await open();
    expect(await statements(page)).toEqual(idsOf(whole));
    expect(await numbersInText(page)).toEqual(oneTo(whole.citations.length));
    expect(await numbersInSources(page)).toEqual(oneTo(whole.citations.length));
  });

  test('opens a source with exactly the quoted characters marked, and comes back', async () => {
    const page = await open();
    const quote = page.locator('.is-positions .statement .letter-voice').first();
    const control = quote.locator('.cite');
    const number = (await control.textContent()) ?? '';
    const shown = ((await quote.textContent()) ?? '').replace(/^„/, '').split('”')[0] ?? '';
    await control.click();
    await page.locator('.reader mark').first().waitFor();
    const marked = await page.locator('.reader .is-open mark').allTextContents();
    expect(marked.join('')).toBe(shown);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(number);
  });

  test('is left for a letter and found again where it was', async () => {
    const page = await open();
    const statement = page.locator('.is-commitments tr[data-statement]').first();
    await statement.scrollIntoViewIfNeeded();
    const before = await statement.boundingBox();
    await statement.locator('.cite').first().click();
    await page.getByRole('link', { name: 'Hele pagina' }).click();
    await page.locator('.letter-page .is-target').waitFor();
    await page.goBack();
    await page.locator('.paper-place:not([aria-busy])').waitFor();
    expect((await statement.boundingBox())?.y).toBeCloseTo(before?.y ?? -1, -1);
  });

  test('of what the letters do not hold is one line with ways on', async () => {
    const page = await browser.open('/briefing?onderwerp=het+btw-tarief+op+brood');
    await page.locator('.not-found-line').waitFor();
    expect(await page.locator('.briefing-part').count()).toBe(0);
    expect(await page.locator('.not-found-line').textContent()).toMatch(/^Niet gevonden/);
    await page.getByRole('link', { name: 'Stel hierover een vraag' }).click();
    await page.locator('.answer').first().waitFor();
  });
});

describe('dropping statements', () => {
  test('renumbers what remains as the server does, and moves the focus on', async () => {
    const page = await open();
    const [, second] = await statements(page);
    const first = await dropFirst(page);
    const without = await briefingOf({ topic: TOPIC, dropped: [first] });
    await expect.poll(() => statements(page)).toEqual(idsOf(without));
    expect(await numbersInText(page)).toEqual(oneTo(without.citations.length));
    expect(await numbersInSources(page)).toEqual(oneTo(without.citations.length));
    expect(await focusedStatement(page)).toBe(second);
    await page.getByText(/^Weggelaten\. Nog \d+ bronnen\.$/).waitFor({ state: 'attached' });
  });

  test('lasts through a reload and is undone', async () => {
    const page = await open();
    const first = await dropFirst(page);
    await page.reload();
    await page.locator('.paper').waitFor();
    expect(await statements(page)).not.toContain(first);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => statements(page)).toEqual(idsOf(whole));
    expect(await focusedStatement(page)).toBe(first);
    expect(await page.locator('.foot-dropped').isVisible()).toBe(false);
  });

  test('keeps the statements before it where they are', async () => {
    const page = await open();
    const above = page.locator('[data-statement]').nth(8);
    await above.scrollIntoViewIfNeeded();
    // A font that arrives late breaks lines anew.
    await page.evaluate('document.fonts.ready.then(() => true)');
    const before = await above.boundingBox();
    const count = await page.locator('[data-statement]').count();
    await page.locator('[data-statement] .drop-button').nth(9).click({ force: true });
    await expect.poll(() => page.locator('[data-statement]').count()).toBe(count - 1);
    expect((await above.boundingBox())?.y).toBeCloseTo(before?.y ?? -1, 0);
  });

  test('numbers an open letter anew', async () => {
    const page = await open();
    await page.locator('.is-positions .cite').last().click();
    await page.locator('.reader mark').first().waitFor();
    const count = await page.locator('.reader [data-source]').count();
    await dropFirst(page);
    const numbers = await page
      .locator('.reader [data-source]')
      .evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-source'))));
    expect(numbers.length).toBeLessThanOrEqual(count);
    const shown = await numbersInSources(page);
    expect(numbers.filter((number) => !shown.includes(number))).toEqual([]);
    expect(await page.locator('.reader-position').textContent()).toContain(`van ${shown.length}`);
  });

  test('of everything leaves a line that says so, and the way back', async () => {
    const page = await open('&delen=kern');
    const all = await statements(page);
    for (const _each of all) {
      const left = await page.locator('[data-statement]').count();
      await page.locator('.drop-button').first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('[data-statement]').count()).toBe(left - 1);
    }
    await page.getByText('Alles is weggelaten').waitFor();
    expect(await page.locator('.briefing-part, .briefing-sources').count()).toBe(0);
    await page.locator('.paper').getByRole('button', { name: 'Alles terugzetten' }).click();
    await expect.poll(() => statements(page)).toEqual(all);
  });
});

describe('choosing', () => {
  test('the order of the parts, kept in the address', async () => {
    const page = await open();
    for (let times = 0; times < 6; times += 1) {
      await page.getByRole('button', { name: 'Vragen om te stellen omhoog' }).click();
    }
    await page.getByLabel('Cijfers', { exact: true }).uncheck();
    const shownParts = (): Promise<string[]> =>
      page
        .locator('.briefing-part')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-part') ?? ''));
    await expect.poll(async () => (await shownParts())[0]).toBe('questions');
    await expect.poll(shownParts).not.toContain('figures');
    expect(await numbersInText(page)).toEqual(oneTo((await numbersInSources(page)).length));
    await page.reload();
    await page.locator('.paper').waitFor();
    expect((await shownParts())[0]).toBe('questions');
    await page.getByRole('button', { name: 'Alles zoals het was' }).click();
    await expect.poll(async () => (await shownParts())[0]).toBe('core');
  });

  test('a period, which the head then names', async () => {
    const page = await open();
    await page.getByLabel('Van', { exact: true }).fill('2026-01-01');
    await expect
      .poll(() => page.locator('.briefing-facts').textContent())
      .toContain('vanaf 1 januari 2026');
    const years = await page
      .locator('.briefing-sources time')
      .evaluateAll((all) => all.map((each) => each.getAttribute('datetime')?.slice(0, 4)));
    expect(years.length).toBeGreaterThan(0);
    expect(new Set(years)).toEqual(new Set(['2026']));
  });

  test('letters, with the briefing as it was while the new one is made', async () => {
    const page = await open();
    const letter = whole.citations[0]?.letter.id ?? '';
    await page.route('**/api/briefings', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.locator(`.letter-choice[data-letter="${letter}"] input`).check();
    await page.getByText('De briefing wordt bijgewerkt.').waitFor();
    expect(await statements(page)).toEqual(idsOf(whole));
    await expect.poll(() => page.locator('.source-letter').count()).toBe(1);
    expect(await page.locator('.source-letter').getAttribute('data-letter')).toBe(letter);
  });

  test('a letter that is gone is named, and the briefing comes when it is unticked', async () => {
    const page = await browser.open(`/briefing?onderwerp=${TOPIC}&brieven=weg`);
    await page.locator('.briefing-foot .trouble').waitFor();
    await page.getByLabel('Niet in de verzameling: weg').click();
    await page.locator('.briefing-part').first().waitFor();
  });
});

describe('taking it along', () => {
  async function saved(page: Page, name: string): Promise<[Download, Buffer]> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    const file = await download;
    return [file, await readFile(await file.path())];
  }

  test('as a Word file named after topic and day, without what was dropped', async () => {
    const page = await open();
    await dropFirst(page);
    const [file, bytes] = await saved(page, 'Word');
    expect(file.suggestedFilename()).toBe(`briefing-${TOPIC}-${whole.head.composedOn}.docx`);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByText('is opgeslagen').waitFor();
  });

  test('as Markdown and on the clipboard, with the numbers of the page', async () => {
    const page = await open();
    await dropFirst(page);
    const numbers = await numbersInText(page);
    const [file, bytes] = await saved(page, 'Markdown');
    expect(file.suggestedFilename()).toMatch(/\.md$/);
    await page.getByRole('button', { name: 'Kopieer met bronnen' }).click();
    await page.getByText('Gekopieerd').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    for (const taken of [bytes.toString('utf8'), copied]) {
      const marks = [...taken.matchAll(/\[(\d+)\]/g)].map((mark) => Number(mark[1]));
      expect([...new Set(marks)]).toEqual(numbers);
      expect(taken).toContain(whole.head.fingerprint);
    }
    const html = await page.evaluate<string>(
      'navigator.clipboard.read().then(([item]) => item.getType("text/html")).then((blob) => blob.text())',
    );
    expect(html).toContain('<h2>');
    expect(html).toContain('<table>');
    expect(html).not.toContain('<button');
  });

  test('as a link, which says when it leaves the dropping behind', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByText('Link gekopieerd').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
    await dropFirst(page);
    await page.getByRole('button', { name: /^Link/ }).click();
    await page.getByText('Link gekopieerd, zonder het weglaten').waitFor();
  });

  test('on paper, with the head on top, sources at the end and nothing to press', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.briefing-top', '.briefing-panel', '.briefing-out', '.drop-button']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    const fingerprint = page.locator('.briefing-facts code', { hasText: whole.head.fingerprint });
    expect(await fingerprint.filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('.paper > section').last().getAttribute('class')).toBe(
      'briefing-sources',
    );
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
  });
});

test('everything is reached and done with the keyboard alone', async () => {
  const page = await browser.open('/briefing');
  await page.locator('.topic-examples').waitFor();
  await page.keyboard.type(TOPIC);
  await page.keyboard.press('Enter');
  await page.locator('.briefing-part').first().waitFor();
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`))
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach "${selector}"`);
  };
  await tabTo('.paper .cite');
  await page.keyboard.press('Enter');
  await page.locator('.reader mark').first().waitFor();
  await page.keyboard.press('Escape');
  await tabTo('.drop-button');
  const dropped = await focusedStatement(page);
  expect(await page.evaluate('getComputedStyle(document.activeElement).opacity')).toBe('1');
  await page.keyboard.press('Enter');
  await expect.poll(() => statements(page)).not.toContain(dropped);
  await page.locator('#briefing-topic').focus();
  await tabTo('.panel-skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
});

test('on a phone the choices open on request and a source comes up as a sheet', async () => {
  const page = await open('', PHONE);
  expect(await page.getByLabel('Kern', { exact: true }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Briefing aanpassen' }).click();
  await page.getByLabel('Kern', { exact: true }).uncheck();
  await expect.poll(() => page.locator('.is-core').count()).toBe(0);
  expect(await page.getByLabel('Kern', { exact: true }).isVisible()).toBe(true);
  await page.locator('.paper .cite').first().click();
  await page.locator('.reader mark').first().waitFor();
  await page.goBack();
  await expect.poll(() => page.locator('.reader').isVisible()).toBe(false);
  expect(await page.locator('.paper').isVisible()).toBe(true);
});

describe('the way to a briefing', () => {
  test('from an answer in the chat', async () => {
    const page = await browser.open('/');
    await ask(page, 'Wat wil het kabinet met de schaduwvloot?');
    await page.getByRole('link', { name: 'Als briefing openen' }).click();
    await page.locator('.briefing-part').first().waitFor();
    expect(await page.locator('.paper h1').textContent()).toMatch(/schaduwvloot/i);
  });

  test('from a briefing in the chat, at its top', async () => {
    const page = await browser.open('/');
    await ask(page, `Maak een briefing over ${TOPIC}`);
    const link = page.locator('.answer-lead a');
    expect((await link.boundingBox())?.y).toBeLessThan(
      (await page.locator('.answer-block').first().boundingBox())?.y ?? 0,
    );
    await link.click();
    await page.locator('.paper h1', { hasText: whole.title }).waitFor();
  });

  test('from an open recommendation, on that recommendation', async () => {
    const page = await browser.open('/aanbevelingen?sorteer=hergebruik');
    await page.locator('.thread-link').first().click();
    const words = (await page.locator('.thread.is-open .thread-text').textContent()) ?? '';
    await page.getByRole('link', { name: 'Als briefing openen' }).click();
    await page.locator('.briefing-part').first().waitFor();
    const rows = await page.locator('.is-recommendations tbody tr').allTextContents();
    expect(rows.some((row) => row.includes(words.slice(0, 40)))).toBe(true);
  });
});
