/**
 * The sentences of a letter that tell of a theme. A sentence speaks of what its paragraph and heading speak of:
 * "Ik ben geen voorstander van een verplichting" is about the duty that the sentence before it names.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Place } from '../answer/answer-parts.ts';
import { countrySpans } from '../answer/country-names.ts';
import type { FoundTheme, ThemeParagraph } from '../theme/find-theme.ts';
import { headingsAbove } from '../theme/headings-above.ts';
import { takesAStand, tellingSentence } from '../theme/theme-line.ts';
import { coverageOf, matchesOf } from '../theme/theme-terms.ts';
import { IN_PART, stanceOf } from './decision-stage.ts';
import { detailsOf } from './details.ts';

export type ThemePlace = Place & {
  /** How well it tells the theme; higher is better. */
  readonly worth: number;
  /** It names the theme itself, rather than speaking on about it. */
  readonly isNaming: boolean;
};

/** Sentences of one paragraph that hold the theme themselves and take part. */
const SENTENCES_OF_PARAGRAPH = 5;
/** Paragraphs of one letter that take part: the best of a theme that fills it. */
const MAX_PARAGRAPHS = 40;
/** A sentence is still about what this many sentences before it named. */
const REACHES_SENTENCES = 3;
/** The same where the paragraph names the theme on the way. */
const REACHES_IN_PASSING = 2;
/** Coverage from which a heading says what is under it. */
const HEADING_HOLDS = 0.6;
/** What a sentence says by itself, beside how well it holds the theme. */
const WORTH = {
  stance: 0.18,
  stand: 0.08,
  course: 0.15,
  figure: 0.1,
  planned: 0.1,
  inherited: -0.1,
  passing: -0.25,
} as const;
/** Coverage from which the opening of a paragraph says what the rest is about. */
const OPENING_HOLDS = 0.6;
/** It tells that something was asked or is enclosed, nothing of the thing itself. */
const HANDS_ON =
  /(?<!\p{L})(?:(?:uw|de) Kamer (?:heeft |hebben )?(?:gevraagd|verzocht|vroeg)|ga ik in op|informeer ik uw Kamer|bied ik uw Kamer|in tabel \d|tabel \d+:|is uw Kamer (?:reeds )?toegegaan)(?!\p{L})/iu;

/** When something is to begin or to be ready. */
const PLANNED =
  /(?<!\p{L})(?:inwerkingtreding|in werking|uiterlijk|vanaf|gereed|voorzien|beoogd\p{L}*|ga (?:nu )?uit van)(?!\p{L})/iu;
/** Where a course is told without anybody wanting it. */
const SETS_COURSE =
  /(?<!\p{L})(?:verschuift|verschuiven|leidend|uitgangspunt|niet langer|voorop|prioriteit|noodzakelijk|(?:is|zijn) [^.]{0,90}nodig)(?!\p{L})/iu;
/** More or less of it than before. */
const GREW =
  /(?<!\p{L})(?:toegenomen|afgenomen|gestegen|gedaald|verdubbeld|gehalveerd|uitgebreid)(?!\p{L})/iu;
/** A recommendation printed above what is said of it. */
const LABELLED = /^\W*(?:aanbeveling|advies|actie|toezegging|motie)\s+\d+\s*[:.]/iu;

/** "Art. 1.2.", a status alone, a label of a row: beside another letter such words say nothing. */
export const MIN_WORDS_OF_SENTENCE = 3;

/** In order of the paragraphs' fit. */
export function themePlaces(index: SearchIndex, found: FoundTheme): ThemePlace[] {
  const places = found.paragraphs
    .slice(0, MAX_PARAGRAPHS)
    .filter(({ paragraph }) => paragraph.kind !== 'footnote')
    .flatMap((paragraph) => placesOf(index, found, paragraph))
    .filter(isSentence);
  const telling = places.filter((place) => !HANDS_ON.test(textOf(place)));
  return telling.length > 0 ? telling : places;
}

