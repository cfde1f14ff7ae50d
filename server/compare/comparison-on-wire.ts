/** A comparison as the API shows it: every sentence a citation, numbered within the response. */
import type { Place } from '../answer/answer-parts.ts';
import { citePlaces } from '../answer/cite.ts';
import type {
  Citation,
  CompareResponse,
  ComparisonGroup,
  SentencePair as PairOnWire,
} from '../contract.ts';
import { letterHeadOnWire } from '../letter-on-wire.ts';
import type { ComparedGroup, Comparison } from './compare-letters.ts';
import type { SentencePair } from './pair-sentences.ts';

/** Gives the response; `n` counts the cited paragraphs in order of appearance. */
export function comparisonOnWire(comparison: Comparison): CompareResponse {
  const numbers = new Map<string, number>();
  const cite = (places: readonly Place[]): Citation[] =>
    citePlaces(places).citations.map((citation) => {
      const n = numbers.get(citation.paragraph.id) ?? numbers.size + 1;
      numbers.set(citation.paragraph.id, n);
      return { ...citation, n };
    });
  return {
    theme: comparison.theme,
    earlier: letterHeadOnWire(comparison.earlier),
    later: letterHeadOnWire(comparison.later),
    notes: [...comparison.notes],
    groups: comparison.groups.map((group) => groupOnWire(group, cite)),
  };
}

type Cite = (places: readonly Place[]) => Citation[];

function groupOnWire(group: ComparedGroup, cite: Cite): ComparisonGroup {
  return {
    section: group.section,
    both: group.both.flatMap((pair) => pairOnWire(pair, cite)),
    changed: group.changed.flatMap((pair) => pairOnWire(pair, cite)),
    onlyEarlier: cite(group.onlyEarlier),
    onlyLater: cite(group.onlyLater),
  };
}

function pairOnWire(
  { earlier, later, similarity, changes, words }: SentencePair,
  cite: Cite,
): PairOnWire[] {
  const [before] = cite([earlier]);
  const [after] = cite([later]);
  if (before === undefined || after === undefined) return [];
  return [
    {
      earlier: before,
      later: after,
      similarity,
      changes: changes.map((change) => ({
        kind: change.kind,
        earlier: earlier.paragraph.text.slice(change.earlier.start, change.earlier.end),
        later: later.paragraph.text.slice(change.later.start, change.later.end),
        at: { earlier: { ...change.earlier }, later: { ...change.later } },
      })),
      words: words.map((run) => ({ earlier: { ...run.earlier }, later: { ...run.later } })),
    },
  ];
}
