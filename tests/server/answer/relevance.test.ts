import { describe, expect, it } from 'vitest';
import type { PartEvidence } from '../../../server/answer/evidence.ts';
import {
  RELEVANCE_FEATURES,
  relevanceFeatures,
  relevanceOf,
} from '../../../server/answer/relevance.ts';
import { RELEVANCE_MODEL } from '../../../server/answer/relevance-model.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { evidenceFor, partFor, termFor } from '../../support/sentence-evidence.ts';

const LETTER = buildLetter('brief', ['De dijk is hoog.']);
const ABSENT = { passages: 0, nearestSimilarity: 0.2, nearestWord: null };
const relevance = (part: PartEvidence) => relevanceOf(relevanceFeatures(part, false));

const fitting = evidenceFor(LETTER, 'De dijk is hoog.');
const poor = {
  ...fitting,
  termMatches: [0, 0],
  contextMatches: [0.1, 0],
  coverage: 0,
  contextCoverage: 0.05,
  lateInteraction: 0.2,
  passageScore: 0.15,
};

describe('relevanceOf()', () => {
  it('has a weight for each feature', () => {
    expect(RELEVANCE_MODEL.weights).toHaveLength(RELEVANCE_FEATURES.length);
    expect(relevanceFeatures(partFor('dijk', [fitting]), false)).toHaveLength(
      RELEVANCE_FEATURES.length,
    );
  });

  it('is above the threshold for sentences that hold the whole question', () => {
    expect(relevance(partFor('dijk hoog', [fitting]))).toBeGreaterThan(RELEVANCE_MODEL.threshold);
  });

  it('is below it when nothing fits, and when nothing was found at all', () => {
    expect(relevance(partFor('wol', [poor]))).toBeLessThan(RELEVANCE_MODEL.threshold);
    expect(relevance(partFor('wol', []))).toBeLessThan(RELEVANCE_MODEL.threshold);
  });

  it('falls with each word of the question that the letters lack', () => {
    const both = [termFor('dijk'), termFor('hoog')];
    const one = [termFor('dijk'), termFor('wol', ABSENT)];
    const none = [termFor('breien', ABSENT), termFor('wol', ABSENT)];
    const [all, half, nothing] = [both, one, none].map((terms) =>
      relevance(partFor('dijk hoog', [fitting], { terms })),
    );
    expect(all).toBeGreaterThan(half ?? 1);
    expect(half).toBeGreaterThan(nothing ?? 1);
  });

  it('rises with how well the passage fits', () => {
    const weaker = { ...fitting, passageScore: fitting.passageScore / 2 };
    expect(relevance(partFor('dijk', [fitting]))).toBeGreaterThan(
      relevance(partFor('dijk', [weaker])),
    );
  });

  it('stays a probability for a question without words', () => {
    const value = relevance(partFor('', [], { terms: [] }));
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(RELEVANCE_MODEL.threshold);
  });
});
