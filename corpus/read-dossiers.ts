/** The numbers a letter has itself: from its head, its running feet or its file name, never from its text. */
import { findKamerstukReferences } from './kamerstuk-reference.ts';
import type { DossierNumber, ParseNote } from './letter.ts';
import { readDossierLine } from './letterhead-lines.ts';
import type { HeadFacts } from './read-head.ts';

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
  const [found] = findKamerstukReferences(letterId);
  return found?.text === letterId ? { dossier: found.dossier, number: found.number } : null;
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
