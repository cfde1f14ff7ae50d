import { describe, expect, test } from 'vitest';
import { type Commitment, commitmentsQuerySchema } from '../../server/contract.ts';
import { firstWords } from '../../web/ask-about.ts';
import {
  chooseCommitments,
  momentOf,
  sectionsOf,
  signOf,
} from '../../web/commitments/choose-commitments.ts';
import {
  ALL_COMMITMENTS,
  type CommitmentsState,
  commitmentsPath,
  commitmentsStateOf,
  exportPath,
  isExportWider,
} from '../../web/commitments/commitments-state.ts';
import { type MomentPicture, momentPicture } from '../../web/commitments/moment-picture.ts';
import { momentDays } from '../../web/commitments/moment-words.ts';
import { localDay } from '../../web/dutch-date.ts';
import { citation, commitment, mentionedCommitment } from './wire-builders.ts';

const TODAY = '2022-10-01';
const later = citation(2, 'De nota is verstuurd.', 'De nota is verstuurd.', { id: 'later' });

const stateOf = (address: string): CommitmentsState =>
  commitmentsStateOf(new URL(address, 'http://127.0.0.1:3000'));

function due(
  from: string | null,
  to: string | null,
  text = 'op enig moment',
): NonNullable<Commitment['due']> {
  return { text, from, to, citation: null };
}

describe('commitmentsStateOf() and commitmentsPath()', () => {
  test.each<[string, string, Partial<CommitmentsState>]>([
    ['nothing', '/toezeggingen', {}],
    [
      'every filter and a mark',
      '/toezeggingen?q=nota&soort=informeren&later=niet&moment=voorbij&brief=kst-1&sorteer=brief#kst-1-p2-1',
      {
        words: 'nota',
        kind: 'inform',
        later: 'niet',
        moment: 'voorbij',
        letter: 'kst-1',
        sort: 'brief',
        marked: 'kst-1-p2-1',
      },
    ],
    [
      'signs that an address escapes',
      '/toezeggingen?q=R%26D+%22plan%22#een%20brief-p1-1',
      { words: 'R&D "plan"', marked: 'een brief-p1-1' },
    ],
  ])('read and write %s alike', (_what, address, over) => {
    const state = { ...ALL_COMMITMENTS, ...over };
    expect(stateOf(address)).toEqual(state);
    expect(stateOf(commitmentsPath(state))).toEqual(state);
  });

  test.each([
    ['a kind that does not exist', '/toezeggingen?soort=beloven'],
    ['a moment and an order that do not exist', '/toezeggingen?moment=ooit&sorteer=beste'],
    ['empty filters', '/toezeggingen?q=%20&brief=&later='],
    ['a broken fragment', '/toezeggingen#%E0%A4%A'],
  ])('pass over %s', (_what, address) => {
    expect(stateOf(address)).toEqual(ALL_COMMITMENTS);
  });
});

describe('exportPath()', () => {
  test('asks the server for what is shown, in the words of its contract', () => {
    const state = stateOf(
      '/toezeggingen?q=nota&soort=uitvoeren&later=niet&moment=voorbij&brief=kst-1#kst-1-p2-1',
    );
    const asked = new URL(exportPath(state, 'csv', TODAY), 'http://127.0.0.1:3000');
    expect(asked.pathname).toBe('/api/commitments.csv');
    expect(commitmentsQuerySchema.parse(Object.fromEntries(asked.searchParams))).toEqual({
      q: 'nota',
      kind: 'act',
      letter: 'kst-1',
      open: 'true',
      before: TODAY,
    });
  });

  test('says when the file holds more than the list', () => {
    expect(isExportWider(stateOf('/toezeggingen?moment=zonder'))).toBe(true);
    expect(isExportWider(stateOf('/toezeggingen?moment=voorbij&later=wel&q=a'))).toBe(false);
  });

  test('asks for what is still to come by the same day', () => {
    const path = exportPath(stateOf('/toezeggingen?moment=komend'), 'ics', TODAY);
    expect(path).toBe(`/api/commitments.ics?after=${TODAY}`);
  });
});

describe('momentOf()', () => {
  test.each<[string, Commitment['due'], string]>([
    ['its last day was yesterday', due(null, '2022-09-30'), 'voorbij'],
    ['its last day is today', due('2022-01-01', TODAY), 'komend'],
    ['it has no end', due('2022-03-08', null), 'zonder'],
    ['its moment has no days', due(null, null), 'zonder'],
    ['no moment is printed', null, 'zonder'],
  ])('when %s', (_what, given, expected) => {
    expect(momentOf(commitment({ due: given }), TODAY)).toBe(expected);
  });
});

