/**
 * What a letter prints of the evaluation behind its recommendations: the study table above them, else
 * the headings, the introduction and the letter's own title. Fields that are not printed stay away.
 */
import { readAdviceSource } from './advice-source.ts';
import type { Letter, Paragraph } from './letter.ts';
import { readListMark } from './list-mark.ts';
import type {
  EvaluationFacts,
  EvaluationField,
  LetterSpan,
  PrintedFact,
} from './recommendation-mention.ts';
import { isStudyTable, type ReadTable, readStudyRow } from './recommendation-tables.ts';

const YEARS = /\b((?:19|20)\d{2})\s*(?:t\/m|tot en met|tot|[-–—]|en)\s*((?:19|20)\d{2})\b/u;
const PERIOD_IN_TEXT = new RegExp(`(?:periode|jaren|over)\\s+(${YEARS.source})`, 'iu');
const ARTICLE = /\b(?:begrotings-?\s?)?artikel(?:en)?\s+\d+(?:\.\d+)?/iu;
const THEME = /^(?:[A-Z]{2,5}-)?thema\s*:?\s*/iu;
const EVALUATION_HEADING = /evaluatie|doorlichting|rapport|onderzoek/iu;
/** "Beleidsreactie … op de Periodieke rapportage X": what the letter answers to. */
const ANSWERS_TO =
  /(?:reactie|appreciatie|opvolging|voortgang|stand van zaken)\b.*?\b(?:op|bij|van|over|inzake)\s+(?:het\s+|de\s+)?(?=\S)/iu;
/** Words that name no evaluation by themselves: "Nr. 1, aanbevelingen". */
const GENERIC =
  /(?<!\p{L})(?:nrs?|nummers?|(?:de|het|een|alle|uit|van|over|op|bij|in|en|inzake|diverse)|aanbeveling(?:en)?|advie(?:s|zen)|kabinetsreactie|beleidsreactie|reactie|opvolging|voortgang|stand van zaken|bijlagen?|brief)(?!\p{L})|\d+/giu;
const EDGES = /^[\s.,:;–-]+|[\s.,:;–-]+$/gu;
/** "… de aanbevelingen uit de evaluatie Nachtvluchten": the introduction names it. */
const ADVICE_OF =
  /(?:aanbevelingen|adviezen|aanbeveling|advies)\s+(?:uit|van|in|bij)\s+(?:de|het|een)\s+((?:\p{L}+\s){0,3}?\p{L}*(?:evaluatie|doorlichting|rapport|rapportage|onderzoek)\b[^.,;:()]*)/iu;
const LOOK_AT_PARAGRAPHS = 20;

type Draft = { -readonly [Field in EvaluationField]?: PrintedFact };

/**
 * @param before - number of the series' first paragraph
 * @param tables - all tables of the letter
 * @param since - number of the first paragraph that may still speak of this series
 */
export function readEvaluation(
  letter: Letter,
  tables: readonly ReadTable[],
  { since, before }: { readonly since: number; readonly before: number },
): EvaluationFacts {
  const opener = letter.paragraphs[before - 1];
  const outermost = opener?.section[0];
  const study = tables
    .filter(isStudyTable)
    .map((table) => ({ table, row: table.rows[0] }))
    .filter(({ row }) => row !== undefined && row.number >= since && row.number < before)
    .at(-1);
  const facts: Draft = study?.row ? { ...readStudyRow(study.table, study.row) } : {};
  if (study?.row && !facts.period) assign(facts, 'period', matchIn(study.row, YEARS, 0));
  assign(facts, 'theme', themeOf(letter, outermost));
  const source = opener ? readAdviceSource(letter, opener) : { advisor: null, title: null };
  assign(facts, 'advisor', source.advisor);
  // The letter's own title says more of the report that it names.
  if (source.advisor && !letter.title.includes(source.title?.text ?? '')) {
    assign(facts, 'title', source.title);
  }
  assign(facts, 'title', titleFromHeading(letter, opener));
  const near = letter.paragraphs
    .filter(({ number, kind }) => number >= since && number < before && kind !== 'heading')
    .slice(0, LOOK_AT_PARAGRAPHS);
  const ofLetter = titleOfLetter(letter);
  const namesEvaluation = ofLetter !== null && EVALUATION_HEADING.test(ofLetter.text);
  assign(facts, 'title', namesEvaluation ? ofLetter : firstMatch(near, ADVICE_OF, 1));
  assign(facts, 'title', source.title);
  // The subject of a letter is the name of an evaluation only where nobody else is named for it.
  if (!source.advisor) assign(facts, 'title', ofLetter);
  assign(facts, 'period', firstMatch(near, PERIOD_IN_TEXT, 1));
  const title = facts.title;
  assign(facts, 'article', (title && articleIn(title)) ?? firstMatch(near, ARTICLE, 0));
  return facts;
}

