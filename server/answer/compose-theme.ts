/**
 * A theme found -> the answer: per letter, newest first, the most telling sentence of each paragraph
 * with its mark; what only mentions it as marks; letters that are silent in one line.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { AnswerLine, Language } from '../contract.ts';
import type { FoundTheme, ThemeParagraph } from '../theme/find-theme.ts';
import { type ThemeOfLetter, tellingSentence, themeLine } from '../theme/theme-line.ts';
import { answerLine } from '../theme/theme-on-wire.ts';
import type { Block, Inline, Place } from './answer-parts.ts';
import { newestFirst } from './compose-answer.ts';
import type { AnswerTexts } from './text-nl.ts';
import { inOurWords, themeTexts } from './theme-texts.ts';

/** Sentences quoted in one answer, and of one letter: more is read at the themes page. */
const MAX_QUOTED = 16;
const MAX_QUOTED_OF_LETTER = 7;
/** Paragraphs cited in one answer, quoted or not. */
const MAX_CITED = 40;
/** Letters whose nearest sentence is quoted where the theme itself was not found. */
const MAX_NEAR = 3;
/** Silent letters named; the rest is counted. */
const MAX_SILENT_NAMED = 5;

export type ThemeOutcome =
  | { readonly found: true; readonly blocks: readonly Block[]; readonly line: AnswerLine }
  | { readonly found: false; readonly reason: 'no-match' | 'too-weak'; readonly text: string };

/**
 * @param letters - the letters that were searched, silent ones included; at least one
 */
export function composeTheme(
  theme: FoundTheme,
  letters: readonly Letter[],
  { language, texts }: { readonly language: Language; readonly texts: AnswerTexts },
): ThemeOutcome {
  const say = themeTexts(language);
  const named = inOurWords(theme.theme);
  if (theme.note === 'no-subject') return { found: false, reason: 'no-match', text: say.noSubject };
  if (theme.note === 'too-broad')
    return { found: false, reason: 'too-weak', text: say.tooBroad(named) };
  if (theme.note === 'no-match')
    return { found: false, reason: 'no-match', text: say.notFound(named) };

  const line = themeLine(theme.paragraphs, letters, theme.near);
  const spoken = line.filter(({ paragraphs }) => paragraphs.length > 0);
  const missing = line.filter(({ paragraphs }) => paragraphs.length === 0);
  const nearby = missing
    .flatMap(({ near }) => near ?? [])
    .sort((a, b) => newestFirst(a.letter, b.letter));
  const silent = missing.filter(({ near }) => near === null);
  const quoted = chooseQuoted(spoken);
  const cited = chooseCited(theme.paragraphs, quoted);
  const blocks: Block[] = [
    words(say.counted(theme.paragraphs.length, spoken.length, letters.length)),
  ];
  for (const one of [...spoken].sort((a, b) => newestFirst(a.letter, b.letter))) {
    blocks.push(
      ...blocksOfLetter(one, { quoted, cited }, { texts, share: say.share, alsoIn: say.alsoIn }),
    );
  }
  const left = theme.paragraphs.length - cited.size;
  if (left > 0) blocks.push(words(say.more(left)));
  const absent = theme.parts.filter(({ found }) => found === 0);
  if (absent.length > 0)
    blocks.push(words(say.partsNotFound(absent.map(({ text }) => inOurWords(text)))));
  for (const near of nearby.slice(0, MAX_NEAR)) {
    const head = `${texts.date(near.letter.date)} · ${texts.kind(near.letter.kind)}`;
    blocks.push({
      kind: 'paragraph',
      inlines: [
        { kind: 'strong', text: head },
        { kind: 'words', text: say.near },
        { kind: 'quote', place: near },
      ],
    });
  }
  if (nearby.length > MAX_NEAR) blocks.push(words(say.nearMore(nearby.length - MAX_NEAR)));
  if (silent.length > 0) {
    const names = silent
      .map(({ letter }) => letter)
      .sort(newestFirst)
      .slice(0, MAX_SILENT_NAMED)
      .map((letter) => `${texts.date(letter.date)} · ${texts.kind(letter.kind)}`);
    blocks.push(words(say.silent(names, silent.length - names.length)));
  }
  return { found: true, blocks, line: answerLine(theme.theme, line) };
}

const words = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'words', text }] });

function tellingPlace(found: ThemeParagraph): Place {
  const { start, end } = tellingSentence(found).sentence;
  return { letter: found.letter, paragraph: found.paragraph, start, end };
}

/** Every letter's best first, the letters taking turns, so that none is left out by a long one. */
function chooseQuoted(spoken: readonly ThemeOfLetter[]): ReadonlySet<string> {
  const queues = spoken.map(({ paragraphs }) =>
    [...paragraphs]
      .sort((a, b) => tellingSentence(b).score - tellingSentence(a).score)
      .slice(0, MAX_QUOTED_OF_LETTER),
  );
  const chosen = new Set<string>();
  for (let turn = 0; turn < MAX_QUOTED_OF_LETTER; turn += 1) {
    for (const queue of queues) {
      const one = queue[turn];
      if (one !== undefined && chosen.size < MAX_QUOTED) chosen.add(one.paragraph.id);
    }
  }
  return chosen;
}

/** The quoted ones, then the best of the others. */
function chooseCited(
  paragraphs: readonly ThemeParagraph[],
  quoted: ReadonlySet<string>,
): ReadonlySet<string> {
  const cited = new Set(quoted);
  for (const { paragraph } of paragraphs) {
    if (cited.size >= MAX_CITED) break;
    cited.add(paragraph.id);
  }
  return cited;
}

function blocksOfLetter(
  one: ThemeOfLetter,
  { quoted, cited }: { readonly quoted: ReadonlySet<string>; readonly cited: ReadonlySet<string> },
  say: {
    readonly texts: AnswerTexts;
    readonly share: (paragraphs: number, percent: number) => string;
    readonly alsoIn: string;
  },
): Block[] {
  const { letter, paragraphs } = one;
  const inFull = paragraphs.filter(({ paragraph }) => quoted.has(paragraph.id));
  const asMark = paragraphs.filter(
    ({ paragraph }) => !quoted.has(paragraph.id) && cited.has(paragraph.id),
  );
  if (inFull.length + asMark.length === 0) return [];
  const percent = Math.max(1, Math.round(one.share * 100));
  const head: Inline[] = [
    { kind: 'strong', text: `${say.texts.date(letter.date)} · ${say.texts.kind(letter.kind)}` },
    { kind: 'words', text: say.share(paragraphs.length, percent) },
  ];
  const marks = asMark.flatMap((paragraph, at): Inline[] => [
    { kind: 'words', text: at === 0 ? say.alsoIn : ' ' },
    { kind: 'mark', place: tellingPlace(paragraph) },
  ]);
  return [
    { kind: 'paragraph', inlines: head },
    ...(inFull.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            entries: inFull.map((paragraph): Inline[] => [
              { kind: 'quote', place: tellingPlace(paragraph) },
            ]),
          },
        ]),
    ...(marks.length === 0 ? [] : [{ kind: 'paragraph' as const, inlines: marks }]),
  ];
}
