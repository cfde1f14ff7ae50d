import { describe, expect, it } from 'vitest';
import type { TermEvidence } from '../../../index/search-index.ts';
import { findDetails } from '../../../server/answer/detail-in-sentence.ts';
import type { PartEvidence, SentenceEvidence } from '../../../server/answer/evidence.ts';
import { judgeEvidence } from '../../../server/answer/judge-evidence.ts';
import { sentencesWithDetail } from '../../../server/answer/sentences-with-detail.ts';
import type { QuestionPart } from '../../../server/answer/split-question.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { evidenceFor, partFor, termFor } from '../../support/sentence-evidence.ts';

const LETTER = buildLetter('vis', [
  'De visserij in Noorwegen krimpt door de quota.',
  'In 2019 voeren er 75 kotters uit, volgens minister Staghouwer.',
]);
const ABSENT = { passages: 0, nearestSimilarity: 0.3, nearestWord: null };

type Draft = {
  readonly sentence: string;
  readonly part?: Partial<QuestionPart>;
  readonly terms?: readonly TermEvidence[];
  readonly over?: Partial<SentenceEvidence>;
};

function partOf(question: string, { sentence, part = {}, terms, over = {} }: Draft): PartEvidence {
  const details = findDetails(part.asks ?? 'statement', sentence);
  const evidence = evidenceFor(LETTER, sentence, over);
  const placed = details.map(({ start, end }) => ({
    start: evidence.start + start,
    end: evidence.start + end,
  }));
  return partFor(question, [{ ...evidence, details: placed }], {
    part,
    ...(terms === undefined ? {} : { terms }),
  });
}

function judge(question: string, draft: Draft, years: readonly number[] = []) {
  const whole = partOf(question, draft);
  return judgeEvidence(question, whole, [whole], { letters: [LETTER], years, language: 'nl' });
}

const FISH = 'De visserij in Noorwegen krimpt door de quota.';
const BOATS = 'In 2019 voeren er 75 kotters uit, volgens minister Staghouwer.';

