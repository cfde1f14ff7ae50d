import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../corpus/letter.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { learnAbbreviations } from '../../index/abbreviations.ts';
import { buildLedger, type RecommendationLedger } from '../../index/recommendation-ledger.ts';
import { textAt } from '../../index/text-place.ts';
import { followUp, report, response } from '../support/advice-letters.ts';
import { varyLetters } from '../support/vary-letters.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/recommendations');

function ledgerOf(letters: readonly Letter[]): RecommendationLedger {
  const texts = letters.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return buildLedger(letters, learnAbbreviations(texts));
}

const five = await readCorpus(join(import.meta.dirname, '../../corpus/letters'));
const ministries = await readCorpus(join(FIXTURES, 'letters'));
const ledger = ledgerOf(five.letters);

const threadsOf = (theme: string) =>
  ledger.threads.filter(({ evaluation }) => evaluation.theme?.text === theme);
const lettersOf = (thread: RecommendationLedger['threads'][number] | undefined) =>
  thread?.events.map(({ kind, letter }) => [kind, letter.id]);

describe('buildLedger() on the five letters', () => {
  test('finds 13 recommendations, each with evaluation, status and date, and no other', () => {
    expect(ledger.threads).toHaveLength(13);
    for (const { evaluation, status } of ledger.threads) {
      expect(
        Object.keys(evaluation)
          .filter((field) => field !== 'advisor')
          .sort(),
      ).toEqual(['article', 'budget', 'completed', 'period', 'theme', 'title']);
      expect(status && textAt(status)).toBe('Onderhanden');
      expect(status?.letter.date).toBe('2026-05-18');
    }
  });

  test('numbers the seven from 1 although "1." is printed seven times', () => {
    const seven = threadsOf('Veiligheid en stabiliteit');
    expect(seven.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(seven.map(({ printedMark }) => printedMark))).toEqual(new Set(['1.']));
  });

  test('links 7 of 7 to the cabinet response and 3 of 3 to the report, without doubt', () => {
    for (const thread of threadsOf('Veiligheid en stabiliteit')) {
      expect(lettersOf(thread)).toEqual([
        ['responded', 'bzdoc-689393280-91'],
        ['followed-up', 'kst-31271-42'],
      ]);
      expect(thread.events.some(({ isDoubtful }) => isDoubtful)).toBe(false);
    }
    for (const thread of threadsOf('Versterkte internationale rechtsorde')) {
      expect(lettersOf(thread)).toEqual([
        ['followed-up', 'kst-31271-42'],
        ['recommended', 'periodieke-rapportage-artikel-1'],
      ]);
      expect(thread.notes.map(({ code }) => code)).toEqual(['undated']);
    }
  });

  test('says what a thread lacks and which piece the letters name for it', () => {
    const [, second] = threadsOf('Versterkte internationale rechtsorde');
    expect(second?.missing).toMatchObject([
      {
        kind: 'responded',
        pieces: [{ text: 'de kabinetsreactie op de evaluatie van het mensenrechtenbeleid' }],
      },
    ]);
    const [europe] = threadsOf('Effectieve Europese samenwerking');
    expect(europe?.missing.map(({ kind }) => kind)).toEqual(['recommended', 'responded']);
  });

  test('marks a listed topic that no answer takes up', () => {
    const seventh = threadsOf('Veiligheid en stabiliteit')[6];
    expect(seventh?.unanswered.map(({ clause }) => textAt(clause))).toEqual(['staatsopbouw']);
  });

  test('reused sentences: precision and recall of at least 0.95 against the own reading', () => {
    const { sentences } = JSON.parse(
      readFileSync(join(FIXTURES, 'reused-sentences.json'), 'utf8'),
    ) as { sentences: { paragraph: number; sentence: string; reading: string }[] };
    let right = 0;
    let wrong = 0;
    let missed = 0;
    for (const { paragraph, sentence, reading } of sentences) {
      const thread = ledger.threadsOf(`kst-31271-42#${paragraph}`)[0];
      const isFound = thread?.change?.reused.some(
        ({ later }) =>
          sentence.includes(textAt(later).slice(0, 60)) ||
          textAt(later).includes(sentence.slice(20, 80)),
      );
      if (isFound && reading === 'reused') right += 1;
      else if (isFound) wrong += 1;
      else if (reading === 'reused') missed += 1;
    }
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.95);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95);
  });

  test('every shared run stands in both paragraphs', () => {
    for (const pair of ledger.threads.flatMap(({ change }) => change?.reused ?? [])) {
      for (const { earlier, later } of pair.words) {
        expect(earlier.start).toBeGreaterThanOrEqual(pair.earlier.start);
        expect(later.end).toBeLessThanOrEqual(pair.later.end);
        const ends = [pair.earlier.paragraph.text.slice(earlier.end - 1, earlier.end)];
        expect(ends[0]).toMatch(/[\p{L}\p{N}]/u);
      }
    }
  });
});

