/**
 * One stem per Dutch word. The Snowball stemmer misses half of the common singular and plural pairs
 * (huis/huizen) and all verb endings in t and d; the rules after it bring those together.
 */
import { stemmer } from '@orama/stemmers/dutch';
import { foldText } from './fold-text.ts';
import { IRREGULAR_FORMS, NOT_PARTICIPLES } from './irregular-words.ts';

const MIN_STEM_CHARS = 3;

/** Stems already made: letters repeat their words, and opening an index stems every one of them. */
const known = new Map<string, string>();
/** Beyond this many words the memory starts anew; far more than any collection has. */
const MAX_KNOWN = 200_000;

/** Stem of one word, folded; numbers and words of at most three letters come back folded only. */
export function dutchStem(word: string): string {
  const earlier = known.get(word);
  if (earlier !== undefined) return earlier;
  const stem = makeStem(word);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(word, stem);
  return stem;
}

function makeStem(word: string): string {
  const folded = foldText(word);
  const regular = singular(IRREGULAR_FORMS.get(folded) ?? folded);
  if (regular.length <= MIN_STEM_CHARS || /\d/.test(regular)) return regular;
  return evenSpelling(withoutVerbEnding(regular, stemmer(regular)));
}

/** "moties" -> "motie", "thema's" -> "thema", "overheden" -> "overheid"; "proces" and "verlies" are no plurals. */
function singular(word: string): string {
  if (/(oces|succes|adres|ongres|rogres|xpres|verlies|precies|commies)$/.test(word)) return word;
  if (/[a-z]{3}heden$/.test(word)) return word.replace(/heden$/, 'heid');
  return word.replace(/'s$/, '').replace(/(?<=[a-z]{3}(?:ie|[^aeiou]e))s$/, '');
}

/** "werkt" and "werkte" -> "werk", "geïnvesteerd" -> "investeer"; nouns such as "land" stay whole. */
function withoutVerbEnding(word: string, stem: string): string {
  const bare = stem
    .replace(/(?<=[^aeiou\W])t$/, '')
    .replace(/(?<=[aeiou][a-z]*[aeiou][lnr]|[gmvwb])d$/, '');
  const isParticiple =
    /^ge[a-z]{3,}(t|d|te|de)$/.test(word) && !word.endsWith('heid') && !NOT_PARTICIPLES.has(word);
  if (isParticiple && bare.length >= MIN_STEM_CHARS + 2) return bare.slice(2);
  return bare.length < MIN_STEM_CHARS ? stem : bare;
}

/** What Dutch spelling changes between forms: huiz/huis, briev/brief, jaar/jar, mens/men. */
function evenSpelling(stem: string): string {
  const even = stem
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/([aeou])\1(?=[^aeiou]*$)/, '$1')
    .replace(/([^aeiou])\1$/, '$1');
  return even.length > MIN_STEM_CHARS ? even.replace(/(?<=[^aeious])s$/, '') : even;
}
