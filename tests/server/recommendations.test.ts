import { describe, expect, test } from 'vitest';
import type { Letter } from '../../corpus/letter.ts';
import {
  type Citation,
  recommendationSchema,
  recommendationsResponseSchema,
} from '../../server/contract.ts';
import { writeCsv } from '../../server/export/write-csv.ts';
import { followUp, response } from '../support/advice-letters.ts';
import { fakeAnswerer } from '../support/fake-answerer.ts';
import { fakeSearchIndex } from '../support/fake-search-index.ts';
import { LETTER, testApp } from '../support/test-app.ts';

const ADVICES = [
  'Leg vast wie de boten op zee bij nacht aanstuurt.',
  '=SOM(A1:A9) is geen begroting; maak er een echte van.',
] as const;
const LETTERS: readonly Letter[] = [
  response(
    'reactie',
    [
      [
        ADVICES[0],
        'De marine schrijft een Handboek Nachtvaart en zendt dat voor 2027 aan de eilanden.',
      ],
      [ADVICES[1], 'Deze aanbeveling neem ik over, de begroting volgt.'],
    ],
    { date: '2023-02-01' },
  ),
  followUp(
    'opvolging',
    [
      [
        `1. ${ADVICES[0]}`,
        'Onderhanden: de marine schrijft een Handboek Nachtvaart. De kustwacht oefent er al mee.',
      ],
      [`2. ${ADVICES[1]}`, 'Gedeeltelijk opgevolgd: er is een opzet.'],
    ],
    { date: '2024-06-01' },
  ),
];

function appOver(letters: readonly Letter[]) {
  const state = {
    status: 'ready' as const,
    corpus: { letters, rejected: [] },
    index: fakeSearchIndex([...letters]),
    answerer: fakeAnswerer(LETTER),
  };
  return testApp({ state: () => state }).app;
}
const app = appOver(LETTERS);

async function list(query = '', headers: Record<string, string> = {}) {
  const reply = await app.request(`/api/recommendations${query}`, { headers });
  expect(reply.status).toBe(200);
  return recommendationsResponseSchema.parse(await reply.json());
}

/** Every citation anywhere in a value. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quotes' in value && 'paragraph' in value ? [value as Citation] : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}

describe('GET /api/recommendations', () => {
  test('gives each thread with its status, events and what it lacks', async () => {
    const { recommendations, total, statuses } = await list();
    expect(total).toBe(2);
    expect(statuses).toEqual(['Onderhanden', 'Gedeeltelijk opgevolgd']);
    const [first] = recommendations;
    expect(first?.events.map(({ kind, date }) => [kind, date])).toEqual([
      ['responded', '2023-02-01'],
      ['followed-up', '2024-06-01'],
    ]);
    expect(first?.change?.reused.map(({ earlierDate }) => earlierDate)).toEqual(['2023-02-01']);
    expect(first?.change?.added.map(({ text }) => text)).toEqual([
      'De kustwacht oefent er al mee.',
    ]);
    expect(first?.missing.map(({ why }) => why)).toEqual([
      'Het rapport met deze aanbeveling zit niet in deze verzameling.',
    ]);
  });

  test('every quote stands in its paragraph, one number a paragraph', async () => {
    for (const recommendation of (await list()).recommendations) {
      const numbers = new Map<string, number>();
      for (const { n, paragraph, quotes } of citationsIn(recommendation)) {
        for (const { start, end, text } of quotes)
          expect(paragraph.text.slice(start, end)).toBe(text);
        expect(numbers.get(paragraph.id) ?? n).toBe(n);
        numbers.set(paragraph.id, n);
      }
      expect([...new Set(numbers.values())]).toHaveLength(numbers.size);
    }
  });

  test.each([
    ['?status=onderhanden', 1, 'a status in any case'],
    ['?status=afgerond', 0, 'a status no thread has'],
    ['?q=nachtvaart', 1, 'a word of an answer'],
    ['?q=nachtvaart%20begroting', 0, 'words that never stand together'],
    ['?theme=evaluatie%20kustwacht%202015-2020', 2, 'the title where no theme is printed'],
    ['?q=', 2, 'an empty filter chooses nothing away'],
  ])('%s gives %i (%s)', async (query, count, _why) => {
    expect((await list(query)).recommendations).toHaveLength(count);
  });

  test('says what lacks in English when asked', async () => {
    const { recommendations } = await list('', { 'Accept-Language': 'en' });
    expect(recommendations[0]?.missing[0]?.why).toMatch(/^The report/);
  });

  test('one thread by its id, a problem for an unknown id', async () => {
    const [first] = (await list()).recommendations;
    const found = await app.request(`/api/recommendations/${first?.id}`);
    expect(recommendationSchema.parse(await found.json()).text).toBe(ADVICES[0]);
    const absent = await app.request('/api/recommendations/bestaat-niet');
    expect(absent.status).toBe(404);
    expect(await absent.json()).toMatchObject({ type: '/problems/recommendation-not-found' });
  });

  test('an empty collection has none', async () => {
    const reply = await appOver([]).request('/api/recommendations');
    expect(await reply.json()).toEqual({ recommendations: [], total: 0, statuses: [], themes: [] });
  });
});

describe('exports', () => {
  test('CSV opens with a byte order mark, has a row a thread and disarms formulas', async () => {
    const reply = await app.request('/api/recommendations.csv');
    expect(reply.headers.get('content-disposition')).toContain('aanbevelingen.csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reply.arrayBuffer());
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain(`'=SOM(A1:A9)`);
    expect(text).toContain('/letters/opvolging#p4');
  });

  test('xlsx is a workbook with as many rows, filters applied', async () => {
    const reply = await app.request('/api/recommendations.xlsx?status=onderhanden');
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
    expect(reply.headers.get('content-type')).toContain('spreadsheetml');
  });

  test.each([
    [['a', 'b'], 'a,b', 'plain'],
    [['zegt "ja", soms', ''], '"zegt ""ja"", soms",', 'quotes and commas'],
    [['twee\nregels'], '"twee\nregels"', 'line end'],
    [['-5', '+1', '@x', '=1'], "'-5,'+1,'@x,'=1", 'formula signs'],
  ])('writeCsv(%j) (%s)', (row, line, _why) => {
    expect(writeCsv([row])).toBe(`\uFEFF${line}\r\n`);
  });
});
