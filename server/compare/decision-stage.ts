/**
 * How far a decision has come and which way it goes: "onderzoekt" → "heeft besloten", "geen voorstander" →
 * "heeft besloten". Pure over one sentence.
 */
import type { Span } from './details.ts';

/** 1 to 4; a sentence is as far as its furthest verb. */
const STAGES: readonly (readonly [number, RegExp])[] = [
  [
    4,
    /(?<!\p{L})(?:(?:heeft|hebben|heb) besloten|is besloten|besloot|(?:is|zijn) (?:inmiddels |sinds [^.]{0,20})?(?:opgericht|ingevoerd|afgerond|vastgesteld|gerealiseerd|aangenomen|gestart|begonnen|ingediend|ingesteld|operationeel|actief|van kracht)|(?:heeft|hebben) (?:\p{L}+ ){0,6}(?:opgericht|vastgesteld|ingevoerd|ingediend|ingesteld)|ligt (?:\p{L}+ ){0,3}bij (?:de|uw) (?:Tweede |Eerste )?(?:Kamer|Raad van State)|in werking getreden|wettelijk te verankeren|alsnog overgenomen|afgerond(?=:))(?!\p{L})/giu,
  ],
  [
    3,
    /(?<!\p{L})(?:zal|zullen|richt [^.]{0,40} op|voert [^.]{0,40} in|investeert|investeren|(?<!(?:het|dit|dat|daarbij|hierbij|er)\s)gaat(?!\s+(?:het|om|over|uit|samen|gepaard)(?!\p{L}))|gaan we|kiest (?:\p{L}+ ){0,2}voor|kies (?:\p{L}+ ){0,2}voor|zou(?:den)? (?=[^.]{0,120}\smoeten(?!\p{L})))(?!\p{L})/giu,
  ],
  [
    2,
    /(?<!\p{L})(?:wil|willen|is voornemens|ben voornemens|voornemen|streef|streeft|streven|pleit|zet [^.]{0,20} in op|zetten [^.]{0,20} in|beoogt|bepleit|bepleiten)(?!\p{L})/giu,
  ],
  [
    1,
    /(?<!\p{L})(?:onderzoekt|onderzoeken|laat onderzoeken|verkent|verken|verkennen|beziet|bezien|overweegt|overwegen|bekijkt|staat open|staan open|beraadt|wordt (?:\p{L}+ ){0,2}(?:gewerkt|geschreven) aan|werkt (?:\p{L}+ ){0,2}aan|werk (?:\p{L}+ ){0,2}aan|wordt (?:\p{L}+ ){0,2}uitgewerkt|worden (?:\p{L}+ ){0,2}uitgewerkt)(?!\p{L})/giu,
  ],
];
/** Stages nearer than this are a choice of words: "wil" and "zal" are not two positions. */
const MIN_STAGES_APART = 2;

/** Words with which a letter turns something down. */
const AGAINST =
  /(?<!\p{L})(?:geen voorstander|niet aan de orde|kom(?:t|en) er (?:\p{L}+ )?niet|zie[nt]? (?:\p{L}+ ){0,3}?af van|afgezien van|acht(?:en)? [^.]{0,60}?niet (?:nodig|wenselijk|doelmatig|haalbaar|opportuun|proportioneel|zinvol|noodzakelijk|passend)|niet (?:van plan|voornemens|overgenomen|wenselijk|opportuun|doelmatig)|geen (?:meerwaarde|aanleiding|noodzaak)|neemt? [^.]{0,80}?niet over|wil(?:len)? (?:ik |wij |we )?(?:het|de|een|dit|dat|hier) [^.,]{0,50}?niet (?=\p{L}+en(?!\p{L}))|wijs(?:t|en)? [^.]{0,60}? af|volgt? [^.]{0,40}?niet)(?!\p{L})/iu;
/** And with which it takes something on. */
const FOR =
  /(?<!\p{L})(?:(?:heeft|hebben|heb) besloten|alsnog overgenomen|(?:wordt|worden|is|zijn) (?:\p{L}+ ){0,3}(?:ingevoerd|overgenomen)|kiest? (?:\p{L}+ ){0,2}voor|voer(?:t|en)? [^.]{0,60}? in|neemt? [^.]{0,80}? over|zie[nt]? (?:\p{L}+ ){0,2}aanleiding|ben voorstander|is voorstander|volgt? dit advies|verken(?:t|nen)?|onderzoekt?|stelt? [^.]{0,60}? in|wil(?:len)?|steun(?:t|en)?|kom(?:t|en) er(?: \p{L}+)?)(?!\p{L})/iu;

/** A first step, or part of one. */
export const IN_PART =
  /(?<!\p{L})(?:in eerste instantie|vooralsnog|voorlopig|vaker|frequenter|gedeeltelijk|op onderdelen|bij wijze van proef)(?!\p{L})/iu;

export type Stance = { readonly isFor: boolean; readonly span: Span };

/** Null for a sentence that neither turns down nor takes on. */
export function stanceOf(text: string): Stance | null {
  const against = AGAINST.exec(text);
  const found = against ?? FOR.exec(text);
  if (found === null) return null;
  const span = { start: found.index, end: found.index + found[0].length };
  return { isFor: against === null, span };
}

/** The words by which a decision went the other way or came further; null where it did neither. */
export function decisionChange(
  earlier: string,
  later: string,
): { readonly earlier: Span; readonly later: Span } | null {
  return reversal(earlier, later) ?? stageChange(earlier, later);
}

/** What was turned down is taken on, or the other way round. */
export function reversal(
  earlier: string,
  later: string,
): { readonly earlier: Span; readonly later: Span } | null {
  const from = stanceOf(earlier);
  const to = stanceOf(later);
  if (from === null || to === null || from.isFor === to.isFor) return null;
  return { earlier: from.span, later: to.span };
}

function stageChange(
  earlier: string,
  later: string,
): { readonly earlier: Span; readonly later: Span } | null {
  const from = stageOf(earlier);
  const to = stageOf(later);
  if (from === null || to === null || Math.abs(from.stage - to.stage) < MIN_STAGES_APART)
    return null;
  return { earlier: from.span, later: to.span };
}

/** Something turned down is at no stage: "is niet overgenomen" is no decision that came far. */
function stageOf(text: string): { readonly stage: number; readonly span: Span } | null {
  if (AGAINST.test(text)) return null;
  for (const [stage, pattern] of STAGES) {
    for (const match of text.matchAll(pattern)) {
      return { stage, span: { start: match.index, end: match.index + match[0].trimEnd().length } };
    }
  }
  return null;
}
