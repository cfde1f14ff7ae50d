import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Commitment, CommitmentsResponse } from '../../server/contract.ts';
import { overflow, PHONE, type Screen, startBrowser, type TestBrowser } from './browser.ts';

const address = inject('address');
let browser: TestBrowser;
let all: CommitmentsResponse;

/** Promises to the Kamer, with an end: there are such in the letters. */
let dated: Commitment;
let mentioned: Commitment;

beforeAll(async () => {
  browser = await startBrowser(address);
  all = (await (await fetch(`${address}/api/commitments`)).json()) as CommitmentsResponse;
  dated = found(({ due, kind }) => due?.to != null && kind === 'inform');
  mentioned = found(({ state }) => state === 'mentioned');
});
afterAll(() => browser.close());

function found(fits: (commitment: Commitment) => boolean): Commitment {
  const commitment = all.commitments.find(fits);
  if (commitment === undefined) throw new Error('the letters hold no such commitment');
  return commitment;
}

async function room(query = '', screen?: Screen): Promise<Page> {
  const page = await browser.open(`/toezeggingen${query}`, screen);
  await page.locator('.ledger-count, .trouble').first().waitFor({ state: 'attached' });
  return page;
}

const row = (page: Page, { id }: Commitment) => page.locator(`article[data-commitment="${id}"]`);
const today = (page: Page): Promise<string> =>
  page.evaluate<string>('new Intl.DateTimeFormat("sv-SE").format(new Date())');

