/**
 * Takes the words of comparing off a question and leaves the theme: "Hoe is het standpunt over China
 * veranderd tussen 2022 en 2026?" is about China. Which letters stand side by side is read elsewhere.
 */
import { findKamerstukReferences } from '../../corpus/kamerstuk-reference.ts';

const FRAMES: readonly RegExp[] = [
  /\b(?:hoe|wat|waarin|is|zijn|was|waren|zei|zegt|zeggen|schreef|schrijft)\b(?=.{0,80}\b(?:veranderd|veranderde|gewijzigd|anders|verschil\p{L}*|verschilt|vergelijk\p{L}*)\b)/giu,
  /\b(?:tussen|in|uit|van|sinds|na|voor|between|from|since|in)?\s*(?:de (?:brief|brieven) (?:uit|van) )?\(?(?:19|20)\d{2}\)?(?:\s*(?:en|and|versus|vs\.?|tegenover|met|naar|to|tot)\s*(?:in\s|met\s|de (?:brief|brieven) (?:uit|van)\s)?(?:19|20)\d{2})?/giu,
  /\b(?:tussen )?(?:de |beide |deze |die )*(?:twee |beide )(?:\p{L}*brief|\p{L}*brieven)\b/giu,
  /\b(?:tussen |in |van |met |en )?(?:de |die |deze |beide |twee |both |two |the |policy )*(?:\p{L}*brief|\p{L}*brieven|(?:beleids|kabinets)reacties?|periodieke rapportages?|\p{L}*stukken|letters?)(?=\W|$)/giu,
  /\b(?:vergelijk\p{L}*|verschil\p{L}*|verschilt|veranderd|verandering(?:en)?|veranderde|gewijzigd|wijziging(?:en)?|nieuw(?: sinds)?|anders dan|ten opzichte van|van mening|van standpunt|toen en nu|vroeger en nu|door de jaren heen|verschoven|opgeschoven|(?:leg|zet|leggen|zetten)(?=.{0,80}naast elkaar)|naast elkaar|side by side|compare[ds]?|comparison|differ\p{L}*|changed?)\b/giu,
  /\b(?:de toon|het standpunt|de mening|de houding|het beleid|de inzet|de positie|de norm|de lijn) (?=(?:over|ten aanzien van|tegenover|voor|inzake|van|rond)\b)/giu,
  /\b(?:wat|hoe) (?:zei|zegt|zeggen|schreef|schrijft|is|was|zijn|waren|gaat|gaan|ging|omgaan)\b|\b(?:en wat|en hoe)\b|\b(?:is|was) (?:die|dat|het) nu\b|\bomgaan met\b|\bomgaat met\b|\bplaatst\b|\bzich\b|\bnu\b/giu,
];
const LEFT_AT_ENDS =
  /^(?:[\s,;:.?!-]|\b(?:en|in|van|over|de|het|aan|er|dan|die|dat|met|voor|tussen|die van)\b(?=\s|$))+|(?:[\s,;:.?!-]|\b(?:en|in|van|over|de|het|aan|er|dan|die|dat|met|voor|tussen|die van)\b)+$/giu;
const HOLDS_A_WORD = /\p{L}{3,}/u;

/**
 * @param question - completed
 * @param names - last names of senders, which point at letters here
 * @returns the theme with white space collapsed; "" when nothing but comparing was asked
 */
export function removeComparisonFrame(question: string, names: readonly string[]): string {
  const numbers = findKamerstukReferences(question).map(({ text }) => text);
  const withoutNumbers = numbers.reduce((text, number) => text.replace(number, ' '), question);
  const withoutNames = names.reduce(
    (text, name) =>
      name === ''
        ? text
        : text.replace(
            new RegExp(
              `\\b(?:die |de (?:\\p{L}*brief )?)?(?:van )?(?:minister )?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`,
              'giu',
            ),
            ' ',
          ),
    withoutNumbers,
  );
  const bare = FRAMES.reduce((text, frame) => text.replace(frame, ' '), withoutNames)
    .replace(/\s+([,;:.?!])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  const theme = bare.replace(LEFT_AT_ENDS, '').trim();
  return HOLDS_A_WORD.test(theme) ? theme : '';
}

const SINCE = /\b(?:sinds|vanaf|since)\s+(?:\p{L}+\s+){0,2}?((?:19|20)\d{2})\b/iu;

/** The year from which news is asked: 2024 for "wat is er nieuw sinds juni 2024?"; null for none. */
export function readSinceYear(question: string): number | null {
  const year = SINCE.exec(question)?.[1];
  return year === undefined ? null : Number(year);
}
