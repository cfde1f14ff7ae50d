/** A draft -> blocks of an answer in the chat: the parts that hold something, each under its name. */
import type { Block, Inline } from '../answer/answer-parts.ts';
import { escapeMarkdown } from '../answer/render-markdown.ts';
import { absentLine, type BriefingDraft } from './briefer.ts';
import type { DraftItem, DraftPart } from './briefing-draft.ts';
import { briefingTexts } from './briefing-texts.ts';

/** Gives the blocks; none when the draft was refused. */
export function briefingBlocks(draft: BriefingDraft): readonly Block[] {
  const { parts } = briefingTexts(draft.language);
  const absent = absentLine(draft);
  return [
    ...(absent === null ? [] : [paragraph({ kind: 'words', text: escapeMarkdown(absent) })]),
    ...draft.parts
      .filter(({ items }) => items.length > 0)
      .flatMap((part) => [
        paragraph({ kind: 'strong', text: parts[part.kind].title }),
        ...(part.headers === null ? listBlocks(part) : [tableBlock(part, part.headers)]),
      ]),
  ];
}

const paragraph = (...inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });

function tableBlock({ items }: DraftPart, headers: readonly string[]): Block {
  return { kind: 'table', headers, rows: items.map(({ cells }) => cells.map(asMarkdown)) };
}

/** Items of one group under its name; those without a group in a list of their own. */
function listBlocks({ items }: DraftPart): Block[] {
  const runs: { readonly group: string | null; readonly items: DraftItem[] }[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && last.group === item.group) last.items.push(item);
    else runs.push({ group: item.group, items: [item] });
  }
  return runs.flatMap((run): Block[] => [
    ...(run.group === null ? [] : [paragraph({ kind: 'strong', text: escapeMarkdown(run.group) })]),
    { kind: 'list', entries: run.items.map(({ cells }) => cells.flatMap(asMarkdown)) },
  ]);
}

/** Names of evaluations and printed statuses stand among our words: no markup, no „…” without a mark. */
function asMarkdown(cell: readonly Inline[]): readonly Inline[] {
  return cell.map((inline) =>
    inline.kind === 'words' || inline.kind === 'strong'
      ? { ...inline, text: escapeMarkdown(inline.text.replace(/[„“”«»]/gu, '"')) }
      : inline,
  );
}
