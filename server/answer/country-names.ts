/**
 * Names of countries, from the language data that ships with Node: no list of ours to go stale.
 * Ministries also write short forms ("de VS"), which are added here.
 */

import { escapePattern } from './escape-pattern.ts';

const SHORT_FORMS: readonly (readonly [
  code: string,
  nl: readonly string[],
  en: readonly string[],
])[] = [
  ['NL', ['Nederland'], ['NL', 'Holland']],
  ['US', ['VS', 'Verenigde Staten', 'Amerika'], ['US', 'USA', 'America']],
  ['GB', ['VK', 'Groot-Brittannië', 'Engeland'], ['UK', 'Britain', 'England']],
  ['CD', ['Congo'], ['Congo']],
  ['CZ', ['Tsjechië'], ['Czech Republic']],
  ['MD', ['Moldavië'], ['Moldova']],
  ['BY', ['Wit-Rusland'], ['Belarus']],
  ['MM', ['Birma'], ['Burma']],
  ['SD', ['Sudan'], ['Sudan']],
  ['SS', ['Zuid-Sudan'], ['South Sudan']],
  ['TR', ['Turkije'], ['Turkey']],
  ['BA', ['Bosnië'], ['Bosnia']],
  ['PS', ['Palestina', 'Gaza'], ['Palestine', 'Gaza']],
];

function collectNames(): ReadonlyMap<string, string> {
  const dutch = new Intl.DisplayNames(['nl'], { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codeByName = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    // User-assigned and outdated codes ("ZZ", "XA", "EU") are no countries.
    if (/^(?:AA|EU|EZ|UN|QO|X[A-JL-Z]|ZZ)$/.test(code)) continue;
    for (const name of [dutch.of(code), english.of(code)]) {
      if (name !== undefined && name !== code && !codeByName.has(name)) codeByName.set(name, code);
    }
  }
  for (const [code, nl, en] of SHORT_FORMS) {
    for (const name of [...nl, ...en]) codeByName.set(name, code);
  }
  return codeByName;
}

const CODE_BY_NAME = collectNames();
const NAMES_BY_LENGTH = [...CODE_BY_NAME.keys()].sort((a, b) => b.length - a.length);
const ANY_COUNTRY = new RegExp(
  `(?<![\\p{L}-])(?:${NAMES_BY_LENGTH.map(escapePattern).join('|')})(?![\\p{L}])`,
  'gu',
);

/**
 * @returns places of country names in the text as printed (Dutch or English), in order; the
 *   Netherlands itself is left out, every letter speaks of it
 */
export function countrySpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(ANY_COUNTRY)]
    .filter((match) => CODE_BY_NAME.get(match[0]) !== 'NL')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * @param name - as typed, Dutch or English, any case
 * @returns the Dutch names of that country, most usual first; empty when it is no country
 */
export function dutchCountryNames(name: string): readonly string[] {
  const wanted = name.toLowerCase();
  const code = [...CODE_BY_NAME].find(([known]) => known.toLowerCase() === wanted)?.[1];
  if (code === undefined) return [];
  const short = SHORT_FORMS.find(([known]) => known === code)?.[1] ?? [];
  const full = new Intl.DisplayNames(['nl'], { type: 'region' }).of(code);
  return full === undefined ? short : [...new Set([...short, full])];
}
