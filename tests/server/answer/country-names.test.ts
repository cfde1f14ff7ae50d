import { describe, expect, it } from 'vitest';
import { countrySpans, dutchCountryNames } from '../../../server/answer/country-names.ts';

const namesIn = (text: string) =>
  countrySpans(text).map(({ start, end }) => text.slice(start, end));

const SPANS: readonly (readonly [text: string, names: readonly string[], why: string])[] = [
  ['Noorwegen en Chili tekenden.', ['Noorwegen', 'Chili'], 'Dutch names'],
  ['Norway signed with Chile.', ['Norway', 'Chile'], 'English names'],
  ['de Democratische Republiek Congo', ['Congo'], 'part of a longer name'],
  ['Zuid-Sudan en Sudan', ['Zuid-Sudan', 'Sudan'], 'the longer name wins'],
  ['Papoea-Nieuw-Guinea', ['Papoea-Nieuw-Guinea'], 'not Guinea inside it'],
  ['het Malinese leger', [], 'an adjective that starts like a country'],
  ['In Nederland en Nederlandse havens', [], 'the Netherlands is left out'],
  ['de EU en de VN', [], 'unions are no countries'],
  ['', [], 'nothing'],
];

const NAMES: readonly (readonly [name: string, holds: string | null, why: string])[] = [
  ['Germany', 'Duitsland', 'English to Dutch'],
  ['germany', 'Duitsland', 'any case'],
  ['Duitsland', 'Duitsland', 'Dutch to itself'],
  ['UK', 'VK', 'a short form to the short form that ministries write'],
  ['VS', 'Verenigde Staten', 'a short form to the long one'],
  ['Turkey', 'Turkije', 'the everyday English name beside the official one'],
  ['Zuid-Sudan', 'Zuid-Soedan', 'how ministries spell it beside how the language does'],
  ['Amsterdam', null, 'a town'],
  ['', null, 'nothing'],
];

describe('countrySpans()', () => {
  it.each(SPANS)('finds in %j %j (%s)', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('dutchCountryNames()', () => {
  it.each(NAMES)('gives for %j a list with %j (%s)', (name, holds) => {
    expect(dutchCountryNames(name)).toEqual(holds === null ? [] : expect.arrayContaining([holds]));
  });
});
