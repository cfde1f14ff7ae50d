import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBreaches } from '../../server/answer/verify-answer.ts';
import type {
  CompareResponse,
  SentencePair,
  ThemeMapResponse,
  ThemeResponse,
} from '../../server/contract.ts';
import { LETTERS_FOLDER } from '../corpus/letters.ts';
import { buildLetter } from '../support/build-letter.ts';
import { fakeAnswerer } from '../support/fake-answerer.ts';
import { fakeSearchIndex } from '../support/fake-search-index.ts';
import { type OpenLetters, openLetters } from '../support/open-letters.ts';
import { LETTER, testApp } from '../support/test-app.ts';

let opened: OpenLetters;
let app: ReturnType<typeof testApp>['app'];

beforeAll(async () => {
  opened = await openLetters(LETTERS_FOLDER);
  const corpus = { letters: opened.index.letters, rejected: [] };
  app = testApp({
    state: () => ({ status: 'ready', corpus, index: opened.index, answerer: opened.answerer }),
  }).app;
}, 60_000);
afterAll(async () => {
  await opened.close();
});

async function get<T>(path: string): Promise<T> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const line = (q: string) => get<ThemeResponse>(`/api/themes?q=${encodeURIComponent(q)}`);
const idsOf = (theme: ThemeResponse) =>
  theme.letters.flatMap(({ passages }) => passages.map(({ paragraph }) => paragraph.id));

describe('GET /api/themes', () => {
  test('gives every letter in order of date, undated last, silent ones with count 0', async () => {
    const theme = await line('sancties');
    expect(theme.letters.map(({ letter }) => letter.date)).toEqual([
      '2022-03-08',
      '2024-06-10',
      '2026-04-24',
      '2026-05-18',
      null,
    ]);
    const silent = theme.letters.filter(({ count }) => count === 0);
    expect(silent.map(({ letter }) => letter.id)).toEqual(['bzdoc-689393280-91', 'kst-31271-42']);
    expect(silent.every(({ telling, share }) => telling === null && share === 0)).toBe(true);
    expect(theme.total).toBe(theme.letters.reduce((sum, { count }) => sum + count, 0));
  });

  test('quotes verbatim, in the sections that it counts', async () => {
    for (const { passages, count, sections } of (await line('mensenrechten')).letters) {
      for (const { paragraph, quotes } of passages) {
        for (const { start, end, text } of quotes)
          expect(paragraph.text.slice(start, end)).toBe(text);
      }
      expect(sections.reduce((sum, section) => sum + section.count, 0)).toBe(count);
    }
  });

  test('tells of each letter how much is about the theme, and how much names it on the way', async () => {
    const { letters } = await line('sancties');
    for (const { count, strongCount, share, strongShare, passages } of letters) {
      expect(passages.filter(({ strength }) => strength === 'strong')).toHaveLength(strongCount);
      expect(strongShare <= share).toBe(true);
      expect(strongShare === share).toBe(strongCount === count);
      expect(strongShare > 0).toBe(strongCount > 0);
    }
    expect(letters.some(({ count, strongCount }) => strongCount > 0 && strongCount < count)).toBe(
      true,
    );
  });

  test('gives one letter alone, with the same figures, when it is asked for', async () => {
    const all = await line('defensie');
    const whole = all.letters[0];
    const alone = await get<ThemeResponse>(`/api/themes?q=defensie&letter=${whole?.letter.id}`);
    expect(alone.letters).toEqual([whole]);
    expect(alone.total).toBe(all.total);
    expect((await app.request('/api/themes?q=defensie&letter=geen')).status).toBe(404);
  });

  test('calls a theme by its subject, also when a whole question was sent', async () => {
    expect((await line('Waar wordt er in 2022 over de Sahel geschreven?')).theme).toBe('Sahel');
  });

  test.each([
    ['strafmaatregelen', 'kst-36800-V-103#20', 'a word the letters do not use'],
    ['NVR', 'kst-35925-V-84#51', 'an abbreviation finds its full form'],
    ['sankties', 'kst-36800-V-103#20', 'a typing error'],
    ['Sahel', 'kst-35925-V-84#46', 'a region'],
    ['Strafhof', 'kst-36800-V-103#37', 'an organisation'],
    ['motie van het lid Sjoerdsma', 'kst-35925-V-84#45', 'a motion'],
  ])('%j finds %s: %s', async (q, id) => {
    expect(idsOf(await line(q))).toContain(id);
  });

  test.each([
    ['x', 'no-subject', 'one letter'],
    ['de het en', 'no-subject', 'stop words only'],
    ['права человека', 'no-match', 'another script'],
    ['zwemdiploma', 'no-match', 'a theme of no letter'],
    ['beleid', 'too-broad', 'a word of every letter'],
  ])('%j is told to be %s: %s', async (q, note) => {
    const theme = await line(q);
    expect(theme.note).toBe(note);
    expect(theme.letters).toHaveLength(5);
    if (note !== 'too-broad') expect(theme.total).toBe(0);
  });

  test('reads 2,000 characters and refuses more', async () => {
    expect((await app.request(`/api/themes?q=${'haven '.repeat(333)}`)).status).toBe(200);
    expect((await app.request(`/api/themes?q=${'haven '.repeat(334)}`)).status).toBe(400);
    expect((await app.request('/api/themes?q=%20')).status).toBe(400);
  });

  test('the map gives each letter terms of its own', async () => {
    const { letters } = await get<ThemeMapResponse>('/api/themes/map');
    const first = letters.map(({ terms }) => terms[0]?.term);
    expect(letters.every(({ terms }) => terms.length > 3)).toBe(true);
    expect(new Set(first).size).toBeGreaterThan(3);
    // No singular beside its plural, and no "Russische" that only belongs to a name.
    for (const { terms } of letters) {
      const words = terms.map(({ term }) => term.toLowerCase());
      expect(
        words.filter((word) => words.includes(`${word}s`) || words.includes(`${word}en`)),
      ).toEqual([]);
      expect(terms.filter(({ term }) => /^\p{Lu}\p{Ll}+(?:se|sche)$/u.test(term))).toEqual([]);
    }
  });
});

