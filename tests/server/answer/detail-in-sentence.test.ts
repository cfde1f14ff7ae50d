import { describe, expect, it } from 'vitest';
import type { AskedDetail } from '../../../server/answer/asked-detail.ts';
import { findAnswering, findDetails } from '../../../server/answer/detail-in-sentence.ts';

type Row = readonly [sentence: string, found: readonly string[], why: string];

function found(asks: AskedDetail, sentence: string): string[] {
  return findDetails(asks, sentence).map(({ start, end }) => sentence.slice(start, end));
}

const DATES: readonly Row[] = [
  ['De wet is op 3 juli 2021 aangenomen.', ['3 juli 2021'], 'a full date'],
  ['De regeling loopt tot 1 mei.', ['tot 1 mei'], 'a day without a year, with its limit'],
  ['De nota volgt medio 2027.', ['medio 2027'], 'around a year'],
  ['Eind september is de evaluatie klaar.', ['Eind september'], 'end of a month'],
  ['In het derde kwartaal van 2025 start de proef.', ['derde kwartaal van 2025'], 'a quarter'],
  ['De cijfers komen in Q2 2024.', ['Q2 2024'], 'a quarter in short'],
  ['De toets loopt van 2019–2023.', ['2019–2023'], 'a range of years'],
  ['De Kamer ontvangt dit voorjaar een brief.', ['dit voorjaar'], 'a season'],
  ['Na het zomerreces volgt het voorstel.', ['het zomerreces'], 'a recess'],
  ['De dijk is versterkt.', [], 'no moment at all'],
  ['Er zijn 12 scholen bezocht.', [], 'a count is no date'],
  ['Zie artikel 3.2 van de wet.', [], 'nor is an article'],
];

const AMOUNTS: readonly Row[] = [
  ['Er is € 12,5 miljoen beschikbaar.', ['€ 12,5 miljoen'], 'sign, decimal comma, scale'],
  ['Het kost 3.500 euro per woning.', ['3.500 euro'], 'thousands point, word for the currency'],
  ['Er gaat EUR 40 mln. naar natuur.', ['EUR 40 mln.'], 'short forms'],
  ['Uitgaven per jaar (x €1000)', [], 'the unit of a table is no amount'],
  ['Alle bedragen in € 1 mln., afgerond.', [], 'nor is it in a sentence'],
  ['De huur is 2 x € 500.', ['€ 500'], 'but a sum of money twice is'],
  ['De subsidie was 250 mln in totaal.', ['250 mln'], 'scale without a currency'],
  ['Twee miljoen euro is gereserveerd.', ['Twee miljoen euro'], 'in words'],
  ['In 2023 waren er 40 aanvragen.', [], 'a year and a count are no money'],
  ['We leggen 3,5% van het bbp vast.', [], 'a share is no amount'],
  ['Van de boeren doet 35% mee.', [], 'a share of people'],
  ['De euro is sterk.', [], 'the word alone'],
];

const PERCENTAGES: readonly Row[] = [
  ['Nederland haalt de 2%-norm van de NAVO.', ['2%'], 'a share that a norm is called by'],
  ['De 2-procentnorm is gehaald.', ['2-procentnorm'], 'the same in a word'],
  ['Het tarief stijgt met 3 procentpunt.', ['3 procentpunt'], 'points of a share'],
  ['Van de boeren doet 35% mee.', ['35%'], 'glued to its sign'],
  ['Dat is 2,4 procent van het bbp.', ['2,4 procent'], 'in words, decimal'],
  ['Bijna de helft haalt het diploma.', ['Bijna de helft'], 'half'],
  ['Een derde van de leraren werkt deeltijds.', ['Een derde'], 'a fraction in words'],
  ['Er zijn 35 boeren.', [], 'a count'],
];

const COUNTS: readonly Row[] = [
  ['Er zijn 35 scholen in 2022 bezocht.', ['35'], 'the year is no count'],
  ['Zie artikel 4 en paragraaf 2.', [], 'articles and sections are no counts'],
  ['1. Geef meer aandacht aan onderhoud.', [], 'the number of an entry'],
  ['Op 12 maart kwam de commissie bijeen.', [], 'a day of the month'],
  ['Het tekort is 1.200 leraren.', ['1.200'], 'thousands point'],
  ['Drie kerncentrales blijven open.', ['Drie'], 'in words'],
  ['Kamerstuk 31 289, nr. 7 gaat hierover.', [], 'a number of a paper'],
];

const PERSONS: readonly Row[] = [
  ['De brief is van J.P. de Vries aan de Kamer.', ['J.P. de Vries', 'Kamer'], 'initials'],
  ['Zo besloot de staatssecretaris gisteren.', ['de staatssecretaris'], 'an office in lower case'],
  ['Dat wordt later beslist.', [], 'nobody'],
  ['Scholen krijgen hulp.', [], 'a capital only because the sentence begins'],
];

const NAMES: readonly Row[] = [
  ['Het plan heet ‘Samen aan de slag’.', ['‘Samen aan de slag’'], 'a title between marks'],
  ['Dit staat in het Klimaatakkoord.', ['Klimaatakkoord'], 'a capital inside the sentence'],
  ['Er is geen plan.', [], 'nothing with a name'],
];

const COUNTRIES: readonly Row[] = [
  ['Met Duitsland en België is overlegd.', ['Duitsland', 'België'], 'two neighbours'],
  ['De VS en het VK deden niet mee.', ['VS', 'VK'], 'short forms'],
  ['Nederland betaalt mee.', [], 'the Netherlands itself tells nothing'],
  ['De chinese handel groeit.', [], 'an adjective in lower case is no country'],
];

const VOTES: readonly Row[] = [
  ['De motie is verworpen.', ['verworpen'], 'the outcome'],
  ['De fractie heeft tegengestemd.', ['tegengestemd'], 'how one voted'],
  ['In overeenstemming met de wet.', [], '"overeenstemming" is no vote'],
];

const TABLES: readonly (readonly [AskedDetail, readonly Row[]])[] = [
  ['date', DATES],
  ['amount', AMOUNTS],
  ['percentage', PERCENTAGES],
  ['count', COUNTS],
  ['person', PERSONS],
  ['name', NAMES],
  ['countries', COUNTRIES],
  ['vote', VOTES],
];

describe.each(TABLES)('findDetails(%j)', (asks, rows) => {
  it.each(rows)('finds in %j %j (%s)', (sentence, expected) => {
    expect(found(asks, sentence)).toEqual(expected);
  });
});

describe('findDetails()', () => {
  it.each(['reason', 'definition', 'statement'] as const)('has no detector for %s', (asks) => {
    expect(findDetails(asks, 'Omdat 3 van de 4 scholen op 2 mei € 5 kregen.')).toEqual([]);
  });
});

describe('findAnswering()', () => {
  it.each([
    ['We leggen 3,5% van het bbp vast.', ['3,5% van het bbp'], 'a share of what there is to spend'],
    ['Dat is 2 procent van de rijksbegroting.', ['2 procent van de rijksbegroting'], 'a budget'],
    ['Van de boeren doet 35% van de leden mee.', [], 'a share of people'],
    ['Er gaat € 5 mln. naartoe.', ['€ 5 mln.'], 'an amount'],
  ])('takes from %j %j for how much (%s)', (sentence, expected) => {
    const found = findAnswering('amount', sentence);
    expect(found.map(({ start, end }) => sentence.slice(start, end))).toEqual(expected);
  });
});
