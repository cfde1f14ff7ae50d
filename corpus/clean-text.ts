/**
 * Second stage of reading: an ordered list of small steps that take conversion marks out of the whole
 * text. Line structure stays; running heads, footnotes and line ends are the work of later stages.
 */
import { ANY_SIGN, EMPHASIS_SIGN, HEADING_SIGN } from './reading-signs.ts';
import { removeTraced, replaceTraced, type TracedText } from './traced-text.ts';

export type CleaningStep = {
  readonly name: string;
  readonly apply: (traced: TracedText) => TracedText;
};

/** The steps in the order they run; a step may rely on those before it. */
export const CLEANING_STEPS: readonly CleaningStep[] = [
  { name: 'unify-line-ends', apply: unifyLineEnds },
  { name: 'drop-invisible', apply: dropInvisible },
  { name: 'plain-spaces', apply: plainSpaces },
  { name: 'word-symbols', apply: wordSymbols },
  { name: 'bookmarks', apply: (traced) => removeTraced(traced, /\[bookmark:[^\]\n]{0,200}\]/gu) },
  { name: 'markup-leftovers', apply: dropMarkupLeftovers },
  { name: 'markdown-headings', apply: signHeadings },
  { name: 'markdown-emphasis', apply: signEmphasis },
  { name: 'markdown-superscript', apply: dropCarets },
  { name: 'markdown-escapes', apply: dropEscapes },
];

/** Runs every cleaning step, in order. */
export function cleanText(traced: TracedText): TracedText {
  return CLEANING_STEPS.reduce((text, step) => step.apply(text), traced);
}

/** A form feed (page end in PDF text) is an empty line: whether a sentence runs on is decided later. */
function unifyLineEnds(traced: TracedText): TracedText {
  const pages = replaceTraced(traced, /\f/gu, () => ['\n\n']);
  return replaceTraced(pages, /\r\n?|[\u0085\u2028\u2029\v]/gu, () => ['\n']);
}

/** A soft hyphen at a line end joins the two lines; everywhere else these characters show nothing. */
function dropInvisible(traced: TracedText): TracedText {
  const joined = removeTraced(traced, /\u00ad[ \t]*\n[ \t]*/gu);
  const plain = removeTraced(joined, /[\u00ad\u200b-\u200f\u2060\ufeff]|(?!\s)\p{Cc}/gu);
  return removeTraced(plain, ANY_SIGN);
}

function plainSpaces(traced: TracedText): TracedText {
  return replaceTraced(traced, /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, () => [' ']);
}

/** Word writes bullets of its symbol fonts as private-use characters. */
function wordSymbols(traced: TracedText): TracedText {
  return replaceTraced(traced, /[\ue000-\uf8ff]/gu, () => ['•']);
}

/** Comments, images, link addresses and line breaks that PDF-to-markdown converters leave. */
function dropMarkupLeftovers(traced: TracedText): TracedText {
  const plain = removeTraced(traced, /<!--[^>]{0,300}-->|!\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)/gu);
  const unlinked = replaceTraced(
    plain,
    /\[([^[\]\n]{1,300})\]\(https?:[^)\s]{1,500}\)/gu,
    (match) => [{ start: 1, end: 1 + (match[1]?.length ?? 0) }],
  );
  return replaceTraced(unlinked, /<br ?\/?>/giu, () => [' ']);
}

/** Markdown knows no heading without a space after the signs: "#nietdus" is a word. */
function signHeadings(traced: TracedText): TracedText {
  return replaceTraced(traced, /^(#{1,6})[ \t]+(?=\S)/gmu, (match) => [
    HEADING_SIGN.repeat(match[1]?.length ?? 1),
  ]);
}

/**
 * Emphasis needs a closing mark in the same paragraph and no space inside its marks; a lone asterisk,
 * "5 * 3" and "a*b" are prose. Bold comes first, so that italic around bold is found as well.
 */
function signEmphasis(traced: TracedText): TracedText {
  const patterns = [
    /(?<![\p{L}\d*\\])(\*\*)(?=[^\s*])((?:[^*\n]|\n(?!\s*\n)){1,1000}?)(?<=[^\s\\])\*\*(?![\p{L}\d*])/gu,
    /(?<![\p{L}\d*\\])(\*)(?=[^\s*])((?:[^*\n]|\n(?!\s*\n)){1,1000}?)(?<=[^\s\\])\*(?![\p{L}\d*])/gu,
    /(?<![\p{L}\d_\\])(__?)(?=[^\s_])([^_\n]{1,500})(?<=[^\s\\])\1(?![\p{L}\d_])/gu,
  ];
  return patterns.reduce(
    (text, pattern) =>
      replaceTraced(text, pattern, (match) => {
        const start = match[1]?.length ?? 1;
        return [EMPHASIS_SIGN, { start, end: start + (match[2]?.length ?? 0) }, EMPHASIS_SIGN];
      }),
    traced,
  );
}

/** "18^e" and "m^2^" are "18e" and "m2"; a caret between spaces is prose. */
function dropCarets(traced: TracedText): TracedText {
  return replaceTraced(traced, /(?<=[\p{L}\d])\^([\p{L}\d]{1,4})\^?/gu, (match) => [
    { start: 1, end: 1 + (match[1]?.length ?? 0) },
  ]);
}

function dropEscapes(traced: TracedText): TracedText {
  return replaceTraced(traced, /\\([*_#[\].()+-])/gu, () => [{ start: 1, end: 2 }]);
}
