import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Answer,
  AskEvent,
  AskRequest,
  Filters,
  NoAnswerReason,
} from '../../../server/contract.ts';
import { contractBreaches, streamBreaches } from '../../support/contract-breaches.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

const LETTERS_FOLDER = fileURLToPath(new URL('../../../corpus/letters', import.meta.url));

let letters: OpenLetters;
beforeAll(async () => {
  letters = await openLetters(LETTERS_FOLDER);
}, 60_000);
afterAll(() => letters.close());

type Asked = Partial<AskRequest> & { readonly question: string };

const ask = (request: Asked): Promise<Answer> =>
  letters.answerer.answer({ mode: 'auto', ...request });

const TURN = {
  question: 'Wat vindt het kabinet van sancties?',
  paragraphs: ['kst-36800-V-103#20'],
};

/** Questions a reader could ask of these letters, and some that nobody should. */
const QUESTIONS: readonly (readonly [why: string, request: Asked])[] = [
  ['a body', { question: 'Welke rol krijgt de Nationale Veiligheidsraad?' }],
  ['a reason', { question: 'Waarom steunt Nederland het Internationaal Strafhof?' }],
  ['an alliance', { question: 'Hoe denkt de regering over samenwerking met de NAVO?' }],
  ['a survey', { question: 'Waar wordt straffeloosheid besproken?' }],
  ['a survey in English', { question: 'Where do the letters discuss sanctions?' }],
  [
    'an overview',
    { question: 'Ik bereid een debat voor over Oekraïne: steun, sancties en wederopbouw' },
  ],
  [
    'a comparison',
    { question: 'Wat is er veranderd in het beleid voor China tussen 2022 en 2026?' },
  ],
  ['advice', { question: 'Wat is er gedaan met het advies over kennisopbouw?' }],
  ['a date', { question: 'Wanneer komt er een nieuwe mensenrechtennota?' }],
  ['an amount', { question: 'Hoeveel geld ging er in 2018 naar artikel 1.1?' }],
  [
    'two questions in one',
    { question: 'Wie stuurde de brief van april 2026 en wat staat er over defensie?' },
  ],
  [
    'a letter itself',
    { question: 'Wanneer is de brief aan de Kamer met Kamerstuk 35925 V, nr. 84 verstuurd?' },
  ],
  ['the newest letter', { question: 'When was the most recent letter sent?' }],
  ['English', { question: 'What is said about human rights defenders?' }],
  ['English about a country', { question: 'What does the government say about Ukraine?' }],
  ['typing errors', { question: 'wat doet nederlnad aan straffeloosheit' }],
  ['one word', { question: 'mensenrechten' }],
  ['stop words only', { question: 'de het een van en of maar' }],
  ['signs only', { question: '?!' }],
  ['emoji', { question: '🙂🚢🙂' }],
  ['Chinese', { question: '中国的政策是什么？' }],
  ['Arabic', { question: 'ما هي سياسة هولندا تجاه أوكرانيا؟' }],
  ['SQL and HTML', { question: `'; DROP TABLE letters; -- <img src=x onerror=alert(1)> sancties` }],
  ['Markdown', { question: '**sancties** [1](http://x.nl) `code` www.x.nl „sancties” [2]' }],
  [
    '2,000 characters',
    { question: 'Wat zegt het kabinet over sancties tegen Rusland? '.repeat(40) },
  ],
  ['2,000 letters in a row', { question: 'a'.repeat(2000) }],
  ['a follow-up', { question: 'en in 2022?', previous: [TURN] }],
  [
    'a filter by kind',
    { question: 'Wat staat er over vrede?', filters: { kinds: ['beleidsbrief'] } },
  ],
  ['a mode for later', { question: 'Wat staat er over vrede?', mode: 'theme' }],
];

describe('every answer over the real letters', () => {
  it.each(QUESTIONS)('keeps the rules of the contract for %s', async (_why, request) => {
    const events: AskEvent[] = [];
    const answer = await letters.answerer.answer({ mode: 'auto', ...request }, (event) =>
      events.push(event),
    );
    expect(contractBreaches(answer, letters.index.letters)).toEqual([]);
    expect(streamBreaches(events, answer)).toEqual([]);
    const again = await ask(request);
    const withoutTimes = { ...answer, took: undefined };
    expect(JSON.stringify({ ...again, took: undefined })).toBe(JSON.stringify(withoutTimes));
    expect(answer.markdown).not.toMatch(/(?<!\\)<(?:img|script)/i);
  });
});

