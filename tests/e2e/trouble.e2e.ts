import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeApi, startFakeApi } from '../support/fake-api.ts';
import { freePort } from '../support/free-port.ts';
import { ask, startBrowser, type TestBrowser } from './browser.ts';

let api: FakeApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await startFakeApi(await freePort());
  browser = await startBrowser(api.address);
});
afterAll(async () => {
  await browser.close();
  await api.close();
});

test('while the letters are being read there is a line with numbers, and the question typed meanwhile stays', async () => {
  api.stayIndexing(2);
  const page = await browser.open('/');
  await page.getByText('De brieven worden gelezen: 120 van 321 passages.').waitFor();
  await page.locator('#question').fill('Wat is er besloten?');
  await page.keyboard.press('Enter');
  await page.locator('.example-cards').waitFor();
  expect(await page.locator('#question').inputValue()).toBe('Wat is er besloten?');
  await page.keyboard.press('Enter');
  await page.locator('.coverage').waitFor();
});

test('a refused question stays on the screen with what to do, and can be changed', async () => {
  const page = await browser.open('/');
  await page.locator('.collection-link').waitFor();
  await page.locator('#question').fill('Dit zijn te veel vragen');
  await page.keyboard.press('Enter');
  await page.getByText('Probeer het over 12 seconden opnieuw.').first().waitFor();
  await page.getByRole('button', { name: 'Vraag aanpassen' }).click();
  expect(await page.locator('#question').inputValue()).toBe('Dit zijn te veel vragen');
  expect(await page.locator('.turn').count()).toBe(0);
});

test('a server that is gone is named, and asking again works when it is back', async () => {
  const page = await browser.open('/');
  await page.locator('.collection-link').waitFor();
  await page.route('**/api/ask', (route) => route.abort());
  await page.locator('#question').fill('Wat is er besloten?');
  await page.keyboard.press('Enter');
  await page.locator('.trouble').getByText('npm start').waitFor();
  await page.unroute('**/api/ask');
  await page.getByRole('button', { name: 'Opnieuw vragen' }).click();
  await page.locator('.coverage').waitFor();
  expect(await page.locator('.turn').count()).toBe(1);
});

test('an answer can be stopped half-way', async () => {
  const page = await browser.open('/');
  await page.locator('.collection-link').waitFor();
  await page.locator('#question').fill('Dit antwoord komt traag');
  await page.keyboard.press('Enter');
  await page.locator('.answer-block').first().waitFor();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await page.locator('.trouble').getByText('Gestopt voordat het antwoord klaar was.').waitFor();
  await page.getByRole('button', { name: 'Vraag stellen' }).waitFor();
});

test('a quote that does not stand where it should is not marked, and the letter says so', async () => {
  const page = await browser.open('/');
  await ask(page, 'Een vraag met verschoven citaten');
  await page.locator('.answer-body .cite').first().click();
  await page.locator('.reader .not-placed').waitFor();
  expect(await page.locator('.reader mark').count()).toBe(0);
});

test('files that could not be read are listed with the reason', async () => {
  const page = await browser.open('/brieven');
  await page.locator('.rejected').getByText('scan.pdf').waitFor();
  expect(await page.locator('.rejected').textContent()).toContain(
    'Dit soort bestand wordt niet gelezen.',
  );
});

test('damaged storage does not keep the page from opening', async () => {
  const page = await browser.open('/');
  await page.evaluate(
    'localStorage.setItem("briefwijzer.conversation", "{\\"version\\":1,\\"turns\\":[{\\"que")',
  );
  await page.reload();
  await page.locator('.example-cards').waitFor();
});

test('a question near the limit is counted, and one beyond it is not sent', async () => {
  const page = await browser.open('/');
  await page.locator('.collection-link').waitFor();
  await page.locator('#question').fill('x'.repeat(1990));
  expect(await page.locator('.question-count').textContent()).toBe('Nog 10 tekens');
  await page.locator('#question').fill('x'.repeat(2003));
  expect(await page.locator('.question-count').textContent()).toBe('3 tekens te lang');
  await page.keyboard.press('Enter');
  expect(await page.locator('.turn').count()).toBe(0);
});