function placesOf(index: SearchIndex, found: FoundTheme, own: ThemeParagraph): ThemePlace[] {
  const { letter, paragraph, strength } = own;
  const holding = own.sentences.slice(0, SENTENCES_OF_PARAGRAPH).map((sentence): ThemePlace => {
    const { score } = tellingSentence({ ...own, sentences: [sentence] });
    const place = { letter, paragraph, start: sentence.start, end: sentence.end };
    return { ...place, worth: score + saidIn(place), isNaming: true };
  });
  const { score: best } = tellingSentence(own);
  const named = new Set(holding.flatMap((place) => landsIn(textOf(place))));
  const isUnderHeading = headingHolds(index, found, own);
  // A row of a table, or an advice with what became of it, opens with what it is about.
  const opens = own.sentences.some(
    ({ start, coverage }) => start === 0 && coverage >= OPENING_HOLDS,
  );
  const isPassing = strength === 'passing' && !isUnderHeading && !opens;
  const reach = isPassing ? REACHES_IN_PASSING : REACHES_SENTENCES;
  const less = isPassing ? WORTH.passing : WORTH.inherited;
  let sinceNamed = isUnderHeading ? 0 : reach + 1;
  const inherited = sentencesIn(index, letter, paragraph).flatMap((place): ThemePlace[] => {
    if (holding.some(({ start }) => start === place.start)) {
      sinceNamed = 0;
      return [];
    }
    sinceNamed += isUnderHeading ? 0 : 1;
    const isAbout =
      sinceNamed <= reach && saysSomething(place) && !turnsElsewhere(textOf(place), named);
    if (!isAbout) return [];
    // What stands in the cells beside it is said of what the first cell names.
    const isNaming = opens && paragraph.kind === 'table-row';
    return [{ ...place, worth: best + less + saidIn(place), isNaming }];
  });
  return [...holding, ...inherited].sort((a, b) => a.start - b.start);
}

/** Whether a heading above says the theme: then all under it is about it. */
function headingHolds(index: SearchIndex, { parts }: FoundTheme, own: ThemeParagraph): boolean {
  const { letter, paragraph } = own;
  const before = letter.paragraphs[paragraph.number - 2];
  const above = before && LABELLED.test(before.text) ? [before] : [];
  return [...headingsAbove(letter, paragraph), ...above].some(({ number }) =>
    parts.some((terms) =>
      index
        .matchSentences(terms.query, letter.id, number)
        .some(
          (held) => held !== null && coverageOf(terms, matchesOf(terms, held)) >= HEADING_HOLDS,
        ),
    ),
  );
}

const textOf = ({ paragraph, start, end }: Place): string => paragraph.text.slice(start, end);

const holdsFigure = (text: string): boolean =>
  detailsOf(text).some(({ kind }) => kind === 'amount' || kind === 'percentage');

const holdsDate = (text: string): boolean => detailsOf(text).some(({ kind }) => kind === 'date');

const isSentence = (place: Place): boolean =>
  (textOf(place).match(/\p{L}{2,}/gu) ?? []).length >= MIN_WORDS_OF_SENTENCE;

/** Parts of the world that are no country. */
const REGION =
  /(?<!\p{L})(?:Afrika|Azië|Amerika|Latijns-Amerika|Midden-Oosten|Balkan|Sahel|Hoorn|Caraïb\p{L}+|Golfregio|Indo-Pacific|Baltische|Scandinavië)(?!\p{L})/gu;

const landsIn = (text: string): string[] => [
  ...countrySpans(text).map(({ start, end }) => text.slice(start, end)),
  ...[...text.matchAll(REGION)].map((match) => match[0]),
];

/** Who is named beside the matter: "net als andere bondgenoten zoals Duitsland". */
const BY_EXAMPLE =
  /(?<!\p{L})(?:zoals|net als|bijvoorbeeld|onder meer|waaronder)(?!\p{L})[^.;]*/giu;

/** A sentence that names another country than those before it has gone on to that one. */
const turnsElsewhere = (text: string, named: ReadonlySet<string>): boolean =>
  landsIn(text.replace(BY_EXAMPLE, '')).some((land) => !named.has(land));

function saysSomething(place: Place): boolean {
  const text = textOf(place);
  return (
    stanceOf(text) !== null ||
    holdsFigure(text) ||
    holdsDate(text) ||
    GREW.test(text) ||
    SETS_COURSE.test(text) ||
    IN_PART.test(text)
  );
}

function saidIn(place: Place): number {
  const text = textOf(place);
  return (
    (stanceOf(text) === null ? 0 : WORTH.stance) +
    (takesAStand(text) ? WORTH.stand : 0) +
    (SETS_COURSE.test(text) ? WORTH.course : 0) +
    (holdsFigure(text) ? WORTH.figure : 0) +
    (holdsDate(text) && PLANNED.test(text) ? WORTH.planned : 0)
  );
}

/** The sentences of a paragraph that hold a word, without white space at their ends. */
export function sentencesIn(index: SearchIndex, letter: Letter, paragraph: Paragraph): Place[] {
  return index.sentencesOf(letter.id, paragraph.number).flatMap(({ start, end }): Place[] => {
    const raw = paragraph.text.slice(start, end);
    if (!/\p{L}{2,}/u.test(raw)) return [];
    const from = start + (raw.length - raw.trimStart().length);
    return [{ letter, paragraph, start: from, end: from + raw.trim().length }];
  });
}
