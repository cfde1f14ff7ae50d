import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/contract.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

const LETTERS_FOLDER = fileURLToPath(new URL('../../../corpus/letters', import.meta.url));

let letters: OpenLetters;
beforeAll(async () => {
  letters = await openLetters(LETTERS_FOLDER);
}, 60_000);
afterAll(() => letters.close());

const ask = (question: string): Promise<Answer> =>
  letters.answerer.answer({ question, mode: 'auto' });

describe('plain questions over the real letters', () => {
  it.each([
    ['Wat staat er in het zorgakkoord?', 'zorgakkoord', 'another agreement is none of care'],
    ['Noord-Korea', 'Noord-Korea', 'a bare topic'],
    ['Zuid-Soedan', 'Zuid-Soedan', 'Zuid-Afrika and Zuid-Korea are printed'],
    ['Nieuw-Caledonië', 'Nieuw-Caledonië', 'Nieuw-Zeeland is printed'],
    ['Welke minister stuurde de brief over Noord-Korea?', 'Noord-Korea', 'no such letter'],
    [
      'Hoeveel gaat er naar de NAVO in 2025, 2026 en 2027?',
      'bedrag',
      'the number of an entry is no amount',
    ],
    [
      'Wie zijn partner in de Coalition of the Willing?',
      'wie eraan meedoen',
      'named, not its members',
    ],
    ['Wie zijn partner in de missie in Litouwen?', 'wie eraan meedoen', 'a name set beside a name'],
    ['Wie is staatssecretaris van Buitenlandse Zaken?', 'naam', 'a street is nobody'],
    [
      'Heeft Nederland het Non-Proliferatieverdrag opgezegd?',
      'gevraagd',
      'of an end nothing is said',
    ],
    [
      'Trad Nederland in 2022 toe tot het Oostelijk Partnerschap?',
      'gevraagd',
      'of joining neither',
    ],
    [
      'Is Nederland in 2025 begonnen met de evaluatie van terrorismebestrijding?',
      'gevraagd',
      'a title says nothing',
    ],
    ['Wie is de ambassadeur in Turkije?', 'naam', 'a town is no ambassador'],
  ])('refuses %j and names %s (%s)', async (question, named) => {
    const answer = await ask(question);
    expect(answer.found).toBe(false);
    expect(answer.markdown).toContain(named);
  });

  it.each([
    ['Totaal artikel 1.2 over 2015–2021', /373\.555/, 'the total of the row'],
    ['Wat is het totaal van artikel 1.1 over 2015–2021?', /378\.989/, 'put as "wat is"'],
    ['Wat zijn de totale uitgaven in 2018 onder artikel 1?', /120\.179/, 'the row of totals'],
    ['Welk artikel kreeg in 2019 het meest?', /Art\. 1\.2\..*66\.151/, 'down a column'],
    [
      'Totaal artikel 1.1 over 2016–2019',
      /totaal over deze jaren staat niet.*2016 \| „54\.569”.*2017 \| „57\.086”.*58\.729.*2019 \| „52\.528”.*x €1000/s,
      'no sum is printed, the years are',
    ],
    [
      'Hoeveel is er in 2017, 2018 en 2019 aan artikel 1.2 uitgegeven?',
      /57\.733.*61\.450.*66\.151/s,
      'each of three years',
    ],
    ['Uitgaven op artikel 1.1 en 1.2 in 2020', /49\.795.*68\.526/s, 'two rows'],
    ['Hoeveel investeert Nederland in defensie?', /3,5% van het bbp/, 'a share is money too'],
    ['Wie zijn partner in de Dutch Diamond?', /kennisinstellingen/, 'kinds of organisations'],
    ['Wie zijn de partners in de Indo-Pacific?', /Japan, Zuid-Korea, Australië/, 'countries'],
    [
      'Wie zitten samen in de Stuurgroep Missies en Operaties?',
      /Justitie en Veiligheid en BHO/,
      'ministries',
    ],
    [
      'Wie is de minister van BZ?',
      /^De minister van Buitenlandse Zaken: „T\.B\.W\. Berendsen”/m,
      'who signed last',
    ],
    ['Wie was in 2022 minister van Buitenlandse Zaken?', /Hoekstra/, 'who signed that year'],
    [
      'Wanneer komt de nieuwe veiligheidsstrategie?',
      /^Kort: „eerste helft van 2026”/,
      'the years in the name of another are no moment',
    ],
    [
      'Wanneer eindigt het lidmaatschap van de mensenrechtenraad?',
      /2024-2026/,
      'no letter says "eindigt"',
    ],
    ['welke afhankelijkheden wil NL afbouwen', /grondstoffen/, 'the country by its letters'],
    [
      'Wat schrijft de brief over een weerbare EU?',
      /marktmacht en regelmacht/,
      'what the section of that name begins with',
    ],
    [
      'Is Nederland lid van de VN-mensenrechtenraad?',
      /lid van de VN-mensenrechtenraad voor/,
      'it says so',
    ],
    [
      'Is er een Nationale Veiligheidsraad opgericht?',
      /oprichting van een Nationale/,
      'by its noun',
    ],
    ['Waar worden visumaanvragen afgehandeld?', /Den Haag/, 'a place, not a theme'],
    ['LHBTI-rechten', /gelijke rechten voor LHBTI/, 'only its capitals are a name'],
    ['Zuid-Korea', /Zuid-Korea/, 'a country that is printed'],
    ['Nieuwste partner in de Coalition', /Coalition of the Willing/, 'the name itself'],
  ])('answers %j with %s (%s)', async (question, holds) => {
    const answer = await ask(question);
    expect(answer.found).toBe(true);
    expect(answer.mode).toBe('question');
    expect(answer.markdown).toMatch(holds);
  });

  it.each([
    [
      'Waarom versterkt het kabinet de Nederlandse sanctiecapaciteit?',
      /cruciale rol.*om die reden/s,
      'the cause stands before',
    ],
    ['Waarom investeert het kabinet in de krijgsmacht?', /Dat is nodig om/, 'the cause goes on'],
    [
      'Welke prioriteiten voor de interne capaciteit komen naar voren in beide evaluaties?',
      /zijn onder meer:.*mensenrechtencapaciteit.*contextsensitieve/s,
      'the list that is announced',
    ],
    [
      'Op welke vier manieren wordt de EU-kennis versterkt?',
      /Ten eerste.*Daarnaast.*Als laatste/s,
      'what is counted off in one paragraph',
    ],
    [
      'Welke interne factoren beïnvloedden het resultaat?',
      /Een eerste.*Een tweede.*Een derde.*Ten slotte/s,
      'what is counted off paragraph by paragraph',
    ],
    [
      'Welk doel hadden de evaluaties, wat zijn de twee doelen?',
      /tweeledig.*Ten tweede/s,
      'twofold',
    ],
    ['Wat is een grand strategy?', /^- „“Grand strategy” verwijst naar/m, 'what it refers to'],
  ])('answers %j whole: %s (%s)', async (question, holds) => {
    expect((await ask(question)).markdown).toMatch(holds);
  });

  it('does not answer for a name with words that look like it', async () => {
    const { markdown } = await ask('Nieuwste partner in de Coalition');
    expect(markdown).not.toMatch(/coalities|Duitse coalitie/);
  });
});
