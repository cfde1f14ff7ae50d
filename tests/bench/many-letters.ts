/**
 * What a large collection costs: themes, comparisons and briefings over a thousand letters, each asked for the first
 * time and over HTTP, from the moment the server says that it answers. It still reads promises and
 * references in turns then, as it does for a user.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { learnAbbreviations } from '../../index/abbreviations.ts';
import { SHIPPED_MODEL } from '../../index/embedding-model.ts';
import { prepareIndex } from '../../index/prepare-index.ts';
import { buildLedger } from '../../index/recommendation-ledger.ts';
import { parseQuestions } from '../eval/retrieval-metrics.ts';
import { percentile, percentileRows, type Row, row, timed } from './figures.ts';
import { withServer } from './server-run.ts';
import { variedSubjects, writeVariedLetters } from './varied-letters.ts';

const LETTERS = fileURLToPath(new URL('../../corpus/letters', import.meta.url));
const TIMES_LARGER = 200;
/** Every so many subjects is asked as a theme: the first are in most letters, the last in one or none. */
const SUBJECT_STEP = 22;
/** Words of the letters themselves, from nearly everywhere to rare, a typing error and a word of no letter. */
const WORDS = [
  'veiligheid',
  'beleid',
  'Oekraïne',
  'sancties',
  'mensenrechten',
  'defensie',
  'multilaterale samenwerking',
  'vrede en veiligheid',
  'Strafhof',
  'NVR',
  'sankties',
  'human rights',
  'zwemdiploma',
];
const PAIRS = 40;

/** Themes as users put them, words from common to rare. */
async function themesToAsk(questions: string): Promise<string[]> {
  const asked = parseQuestions(await readFile(questions, 'utf8'));
  const subjects = await variedSubjects();
  return [
    ...WORDS,
    ...asked.filter(({ kind }) => kind === 'theme').map(({ question }) => question),
    ...subjects.filter((_, at) => at % SUBJECT_STEP === 0),
  ];
}

async function askEach(address: string, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const ask = async (): Promise<void> => {
      const response = await fetch(`${address}${path}`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path} gave ${response.status}`);
    };
    times.push((await timed(ask)).ms);
  }
  return times;
}

/** Milliseconds of each briefing, made for the first time. */
async function briefEach(address: string, topics: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const topic of topics) {
    const brief = async (): Promise<void> => {
      const response = await fetch(`${address}/api/briefings`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ topic }),
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`A briefing on "${topic}" gave ${response.status}`);
    };
    times.push((await timed(brief)).ms);
  }
  return times;
}

const themePath = (theme: string): string => `/api/themes?q=${encodeURIComponent(theme)}`;

/** Pairs spread over the collection. */
function pairsOf(ids: readonly string[]): (readonly [string, string])[] {
  const at = (place: number): string => ids[place % ids.length] ?? '';
  return Array.from(
    { length: PAIRS },
    (_, n) => [at(n * 37 + 5), at(n * 211 + 333)] as const,
  ).filter(([from, to]) => from !== to);
}

/**
 * @param small - an index of the letters in the repository, for what is measured side by side
 * @param questions - file of the development questions
 */
export async function measureManyLetters({
  folder,
  small,
  questions,
}: {
  readonly folder: string;
  readonly small: string;
  readonly questions: string;
}): Promise<Row[]> {
  const corpusDir = join(folder, 'many');
  const count = await writeVariedLetters(LETTERS, corpusDir, TIMES_LARGER);
  const indexDir = join(folder, 'many-index');
  const built = await timed(() => prepareIndex({ corpusDir, indexDir, model: SHIPPED_MODEL }));
  const { index, corpus } = built.result;
  const name = `${count} letters (${index.passageCount} passages)`;
  await index.close();
  const themes = await themesToAsk(questions);
  const pairs = pairsOf(corpus.letters.map(({ id }) => id));
  const rows = await withServer(corpusDir, indexDir, async ({ address, residentMib }) => {
    const lines = await askEach(address, themes.map(themePath));
    const whole = await askEach(
      address,
      pairs.map(([from, to]) => `/api/compare?from=${from}&to=${to}`),
    );
    const ofTheme = await askEach(
      address,
      pairs.map(([from, to], at) => {
        const theme = encodeURIComponent(themes[at % themes.length] ?? '');
        return `/api/compare?from=${from}&to=${to}&q=${theme}`;
      }),
    );
    const briefings = await briefEach(address, themes);
    const memory = await residentMib();
    const few = await withServer(LETTERS, small, async (server) => ({
      lines: await askEach(server.address, themes.map(themePath)),
      briefings: await briefEach(server.address, themes),
    }));
    return [
      ...percentileRows(`theme line over ${name}`, [lines]),
      row('theme line, relative to the letters in the repository', '×', [
        percentile(lines, 0.5) / percentile(few.lines, 0.5),
      ]),
      ...percentileRows('a briefing over the letters in the repository', [few.briefings]),
      ...percentileRows(`a briefing over ${name}`, [briefings]),
      ...percentileRows('two letters of them compared as a whole', [whole]),
      ...percentileRows('two letters of them compared for a theme', [ofTheme]),
      ...(memory === null ? [] : [row('memory of the server over them', 'MiB', [memory])]),
    ];
  });
  return [
    row(`first indexing of ${name}`, 'ms', [built.ms]),
    ...rows,
    await measureLedger(corpusDir),
  ];
}

async function measureLedger(corpusDir: string): Promise<Row> {
  const { letters } = await readCorpus(corpusDir);
  const texts = letters.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const abbreviations = learnAbbreviations(texts);
  const runs: number[] = [];
  for (let run = 0; run < 3; run += 1)
    runs.push((await timed(() => buildLedger(letters, abbreviations))).ms);
  return row(`ledger of the recommendations of ${letters.length} letters`, 'ms', runs);
}
