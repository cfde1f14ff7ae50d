/**
 * Takes the words of comparing off a question and leaves the theme: "Hoe is het standpunt over China
 * veranderd tussen 2022 en 2026?" is about China. Which letters stand side by side is read elsewhere.
 */
import { findKamerstukReferences } from '../../corpus/kamerstuk-reference.ts';
import { findLetterPointers } from './letter-pointers.ts';

const FRAMES: readonly RegExp[] = [
  /\b(?:hoe|wat|waarin|is|zijn|was|waren|zei|zegt|zeggen|schreef|schrijft)\b(?=.{0,80}\b(?:veranderd|veranderde|gewijzigd|anders|verschil\p{L}*|verschilt|vergelijk\p{L}*)\b)/giu,
  /\b(?:tussen|in|uit|van|sinds|na|voor|between|from|since|in)?\s*(?:de (?:brief|brieven) (?:uit|van) )?\(?(?:19|20)\d{2}\)?(?:\s*(?:en|and|versus|vs\.?|tegenover|met|naar|to|tot)\s*(?:in\s|met\s|de (?:brief|brieven) (?:uit|van)\s)?(?:19|20)\d{2})?/giu,
  /\b(?:tussen )?(?:de |beide |deze |die )*(?:twee |beide )(?:\p{L}*brief|\p{L}*brieven)\b/giu,
  /\b(?:tussen |in |van |met |en )?(?:de |die |deze |beide |twee |both |two |the |policy )*(?:\p{L}*brief|\p{L}*brieven|(?:beleids|kabinets)reacties?|periodieke rapportages?|\p{L}*stukken|letters?)(?=\W|$)/giu,
  /\b(?:vergelijk\p{L}*|verschil\p{L}*|verschilt|veranderd|verandering(?:en)?|veranderde|gewijzigd|wijziging(?:en)?|nieuws?(?: sinds)?|bijgekomen|anders(?: dan)?|ten opzichte van|(?:in vergelijking|vergeleken) (?:met|tot|bij)|van mening|van standpunt|toen en nu|vroeger en nu|door de jaren heen|verschoven|opgeschoven|(?:leg|zet|leggen|zetten)(?=.{0,80}naast elkaar)|naast elkaar|side by side|compare[ds]?|comparison|differ\p{L}*|changed?)\b/giu,
  /\b(?:what(?:'s| is| has| was)|how (?:has|have|did|does|do|is|was)|has|have|had|did|does|is|are|was) (?=.{0,80}\b(?:chang\p{L}*|differ\p{L}*|compar\p{L}*|new|now|since)\b)|\b(?:what|how)(?: (?:is|was|are))? (?:new|changed|different)\b|\b(?:compared (?:to|with)|in comparison (?:to|with)|relative to|since|new|changes?|changed)\b/giu,
  /\b(?:the )?(?:dutch |cabinet's |government's )?(?:tone|positions?|stance|view|policy|attitude|line|text|approach|plans?) (?=(?:on|about|towards?|regarding|for)\b)/giu,
  /\b(?:de toon|de tekst|de passages?|de plannen|het plan|het standpunt|de mening|de houding|het beleid|de inzet|de positie|de norm|de lijn|de aanpak|de visie) (?=(?:over|ten aanzien van|tegenover|voor|inzake|van|rond)\b)/giu,
  /\b(?:wat|hoe) (?:zei|zegt|zeggen|schreef|schrijft|is|was|zijn|waren|gaat|gaan|ging|omgaan)\b|\b(?:en wat|en hoe)\b|\b(?:is|was) (?:die|dat|het) nu\b|\bomgaan met\b|\bomgaat met\b|\bplaatst\b|\bzich\b|\bnu\b/giu,
];
/** Whose mind is asked for says nothing of what about. */
const WHOSE_FIRST =
  /^(?:(?:het |de |the )?(?:kabinet|nederland|regering|minister|bewindspersoon|cabinet|government|dutch|netherlands) )?(?:(?:denkt|vindt|dacht|vond|think|thinks) (?:(?:het |de |the )?(?:kabinet|nederland|regering|minister|cabinet|government) )?)?(?=(?:over|van|inzake|ten aanzien van|on|about)\s)/iu;
const LEFT_AT_ENDS =
  /^(?:[\s,;:.?!-]|\b(?:en|in|van|over|de|het|aan|er|dan|die|dat|met|voor|tussen|on|about|of|the|to|is|was|zijn|heeft|hebben|did|does|has|have|had|what|how|wat|hoe|die van)\b(?=\s|$))+|(?:[\s,;:.?!-]|\b(?:en|in|van|over|de|het|aan|er|dan|die|dat|met|voor|tussen|is|was|to|of|the|on|die van)\b)+$/giu;
/** A word, an abbreviation, or a number with its unit. */
const HOLDS_A_WORD = /\p{L}{3,}|\p{Lu}{2,}|\d\s?\p{L}{2,}/u;

/**
 * @param question - completed
 * @param names - last names of senders, which point at letters here
 * @returns the theme with white space collapsed; "" when nothing but comparing was asked
 */
export function removeComparisonFrame(question: string, names: readonly string[]): string {
  const numbers = findKamerstukReferences(question).map(({ text }) => text);
  const withoutNumbers = numbers.reduce((text, number) => text.replace(number, ' '), question);
  const withoutLetters = findLetterPointers(withoutNumbers, names).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    withoutNumbers,
  );
  const bare = FRAMES.reduce((text, frame) => text.replace(frame, ' '), withoutLetters)
    .replace(/\s+([,;:.?!])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  const open = bare.replace(LEFT_AT_ENDS, '').replace(WHOSE_FIRST, '');
  const theme = open.replace(LEFT_AT_ENDS, '').trim();
  return HOLDS_A_WORD.test(theme) ? theme : '';
}
