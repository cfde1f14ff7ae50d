/**
 * Finds what a letter names by name or number: Kamerstukken, motions, treaties, laws and reports. The
 * letter's own number is none of them, and its letterhead and signature name nothing else. Linking
 * mentions of the same piece comes later.
 */
import { findDocumentNumbers } from './document-number.ts';
import { findKamerstukReferences } from './kamerstuk-reference.ts';
import type { Letter, Paragraph } from './letter.ts';

export type ReferenceKind = 'kamerstuk' | 'motion' | 'treaty' | 'law' | 'report';

export type FoundReference = {
  readonly kind: ReferenceKind;
  readonly paragraph: Paragraph;
  /** `paragraph.text.slice(start, end)` is how it is written. */
  readonly start: number;
  readonly end: number;
  /** What it is called, for the index: "31865 nr. 267", "Grondwet, artikel 90". */
  readonly name: string;
  /** The Kamerstuk it is, or that stands behind it between brackets. */
  readonly kamerstuk: {
    readonly dossier: string;
    readonly number: number;
    readonly normalised: string;
  } | null;
  /** A title between quotation marks right before its number. */
  readonly title: string | null;
};

type Draft = Omit<FoundReference, 'paragraph'>;

/** A treaty by its short form, from where the letter explains it. */
type ShortForm = { readonly name: string; readonly pattern: RegExp };

const SMALL = 'van|de|der|den|het|een|voor|inzake|tegen|tot|over|betreffende|ter|en|op|in|aan|of';
/** "Van Vroonhoven", "Bruins Slot", "de Roon" */
const SURNAME =
  "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[Ee]l)\\s+)*\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?";
