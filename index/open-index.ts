/** Opens a built index for searching: checks that it fits the letters and the model, and reads it into memory. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../corpus/letter.ts';
import { learnAbbreviations } from './abbreviations.ts';
import { createVocabulary } from './corpus-vocabulary.ts';
import { createSpelling } from './correct-typing.ts';
import { dutchStem } from './dutch-stem.ts';
import { isContentWord, readWords, type Word } from './dutch-terms.ts';
import type { Embedder } from './embedder.ts';
import { IndexError } from './index-error.ts';
import { createLexicalIndex } from './lexical-index.ts';
import { type Manifest, readStanding } from './manifest.ts';
import { readPassageTexts } from './passage-texts.ts';
import { planBuild } from './plan-build.ts';
import { createSearchIndex } from './search.ts';
import type { SearchIndex } from './search-index.ts';
import { createSentenceTable } from './sentence-table.ts';
import { createTextReader, type TextReader } from './text-reader.ts';
import { type FoldedWord, parseThesaurus } from './thesaurus/thesaurus.ts';
import { createTokenComparison } from './token-comparison.ts';
import { vectraStore } from './vectra-store.ts';
import { createWordNeighbours } from './word-neighbours.ts';
import { createGramRows, createStemRows } from './word-terms.ts';
import { loadWordTokens } from './word-tokens.ts';

const THESAURUS_FILE = fileURLToPath(new URL('./thesaurus/policy-terms.txt', import.meta.url));

/**
 * Opens the index of a folder for these letters and this model. Nothing is written.
 *
 * @throws IndexError `index-missing` when there is none, `index-incompatible` when it was built from other
 *   letters, by another version or with another model, `index-damaged` when its files are not as built
 */
export async function openIndex(options: {
  readonly folder: string;
  readonly corpus: Corpus;
  /** Closed with the index. */
  readonly embedder: Embedder;
}): Promise<SearchIndex> {
  const { folder, corpus, embedder } = options;
  const plan = planBuild(corpus, embedder);
  const manifest = await findManifest(folder, plan.fingerprint);
  const buildFolder = join(folder, manifest.build);
  const sources = plan.letters.flatMap((letter) => letter.sources);
  const ids = sources.map(({ passage }) => passage.id);
  const vectors = await vectraStore.read(buildFolder, ids, embedder.dimensions);
  const tokens = embedder.isStatic ? await loadWordTokens(buildFolder, embedder.dimensions) : null;
  const reader = createTextReader();
  const sentences = createSentenceTable(corpus.letters, reader);
  const vocabulary = createVocabulary(
    countWords(sentences.words.numbers, reader),
    learnAbbreviations(textsOf(corpus)),
  );
  const passages = readPassageTexts(sources, sentences, reader);
  const stems = createStemRows(reader.words, vocabulary);
  const grams = createGramRows(reader.plainWords);
  const comparison = tokens && createTokenComparison(tokens, reader.plainWords);
  const foldPhrase = (phrase: string): FoldedWord[] =>
    readWords(phrase).map((word) => ({
      folded: dutchStem(word.folded),
      isContent: isContentWord(word),
    }));
  return createSearchIndex({
    letters: corpus.letters,
    fingerprint: manifest.fingerprint,
    storeName: vectraStore.name,
    sources,
    lexical: createLexicalIndex(passages, { stems, grams }),
    vectors,
    embedder,
    comparison,
    neighbours: comparison && createWordNeighbours(comparison, reader.plainWords),
    vocabulary,
    reader,
    stems,
    passages,
    sentences,
    spelling: createSpelling(vocabulary.counts),
    thesaurus: parseThesaurus(await readFile(THESAURUS_FILE, 'utf8'), foldPhrase),
  });
}

/** How often each word is printed in the letters. */
function countWords(printed: Int32Array, { words }: TextReader): (readonly [Word, number])[] {
  const counts = new Int32Array(words.length);
  for (let at = 0; at < printed.length; at += 1) {
    const word = printed[at] as number;
    counts[word] = (counts[word] as number) + 1;
  }
  return words.map((word, number) => [word, counts[number] ?? 0] as const);
}

function* textsOf({ letters }: Corpus): Generator<string> {
  for (const { paragraphs } of letters) for (const { text } of paragraphs) yield text;
}

async function findManifest(folder: string, fingerprint: string): Promise<Manifest> {
  const standing = await readStanding(folder);
  switch (standing.state) {
    case 'absent':
      throw new IndexError('index-missing', `No index in "${folder}"; run npm run index`);
    case 'damaged':
      throw new IndexError(
        'index-damaged',
        `Cannot open the index in "${folder}": ${standing.why}; run npm run index`,
      );
    case 'incompatible':
      throw new IndexError(
        'index-incompatible',
        `Cannot open the index in "${folder}": ${standing.why}; run npm run index`,
      );
    case 'intact':
      if (standing.manifest.fingerprint === fingerprint) return standing.manifest;
      throw new IndexError(
        'index-incompatible',
        `The index in "${folder}" was built with model "${standing.manifest.model.name}" from other letters or settings; run npm run index`,
      );
  }
}
