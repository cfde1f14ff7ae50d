/** Numbers as lists and headings print them: figures, Roman figures, letters, "tweede". */

const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(
    ' ',
  );
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/**
 * Reads one mark without its points and brackets: "3", "II", "b", "tweede".
 *
 * @returns from 1; null when it is no number
 */
export function readPrintedNumber(mark: string): number | null {
  const bare = mark.replace(/[().:\s]/gu, '');
  if (/^\d{1,3}$/u.test(bare)) return Number(bare) || null;
  const ordinal = ORDINALS.indexOf(bare.toLowerCase());
  if (ordinal >= 0) return ordinal + 1;
  if (/^[IVXL]+$/u.test(bare)) return readRoman(bare);
  if (/^[a-z]$/iu.test(bare)) return bare.toLowerCase().charCodeAt(0) - 96;
  return null;
}

function readRoman(text: string): number {
  let total = 0;
  for (const [at, sign] of [...text].entries()) {
    const value = ROMAN[sign] ?? 0;
    total += value < (ROMAN[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
