/**
 * The terms that the letters themselves use: nouns and two-word names, how many paragraphs and letters
 * hold each, and which set a letter apart from the others. Counted once for a collection, a few letters
 * at a time, so that a large one does not hold up the server.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import { dutchStem } from '../../index/dutch-stem.ts';
import { finishInTurns, finishNow, type Steps } from '../../index/in-steps.ts';
import { STOP_WORDS } from '../../index/stop-words.ts';

export type LetterTerm = {
  /** As most often printed. */
  readonly term: string;
  /** Paragraphs of this letter that hold it. */
  readonly count: number;
  /** Letters of the collection that hold it. */
  readonly letters: number;
};

/** By letter id, most telling first, at most {@link MAX_TERMS}. */
export type CollectionTerms = ReadonlyMap<string, readonly LetterTerm[]>;

/** How common each term is in general, from letters spread evenly over the collection. */
export type CommonTerms = {
  readonly paragraphsWith: ReadonlyMap<string, number>;
  readonly paragraphCount: number;
};

const MAX_TERMS = 12;
/** Shorter words are rarely a theme. */
const MIN_CHARS = 5;
/** A term is one of a letter when this many of its paragraphs hold it. */
const MIN_PARAGRAPHS = 2;
/** In collections of at least this many letters, what nearly all of them say sets none apart. */
const ENOUGH_LETTERS = 3;
const NEARLY_ALL = 0.7;
/** A two-word name replaces its last word when it makes up this share of that word's paragraphs. */
const NAME_SHARE = 0.6;

const WORD = /[\p{L}][\p{L}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*/gu;
/** What stands before a noun. */
const BEFORE_NOUN =
  /^(?:de|het|een|van|voor|over|in|op|onze|ons|hun|haar|zijn|deze|dit|die|dat|aan|bij|door|tegen|met|tot|en|of|uit|onder|tussen|rond|geen|elke|alle|meer|zowel|zoals|tijdens|the|of|in|on|for|and|to|a|an)$/u;
/** A word in -e before another is mostly its adjective. */
const ADJECTIVE = /^\p{L}{3,}e$/u;
/** "Europese", "Russische": what belongs to a name, not the name. */
const ADJECTIVE_OF_NAME = /^\p{Lu}\p{Ll}+(?:se|sche)$/u;
/** Words of every letter of a government, whatever it is about. */
const LETTER_WORDS = new Set(
  'kabinet kamer nederland nederlandse nederlands minister ministerie brief jaren inzet beleid manier verband onderdeel gebied aandacht basis periode gevolg mogelijk verschillende andere eigen nieuwe verdere belangrijk belangrijke grote goede artikel hierbij daarnaast daarom binnen waarbij alsmede tevens zowel reeds echter basis elkaar daarbij mede extra verder essentieel samenwerking'.split(
    ' ',
  ),
);

type Told = { readonly folded: string; readonly printed: string; readonly isNoun: boolean };

/** Headings and header rows name the form of a letter; a theme is found in its text. */
const isRunningText = ({ kind, role, isHeaderRow }: Paragraph): boolean =>
  kind !== 'signature' && kind !== 'heading' && isHeaderRow !== true && role === undefined;

/** The terms of one paragraph, each folded term once; two-word names as "a b". */
export function termsOf(paragraph: Paragraph): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  if (!isRunningText(paragraph)) return terms;
  const words = toldWords(paragraph.text);
  for (const [at, word] of words.entries()) {
    if (word.isNoun) terms.set(word.folded, word.printed);
    const before = words[at - 1];
    if (word.isNoun && before && isAdjective(before) && isSaying(before.folded)) {
      terms.set(`${before.folded} ${word.folded}`, `${before.printed} ${word.printed}`);
    }
  }
  return terms;
}

const isAdjective = ({ folded }: Told): boolean => ADJECTIVE.test(folded);

function isSaying(folded: string): boolean {
  return folded.length >= MIN_CHARS && !STOP_WORDS.has(folded) && !LETTER_WORDS.has(folded);
}