describe('chooseCommitments() and sectionsOf()', () => {
  const of = (id: string, given: Commitment['due'], over: Partial<Commitment> = {}): Commitment =>
    commitment({ id, due: given, ...over });
  const newer = citation(7, 'Dat gebeurt.', 'Dat gebeurt.', { id: 'nieuw', date: '2022-06-01' });
  const commitments = [
    of('lang-voorbij', due(null, '2022-04-01')),
    of('net-voorbij', due('2022-09-01', '2022-09-30')),
    of('verst', due('2023-01-01', '2023-12-31'), { kind: 'act' }),
    of('eerst', due('2022-11-01', '2022-11-30')),
    mentionedCommitment(later, { id: 'genoemd', due: due('2022-01-01', '2022-11-30') }),
    of('open', due('2022-03-08', null), { text: 'De minister van Financiën komt erop terug.' }),
    of('nieuwste', null, { citation: newer, text: 'Dat gebeurt.', state: 'no-later-letter' }),
  ];
  const ids = (over: Partial<CommitmentsState>): string[] =>
    chooseCommitments(commitments, { ...ALL_COMMITMENTS, ...over }, TODAY).map(({ id }) => id);
  const sections = (sort: CommitmentsState['sort']) =>
    sectionsOf(commitments, sort, TODAY).map((section) => [
      'letter' in section.head ? section.head.letter.id : section.head.moment,
      section.commitments.map(({ id }) => id),
    ]);

  test.each<[string, Partial<CommitmentsState>, string[]]>([
    ['a kind', { kind: 'act' }, ['verst']],
    ['what a later letter mentions', { later: 'wel' }, ['genoemd']],
    ['a letter', { letter: 'nieuw' }, ['nieuwste']],
    ['a place in time', { moment: 'voorbij' }, ['lang-voorbij', 'net-voorbij']],
    ['words in any order, without accents', { words: 'financien DE' }, ['open']],
    ['words that only a later letter has, which finds nothing', { words: 'verstuurd' }, []],
    ['two filters at once', { later: 'niet', moment: 'komend' }, ['verst', 'eerst']],
    ['a letter that is gone', { letter: 'weg' }, []],
  ])('filters by %s', (_what, over, expected) => {
    expect(ids(over)).toEqual(expected);
  });

  test('what no letter follows counts as not mentioned, as in the downloads', () => {
    expect(ids({ later: 'niet' })).toContain('nieuwste');
  });

  test('by moment: what comes next first, then what is past, the latest first, then what has no end', () => {
    expect(sections('moment')).toEqual([
      ['komend', ['eerst', 'genoemd', 'verst']],
      ['voorbij', ['net-voorbij', 'lang-voorbij']],
      ['zonder', ['nieuwste', 'open']],
    ]);
  });

  test('by letter: the newest first, in reading order', () => {
    expect(sections('brief').map(([head]) => head)).toEqual(['nieuw', 'brief-2022']);
  });

  test('signOf() tells a certain mention from a doubtful one', () => {
    expect(signOf(mentionedCommitment(later))).toBe('mentioned');
    expect(signOf(mentionedCommitment(later, { doubtful: true }))).toBe('doubtful');
    expect(signOf(commitment())).toBe('hollow');
  });
});

describe('momentDays()', () => {
  test.each<[string, Commitment['due'], string | null]>([
    ['a quarter', due('2022-07-01', '2022-09-30'), '1 juli tot en met 30 september 2022'],
    ['days of one month', due('2022-04-01', '2022-04-10'), '1 tot en met 10 april 2022'],
    ['a winter', due('2022-12-01', '2023-02-28'), '1 december 2022 tot en met 28 februari 2023'],
    ['a year', due('2026-01-01', '2026-12-31'), 'heel 2026'],
    ['an end alone', due(null, '2022-09-30'), 'uiterlijk 30 september 2022'],
    [
      'an end, from the day of the letter',
      due('2022-03-08', '2022-06-01'),
      'uiterlijk 1 juni 2022',
    ],
    ['a beginning alone', due('2023-01-01', null), 'vanaf 1 januari 2023'],
    ['one day', due('2022-09-20', '2022-09-20', 'Prinsjesdag'), '20 september 2022'],
    ['one day that is printed so', due('2022-06-01', '2022-06-01', 'op 1 juni 2022'), null],
    ['no days', due(null, null), null],
    ['no moment', null, null],
  ])('says %s', (_what, given, words) => {
    expect(momentDays(commitment({ due: given }))).toBe(words);
  });
});

