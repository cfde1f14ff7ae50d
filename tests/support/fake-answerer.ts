/** An answerer that quotes the first sentence of the first letter, for tests of the HTTP side. */
import type { Letter } from '../../corpus/letter.ts';
import type { Answerer } from '../../server/answer/answerer.ts';
import type { Answer, AskRequest } from '../../server/contract.ts';
import { letterHeadOnWire, letterUrl, paragraphOnWire } from '../../server/letter-on-wire.ts';

/** The answer that {@link fakeAnswerer} gives to a request. */
export function fakeAnswer(letter: Letter, request: Pick<AskRequest, 'question'>): Answer {
  const paragraph = letter.paragraphs[0];
  if (paragraph === undefined) throw new RangeError(`Letter "${letter.id}" has no paragraph`);
  const end = paragraph.text.indexOf('.') + 1;
  const quote = { start: 0, end, text: paragraph.text.slice(0, end) };
  return {
    question: request.question,
    understood: request.question,
    mode: 'question',
    language: 'nl',
    found: true,
    reason: null,
    markdown: `„${quote.text}” [1]`,
    citations: [
      {
        n: 1,
        letter: letterHeadOnWire(letter),
        paragraph: paragraphOnWire(paragraph),
        quotes: [quote],
        url: letterUrl(letter.id, paragraph.number),
      },
    ],
    nearby: [],
    missing: [],
    coverage: { letters: 1, withHits: 1, from: letter.date, to: letter.date },
    related: [],
    took: { embed: 0, search: 0, compose: 0, total: 0 },
  };
}

/** Makes an answerer that tells every step of the contract, in order. */
export function fakeAnswerer(letter: Letter): Answerer {
  return {
    answer: async (request, onEvent = () => undefined) => {
      for (const step of ['understanding', 'searching', 'composing'] as const) {
        onEvent({ event: 'status', data: { step } });
      }
      const answer = fakeAnswer(letter, request);
      for (const citation of answer.citations) onEvent({ event: 'citation', data: citation });
      onEvent({ event: 'markdown', data: { text: answer.markdown } });
      return answer;
    },
    examples: () => [{ job: 'question', question: 'Wat schrijft het kabinet?' }],
  };
}
