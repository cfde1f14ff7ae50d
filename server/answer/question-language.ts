/**
 * Tells Dutch from English questions by their function words. Nothing else of the question matters
 * here: a Dutch question may be full of English titles and the other way round.
 */
import type { Language } from '../contract.ts';

const DUTCH_WORDS = new Set(
  (
    'de het een en of maar dat die dit deze er hier daar waar wat wie welke welk wanneer waarom hoe hoeveel ' +
    'is zijn was waren wordt worden werd heeft hebben had kan kunnen moet moeten zal zullen zou wil ' +
    'van voor met op aan bij naar uit over tot om door tegen tussen sinds volgens onder na ' +
    'niet geen ook nog al wel dan als zich hun haar hij zij ze je jij we wij mijn ons onze te ten ter ' +
    'gaan gaat doet doen komt staat alles graag brief brieven stand zaken'
  ).split(' '),
);

const ENGLISH_WORDS = new Set(
  (
    'the a an and or but that this these those there here where what who which when why how many much ' +
    'is are was were be been being has have had do does did can could should would will may might must ' +
    'of for with on at by to from about into against between since according under after ' +
    'not no also yet as its his her they them he she you your we our it i my me if than ' +
    'letter letters please give tell show list'
  ).split(' '),
);

/**
 * @param question - any text; no letters at all counts as Dutch, the language of the page
 * @returns the language with more function words; Dutch when they are level
 */
export function detectLanguage(question: string): Language {
  let dutch = 0;
  let english = 0;
  for (const word of question.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (DUTCH_WORDS.has(word)) dutch += 1;
    if (ENGLISH_WORDS.has(word)) english += 1;
  }
  return english > dutch ? 'en' : 'nl';
}
