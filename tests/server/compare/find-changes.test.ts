import { describe, expect, test } from 'vitest';
import { removeComparisonFrame } from '../../../server/compare/comparison-frame.ts';
import { findChanges } from '../../../server/compare/find-changes.ts';

describe('findChanges()', () => {
  test.each([
    ['De norm is 2%.', 'De norm is 3,5% van het bbp.', ['percentage 2%→3,5%'], 'a share'],
    [
      'Hiervoor is € 40 miljoen.',
      'Hiervoor is € 55 miljoen.',
      ['amount € 40 miljoen→€ 55 miljoen'],
      'an amount',
    ],
    ['Klaar eind 2022.', 'Klaar eind 2026.', ['date eind 2022→eind 2026'], 'a moment'],
    [
      'Het kabinet onderzoekt een hof.',
      'Het kabinet heeft besloten tot een hof.',
      ['verb onderzoekt→heeft besloten'],
      'a decision that has come further',
    ],
    [
      'Het kabinet wil een hof.',
      'Het kabinet zal een hof steunen.',
      [],
      'wil and zal are a choice of words',
    ],
    ['De norm is 3,5 %.', 'De norm is 3,5 procent.', [], 'the same share in other signs'],
    [
      'Zie Kamerstuk 36 045, nr. 4.',
      'Zie Kamerstuk 31 271, nr. 7.',
      [],
      'the number of a paper counts nothing',
    ],
    ['Er zijn 60 diensten.', 'Er zijn diensten.', [], 'a number that is gone has no other side'],
    [
      'Hiervoor is € 1.200 mln beschikbaar.',
      'Hiervoor is 1,2 miljard euro beschikbaar.',
      [],
      'the same amount in other signs',
    ],
    [
      'Voor havens is € 5 miljoen en voor wegen € 6 miljoen beschikbaar.',
      'Voor wegen is € 7 miljoen beschikbaar.',
      ['amount € 6 miljoen→€ 7 miljoen'],
      'what stands in the same words changed, not what stands first',
    ],
    [
      'Voor de havens is € 500 miljoen vrijgemaakt.',
      'Het budget voor de havens is verlaagd van € 500 miljoen naar € 420 miljoen.',
      ['amount € 500 miljoen→€ 420 miljoen'],
      'the later sentence tells it itself',
    ],
    [
      'Van de havens heeft 38 procent geen plan.',
      'Het aandeel zonder plan is gedaald van 38 naar 14 procent.',
      ['percentage 38 procent→14 procent'],
      'a unit said once belongs to both values',
    ],
    [
      'De opening wordt voorzien op 1 januari 2026.',
      'De opening is uitgesteld van 1 januari 2026 naar 1 juli 2027.',
      ['date 1 januari 2026→1 juli 2027'],
      'a day that was put off',
    ],
    [
      'Onderzocht wordt of de grens kan worden verhoogd naar 80 jaar.',
      'De grens wordt 77 jaar in plaats van 80 jaar.',
      ['number 80→77'],
      'in plaats van',
    ],
    [
      'Het doel is dat over tien jaar 25 procent vrijwillig een helm draagt.',
      'De campagne heeft het vrijwillig helmgebruik verhoogd van 4 naar 11 procent.',
      [],
      'an aim and a result are not the same thing',
    ],
    [
      'Er is € 500 miljoen vrijgemaakt voor havens.',
      'Voor havens is € 298 miljoen uitgekeerd.',
      [],
      'nor are a budget and what was spent of it',
    ],
    [
      'Amsterdam gaat eind 2023 over.',
      'Een voorstel volgt in het vierde kwartaal van 2026.',
      [],
      'days of different things',
    ],
    [
      'Ik ben geen voorstander van een verplichting.',
      'Het kabinet heeft besloten een plicht in te voeren.',
      ['verb geen voorstander→heeft besloten'],
      'what was turned down is taken on',
    ],
    [
      'Een landelijke norm is niet aan de orde.',
      'Ik zie aanleiding om de norm bij wet te stellen.',
      ['verb niet aan de orde→zie aanleiding'],
      'and so it is here',
    ],
    [
      'Ik wil het fonds instellen.',
      'Het kabinet ziet af van een fonds.',
      ['verb wil→ziet af van'],
      'what was wanted is given up',
    ],
    [
      'Ik neem deze aanbeveling niet over.',
      'Alsnog overgenomen: het doel komt in het plan.',
      ['verb neem deze aanbeveling niet over→Alsnog overgenomen'],
      'a recommendation taken on after all',
    ],
    [
      'Een plicht is niet aan de orde.',
      'Een plicht blijft niet aan de orde.',
      [],
      'turned down twice is no change',
    ],
    [
      'Het kabinet is voornemens een loket te openen.',
      'Het loket is gestart.',
      ['verb is voornemens→is gestart'],
      'a plan that has begun',
    ],
    [
      'Het wetsvoorstel wordt uitgewerkt.',
      'Het wetsvoorstel ligt bij de Kamer.',
      ['verb wordt uitgewerkt→ligt bij de Kamer'],
      'a bill that was sent',
    ],
    ['2. Breid de dienst uit.', '1. Breid de dienst uit.', [], 'the mark of a list counts nothing'],
    [
      'Het kabinet overweegt een fonds.',
      'Het gaat om een fonds van het kabinet.',
      [],
      'het gaat om is no decision',
    ],
  ] as const)('%j → %j gives %j: %s', (earlier, later, expected, _reason) => {
    const told = findChanges(earlier, later).map(
      (one) =>
        `${one.kind} ${earlier.slice(one.earlier.start, one.earlier.end)}→${later.slice(one.later.start, one.later.end)}`,
    );
    expect(told).toEqual(expected);
  });
});

