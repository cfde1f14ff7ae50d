/**
 * Offers where to read on: questions about the headings under which near passages stand. They have an
 * answer because the heading's own paragraphs are what they ask for.
 */
import type { Language } from '../contract.ts';
import type { PartEvidence } from './evidence.ts';

const MAX_RELATED = 3;
/** Further down, headings have little to do with the question. */
const NEAREST_SENTENCES = 25;
const MAX_TITLE_CHARS = 70;

/** A heading as the subject of a question: without its number, its first letter small unless it is a name. */
export function headingAsSubject(heading: string): string {
  const bare = heading
    .replace(/^\s*(?:\d+(?:\.\d+)*\.?|[a-z]\)|[A-Z-]+:)\s*/u, '')
    .replace(/[.:]\s*$/, '');
  return /^\p{Lu}\p{Ll}/u.test(bare) ? `${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : bare;
}

/** Headings that are sentences ("We bouwen aan …") do not follow "over". */
const OPENS_A_SENTENCE =
  /^(?:we|wij|ik|u|hoe|wat|waarom|welke?|er|dit|dat|hierbij|met|naar|om|op weg)\b|[?!:]/iu;

function isNominal(subject: string): boolean {
  const words = subject.split(' ').length;
  return words > 1 && subject.length <= MAX_TITLE_CHARS && !OPENS_A_SENTENCE.test(subject);
}

/**
 * @param cited - ids of the letters in the answer; headings of other letters come first
 * @returns at most three, each once, most related first
 */
export function relatedQuestions(
  { sentences }: PartEvidence,
  cited: ReadonlySet<string>,
  language: Language,
): string[] {
  const subjects = new Map<string, boolean>();
  for (const { letter, paragraph } of sentences.slice(0, NEAREST_SENTENCES)) {
    const heading = paragraph.section.at(-1);
    if (heading === undefined || /^\p{Lu}?[\p{L}]+\s+\d+:|^aanbeveling/iu.test(heading)) continue;
    const subject = headingAsSubject(heading);
    if (!isNominal(subject)) continue;
    if (!subjects.has(subject)) subjects.set(subject, cited.has(letter.id));
  }
  const ordered = [...subjects].sort((a, b) => Number(a[1]) - Number(b[1])).slice(0, MAX_RELATED);
  return ordered.map(([subject]) =>
    language === 'en'
      ? `What do the letters say about “${subject}”?`
      : `Wat staat er over ${subject}?`,
  );
}
