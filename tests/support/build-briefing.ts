/** Briefings from a few strings and real paragraphs: numbered and cited as the server does it. */
import type { Letter } from '../../corpus/letter.ts';
import type { Place } from '../../server/answer/answer-parts.ts';
import { citePlaces } from '../../server/answer/cite.ts';
import type { Briefing, BriefingInline, BriefingPart } from '../../server/contract.ts';
import { letterHeadOnWire } from '../../server/letter-on-wire.ts';

/** A string is wording of ours. */
export type InlineDraft =
  | string
  | { readonly strong: string }
  | { readonly quote: Place }
  | { readonly mark: Place };

export type ItemDraft = {
  readonly group?: string;
  readonly cells: readonly (readonly InlineDraft[])[];
};

export type PartDraft = Partial<Omit<BriefingPart, 'items'>> & {
  readonly items: readonly ItemDraft[];
};

/**
 * Finds words in a letter.
 *
 * @throws Error when no paragraph holds them: the test is wrong
 */
export function placeOf(letter: Letter, text: string): Place {
  for (const paragraph of letter.paragraphs) {
    const start = paragraph.text.indexOf(text);
    if (start !== -1) return { letter, paragraph, start, end: start + text.length };
  }
  throw new Error(`No paragraph of "${letter.id}" holds "${text}"`);
}

/** An item of one cell. */
export const item = (...cell: readonly InlineDraft[]): ItemDraft => ({ cells: [cell] });

/** A briefing in Dutch, found, over `letters` (newest first); `over` replaces any of it. */
export function buildBriefing(
  letters: readonly Letter[],
  parts: readonly PartDraft[],
  over: Partial<Briefing> = {},
): Briefing {
  const drafts = parts.flatMap(({ items }) => items.flatMap(({ cells }) => cells.flat()));
  const { numberOf, citations } = citePlaces(drafts.flatMap((draft) => placeOfDraft(draft) ?? []));
  const inlineOf = (draft: InlineDraft): BriefingInline => {
    if (typeof draft === 'string') return { kind: 'words', text: draft };
    if ('strong' in draft) return { kind: 'strong', text: draft.strong };
    const { paragraph, start, end } = 'quote' in draft ? draft.quote : draft.mark;
    const n = numberOf.get(paragraph.id) ?? 0;
    return 'quote' in draft
      ? { kind: 'quote', text: paragraph.text.slice(start, end), n, start, end }
      : { kind: 'mark', n };
  };
  const days = letters.flatMap(({ date }) => date ?? []).sort();
  return {
    topic: 'sancties',
    question: 'sancties',
    language: 'nl',
    title: 'Briefing: sancties',
    found: true,
    reason: null,
    text: null,
    head: {
      composedOn: '2026-11-27',
      fingerprint: `sha256:${'3f9a02c1b7de'.padEnd(64, '0')}`,
      letters: letters.map(letterHeadOnWire),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      filters: {},
      dropped: 0,
    },
    parts: parts.map((part, at) => buildPart(part, at, inlineOf)),
    citations: [...citations],
    missing: [],
    ...over,
  };
}

function placeOfDraft(draft: InlineDraft): Place | null {
  if (typeof draft === 'string' || 'strong' in draft) return null;
  return 'quote' in draft ? draft.quote : draft.mark;
}

function buildPart(
  { items, ...given }: PartDraft,
  part: number,
  inlineOf: (draft: InlineDraft) => BriefingInline,
): BriefingPart {
  return {
    kind: 'core',
    title: 'De kern',
    headers: null,
    empty: null,
    leftOut: 0,
    leftOutText: null,
    ...given,
    items: items.map(({ group, cells }, at) => ({
      id: `item-${part}-${at}`,
      group: group ?? null,
      letterId: null,
      date: null,
      cells: cells.map((cell) => cell.map(inlineOf)),
    })),
  };
}
