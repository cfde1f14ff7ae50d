/**
 * Who gave the advice of a list and in which report, as the heading, the introduction or the table above
 * it says: "Reactie op de aanbevelingen van de IGJ", "De Rekenkamer doet in “…” drie aanbevelingen:".
 */
import type { Letter, Paragraph } from './letter.ts';
import { ABOUT_ADVICE } from './recommendation-event.ts';
import type { PrintedFact } from './recommendation-mention.ts';
import { splitSentences } from './split-sentences.ts';

export type AdviceSource = {
  /** A body with a name: "Algemene Rekenkamer"; null for "de onderzoekers". */
  readonly advisor: PrintedFact | null;
  /** The report between quotation marks, without them. */
  readonly title: PrintedFact | null;
};

/** Paragraphs right above a list that introduce it. */
const INTRODUCTION = 3;
const OPENING_PARAGRAPHS = 8;

const LINK = '(?:van|voor|der|den|het|de|en|tegen|op|in)';
const OFFICE = '(?:[\\p{L}-]*ombudsman|rapporteur|commissaris|gezant)';
/** "Algemene Rekenkamer", "Inspectie van het Onderwijs", "commissie-Roemer", "Nationale ombudsman". */
const NAME = `((?:\\p{Ll}+-)?\\p{Lu}[\\p{L}\\p{N}-]*(?:\\s(?:${LINK}\\s)*\\p{Lu}[\\p{L}\\p{N}-]*|\\s${OFFICE}(?!\\p{L}))*)`;
const THE = '(?:(?:de|het|een)\\s)?';
const GIVEN =
  '(?:[Aa]anbeveling(?:en)?|[Aa]dvie(?:s|zen)|[Rr]apport(?:en)?|[Oo]nderzoek|[Ss]ignalement)';
const ADVISES =
  '(?:doet|doen|deed|deden|geeft|gaf|heeft|adviseert|adviseerde|beveelt|beval|komt|kwam|formuleert|formuleerde|raadt|bracht|vraagt|stelt|concludeert|concludeerde)';

/** Advice or a report of somebody. */
const GIVEN_BY = new RegExp(`(?<!\\p{L})${GIVEN}\\s(?:van|door)\\s${THE}${NAME}`, 'u');
/** Somebody who advises; opens its sentence. */
const WHO_ADVISES = new RegExp(
  `^(?:[^.]{0,40}?\\s)??(?:De|Het|de|het)\\s${NAME}\\s${ADVISES}\\s`,
  'u',
);
const BARE_WHO_ADVISES = new RegExp(`^${NAME}\\s${ADVISES}\\s`, 'u');
/** "Aanbeveling Aanjaagteam" above a column. */
const COLUMN_OF = new RegExp(`^(?:[Aa]anbeveling(?:en)?|[Aa]dvie(?:s|zen))\\s${THE}${NAME}$`, 'u');
/** A capital at the start of a sentence makes no name of these. */
const NO_NAME =
  /^(?:De|Het|Een|Onderzoekers|Evaluatoren|Auteurs|Rapporteurs|Deze|Dit|Die|Dat|Ik|Wij|Kamer|Tweede|Eerste|Kabinet|Minister|Ministerie|Staatssecretaris|Rapport|Evaluatie|Rijk)(?!\p{L})/u;

const REPORT_WORD =
  /rapport|evaluatie|onderzoek|advies|advise|signalement|doorlichting|verkenning|studie|aanbevel/iu;
