import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Corpus } from '../../corpus/letter.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { buildIndex } from '../../index/build-index.ts';
import { readModelFolder, SHIPPED_MODEL } from '../../index/embedding-model.ts';
import { createLocalEmbedder } from '../../index/local-embedder.ts';
import { openIndex } from '../../index/open-index.ts';
import type { Hit, SearchFilters, SearchIndex } from '../../index/search-index.ts';
import { buildCorpus, buildLetter } from '../support/build-letter.ts';
import { createFakeEmbedder } from '../support/fake-embedder.ts';

// Processes, disks and a model: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let index: SearchIndex;
let corpus: Corpus;

// The real letters with the model that ships: one build for the whole file.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  corpus = await readCorpus('corpus/letters');
  const embedder = createLocalEmbedder(await readModelFolder(SHIPPED_MODEL));
  await buildIndex({ corpus, folder, embedder });
  index = await openIndex({ folder, corpus, embedder });
}, 120_000);

afterAll(async () => {
  await index.close();
  await rm(folder, { recursive: true, force: true });
});

async function ask(question: string, filters: SearchFilters = {}, limit = 5): Promise<Hit[]> {
  return index.search(await index.prepare(question), { limit, filters });
}

describe('search() over the real letters', () => {
  it.each([
    ['Hoe pakt het kabinet de schaduwvloot aan?', /schaduwvloot/i, 'the word itself'],
    ['tweestatenoplossing', /twee-?staten/i, 'a hyphen in another place'],
    ['wat doen ze aan die schaduwvlot', /schaduwvloot/i, 'a typing error'],
    [
      'When will the Netherlands chair the Council of Europe?',
      /voorzitter van de Raad van Europa/,
      'an English question',
    ],
    ['Hoeveel slachtoffers vielen er bij het neerhalen van MH17?', /MH17/, 'a name with digits'],
    [
      'Wie tekende de beleidsbrief van april 2026?',
      /Berendsen/,
      'a signature, by the date of its letter',
    ],
  ])('finds among the first five: %s', async (question, wanted, _) => {
    const texts = (await ask(question)).map(({ paragraph }) => paragraph.text);
    expect(texts).toEqual(expect.arrayContaining([expect.stringMatching(wanted)]));
  });

  it('gives the same hits and scores for the same question, best first', async () => {
    const first = await ask('Wat is de inzet op mensenrechten?', {}, 50);
    expect(await ask('Wat is de inzet op mensenrechten?', {}, 50)).toEqual(first);
    const scores = first.map(({ fusedScore }) => fusedScore);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('keeps to the filters: letters, kinds and days; a letter without a date fails a date filter', async () => {
    const only = (hits: readonly Hit[]) => [...new Set(hits.map(({ letter }) => letter.id))];
    const [letter] = corpus.letters;
    expect(only(await ask('beleid', { letters: [letter?.id ?? ''] }))).toEqual([letter?.id]);
    const recent = await ask('beleid', { from: '2026-01-01' }, 100);
    expect(recent.length).toBeGreaterThan(0);
    expect(recent.every(({ letter: { date } }) => date !== null && date >= '2026-01-01')).toBe(
      true,
    );
    const kinds = await ask('beleid', { kinds: ['beleidsbrief'] });
    expect(kinds.every(({ letter: { kind } }) => kind === 'beleidsbrief')).toBe(true);
    expect(await ask('beleid', { from: '2030-01-01' })).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['white space', '   '],
    ['signs', '???'],
    ['stop words', 'de het een'],
    ['a picture', '😀'],
    ['one endless word', 'x'.repeat(2000)],
    ['two thousand signs of text', 'vrede en veiligheid '.repeat(100)],
  ])('survives %s', async (_, question) => {
    const query = await index.prepare(question);
    expect(Array.isArray(index.search(query, { limit: 3 }))).toBe(true);
    if (question.trim() === '') expect(query.terms).toEqual([]);
  });

  it('refuses a query that another index prepared', () => {
    expect(() => index.search({ text: 'x', terms: [], corrections: [] }, { limit: 1 })).toThrow(
      RangeError,
    );
  });
});

describe('prepare()', () => {
  it('says what was corrected', async () => {
    const query = await index.prepare('monitorring van misies');
    expect(query.corrections).toEqual(
      expect.arrayContaining([{ typed: 'misies', word: 'missies' }]),
    );
    expect(query.terms.find(({ typed }) => typed === 'misies')).toMatchObject({
      word: 'missies',
      nearestSimilarity: 1,
    });
  });

  it.each(['Taiwan', 'Soedan', 'Vifo', 'voetbalwedstrijd'])(
    'does not turn an unknown word into a known one: %s',
    async (word) => {
      const { corrections, terms } = await index.prepare(`Wat staat er over ${word}?`);
      expect(corrections).toEqual([]);
      const [term] = terms.slice(-1);
      expect(term).toMatchObject({ passages: 0 });
      expect(term?.nearestSimilarity).toBeLessThan(0.9);
    },
  );

  it('counts the passages of a word in any of its forms and of an abbreviation in either form', async () => {
    const [singular, plural] = await Promise.all(
      ['brief', 'brieven'].map((word) => index.prepare(word)),
    );
    expect(singular?.terms[0]?.passages).toBe(plural?.terms[0]?.passages);
    expect(index.abbreviations.get('IOB')).toMatch(/^Internationaal Onderzoek en Beleidsevaluatie/);
    const [rare] = (await index.prepare('schaduwvloot')).terms;
    expect(rare?.idf).toBeGreaterThan((await index.prepare('beleid')).terms[0]?.idf ?? 0);
  });

  it('bridges English by meaning: a word that occurs nowhere has a Dutch neighbour', async () => {
    const { terms } = await index.prepare('sanctions');
    expect(terms[0]?.nearestSimilarity).toBeGreaterThan(0.6);
  });
});

describe('scoreSentences()', () => {
  it('ranks the sentence that answers above its neighbours, one score for each sentence', async () => {
    const query = await index.prepare('Hoe wordt de schaduwvloot aangepakt?');
    const [hit] = index.search(query, { limit: 1 });
    if (!hit) throw new Error('nothing found');
    const sentences = index.sentencesOf(hit.letter.id, hit.paragraph.number);
    const scores = index.scoreSentences(query, hit.letter.id, hit.paragraph.number);
    expect(scores).toHaveLength(sentences.length);
    const texts = sentences.map(({ start, end }) => hit.paragraph.text.slice(start, end));
    const best = scores.reduce(
      (top, score, at) => (score.lexicalScore > (scores[top]?.lexicalScore ?? 0) ? at : top),
      0,
    );
    expect(texts[best]).toMatch(/schaduwvloot/);
    for (const { lexicalScore, lateInteraction, termMatches } of scores) {
      expect(lexicalScore).toBeGreaterThanOrEqual(0);
      expect(lexicalScore).toBeLessThanOrEqual(1);
      expect(lateInteraction).toBeLessThanOrEqual(1.001);
      expect(termMatches).toHaveLength(query.terms.length);
    }
  });
});

describe('a model without a token table', () => {
  it('is searched by word and cosine alone', async () => {
    const letters = buildCorpus(
      buildLetter('a', ['De vloot wordt aangepakt met sancties.', 'Kinderen gaan naar school.']),
    );
    const at = join(folder, 'fake');
    await buildIndex({ corpus: letters, folder: at, embedder: createFakeEmbedder() });
    const plain = await openIndex({ folder: at, corpus: letters, embedder: createFakeEmbedder() });
    const query = await plain.prepare('Welk kind gaat naar school?');
    const [hit] = plain.search(query, { limit: 1 });
    expect(hit).toMatchObject({ paragraph: { number: 2 }, lateInteraction: null });
    const [score] = plain.scoreSentences(query, 'a', 2);
    expect(score?.lateInteraction).toBe(0);
    expect(score?.lexicalScore).toBeGreaterThan(0);
  });
});
