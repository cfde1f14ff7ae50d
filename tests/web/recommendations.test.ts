import { describe, expect, test } from 'vitest';
import type { Citation, Recommendation, RecommendationChange } from '../../server/contract.ts';
import { alignmentOf, pairName, segmentsOf } from '../../web/recommendations/aligned-text.ts';
import { chooseThreads, yearsIn } from '../../web/recommendations/choose-threads.ts';
import { citedIn, citedPath, citedThread } from '../../web/recommendations/cited-thread.ts';
import {
  EMPTY_STATE,
  exportPath,
  isExportWider,
  type LedgerState,
  ledgerPath,
  ledgerStateOf,
} from '../../web/recommendations/ledger-state.ts';
import { shareWords } from '../../web/recommendations/share-bar.ts';
import { stationsOf } from '../../web/recommendations/time-line.ts';
import { wholePercent } from '../../web/whole-percent.ts';
import { citation, event, recommendation } from './wire-builders.ts';

const stateOf = (address: string): LedgerState =>
  ledgerStateOf(new URL(address, 'http://127.0.0.1:3000'));

describe('ledgerStateOf() and ledgerPath()', () => {
  test.each<[string, string, Partial<LedgerState>]>([
    ['nothing', '/aanbevelingen', {}],
    [
      'every filter',
      '/aanbevelingen?thema=Veiligheid+en+stabiliteit&status=Onderhanden&jaar=2024&q=NAVO&sorteer=hergebruik&open=x-1',
      {
        theme: 'Veiligheid en stabiliteit',
        status: 'Onderhanden',
        year: '2024',
        words: 'NAVO',
        sort: 'hergebruik',
        open: 'x-1',
      },
    ],
    [
      'signs that an address escapes',
      '/aanbevelingen?q=R%26D+%C3%A9n+%22plan%22',
      { words: 'R&D én "plan"' },
    ],
  ])('read and write %s alike', (_what, address, over) => {
    const state = { ...EMPTY_STATE, ...over };
    expect(stateOf(address)).toEqual(state);
    expect(stateOf(ledgerPath(state))).toEqual(state);
  });

  test.each([
    ['an order that does not exist', '/aanbevelingen?sorteer=beste'],
    ['a year that is no year', '/aanbevelingen?jaar=vorig'],
    ['empty filters', '/aanbevelingen?thema=&status=&q=%20'],
    ['a broken fragment', '/aanbevelingen#%E0%A4%A'],
  ])('pass over %s', (_what, address) => {
    expect(stateOf(address)).toEqual(EMPTY_STATE);
  });

  test('open the thread that the fragment names, as the address of a recommendation does', () => {
    expect(stateOf('/aanbevelingen#veiligheid-1').open).toBe('veiligheid-1');
  });
});

describe('citedPath() and citedThread()', () => {
  const status = (n: number) => citation(n, 'Onderhanden: ja.', 'Onderhanden: ja.');
  const threads = [
    recommendation({ id: 'a', citation: citation(1, 'A.', 'A.'), statusCitation: status(2) }),
    recommendation({ id: 'b', citation: citation(3, 'B.', 'B.'), statusCitation: status(4) }),
  ];
  const openedBy = (...cited: Citation[]): string | null =>
    citedThread(threads, citedIn(new URL(citedPath(cited), 'http://127.0.0.1:3000')));

  test.each<[string, Citation[], string | null]>([
    ['the status of one thread, beside a response', [status(2), citation(9, 'R.', 'R.')], 'a'],
    ['the text of one thread', [citation(3, 'B.', 'B.')], 'b'],
    ['two threads', [status(2), status(4)], null],
    ['no thread', [citation(9, 'R.', 'R.')], null],
    ['nothing', [], null],
  ])('lead from an answer that cites %s', (_what, cited, expected) => {
    expect(openedBy(...cited)).toBe(expected);
  });

  test('lead to the whole room from an answer that cites a series', () => {
    const series = Array.from({ length: 20 }, (_, order) => citation(order + 1, 'Een.', 'Een.'));
    expect(citedPath(series)).toBe('/aanbevelingen');
  });
});

