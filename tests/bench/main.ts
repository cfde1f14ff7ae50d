/**
 * `npm run bench`: speed and memory on this machine, one table; each line the median over its runs with
 * the spread. Ratios are measured side by side in one run, because a machine is never equally busy twice.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { buildIndex } from '../../index/build-index.ts';
import { findModel, SHIPPED_MODEL } from '../../index/embedding-model.ts';
import { createLocalEmbedder } from '../../index/local-embedder.ts';
import { openIndex } from '../../index/open-index.ts';
import { prepareIndex } from '../../index/prepare-index.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { splitPassages } from '../../index/split-passages.ts';
import { createAnswerer } from '../../server/answer/create-answerer.ts';
import { parseQuestions } from '../eval/retrieval-metrics.ts';
import { formatRows, percentile, percentileRows, type Row, row, timed } from './figures.ts';
import { measureManyLetters } from './many-letters.ts';
import { runServer, type ServerRun } from './server-run.ts';
import { writeVariedLetters } from './varied-letters.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LETTERS = join(ROOT, 'corpus/letters');
const QUESTIONS = join(ROOT, 'tests/eval/questions.jsonl');
const TIMES_LARGER = 20;
/** Every so many questions is asked of the larger collection as well. */
const QUESTION_STEP = 4;
const HITS = 10;

async function repeat(times: number, measure: (run: number) => Promise<number>): Promise<number[]> {
  const runs: number[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await measure(run));
  return runs;
}

/** Milliseconds of each search, its question read and embedded included. */
async function searchTimes(index: SearchIndex, questions: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const search = async () => index.search(await index.prepare(question), { limit: HITS });
    times.push((await timed(search)).ms);
  }
  return times;
}

async function answerTimes(index: SearchIndex, questions: readonly string[]): Promise<number[]> {
  const answerer = createAnswerer(index);
  const times: number[] = [];
  for (const question of questions) {
    times.push((await timed(() => answerer.answer({ question, mode: 'auto' }))).ms);
  }
  return times;
}

async function measureIndexing(folder: string): Promise<Row[]> {
  const prepare = async (indexDir: string): Promise<number> => {
    const { ms, result } = await timed(() =>
      prepareIndex({ corpusDir: LETTERS, indexDir, model: SHIPPED_MODEL }),
    );
    await result.index.close();
    return ms;
  };
  const first = await repeat(3, (run) => prepare(join(folder, `first-${run}`)));
  const unchanged = await repeat(5, () => prepare(join(folder, 'first-0')));
  return [
    row('first indexing of the letters, model start included', 'ms', first),
    row('start with an unchanged index, model start included', 'ms', unchanged),
  ];
}

async function measureEmbedding(): Promise<Row> {
  const { letters } = await readCorpus(LETTERS);
  const texts = letters.flatMap(splitPassages).map(({ text }) => text);
  const embedder = createLocalEmbedder(await findModel(SHIPPED_MODEL, tmpdir()));
  await embedder.embed(texts.slice(0, 10), 'passage');
  const speeds = await repeat(5, async () => {
    const { ms } = await timed(() => embedder.embed(texts, 'passage'));
    return (texts.length * 1000) / ms;
  });
  await embedder.close();
  return row('embedding', 'passages/s', speeds);
}

async function measureServer(indexDir: string): Promise<Row[]> {
  const runs: ServerRun[] = [];
  for (let run = 0; run < 5; run += 1) runs.push(await runServer(LETTERS, indexDir));
  const memory = runs.flatMap(({ residentMib }) => (residentMib === null ? [] : [residentMib]));
  return [
    row(
      'start of the server to its first answer, index ready',
      'ms',
      runs.map((run) => run.firstAnswerMs),
    ),
    ...(memory.length > 0
      ? [row('memory of the server with its model process', 'MiB', memory)]
      : []),
  ];
}

