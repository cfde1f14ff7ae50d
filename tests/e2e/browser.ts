/** A real browser with an empty profile, and what each test wants of a page in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/** Where the browser is; Debian's place unless told otherwise. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Screen = {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
};

export const DESKTOP: Screen = { width: 1440, height: 900 };
export const PHONE: Screen = { width: 375, height: 812 };

export type TestBrowser = {
  /** A page with a storage of its own, opened at a path; it closes when the test is over. */
  readonly open: (path: string, screen?: Screen) => Promise<Page>;
  /** Ends the browser; console errors and requests to another host fail the file here. */
  readonly close: () => Promise<void>;
};

/** Starts a browser with an empty profile for the server at `address`. */
export async function startBrowser(address: string): Promise<TestBrowser> {
  const outside: string[] = [];
  const errors: string[] = [];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    open: async (path, screen = DESKTOP) => {
      const { width, height, colorScheme = 'light' } = screen;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      onTestFinished(() => context.close());
      context.on('request', (request) => {
        if (!request.url().startsWith(`${address}/`)) outside.push(request.url());
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        // The browser itself writes a line for every refused call; those are what some tests are about.
        const isRefusal = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !isRefusal) errors.push(message.text());
      });
      await page.goto(`${address}${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      expect(outside, 'requests that left this machine').toEqual([]);
      expect(errors, 'errors in the console').toEqual([]);
    },
  };
}

/** Types a question, sends it with Enter, and waits until the answer is whole. */
export async function ask(page: Page, question: string): Promise<void> {
  const before = await page.locator('.coverage').count();
  await page.locator('.collection-link').waitFor({ state: 'attached' });
  await page.locator('#question').fill(question);
  await page.keyboard.press('Enter');
  await page.locator('.coverage').nth(before).waitFor();
}

/** What axe finds serious or critical on the page as it stands, text contrast under 7:1 included; one line each. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // Colours that are still fading in would be measured half-way. An animation whose element leaves the page
  // is cancelled, and its promise refused: that one too is over.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => undefined)',
  );
  const found = await page.evaluate<{ id: string; impact: string; nodes: { html: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: true } } }).then(({ violations }) => violations)',
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** How many pixels the page, or anything in it that scrolls, is wider than the screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    `Math.max(...[document.documentElement, document.body, ...document.querySelectorAll('main, .reader, .reader-scroll, .rail')]
      .map((box) => box.scrollWidth - box.clientWidth))`,
  );
}