const QUOTED = /[“„"«]([^“”„"«»]{3,120})[”"»]/gu;

/** @param opener - the first paragraph of the list, table or running advice */
export function readAdviceSource(letter: Letter, opener: Paragraph): AdviceSource {
  const near = paragraphsNear(letter, opener);
  const advisor =
    firstOf([opener, ...near.slice(0, 1)], advisorOfColumn) ??
    firstOf(headingsAbove(letter, opener), advisorIn) ??
    firstOf([opener, ...near], advisorIn);
  return { advisor, title: firstOf(near, titleIn) ?? (advisor && titleBeside(letter, advisor)) };
}

function firstOf<T>(
  paragraphs: readonly Paragraph[],
  read: (paragraph: Paragraph) => T | null,
): T | null {
  for (const paragraph of paragraphs) {
    const found = read(paragraph);
    if (found !== null) return found;
  }
  return null;
}

/** Nearest first. */
function paragraphsNear({ paragraphs }: Letter, { number, section }: Paragraph): Paragraph[] {
  return paragraphs
    .slice(Math.max(0, number - 1 - INTRODUCTION), number - 1)
    .filter(
      (paragraph) =>
        paragraph.role === undefined && section.every((title) => paragraph.section.includes(title)),
    )
    .reverse();
}

/** Innermost first. */
function headingsAbove({ paragraphs }: Letter, { number, section }: Paragraph): Paragraph[] {
  const above = paragraphs
    .slice(0, number)
    .filter(({ kind }) => kind === 'heading')
    .reverse();
  return [...section].reverse().flatMap((title) => above.find(({ text }) => text === title) ?? []);
}

function advisorOfColumn(row: Paragraph): PrintedFact | null {
  for (const { start, end } of row.isHeaderRow ? (row.cells ?? []) : []) {
    const found = named(row, COLUMN_OF.exec(row.text.slice(start, end)), start);
    if (found) return found;
  }
  return null;
}

function advisorIn(paragraph: Paragraph): PrintedFact | null {
  for (const { start, end } of splitSentences(paragraph.text)) {
    const sentence = paragraph.text.slice(start, end);
    if (!REPORT_WORD.test(sentence)) continue;
    const subject = WHO_ADVISES.exec(sentence) ?? BARE_WHO_ADVISES.exec(sentence);
    const isAdvising = ABOUT_ADVICE.test(sentence) || /advise/iu.test(sentence);
    const found =
      (isAdvising ? named(paragraph, subject, start) : null) ??
      named(paragraph, GIVEN_BY.exec(sentence), start);
    if (found) return found;
  }
  return null;
}

function named(
  paragraph: Paragraph,
  match: RegExpExecArray | null,
  offset: number,
): PrintedFact | null {
  const name = match?.[1];
  if (!match || name === undefined || NO_NAME.test(name)) return null;
  return placed(paragraph, name, offset + match.index + match[0].lastIndexOf(name));
}

function placed({ number }: Paragraph, text: string, start: number): PrintedFact {
  return { text, span: { paragraphNumber: number, start, end: start + text.length } };
}

function titleIn(paragraph: Paragraph): PrintedFact | null {
  const [first] = titlesIn(paragraph);
  return first ?? null;
}

/** Between quotation marks in a sentence that speaks of a report or advice. */
function titlesIn(paragraph: Paragraph): PrintedFact[] {
  if (paragraph.kind !== 'text') return [];
  return splitSentences(paragraph.text).flatMap(({ start, end }) => {
    const sentence = paragraph.text.slice(start, end);
    if (!REPORT_WORD.test(sentence)) return [];
    return [...sentence.matchAll(QUOTED)]
      .filter(([, title = '']) => /^\p{Lu}/u.test(title))
      .map((match) => placed(paragraph, match[1] ?? '', start + match.index + 1));
  });
}

/** The report that the opening of the letter names nearest to the advisor. */
function titleBeside({ paragraphs }: Letter, advisor: PrintedFact): PrintedFact | null {
  const opening = paragraphs
    .filter(({ kind, role }) => kind === 'text' && role === undefined)
    .slice(0, OPENING_PARAGRAPHS);
  for (const paragraph of opening) {
    const at = paragraph.text.indexOf(advisor.text);
    if (at === -1) continue;
    const distance = ({ span }: PrintedFact) =>
      Math.min(
        Math.abs((span?.start ?? 0) - at - advisor.text.length),
        Math.abs(at - (span?.end ?? 0)),
      );
    const [nearest] = titlesIn(paragraph).sort((a, b) => distance(a) - distance(b));
    if (nearest) return nearest;
  }
  return null;
}
