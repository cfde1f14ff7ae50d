import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../corpus/letter.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type {
  IndexedReference,
  LetterReferencesResponse,
  ReferencesResponse,
} from '../../server/contract.ts';
import { LETTERS_FOLDER } from '../corpus/letters.ts';
import { buildLetter } from '../support/build-letter.ts';
import { fakeAnswerer } from '../support/fake-answerer.ts';
import { fakeSearchIndex } from '../support/fake-search-index.ts';
import { LETTER, testApp } from '../support/test-app.ts';

function appOver(letters: readonly Letter[]) {
  const state = {
    status: 'ready' as const,
    corpus: { letters, rejected: [] },
    index: fakeSearchIndex([...letters]),
    answerer: fakeAnswerer(LETTER),
  };
  return testApp({ state: () => state }).app;
}
const app = appOver((await readCorpus(LETTERS_FOLDER)).letters);

async function get<T>(path: string): Promise<T> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

describe('GET /api/references', () => {
  test('finds a piece by its number in any spelling, with who names it', async () => {
    const { references } = await get<ReferencesResponse>(
      '/api/references?q=36%20045%2C%20nr.%204&kind=kamerstuk',
    );
    expect(references.map(({ normalised }) => normalised)).toEqual(['36045 nr. 4']);
    expect(references[0]?.mentions.map(({ citation }) => citation.paragraph.id)).toEqual([
      'kst-35925-V-84#10',
      'kst-35925-V-84#45',
    ]);
  });

  test('keeps to one letter, and refuses one that is not there', async () => {
    const { references } = await get<ReferencesResponse>('/api/references?letter=kst-36800-V-103');
    expect(references.length).toBeGreaterThan(2);
    expect((await app.request('/api/references?letter=weg')).status).toBe(404);
  });

  test('in parts and without mentions it is small, and still tells who names a piece', async () => {
    const whole = await get<ReferencesResponse>('/api/references?limit=1000&mentions=10000');
    const parts = await Promise.all(
      [0, 10].map((offset) =>
        get<ReferencesResponse>(`/api/references?limit=10&offset=${offset}&mentions=0`),
      ),
    );
    const shown = parts.flatMap(({ references }) => references);
    expect(shown.map(({ id }) => id)).toEqual(whole.references.slice(0, 20).map(({ id }) => id));
    expect(shown.every(({ mentions }) => mentions.length === 0)).toBe(true);
    for (const [at, { mentionCount, namedBy, letterCount }] of shown.entries()) {
      expect(mentionCount).toBe(whole.references[at]?.mentions.length);
      expect(namedBy).toHaveLength(letterCount);
      expect(namedBy.reduce((sum, { count }) => sum + count, 0)).toBe(mentionCount);
    }
    expect(parts[0]?.total).toBe(whole.references.length);
    expect(Object.values(whole.kinds).reduce((sum, count) => sum + count, 0)).toBe(whole.total);
  });
});

describe('GET /api/references over a large collection', () => {
  const names = Array.from({ length: 130 }, (_, at) => `Kamerstuk 36${100 + at}, nr. 2`);
  const large = appOver([
    buildLetter(
      'veel',
      names.flatMap((name) => Array.from({ length: 5 }, () => `Dit staat in ${name}.`)),
      { date: '2025-01-01' },
    ),
  ]);
  const part = async (path: string) => {
    const response = await large.request(path);
    const { references, total } = (await response.json()) as ReferencesResponse;
    return { references, total, link: response.headers.get('Link') };
  };

  test('gives a hundred with three mentions each, and leads to the rest', async () => {
    const first = await part('/api/references?kind=kamerstuk');
    expect(first.total).toBe(130);
    expect(first.references).toHaveLength(100);
    expect(first.references.every(({ mentions }) => mentions.length === 3)).toBe(true);
    expect(first.references[0]?.mentionCount).toBe(5);
    const next = /^<(\/api\/references\?[^>]*)>; rel="next"$/u.exec(first.link ?? '')?.[1] ?? '';
    const last = await part(next);
    expect(last.references).toHaveLength(30);
    expect(last.link).toBe(null);
    const all = [...first.references, ...last.references].map(({ id }) => id);
    expect(new Set(all).size).toBe(130);
  });

  test('is compressed for who accepts that, and the same then', async () => {
    const path = '/api/references?kind=kamerstuk';
    const plain = await large.request(path);
    const packed = await large.request(path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(plain.headers.get('Content-Encoding')).toBe(null);
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    const [text, bytes] = [await plain.text(), Buffer.from(await packed.arrayBuffer())];
    expect(gunzipSync(bytes).toString('utf8')).toBe(text);
    expect(bytes.length).toBeLessThan(text.length / 10);
  });
});

describe('GET /api/references/{id}', () => {
  test('gives one piece, and its mentions in one letter', async () => {
    const { references } = await get<ReferencesResponse>('/api/references?kind=law');
    const most = references[0];
    if (most === undefined) throw new Error('no law');
    const path = `/api/references/${encodeURIComponent(most.id)}`;
    const { mentions, ...all } = await get<IndexedReference>(path);
    expect({ ...all, mentions: mentions.slice(0, 3) }).toEqual(most);
    expect(mentions).toHaveLength(most.mentionCount);
    const [letter] = most.namedBy;
    const inOne = await get<IndexedReference>(`${path}?letter=${letter?.letterId}`);
    expect(inOne.mentions).toHaveLength(letter?.count ?? 0);
    for (const { start, end, citation } of inOne.mentions) {
      expect(citation.letter.id).toBe(letter?.letterId);
      expect(most.forms).toContain(citation.paragraph.text.slice(start, end));
    }
  });

  test('refuses what no letter names', async () => {
    const response = await app.request('/api/references/kamerstuk-1-nr-1');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: '/problems/reference-not-found' });
  });
});

describe('GET /api/letters/{id}/references', () => {
  test('gives the places of all that the letter names, and nothing of the text', async () => {
    const { references } = await get<LetterReferencesResponse>(
      '/api/letters/kst-35925-V-84/references',
    );
    const whole = await get<ReferencesResponse>(
      '/api/references?letter=kst-35925-V-84&mentions=10000',
    );
    const placesOf = new Map(references.map(({ id, places }) => [id, places]));
    expect(placesOf.size).toBe(whole.references.length);
    for (const { id, mentions } of whole.references) {
      const own = mentions.filter(({ citation }) => citation.letter.id === 'kst-35925-V-84');
      expect(placesOf.get(id)).toEqual(
        own.map(({ start, end, citation }) => ({
          paragraph: citation.paragraph.number,
          start,
          end,
          text: citation.paragraph.text.slice(start, end),
        })),
      );
    }
    expect((await app.request('/api/letters/weg/references')).status).toBe(404);
  });
});
