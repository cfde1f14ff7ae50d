/** What a letter is called, what kind it is, and how it is cited. */
import { withoutCapitals } from './capital-title.ts';
import { formatDutchDate } from './dutch-date.ts';
import { formatReference } from './kamerstuk-reference.ts';
import type { DossierNumber, LetterKind, Paragraph, Signatory } from './letter.ts';
import type { HeadFacts } from './read-head.ts';

export type TextFacts = {
  readonly head: HeadFacts;
  readonly paragraphs: readonly Paragraph[];
  readonly signatories: readonly Signatory[];
  /** What the text puts above itself as title of the whole, see own-title.ts. */
  readonly ownTitle: string | null;
};

/** Opening paragraphs that tell what a letter is for. */
const OPENING_PARAGRAPHS = 6;

/** "opvolging aanbevelingen", "de voortgang van de adviezen": what became of them. */
const FOLLOW_UP =
  /(?:opvolging|voortgang|stand(?: van zaken)?) (?:van )?(?:de |die |alle )?(?:bevindingen|aanbevelingen|adviezen)/u;

/** Tells the kind by how letters of that kind are written; anything else is a kamerbrief. */
export function readKind({ head, paragraphs, signatories, ownTitle }: TextFacts): LetterKind {
  const subject = `${head.subject ?? ''} ${ownTitle ?? ''} ${head.numberTitle ?? ''}`.toLowerCase();
  const body = paragraphs.filter((paragraph) => paragraph.role !== 'letterhead');
  const opening = body
    .slice(0, OPENING_PARAGRAPHS)
    .map((paragraph) => paragraph.text)
    .join('\n')
    .toLowerCase();
  if (FOLLOW_UP.test(subject)) return 'opvolgingsbrief';
  if (/beleidsreactie|kabinetsreactie|appreciatie|reactie op/u.test(subject))
    return 'beleidsreactie';
  if (/beleidsbrief|hoofdlijnenbrief/u.test(subject)) return 'beleidsbrief';
  const isReport =
    signatories.length === 0 &&
    (/^(?:periodieke rapportage|beleidsdoorlichting)/iu.test(ownTitle ?? '') ||
      body.some((paragraph) => paragraph.level === 1 && /^\d/u.test(paragraph.text)));
  if (isReport && /periodieke rapportage|beleidsdoorlichting/u.test(`${subject} ${opening}`))
    return 'periodieke-rapportage';
  const hasStatusTable = body.some(
    (paragraph) => paragraph.isHeaderRow && /opvolging/iu.test(paragraph.text),
  );
  if (hasStatusTable || FOLLOW_UP.test(opening)) return 'opvolgingsbrief';
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
  { head, paragraphs, signatories, ownTitle }: TextFacts,
  kind: LetterKind,
): string | null {
  const plain = (text: string | null) => (text ? withoutCapitals(text, paragraphs) : '');
  const dossierTitle = plain(head.dossiers.find(({ title }) => title !== '')?.title ?? null);
  const office = signatories[0]?.office.replace(/^(?:de|het) /iu, '');
  const suffix = kind === 'kamerbrief' ? plain(head.numberTitle) : KIND_TITLES[kind];
  const candidates = [
    plain(head.subject),
    plain(ownTitle),
    dossierTitle && suffix
      ? `${dossierTitle}: ${suffix.charAt(0).toLowerCase()}${suffix.slice(1)}`
      : null,
    dossierTitle,
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
