/** What a letter says about itself: date, numbers, reference, subject, title, kind. */
import { findDutchDate, formatDutchDate } from './dutch-date.ts';
import { formatReference } from './kamerstuk-reference.ts';
import type { DossierNumber, LetterKind, Paragraph, ParseNote, Signatory } from './letter.ts';
import {
  readDossierLine,
  readHeadLabel,
  readNumberLine,
  readPlaceAndDate,
} from './letterhead-lines.ts';
import type { TextLine } from './text-line.ts';

/** What the letterhead says; null for what it leaves out. */
export type HeadFacts = {
  readonly date: string | null;
  readonly dossiers: readonly { readonly dossier: string; readonly title: string }[];
  readonly number: number | null;
  /** What stands after "Nr. 42": "Brief van de minister van …". */
  readonly numberTitle: string | null;
  readonly subject: string | null;
  readonly ministryReference: string | null;
};

/** Reads the letterhead line by line; the first of each kind counts, dossiers are all kept. */
export function readHead(lines: readonly TextLine[]): HeadFacts {
  const texts = lines.map((line) => line.text.replace(/\s+/gu, ' '));
  let date: string | null = null;
  let labelledDate: string | null = null;
  let numberLine: { number: number; title: string } | null = null;
  let subject: string | null = null;
  let ministryReference: string | null = null;
  const dossiers: { dossier: string; title: string }[] = [];
  for (const [at, text] of texts.entries()) {
    const dossier = numberLine ? null : readDossierLine(text);
    if (dossier) dossiers.push({ ...dossier, title: withContinuation(dossier.title, texts, at) });
    date ??= readPlaceAndDate(text);
    numberLine ??= readNumberLine(text);
    const label = readHeadLabel(text);
    if (label?.name === 'date')
      labelledDate ??= findDutchDate(labelValue(label.value, texts, at))?.isoDay ?? null;
    if (label?.name === 'reference')
      ministryReference ??= labelValue(label.value, texts, at) || null;
    if (label?.name === 'subject') {
      const first = labelValue(label.value, texts, at);
      subject ??=
        withContinuation(
          first,
          texts,
          texts.indexOf(first, at) === -1 ? at : texts.indexOf(first, at),
        ) || null;
    }
  }
  return {
    date: labelledDate ?? date,
    dossiers,
    number: numberLine?.number ?? null,
    numberTitle: numberLine?.title || null,
    subject,
    ministryReference,
  };
}

function labelValue(value: string, texts: readonly string[], at: number): string {
  if (value !== '') return value;
  return texts.slice(at + 1, at + 3).find((text) => text !== '') ?? '';
}

/** A title that wraps: the lines below it up to a blank or another head line. */
function withContinuation(title: string, texts: readonly string[], at: number): string {
  const parts = [title];
  for (const text of texts.slice(at + 1, at + 4)) {
    const isOther =
      text === '' ||
      readHeadLabel(text) !== null ||
      readNumberLine(text) !== null ||
      readDossierLine(text) !== null ||
      readPlaceAndDate(text) !== null ||
      /^aan de /iu.test(text);
    if (isOther) break;
    parts.push(text);
  }
  return parts.join(' ');
}

/** Reads dossier and number from running feet: "Tweede Kamer, vergaderjaar 2021–2022, 35 925 V, nr. 84 17". */
export function readFeet(feet: readonly string[]): DossierNumber[] {
  for (const foot of feet) {
    const match = /vergaderjaar [^,]+, (.+?),? nr\. ?(\d{1,4})/iu.exec(foot);
    const dossiers = (match?.[1] ?? '')
      .split(/ en |, /u)
      .flatMap((part) => readDossierLine(part.trim()) ?? []);
    if (dossiers.length > 0)
      return dossiers.map(({ dossier }) => ({ dossier, number: Number(match?.[2]) }));
  }
  return [];
}

/** Reads "kst-35925-V-84" from a file name; null for the newer form "kst-1268678", which holds no dossier. */
export function readFileNumber(letterId: string): DossierNumber | null {
  const match = /^kst-(\d{5}(?:-(?:[IVXLC]+|\d{1,2}(?=-\d)))?)-(\d{1,4})$/iu.exec(letterId);
  return match ? { dossier: (match[1] ?? '').toUpperCase(), number: Number(match[2]) } : null;
}

