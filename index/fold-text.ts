/** The one way text becomes comparable: lower case, no diacritics, one kind of apostrophe. */

/** Folds case and diacritics: "Caraïbisch" -> "caraibisch", "’" -> "'". Offsets are not kept. */
export function foldText(text: string): string {
  // Most words are plain letters; the rest of the work takes ten times as long.
  if (/^[\w\s.,;:()-]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
}

/**
 * Words and numbers of a text, folded, in order, each letter run by itself: "EU-kennis" gives "eu" and
 * "kennis", "€ 3,5 mln." gives "3", "5" and "mln". These are the units that the embedding model sees.
 */
export function plainWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
