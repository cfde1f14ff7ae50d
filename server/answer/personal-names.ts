/** Whether a sentence names somebody whom the question does not name itself. */
import { foldText } from '../../index/fold-text.ts';
import { countrySpans } from './country-names.ts';
import type { SentenceEvidence } from './evidence.ts';

/** "Wie is de minister van Defensie?" is not answered by the words "minister van Defensie". */
export function namesSomeoneNew(
  { paragraph, details }: SentenceEvidence,
  question: string,
): boolean {
  const asked = foldText(question);
  const asksOffice = /\bwie (?:is|was|zijn|waren|wordt|werd)\b|\bwho (?:is|was|are|were)\b/i.test(
    question,
  );
  return details.some(({ start, end }) => {
    const name = paragraph.text.slice(start, end);
    if (asked.includes(foldText(name))) return false;
    return !asksOffice || isPersonalName(name);
  });
}

/** "W.B. Hoekstra", "Hanke Bruins Slot": initials, or two capitalised words that are no office or body. */
function isPersonalName(name: string): boolean {
  return (
    /^(?:\p{Lu}\.)+/u.test(name) ||
    (!/^(?:De|Den|Het|The|Nieuw|Noord|Zuid|Oost|West)\s/.test(name) &&
      countrySpans(name).length === 0 &&
      /^\p{Lu}\p{Ll}+(?:\s(?:van|de|der|den|ten|ter)){0,2}\s\p{Lu}\p{Ll}+/u.test(name) &&
      !/(?:Minister|Staatssecretaris|Voorzitter|President|Zaken|Kamer|Raad|Unie|Ministerie|Commissie|Directie|Hof|Fonds|Naties|Staten|Nederland|Europ|Internation|Algeme|Strateg|Nation)/u.test(
        name,
      ))
  );
}
