/** Whether a letter advises, answers or follows up: said by the heading above the advice, else by the letter. */
import type { Letter, Paragraph } from './letter.ts';
import type { RecommendationEventKind } from './recommendation-mention.ts';

/** What a heading or introduction about recommendations says. */
export const ABOUT_ADVICE = /aanbevel|\badvie(?:s|zen)\b|recommendation/iu;

const FOLLOWS_UP =
  /opvolging|stand van zaken|voortgang|gedaan|uitvoering van de|status|follow-?up/iu;
const RESPONDS = /reactie|reageer|appreciatie|standpunt|response/iu;
/** Says so without a word about advice. */
const IS_RESPONSE = /(?:kabinets|beleids)reactie|\breactie\s(?:van|op)\s/iu;
const OPENING_PARAGRAPHS = 6;

/** What the advice that begins in this paragraph is there for. */
export type EventAt = (paragraph: Paragraph) => RecommendationEventKind;

/** Headings near by win from the letter as a whole: one letter may answer one report and follow up another. */
export function createEventAt(letter: Letter): EventAt {
  const ofLetter = eventOfLetter(letter);
  if (letter.kind === 'periodieke-rapportage') return () => ofLetter;
  return (paragraph) => {
    const above = [...paragraph.section].reverse();
    const headings = paragraph.kind === 'heading' ? [paragraph.text, ...above] : above;
    return headings.map(eventOfHeading).find((event) => event !== null) ?? ofLetter;
  };
}

/** What comes first counts: "Opvolging van de aanbevelingen uit de kabinetsreactie" follows up. */
function eventOfHeading(heading: string): RecommendationEventKind | null {
  if (!ABOUT_ADVICE.test(heading) && !IS_RESPONSE.test(heading)) return null;
  const [responds, followsUp] = [RESPONDS, FOLLOWS_UP].map((words) => words.exec(heading)?.index);
  if (responds === undefined && followsUp === undefined) return null;
  return (responds ?? Infinity) < (followsUp ?? Infinity) ? 'responded' : 'followed-up';
}

function eventOfLetter({ kind, title, paragraphs }: Letter): RecommendationEventKind {
  if (kind === 'periodieke-rapportage') return 'recommended';
  if (kind === 'beleidsreactie') return 'responded';
  if (kind === 'opvolgingsbrief') return 'followed-up';
  const opening = paragraphs
    .filter((paragraph) => paragraph.kind === 'text' && paragraph.role === undefined)
    .slice(0, OPENING_PARAGRAPHS)
    .map(({ text }) => text)
    .filter((text) => ABOUT_ADVICE.test(text))
    .join(' ');
  for (const text of [title, opening]) {
    if (FOLLOWS_UP.test(text)) return 'followed-up';
    if (RESPONDS.test(text)) return 'responded';
  }
  return 'recommended';
}
