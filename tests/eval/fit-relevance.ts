/**
 * Fits server/answer/relevance-model.ts: logistic regression by gradient descent over questions that
 * the letters treat (development set and our own) and questions from outside. Run it after a change
 * of search: `npx tsx tests/eval/fit-relevance.ts`; it prints what it reached and writes the model.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareIndex } from '../../index/prepare-index.ts';
import { gatherEvidence } from '../../server/answer/evidence.ts';
import { RELEVANCE_FEATURES, relevanceFeatures } from '../../server/answer/relevance.ts';
import { splitQuestion } from '../../server/answer/split-question.ts';
import { understandQuestion } from '../../server/answer/understand-question.ts';

const STEPS = 20_000;
const STEP_SIZE = 0.5;
const L2 = 0.002;
/** Share of the questions that the letters do treat which the threshold may refuse. */
const MAY_REFUSE = 0.03;

type Sample = {
  readonly question: string;
  readonly treated: boolean;
  readonly features: readonly number[];
};

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = join(folder, '../..');

async function readLines(
  file: string,
): Promise<{ kind: string; split?: string; question: string }[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function collect(): Promise<Sample[]> {
  const { index } = await prepareIndex({
    corpusDir: join(root, 'corpus/letters'),
    indexDir: join(tmpdir(), 'briefwijzer-fit-index'),
    model: join(root, 'index/model'),
    onProgress: () => undefined,
  });
  const lines = [
    ...(await readLines('questions.jsonl')).filter(({ kind }) => kind !== 'unanswerable'),
    ...(await readLines('refusal-questions.jsonl')).filter(
      ({ kind, split }) => split === 'development' && kind !== 'near-miss',
    ),
    ...(await readLines('policy-questions-from-outside.jsonl')),
  ];
  const samples: Sample[] = [];
  for (const { kind, question } of lines) {
    const understood = understandQuestion({ question, mode: 'auto' }, index.letters);
    const [part] = splitQuestion(understood.subject, false);
    if (part === undefined) continue;
    const evidence = await gatherEvidence(
      index,
      { ...part, searchText: understood.subject },
      { named: understood.named, filters: {} },
    );
    const features = relevanceFeatures(evidence, understood.language === 'en');
    samples.push({ question, treated: kind !== 'outside', features });
  }
  await index.close();
  return samples;
}

/** Both sides weigh the same, however many questions each has. */
function fitModel(samples: readonly Sample[]): { bias: number; weights: number[] } {
  const treated = samples.filter((sample) => sample.treated).length;
  const weights = RELEVANCE_FEATURES.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => L2 * weight);
    let biasSlope = 0;
    for (const { features, treated: isTreated } of samples) {
      const z = features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias);
      const error =
        (1 / (1 + Math.exp(-z)) - Number(isTreated)) /
        (isTreated ? treated : samples.length - treated);
      for (const [at, value] of features.entries()) slope[at] = (slope[at] ?? 0) + error * value;
      biasSlope += error;
    }
    for (const at of weights.keys())
      weights[at] = (weights[at] ?? 0) - STEP_SIZE * (slope[at] ?? 0);
    bias -= STEP_SIZE * biasSlope;
  }
  return { bias, weights };
}

const samples = await collect();
const { bias, weights } = fitModel(samples);
const probabilityOf = ({ features }: Sample): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias)));
const treated = samples.filter((sample) => sample.treated);
const outside = samples.filter((sample) => !sample.treated);
const sorted = treated.map(probabilityOf).sort((a, b) => a - b);
const threshold = sorted[Math.floor(sorted.length * MAY_REFUSE)] ?? 0.5;
const round = (value: number): number => Math.round(value * 1000) / 1000;

await writeFile(
  join(root, 'server/answer/relevance-model.ts'),
  `/** Written by tests/eval/fit-relevance.ts; not edited by hand. */
export const RELEVANCE_MODEL = {
  bias: ${round(bias)},
  /** In the order of RELEVANCE_FEATURES. */
  weights: [${weights.map(round).join(', ')}],
  /** Below this probability the letters do not treat the subject. */
  threshold: ${round(threshold - 0.001)},
} as const;
`,
);
const refused = outside.filter((sample) => probabilityOf(sample) < threshold).length;
console.log(RELEVANCE_FEATURES.map((name, at) => `${name} ${round(weights[at] ?? 0)}`).join(' · '));
console.log(`threshold ${round(threshold)}; outside refused ${refused} of ${outside.length}`);
for (const sample of outside.filter((one) => probabilityOf(one) >= threshold)) {
  console.log(`  passes ${probabilityOf(sample).toFixed(2)} ${sample.question}`);
}
for (const sample of treated.filter((one) => probabilityOf(one) < threshold + 0.08)) {
  console.log(`  nearly or quite refused ${probabilityOf(sample).toFixed(2)} ${sample.question}`);
}