function assign(facts: Draft, field: EvaluationField, found: PrintedFact | null | undefined): void {
  if (found && !facts[field]) facts[field] = found;
}

function matchIn(paragraph: Paragraph, pattern: RegExp, group: number): PrintedFact | null {
  const match = pattern.exec(paragraph.text);
  const text = match?.[group];
  if (!match || text === undefined) return null;
  const start = match.index + match[0].indexOf(text);
  const bare = text.trimEnd();
  return {
    text: bare,
    span: { paragraphNumber: paragraph.number, start, end: start + bare.length },
  };
}

function firstMatch(
  paragraphs: readonly Paragraph[],
  pattern: RegExp,
  group: number,
): PrintedFact | null {
  for (const paragraph of paragraphs) {
    const found = matchIn(paragraph, pattern, group);
    if (found) return found;
  }
  return null;
}

function articleIn({ text, span }: PrintedFact): PrintedFact | null {
  const match = ARTICLE.exec(text);
  if (!match) return null;
  const start = (span?.start ?? 0) + match.index;
  return { text: match[0], span: span && { ...span, start, end: start + match[0].length } };
}

function headingParagraph(letter: Letter, text: string | undefined): Paragraph | undefined {
  return letter.paragraphs.find(
    (paragraph) => paragraph.kind === 'heading' && paragraph.text === text,
  );
}

/** Only a heading that calls itself a theme is one. */
function themeOf(letter: Letter, outermost: string | undefined): PrintedFact | null {
  const heading = headingParagraph(letter, outermost);
  const match = heading ? THEME.exec(heading.text) : null;
  if (!heading || !match) return null;
  const text = heading.text.slice(match[0].length);
  const span = {
    paragraphNumber: heading.number,
    start: match[0].length,
    end: heading.text.length,
  };
  return text === '' ? null : { text, span };
}

/** The innermost heading above the list that names an evaluation. */
function titleFromHeading(letter: Letter, opener: Paragraph | undefined): PrintedFact | null {
  const named = [...(opener?.section ?? [])]
    .reverse()
    .filter((text) => EVALUATION_HEADING.test(text) && !/aanbeveling|advies/iu.test(text))
    .map((text) => headingParagraph(letter, text))
    .find((heading) => heading !== undefined);
  if (!named || letter.kind === 'periodieke-rapportage') return null;
  const start = readListMark(named.text)?.length ?? 0;
  const span = { paragraphNumber: named.number, start, end: named.text.length };
  return { text: named.text.slice(start), span };
}

const isName = (text: string): boolean => /\p{L}{2}/u.test(text.replace(GENERIC, ' '));

/** Null when the letter only has the name of its file. */
function titleOfLetter(letter: Letter): PrintedFact | null {
  const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/gu, '');
  if (bare(letter.title) === bare(letter.id)) return null;
  const answersTo = ANSWERS_TO.exec(letter.title);
  const behind = answersTo ? letter.title.slice(answersTo.index + answersTo[0].length) : '';
  const before = answersTo ? letter.title.slice(0, answersTo.index) : letter.title;
  const text = [behind, before].map((part) => part.replace(EDGES, '')).find(isName);
  if (text === undefined) return null;
  const holder = letter.paragraphs.find((paragraph) => paragraph.text.includes(text));
  const start = holder?.text.indexOf(text) ?? 0;
  const span: LetterSpan | null = holder
    ? { paragraphNumber: holder.number, start, end: start + text.length }
    : null;
  return { text, span };
}