describe('buildLedger() on a thread over four years', () => {
  const { threads } = ledgerOf(ministries.letters);
  const thread = threads.find(
    ({ evaluation, number }) => evaluation.title?.text.includes('Zorg op afstand') && number === 1,
  );

  test('puts its letters in order of date, with the status of each', () => {
    const statuses = thread?.events.map(({ date, status }) => [date, status && textAt(status)]);
    expect(statuses).toEqual([
      ['2021-01-15', null],
      ['2021-07-02', 'Ik neem deze aanbeveling over'],
      ['2022-06-16', 'In voorbereiding'],
      ['2023-06-15', 'Onderhanden'],
      ['2024-06-20', 'Gedeeltelijk opgevolgd'],
    ]);
  });

  test('compares the newest with everything before it', () => {
    const { reused, added, dropped } = thread?.change ?? {};
    expect(reused?.map(({ earlier }) => earlier.letter.id)).toEqual(['vws-3-opvolging-2023']);
    expect(added?.map(textAt)).toEqual([
      'De overige hogescholen volgen na de toetsing door de inspectie.',
    ]);
    expect(dropped?.map(({ place }) => textAt(place))).toContain('eind 2022');
  });
});

describe('buildLedger() on bad input: nothing lost, nothing guessed silently', () => {
  const ADVICE = 'Leg vast wie de boten op zee bij nacht aanstuurt.';
  const codes = (letters: readonly Letter[]) =>
    ledgerOf(letters).threads.map(({ notes }) => notes.map(({ code }) => code));

  test('a duplicated letter is shown once and named', () => {
    const rows = [[`1. ${ADVICE}`, 'Onderhanden: de marine schrijft een plan.']] as const;
    const { threads } = ledgerOf([followUp('brief-a', rows), followUp('brief-b', rows)]);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.events).toHaveLength(1);
    expect(threads[0]?.events[0]?.duplicates.map(({ id }) => id)).toEqual(['brief-b']);
    expect(threads[0]?.notes.map(({ code }) => code)).toEqual(['duplicate-letter']);
  });

  test('two evaluations with the same title and another year stay apart and point at each other', () => {
    const rows = [[`1. ${ADVICE}`, 'Afgerond: dit is gedaan.']] as const;
    const letters = [
      followUp('oud', rows, {
        title: 'Evaluatie Kustwacht',
        completed: '2015',
        date: '2016-01-01',
      }),
      followUp('nieuw', rows, {
        title: 'Evaluatie Kustwacht',
        completed: '2022',
        date: '2023-01-01',
      }),
    ];
    expect(codes(letters)).toEqual([['same-advice-elsewhere'], ['same-advice-elsewhere']]);
  });

  test('an answer to advice that no report holds is a thread that says so', () => {
    const { threads } = ledgerOf([response('reactie', [[ADVICE, 'Dit neem ik over.']])]);
    expect(threads[0]?.missing.map(({ kind }) => kind)).toEqual(['recommended', 'followed-up']);
  });

  test('a letter dated before what it follows up is linked, noted and not compared', () => {
    const { threads } = ledgerOf([
      response('reactie', [[ADVICE, 'De marine schrijft dit jaar een plan voor de nacht.']], {
        date: '2024-01-01',
      }),
      followUp('te-vroeg', [[`1. ${ADVICE}`, 'Onderhanden: de marine schrijft een plan.']], {
        date: '2023-01-01',
      }),
    ]);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.notes.map(({ code }) => code)).toContain('date-order');
    expect(threads[0]?.change).toBeNull();
  });

  test('the same number says nothing: other advice is another thread', () => {
    const { threads } = ledgerOf([
      report('rapport', [ADVICE]),
      followUp('brief', [['1. Koop nieuwe helikopters voor de eilanden.', 'Afgerond: gekocht.']]),
    ]);
    expect(threads).toHaveLength(2);
  });

  test('advice in partly other words is linked with the doubt visible', () => {
    const { threads } = ledgerOf([
      report('rapport', [
        'Leg schriftelijk vast welke dienst de boten op zee gedurende de nacht aanstuurt.',
      ]),
      followUp('brief', [[`1. ${ADVICE}`, 'Afgerond: dit is gedaan.']], {
        title: 'Onderzoek Waddenzee',
      }),
    ]);
    const doubts = threads.flatMap(({ events }) => events.map(({ isDoubtful }) => isDoubtful));
    expect(threads.length === 2 || doubts.includes(true)).toBe(true);
  });

  test('every mention of many varied letters is in exactly one thread', () => {
    const letters = varyLetters(five.letters, 60);
    const { threads } = ledgerOf(letters);
    const held = threads.flatMap(({ events }) =>
      events.flatMap(({ advice, duplicates }) => [
        advice.paragraph.id,
        ...duplicates.map(({ id }) => id),
      ]),
    );
    const rows = letters.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ cells, isHeaderRow }) => cells?.length === 2 && isHeaderRow !== true),
    );
    expect(rows.filter(({ id }) => !held.includes(id))).toEqual([]);
    expect(new Set(held).size).toBe(held.length);
  });
});
