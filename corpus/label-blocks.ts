/** Blocks of labels that pages repeat: "Onze Referentie / BZDOC-…" with the address around it. */
import { readHeadLabel } from './letterhead-lines.ts';
import { BLANK_LINE, isBlank, type TextLine } from './text-line.ts';

/** Lines of one block; `isFirst` where the letterhead does not say the same. */
export type LabelBlock = { readonly lines: readonly number[]; readonly isFirst: boolean };

/** "Onze Referentie / BZDOC-…" and the address lines around it, on every page but the first in the head. */
export function labelBlocks(head: readonly TextLine[], body: readonly TextLine[]): LabelBlock[] {
  const seen = new Set(labelValues(head).map(({ key }) => key));
  const headTexts = new Set(
    head.map((line) => line.text.toLowerCase()).filter((text) => text !== ''),
  );
  const values = labelValues(body);
  const counts = new Map<string, number>();
  for (const { key } of values) counts.set(key, (counts.get(key) ?? 0) + 1);
  const blocks: LabelBlock[] = [];
  for (const { key, lines } of values) {
    const isFirst = !seen.has(key);
    if (isFirst && (counts.get(key) ?? 0) < 2) continue;
    seen.add(key);
    blocks.push({ lines: withNeighbours(body, lines, headTexts), isFirst });
    if (isFirst) for (const at of lines) headTexts.add(body[at]?.text.toLowerCase() ?? '');
  }
  return blocks;
}

/** Reference and date labels with their values; the key is the same on every page. */
function labelValues(lines: readonly TextLine[]): { key: string; lines: number[] }[] {
  return lines.flatMap((line, at) => {
    const label = line.tabs === 0 ? readHeadLabel(line.text) : null;
    if (!label || (label.name !== 'reference' && label.name !== 'date')) return [];
    if (label.value !== '')
      return [{ key: `${label.name} ${label.value}`.toLowerCase(), lines: [at] }];
    const valueAt = isBlank(lines[at + 1] ?? BLANK_LINE) ? at + 2 : at + 1;
    const value = lines[valueAt]?.text ?? '';
    if (value === '' || value.length > 60 || !/\d/u.test(value)) return [];
    return [{ key: `${label.name} ${value}`.toLowerCase(), lines: [at, valueAt] }];
  });
}

/** Adds the lines next to a block that the letterhead has as well. */
function withNeighbours(
  body: readonly TextLine[],
  lines: readonly number[],
  known: ReadonlySet<string>,
): number[] {
  const block = [...lines];
  for (const step of [-1, 1] as const) {
    let at = (step === -1 ? Math.min(...lines) : Math.max(...lines)) + step;
    while (body[at] && known.has(body[at]?.text.toLowerCase() ?? '')) {
      block.push(at);
      at += step;
    }
  }
  return block.sort((a, b) => a - b);
}