const MOTION = new RegExp(
  `\\b(?:gewijzigde |aangehouden )?moties?(?:\\s+van\\s+(?:het\\s+lid|de\\s+leden|lid|leden)\\s+|[-‑\\s])(${SURNAME}(?:(?:\\s*/\\s*|\\s*,\\s*|\\s+en\\s+)${SURNAME})*(?:\\s+c\\.s\\.)?)`,
  'gu',
);
/** A Kamerstuk between brackets belongs to what stands before it. */
const NUMBER_FOLLOWS = /^\s*\((?:[^()]{0,60}?)$/u;
const NEAR_CHARS = 70;

const TREATY_WORD =
  /(?:(?<=^|[\s(])(?:\p{Lu}[\p{L}-]*\s+){0,3})(?:Verdrag|Handvest|Conventie|Protocol|Verklaring)(?!\p{L})|(?<![\p{L}-])\p{Lu}[\p{L}-]*verdrag(?!\p{L})/gu;
const TREATY_TAIL = new RegExp(
  `^(?:\\s+(?:${SMALL}))*\\s+\\p{Lu}[\\p{L}-]*(?:(?:\\s+(?:${SMALL}))*\\s+\\p{Lu}[\\p{L}-]*)*`,
  'u',
);
/** Most paragraphs name no treaty and no law: a word that each name holds is looked for first. */
const TREATY_SIGNS = ['erdrag', 'andvest', 'onventie', 'rotocol', 'erklaring'];
const CONSTITUTION_SIGNS = ['rondwet'];
const LAW_SIGNS = ['Act', 'Verordening', 'Richtlijn'];
const ENDS_IN_LAW = /wet(?!\p{L})/u;
const SHORT_FORM = /^\s*\(([A-Z][A-Za-z]{1,7})\)/u;

const CONSTITUTION =
  /(?:\bartikel\s+(\d{1,3})(?:[a-z])?(?:,[^,]{1,20},)?\s+van\s+de\s+)?(?<!\p{L})[Gg]rondwet(?!\p{L})/gu;
/** Letters about a mission are called after the article that asks for them. */
const ARTICLE_LETTER =
  /\b[Aa]rtikel\s+(100)(?=[-\s](?:brief|brieven|procedure|besluit|missie|missies|inzet)(?!\p{L}))/gu;
const BARE_ARTICLE = /(?<!\p{L})artikel\s+(\d{2,3})(?![\d.])(?!\s+van)(?!\s*[“‘"«])/giu;
const BILL = /(?<![\p{L}-])(?:[Ww]etsvoorstel|Wet)[ \u00a0]+(?=\p{L})/gu;
const ENDS_A_NAME =
  /^(?:speelt|beoogt|geldt|gelden|bepaalt|schrijft|maakt|biedt|treedt|vraagt|geeft|laat|verplicht|wordt|worden|werd|werden|is|zijn|was|waren|zal|zullen|zou|zouden|heeft|hebben|had|hadden|kan|kunnen|moet|moeten|dat|die|waar\p{L}*|om|zodat|naar|gaat|ligt|regelt|voorziet|ter|zo|spoedig|inclusief|waarin)$/iu;
const OPENS_NO_NAME = /^(?:op|in|aan|dat|die|is|wordt|zal|te|met|bij|en|of|om|naar|heeft|kan)$/iu;
const MAX_NAME_WORDS = 14;
const NAMED_LAW =
  /(?<![\p{L}-])(?:\p{Lu}\p{L}{3,}wet(?:\s(?:19|20)\d{2})?(?!\p{L}))|(?<!\p{L})(?:EU |European )?(?:\p{Lu}[\p{L}-]+\s){1,3}Act(?!\p{L})|(?:Verordening|Richtlijn)\s\((?:EU|EG)\)\s?(?:nr\.\s?)?\d+\/\d+/gu;

const QUOTED = /[“„"«‘]([^“”„"«»‘’]{4,240})[”"»’]/gu;
const AUTHOR_YEAR =
  /(\p{Lu}[\p{L} .&-]{1,60}?),?\s+\(?((?:19|20)\d{2})(?:\s?[-–]\s?(?:(?:19|20)?\d{2,4}))?\)?\s*[.,:]\s*$/u;
const REPORT_WORD =
  /(?:rapport|rapportage|evaluatie|evaluaties|studie|onderzoek|advies|doorlichting|verkenning|publicatie|getiteld|titel|strategie|notitie|nota|agenda)(?!\p{L})[^.;:“„"«‘]{0,75}$/iu;
const THESIS_AFTER = /^[,.]?\s*(?:PhD|proefschrift|dissertatie|rapport)/iu;
const NO_TITLE_BEFORE = /(?:artikel|art\.|programma|thema|hoofdstuk)\s*[\d.]*\s*$/iu;
const UNQUOTED_NOTE = /^(\p{Lu}[\p{L} .&-]{1,60}), ((?:19|20)\d{2})\. (\p{Lu}[^.“”"‘’]{5,150})\./u;

/**
 * @returns in reading order; several may overlap when one names the other: a motion and its number
 */
export function findReferences(letter: Letter): readonly FoundReference[] {
  const constitutional = learnArticles(letter);
  const shortForms = new Map<string, ShortForm>();
  return letter.paragraphs.flatMap((paragraph) => {
    if (paragraph.role !== undefined || paragraph.kind === 'signature') return [];
    const { text } = paragraph;
    const reports = findReports(paragraph);
    const isInTitle = ({ start, end }: Draft) =>
      reports.some((report) => report.start <= start && end <= report.end);
    const kamerstukken = findKamerstukken(text, letter);
    return [
      ...kamerstukken,
      ...findDocuments(text, letter),
      ...findMotions(text, kamerstukken),
      ...[...findTreaties(text, shortForms), ...findLaws(text, constitutional)].filter(
        (draft) => !isInTitle(draft),
      ),
      ...reports,
    ]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((draft) => ({ ...draft, paragraph }));
  });
}

function findKamerstukken(text: string, letter: Letter): Draft[] {
  const isOwn = (dossier: string, number: number) =>
    letter.dossiers.some((own) => own.dossier === dossier && own.number === number);
  return findKamerstukReferences(text)
    .filter(({ dossier, number }) => !isOwn(dossier, number))
    .map(({ start, end, dossier, number, normalised }) => {
      const before = text.slice(Math.max(0, start - 160), start);
      const title =
        /[“„"«‘]([^“”„"«»‘’]{4,140})[”"»’]\s*\((?:[Kk]amerstuk\p{L}*\s*)?$/u.exec(before)?.[1] ??
        null;
      return {
        kind: 'kamerstuk',
        start,
        end,
        name: normalised,
        kamerstuk: { dossier, number, normalised },
        title,
      };
    });
}

/** Papers that only the Kamer's own number names, such as a letter without a dossier. */
function findDocuments(text: string, letter: Letter): Draft[] {
  return findDocumentNumbers(text)
    .filter(({ name }) => name !== letter.ministryReference)
    .map((found) => draftOf('kamerstuk', found, found.name));
}

function findMotions(text: string, kamerstukken: readonly Draft[]): Draft[] {
  return [...text.matchAll(MOTION)].map((match): Draft => {
    const start = match.index;
    const end = start + match[0].length;
    const behind = kamerstukken.find(
      (one) =>
        one.start >= end &&
        one.start - end <= NEAR_CHARS &&
        NUMBER_FOLLOWS.test(text.slice(end, one.start)),
    );
    const movers = (match[1] ?? '').replace(/\s*\/\s*/gu, '/').replace(/\s+/gu, ' ');
    return {
      kind: 'motion',
      start,
      end,
      name: `motie-${movers}`,
      kamerstuk: behind?.kamerstuk ?? null,
      title: null,
    };
  });
}

function findTreaties(text: string, shortForms: Map<string, ShortForm>): Draft[] {
  const drafts = holdsAny(text, TREATY_SIGNS) ? treatiesByName(text, shortForms) : [];
  const ofShortForms = [...shortForms.values()].flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: short }) =>
      draftOf('treaty', { start: index, end: index + short.length }, name),
    ),
  );
  return [...drafts, ...ofShortForms];
}

/** Learns the short forms that stand behind a name between brackets as well. */
function treatiesByName(text: string, shortForms: Map<string, ShortForm>): Draft[] {
  return [...text.matchAll(TREATY_WORD)].flatMap((match): Draft[] => {
    const head = match[0].replace(/^\s*(?:(?:Het|De|Een|Dit|Deze|Dat|In|Van|Naast)\s+)?/u, '');
    const start = match.index + match[0].length - head.length;
    const headEnd = match.index + match[0].length;
    const tail = TREATY_TAIL.exec(text.slice(headEnd))?.[0] ?? '';
    const isName = /\s/.test(head) || /verdrag$/u.test(head) || tail !== '';
    if (!isName) return [];
    const end = headEnd + tail.length;
    const name = text.slice(start, end);
    const short = SHORT_FORM.exec(text.slice(end))?.[1];
    if (short !== undefined) {
      const pattern = new RegExp(`(?<![\\p{L}-])${short}(?![\\p{L}-])`, 'gu');
      shortForms.set(short, { name, pattern });
    }
    return [draftOf('treaty', { start, end }, name)];
  });
}

/** Articles that the letter itself calls articles of the constitution: then "artikel 90" alone is one too. */
function learnArticles(letter: Letter): ReadonlySet<string> {
  const articles = new Set<string>();
  for (const { text } of letter.paragraphs) {
    if (!holdsAny(text, CONSTITUTION_SIGNS)) continue;
    for (const [, article] of text.matchAll(CONSTITUTION))
      if (article !== undefined) articles.add(article);
  }
  return articles;
}

function findLaws(text: string, constitutional: ReadonlySet<string>): Draft[] {
  const found: Draft[] = [];
  const add = (start: number, end: number, name: string) => {
    if (!found.some((one) => start < one.end && one.start < end))
      found.push(draftOf('law', { start, end }, name));
  };
  if (holdsAny(text, CONSTITUTION_SIGNS)) {
    for (const match of text.matchAll(CONSTITUTION)) {
      const article = match[1];
      const name = article === undefined ? 'Grondwet' : `Grondwet, artikel ${article}`;
      add(match.index, match.index + match[0].length, name);
    }
  }
  for (const match of text.matchAll(ARTICLE_LETTER)) {
    add(match.index, match.index + match[0].length, `Grondwet, artikel ${match[1]}`);
  }
  for (const match of constitutional.size > 0 ? text.matchAll(BARE_ARTICLE) : []) {
    if (!constitutional.has(match[1] ?? '')) continue;
    add(match.index, match.index + match[0].length, `Grondwet, artikel ${match[1]}`);
  }
  for (const match of text.matchAll(BILL)) {
    const end = endOfBillName(text, match.index + match[0].length);
    if (end !== null) add(match.index, end, lowerFirst(text.slice(match.index, end)));
  }
  if (ENDS_IN_LAW.test(text) || holdsAny(text, LAW_SIGNS)) {
    for (const match of text.matchAll(NAMED_LAW))
      add(match.index, match.index + match[0].length, match[0]);
  }
  return found;
}

/** Where the name of a bill ends: at a verb or a mark; null when none follows. */
function endOfBillName(text: string, from: number): number | null {
  let end: number | null = null;
  let count = 0;
  for (const match of text.slice(from).matchAll(/([\p{L}\p{N}-]+)([^\p{L}\p{N}-]*)/gu)) {
    const [, word = '', after = ''] = match;
    if (count === 0 && OPENS_NO_NAME.test(word)) return null;
    if (ENDS_A_NAME.test(word) || count >= MAX_NAME_WORDS) break;
    end = from + match.index + word.length;
    count += 1;
    if (!/^[ \u00a0]$/u.test(after)) break;
  }
  return end;
}

function findReports(paragraph: Paragraph): Draft[] {
  const { text } = paragraph;
  const drafts = [...text.matchAll(QUOTED)].flatMap((match): Draft[] => {
    const title = (match[1] ?? '').replace(/[.,]$/u, '').trim();
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 140), start);
    if (!/^\p{Lu}/u.test(title) || NO_TITLE_BEFORE.test(before)) return [];
    const author = AUTHOR_YEAR.exec(before);
    const isReport =
      author !== null || REPORT_WORD.test(before) || THESIS_AFTER.test(text.slice(end, end + 20));
    if (!isReport) return [];
    const from = author === null ? start : start - before.length + author.index;
    return [draftOf('report', { start: from, end }, title)];
  });
  const note = paragraph.kind === 'footnote' ? UNQUOTED_NOTE.exec(text) : null;
  if (note === null || drafts.length > 0) return drafts;
  return [draftOf('report', { start: 0, end: note[0].length - 1 }, note[3] ?? '')];
}

function draftOf(
  kind: ReferenceKind,
  { start, end }: { start: number; end: number },
  name: string,
): Draft {
  return { kind, start, end, name: name.replace(/\s+/gu, ' '), kamerstuk: null, title: null };
}

const holdsAny = (text: string, signs: readonly string[]): boolean =>
  signs.some((sign) => text.includes(sign));

/** A bill at the head of a sentence is the same bill; "Wet" keeps its capital. */
const lowerFirst = (text: string): string => text.replace(/^Wetsvoorstel/u, 'wetsvoorstel');