describe('the list', () => {
  test('holds every commitment in its own words, and counts them', async () => {
    const page = await room();
    expect(await page.locator('.commitment').count()).toBe(all.total);
    expect(await page.locator('.ledger-count').textContent()).toMatch(
      new RegExp(`^${all.total} toezeggingen: `),
    );
    const words = await page
      .locator('.commitment h3')
      .evaluateAll((heads) => heads.map((head) => head.firstChild?.textContent ?? ''));
    expect(words.toSorted()).toEqual(all.commitments.map(({ text }) => `„${text}”`).toSorted());
  });

  test('keeps past moments apart from those to come', async () => {
    const page = await room();
    const day = await today(page);
    for (const [head, isPast] of [
      ['Moment voorbij', true],
      ['Moment nog niet voorbij', false],
    ] as const) {
      const expected = all.commitments.filter(
        ({ due }) => due?.to != null && due.to < day === isPast,
      );
      const section = page.locator('.ledger-group', {
        has: page.getByRole('heading', { name: new RegExp(`^${head} \\d`) }),
      });
      expect(await section.locator('.commitment').count(), head).toBe(expected.length);
    }
  });

  test('is narrowed by every filter, says so, and keeps it in the address', async () => {
    const page = await room();
    await page.getByLabel('In latere brieven').selectOption('Niet teruggevonden');
    await page.getByLabel('Soort').selectOption('Informeren');
    const expected = all.commitments.filter(
      ({ kind, state }) => kind === 'inform' && state !== 'mentioned',
    );
    expect(await page.locator('.commitment').count()).toBe(expected.length);
    await page.reload();
    await page.locator('.commitment').first().waitFor();
    expect(await page.locator('.commitment').count()).toBe(expected.length);
    await page.getByRole('combobox', { name: 'Brief' }).selectOption(dated.citation.letter.id);
    expect(await page.locator('.commitment').count()).toBe(
      expected.filter(({ citation }) => citation.letter.id === dated.citation.letter.id).length,
    );
    await page.getByLabel('Woorden').fill('bestaat nergens');
    await page.getByText('Geen toezegging past bij deze keuze.').waitFor();
    await page.getByRole('link', { name: 'Toon alle toezeggingen' }).click();
    await expect.poll(() => page.locator('.commitment').count()).toBe(all.total);
  });

  test('by letter stands in reading order, the newest letter first', async () => {
    const page = await room();
    await page.getByLabel('Volgorde').selectOption('brief');
    const dates = await page
      .locator('.group-head time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test.each([
    ['Agenda', /\.ics$/],
    ['CSV', /\.csv$/],
  ])('is downloaded for %s, as it is filtered', async (format, name) => {
    const page = await room('?soort=informeren&later=niet');
    const download = page.waitForEvent('download');
    const link = page.getByRole('link', { name: format });
    expect(await link.getAttribute('href')).toContain('kind=inform&open=true');
    await link.click();
    expect(await (await download).failure()).toBeNull();
    expect((await download).suggestedFilename()).toMatch(name);
  });

  test('to come is all that a calendar of what is to come holds', async () => {
    const page = await room('?moment=komend');
    const href = await page.getByRole('link', { name: 'Agenda' }).getAttribute('href');
    const calendar = await (await fetch(`${address}${href}`)).text();
    expect(calendar.match(/^BEGIN:VEVENT/gm)?.length).toBe(
      await page.locator('.commitment').count(),
    );
  });
});

describe('a commitment', () => {
  test('is marked and in sight at the address that the interface of the program gives', async () => {
    const page = await browser.open(dated.url);
    await page.locator('.commitment.is-marked').waitFor();
    expect(await page.locator('.is-marked').getAttribute('data-commitment')).toBe(dated.id);
    expect(await page.evaluate('document.activeElement.dataset.commitment')).toBe(dated.id);
    const box = await page.locator('.is-marked').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
  });

  test('opens the letter at exactly its words, and the focus comes back', async () => {
    const page = await room();
    await row(page, dated).locator('h3 .cite').click();
    const target = page.locator(`.reader #p${dated.citation.paragraph.number}.is-open`);
    await target.locator('mark').first().waitFor();
    expect((await target.locator('mark').allTextContents()).join('').replace(/\s/g, '')).toBe(
      dated.text.replace(/\s/g, ''),
    );
    await page.keyboard.press('Escape');
    expect(
      await page.evaluate('document.activeElement.closest(".commitment").dataset.commitment'),
    ).toBe(dated.id);
  });

  test('shows what later letters say, and opens them there', async () => {
    const page = await room();
    const mentions = row(page, mentioned).locator('.mention');
    expect(await mentions.count()).toBe(mentioned.mentions.length);
    const [mention] = mentioned.mentions;
    if (mention === undefined) throw new Error('no mention');
    await mentions.first().locator('.cite').click();
    await page
      .locator(`.reader .letter[data-letter="${mention.citation.letter.id}"] .is-open mark`)
      .first()
      .waitFor();
  });

  test('says nothing of a breach', async () => {
    const page = await room();
    const words = (await page.locator('.commitments').textContent())?.toLowerCase() ?? '';
    const quoted = all.commitments
      .flatMap(({ text, mentions }) => [
        text,
        ...mentions.flatMap(({ citation }) => citation.quotes.map((quote) => quote.text)),
      ])
      .join(' ')
      .toLowerCase();
    for (const judged of ['nagekomen', 'verzuim', 'te laat', 'verlopen', 'gebroken']) {
      expect(words.includes(judged) && !quoted.includes(judged), judged).toBe(false);
    }
  });

  test('leads to a question about it that is answered from it', async () => {
    const page = await room();
    await row(page, dated).getByRole('link', { name: 'Vraag hierover' }).click();
    await page.locator('.coverage').waitFor();
    expect(await page.locator('.answer-body').textContent()).toContain(dated.text.slice(0, 40));
  });
});

describe('the line of time', () => {
  test('has a bar for each that ends, and today', async () => {
    const page = await room();
    const ending = all.commitments.filter(({ due }) => due?.to != null);
    expect(await page.locator('.moment-bar').count()).toBe(ending.length);
    expect(await page.locator('.moment-today').count()).toBe(1);
  });

  test('leads to the row by mouse, and Back to where one was', async () => {
    const page = await room('?soort=informeren');
    await page.locator(`.moment-bar[data-commitment="${dated.id}"]`).click();
    await page.locator('.commitment.is-marked').waitFor();
    expect(new URL(page.url()).hash).toBe(`#${dated.id}`);
    expect(new URL(page.url()).search).toBe('?soort=informeren');
    await page.goBack();
    await expect.poll(() => page.locator('.is-marked').count()).toBe(0);
  });

  test('is walked with the arrows, and Enter goes to the text', async () => {
    const page = await room();
    await page.locator('.downloads button').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    const id = await page.evaluate<string>('document.activeElement.dataset.commitment');
    expect(await page.locator('.moment-caption').textContent()).toContain('„');
    await page.keyboard.press('Enter');
    await page.locator('.commitment.is-marked').waitFor();
    expect(await page.evaluate('document.activeElement.dataset.commitment')).toBe(id);
  });

  test('does not outgrow a narrow screen', async () => {
    const page = await room('', { width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    const line = await page.locator('.moment-drawing').boundingBox();
    expect(line?.width).toBeLessThan(320);
  });
});

test('on a phone the letter comes up as a sheet, and Back returns to the row', async () => {
  const page = await room('', PHONE);
  await row(page, dated).locator('h3 .cite').click();
  await page.locator('.reader mark').first().waitFor();
  await page.goBack();
  await expect.poll(() => page.locator('.reader').isVisible()).toBe(false);
  expect(await row(page, dated).isVisible()).toBe(true);
});

test('on paper the list is a short table with its letters below, and there is nothing to press', async () => {
  const page = await room();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const rows = await page.locator('.commitment').count();
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/gu)?.length ?? 0;
  expect(pages).toBeLessThanOrEqual(Math.ceil(rows / 8));
  await page.emulateMedia({ media: 'print' });
  const places = row(page, dated).locator('.commitment-line .print-only');
  expect(await places.textContent()).toMatch(/^alinea \d+$/u);
  const letters = await page.locator('.printed-letters li').allTextContents();
  expect(letters.length).toBeGreaterThan(2);
  for (const letter of letters) expect(letter).toMatch(/https?:\/\/\S+$/u);
  for (const hidden of [
    '.ledger-form',
    '.downloads',
    '.commitment-actions',
    '.moment-caption',
    '.commitment .cite',
  ]) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  }
});
