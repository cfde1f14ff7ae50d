import { describe, expect, test } from 'vitest';
import { briefingPartKindSchema, briefingRequestSchema } from '../../server/contract.ts';
import { briefingText } from '../../web/briefing/briefing-copy.ts';
import {
  type BriefingState,
  briefingPath,
  briefingRequest,
  briefingStateOf,
  EMPTY_BRIEFING,
  USUAL_ORDER,
} from '../../web/briefing/briefing-state.ts';
import { loadDropped, saveDropped } from '../../web/briefing/dropped-statements.ts';
import { exampleTopics } from '../../web/briefing/example-topics.ts';
import { fileName } from '../../web/briefing/fetch-briefing.ts';
import { fittingLetters } from '../../web/briefing/letter-chooser.ts';
import { movedPart, orderWith } from '../../web/briefing/part-order.ts';
import { routeOf } from '../../web/router.ts';
import { briefing, citation, letterHead } from './wire-builders.ts';

const stateOf = (address: string): BriefingState =>
  briefingStateOf(new URL(address, 'http://127.0.0.1:3000'));

describe('briefingStateOf() and briefingPath()', () => {
  test.each<[string, string, Partial<BriefingState>]>([
    ['nothing', '/briefing', {}],
    [
      'every choice',
      '/briefing?onderwerp=R%26D+%C3%A9n+%22plan%22&delen=vragen&delen=kern&van=2024-01-01&tot=2026-05-18&brieven=kst-1&brieven=a.b',
      {
        topic: 'R&D én "plan"',
        parts: ['questions', 'core'],
        from: '2024-01-01',
        to: '2026-05-18',
        letters: ['kst-1', 'a.b'],
      },
    ],
  ])('read and write %s alike', (_what, address, over) => {
    const state = { ...EMPTY_BRIEFING, ...over };
    expect(stateOf(address)).toEqual(state);
    expect(stateOf(briefingPath(state))).toEqual(state);
  });

  test.each([
    ['a part that does not exist', '/briefing?delen=bijlagen'],
    [
      'all parts in their usual order',
      `/briefing?${'delen=kern&delen=standpunten&delen=aanbevelingen&delen=cijfers&delen=toezeggingen&delen=ontbreekt&delen=vragen'}`,
    ],
    ['a day that is no day', '/briefing?van=vorig+jaar&tot='],
    ['an empty topic and letter', '/briefing?onderwerp=+&brieven='],
  ])('pass over %s', (_what, address) => {
    expect(stateOf(address)).toEqual(EMPTY_BRIEFING);
  });

  test('name a part once, however often the address does', () => {
    expect(stateOf('/briefing?delen=kern&delen=cijfers&delen=kern').parts).toEqual([
      'core',
      'figures',
    ]);
  });

  test('are what routeOf() leads to', () => {
    const url = new URL('http://127.0.0.1:3000/briefing/?onderwerp=visa');
    expect(routeOf(url)).toMatchObject({ page: 'briefing', state: { topic: 'visa' } });
  });
});

describe('briefingRequest()', () => {
  test('asks only for what was chosen', () => {
    expect(briefingRequest({ ...EMPTY_BRIEFING, topic: 'visa' }, [])).toEqual({
      topic: 'visa',
      language: 'nl',
    });
  });

  test('is a request that the server takes, with every choice and what was dropped', () => {
    const state: BriefingState = {
      topic: 'visa',
      parts: ['questions'],
      from: '2024-01-01',
      to: null,
      letters: ['a'],
    };
    const request = briefingRequest(state, ['core:a#1:0']);
    expect(briefingRequestSchema.parse(request)).toEqual(request);
    expect(request).toMatchObject({
      filters: { from: '2024-01-01', letters: ['a'] },
      parts: ['questions'],
      dropped: ['core:a#1:0'],
    });
  });
});

describe('the order of the parts', () => {
  test('knows every part of the contract', () => {
    expect(USUAL_ORDER).toEqual(briefingPartKindSchema.options);
  });

  test('movedPart() puts a part past the next one that is on, over those that are off', () => {
    const order = ['core', 'positions', 'figures'] as const;
    expect(movedPart(order, ['core', 'figures'], 'figures', -1)).toEqual([
      'figures',
      'core',
      'positions',
    ]);
    expect(movedPart(order, order, 'core', 1)).toEqual(['positions', 'core', 'figures']);
  });

  test.each([
    ['the first up', 'core', -1],
    ['the last down', 'figures', 1],
    ['one that is off', 'questions', -1],
  ] as const)('movedPart() leaves %s where it is', (_what, kind, by) => {
    expect(movedPart(['core', 'figures', 'questions'], ['core', 'figures'], kind, by)).toBeNull();
  });

  test('orderWith() moves nothing when a part is only switched off', () => {
    expect(orderWith(USUAL_ORDER, ['core', 'questions'])).toEqual(USUAL_ORDER);
    expect(orderWith(USUAL_ORDER, ['questions', 'core']).slice(0, 3)).toEqual([
      'questions',
      'core',
      'positions',
    ]);
  });
});

