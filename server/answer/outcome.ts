/** What the composers hand over, before quotes are numbered and words become Markdown. */
import type { Comparison } from '../compare/compare-letters.ts';
import type { AnswerLine, NoAnswerReason } from '../contract.ts';
import type { Block } from './answer-parts.ts';

export type Outcome =
  | {
      readonly found: true;
      readonly blocks: readonly Block[];
      readonly line?: AnswerLine;
      /** Only where it is what the answer shows. */
      readonly comparison?: Comparison;
    }
  | { readonly found: false; readonly reason: NoAnswerReason; readonly text: string };
