/** Letters that answer questions of the Kamer: "Vraag 2" above the question, "Antwoord op vraag 2" below it. */
import type { Block, TextBlock } from './blocks.ts';

/** Longest such line: "Antwoord op vraag 12, 13, 14, 15 en 16". */
const MAX_LABEL_CHARS = 100;

const NUMBERS = String.raw`\d{1,3}(?:\s?(?:,|en|t\/m|tot en met|–|-)\s?\d{1,3})*`;
const QUESTION = new RegExp(`^vra(?:ag|gen)\\s+${NUMBERS}[.:]?$`, 'iu');
const ANSWER = new RegExp(
  `^antwoord(?:\\s+op)?(?:\\s+(?:vra(?:ag|gen)\\s+)?${NUMBERS})?[.:]?$`,
  'iu',
);

/** "Antwoord", "Antwoord op vraag 3 en 4": what follows answers the question above it. */
export function isAnswer(block: Block | undefined): boolean {
  return isShort(block) && ANSWER.test(block.text);
}

/** Such a line, or "Vraag 2", "Vragen 3 en 4". */
export function isQuestionOrAnswer(block: Block | undefined): boolean {
  return isQuestion(block) || isAnswer(block);
}

function isQuestion(block: Block | undefined): boolean {
  return isShort(block) && QUESTION.test(block.text);
}

function isShort(block: Block | undefined): block is TextBlock {
  return block?.kind === 'text' && block.text.length <= MAX_LABEL_CHARS;
}

/**
 * Positions of the blocks between each "Vraag 2" and its answer, and of the first below the answer: text,
 * short as the sentences may be.
 */
export function questionTexts(blocks: readonly Block[]): number[] {
  const texts: number[] = [];
  let question = -1;
  for (const [at, block] of blocks.entries()) {
    if (isQuestion(block)) question = at;
    if (!isAnswer(block)) continue;
    if (question !== -1)
      for (let within = question + 1; within < at; within += 1) texts.push(within);
    texts.push(at + 1);
    question = -1;
  }
  return texts.filter((at) => at < blocks.length && !isQuestionOrAnswer(blocks[at]));
}