describe('loadDropped() and saveDropped()', () => {
  function fakeStorage() {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  }

  test('keep what was dropped by topic, whatever its capitals', () => {
    const storage = fakeStorage();
    saveDropped(storage, 'Visa', [{ id: 'core:a#1:0', words: 'Het kabinet' }]);
    expect(loadDropped(storage, ' visa')).toEqual([{ id: 'core:a#1:0', words: 'Het kabinet' }]);
    expect(loadDropped(storage, 'handel')).toEqual([]);
  });

  test('leave no trace when everything is put back', () => {
    const storage = fakeStorage();
    saveDropped(storage, 'visa', [{ id: 'a', words: 'b' }]);
    saveDropped(storage, 'visa', []);
    expect(storage.kept.size).toBe(0);
  });

  test.each([
    ['cut off', '[{"id":"a","wor'],
    ['of another form', '{"id":"a"}'],
    ['with entries that are none', '[{"id":1,"words":"x"},null]'],
  ])('read a value %s as nothing', (_what, value) => {
    const storage = fakeStorage();
    storage.setItem('briefwijzer.briefing.visa', value);
    expect(loadDropped(storage, 'visa')).toEqual([]);
  });

  test('do without a storage, and with one that is full', () => {
    expect(loadDropped(null, 'visa')).toEqual([]);
    const full = {
      removeItem: () => undefined,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => saveDropped(full, 'visa', [{ id: 'a', words: 'b' }])).not.toThrow();
  });
});

describe('exampleTopics()', () => {
  type Printed = readonly [term: string, count: number, letters: number];
  const topicsOf = (...letters: readonly (readonly Printed[])[]): string[] =>
    exampleTopics({
      letters: letters.map((terms, order) => ({
        letter: letterHead({ id: `brief-${order}` }),
        terms: terms.map(([term, count, inLetters]) => ({ term, count, letters: inLetters })),
      })),
    });

  test.each<[string, readonly (readonly Printed[])[], string[]]>([
    [
      'what several letters print, the oftener first',
      [[['alleen hier', 9, 1]], [['visa', 3, 2]], [['sancties', 5, 3]]],
      ['sancties', 'visa', 'alleen hier'],
    ],
    [
      'two of one letter at most',
      [
        [
          ['visa', 5, 1],
          ['handel', 4, 1],
          ['energie', 3, 1],
        ],
      ],
      ['visa', 'handel'],
    ],
    ['no term within another', [[['handel', 5, 1]], [['handelsmissies', 4, 1]]], ['handel']],
    ['no abbreviations', [[['EU-27', 5, 1]], [['visa', 1, 1]]], ['visa']],
    ['nothing of nothing', [], []],
  ])('gives %s', (_what, letters, topics) => {
    expect(topicsOf(...letters)).toEqual(topics);
  });
});

test.each([
  ['Visa & handel: één plan?', 'briefing-visa-handel-een-plan-2026-11-12.docx'],
  ['???', 'briefing-2026-11-12.docx'],
  [`${'lang '.repeat(40)}`, `briefing-${'lang-'.repeat(12).slice(0, -1)}-2026-11-12.docx`],
])('fileName() makes a name of „%s”', (topic, name) => {
  expect(fileName(briefing({ topic }), 'docx')).toBe(name);
});

describe('fittingLetters()', () => {
  const letters = [
    letterHead({ id: 'a', title: 'Visumbeleid', date: '2024-03-01' }),
    letterHead({ id: 'b', title: 'Handel', date: '2026-05-18' }),
  ];
  test.each<[string, string[], string, string[]]>([
    ['no words', ['b'], '', ['a', 'b']],
    ['the start of a word of the title', [], 'visum', ['a']],
    ['a month', [], 'mei 2026', ['b']],
    ['words that only another has, beside a ticked letter', ['b'], 'visum', ['b', 'a']],
    ['nothing that fits', [], 'landbouw', []],
  ])('gives for %s', (_what, chosen, words, expected) => {
    expect(fittingLetters(letters, chosen, words).map(({ id }) => id)).toEqual(expected);
  });
});

test('briefingText() has the head, the parts and sources of the same numbers', () => {
  const text = 'Het kabinet zet in op kennis. De rest volgt.';
  const given = briefing({
    title: 'Briefing: kennis',
    question: 'kennis',
    parts: [
      {
        kind: 'questions',
        title: 'Vragen om te stellen',
        headers: null,
        empty: null,
        leftOut: 1,
        leftOutText: 'Nog 1 vraag.',
        items: [
          {
            id: 'q',
            group: '18 mei 2026',
            letterId: null,
            date: null,
            cells: [
              [
                { kind: 'words', text: 'Wat werd ' },
                { kind: 'quote', text: 'op kennis', n: 1, start: 19, end: 28 },
                { kind: 'words', text: '?' },
              ],
            ],
          },
        ],
      },
      {
        kind: 'figures',
        title: 'Cijfers',
        headers: ['Wat', 'Bedrag'],
        empty: 'Geen cijfers gevonden.',
        leftOut: 0,
        leftOutText: null,
        items: [],
      },
    ],
    citations: [citation(1, text, 'op kennis')],
  });
  const lines = briefingText(given, 'http://127.0.0.1:3000/briefing?onderwerp=kennis').split('\n');
  expect(lines[0]).toBe('Briefing: kennis');
  expect(lines).toContain('Verzameling: sha256:0123456789abcdef');
  expect(lines).toContain('Opnieuw te maken: http://127.0.0.1:3000/briefing?onderwerp=kennis');
  expect(lines).toContain('1. Wat werd „op kennis” [1]?');
  expect(lines).toContain('Nog 1 vraag.');
  expect(lines).toContain('Geen cijfers gevonden.');
  expect(lines).not.toContain('Wat | Bedrag');
  expect(lines.at(-1)).toBe(
    '[1] Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42, alinea 1. https://zoek.officielebekendmakingen.nl/kst-31271-42.html',
  );
});
