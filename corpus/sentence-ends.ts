/** What the ends of lines and paragraphs tell: whether a sentence stops there or runs on. */

/** Words that never end a Dutch sentence: articles, prepositions, conjunctions. */
const FUNCTION_WORDS = new Set(
  (
    'aan als bij dat de der des die door dus een en het hun in maar met na naar noch of om onder ' +
    'op over per te ten ter tot tussen uit van vanaf vanuit via voor want wat zoals zowel ' +
    'mede inclusief tegen binnen buiten sinds tijdens'
  ).split(' '),
);

/** Whether the text ends as a sentence, a lead-in (":") or a list part (";") does. */
export function endsSentence(text: string): boolean {
  return /[.!?:;…]["'”’»)\]]*\d{0,2}$/u.test(text.slice(-8).trimEnd());
}

export function startsLowerCase(text: string): boolean {
  return /^["'“‘«(]?\p{Ll}/u.test(text);
}

/** Whether the last word cannot be the last of a sentence: "Monitoring, Evalueren en". */
export function endsInFunctionWord(text: string): boolean {
  const word = /([\p{L}]+)$/u.exec(text.slice(-30))?.[1] ?? '';
  return FUNCTION_WORDS.has(word);
}
