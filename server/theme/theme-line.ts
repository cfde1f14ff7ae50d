/**
 * A theme found -> per letter: how much of it, in which sections, which sentence tells it best. The
 * answer in words and the answer on the wire are made from this.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { NearParagraph } from './find-near.ts';
import type { ThemeParagraph } from './find-theme.ts';
import type { ThemeSentence } from './score-paragraph.ts';

export type ThemeOfLetter = {
  readonly letter: Letter;
  /** In reading order. */
  readonly paragraphs: readonly ThemeParagraph[];
  /** Share of the letter's characters that stand in those paragraphs, 0..1. */
  readonly share: number;
  /** The same for the strong ones. */
  readonly strongShare: number;
  /** Innermost headings in reading order; "" for paragraphs outside any section. */
  readonly sections: readonly { readonly title: string; readonly count: number }[];
  /** Null where the letter is silent. */
  readonly telling: { readonly paragraph: ThemeParagraph; readonly sentence: ThemeSentence } | null;
  /** Where the theme was not found: what comes nearest, null where nothing does. */
  readonly near: NearParagraph | null;
};

/** Words with which a letter says what it decides, wants or promises, rather than describes. */
const TAKES_A_STAND =
  /(?<!\p{L})(?:zal|zullen|gaan door|gaat door|wil|willen|moet|moeten|blijf|blijft|blijven|besloten|besluit|investeert|investeren|onderzoekt|pleit|steunt|steunen|ondersteunt|ondersteunen|versterkt|versterken|zet|zetten|intensiveert|intensiveren|streeft|streven|bouwt|bouwen|werkt aan|werken (?:\p{L}+ )?aan|verdiept|verdiepen|vergroot|vergroten|verhoogt|verhogen|verlaagt|verlagen|versnelt|versnellen|start|starten|dringt aan|dringen aan|roept op|veroordeelt|verwelkomt|erkent|hecht|acht|verwacht|verzet|wijst af|neemt (?:\p{L}+ ){0,4}over|voorstander|tegenstander|leidend|prioriteit|essentieel|hoeksteen|kern\p{L}*|beveelt|aanbeveling)(?!\p{L})/iu;
const STAND_BONUS = 0.08;
/** Letters open a paragraph with what it is about. */
const OPENING_BONUS = 0.08;
/** A sentence shorter than this, such as "IOB, 2022.", tells nothing by itself. */
const TELLS_FROM_CHARS = 40;
const SHORT_PENALTY = 0.3;
/** What a strong paragraph's sentence gains over one said on the way. */
const STRONG_BONUS = 0.1;

/** Whether a sentence decides, wants or promises something rather than describing it. */
export const takesAStand = (sentence: string): boolean => TAKES_A_STAND.test(sentence);

/** How well a sentence tells the theme by itself, a stand that it takes left out; higher is better. */
function plainScore(paragraph: ThemeParagraph, { fit, start, end }: ThemeSentence): number {
  return (
    fit +
    (start === 0 ? OPENING_BONUS : 0) +
    (isStrong(paragraph) ? STRONG_BONUS : 0) -
    (end - start < TELLS_FROM_CHARS ? SHORT_PENALTY : 0)
  );
}

export type TellingSentence = {
  readonly sentence: ThemeSentence;
  /** How well it tells the theme by itself. */
  readonly score: number;
};

const told = new WeakMap<ThemeParagraph, TellingSentence>();

/** The sentence of a paragraph that tells the theme best; found once, a line and its answer both ask for it. */
export function tellingSentence(paragraph: ThemeParagraph): TellingSentence {
  const known = told.get(paragraph) ?? findTelling(paragraph);
  told.set(paragraph, known);
  return known;
}

function findTelling(paragraph: ThemeParagraph): TellingSentence {
  let best: TellingSentence | null = null;
  for (const sentence of paragraph.sentences) {
    const plain = plainScore(paragraph, sentence);
    // The pattern of a stand is slow, and asked only where the answer can matter.
    if (best !== null && plain + STAND_BONUS <= best.score) continue;
    const text = paragraph.paragraph.text.slice(sentence.start, sentence.end);
    const score = plain + (takesAStand(text) ? STAND_BONUS : 0);
    if (best === null || score > best.score) best = { sentence, score };
  }
  if (best === null) throw new RangeError('A paragraph of a theme has a sentence');
  return best;
}

const lengths = new WeakMap<Letter, number>();

/** Characters of all paragraphs of a letter; at least 1. */
function lengthOf(letter: Letter): number {
  const known = lengths.get(letter);
  if (known !== undefined) return known;
  const length = letter.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  lengths.set(letter, Math.max(1, length));
  return Math.max(1, length);
}

/**
 * @param letters - those to report on; silent ones come with no paragraphs
 * @param near - what comes nearest in letters without a paragraph, by letter id
 * @returns in order of date, undated last, then by id
 */
export function themeLine(
  paragraphs: readonly ThemeParagraph[],
  letters: readonly Letter[],
  near: ReadonlyMap<string, NearParagraph> = new Map(),
): readonly ThemeOfLetter[] {
  const byLetter = new Map<string, ThemeParagraph[]>();
  for (const one of paragraphs) {
    const known = byLetter.get(one.letter.id);
    if (known) known.push(one);
    else byLetter.set(one.letter.id, [one]);
  }
  return [...letters].sort(oldestFirst).map((letter) => ({
    ...themeOfLetter(letter, byLetter.get(letter.id) ?? []),
    near: near.get(letter.id) ?? null,
  }));
}

function themeOfLetter(
  letter: Letter,
  found: readonly ThemeParagraph[],
): Omit<ThemeOfLetter, 'near'> {
  const paragraphs = [...found].sort((a, b) => a.paragraph.number - b.paragraph.number);
  const sections = new Map<string, number>();
  for (const { paragraph } of paragraphs) {
    const title = paragraph.section.at(-1) ?? '';
    sections.set(title, (sections.get(title) ?? 0) + 1);
  }
  return {
    letter,
    paragraphs,
    share: shareOf(letter, paragraphs),
    strongShare: shareOf(letter, paragraphs.filter(isStrong)),
    sections: [...sections].map(([title, count]) => ({ title, count })),
    telling: tellingOf(paragraphs),
  };
}

/** The paragraph and sentence that tell the theme best; the first in reading order of equal ones. */
function tellingOf(paragraphs: readonly ThemeParagraph[]): ThemeOfLetter['telling'] {
  let best: (TellingSentence & { readonly paragraph: ThemeParagraph }) | null = null;
  for (const paragraph of paragraphs) {
    const most = Math.max(...paragraph.sentences.map((one) => plainScore(paragraph, one)));
    if (best !== null && most + STAND_BONUS <= best.score) continue;
    const own = tellingSentence(paragraph);
    if (best === null || own.score > best.score) best = { paragraph, ...own };
  }
  return best && { paragraph: best.paragraph, sentence: best.sentence };
}

/** True for a paragraph that is about the theme, false for one that names it on the way. */
export const isStrong = ({ strength }: ThemeParagraph): boolean => strength === 'strong';

function shareOf(letter: Letter, paragraphs: readonly ThemeParagraph[]): number {
  const characters = paragraphs.reduce((sum, { paragraph }) => sum + paragraph.text.length, 0);
  return characters / lengthOf(letter);
}

/** By date, undated last, then by id. */
export function oldestFirst(a: Letter, b: Letter): number {
  if (a.date === b.date) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  if (a.date === null) return 1;
  if (b.date === null) return -1;
  return a.date < b.date ? -1 : 1;
}