/** The same letters and vectors without token vectors: what late interaction costs in a search. */
async function openWithoutLateInteraction(folder: string): Promise<SearchIndex> {
  const corpus = await readCorpus(LETTERS);
  const local = createLocalEmbedder(await findModel(SHIPPED_MODEL, tmpdir()));
  const embedder = { ...local, isStatic: false, identity: `${local.identity} without tokens` };
  await buildIndex({ corpus, folder, embedder });
  return openIndex({ folder, corpus, embedder });
}

async function measureLateInteraction(
  index: SearchIndex,
  folder: string,
  questions: readonly string[],
): Promise<Row> {
  const plain = await openWithoutLateInteraction(join(folder, 'plain'));
  const total = async (one: SearchIndex): Promise<number> => {
    const queries = await Promise.all(questions.map((question) => one.prepare(question)));
    return (await timed(() => queries.map((query) => one.search(query, { limit: HITS })))).ms;
  };
  await total(plain);
  await total(index);
  const ratios = await repeat(5, async () => {
    const without = await total(plain);
    return (await total(index)) / without;
  });
  await plain.close();
  return row('ranking with late interaction, relative to without', '×', ratios);
}

async function measureGrowth(
  index: SearchIndex,
  folder: string,
  questions: readonly string[],
): Promise<Row[]> {
  const corpusDir = join(folder, 'larger');
  const count = await writeVariedLetters(LETTERS, corpusDir, TIMES_LARGER);
  const indexDir = join(folder, 'larger-index');
  const built = await timed(() => prepareIndex({ corpusDir, indexDir, model: SHIPPED_MODEL }));
  const larger = built.result.index;
  const some = questions.filter((_, at) => at % QUESTION_STEP === 0);
  const search: number[] = [];
  const answer: number[] = [];
  const answerRuns: number[][] = [];
  // The first round warms both up and does not count.
  for (let round = 0; round < 4; round += 1) {
    const [small, large] = [await searchTimes(index, some), await searchTimes(larger, some)];
    const [asked, askedLarge] = [await answerTimes(index, some), await answerTimes(larger, some)];
    if (round === 0) continue;
    search.push(percentile(large, 0.5) / percentile(small, 0.5));
    answer.push(percentile(askedLarge, 0.5) / percentile(asked, 0.5));
    answerRuns.push(askedLarge);
  }
  await larger.close();
  const name = `${count} letters (${larger.passageCount} passages)`;
  return [
    row(`first indexing of ${name}`, 'ms', [built.ms]),
    row(`search over ${name}, relative to those in the repository`, '×', search),
    row(`answer over ${name}, relative to those in the repository`, '×', answer),
    ...percentileRows(`answer over ${name}`, answerRuns),
  ];
}

async function measure(folder: string): Promise<Row[]> {
  const questions = parseQuestions(await readFile(QUESTIONS, 'utf8')).map(
    ({ question }) => question,
  );
  const indexing = await measureIndexing(folder);
  const embedding = await measureEmbedding();
  const indexDir = join(folder, 'first-0');
  const server = await measureServer(indexDir);
  const { index } = await prepareIndex({ corpusDir: LETTERS, indexDir, model: SHIPPED_MODEL });
  await answerTimes(index, questions.slice(0, 10));
  const searches: number[][] = [];
  const answers: number[][] = [];
  for (let run = 0; run < 3; run += 1) {
    searches.push(await searchTimes(index, questions));
    answers.push(await answerTimes(index, questions));
  }
  const rows = [
    ...server,
    ...indexing,
    embedding,
    ...percentileRows('search', searches),
    ...percentileRows('answer', answers),
    await measureLateInteraction(index, folder, questions),
    ...(await measureGrowth(index, folder, questions)),
    ...(await measureManyLetters({ folder, small: indexDir, questions: QUESTIONS })),
  ];
  await index.close();
  return rows;
}

function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  try {
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain') === '' ? '' : ' with changes')
    );
  } catch {
    return 'unknown: not a git checkout';
  }
}

const folder = await mkdtemp(join(tmpdir(), 'briefwijzer-bench-'));
try {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(`${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB`);
  console.log(`Node ${process.version}, ${process.platform}, commit ${commit()}\n`);
  console.log(formatRows(await measure(folder)));
} finally {
  await rm(folder, { recursive: true, force: true });
}
