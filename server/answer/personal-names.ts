/** Whether a sentence names somebody whom the question does not name itself. */
import { foldText } from '../../index/fold-text.ts';
import { countrySpans } from './country-names.ts';
import type { SentenceEvidence } from './evidence.ts';

/** Who holds one is told beside its name. */
const OFFICE =
  /(?<!\p{L})\p{L}*(?:minister|staatssecretaris|ambassadeur|voorzitter|directeur|gezant|president|commissaris|secretaris)(?!\p{L})/iu;

/** "Wie is de minister van Defensie?" is not answered by the words "minister van Defensie". */
export function namesSomeoneNew(
  { paragraph, details }: SentenceEvidence,
  question: string,
): boolean {
  const asked = foldText(question);
  const asksOffice = /\bwie (?:is|was|zijn|waren|wordt|werd)\b|\bwho (?:is|was|are|were)\b/i.test(
    question,
  );
  const office = asksOffice ? OFFICE.exec(question)?.[0] : undefined;
  if (office !== undefined && !foldText(paragraph.text).includes(foldText(office))) return false;
  return details.some(({ start, end }) => {
    const name = paragraph.text.slice(start, end);
    if (asked.includes(foldText(name))) return false;
    return !asksOffice || isPersonalName(name);
  });
}

/** A letterhead gives an address: "Prinses Irenestraat". */
const STREET = /(?:straat|laan|weg|plein|kade|gracht|singel|dreef|kamp|park)$/iu;

/** "W.B. Hoekstra", "Hanke Bruins Slot": initials, or two capitalised words that are no office or body. */
function isPersonalName(name: string): boolean {
  return (
    /^(?:\p{Lu}\.)+/u.test(name) ||
    (!/^(?:De|Den|Het|The|Nieuw|Noord|Zuid|Oost|West)\s/.test(name) &&
      countrySpans(name).length === 0 &&
      !STREET.test(name) &&
      /^\p{Lu}\p{Ll}+(?:\s(?:van|de|der|den|ten|ter)){0,2}\s\p{Lu}\p{Ll}+/u.test(name) &&
      !/(?:Minister|Staatssecretaris|Voorzitter|President|Zaken|Kamer|Raad|Unie|Ministerie|Commissie|Directie|Hof|Fonds|Naties|Staten|Nederland|Europ|Internation|Algeme|Strateg|Nation)/u.test(
        name,
      ))
  );
}
