/** What one letter says of one recommendation: types only. `recommendation-rows.ts` reads them. */

/** `paragraph.text.slice(start, end)` of the paragraph with this number in the letter. */
export type LetterSpan = {
  readonly paragraphNumber: number;
  readonly start: number;
  readonly end: number;
};

/** A field as printed; `span` is null only for what the letter's title alone says. */
export type PrintedFact = { readonly text: string; readonly span: LetterSpan | null };

export type EvaluationField =
  | 'title'
  | 'period'
  | 'completed'
  | 'article'
  | 'budget'
  | 'theme'
  | 'advisor';

/** What stands in the letter about the evaluation behind a recommendation; absent fields are not printed there. */
export type EvaluationFacts = { readonly [Field in EvaluationField]?: PrintedFact };

export type RecommendationEventKind = 'recommended' | 'responded' | 'followed-up';

/** Doubt while reading, in the order of what may go wrong in a table or list. */
export type MentionNote = 'empty-status' | 'merged-row' | 'no-advice-text' | 'headers-missing';

export type RecommendationMention = {
  readonly event: RecommendationEventKind;
  /** Mentions of one list, table or run of headings share it; from 1 within the letter. */
  readonly series: number;
  /** As printed where the printed numbers rise, by order otherwise; from 1. */
  readonly number: number;
  /** "1.", "a)", "Aanbeveling II"; null when nothing is printed. */
  readonly printedMark: string | null;
  readonly isNumberRestored: boolean;
  /** The advice itself, without its mark. */
  readonly text: LetterSpan;
  /** The words before the first colon of what is said of it, else the clause that decides it. */
  readonly status: LetterSpan | null;
  /** The status takes a stand ("neem ik over"), as an answer does. */
  readonly takesStand: boolean;
  /** Everything said of it, in reading order, status included; empty when the advice stands alone. */
  readonly body: readonly LetterSpan[];
  readonly evaluation: EvaluationFacts;
  readonly notes: readonly MentionNote[];
};

/** A mention before its place in the series decides its number. */
export type UnnumberedMention = Omit<
  RecommendationMention,
  'number' | 'isNumberRestored' | 'series' | 'evaluation'
> & {
  /** Value of the printed mark, from 1; null when there is none. */
  readonly printedNumber: number | null;
  readonly evaluation?: EvaluationFacts;
};

/** One list, table or run of headings, in order. */
export type MentionSeries = {
  readonly firstParagraph: number;
  readonly mentions: readonly UnnumberedMention[];
};
