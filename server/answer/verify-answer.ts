/**
 * The last look at an answer before it leaves: marks equal citations, quotes are verbatim. A breach
 * is our own bug, never the reader's, so it throws and nothing unproven is shown.
 */
import type { Answer, Citation } from '../contract.ts';

const MARK = /(?<!\\)\[(\d+)\]/g;
const QUOTE = /„((?:[^”\\]|\\.|”(?! \[\d+\]))*)” \[(\d+)\]/g;

const withoutEscapes = (markdown: string) => markdown.replace(/\\([\\`*_<[\]~&#>+.@):|-])/g, '$1');
const onOneLine = (text: string) => text.replace(/\s+/g, ' ');

/**
 * @returns every breach of the rules of the contract, one sentence each; empty when all hold
 */
export function findBreaches(
  answer: Pick<Answer, 'markdown' | 'citations' | 'nearby' | 'found'>,
): string[] {
  const breaches: string[] = [];
  const marks = [...answer.markdown.matchAll(MARK)].map((match) => Number(match[1]));
  const byFirstUse = [...new Set(marks)];
  const numbers = answer.citations.map((citation) => citation.n);
  if (byFirstUse.some((n, at) => n !== at + 1)) {
    breaches.push(`marks are not numbered by first use: ${byFirstUse.join(', ')}`);
  }
  if (byFirstUse.join() !== numbers.join()) {
    breaches.push(`marks ${byFirstUse.join(', ')} differ from citations ${numbers.join(', ')}`);
  }
  if (!answer.found && answer.citations.length > 0) breaches.push('a refusal has citations');
  if (answer.found && answer.citations.length === 0) breaches.push('an answer has no citation');
  const citationOf = new Map(answer.citations.map((citation) => [citation.n, citation]));
  for (const match of answer.markdown.matchAll(QUOTE)) {
    const quoted = onOneLine(withoutEscapes(match[1] ?? ''));
    const citation = citationOf.get(Number(match[2]));
    if (!citation || !onOneLine(citation.paragraph.text).includes(quoted)) {
      breaches.push(
        `quote "${quoted.slice(0, 60)}" does not stand in the paragraph of mark ${match[2]}`,
      );
    }
  }
  for (const citation of [...answer.citations, ...answer.nearby])
    breaches.push(...misplaced(citation));
  return breaches;
}

function misplaced(citation: Citation): string[] {
  return citation.quotes
    .filter(
      ({ start, end, text }) => citation.paragraph.text.slice(start, end) !== text || text === '',
    )
    .map(
      ({ start, end }) => `quote ${start}–${end} of "${citation.paragraph.id}" is not in its place`,
    );
}

/**
 * @throws Error naming the breaches; an impossible state, to be mended in the composer
 */
export function verifyAnswer<T extends Pick<Answer, 'markdown' | 'citations' | 'nearby' | 'found'>>(
  answer: T,
): T {
  const breaches = findBreaches(answer);
  if (breaches.length > 0) throw new Error(`Answer breaks its own rules: ${breaches.join('; ')}`);
  return answer;
}
