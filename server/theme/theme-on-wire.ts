/** A theme and its line as the API shows them. */
import type { Letter } from '../../corpus/letter.ts';
import { dutchStem } from '../../index/dutch-stem.ts';
import { citePlaces } from '../answer/cite.ts';
import type { AnswerLine, ThemeLetter, ThemePassage, ThemeResponse } from '../contract.ts';
import { letterHeadOnWire, letterUrl, paragraphOnWire } from '../letter-on-wire.ts';
import { commonTerms, relatedTerms } from './collection-terms.ts';
import type { FoundTheme, ThemeParagraph } from './find-theme.ts';
import { isStrong, type ThemeOfLetter, themeLine } from './theme-line.ts';

/** Passages sent of one letter, the best ones; `count` tells how many there are. */
const MAX_PASSAGES = 60;
/** Passages sent in all, the best: a letter has its most telling sentence, and can be asked for alone. */
const MAX_PASSAGES_IN_ALL = 300;
/** Sentences quoted of one paragraph. */
const MAX_QUOTES = 3;

/**
 * Gives the response for a theme over all letters of the collection.
 *
 * @param only - id of the one letter to put on the line; the totals stay those of all letters
 */
export function themeOnWire(
  theme: FoundTheme,
  letters: readonly Letter[],
  only?: string,
): ThemeResponse {
  const told = only === undefined ? letters : letters.filter(({ id }) => id === only);
  const line = themeLine(theme.paragraphs, told, theme.near);
  const sent = chooseSent(theme.paragraphs, told);
  const ownStems = theme.parts.flatMap(({ query }) =>
    query.terms.map(({ word }) => dutchStem(word).slice(0, 8)),
  );
  return {
    theme: theme.theme,
    total: theme.paragraphs.length,
    strongTotal: theme.paragraphs.filter(isStrong).length,
    note: theme.note,
    letters: line.map((one) => letterOnLine(one, sent)),
    related: relatedTerms(
      commonTerms(letters),
      theme.paragraphs.map(({ paragraph }) => paragraph),
      ownStems.filter((stem) => stem.length > 2),
    ),
  };
}

/** The best paragraphs of a theme, at most {@link MAX_PASSAGES} of one letter, in the order given. */
function chooseSent(
  paragraphs: readonly ThemeParagraph[],
  told: readonly Letter[],
): ReadonlySet<ThemeParagraph> {
  const left = new Map(told.map(({ id }) => [id, MAX_PASSAGES]));
  const sent = new Set<ThemeParagraph>();
  for (const one of paragraphs) {
    const places = left.get(one.letter.id) ?? 0;
    if (places === 0) continue;
    if (sent.size === MAX_PASSAGES_IN_ALL) break;
    left.set(one.letter.id, places - 1);
    sent.add(one);
  }
  return sent;
}

function letterOnLine(one: ThemeOfLetter, sent: ReadonlySet<ThemeParagraph>): ThemeLetter {
  const { letter, paragraphs, sections, telling, near } = one;
  const place = telling && {
    letter,
    paragraph: telling.paragraph.paragraph,
    start: telling.sentence.start,
    end: telling.sentence.end,
  };
  return {
    letter: letterHeadOnWire(letter),
    ...figuresOf(one),
    sections: sections.map((section) => ({ ...section })),
    telling: place === null ? null : (citePlaces([place]).citations[0] ?? null),
    near: near === null ? null : (citePlaces([near]).citations[0] ?? null),
    passages: paragraphs.filter((paragraph) => sent.has(paragraph)).map(passageOnWire),
  };
}

/** The line of a theme as an answer carries it: figures only, the answer itself has the quotes. */
export function answerLine(theme: string, line: readonly ThemeOfLetter[]): AnswerLine {
  return {
    theme,
    letters: line.map((one) => ({
      letter: { id: one.letter.id, kind: one.letter.kind, date: one.letter.date },
      ...figuresOf(one),
    })),
  };
}

function figuresOf({ paragraphs, share, strongShare }: ThemeOfLetter) {
  const strongCount = paragraphs.filter(isStrong).length;
  return { count: paragraphs.length, strongCount, share, strongShare };
}

function passageOnWire({ letter, paragraph, sentences, strength }: ThemeParagraph): ThemePassage {
  return {
    paragraph: paragraphOnWire(paragraph),
    quotes: sentences
      .slice(0, MAX_QUOTES)
      .map(({ start, end }) => ({ start, end, text: paragraph.text.slice(start, end) }))
      .sort((a, b) => a.start - b.start),
    url: letterUrl(letter.id, paragraph.number),
    strength,
  };
}
