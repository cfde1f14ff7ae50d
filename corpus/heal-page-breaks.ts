/** Joins what page breaks cut apart, once running heads, feet and footnotes are out of the way. */
import type { Block, TextBlock } from './blocks.ts';
import type { WordCounts } from './hyphen-rules.ts';
import { joinHalves } from './join-lines.ts';
import { endsInFunctionWord, endsSentence, startsLowerCase } from './sentence-ends.ts';
import { withoutNoteSigns } from './text-line.ts';

/** Shortest first half that a page break is believed to have cut off without a telling last word. */
const MIN_HALF_CHARS = 40;

/** Joins paragraphs that page breaks had cut in the middle of a sentence. */
export function healPageBreaks(blocks: readonly Block[], words: WordCounts): Block[] {
  const healed: Block[] = [];
  let halves: TextBlock[] = [];
  const close = () => {
    const [first, ...rest] = halves;
    if (first) healed.push(rest.length === 0 ? first : joinBlocks(first, halves, words));
    halves = [];
  };
  for (const block of blocks) {
    const last = halves.at(-1);
    if (block.kind !== 'text' || !last || !isSecondHalf(last, block)) close();
    if (block.kind === 'text') halves.push(block);
    else healed.push(block);
  }
  close();
  return healed;
}

function joinBlocks(first: TextBlock, halves: readonly TextBlock[], words: WordCounts): TextBlock {
  const traced = joinHalves(
    halves.map((half) => half.traced),
    words,
  );
  return { ...first, traced, text: withoutNoteSigns(traced.text), isEmphasised: false };
}

function isSecondHalf(first: TextBlock, second: TextBlock): boolean {
  if (second.mark || second.headingLevel > 0 || first.headingLevel > 0) return false;
  if (first.cellPart || second.cellPart || endsSentence(first.text)) return false;
  if (endsInFunctionWord(first.text)) return true;
  if (first.text.length < MIN_HALF_CHARS) return false;
  return startsLowerCase(second.text) || first.text.endsWith(',') || /\p{L}-$/u.test(first.text);
}