test('exportPath() asks for what is shown, as far as the server can filter', () => {
  const state = stateOf('/aanbevelingen?thema=Europa&status=geen&jaar=2024&q=kennis');
  expect(exportPath(state, 'csv')).toBe('/api/recommendations.csv?theme=Europa&q=kennis');
  expect(isExportWider(state)).toBe(true);
  expect(isExportWider(stateOf('/aanbevelingen?thema=Europa&q=kennis'))).toBe(false);
});

describe('chooseThreads()', () => {
  const reused = (share: number): RecommendationChange => ({
    reused: [],
    added: [],
    dropped: [],
    reusedShare: share,
  });
  const evaluation = (title: string, theme: string | null, completed: string | null) => ({
    ...recommendation().evaluation,
    title,
    theme,
    completed,
  });
  const navo = 'De NAVO kreeg méér aandacht in 2023.';
  const threads: readonly Recommendation[] = [
    recommendation({
      id: 'b2',
      number: 2,
      evaluation: evaluation('B', 'Europa', '2025'),
      change: reused(0.2),
    }),
    recommendation({
      id: 'a10',
      number: 10,
      evaluation: evaluation('A', null, '2024'),
      change: reused(0.9),
    }),
    recommendation({
      id: 'a9',
      number: 9,
      evaluation: evaluation('A', null, '2024'),
      status: 'Afgerond',
    }),
    recommendation({
      id: 'oud',
      evaluation: evaluation('C', 'Europa', null),
      status: null,
      statusDate: null,
      events: [event('responded', citation(1, navo, navo, { date: '2023-01-02' }))],
    }),
  ];
  const ids = (over: Partial<LedgerState>): string[] =>
    chooseThreads(threads, { ...EMPTY_STATE, ...over }).map(({ id }) => id);

  test.each<[string, Partial<LedgerState>, string[]]>([
    ['nothing leaves all', {}, ['b2', 'a9', 'a10', 'oud']],
    ['a theme', { theme: 'Europa' }, ['b2', 'oud']],
    ['the title of an evaluation without a theme', { theme: 'a' }, ['a9', 'a10']],
    ['threads without either', { theme: 'geen' }, []],
    ['a status as printed', { status: 'Afgerond' }, ['a9']],
    ['threads without a status', { status: 'geen' }, ['oud']],
    ['the year of completion', { year: '2025' }, ['b2']],
    ['the year of a piece in the thread', { year: '2023' }, ['oud']],
    ['words in any order, without case or accents', { words: 'meer navo' }, ['oud']],
    ['the start of a word', { words: 'aand' }, ['oud']],
    ['the middle of a word, which finds nothing', { words: 'dacht' }, []],
    ['a word that only some hold', { words: 'investeer kennis bestaatniet' }, []],
    ['a theme that is gone', { theme: 'Landbouw' }, []],
  ])('filters by %s', (_what, over, expected) => {
    expect(ids(over)).toEqual(expected);
  });

  test.each<[LedgerState['sort'], string[], string]>([
    ['nieuwste', ['b2', 'a9', 'a10', 'oud'], 'newest status first, without one last'],
    ['evaluatie', ['b2', 'a9', 'a10', 'oud'], 'numbers count as numbers, undated evaluations last'],
    ['hergebruik', ['a10', 'b2', 'a9', 'oud'], 'most reused first, not compared last'],
  ])('sorts by %s: %3$s', (sort, expected) => {
    expect(ids({ sort })).toEqual(expected);
  });

  test('yearsIn() offers every year that occurs, newest first', () => {
    expect(yearsIn(threads)).toEqual(['2025', '2024', '2023']);
  });
});

