/** What stands at the foot or head of a printed page, told by its form alone. */

const KAMERSTUK_FOOT =
  /^(?:(?:kst-?\S+\s+|[’'‘]s-Gravenhage \d{4}\s+|\d{1,4}\s+)?(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4}, .{3,80}?,? nr\. ?\d{1,4}(?:\s+\d{1,4})?|kst-[\dA-Z-]+(?:\s+ISSN.*)?|ISSN \d{4} ?- ?\d{4}|[’'‘]s-Gravenhage \d{4})$/iu;
const PAGE_FOOT =
  /^(?:pagina|pag\.|page|blz\.)\s*\d{1,4}(?:\s*(?:van|of|\/)\s*\d{1,4})?$|^[-–] ?\d{1,4} ?[-–]$|^\d{1,3} ?\/ ?\d{1,3}$/iu;

/** "Tweede Kamer, vergaderjaar 2021–2022, 35 925 V, nr. 84 17" and the imprint of a printed Kamerstuk. */
export function isKamerstukFoot(text: string): boolean {
  return KAMERSTUK_FOOT.test(text);
}

/** "Pagina 3 van 9", "- 3 -", "3/9": the foot or head of any page. */
export function isPageFoot(text: string): boolean {
  return PAGE_FOOT.test(text);
}
