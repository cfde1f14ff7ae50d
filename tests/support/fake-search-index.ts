/** A search index over given letters without a model: words in common decide. For tests above index/. */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type {
  Hit,
  Passage,
  PreparedQuery,
  SearchFilters,
  SearchIndex,
  Sentence,
} from '../../index/search-index.ts';

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

const shareOf = (question: string, text: string) => {
  const wanted = [...wordsOf(question)];
  const held = wordsOf(text);
  return wanted.length === 0 ? 0 : wanted.filter((word) => held.has(word)).length / wanted.length;
};

const sentencesIn = (text: string): Sentence[] =>
  [...text.matchAll(/[^.!?]+[.!?]*\s*/g)].map(({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));

/** A builder of paragraphs of kind `text`; `fields` overrides. */
export function fakeParagraph(
  letterId: string,
  number: number,
  text: string,
  fields: Partial<Paragraph> = {},
): Paragraph {
  return {
    id: `${letterId}#${number}`,
    number,
    kind: 'text',
    section: [],
    text,
    sourceRuns: [{ at: 0, sourceAt: 0, length: text.length }],
    ...fields,
  };
}

/** A builder of letters with one paragraph per text; `fields` overrides. */
export function fakeLetter(
  id: string,
  texts: readonly string[],
  fields: Partial<Letter> = {},
): Letter {
  return {
    id,
    title: `Brief ${id}`,
    kind: 'kamerbrief',
    date: '2024-06-03',
    dossiers: [],
    reference: `Brief ${id}, 3 juni 2024`,
    ministryReference: null,
    senders: [],
    signatories: [],
    source: { file: `${id}.txt`, format: 'text' },
    paragraphs: texts.map((text, i) => fakeParagraph(id, i + 1, text)),
    notes: [],
    fromCatalog: [],
    contentHash: '0'.repeat(64),
    ...fields,
  };
}

function passesFilters(letter: Letter, filters: SearchFilters): boolean {
  const { letters = [], kinds = [], from, to } = filters;
  return (
    (letters.length === 0 || letters.includes(letter.id)) &&
    (kinds.length === 0 || kinds.includes(letter.kind)) &&
    (from === undefined || (letter.date !== null && letter.date >= from)) &&
    (to === undefined || (letter.date !== null && letter.date <= to))
  );
}

/**
 * Makes an index over the letters. Paragraphs longer than `maxPassageChars` become two passages, so
 * that results can hold one paragraph twice.
 */
export function fakeSearchIndex(
  letters: readonly Letter[],
  { maxPassageChars = 200 }: { readonly maxPassageChars?: number } = {},
): SearchIndex {
  const entries = letters.flatMap((letter) =>
    letter.paragraphs.flatMap((paragraph) =>
      passagesOf(letter, paragraph, maxPassageChars).map((passage) => ({
        letter,
        paragraph,
        passage,
      })),
    ),
  );
  const paragraphOf = (letterId: string, number: number) => {
    const found = entries.find(
      (entry) => entry.letter.id === letterId && entry.paragraph.number === number,
    );
    if (found === undefined) throw new RangeError(`No paragraph ${number} in "${letterId}"`);
    return found.paragraph;
  };
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  return {
    letters,
    fingerprint: 'sha256:fake',
    passageCount: entries.length,
    modelName: 'fake',
    storeName: 'fake',
    abbreviations: new Map(),
    prepare: async (text) => ({ text, terms: [], corrections: [] }) as PreparedQuery,
    search: (query, { limit, filters = {} }) =>
      entries
        .filter(({ letter }) => passesFilters(letter, filters))
        .map((entry): Hit => {
          const { start, end } = entry.passage;
          const share = shareOf(query.text, entry.paragraph.text.slice(start, end));
          return {
            ...entry,
            lexicalScore: share,
            cosineSimilarity: share,
            lateInteraction: null,
            fusedScore: share,
            ranks: { dense: null, lexical: 1 },
          };
        })
        .sort((a, b) => b.fusedScore - a.fusedScore)
        .slice(0, limit),
    sentencesOf: (letterId, number) => sentencesIn(paragraphOf(letterId, number).text),
    scoreSentences: (query, letterId, number) => {
      const { text } = paragraphOf(letterId, number);
      return sentencesIn(text).map(({ start, end }) => {
        const share = shareOf(query.text, text.slice(start, end));
        return {
          lexicalScore: share,
          lateInteraction: share,
          termMatches: [],
        };
      });
    },
    matchSentences: (_query, letterId, number) =>
      sentencesIn(paragraphOf(letterId, number).text).map(() => ({
        termMatches: [],
        kinMatches: [],
        insideWords: [],
        groupHeld: [],
      })),
    lateInteraction: () => 0,
    sentenceFeatures: (letterId, number) => {
      const { text } = paragraphOf(letterId, number);
      return sentencesIn(text).map(({ start, end }) => {
        const numbers = Int32Array.from(wordsOf(text.slice(start, end)), numberOf);
        return { stems: { numbers, weights: Float64Array.from(numbers, () => 1) }, vector: null };
      });
    },
    close: async () => undefined,
  };
}

function passagesOf(letter: Letter, paragraph: Paragraph, maxChars: number): Passage[] {
  const { text } = paragraph;
  const whole = { letterId: letter.id, paragraphNumber: paragraph.number };
  if (text.length <= maxChars) return [{ ...whole, id: paragraph.id, start: 0, end: text.length }];
  const middle = sentencesIn(text).find(({ end }) => end > text.length / 2)?.start ?? 0;
  return [
    { ...whole, id: `${paragraph.id}/1`, start: 0, end: middle },
    { ...whole, id: `${paragraph.id}/2`, start: middle, end: text.length },
  ].filter(({ start, end }) => end > start);
}