describe('alignmentOf()', () => {
  const earlier = 'BZ werkt aan betere monitoring. Het plan volgt.';
  const later = 'Zoals gemeld werkt Buitenlandse Zaken aan betere monitoring. Dat is nieuw.';
  const at = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const old = { id: 'oud', date: '2024-06-10' };
  const change = (
    over: Partial<RecommendationChange['reused'][number]> = {},
  ): RecommendationChange => ({
    reused: [
      {
        text: 'Zoals gemeld werkt Buitenlandse Zaken aan betere monitoring.',
        earlier: citation(1, earlier, 'BZ werkt aan betere monitoring.', old),
        later: citation(2, later, 'Zoals gemeld werkt Buitenlandse Zaken aan betere monitoring.'),
        similarity: 0.9,
        earlierDate: '2024-06-10',
        laterDate: '2026-05-18',
        words: [
          {
            earlier: at(earlier, 'aan betere monitoring'),
            later: at(later, 'aan betere monitoring'),
          },
        ],
        ...over,
      },
    ],
    added: [{ text: 'Dat is nieuw.', citation: citation(2, later, 'Dat is nieuw.') }],
    dropped: [{ text: 'plan', kind: 'plan', citation: citation(1, earlier, 'plan', old) }],
    reusedShare: 0.5,
  });
  /** What is drawn of a text: each piece with its layers and the tags before it. */
  const drawn = (text: string, id: string, given: RecommendationChange) =>
    segmentsOf({ start: 0, end: text.length }, alignmentOf(given).paragraphs.get(id)).map(
      ({ start, end, markings, tags }) => [
        [...tags.map(({ kind }) => `<${kind}>`), text.slice(start, end)].join(''),
        ...markings.map(({ layer }) => layer),
      ],
    );

  test('marks the shared words in both texts, the new sentence and what is not named again', () => {
    expect(drawn(later, 'kst-31271-42#2', change())).toEqual([
      ['<pair>Zoals gemeld werkt Buitenlandse Zaken '],
      ['aan betere monitoring', 'reused'],
      ['. '],
      ['<new>Dat is nieuw.', 'new'],
    ]);
    expect(drawn(earlier, 'oud#1', change())).toEqual([
      ['<pair>BZ werkt '],
      ['aan betere monitoring', 'reused'],
      ['. Het '],
      ['<dropped>plan', 'dropped'],
      [' volgt.'],
    ]);
  });

  test.each<[string, Partial<RecommendationChange['reused'][number]>]>([
    [
      'runs past the end of the text',
      { words: [{ earlier: { start: 9, end: 999 }, later: at(later, 'aan betere') }] },
    ],
    [
      'lies outside its sentence',
      { words: [{ earlier: at(earlier, 'plan'), later: at(later, 'aan betere') }] },
    ],
    ['is empty', { words: [{ earlier: { start: 4, end: 4 }, later: at(later, 'aan betere') }] }],
    ['is not there at all', { words: [] }],
    [
      'belongs to a sentence that stands elsewhere',
      {
        later: {
          ...citation(2, later, 'Dat is nieuw.'),
          quotes: [{ start: 1, end: 14, text: 'Dat is nieuw.' }],
        },
      },
    ],
  ])('marks neither end of a pair when a run %s, and counts it', (_what, over) => {
    const alignment = alignmentOf(change(over));
    expect(alignment.unplaced).toBe(1);
    const layers = [...alignment.paragraphs.values()].flatMap(({ markings }) =>
      markings.map(({ layer }) => layer),
    );
    expect(layers).toEqual(['new', 'dropped']);
  });

  test('tags consecutive new sentences once', () => {
    const given: RecommendationChange = {
      ...change(),
      reused: [],
      dropped: [],
      added: [
        {
          text: '',
          citation: citation(
            2,
            later,
            'Zoals gemeld werkt Buitenlandse Zaken aan betere monitoring.',
          ),
        },
        { text: '', citation: citation(2, later, 'Dat is nieuw.') },
      ],
    };
    expect(drawn(later, 'kst-31271-42#2', given).join()).toMatch(/^<new>Zoals[^<]+$/);
  });

  test('segmentsOf() loses no character, wherever the part of the paragraph begins', () => {
    const marked = alignmentOf(change()).paragraphs.get('kst-31271-42#2');
    for (let start = 0; start < later.length; start += 1) {
      const within = { start, end: later.length };
      const pieces = segmentsOf(within, marked).map((piece) => later.slice(piece.start, piece.end));
      expect(pieces.join('')).toBe(later.slice(start));
    }
  });

  test('pairName() goes on after z', () => {
    expect([0, 25, 26, 51, 52].map(pairName)).toEqual(['a', 'z', 'aa', 'az', 'ba']);
  });
});

