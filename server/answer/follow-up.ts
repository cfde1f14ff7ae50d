/**
 * Completes a question that leans on the one before it: "en in 2022?", "wie tekende die brief?".
 * The server keeps no conversation; the turns come with the request.
 */

export type Turn = { readonly question: string; readonly paragraphs: readonly string[] };

export type CompletedQuestion = {
  /** The question as it is read from here on; the typed one when it stands on its own. */
  readonly question: string;
  readonly isFollowUp: boolean;
  /** Letter ids that "die brief" points at, most cited first; empty when nothing points back to a letter. */
  readonly letters: readonly string[];
};

const OPENS_AS_FOLLOW_UP =
  /^\s*(?:en|maar|and|but|ook|hoe zit (?:het|dat) (?:met|in)|(?:en )?wat (?:over|met)|(?:and )?(?:what|how) about)\b[\s,]*/i;
/** A question word alone asks on about the subject before. */
const ASKS_ON =
  /^\s*(?:(?:en|maar|and|but)\s+)?(?:waarom|hoezo|wanneer|hoe|hoeveel|waar|wie|why|when|how|how many|how much|where|who)(?:\s+(?:dan|precies|niet|wel|exactly|so|not))?\s*\?*\s*$/i;
const POINTS_AT_LETTER =
  /\b(?:die|deze|dezelfde|that|this|the same)\s+(?:\p{L}*(?:brief|reactie|nota|rapport|rapportage|stuk)|letter|response|report)\b/iu;
const POINTS_BACK =
  /\b(?:daar(?:over|mee|van|aan|bij|door|voor|in|op)?|er(?:over|mee|van|aan)|hierover|hiervan|dat|die|deze|dit|dezelfde|zij|hij|hun|het daarmee|that|this|those|these|it|they|them|there)\b/i;
const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?!\d)/g;
const NUMBERED =
  /\b(aanbeveling|advies|recommendation|artikel|article|voetnoot|paragraaf)\s+(?:nr\.?\s*)?(\d+(?:\.\d+)?)\b/i;
const SMALL_WORDS = new Set(
  'en de het een in op over van voor met is was wat wie hoe waar wanneer zit dat die deze dit daar zei zeggen zegt staat and the a an in on of for what who how about that this it'.split(
    ' ',
  ),
);

/** Words that carry the subject: what is left of a question without small words. */
function contentWords(question: string): string[] {
  return (question.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? []).filter(
    (word) => !SMALL_WORDS.has(word),
  );
}

function lettersOf(paragraphs: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const id of paragraphs) {
    const letterId = id.split('#')[0] ?? '';
    if (letterId) uses.set(letterId, (uses.get(letterId) ?? 0) + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1]).map(([letterId]) => letterId);
}

/** Puts the new year, or the new number behind the same noun, into the earlier question; null when neither fits. */
function replaceInEarlier(question: string, earlier: string): string | null {
  const rest = contentWords(question.replace(OPENS_AS_FOLLOW_UP, ''));
  const years = question.match(YEAR);
  if (years && rest.every((word) => /^\d{4}$/.test(word))) {
    const inEarlier = earlier.match(YEAR);
    if (inEarlier?.length === 1 && years.length === 1) return earlier.replace(YEAR, years[0] ?? '');
    return `${earlier.replace(/\s*\?*\s*$/, '')}, in ${years.join(', ')}?`;
  }
  const numbered = NUMBERED.exec(question);
  const earlierNumbered = NUMBERED.exec(earlier);
  if (
    numbered &&
    earlierNumbered &&
    numbered[1]?.toLowerCase() === earlierNumbered[1]?.toLowerCase() &&
    rest.length <= 2
  ) {
    return earlier.replace(earlierNumbered[0], numbered[0]);
  }
  return null;
}

/**
 * @param question - as typed
 * @param previous - earlier turns, oldest first; may be empty
 */
export function completeFollowUp(question: string, previous: readonly Turn[]): CompletedQuestion {
  const last = previous.at(-1);
  if (last === undefined) return { question, isFollowUp: false, letters: [] };
  const opens = OPENS_AS_FOLLOW_UP.test(question) || ASKS_ON.test(question);
  const own = contentWords(question.replace(OPENS_AS_FOLLOW_UP, ''));
  const earlier = completeFollowUp(last.question, previous.slice(0, -1)).question;

  if (POINTS_AT_LETTER.test(question)) {
    return { question, isFollowUp: true, letters: lettersOf(last.paragraphs).slice(0, 1) };
  }
  if (!opens && !(POINTS_BACK.test(question) && own.length <= 3)) {
    return { question, isFollowUp: false, letters: [] };
  }
  const replaced = replaceInEarlier(question, earlier);
  if (replaced !== null) return { question: replaced, isFollowUp: true, letters: [] };
  if (opens && own.length > 6) return { question, isFollowUp: false, letters: [] };
  return {
    question: `${question.trim().replace(/\?+$/, '')} — ${earlier}`,
    isFollowUp: true,
    letters: [],
  };
}