/** Dutch has no mark for nouns: one stands behind an article or adjective, and no content word follows it. */
function toldWords(text: string): Told[] {
  const words = [...text.matchAll(WORD)];
  return words.map((match, at) => {
    const printed = match[0];
    const folded = printed.toLowerCase();
    const before = words[at - 1];
    const after = words[at + 1];
    const opensClause = before === undefined || !isNextTo(text, before, match);
    const endsClause =
      after === undefined ||
      !isNextTo(text, match, after) ||
      STOP_WORDS.has(after[0].toLowerCase()) ||
      BEFORE_NOUN.test(after[0].toLowerCase());
    const isName =
      /^\p{Lu}{2,}/u.test(printed) ||
      (/^\p{Lu}/u.test(printed) && !opensClause && !ADJECTIVE_OF_NAME.test(printed));
    const previous = before?.[0].toLowerCase() ?? '';
    const standsAsNoun =
      (BEFORE_NOUN.test(previous) ||
        (ADJECTIVE.test(previous) && !STOP_WORDS.has(previous)) ||
        opensClause) &&
      endsClause &&
      !(opensClause && before !== undefined && /^\p{Lu}/u.test(printed));
    return {
      folded,
      printed,
      isNoun:
        (isSaying(folded) && standsAsNoun) ||
        (isName && !STOP_WORDS.has(folded) && !LETTER_WORDS.has(folded)),
    };
  });
}

type WordMatch = RegExpExecArray;

function isNextTo(text: string, a: WordMatch, b: WordMatch): boolean {
  const between = a.index + a[0].length;
  return b.index === between + 1 && (text[between] === ' ' || text[between] === '\u00a0');
}

const counted = new WeakMap<readonly Letter[], Promise<CollectionTerms>>();

/** Counts the terms of a collection, once, while others are served in between. */
export function collectionTerms(letters: readonly Letter[]): Promise<CollectionTerms> {
  const known = counted.get(letters);
  if (known !== undefined) return known;
  const counting = finishInTurns(countTerms(letters));
  counted.set(letters, counting);
  return counting;
}

type OwnTerms = Map<string, { count: number; readonly forms: Map<string, number> }>;

function* countTerms(letters: readonly Letter[]): Steps<CollectionTerms> {
  const inLetters = new Map<string, number>();
  const own = new Map<string, OwnTerms>();
  for (const letter of letters) {
    const terms = ownTerms(letter);
    for (const term of terms.keys()) inLetters.set(term, (inLetters.get(term) ?? 0) + 1);
    for (const [term, { count }] of terms) if (count < MIN_PARAGRAPHS) terms.delete(term);
    own.set(letter.id, terms);
    yield;
  }
  const telling = new Map<string, readonly LetterTerm[]>();
  for (const [id, terms] of own) {
    telling.set(id, tellingTerms(terms, inLetters, letters.length));
    yield;
  }
  return telling;
}

function ownTerms(letter: Letter): OwnTerms {
  const own: OwnTerms = new Map();
  for (const paragraph of letter.paragraphs) {
    for (const [term, printed] of termsOf(paragraph)) {
      const known = own.get(term) ?? { count: 0, forms: new Map<string, number>() };
      known.count += 1;
      known.forms.set(printed, (known.forms.get(printed) ?? 0) + 1);
      own.set(term, known);
    }
  }
  return own;
}

