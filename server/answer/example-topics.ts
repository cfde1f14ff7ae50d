/**
 * Topics that a question about the collection can be asked of: headings whose words the running text uses as well,
 * and after those the nouns of titles, so that there is something to find.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import { foldText, plainWords } from '../../index/fold-text.ts';
import { termsOf } from '../theme/collection-terms.ts';
import { headingAsSubject } from './related-questions.ts';

/** The newest are enough to choose from, and the start of a large collection stays quick. */
const MOST_LETTERS = 40;
const MAX_WORDS = 4;
const MIN_CHARS = 5;
/** Used less than this in running text, and an answer would be one sentence. */
const MIN_USES = 2;
/** From so many letters a single word that stands in all of them says nothing of one. */
const FEW_LETTERS = 4;

/** What titles and headings say of any letter, whatever it is about. */
const WORDS_OF_A_LETTER = new Set(
  'aanbevelingen aanleiding aanpak achtergrond advies afsluiting algemeen ambitie begroting begrotingsstaat begrotingsstaten beleid beleidsinstrumenten beleidsreactie bevindingen bijlage bijlagen brief brieven budget conclusie conclusies context doelen doelmatigheid doeltreffendheid evaluatie evaluaties financiering gesprekken hoofdlijnen inhoud inleiding instrumenten inzet kabinet kabinetsreactie kamer kosten langere leeswijzer maatregelen methode middelen minister ministerie moties nederland onderzoek opdracht opvolging overig overige overzicht planning proces rapport rapportage reactie relevantie resultaten samenvatting stand termijn toelichting toezegging toezeggingen toezicht uitgangspunten uitvoering vaststelling verantwoording vervolg vervolgproces vervolgstappen vooruitblik voorwoord voortgang vragen werken werkwijze wijziging zaken'.split(
    ' ',
  ),
);

/** Topics as they follow "over", the best first: "veiligheid en stabiliteit", "de Westelijke Balkan". */
export function topicsOf(letters: readonly Letter[]): string[] {
  const newest = newestLetters(letters);
  const uses = new Map<string, Use>();
  for (const letter of newest) addCandidates(letter, uses);
  for (const letter of newest) countUses(letter, uses);
  const isTopic = ([key, use]: readonly [string, Use]): boolean =>
    use.count >= MIN_USES &&
    (key.includes(' ') || newest.length < FEW_LETTERS || use.letters.size < newest.length);
  return [...uses]
    .filter(isTopic)
    .sort((a, b) => rank(...b) - rank(...a))
    .map(([, use]) => [mostOften(use.articles), mostOften(use.forms)].filter(Boolean).join(' '));
}

/** The letters that examples are made from: newest first, undated last, the same day in order of id. */
export function newestLetters(letters: readonly Letter[]): Letter[] {
  return letters
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LETTERS);
}

type Use = {
  /** A whole heading; a word of a title otherwise. */
  readonly isHeading: boolean;
  readonly letters: Set<string>;
  /** In running text, a word of the same sentence right before it; of a loose word only as a noun. */
  count: number;
  /** Articles before it, "" for none, and its forms as printed, with how often each. */
  readonly articles: Map<string, number>;
  readonly forms: Map<string, number>;
};

/** Whole headings of a few words, and the words of the title; folded, one space apart. */
function addCandidates(letter: Letter, uses: Map<string, Use>): void {
  const headings = letter.paragraphs.filter(({ kind }) => kind === 'heading');
  for (const { text } of headings) {
    const subject = headingAsSubject(text).replace(/^(?:de|het|een)\s+/iu, '');
    if (/^\p{L}[\p{L}\s-]+$/u.test(subject)) addCandidate(plainWords(subject), true, uses);
  }
  for (const word of plainWords(letter.title)) addCandidate([word], false, uses);
}

function addCandidate(words: readonly string[], isHeading: boolean, uses: Map<string, Use>): void {
  const key = words.join(' ');
  if (words.length > MAX_WORDS || key.length < MIN_CHARS) return;
  if (words.every((word) => WORDS_OF_A_LETTER.has(word))) return;
  if (!isHeading && uses.has(key)) return;
  uses.set(key, { isHeading, letters: new Set(), count: 0, articles: new Map(), forms: new Map() });
}

function countUses(letter: Letter, uses: ReadonlyMap<string, Use>): void {
  for (const paragraph of letter.paragraphs) {
    if (paragraph.kind !== 'text' && paragraph.kind !== 'list-item') continue;
    const runs = runsOf(paragraph, uses);
    const hasLooseWord = runs.some(({ key }) => uses.get(key)?.isHeading === false);
    const nouns = hasLooseWord ? termsOf(paragraph) : new Map<string, string>();
    for (const { key, article, form } of runs) {
      const use = uses.get(key);
      if (use === undefined) continue;
      use.letters.add(letter.id);
      if (form === null || !(use.isHeading || nouns.has(key))) continue;
      use.count += 1;
      add(use.forms, form);
      add(use.articles, article);
    }
  }
}

type Run = {
  readonly key: string;
  readonly article: string;
  /** As printed; null where no word of the same sentence stands right before it. */
  readonly form: string | null;
};

/** Every run of up to four words that is a candidate. */
function runsOf({ text }: Paragraph, uses: ReadonlyMap<string, Use>): Run[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const folded = words.map(([word]) => foldText(word));
  const lengths = Array.from({ length: MAX_WORDS }, (_, less) => less + 1);
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    const isRunning = before !== undefined && text.slice(endOf(before), word.index) === ' ';
    const article = /^(?:de|het)$/u.exec(folded[at - 1] ?? '')?.[0] ?? '';
    return lengths.flatMap((length) => {
      const key = folded.slice(at, at + length).join(' ');
      const last = words[at + length - 1];
      if (last === undefined || !uses.has(key)) return [];
      return { key, article, form: isRunning ? text.slice(word.index, endOf(last)) : null };
    });
  });
}

/** Headings first; then what several words say, as one is often too wide; then what most letters treat. */
function rank(key: string, { isHeading, letters, count }: Use): number {
  const tier = (isHeading ? 2 : 0) + (key.includes(' ') ? 1 : 0);
  return 1e6 * tier + 1000 * letters.size + Math.min(count, 999);
}

function mostOften(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
