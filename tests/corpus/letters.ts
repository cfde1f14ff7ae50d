/** Reads letters for the tests of corpus/: the five real ones, and texts written in a test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Letter } from '../../corpus/letter.ts';
import { readLetter } from '../../corpus/read-letter.ts';

export const LETTERS_FOLDER = join(import.meta.dirname, '../../corpus/letters');

export function sourceOf(id: string): string {
  return readFileSync(join(LETTERS_FOLDER, `${id}.txt`), 'utf8');
}

export function readText(text: string, name = 'brief.txt'): Letter {
  return readLetter({ name, bytes: new TextEncoder().encode(text) });
}

export function realLetter(id: string): Letter {
  return readText(sourceOf(id), `${id}.txt`);
}

/** Every stretch that breaks the promise of `sourceRuns`; empty when all slice back. */
export function brokenRuns(letter: Letter, source: string): string[] {
  return letter.paragraphs.flatMap(({ id, text, sourceRuns }) => {
    let readTo = 0;
    return sourceRuns.flatMap(({ at, sourceAt, length }) => {
      const isInOrder = at >= readTo && length > 0 && at + length <= text.length;
      readTo = at + length;
      const isSame = text.slice(at, at + length) === source.slice(sourceAt, sourceAt + length);
      return isInOrder && isSame ? [] : [`${id} at ${at}`];
    });
  });
}