function tellingTerms(
  own: OwnTerms,
  inLetters: ReadonlyMap<string, number>,
  letterCount: number,
): LetterTerm[] {
  const telling = [...own]
    .filter(([term, { count }]) => {
      const letters = inLetters.get(term) ?? 1;
      const isEverywhere = letterCount >= ENOUGH_LETTERS && letters > letterCount * NEARLY_ALL;
      return count >= MIN_PARAGRAPHS && !isEverywhere;
    })
    .map(([term, { count, forms }]) => {
      const letters = inLetters.get(term) ?? 1;
      return {
        folded: term,
        term: commonForm(forms),
        count,
        letters,
        weight: count * Math.log(1 + letterCount / letters),
      };
    })
    .sort((a, b) => b.weight - a.weight || (a.folded < b.folded ? -1 : 1));
  const names = telling.filter(({ folded }) => folded.includes(' '));
  return onceEach(telling)
    .filter(
      ({ folded, count }) =>
        folded.includes(' ') ||
        !names.some(
          (name) => name.folded.split(' ').includes(folded) && name.count >= count * NAME_SHARE,
        ),
    )
    .slice(0, MAX_TERMS)
    .map(({ term, count, letters }) => ({ term, count, letters }));
}

/** Singular and plural are one term: the more telling form stays. */
function onceEach<T extends { readonly folded: string }>(terms: readonly T[]): T[] {
  const seen = new Set<string>();
  return terms.filter(({ folded }) => {
    const stems = folded.split(' ').map(dutchStem).join(' ');
    const isNew = !seen.has(stems);
    seen.add(stems);
    return isNew;
  });
}

function commonForm(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1));
  return best?.[0] ?? '';
}

/** Letters read to know how common a term is; more change nothing in the order. */
const MAX_SAMPLE = 40;

const sampled = new WeakMap<readonly Letter[], CommonTerms>();

/** Counts how common terms are, once for a collection. */
export function commonTerms(letters: readonly Letter[]): CommonTerms {
  return sampled.get(letters) ?? finishNow(countCommonTerms(letters));
}

/** The same, a letter at a time. */
export function* countCommonTerms(letters: readonly Letter[]): Steps<CommonTerms> {
  const step = Math.max(1, Math.ceil(letters.length / MAX_SAMPLE));
  const sample = letters.filter((_, at) => at % step === 0);
  const paragraphsWith = new Map<string, number>();
  for (const letter of sample) {
    for (const [term, { count }] of ownTerms(letter)) {
      paragraphsWith.set(term, (paragraphsWith.get(term) ?? 0) + count);
    }
    yield;
  }
  const common = {
    paragraphsWith,
    paragraphCount: sample.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
  };
  sampled.set(letters, common);
  return common;
}

/** Related terms shown beside a theme. */
const MAX_RELATED = 8;
/** Paragraphs read for them; beyond, nothing new comes up. */
const MAX_READ = 100;

/**
 * Terms that stand in the given paragraphs far more often than elsewhere, most telling first; none of
 * the theme's own words, in any compound.
 *
 * @param ownStems - folded beginnings of the theme's words
 */
export function relatedTerms(
  terms: CommonTerms,
  paragraphs: readonly Paragraph[],
  ownStems: readonly string[],
): string[] {
  const read = paragraphs.slice(0, MAX_READ);
  const held = new Map<string, { count: number; printed: string }>();
  for (const paragraph of read) {
    for (const [term, printed] of termsOf(paragraph)) {
      const known = held.get(term) ?? { count: 0, printed };
      held.set(term, { ...known, count: known.count + 1 });
    }
  }
  const ranked = [...held]
    .filter(
      ([term, { count }]) =>
        count >= Math.min(2, read.length) && !ownStems.some((stem) => term.includes(stem)),
    )
    .map(([term, { count, printed }]) => {
      const expected =
        ((terms.paragraphsWith.get(term) ?? 0) / Math.max(1, terms.paragraphCount)) * read.length;
      return { term, printed, lift: count * Math.log((count + 0.5) / (expected + 0.5)) };
    })
    .filter(({ lift }) => lift > 0.5)
    .sort((a, b) => b.lift - a.lift || (a.term < b.term ? -1 : 1));
  const chosen: typeof ranked = [];
  for (const one of ranked) {
    if (chosen.length >= MAX_RELATED) break;
    const isTold = chosen.some(({ term }) => term.includes(one.term) || one.term.includes(term));
    if (!isTold) chosen.push(one);
  }
  return chosen.map(({ printed }) => printed);
}