describe('what a reader finds', () => {
  const FOUND: readonly (readonly [question: string, holds: RegExp, why: string])[] = [
    [
      'Welke raad borgt de samenhang van het veiligheidsbeleid?',
      /Nationale Veiligheidsraad/,
      'a name',
    ],
    ['What does the government do against impunity?', /straffeloosheid/, 'English finds Dutch'],
    ['straffeloosheit', /straffeloosheid/i, 'a typing error'],
    ['Wanneer is de brief met nummer 31271, nr. 42 verstuurd?', /18 mei 2026/, 'from the head'],
    ['Wie ondertekenden de beleidsbrief van 24 april 2026?', /Berendsen.*Sjoerdsma/s, 'both names'],
    ['Welk percentage van het bbp gaat naar defensie?', /3,5%/, 'a share'],
  ];

  it.each(FOUND)('answers %j with %s (%s)', async (question, holds) => {
    const answer = await ask({ question });
    expect(answer.found).toBe(true);
    expect(answer.markdown).toMatch(holds);
  });

  it.each([
    'Waar wordt Oekraïne besproken?',
    'Where do the letters mention sanctions?',
    'Door de jaren heen: hoe wordt er over de VN geschreven?',
  ])('puts the newest letter first in a survey: %j', async (question) => {
    const { citations } = await ask({ question });
    const dates = citations.map(({ letter }) => letter.date ?? '');
    expect(new Set(dates).size).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it.each([
    ['Wat schreef Bruins Slot over kennis?', 'a signature'],
    ['Wat zei Hoekstra over China?', 'a signature beside sentences'],
    ['Wat staat er in Kamerstuk 31271, nr. 42 over effectiviteit?', 'the number in the head'],
  ])(
    'answers %j with what the letter says, not with the name it goes by (%s)',
    async (question) => {
      const { found, citations } = await ask({ question });
      expect(found).toBe(true);
      for (const { paragraph } of citations) {
        expect(paragraph.kind).not.toBe('signature');
        expect(paragraph.role).not.toBe('letterhead');
      }
    },
  );

  it('keeps a plain answer short', async () => {
    const { citations } = await ask({ question: 'Welke rol krijgt de Nationale Veiligheidsraad?' });
    expect(citations.length).toBeLessThanOrEqual(4);
  });

  it('says its own words in English when told so, around Dutch quotes', async () => {
    const answer = await ask({ question: 'Wat vindt het kabinet van sancties?', language: 'en' });
    expect(answer.language).toBe('en');
    expect(answer.markdown).toMatch(/Policy letter/);
    expect(answer.markdown).toMatch(/sancties/);
  });

  it('refuses in English in an English answer', async () => {
    const answer = await ask({ question: 'What is the recipe for pancakes?' });
    expect(answer.markdown).toMatch(/^Not found: /);
  });

  it('names the pieces that a quote points to and the collection lacks', async () => {
    const { missing, citations } = await ask({
      question: 'Aan welke motie van Van Eijk geeft het overzicht invulling?',
    });
    const quoted = citations.flatMap(({ quotes }) => quotes).map(({ text }) => text);
    expect(quoted.join('\n')).toMatch(/31865, nr\. 295/);
    expect(missing.map(({ normalised }) => normalised)).toContain('31865 nr. 295');
  });
});

describe('follow-ups', () => {
  it('reads the year into the question before and shows so', async () => {
    const answer = await ask({ question: 'en in 2022?', previous: [TURN] });
    expect(answer.understood).toBe('Wat vindt het kabinet van sancties, in 2022?');
    expect(answer.citations[0]?.letter.date).toMatch(/^2022/);
  });

  it('points "die brief" at the letter cited before', async () => {
    const answer = await ask({ question: 'Wie tekende die brief?', previous: [TURN] });
    expect(new Set(answer.citations.map(({ letter }) => letter.id))).toEqual(
      new Set(['kst-36800-V-103']),
    );
  });

  it('forgets a letter that is no longer there', async () => {
    const previous = [{ question: 'Iets?', paragraphs: ['weg#1'] }];
    const answer = await ask({ question: 'Wat staat er in die brief over de NAVO?', previous });
    expect(contractBreaches(answer, letters.index.letters)).toEqual([]);
  });
});

describe('filters', () => {
  const QUESTION = 'Wat staat er over veiligheid?';
  const FILTERS: readonly (readonly [filters: Filters, ids: readonly string[], why: string])[] = [
    [{ letters: ['bzdoc-689393280-91'] }, ['bzdoc-689393280-91'], 'one letter'],
    [{ kinds: ['opvolgingsbrief'] }, ['kst-31271-42'], 'one kind'],
    [{ from: '2026-01-01' }, ['kst-31271-42', 'kst-36800-V-103'], 'from a day'],
    [{ to: '2022-03-08' }, ['kst-35925-V-84'], 'up to and with a day'],
    [{ from: '2024-06-10', to: '2024-06-10' }, ['bzdoc-689393280-91'], 'a day'],
    [
      { letters: ['kst-35925-V-84', 'kst-31271-42'], from: '2026-01-01' },
      ['kst-31271-42'],
      'letters and days together',
    ],
  ];

  it.each(FILTERS)('%j leaves only %j (%s)', async (filters, ids) => {
    const { citations, nearby, coverage } = await ask({ question: QUESTION, filters });
    expect(coverage.letters).toBe(ids.length);
    expect([...citations, ...nearby].length).toBeGreaterThan(0);
    for (const { letter } of [...citations, ...nearby]) expect(ids).toContain(letter.id);
  });

  const EXCLUDING: readonly (readonly [filters: Filters, why: string])[] = [
    [{ from: '2031-01-01' }, 'no letter is that new'],
    [{ letters: ['kst-31271-42'], kinds: ['beleidsbrief'] }, 'the letter is of another kind'],
  ];

  it.each(EXCLUDING)('%j leaves nothing, and says so (%s)', async (filters) => {
    const answer = await ask({ question: QUESTION, filters });
    expect(answer).toMatchObject({ found: false, reason: 'no-match', coverage: { letters: 0 } });
    expect(answer.markdown).toContain('filters');
  });

  it('keeps to the filter when the question names another letter', async () => {
    const answer = await ask({
      question: 'Wat zegt de brief van 18 mei 2026 over veiligheid?',
      filters: { letters: ['kst-35925-V-84'] },
    });
    for (const { letter } of [...answer.citations, ...answer.nearby]) {
      expect(letter.id).toBe('kst-35925-V-84');
    }
  });

  it('refuses an unknown letter by name', async () => {
    const asking = ask({ question: QUESTION, filters: { letters: ['bestaat-niet'] } });
    await expect(asking).rejects.toMatchObject({
      code: 'letter-not-found',
      values: { letterId: 'bestaat-niet' },
    });
  });
});

describe('refusals', () => {
  const REFUSED: readonly (readonly [
    question: string,
    reasons: readonly NoAnswerReason[],
    says: RegExp,
    why: string,
  ])[] = [
    [
      'Wat deed minister Timmerfrans in het buitenlandbeleid?',
      ['detail-absent', 'no-match'],
      /Timmerfrans/,
      'a name',
    ],
    [
      'Hoe werkt Nederland samen met Zimbabwe?',
      ['detail-absent', 'no-match'],
      /Zimbabwe/,
      'a country',
    ],
    [
      'How does the Netherlands cooperate with Paraguay?',
      ['detail-absent', 'no-match'],
      /Paraguay/,
      'a country in English',
    ],
    [
      'Wat is de status van aanbeveling 19?',
      ['detail-absent'],
      /19.*tot en met 7/,
      'beyond the series',
    ],
    [
      'Wat staat er in Kamerstuk 36 200 V, nr. 12?',
      ['not-in-collection'],
      /36200-V nr\. 12/,
      'another piece',
    ],
    [
      'Hoe stemde de Kamer over de motie-Van Eijk?',
      ['detail-absent', 'no-match', 'too-weak'],
      /^Niet gevonden/,
      'a vote',
    ],
    ['Hoe bak ik een appeltaart?', ['no-match', 'too-weak'], /^Niet gevonden/, 'cooking'],
    [
      'Wie won de Tour de France in 1998?',
      ['no-match', 'too-weak', 'detail-absent'],
      /^Niet gevonden/,
      'sport',
    ],
    ['What is the speed limit on motorways?', ['no-match', 'too-weak'], /^Not found/, 'traffic'],
    [
      'Hoeveel kinderbijslag krijg ik per kwartaal?',
      ['no-match', 'too-weak', 'detail-absent'],
      /^Niet gevonden/,
      'another ministry',
    ],
  ];

  it.each(REFUSED)('refuses %j for %j', async (question, reasons, says) => {
    const answer = await ask({ question });
    expect(answer.found).toBe(false);
    expect(reasons).toContain(answer.reason);
    expect(answer.markdown).toMatch(says);
    expect(answer.citations).toEqual([]);
  });

  it('gives the absent piece with where it is published', async () => {
    const { missing } = await ask({ question: 'Wat staat er in Kamerstuk 36 200 V, nr. 12?' });
    expect(missing).toEqual([
      expect.objectContaining({
        normalised: '36200-V nr. 12',
        letterId: null,
        url: expect.stringContaining('kst-36200-V-12'),
      }),
    ]);
  });

  it.each([
    'Welke landen ondertekenden het Akkoord van Parijs?',
    'Wanneer werd het fregat naar de Rode Zee gestuurd?',
    'Wie is de minister van Landbouw?',
  ])('does not take a letter for what was asked: %j', async (question) => {
    const { markdown } = await ask({ question });
    expect(markdown).not.toMatch(/Ondertekend door|Gedateerd/);
  });
});

describe('examples()', () => {
  it('asks only what has an answer', async () => {
    const examples = letters.answerer.examples();
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const { question } of examples) {
      expect({ question, found: (await ask({ question })).found }).toEqual({
        question,
        found: true,
      });
    }
  });
});
