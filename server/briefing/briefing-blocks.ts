/** A draft -> blocks of an answer in the chat: the parts that hold something, each under its name. */
import type { Block, Inline } from '../answer/answer-parts.ts';
import { escapeMarkdown } from '../answer/render-markdown.ts';
import type { BriefingPartKind } from '../contract.ts';
import { absentLine, type BriefingDraft } from './briefer.ts';
import type { DraftPart } from './briefing-draft.ts';
import { briefingTexts } from './briefing-texts.ts';
import { groupItems } from './grouped-items.ts';

/** What a short answer shows of each part; the briefing itself is one click away. */
const SHORT: Readonly<Record<BriefingPartKind, number>> = {
  core: 0,
  positions: Number.POSITIVE_INFINITY,
  recommendations: 3,
  figures: 0,
  commitments: 3,
  lacking: 0,
  questions: 3,
};

/**
 * @param length - `short` for a question that only asks for something to prepare with
 * @returns the blocks; none when the draft was refused
 */
export function briefingBlocks(draft: BriefingDraft, length: 'whole' | 'short'): readonly Block[] {
  const say = briefingTexts(draft.language);
  const { parts } = say;
  const absent = absentLine(draft);
  const shown = draft.parts.map((part) =>
    length === 'whole' ? part : { ...part, items: part.items.slice(0, SHORT[part.kind]) },
  );
  return [
    ...(absent === null ? [] : [paragraph({ kind: 'words', text: escapeMarkdown(absent) })]),
    ...shown
      .filter(({ items }) => items.length > 0)
      .flatMap((part) => [
        paragraph({ kind: 'strong', text: parts[part.kind].title }),
        ...(part.headers === null ? listBlocks(part) : [tableBlock(part, part.headers)]),
      ]),
    ...(length === 'short' ? [paragraph({ kind: 'words', text: say.wholeBriefing })] : []),
  ];
}

const paragraph = (...inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });

function tableBlock({ items }: DraftPart, headers: readonly string[]): Block {
  return { kind: 'table', headers, rows: items.map(({ cells }) => cells.map(asMarkdown)) };
}

/** Items of one group under its name; those without a group in a list of their own. */
function listBlocks({ items }: DraftPart): Block[] {
  return groupItems(items).flatMap((run): Block[] => [
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
