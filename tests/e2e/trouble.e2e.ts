import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommitmentsResponse, RecommendationsResponse } from '../../server/contract.ts';
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

test('recommendations wait for the letters, with a line of numbers, and then come by themselves', async () => {
  api.stayIndexing(4);
  const page = await browser.open('/aanbevelingen');
  await page.getByText('De brieven worden gelezen: 120 van 321 passages.').waitFor();
  await page.locator('.thread').first().waitFor();
});

test('recommendations that cannot be fetched can be tried again', async () => {
  api.recommendations('broken');
  const page = await browser.open('/aanbevelingen');
  await page.locator('.trouble').getByText('Er ging iets mis in het programma.').waitFor();
  api.recommendations(null);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await page.locator('.thread').first().waitFor();
});

test('letters without recommendations are said to have none', async () => {
  api.recommendations({ recommendations: [], total: 0, statuses: [], themes: [] });
  const page = await browser.open('/aanbevelingen');
  await page.getByText('staan geen aanbevelingen uit evaluaties').waitFor();
  api.recommendations(null);
});

test('repeated words that do not stand where they should are not marked, and the thread says so', async () => {
  const wrong = await shifted(api.address);
  api.recommendations(wrong);
  const page = await browser.open(`/aanbevelingen?open=${wrong.recommendations[0]?.id}`);
  await page.locator('.compared .not-placed').waitFor();
  expect(await page.locator('.texts mark').count()).toBe(0);
  api.recommendations(null);
});

test('a doubtful link is shown as doubtful, in the row and in the line', async () => {
  const page = await browser.open('/aanbevelingen');
  const row = page.locator('.thread:has(.doubt)');
  await row.locator('.thread-link').click();
  await page.locator('.station.is-doubtful').getByText('Koppeling onzeker').waitFor();
});

test('hundreds of recommendations come a hundred at a time', async () => {
  const { recommendations, ...rest } = await threadsAt(api.address);
  const many = Array.from({ length: 25 }, (_, copy) =>
    recommendations.map((thread) => ({ ...thread, id: `${thread.id}-${copy}` })),
  ).flat();
  api.recommendations({ ...rest, recommendations: many, total: many.length });
  const page = await browser.open('/aanbevelingen');
  await page.getByText(`${many.length} aanbevelingen`, { exact: true }).waitFor();
  expect(await page.locator('.thread').count()).toBe(100);
  await page.getByRole('button', { name: 'Toon de volgende 100' }).click();
  expect(await page.locator('.thread').count()).toBe(200);
  api.recommendations(null);
});

test('commitments wait for the letters, and those that cannot be fetched can be tried again', async () => {
  api.stayIndexing(4);
  api.commitments('broken');
  const page = await browser.open('/toezeggingen');
  await page.getByText('De brieven worden gelezen: 120 van 321 passages.').waitFor();
  await page.locator('.trouble').getByText('Er ging iets mis in het programma.').waitFor();
  api.commitments(null);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await page.locator('.commitment').first().waitFor();
});

test('letters without commitments are said to have none', async () => {
  api.commitments({ commitments: [], total: 0 });
  const page = await browser.open('/toezeggingen');
  await page.getByText('staan geen toezeggingen').waitFor();
  expect(await page.locator('.moment-line').count()).toBe(0);
  api.commitments(null);
});

test('a thousand commitments are drawn as columns, and each leads to a row that was not there yet', async () => {
  const many = await thousandCommitments(api.address);
  api.commitments(many);
  const page = await browser.open('/toezeggingen');
  await page.locator('.moment-column').first().waitFor();
  expect(await page.locator('.commitment').count()).toBe(100);
  await page.locator('.moment-column').first().click();
  await page.locator('.commitment.is-marked').waitFor();
  expect(await page.locator('.commitment').count()).toBeGreaterThan(100);
  expect(await page.evaluate('document.activeElement.className')).toContain('is-marked');
  api.commitments(null);
});

async function threadsAt(address: string): Promise<RecommendationsResponse> {
  return (await (await fetch(`${address}/api/recommendations`)).json()) as RecommendationsResponse;
}

/** One thread whose quotes of repeated sentences stand one character off. */
async function shifted(address: string): Promise<RecommendationsResponse> {
  const { recommendations, ...rest } = await threadsAt(address);
  const thread = recommendations.find(({ change }) => (change?.reused.length ?? 0) > 0);
  if (thread === undefined) throw new Error('no thread repeats anything');
  for (const { later } of thread.change?.reused ?? []) {
    for (const quote of later.quotes) quote.start += 1;
  }
  return { ...rest, recommendations: [thread] };
}

/** The commitments of the fake over and over, each copy some years on. */
async function thousandCommitments(address: string): Promise<CommitmentsResponse> {
  const response = await fetch(`${address}/api/commitments`);
  const { commitments } = (await response.json()) as CommitmentsResponse;
  const yearsOn = (day: string | null, years: number): string | null =>
    day === null ? null : `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const many = Array.from({ length: 1000 }, (_, order) => {
    const original = commitments[order % commitments.length];
    if (original === undefined) throw new Error('no commitments');
    const years = order % 5;
    const { due } = original;
    return {
      ...original,
      id: `${original.id}-${order}`,
      due: due && { ...due, from: yearsOn(due.from, years), to: yearsOn(due.to, years) },
    };
  });
  return { commitments: many, total: many.length };
}

test('a briefing that cannot be made leaves the one before it on the page, with what to do', async () => {
  const page = await browser.open('/briefing?onderwerp=mensenrechten');
  const parts = page.locator('.briefing-part');
  await parts.first().waitFor();
  const before = await parts.count();
  await page.getByLabel('Onderwerp').fill('dit gaat stuk');
  await page.keyboard.press('Enter');
  await page.locator('.briefing-foot').getByText('Er ging iets mis').waitFor();
  expect(await parts.count()).toBe(before);
  await page.getByLabel('Onderwerp').fill('mensenrechten');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.briefing-foot .trouble').count()).toBe(0);
});

test('a file that cannot be made says so beside its button, and can be asked for again', async () => {
  const page = await browser.open('/briefing?onderwerp=mensenrechten');
  await page.locator('.briefing-part').first().waitFor();
  await page.route('**/api/briefings', (route) => route.abort());
  await page.getByRole('button', { name: 'Word', exact: true }).click();
  await page.getByText('Word is niet gemaakt.').waitFor();
  await page.unroute('**/api/briefings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Word', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/^briefing-mensenrechten-.+\.docx$/);
});