describe('stationsOf()', () => {
  const piece = (kind: 'recommended' | 'responded' | 'followed-up') => ({
    event: kind,
    why: kind,
    pieces: [],
  });
  const dated = (kind: 'recommended' | 'responded' | 'followed-up', date: string | null) =>
    event(kind, citation(1, 'Een zin.', 'Een zin.', { date }));
  const line = (thread: Parameters<typeof stationsOf>[0]): string[] =>
    stationsOf(thread).map((station) =>
      station.kind === 'there'
        ? `${station.event.kind} ${station.event.date}`
        : `(${station.missing.event})`,
    );

  test.each<[string, Parameters<typeof stationsOf>[0], string[]]>([
    [
      'puts absent pieces where their step belongs',
      {
        events: [dated('followed-up', '2026-01-01')],
        missing: [piece('responded'), piece('recommended')],
      },
      ['(recommended)', '(responded)', 'followed-up 2026-01-01'],
    ],
    [
      'puts a report without a date before what answers it',
      {
        events: [dated('followed-up', '2026-01-01'), dated('recommended', null)],
        missing: [piece('responded')],
      },
      ['recommended null', '(responded)', 'followed-up 2026-01-01'],
    ],
    [
      'keeps several follow-ups in order of date',
      {
        events: [
          dated('recommended', '2023-01-01'),
          dated('followed-up', '2024-01-01'),
          dated('followed-up', '2025-01-01'),
        ],
        missing: [],
      },
      ['recommended 2023-01-01', 'followed-up 2024-01-01', 'followed-up 2025-01-01'],
    ],
    [
      'puts what did not follow yet at the end',
      { events: [dated('recommended', '2023-01-01')], missing: [piece('followed-up')] },
      ['recommended 2023-01-01', '(followed-up)'],
    ],
  ])('%s', (_what, thread, expected) => {
    expect(line(thread)).toEqual(expected);
  });
});

describe('the share of reused words', () => {
  const from = (share: number, ...dates: (string | null)[]): RecommendationChange => ({
    reused: dates.map((date, order) => ({
      text: '',
      earlier: citation(1, 'Een zin.', 'Een zin.', { id: `oud-${order}`, date }),
      later: citation(2, 'Een zin.', 'Een zin.'),
      similarity: 1,
      earlierDate: date,
      laterDate: null,
      words: [],
    })),
    added: [],
    dropped: [],
    reusedShare: share,
  });
  test.each([
    [from(0.704, '2024-06-10'), '70 % uit 2024'],
    [from(0.5, '2024-06-10', '2022-01-01', '2022-05-01'), '50 % uit 2022 en 2024'],
    [from(0.5, null), '50 % uit eerdere tekst'],
    [from(0), 'niets uit eerdere tekst'],
  ])('is said with the years it comes from', (change, words) => {
    expect(shareWords(change)).toBe(words);
  });
  test.each([
    [0.001, 1],
    [0.999, 99],
    [1, 100],
  ])('%d is shown as %d %%: little is not nothing, nearly all is not all', (share, shown) => {
    expect(wholePercent(share)).toBe(shown);
  });
});