describe('answers about themes', () => {
  test('a question for all places gives them by letter and names the silent letters', async () => {
    const answer = await opened.answerer.answer({
      question: 'Waar wordt er over sancties geschreven?',
      mode: 'auto',
    });
    expect(answer.mode).toBe('theme');
    expect(answer.found).toBe(true);
    expect(answer.markdown).toContain('Zwijgt hierover: 18 mei 2026 · Opvolgingsbrief');
    const { theme, letters } = await line('sancties');
    expect(answer.line).toEqual({
      theme,
      letters: letters.map(({ letter, count, strongCount, share, strongShare }) => ({
        letter: { id: letter.id, kind: letter.kind, date: letter.date },
        count,
        strongCount,
        share,
        strongShare,
      })),
    });
    expect(findBreaches(answer)).toEqual([]);
  });

  test.each([
    ['beleid', 'too-weak', 'a word of every letter'],
    ['de het', 'no-match', 'stop words only'],
    ['zwemdiploma', 'no-match', 'a theme of no letter'],
    ['права', 'no-match', 'another script'],
  ] as const)('mode theme refuses %j as %s: %s', async (question, reason, _why) => {
    const answer = await opened.answerer.answer({ question, mode: 'theme' });
    expect(answer.found).toBe(false);
    expect(answer.reason).toBe(reason);
    expect(answer.line).toBeUndefined();
  });

  test('a question for what changed sets two letters side by side', async () => {
    const answer = await opened.answerer.answer({
      question: 'Hoe is het standpunt over defensie-uitgaven veranderd tussen 2022 en 2026?',
      mode: 'auto',
    });
    expect(answer.markdown).toContain('„heeft besloten”');
    expect(answer.markdown).toContain('„onderzoekt”');
    expect(answer.comparison).toMatchObject({
      earlier: 'kst-35925-V-84',
      later: 'kst-36800-V-103',
    });
    expect(answer.comparison?.theme).toContain('defensie-uitgaven');
    expect(answer.line).toBeUndefined();
    expect(new Set(answer.citations.map(({ letter }) => letter.id))).toEqual(
      new Set(['kst-36800-V-103', 'kst-35925-V-84']),
    );
    expect(findBreaches(answer)).toEqual([]);
  });
});

