/** A theme and its line as the API shows them. */
import type { Letter } from '../../corpus/letter.ts';
import { dutchStem } from '../../index/dutch-stem.ts';
import { citePlaces } from '../answer/cite.ts';
import type { ThemeLetter, ThemePassage, ThemeResponse } from '../contract.ts';
import { letterHeadOnWire, letterUrl, paragraphOnWire } from '../letter-on-wire.ts';
import { commonTerms, relatedTerms } from './collection-terms.ts';
import type { FoundTheme, ThemeParagraph } from './find-theme.ts';
import { type ThemeOfLetter, themeLine } from './theme-line.ts';

/** Passages sent of one letter, the best ones; `count` tells how many there are. */
const MAX_PASSAGES = 60;
/** Passages sent in all, beyond one for each letter: a page shows no more. */
const MAX_PASSAGES_IN_ALL = 600;
/** Sentences quoted of one paragraph. */
const MAX_QUOTES = 3;

/** Gives the response for a theme over all letters of the collection. */
export function themeOnWire(theme: FoundTheme, letters: readonly Letter[]): ThemeResponse {
  const line = themeLine(theme.paragraphs, letters);
  const ownStems = theme.parts.flatMap(({ query }) =>
    query.terms.map(({ word }) => dutchStem(word).slice(0, 8)),
  );
  return {
    theme: theme.theme,
    total: theme.paragraphs.length,
    strongTotal: theme.paragraphs.filter(({ strength }) => strength === 'strong').length,
    note: theme.note,
    letters: line.map((one) => letterOnLine(one, passagesEach(letters.length))),
    related: relatedTerms(
      commonTerms(letters),
      theme.paragraphs.map(({ paragraph }) => paragraph),
      ownStems.filter((stem) => stem.length > 2),
    ),
  };
}

const passagesEach = (letters: number): number =>
  Math.min(MAX_PASSAGES, Math.max(1, Math.floor(MAX_PASSAGES_IN_ALL / Math.max(1, letters))));

function letterOnLine(
  { letter, paragraphs, share, sections, telling }: ThemeOfLetter,
  most: number,
): ThemeLetter {
  const sent = [...paragraphs]
    .sort((a, b) => b.fit - a.fit)
    .slice(0, most)
    .sort((a, b) => a.paragraph.number - b.paragraph.number);
  const place = telling && {
    letter,
    paragraph: telling.paragraph.paragraph,
    start: telling.sentence.start,
    end: telling.sentence.end,
  };
  return {
    letter: letterHeadOnWire(letter),
    count: paragraphs.length,
    strongCount: paragraphs.filter(({ strength }) => strength === 'strong').length,
    share,
    sections: sections.map((section) => ({ ...section })),
    telling: place === null ? null : (citePlaces([place]).citations[0] ?? null),
    passages: sent.map(passageOnWire),
  };
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
