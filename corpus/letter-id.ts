/** File name -> letter id: the name without its extension, with only characters that are safe in a URL and a path. */

/** Longest id in characters: file systems stop at 255 bytes, and ids become part of file names. */
const MAX_ID_CHARS = 120;

/**
 * Makes "kst-36800-V-103" of "kst-36800-V-103.txt" and "Brief-aan-Kamer" of "Brief aan Kamer!.txt".
 * Case stays; accents go. Never empty: a name without a letter or digit gives "brief".
 */
export function letterIdOf(fileName: string): string {
  const id = fileName
    .replace(/\.[A-Za-z]{1,5}$/u, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/-{2,}/gu, '-')
    .slice(0, MAX_ID_CHARS)
    .replace(/^[-._]+|[-._]+$/gu, '');
  return id === '' ? 'brief' : id;
}