describe('answers that compare whole letters', () => {
  test.each([
    'Vergelijk de twee beleidsbrieven',
    'Vergelijk de brief van Hoekstra met die van Berendsen',
    'Wat is er veranderd tussen de brief van 2022 en die van 2026?',
    'Leg 36800 V nr. 103 naast elkaar met 35925 V nr. 84',
  ])('%j sets them side by side, without a theme', async (question) => {
    const answer = await opened.answerer.answer({ question, mode: 'auto' });
    expect(answer.comparison).toEqual({
      earlier: 'kst-35925-V-84',
      later: 'kst-36800-V-103',
      theme: null,
    });
    expect(answer.markdown).toContain('Wat beide zeggen');
    expect(answer.markdown).toMatch(/Alleen in de latere brief: \d+ zinnen; alleen in de eerdere/);
    expect(findBreaches(answer)).toEqual([]);
  });

  test('a filter keeps a letter out of it', async () => {
    const answer = await opened.answerer.answer({
      question: 'Vergelijk de twee beleidsbrieven',
      mode: 'auto',
      filters: { from: '2024-01-01' },
    });
    expect(answer.comparison).toBeUndefined();
  });
});

describe('GET /api/compare over letters of another ministry', () => {
  let nature: OpenLetters;
  let pairs: SentencePair[];
  let alone: string[];
  beforeAll(async () => {
    nature = await openLetters(join(import.meta.dirname, '../fixtures/comparison'));
    const corpus = { letters: nature.index.letters, rejected: [] };
    const ofNature = testApp({
      state: () => ({ status: 'ready', corpus, index: nature.index, answerer: nature.answerer }),
    }).app;
    const response = await ofNature.request('/api/compare?from=natuur-2023&to=natuur-2025');
    const { groups } = (await response.json()) as CompareResponse;
    pairs = groups.flatMap(({ changed, both }) => [...changed, ...both]);
    alone = groups
      .flatMap(({ onlyEarlier, onlyLater }) => [...onlyEarlier, ...onlyLater])
      .flatMap(({ quotes }) => quotes.map(({ text }) => text));
  }, 60_000);
  afterAll(() => nature.close());

  test.each([
    ['bosfonds', ['verb onderzoekt→heeft besloten']],
    ['aanleg van nieuw bos', ['amount € 40 miljoen→€ 25 miljoen', 'date 2023→2025']],
    ['hectare nieuw bos', ['date eind 2025→eind 2028', 'number 15.000→9.000']],
    ['oppervlaktewater', ['percentage 34%→41 procent']],
    ['bestrijdingsmiddelen', ['verb overweegt→is ingevoerd']],
    ['broedparen', ['number 30.000→26.500']],
    ['uitgesteld maaien', ['amount € 350→€ 420']],
    ['aanvalsplan', ['number 11→14']],
    ['Waterschappen', []],
    ['260.000 hectare', []],
  ])('what both say of %j gives %j', (words, expected) => {
    const pair = pairs.find(({ later }) => later.quotes[0]?.text.includes(words));
    expect(pair?.earlier.quotes[0]?.text).toContain(words);
    expect(pair?.changes.map(({ kind, earlier, later }) => `${kind} ${earlier}→${later}`)).toEqual(
      expected,
    );
  });

  test('what only one of them says stands alone', () => {
    expect(alone.map((text) => text.split(' ').slice(0, 3).join(' ')).toSorted()).toEqual([
      'De droogte van',
      'De wolf is',
      'Het gaat om',
      'Ik verwacht de',
      'In 2022 groeide',
    ]);
  });
});

