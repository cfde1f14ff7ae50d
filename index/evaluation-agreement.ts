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
      }),
  };
}

/**
 * -1 (what is printed contradicts) to 1 (agrees on everything); 0 when one of them prints nothing. A
 * different article, year of completion or period is another evaluation, whatever its title: those of
 * one theme return every few years.
 */
export function evaluationAgreement(a: EvaluationKey, b: EvaluationKey): number {
  let agreement = 0;
  if (a.stems.size > 0 && b.stems.size > 0) {
    const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
    const share = shared / Math.min(a.stems.size, b.stems.size);
    agreement += share >= 0.5 ? 0.5 : share > 0 ? 0 : -0.5;
  }
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
