/** Whether two letters speak of the same evaluation, from what each prints of it. */
import type { EvaluationFacts } from '../corpus/recommendation-mention.ts';
import type { WordReader } from './comparable-words.ts';

export type EvaluationKey = {
  /** Content stems of title and theme without the words every evaluation has, sorted and joined. */
  readonly title: string;
  readonly stems: ReadonlySet<string>;
  /** "2" of "H5, Artikel 2"; empty when none is printed. */
  readonly articles: ReadonlySet<string>;
  readonly completed: string | null;
  readonly period: readonly [number, number] | null;
  /** Content stems of the body that advised; empty when none is named. */
  readonly advisor: ReadonlySet<string>;
  /** Keeps what is known and fills in what the other letter prints besides. */
  readonly merge: (other: EvaluationKey) => EvaluationKey;
};

const EVERY_EVALUATION =
  /^(?:periodiek|rapportag|rapport|evaluati|evaluer|beleidsdoorlichting|doorlichting|beleidsreacti|kabinetsreacti|onderzoek|artikel|begroting|begrotingsartikel|hoofdstuk|sea|thema|beleid|ministeri|brief|kamerbrief|opvolging|aanbevel|stand|zaken|minister|staatssecretari)/u;
const ARTICLE = /art(?:ikel(?:en)?)?\.?\s*(\d+(?:\.\d+)?)/giu;

export function evaluationKey(facts: EvaluationFacts, reader: WordReader): EvaluationKey {
  const named = [facts.title?.text, facts.theme?.text].filter((text) => text !== undefined);
  const stems = new Set(
    named.flatMap((text) =>
      reader
        .read(text)
        .filter(
          ({ isContent, stem }) =>
            isContent && !EVERY_EVALUATION.test(stem) && !/^\d+$/u.test(stem),
        )
        .map(({ stem }) => stem),
    ),
  );
  const numbers = `${facts.article?.text ?? ''} ${named.join(' ')}`.matchAll(ARTICLE);
  const years = (facts.period?.text.match(/\d{4}/gu) ?? []).map(Number);
  const [from, to] = [years[0], years.at(-1)];
  return keyOf({
    stems,
    articles: new Set([...numbers].map((match) => match[1] ?? '')),
    completed: /\d{4}/u.exec(facts.completed?.text ?? '')?.[0] ?? null,
    period: from === undefined || to === undefined ? null : [from, to],
    advisor: new Set(
      reader
        .read(facts.advisor?.text ?? '')
        .filter(({ isContent }) => isContent)
        .map(({ stem }) => stem),
    ),
  });
}

function keyOf(parts: Omit<EvaluationKey, 'merge' | 'title'>): EvaluationKey {
  return {
    ...parts,
    title: [...parts.stems].sort().join(' '),
    merge: (other) =>
      keyOf({
        stems: parts.stems.size > 0 ? parts.stems : other.stems,
        articles: parts.articles.size > 0 ? parts.articles : other.articles,
        completed: parts.completed ?? other.completed,
        period: parts.period ?? other.period,
        advisor: parts.advisor.size > 0 ? parts.advisor : other.advisor,
      }),
  };
}

/**
 * -1 (what is printed contradicts) to 1 (agrees on everything); 0 when one of them prints nothing. A
 * different article, year of completion or period is another evaluation, whatever its title: those of
 * one theme return every few years.
 */
export function evaluationAgreement(a: EvaluationKey, b: EvaluationKey): number {
  let agreement = titleAgreement(a, b) + advisorAgreement(a, b);
  if (a.articles.size > 0 && b.articles.size > 0) {
    if (![...a.articles].some((number) => b.articles.has(number))) return -1;
    agreement += 0.3;
  }
  if (a.completed !== null && b.completed !== null) {
    if (a.completed !== b.completed) return -1;
    agreement += 0.2;
  }
  if (a.period && b.period) {
    if (a.period[0] > b.period[1] || b.period[0] > a.period[1]) return -1;
    agreement += 0.1;
  }
  return Math.min(1, agreement);
}

function titleAgreement(a: EvaluationKey, b: EvaluationKey): number {
  if (a.stems.size === 0 || b.stems.size === 0) return 0;
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const share = shared / Math.min(a.stems.size, b.stems.size);
  if (share >= 0.5) return 0.5;
  return share > 0 ? 0 : -0.5;
}

function advisorAgreement(a: EvaluationKey, b: EvaluationKey): number {
  if (a.advisor.size === 0 || b.advisor.size === 0) return 0;
  return [...a.advisor].some((stem) => b.advisor.has(stem)) ? 0.3 : -0.5;
}