describe('GET /api/compare', () => {
  test('puts the older letter first and says that the order was turned', async () => {
    const compared = await get<CompareResponse>(
      '/api/compare?from=kst-36800-V-103&to=kst-35925-V-84',
    );
    expect([compared.earlier.id, compared.later.id]).toEqual(['kst-35925-V-84', 'kst-36800-V-103']);
    expect(compared.notes).toContain('swapped');
    expect(compared.groups.map(({ section }) => section)).toContain('2. Wat we gaan doen');
  });

  test('pairs a status with the response that it repeats, word for word', async () => {
    const { groups } = await get<CompareResponse>(
      '/api/compare?from=bzdoc-689393280-91&to=kst-31271-42',
    );
    const same = groups.flatMap(({ both }) => both).filter(({ similarity }) => similarity > 0.99);
    const texts = same.map(({ later }) => later.quotes[0]?.text ?? '');
    expect(texts.some((text) => text.startsWith('Samen met partners ontwikkelt Nederland'))).toBe(
      true,
    );
  });

  test('shows a position that moved on a theme', async () => {
    const { groups } = await get<CompareResponse>(
      '/api/compare?from=kst-35925-V-84&to=kst-36800-V-103&q=defensie-uitgaven',
    );
    const changes = groups.flatMap(({ changed }) => changed.flatMap((pair) => pair.changes));
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'verb', earlier: 'onderzoekt', later: 'heeft besloten' }),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'percentage', earlier: '2%', later: '3,5%' }),
    );
  });

  test('tells where words are shared and where they changed, in both paragraphs', async () => {
    const pairs: SentencePair[] = [];
    for (const query of [
      'from=bzdoc-689393280-91&to=kst-31271-42',
      'from=kst-35925-V-84&to=kst-36800-V-103&q=defensie-uitgaven',
    ]) {
      const { groups } = await get<CompareResponse>(`/api/compare?${query}`);
      pairs.push(...groups.flatMap(({ both, changed }) => [...both, ...changed]));
    }
    expect(pairs.filter(({ words }) => words.length > 0).length).toBeGreaterThan(20);
    expect(pairs.some(({ changes }) => changes.length > 0)).toBe(true);
    for (const { earlier, later, words, changes } of pairs) {
      for (const { at, ...change } of changes) {
        expect(earlier.paragraph.text.slice(at.earlier.start, at.earlier.end)).toBe(change.earlier);
        expect(later.paragraph.text.slice(at.later.start, at.later.end)).toBe(change.later);
      }
      for (const [citation, spans] of [
        [earlier, words.map((run) => run.earlier)],
        [later, words.map((run) => run.later)],
      ] as const) {
        const [quote] = citation.quotes;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(quote?.start ?? Number.NaN);
          expect(end).toBeLessThanOrEqual(quote?.end ?? Number.NaN);
        }
      }
    }
  });

  test('loose words of tables are no sentences', async () => {
    const { groups } = await get<CompareResponse>(
      '/api/compare?from=periodieke-rapportage-artikel-1&to=kst-31271-42',
    );
    const texts = groups
      .flatMap((group) => [
        ...group.onlyEarlier,
        ...group.onlyLater,
        ...[...group.both, ...group.changed].flatMap(({ earlier, later }) => [earlier, later]),
      ])
      .flatMap(({ quotes }) => quotes.map(({ text }) => text));
    expect(texts.filter((text) => (text.match(/\p{L}{2,}/gu) ?? []).length < 3)).toEqual([]);
  });

  test('an undated letter has no place in time, which is said', async () => {
    const compared = await get<CompareResponse>(
      '/api/compare?from=periodieke-rapportage-artikel-1&to=kst-31271-42&q=mensenrechten',
    );
    expect(compared.notes).toContain('order-unknown');
  });

  test('tells which side is silent on a theme', async () => {
    const compared = await get<CompareResponse>(
      '/api/compare?from=kst-35925-V-84&to=kst-31271-42&q=MH17',
    );
    expect(compared.notes).toContain('later-silent');
  });

  test.each([
    ['from=kst-31271-42&to=kst-31271-42', 400, '/problems/same-letter', 'a letter with itself'],
    ['from=kst-31271-42&to=weg', 404, '/problems/letter-not-found', 'an unknown letter'],
    ['from=kst-31271-42', 400, '/problems/invalid-request', 'one letter'],
  ])('%s is refused with %i: %s %s', async (query, status, type) => {
    const response = await app.request(`/api/compare?${query}`);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { type: string }).type).toBe(type);
  });

  test('a letter without text of its own is compared, and said to be empty', async () => {
    const letters = [
      buildLetter('leeg', [{ text: 'Hoogachtend', kind: 'signature' }], { date: '2020-01-01' }),
      buildLetter('vol', ['De haven wordt verdiept.']),
    ];
    const index = fakeSearchIndex(letters);
    const small = testApp({
      state: () => ({
        status: 'ready',
        corpus: { letters, rejected: [] },
        index,
        answerer: fakeAnswerer(LETTER),
      }),
    }).app;
    const response = await small.request('/api/compare?from=leeg&to=vol');
    const compared = (await response.json()) as CompareResponse;
    expect(compared.notes).toEqual(['earlier-empty']);
    expect(compared.groups[0]?.onlyLater).toHaveLength(1);
  });
});
