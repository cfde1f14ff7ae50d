import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterKind } from '../../../corpus/letter.ts';
import { chooseSides, chooseWhole } from '../../../server/compare/choose-sides.ts';
import { readAskedSides } from '../../../server/compare/pointed-letters.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

let letters: OpenLetters;

beforeAll(async () => {
  letters = await openLetters('corpus/letters');
});
afterAll(() => letters.close());

const SOME = [
  buildLetter('nota-2019', ['Tekst.'], {
    date: '2019-02-01',
    kind: 'beleidsbrief',
    senders: ['A. Jansen'],
  }),
  buildLetter('reactie-2021', ['Tekst.'], { date: '2021-06-10', kind: 'beleidsreactie' }),
  buildLetter('nota-2023', ['Tekst.'], {
    date: '2023-04-24',
    kind: 'beleidsbrief',
    senders: ['B. de Vries'],
  }),
  buildLetter('opvolging-2023', ['Tekst.'], {
    date: '2023-05-18',
    kind: 'opvolgingsbrief',
    senders: ['B. de Vries'],
  }),
  buildLetter('zonder-datum', ['Tekst.'], { date: null }),
];

describe('readAskedSides()', () => {
  it.each([
    [
      'Verschil tussen de beleidsbrief van 2019 en die van 2023 over vis',
      ['nota-2019', 'nota-2023'],
      null,
    ],
    [
      'Wat zegt de beleidsbrief van 2023 over vis vergeleken met die van 2019?',
      ['nota-2023'],
      'nota-2019',
    ],
    ['Wat is er nieuw over vis sinds de brief van juni 2021?', [], 'reactie-2021'],
    ['Wat is er nieuw over vis sinds juni 2021?', [], 'nota-2019 reactie-2021'],
    [
      'Verschil tussen beleidsreactie 2021 en opvolgingsbrief 2023 over vis',
      ['reactie-2021', 'opvolging-2023'],
      null,
    ],
    [
      'Wat zegt de opvolgingsbrief ten opzichte van de beleidsreactie van 2021?',
      ['opvolging-2023'],
      'reactie-2021',
    ],
    [
      'Hoe is de vangst veranderd tussen 2019 en 2023?',
      ['nota-2019', 'nota-2023 opvolging-2023'],
      null,
    ],
    ['Vergelijk de brieven van 2019 en 2023', ['nota-2019', 'nota-2023 opvolging-2023'], null],
    [
      'Wat zei Jansen over vis en wat zegt de Vries?',
      ['nota-2019', 'nota-2023 opvolging-2023'],
      null,
    ],
    ['Is de minister anders gaan denken dan in de brief van Jansen?', [], 'nota-2019'],
    ['What changed on fish compared to the 2019 letter?', [], 'nota-2019'],
    ['What is new on fish since June 2021?', [], 'nota-2019 reactie-2021'],
    [
      'What does the 2023 policy letter say compared with the one from 2019?',
      ['nota-2023'],
      'nota-2019',
    ],
    ['In vergelijking tot 10 juni 2021, wat is nieuw?', [], 'nota-2019 reactie-2021'],
    ['Hoe verschillen beide beleidsbrieven over vis?', ['nota-2019 nota-2023'], null],
    ['Hoe is het doel voor 2030 veranderd?', [], null],
  ] as const)('%s → %j beside %j', (question, sides, base) => {
    const asked = readAskedSides(question, SOME);
    const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id).join(' ');
    expect(asked.sides.map(ids)).toEqual(sides);
    expect(asked.base && ids(asked.base.letters)).toBe(base);
  });
});

describe('chooseSides()', () => {
  const sidesOf = async (question: string, subject: string) =>
    (
      await chooseSides(letters.index, subject, {
        letters: letters.index.letters,
        asked: readAskedSides(question, letters.index.letters),
      })
    ).map((pair) => pair.map(({ date, kind }) => `${date?.slice(0, 4)} ${kind}`).join(' / '));

  it('sets the oldest beside the newest letter that treats the theme', async () => {
    expect(await sidesOf('Wat is er veranderd?', 'Nationale Veiligheidsraad')).toEqual([
      '2022 beleidsbrief / 2026 opvolgingsbrief',
    ]);
  });

  it('prefers letters of one kind, also where one of them is silent and nothing else speaks', async () => {
    const both = ['2022 beleidsbrief / 2026 beleidsbrief'];
    expect(await sidesOf('Is men van mening veranderd?', 'EU-uitbreiding')).toEqual(both);
    expect(await sidesOf('Wat was het in 2022 en wat is het nu?', 'defensie-uitgaven')).toEqual(
      both,
    );
  });

  it('keeps the kind that "die van 2026" repeats', async () => {
    expect(
      await sidesOf('Verschil tussen de beleidsbrief van 2022 en die van 2026', 'mensenrechten'),
    ).toEqual(['2022 beleidsbrief / 2026 beleidsbrief']);
  });

  it('sets each later letter that treats the theme beside the one from which news is asked', async () => {
    expect(
      await sidesOf('Wat is er nieuw sinds de brief van maart 2022?', 'Nationale Veiligheidsraad'),
    ).toEqual([
      '2022 beleidsbrief / 2026 opvolgingsbrief',
      '2022 beleidsbrief / 2024 beleidsreactie',
    ]);
    expect(await sidesOf('Wat is er nieuw sinds juni 2024?', 'Nationale Veiligheidsraad')).toEqual([
      '2024 beleidsreactie / 2026 opvolgingsbrief',
    ]);
  });
});

describe('chooseWhole()', () => {
  const letter = (id: string, date: string | null, kind: LetterKind) =>
    buildLetter(id, ['Tekst.'], { date, kind });
  const chosen = (question: string, ...some: Parameters<typeof chooseWhole>[0]) =>
    chooseWhole(some, readAskedSides(question, some))?.map(({ id }) => id);
  const old = letter('a', '2022-01-01', 'beleidsbrief');

  it('takes the oldest and the newest of the kind that is named', () => {
    expect(
      chosen(
        'Vergelijk de beleidsbrieven',
        letter('c', '2026-05-01', 'opvolgingsbrief'),
        old,
        letter('b', '2026-04-01', 'beleidsbrief'),
      ),
    ).toEqual(['a', 'b']);
  });

  it('takes two letters that are all there is, and none where one has no date', () => {
    expect(chosen('Vergelijk ze', old, letter('b', '2024-01-01', 'beleidsreactie'))).toEqual([
      'a',
      'b',
    ]);
    expect(chosen('Vergelijk ze', old, letter('b', null, 'beleidsbrief'))).toBeUndefined();
    expect(chosen('Vergelijk ze')).toBeUndefined();
    const newer = letter('b', '2024-01-01', 'beleidsbrief');
    expect(chosen('Vergelijk de brief van 2022', old, newer)).toBeUndefined();
  });
});
