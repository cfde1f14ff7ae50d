import { describe, expect, test } from 'vitest';
import { findMoments } from '../../corpus/find-moments.ts';

const LETTER_DAY = '2024-11-04';

function momentsIn(text: string, letterDay: string | null = LETTER_DAY) {
  return findMoments(text, letterDay).map(({ start, end, from, to }) => [
    text.slice(start, end),
    from,
    to,
  ]);
}

describe('findMoments()', () => {
  test.each([
    ['uiterlijk 1 juni', '2024-11-04', '2025-06-01'],
    ['vóór 1 juni', '2024-11-04', '2025-05-31'],
    ['op 12-03-2025', '2025-03-12', '2025-03-12'],
    ['per 1 januari 2025', '2025-01-01', null],
    ['in de week van 23 juni 2025', '2025-06-23', '2025-06-29'],
    ['van 1 februari tot en met 31 maart 2026', '2026-02-01', '2026-03-31'],
    ['tussen 1 mei en 15 juli 2025', '2025-05-01', '2025-07-15'],
    ['tussen september 2025 en maart 2026', '2025-09-01', '2026-03-31'],
    ['van november tot en met februari', '2024-11-01', '2025-02-28'],
    ['uiterlijk bij de begroting voor 2026', '2024-11-04', '2025-09-16'],
    ['in juni 2025', '2025-06-01', '2025-06-30'],
    ['eind juni', '2025-06-21', '2025-06-30'],
    ['medio maart 2025', '2025-03-11', '2025-03-20'],
    ['in het derde kwartaal van 2025', '2025-07-01', '2025-09-30'],
    ['in Q2/Q3', '2025-04-01', '2025-09-30'],
    ['2e kwartaal 2025', '2025-04-01', '2025-06-30'],
    ['in de eerste helft van 2026', '2026-01-01', '2026-06-30'],
    ['in het tweede halfjaar van 2026', '2026-07-01', '2026-12-31'],
    ['begin 2025', '2025-01-01', '2025-04-30'],
    ['halverwege 2027', '2027-05-01', '2027-08-31'],
    ['eind volgend jaar', '2025-09-01', '2025-12-31'],
    ['voor het einde van het jaar', '2024-11-04', '2024-12-31'],
    ['in het najaar', '2024-09-01', '2024-11-30'],
    ['dit najaar', '2024-11-04', '2024-11-30'],
    ['komend voorjaar', '2025-03-01', '2025-05-31'],
    ['voor de zomer', '2025-01-01', '2025-06-30'],
    ['na de zomer van 2025', '2025-09-01', '2025-12-31'],
    ['voor het zomerreces', '2025-01-01', '2025-06-30'],
    ['vóór het kerstreces', '2024-11-04', '2024-12-24'],
    ['in de loop van 2025', '2025-01-01', '2025-12-31'],
    ['later dit jaar', '2024-11-04', '2024-12-31'],
    ['volgend jaar', '2025-01-01', '2025-12-31'],
    ['vanaf 2026', '2026-01-01', null],
    ['tot en met 2030', '2024-11-04', '2030-12-31'],
    ['in de periode 2025-2027', '2025-01-01', '2027-12-31'],
    ['binnen zes weken', '2024-11-04', '2024-12-16'],
    ['binnen drie maanden na ontvangst', null, null],
    ['over twee jaar', '2026-01-01', '2026-12-31'],
    ['deze maand', '2024-11-04', '2024-11-30'],
    ['volgende week', '2024-11-11', '2024-11-17'],
    ['de komende jaren', '2024-11-04', null],
    ['op korte termijn', '2024-11-04', null],
    ['bij de Voorjaarsnota', '2025-03-01', '2025-06-01'],
    ['via de eerste suppletoire begroting 2025', '2025-03-01', '2025-06-01'],
    ['op Prinsjesdag', '2025-09-16', '2025-09-16'],
    ['in de ontwerpbegroting 2027', '2026-09-15', '2026-09-15'],
    ['in de Beleidsevaluatie 2026', '2026-01-01', '2026-12-31'],
    ['bij de reguliere begrotingsmomenten', null, null],
    ['voorafgaand aan het commissiedebat over Gaza', null, null],
  ])('"%s" is %s … %s, its preposition with it', (printed, from, to) => {
    expect(momentsIn(`Dat komt ${printed} aan de orde.`)).toEqual([[printed, from, to]]);
  });

  test.each([
    ['De brief van 3 mei 2024 ligt voor.', 'a day that tells which letter'],
    ['De middelen voor 2025 zijn toereikend.', 'a year that something is for'],
    ['De begroting 2025 is aangenomen.', 'a year in a name'],
    ['Zie Kamerstuk 36 045, nr. 4.', 'numbers of a piece'],
    ['De aanvraag van 31 februari 2025.', 'a day that does not exist'],
    ['In een brief gaat het kabinet hierop in.', 'a piece that is no time'],
  ])('finds no moment in "%s" (%s)', (text, _why) => {
    expect(momentsIn(text)).toEqual([]);
  });

  test('reads "voor" behind a plan as then, not as before it', () => {
    expect(momentsIn('Het is voorzien voor begin 2026.')).toEqual([
      ['voor begin 2026', '2026-01-01', '2026-04-30'],
    ]);
  });

  test('knows no days of what leans on a date that the letter lacks', () => {
    expect(momentsIn('Volgend jaar, in het najaar en uiterlijk 15 november 2026.', null)).toEqual([
      ['Volgend jaar', null, null],
      ['in het najaar', null, null],
      ['uiterlijk 15 november 2026', null, '2026-11-15'],
    ]);
  });

  test('gives moments in order of place, never overlapping', () => {
    const text = 'Begin 2025, uiterlijk 1 juni 2025, na de zomer en in Q4 2026 en eind 2027.';
    const moments = findMoments(text, LETTER_DAY);
    expect(moments).toHaveLength(5);
    for (const [at, { start }] of moments.entries()) {
      expect(start).toBeGreaterThanOrEqual(moments[at - 1]?.end ?? 0);
    }
  });
});
