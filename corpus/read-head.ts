/** What the letterhead says of a letter: date, dossiers, number, reference and subject. */
import { findDutchDate } from './dutch-date.ts';
import {
  countTitleLines,
  isHeadLine,
  isSalutation,
  type LabelName,
  readDossierLine,
  readHeadLabel,
  readNumberLine,
  readPlaceAndDate,
} from './letterhead-lines.ts';
import type { TextLine } from './text-line.ts';

/** What the letterhead says; null for what it leaves out. */
export type HeadFacts = {
  /** ISO day, of the label "Datum" or else of a line with place and date. */
  readonly date: string | null;
  readonly dossiers: readonly { readonly dossier: string; readonly title: string }[];
  readonly number: number | null;
  /** What stands after "Nr. 42": "Brief van de minister van …". */
  readonly numberTitle: string | null;
  readonly subject: string | null;
  readonly ministryReference: string | null;
};

/** Reads the lines of the letterhead; the first of each kind counts, dossiers are all kept. */
export function readHead(lines: readonly TextLine[]): HeadFacts {
  const texts = lines.map((line) => line.text.replace(/\s+/gu, ' '));
  const dossiers = texts.flatMap((text, at) => {
    const dossier = readDossierLine(text);
    return dossier ? [{ ...dossier, title: withContinuation(dossier.title, texts, at) }] : [];
  });
  const numberAt = texts.findIndex((text) => readNumberLine(text) !== null);
  const numberLine = readNumberLine(texts[numberAt] ?? '');
  const placeAndDate = texts.map(readPlaceAndDate).find((date) => date !== null) ?? null;
  const labelled = findDutchDate(labelValue('date', texts)?.value ?? '')?.isoDay ?? null;
  const subject = labelValue('subject', texts);
  return {
    date: labelled ?? placeAndDate,
    dossiers,
    number: numberLine?.number ?? null,
    numberTitle: numberLine ? withContinuation(numberLine.title, texts, numberAt) || null : null,
    subject: subject ? withContinuation(subject.value, texts, subject.at) : null,
    ministryReference: labelValue('reference', texts)?.value ?? null,
  };
}

/** Value of the first such label that has one, on its own line or the next, and the line it stands on. */
function labelValue(
  name: LabelName,
  texts: readonly string[],
): { readonly value: string; readonly at: number } | null {
  for (const [at, text] of texts.entries()) {
    const label = readHeadLabel(text);
    if (label?.name !== name) continue;
    if (label.value !== '') return { value: label.value, at };
    const nextAt = texts.findIndex((next, index) => index > at && next !== '');
    const next = texts[nextAt];
    if (next !== undefined && !isHeadLine(next) && !isSalutation(next))
      return { value: next, at: nextAt };
  }
  return null;
}

/** A title that wraps: with the lines below it that go on with it. */
function withContinuation(title: string, texts: readonly string[], at: number): string {
  const count = countTitleLines(texts, at + 1);
  return [title, ...texts.slice(at + 1, at + 1 + count)].join(' ').trim();
}
