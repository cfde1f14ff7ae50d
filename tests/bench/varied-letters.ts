/** A larger collection out of a small one: copies that differ in words, so that the vocabulary grows too. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** One long word in this many gets an ending of its own in each copy. */
const VARIED_WORDS = 12;

/**
 * Writes every letter of `from` into `to`, `times` times; the first copy is the letter as it is.
 *
 * @returns the number of letters written
 */
export async function writeVariedLetters(from: string, to: string, times: number): Promise<number> {
  await mkdir(to, { recursive: true });
  const files = (await readdir(from)).filter((file) => file.endsWith('.txt'));
  for (const file of files) {
    const text = await readFile(join(from, file), 'utf8');
    for (let copy = 0; copy < times; copy += 1) {
      const name = copy === 0 ? file : `${basename(file, '.txt')}-kopie-${copy}.txt`;
      await writeFile(join(to, name), copy === 0 ? text : varied(text, copy));
    }
  }
  return files.length * times;
}

function varied(text: string, copy: number): string {
  const ending = [...String(copy)].map((digit) => 'bdfgklmprt'.charAt(Number(digit))).join('o');
  let words = copy;
  return text.replace(/\p{Ll}{8,}/gu, (word) => {
    words += 1;
    return words % VARIED_WORDS === 0 ? `${word}${ending}` : word;
  });
}
