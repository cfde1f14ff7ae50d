import { describe, expect, test } from 'vitest';
import type { Letter } from '../../corpus/letter.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { commitmentsOf, prepareCommitments } from '../../server/commitments/open-commitments.ts';
import { commitmentSchema, commitmentsResponseSchema } from '../../server/contract.ts';
import { writeIcs } from '../../server/export/write-ics.ts';
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

const { letters: five } = await readCorpus(LETTERS_FOLDER);
const app = appOver(five);

async function list(query = '') {
  const reply = await app.request(`/api/commitments${query}`);
  expect(reply.status).toBe(200);
  return commitmentsResponseSchema.parse(await reply.json());
}

/** Lines of an iCalendar file as they were before folding. */
const unfold = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

type Entry = Readonly<Record<string, string>>;

/** Entries of an iCalendar file, parameters off the names, escapes undone. */
function entriesIn(ics: string): Entry[] {
  const entries: Record<string, string>[] = [];
  for (const line of unfold(ics)) {
    if (line === 'BEGIN:VEVENT') entries.push({});
    const [, name, value] = /^([A-Z-]+)[^:]*:(.*)$/su.exec(line) ?? [];
    const entry = entries.at(-1);
    if (!entry || name === undefined || value === undefined) continue;
    entry[name] ??= value.replace(/\\([\\;,nN])/gu, (_, char: string) =>
      char.toLowerCase() === 'n' ? '\n' : char,
    );
  }
  return entries;
}

describe('GET /api/commitments', () => {
  test('gives them by the end of their moment, open ends and those without a moment last', async () => {
    const { commitments, total } = await list();
    expect(commitments).toHaveLength(total);
    const ends = commitments.map(({ due }) => (due === null ? 'zonder' : (due.to ?? 'open')));
    expect(ends).toEqual([...ends].sort());
    expect(ends[0]).toMatch(/^2022-/u);
  });

  test('every quote stands in its paragraph, one number a paragraph', async () => {
    for (const one of (await list()).commitments) {
      const own = one.due?.citation ? [one.due.citation] : [];
      const numbers = new Map<string, number>();
      for (const { n, paragraph, quotes } of [one.citation, ...own, ...one.later]) {
        for (const { start, end, text } of quotes) {
          expect(paragraph.text.slice(start, end)).toBe(text);
        }
        expect(numbers.get(paragraph.id) ?? n).toBe(n);
        numbers.set(paragraph.id, n);
      }
      expect(one.citation.quotes.map(({ text }) => text)).toEqual([one.text]);
      expect(one.text).toContain(one.what);
    }
  });

  test('cites the head where the moment stands outside the promise', async () => {
    const { commitments } = await list('?q=wapenexportbeleid');
    expect(commitments).toHaveLength(1);
    expect(commitments[0]?.due).toMatchObject({ from: '2027-01-01', to: '2027-12-31' });
    expect(commitments[0]?.due?.citation?.paragraph.kind).toBe('heading');
  });

  test.each([
    ['?open=true', ({ state }: { state: string }) => state !== 'mentioned'],
    ['?open=0', ({ state }: { state: string }) => state === 'mentioned'],
    ['?kind=act', ({ kind }: { kind: string }) => kind === 'act'],
    ['?letter=kst-36800-V-103', ({ id }: { id: string }) => id.startsWith('kst-36800-V-103-')],
    [
      '?before=2023-01-01',
      ({ due }: { due: { to: string | null } | null }) => (due?.to ?? '9') < '2023',
    ],
  ])('%s keeps those that fit, all of them and no other', async (query, fits) => {
    const { commitments, total } = await list(query);
    const all = (await list()).commitments;
    expect(commitments).toEqual(all.filter(fits));
    expect(commitments.length).toBeGreaterThan(0);
    expect(total).toBe(all.length);
  });

  test.each([
    ['?q=europawet', 1, 'a word of the promise'],
    ['?q=EUROPAW', 1, 'the start of a word, any case'],
    ['?q=beleidsvaluatie%202027', 3, 'words of the head with the moment'],
    ['?q=europawet%20wapenexport', 0, 'words of two of them'],
  ])('%s gives %i (%s)', async (query, count, _why) => {
    expect((await list(query)).commitments).toHaveLength(count);
  });

  test.each([
    ['?before=morgen', 400, 'invalid-request'],
    ['?kind=belofte', 400, 'invalid-request'],
    ['?letter=bestaat-niet', 404, 'letter-not-found'],
    ['/bestaat-niet', 404, 'commitment-not-found'],
  ])('%s is refused with %i %s', async (path, status, problem) => {
    const reply = await app.request(`/api/commitments${path}`);
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({ type: `/problems/${problem}` });
  });

  test('gives one by its id', async () => {
    const [first] = (await list()).commitments;
    const reply = await app.request(`/api/commitments/${first?.id}`);
    expect(commitmentSchema.parse(await reply.json())).toEqual(first);
  });

  test('an empty collection has none', async () => {
    const reply = await appOver([]).request('/api/commitments');
    expect(await reply.json()).toEqual({ commitments: [], total: 0 });
  });
});

