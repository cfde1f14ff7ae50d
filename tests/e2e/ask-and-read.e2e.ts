import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Answer, LetterOnWire } from '../../server/contract.ts';
import { ask, PHONE, startBrowser, type TestBrowser } from './browser.ts';

const QUESTION =
  'Wat is de status van de aanbeveling om de oorzaak-gevolgketen beter in kaart te brengen?';
const address = inject('address');
let browser: TestBrowser;

beforeAll(async () => {
  browser = await startBrowser(address);
});
afterAll(() => browser.close());

/** The answer that the page kept last. */
async function keptAnswer(page: Page): Promise<Answer> {
  const kept = await page.evaluate<string>('localStorage.getItem("briefwijzer.conversation")');
  const { turns } = JSON.parse(kept) as { turns: { answer: Answer }[] };
  const last = turns.at(-1);
  if (last === undefined) throw new Error('no turn was kept');
  return last.answer;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.dataset.n ?? document.activeElement.id');

describe('asking', () => {
  test('an example leads to an answer whose every number opens exactly its quote, and Esc leads back', async () => {
    const page = await browser.open('/');
    expect(await focused(page)).toBe('question');
    await page.locator('.example-card .question-button').first().click();
    await page.locator('.coverage').waitFor();
    const answer = await keptAnswer(page);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const citation of answer.citations) {
      await page.locator(`.answer-body [data-n="${citation.n}"]`).first().click();
      await page.locator(`.reader #p${citation.paragraph.number}.is-open`).waitFor();
      const marked = await page.locator('.reader mark').allTextContents();
      const quoted = citation.quotes.map(({ text }) => text).join('');
      // Cells of a table row are apart on the page, and a tab apart in the text.
      expect(marked.join('')).toBe(quoted.replaceAll('\t', ''));
      expect(await page.evaluate<string>('document.activeElement.id')).toBe(
        `p${citation.paragraph.number}`,
      );
      await page.keyboard.press('Escape');
      expect(await page.locator('.reader').isVisible()).toBe(false);
      expect(await focused(page)).toBe(String(citation.n));
    }
  });

  test('the opened quote stands about a third from the top', async () => {
    const page = await browser.open('/');
    await ask(page, QUESTION);
    await page.locator('.answer-body .cite').nth(1).click();
    await page.locator('.reader mark').first().waitFor();
    const mark = await page.locator('.reader mark').first().boundingBox();
    const scroller = await page.locator('.reader-scroll').boundingBox();
    if (mark === null || scroller === null) throw new Error('nothing to measure');
    const share = (mark.y - scroller.y) / scroller.height;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.45);
  });

  test('works with the keyboard alone: ask, open, step, close, ask on', async () => {
    const page = await browser.open('/');
    await page.locator('.collection-link').waitFor();
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('.coverage').waitFor();
    await page.keyboard.press('Shift+Tab');
    for (let steps = 0; steps < 40 && (await focused(page)) !== '1'; steps += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    expect(await focused(page)).toBe('1');
    expect(await page.locator('.citation-card').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.reader mark').first().waitFor();
    const position = page.locator('.reader-position');
    await page.keyboard.press('n');
    await expect.poll(() => position.textContent()).toContain('2 van');
    await page.keyboard.press('k');
    await expect.poll(() => position.textContent()).toContain('1 van');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('1');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('question');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('tells screen readers once that the answer is there, with the number of sources', async () => {
    const page = await browser.open('/');
    await page.locator('.collection-link').waitFor();
    await page.evaluate(
      `window.said = []; new MutationObserver(() => {
        const words = document.querySelector('[role=status].visually-hidden').textContent;
        if (words !== '') window.said.push(words);
      }).observe(document.querySelector('[role=status].visually-hidden'), { childList: true })`,
    );
    await ask(page, QUESTION);
    const { citations } = await keptAnswer(page);
    await expect
      .poll(() => page.evaluate('window.said'))
      .toEqual([`Antwoord gereed, ${citations.length} bronnen`]);
  });

  test('a follow-up sends the earlier question with what its answer cited', async () => {
    const page = await browser.open('/');
    await ask(page, QUESTION);
    const { citations } = await keptAnswer(page);
    const request = page.waitForRequest('**/api/ask');
    await ask(page, 'En in 2022?');
    const sent = JSON.parse((await request).postData() ?? '{}') as {
      previous: { question: string; paragraphs: string[] }[];
    };
    expect(sent.previous).toEqual([
      {
        question: QUESTION,
        paragraphs: [...new Set(citations.map(({ paragraph }) => paragraph.id))],
      },
    ]);
  });

  test('what the letters do not hold is said to be not found, without sources', async () => {
    const page = await browser.open('/');
    await ask(page, 'Wat is het btw-tarief op brood?');
    expect(await page.locator('.answer-body').textContent()).toMatch(/niet gevonden/i);
    expect(await page.locator('.sources').count()).toBe(0);
  });

  test('hostile text in a question stays text', async () => {
    const page = await browser.open('/');
    const hostile = '<img src=x onerror="document.title=1"> wat zegt de brief over de NAVO?';
    await ask(page, hostile);
    expect(await page.locator('.turn-question').textContent()).toBe(hostile);
    expect(await page.locator('main img').count()).toBe(0);
  });
});

describe('the conversation', () => {
  test('is there again after loading the page anew, is cleared by one button, and comes back with undo', async () => {
    const page = await browser.open('/');
    await ask(page, QUESTION);
    const before = await page.locator('.answer-body').textContent();
    await page.reload();
    await page.locator('.coverage').waitFor();
    expect(await page.locator('.answer-body').textContent()).toBe(before);
    await page.locator('.clear-button').click();
    await expect.poll(() => page.locator('.turn').count()).toBe(0);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => page.locator('.turn').count()).toBe(1);
  });

  test('starts from a link to a question, and is not asked twice when loaded again', async () => {
    const page = await browser.open(`/?q=${encodeURIComponent(QUESTION)}`);
    await page.locator('.coverage').waitFor();
    expect(await page.locator('.turn-question').textContent()).toBe(QUESTION);
    await page.reload();
    await page.locator('.coverage').waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });

  test('can be copied with its sources', async () => {
    const page = await browser.open('/');
    await ask(page, QUESTION);
    await page.getByRole('button', { name: 'Kopieer met bronnen' }).click();
    await page.getByText('Gekopieerd').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    const { citations } = await keptAnswer(page);
    expect(copied).toContain(QUESTION);
    for (const { n, letter } of citations) {
      const line = copied.split('\n').find((each) => each.startsWith(`[${n}] "`));
      expect(line).toContain(letter.reference);
    }
  });
});

describe('letters', () => {
  test('are listed newest first and undated last, each with its date', async () => {
    const page = await browser.open('/');
    await page.getByRole('link', { name: 'Brieven', exact: true }).click();
    await page.locator('.letter-entry').first().waitFor();
    const { letters } = (await (await fetch(`${address}/api/letters`)).json()) as {
      letters: LetterOnWire[];
    };
    const days = await page.evaluate<(string | null)[]>(
      '[...document.querySelectorAll(".letter-entry")].map((entry) => entry.querySelector("time")?.dateTime ?? null)',
    );
    expect(days).toHaveLength(letters.length);
    const dated = days.filter((day) => day !== null);
    expect(dated).toEqual(dated.toSorted().toReversed());
    expect(days.slice(0, dated.length)).toEqual(dated);
  });

  test('a permalink shows the paragraph, and another letter page can be gone back from', async () => {
    const page = await browser.open('/letters/kst-31271-42#p20');
    await page.locator('#p20.is-target').waitFor();
    const box = await page.locator('#p20').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
    await page.getByRole('link', { name: 'Brieven', exact: true }).click();
    await page.locator('.letter-entry').first().waitFor();
    await page.goBack();
    await page.locator('#p20.is-target').waitFor();
  });

  test('search in the letter counts and walks through what it finds', async () => {
    const page = await browser.open('/letters/kst-31271-42');
    await page.locator('.letter-page .find-field').fill('veiligheid');
    await expect
      .poll(() => page.locator('.letter-page .find-count').textContent())
      .toMatch(/^1 van \d+$/);
    await page.locator('.letter-page .find-field').press('Enter');
    expect(await page.locator('.letter-page .find-count').textContent()).toMatch(/^2 van \d+$/);
  });

  test('a letter that is not there is a calm page with a way on', async () => {
    const page = await browser.open('/letters/bestaat-niet');
    await page.getByRole('heading', { name: 'Deze brief is er niet', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Stel een vraag' }).click();
    await page.locator('.collection-link').waitFor();
  });
});

describe('the divider', () => {
  test('is moved by key and by mouse', async () => {
    const page = await browser.open('/');
    await ask(page, QUESTION);
    await page.locator('.answer-body .cite').first().click();
    const divider = page.getByRole('separator');
    await divider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => divider.getAttribute('aria-valuenow')).toBe('47');
    // Drawn where the key moved it: its place is read from the screen.
    await page.evaluate(
      'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))))',
    );
    const box = await divider.boundingBox();
    if (box === null) throw new Error('no divider');
    await page.mouse.move(box.x, 400);
    await page.mouse.down();
    await page.mouse.move(box.x + 144, 400);
    await page.mouse.up();
    await expect.poll(() => divider.getAttribute('aria-valuenow')).toBe('37');
  });

  test('on a phone there is none: the letter is a sheet, and what lies under it cannot be reached', async () => {
    const page = await browser.open('/', PHONE);
    await ask(page, QUESTION);
    await page.locator('.answer-body .cite').first().click();
    await page.locator('.reader mark').first().waitFor();
    expect(await page.getByRole('separator').count()).toBe(0);
    expect(await page.evaluate('document.querySelector("main").inert')).toBe(true);
    await page.getByRole('button', { name: 'Brief sluiten' }).click();
    expect(await page.evaluate('document.querySelector("main").inert')).toBe(false);
  });
});
