/**
 * Splits a paragraph into sentences, as spans of its text. Dutch letters are full of points that end
 * nothing ("o.a.", "W.B. Hoekstra", "nr. 42", "€ 3,5 mln."); a wrong split makes a broken quote, a
 * missed one only a long quote, so doubt means no split.
 */

/** One sentence: `text.slice(start, end)`. */
export type SentenceSpan = { readonly start: number; readonly end: number };

/** Abbreviations that never end a sentence: a name, number or noun always follows. */
const NEVER_FINAL = new Set(
  (
    'nr nrs no art artt dhr mevr mw drs dr ir mr prof ing bijv bv cf vgl ca circa jl jl. resp incl excl max min ' +
    'o.a o.m m.n d.w.z d.m.v m.b.t t.a.v i.v.m i.h.b i.c i.p.v n.a.v t.b.v t.o.v m.u.v a.d.h.v e.a p v blz pp par hfdst ' +
    'sub lid st vs aug sept okt nov dec jan feb mrt apr jr sr zgn z.g jhr gen kol lt o.l.v z.s.m t/m w.o u.a e.g i.e'
  ).split(' '),
);
/** Abbreviations that may end a sentence: they do when a capital follows. */
const MAYBE_FINAL = new Set('mln mld etc enz c.s dd a.i b.v n.v e.d'.split(' '));

/**
 * Sentences of a text in order; together they cover every character that is not white space.
 * Tabs and line breaks always separate (table cells, lines of a letterhead). Empty text gives none.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let blockStart = 0;
  // Not by a pattern for what lies between: over megabytes without a break it runs out of stack.
  for (const block of text.split(/[\t\n]/)) {
    let start = blockStart;
    for (const at of boundaries(block)) {
      push(sentences, text, start, blockStart + at);
      start = blockStart + at;
    }
    push(sentences, text, start, blockStart + block.length);
    blockStart += block.length + 1;
  }
  return sentences;
}

/** Adds the span without its white space at both ends; white space alone adds nothing. */
function push(sentences: SentenceSpan[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  if (from < to) sentences.push({ start: from, end: to });
}

/** Offsets where a new sentence begins. */
function boundaries(block: string): number[] {
  const found: number[] = [];
  const ending = /(?<![.!?…])([.!?…]+)(["”’')\]]*)(\s*\[\d+\])?\s+(?=\S)/g;
  for (const match of block.matchAll(ending)) {
    const next = match.index + match[0].length;
    if (isBoundary(block, match.index, match[1] ?? '', next)) found.push(next);
  }
  return found;
}

function isBoundary(block: string, pointAt: number, mark: string, next: number): boolean {
  const following = block.slice(next);
  if (!/^["“„‘'([«]*[\p{Lu}\d€•–-]/u.test(following) && !/^['’](?:s|t|n)\s/.test(following))
    return false;
  if (isInsideBrackets(block, pointAt)) return false;
  if (mark !== '.') return true;
  const word = wordBefore(block, pointAt);
  const bare = word.replace(/^["“„‘'([«]+/, '');
  const before = block
    .slice(Math.max(0, pointAt - word.length - 20), pointAt - word.length)
    .trimEnd();
  return !isAbbreviation(bare, following) && !isListMark(bare, before);
}

/** What stands between the last white space and the point; a pattern would look at all before it. */
function wordBefore(block: string, pointAt: number): string {
  let start = pointAt;
  while (start > 0 && !/\s/.test(block[start - 1] ?? '')) start -= 1;
  return block.slice(start, pointAt);
}

function isAbbreviation(word: string, following: string): boolean {
  const folded = word.toLowerCase();
  if (NEVER_FINAL.has(folded)) return true;
  if (MAYBE_FINAL.has(folded)) return !/^["“„‘']*\p{Lu}/u.test(following);
  // "W." and "W.B." before a name; "1." and "a." open a list entry; "1.2." a heading number.
  if (/^(?:\p{Lu}\.?){1,5}$/u.test(word) && /^(?:\p{Lu}|van |de |den )/u.test(following)) {
    return word.length === 1 || word.includes('.');
  }
  return false;
}

/** "1." or "a)" that opens a list entry: at the start, or after the end of the entry before. */
function isListMark(word: string, before: string): boolean {
  return (
    /^\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)$/.test(word) &&
    (before === '' || /[.:;!?]/.test(before.slice(-1)))
  );
}

/** Characters between brackets, from the first to the last; what is longer is two unclosed ones. */
const MAX_BRACKETS = 400;

/** A sentence that ends within brackets belongs to the one around them. */
function isInsideBrackets(block: string, at: number): boolean {
  const from = Math.max(0, at - MAX_BRACKETS);
  const near = block.slice(from, at);
  const open = near.lastIndexOf('(');
  if (open < 0 || near.indexOf(')', open) >= 0) return false;
  const close = block.slice(at, at + MAX_BRACKETS).indexOf(')');
  return close >= 0 && at + close - (from + open) < MAX_BRACKETS;
}