describe('prepareCommitments()', () => {
  test('gives what commitmentsOf() gives, and the same list to all who ask', async () => {
    const index = fakeSearchIndex(five);
    const [one, other] = await Promise.all([prepareCommitments(index), prepareCommitments(index)]);
    expect(one).toBe(other);
    expect(commitmentsOf(index)).toBe(one);
    expect(commitmentsOf(fakeSearchIndex([...five])).map(({ id }) => id)).toEqual(
      one.map(({ id }) => id),
    );
  });
});

describe('exports', () => {
  const hostile = buildLetter(
    'vijandig',
    [
      '=SOM(A1:A9); uw Kamer ontvangt "uiterlijk 1 mei", zoals gezegd, een brief over <b>kaas</b>.',
      `Uw Kamer ontvangt in juni een brief over ${'de zeer lange 🧀-kwestie en haar gevolgen, '.repeat(6)}en meer.`,
      'De regeling gaat vanaf 2027 open.',
      'Ik informeer uw Kamer op korte termijn over de voortgang.',
    ],
    { date: '2025-03-14', reference: 'Brief; met, tekens' },
  );
  const hostileApp = appOver([hostile]);
  const text = async (path: string) => {
    const reply = await hostileApp.request(path);
    expect(reply.status).toBe(200);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reply.arrayBuffer());
  };

  test('CSV opens with a byte order mark, has a row each and disarms formulas', async () => {
    const csv = await text('/api/commitments.csv');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain(`"'=SOM(A1:A9); uw Kamer`);
    expect(csv).toContain('/letters/vijandig#p1');
    expect(csv).toContain('Geen latere brief in deze verzameling');
  });

  test('the calendar has an entry for each moment with a day, on the last day or the first', async () => {
    const entries = entriesIn(await text('/api/commitments.ics'));
    expect(entries.map((entry) => [entry['DTSTART'], entry['DTEND']])).toEqual([
      ['20250501', '20250502'],
      ['20250630', '20250701'],
      ['20270101', '20270102'],
    ]);
    expect(new Set(entries.map((entry) => entry['UID'])).size).toBe(3);
    for (const entry of entries) expect(entry['DTSTAMP']).toBe('20250314T000000Z');
  });

  test('its text comes back as it stood, folded at 75 octets and no character cut', async () => {
    const ics = await text('/api/commitments.ics');
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\n|\r|\uFFFD/u);
    }
    const entries = entriesIn(ics);
    for (const [at, { text: promised }] of hostile.paragraphs.slice(0, 2).entries()) {
      expect(entries[at]?.['DESCRIPTION']).toContain(`„${promised}”`);
      expect(entries[at]?.['DESCRIPTION']).toContain('Brief; met, tekens');
    }
  });

  test('both follow the filters, and the same letters give the same file', async () => {
    const path = '/api/commitments.ics?before=2025-06-01';
    expect(entriesIn(await text(path))).toHaveLength(1);
    expect(await text(path)).toBe(await text(path));
    expect((await text('/api/commitments.csv?kind=act')).trim().split('\r\n')).toHaveLength(2);
  });

  test('writeIcs() gives a whole calendar without entries', () => {
    const lines = unfold(writeIcs([], { name: 'Leeg, maar heel', language: 'nl' }));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain('X-WR-CALNAME:Leeg\\, maar heel');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
  });
});