describe('removeComparisonFrame()', () => {
  test.each([
    ['Hoe is het standpunt over kernwapens veranderd?', 'kernwapens', 'how it changed'],
    ['Verschil tussen 2022 en 2026 over het postennet', 'postennet', 'between two years'],
    ['Wat was de norm voor havengelden in 2022 en wat is die nu?', 'havengelden', 'then and now'],
    [
      'Hoe verschilt de toon over Peking tussen de brief van Jansen en die van De Vries?',
      'Peking',
      'between two ministers',
    ],
    ['Vergelijk de twee beleidsbrieven', '', 'letters as a whole have no theme'],
    ['Compare the two policy letters', '', 'nor in English'],
    ['Leg de brieven van 2022 en 2026 naast elkaar', '', 'nor said so'],
    ['Vergelijk 31271 nr. 42 met 35925 V, nr. 84', '', 'nor by number'],
    ['Vergelijk de beleidsreactie met de opvolgingsbrief', '', 'nor by kind'],
    ['Verschil tussen de beleidsreactie en de brief over China', 'China', 'a kind is no theme'],
    ['Verschil tussen de brief van 2020 en die van 2024 over havens', 'havens', 'nor is "die van"'],
    [
      'Wat is er nieuw over havens sinds de brief van juni 2020?',
      'havens',
      'nor the letter before',
    ],
    ['Hoe denkt het kabinet nu over havens vergeleken met 2020?', 'havens', 'nor whose mind it is'],
    [
      'Is Nederland van mening veranderd over het sluiten van havens?',
      'sluiten van havens',
      'nor there',
    ],
    [
      'Hoe is de tekst over havens veranderd tussen beleidsreactie 2020 en brief 2024?',
      'havens',
      'nor "de tekst"',
    ],
    ['Wat is er nieuw over havens ten opzichte van 2020?', 'havens', 'nor what it is beside'],
    [
      'Is de minister van mening veranderd over 30 km/u?',
      '30 km/u',
      'a number with its unit is a theme',
    ],
    ['Is het standpunt over de EU veranderd?', 'EU', 'and so is an abbreviation'],
    ['What changed on harbours compared to the 2020 letter?', 'harbours', 'English'],
    ['Has the position on harbour dues changed since 2020?', 'harbour dues', 'English, a position'],
    ['What is new on harbours since June 2020?', 'harbours', 'English, news'],
  ])('%j is about %j: %s', (question, theme) => {
    expect(removeComparisonFrame(question, ['Jansen', 'De Vries'])).toBe(theme);
  });
});
