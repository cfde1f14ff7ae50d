/** What was doubtful while reading a letter, in Dutch. The notes themselves are English, for whoever keeps the corpus. */
import type { LetterHead } from '../server/contract.ts';

type Note = LetterHead['notes'][number];

/** By code of the note; `value` is what the note names, null when it names nothing. */
const NOTES: Readonly<Record<string, (value: string | null) => string>> = {
  'encoding-guessed': () =>
    'De tekencodering van het bestand is niet zeker; let op accenten en aanhalingstekens.',
  'lost-characters': (value) =>
    `In het bestand zijn tekens verloren gegaan${named(value)}; ze zijn als \ufffd te zien.`,
  'no-text': () => 'Het bestand bevat alleen een briefhoofd of ondertekening, geen tekst.',
  'number-from-file-name': (value) =>
    `Het kamerstuknummer staat niet in de tekst en komt uit de bestandsnaam${named(value)}.`,
  'number-differs': (value) =>
    `Het kamerstuknummer in de tekst${named(value)} is een ander dan dat in de bestandsnaam; de tekst is gevolgd.`,
  'table-row-shape': () =>
    'Een tabelrij heeft meer of minder cellen dan de tabel kolommen; een cel kan onder de verkeerde kop staan.',
  'footnote-unclosed': (value) =>
    `Het einde van een voetnoot${named(value)} is niet aangegeven; de noot loopt hier tot het einde van de regel.`,
  'bare-footnote-mark': (value) =>
    `Een los cijfer na een zin${named(value)} is misschien een voetnootnummer waarvan de tekst ontbreekt; het is blijven staan.`,
  'footnote-without-text': (value) =>
    `Naar een voetnoot${named(value)} wordt verwezen, maar de tekst ervan ontbreekt.`,
};

/** For a note that this page does not know yet. */
const UNKNOWN_NOTE =
  'Een deel van deze brief was niet met zekerheid te lezen; vergelijk bij twijfel met de publicatie.';

/** Each doubt as a sentence, the same one once, with how often it occurs. */
export function readingNotes(notes: readonly Note[]): string[] {
  const times = new Map<string, number>();
  for (const note of notes) {
    const sentence = NOTES[note.code]?.(namedIn(note)) ?? UNKNOWN_NOTE;
    times.set(sentence, (times.get(sentence) ?? 0) + 1);
  }
  return [...times].map(([sentence, count]) =>
    count === 1 ? sentence : `${sentence.slice(0, -1)} (${count} keer).`,
  );
}

/** What a note puts in quotes first. */
function namedIn({ message }: Note): string | null {
  return /"([^"]+)"/.exec(message)?.[1] ?? null;
}

function named(value: string | null): string {
  return value === null ? '' : ` („${value}”)`;
}