/** Puts what head, feet and file name say together; disagreement becomes a note and the text wins. */
export function resolveDossiers(
  letterId: string,
  head: HeadFacts,
  feet: readonly string[],
  notes: ParseNote[],
): DossierNumber[] {
  const fromFile = readFileNumber(letterId);
  const { number } = head;
  const fromHead = number === null ? [] : head.dossiers.map(({ dossier }) => ({ dossier, number }));
  const fromText = fromHead.length > 0 ? fromHead : readFeet(feet);
  if (!fromFile) return fromText;
  if (fromText.length === 0) {
    notes.push({
      code: 'number-from-file-name',
      message: `The text has no dossier number; "${letterId}" was read from the file name`,
    });
    return [fromFile];
  }
  const agrees = fromText.some(
    (own) => own.dossier === fromFile.dossier && own.number === fromFile.number,
  );
  if (!agrees) {
    const printed = fromText.map((own) => `${own.dossier}, nr. ${own.number}`).join(' / ');
    notes.push({
      code: 'number-differs',
      message: `The text says "${printed}" but the file is named "${letterId}"; the text was followed`,
    });
  }
  return fromText;
}

export type TextFacts = {
  readonly head: HeadFacts;
  readonly paragraphs: readonly Paragraph[];
  readonly signatories: readonly Signatory[];
  /** The heading that is the title of the whole letter, when one stands after a signature. */
  readonly ownTitle: string | null;
};

/** Opening paragraphs that tell what a letter is for. */
const OPENING_PARAGRAPHS = 6;

/** Tells the kind by how letters of that kind are written; anything else is a kamerbrief. */
export function readKind({ head, paragraphs, signatories, ownTitle }: TextFacts): LetterKind {
  const subject = `${head.subject ?? ''} ${ownTitle ?? ''} ${head.numberTitle ?? ''}`.toLowerCase();
  const body = paragraphs.filter((paragraph) => paragraph.role !== 'letterhead');
  const opening = body
    .slice(0, OPENING_PARAGRAPHS)
    .map((paragraph) => paragraph.text)
    .join('\n')
    .toLowerCase();
  if (/opvolging van (?:de )?(?:bevindingen|aanbevelingen)/u.test(subject))
    return 'opvolgingsbrief';
  if (/beleidsreactie|kabinetsreactie|appreciatie|reactie op/u.test(subject))
    return 'beleidsreactie';
  if (/beleidsbrief|hoofdlijnenbrief/u.test(subject)) return 'beleidsbrief';
  const isReport =
    signatories.length === 0 &&
    body.some((paragraph) => paragraph.level === 1 && /^\d/u.test(paragraph.text));
  if (isReport && /periodieke rapportage|beleidsdoorlichting/u.test(`${subject} ${opening}`))
    return 'periodieke-rapportage';
  const hasStatusTable = body.some(
    (paragraph) => paragraph.isHeaderRow && /opvolging/iu.test(paragraph.text),
  );
  if (hasStatusTable || /opvolging van (?:de )?(?:bevindingen|aanbevelingen)/u.test(opening))
    return 'opvolgingsbrief';
  if (/\b(?:deze|de) beleidsbrief/u.test(opening)) return 'beleidsbrief';
  if (/\b(?:beleidsreactie|kabinetsreactie|appreciatie)\b/u.test(opening.split('\n')[0] ?? ''))
    return 'beleidsreactie';
  return 'kamerbrief';
}

const KIND_TITLES: Readonly<Record<LetterKind, string>> = {
  beleidsbrief: 'Beleidsbrief',
  beleidsreactie: 'Beleidsreactie',
  'periodieke-rapportage': 'Periodieke rapportage',
  opvolgingsbrief: 'Opvolging van aanbevelingen',
  kamerbrief: 'Brief',
};

/** Longest title in characters; what is longer is a paragraph. */
const MAX_TITLE_CHARS = 200;

/**
 * Makes the title: the subject line, the heading after a signature, the dossier title with the kind,
 * or the kind with the office that signed. Null when the text gives none of them.
 */
export function readTitle(
  { head, signatories, ownTitle }: TextFacts,
  kind: LetterKind,
): string | null {
  const dossierTitle = head.dossiers[0]?.title ?? '';
  const office = signatories[0]?.office.replace(/^(?:de|het) /iu, '');
  const suffix = kind === 'kamerbrief' ? (head.numberTitle ?? '') : KIND_TITLES[kind];
  const candidates = [
    head.subject,
    ownTitle,
    dossierTitle && suffix
      ? `${dossierTitle}: ${suffix.charAt(0).toLowerCase()}${suffix.slice(1)}`
      : dossierTitle,
    office ? `${KIND_TITLES[kind]} van de ${office}` : null,
  ];
  return candidates.find((title) => title && title.length <= MAX_TITLE_CHARS) ?? null;
}

/** "kst-31271-42" names nothing, "periodieke-rapportage-artikel-1" does: words of a file name as a title. */
export function titleFromFileName(letterId: string): string {
  const words = letterId.replace(/[-_.]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How the field cites it: the first dossier number, else title and date. */
export function citeLetter(
  title: string,
  date: string | null,
  dossiers: readonly DossierNumber[],
): string {
  const [first] = dossiers;
  if (first) return formatReference(first.dossier, first.number, date);
  return date === null ? title : `${title}, ${formatDutchDate(date)}`;
}