describe('judgeEvidence()', () => {
  it('finds an answer when the words are there', () => {
    expect(judge('Waardoor krimpt de visserij?', { sentence: FISH })).toEqual({ found: true });
  });

  it('names the word that stands nowhere', () => {
    const terms = [termFor('breien', ABSENT), termFor('wol', ABSENT)];
    expect(judge('Hoe brei je wol?', { sentence: FISH, terms })).toMatchObject({
      found: false,
      reason: 'no-match',
      words: ['breien', 'wol'],
    });
  });

  it('refuses a compound of which only a part is printed, when the question is about little else', () => {
    const part = { passages: 0, nearestSimilarity: 0.66, nearestWord: 'vis' };
    const terms = [termFor('visakkoord', part)];
    expect(judge('Wat staat er in het visakkoord?', { sentence: FISH, terms })).toMatchObject({
      found: false,
      words: ['visakkoord'],
    });
    const more = [...terms, termFor('noorwegen'), termFor('quota')];
    expect(
      judge('Krimpt het visakkoord de quota van Noorwegen?', { sentence: FISH, terms: more }),
    ).toEqual({ found: true });
  });

  it('refuses one point about a year that nothing about the subject speaks of', () => {
    const whole = partOf('Krimpt de visserij in 2031?', { sentence: FISH });
    const context = { letters: [LETTER], years: [2031], language: 'nl' } as const;
    expect(
      judgeEvidence('Krimpt de visserij in 2031?', whole, [whole], { ...context, isPoint: true }),
    ).toMatchObject({ found: false, reason: 'detail-absent', words: ['2031'] });
    expect(judgeEvidence('Krimpt de visserij in 2031?', whole, [whole], context)).toEqual({
      found: true,
    });
    const boats = partOf('Voeren er kotters in 2019?', { sentence: BOATS });
    expect(
      judgeEvidence('Voeren er kotters in 2019?', boats, [boats], {
        ...context,
        years: [2019],
        isPoint: true,
      }),
    ).toEqual({ found: true });
  });

  it('takes a compound for a word that is nearly the same', () => {
    const terms = [
      termFor('visserijsector', { passages: 0, nearestSimilarity: 0.85, nearestWord: 'visserij' }),
    ];
    expect(judge('Hoe gaat het met de visserijsector?', { sentence: FISH, terms })).toEqual({
      found: true,
    });
  });

  it.each([
    ['Wat vindt Jansen van de visserij?', 'jansen', 'Jansen', 'a name no letter mentions'],
    ['Wat doet de NVWA in de visserij?', 'nvwa', 'NVWA', 'an office no letter mentions'],
    ['Wat doet de X200 in de visserij?', 'x200', 'X200', 'a code no letter mentions'],
  ])('refuses %j for want of the name', (question, typed, word) => {
    const terms = [
      termFor('visserij'),
      termFor('krimpt'),
      termFor('quota'),
      termFor(typed, ABSENT),
    ];
    expect(
      judge(question, { sentence: FISH, terms, over: { termMatches: [1, 1, 1, 0] } }),
    ).toMatchObject({
      found: false,
      reason: 'detail-absent',
      words: [word],
    });
  });

  it.each([
    ['Hoe gaat het met de visserij in IJsland?', false, 'a country no letter mentions'],
    ['Hoe gaat het met de visserij in Noorwegen?', true, 'a country that is mentioned'],
    ['How is fishing doing in Norway?', true, 'its English name is the same country'],
  ])('answers %j: %s (%s)', (question, found) => {
    expect(judge(question, { sentence: FISH }).found).toBe(found);
  });

  it('does not take the first word of a sentence for a name', () => {
    const terms = [
      termFor('visserij'),
      termFor('krimpt'),
      termFor('quota'),
      termFor('beschrijf', ABSENT),
    ];
    const over = { termMatches: [1, 1, 1, 0] };
    expect(
      judge('Beschrijf waardoor de visserij krimpt', { sentence: FISH, terms, over }).found,
    ).toBe(true);
  });

  it.each([
    ['Wanneer kromp de visserij?', 'date'],
    ['Hoeveel geld kostte de visserij?', 'amount'],
    ['Hoe stemde de Kamer over de visserij?', 'vote'],
    ['Welk percentage van de visserij kromp?', 'percentage'],
  ] as const)('refuses %j when no sentence about it holds a %s', (question, asks) => {
    expect(judge(question, { sentence: FISH, part: { asks } })).toEqual({
      found: false,
      reason: 'detail-absent',
      words: [],
      asks,
    });
  });

  it('finds the moment when a sentence about it holds one', () => {
    expect(
      judge('Wanneer voeren de kotters uit?', { sentence: BOATS, part: { asks: 'date' } }).found,
    ).toBe(true);
  });

  it('refuses a count for another year than the letters give', () => {
    const draft: Draft = {
      sentence: BOATS,
      part: { asks: 'count', counts: ['vissers'] },
      terms: [termFor('vissers')],
    };
    expect(judge('Hoeveel vissers waren er in 2021?', draft, [2021]).found).toBe(false);
  });

  it('answers when one part of several has what it asks', () => {
    const whole = partOf('Wanneer en hoe?', { sentence: BOATS, part: { asks: 'date' } });
    const without = partOf('Hoe stemde men?', { sentence: FISH, part: { asks: 'vote' } });
    const context = { letters: [LETTER], years: [], language: 'nl' } as const;
    expect(judgeEvidence('Wanneer en hoe?', whole, [whole, without], context).found).toBe(true);
  });
});

describe('sentencesWithDetail()', () => {
  it('takes a number that stands beside what is counted', () => {
    const part = partOf('Hoeveel kotters?', {
      sentence: BOATS,
      part: { asks: 'count', counts: ['kotters'] },
      over: { coverage: 0, contextCoverage: 0 },
    });
    expect(sentencesWithDetail(part, [])).toHaveLength(1);
  });

  it('leaves out a number that counts something else', () => {
    const part = partOf('Hoeveel matrozen?', {
      sentence: BOATS,
      part: { asks: 'count', counts: ['matrozen'] },
      terms: [termFor('matrozen')],
      over: { termMatches: [0] },
    });
    expect(sentencesWithDetail(part, [])).toEqual([]);
  });
});