describe('momentPicture()', () => {
  const bars = (picture: MomentPicture | null) => {
    if (picture?.shown.kind !== 'bars') throw new Error('no bars');
    return picture.shown;
  };
  const on = (id: string, from: string | null, to: string | null): Commitment =>
    commitment({ id, due: due(from, to) });

  test('is not there when nothing has a last day', () => {
    expect(momentPicture([commitment({ due: null })], TODAY)).toBeNull();
    expect(momentPicture([], TODAY)).toBeNull();
  });

  test('puts each bar on its interval, and today where it is', () => {
    const picture = momentPicture([on('jaar', '2023-01-01', '2023-12-31')], '2022-07-02');
    expect(picture?.years).toEqual([
      { year: '2022', at: 0 },
      { year: '2023', at: 50 },
    ]);
    expect(picture?.today).toBeCloseTo(25, 0);
    expect(bars(picture).bars[0]).toMatchObject({ start: 50 });
    expect(bars(picture).bars[0]?.end).toBeCloseTo(100, 0);
  });

  test('gives a bar of its own day to what runs from the day of the letter', () => {
    const {
      bars: [bar],
    } = bars(momentPicture([on('a', '2022-03-08', '2022-12-31')], TODAY));
    expect(bar?.start).toBe(bar?.end);
  });

  test('no two bars of one row meet', () => {
    const many = Array.from({ length: 24 }, (_, order) =>
      on(`c${order}`, `2022-0${1 + (order % 9)}-01`, `2023-0${1 + ((order * 5) % 9)}-20`),
    );
    const picture = momentPicture(many, TODAY);
    const shown = picture?.shown.kind === 'bars' ? picture.shown.bars : [];
    for (const bar of shown) {
      for (const other of shown) {
        if (bar === other || bar.lane !== other.lane) continue;
        expect(bar.end < other.start || other.end < bar.start).toBe(true);
      }
    }
  });

  test('groups by quarter where there are too many to tell apart, and by year over many years', () => {
    const many = (lastYear: number): Commitment[] =>
      Array.from({ length: 90 }, (_, order) => {
        const year = order === 0 ? lastYear : 2022;
        return on(`c${order}`, `${year}-04-01`, `${year}-0${4 + (order % 6)}-30`);
      });
    const columns = (lastYear: number) => {
      const shown = momentPicture(many(lastYear), TODAY)?.shown;
      if (shown?.kind !== 'columns') throw new Error('no columns');
      return shown.columns.map(({ year, quarter, commitments }) => [
        year,
        quarter,
        commitments.length,
      ]);
    };
    expect(columns(2023)).toEqual([
      ['2022', 2, 44],
      ['2022', 3, 45],
      ['2023', 2, 1],
    ]);
    expect(columns(2030)).toEqual([
      ['2022', null, 89],
      ['2030', null, 1],
    ]);
  });

  test('one far year does not press the others together: it is counted beside the picture', () => {
    const picture = momentPicture(
      [on('a', null, '2022-06-01'), on('b', null, '2023-06-01'), on('ver', null, '2050-12-31')],
      TODAY,
    );
    expect(picture?.years.map(({ year }) => year)).toEqual(['2022', '2023']);
    expect(picture?.after.map(({ id }) => id)).toEqual(['ver']);
    expect(bars(picture).bars).toHaveLength(2);
  });

  test('letters of long ago are drawn in their own years, without today', () => {
    const picture = momentPicture(
      [on('a', null, '2001-06-01'), on('b', null, '2002-06-01')],
      TODAY,
    );
    expect(picture?.years.map(({ year }) => year)).toEqual(['2001', '2002']);
    expect(picture?.today).toBeNull();
  });
});

test('firstWords() leaves out pieces named in brackets, and says where it stops', () => {
  expect(firstWords('Het akkoord (Kamerstuk 35 788, nr. 77) volgt.')).toBe('Het akkoord volgt');
  expect(firstWords(`${'woord '.repeat(30)}einde.`)).toMatch(/^(woord ){25}…$/);
});

test('localDay() is the day where the clock hangs, also just before midnight', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
