/**
 * What a letter promises: that the Kamer will hear something, or that something will be done by a
 * moment. In sentences, in lists and in tables; what counts is told in tests/fixtures/commitments/README.md.
 */
import type { Commitment } from './commitment.ts';
import type { Letter, Paragraph } from './letter.ts';
import { findPlannedEntries } from './planned-lists.ts';
import { findPlannedRows } from './planned-rows.ts';
import { DONE_HERE, KEPT_HERE } from './promise-words.ts';
import { promisedClause } from './promised-clause.ts';
import { readPromise } from './read-promise.ts';
import { type SentenceSpan, splitSentences } from './split-sentences.ts';

/** Advice of others, whatever it says of a moment. */
const ADVICE = /^(?:aanbeveling|advies)\s(?:\d+|[IVX]+)\b/iu;

/** In reading order; empty when it promises nothing. */
export function findCommitments(letter: Letter): Commitment[] {
  const told = letter.paragraphs.flatMap((paragraph) =>
    paragraph.role ||
    paragraph.kind === 'heading' ||
    paragraph.kind === 'signature' ||
    ADVICE.test(paragraph.text)
      ? []
      : inSentences(paragraph, letter.date),
  );
  const leads = leadsIn(letter, told);
  const taken = new Set(told.map(({ sentence }) => sentence.paragraphNumber));
  const listed = [...findPlannedEntries(letter, leads, taken), ...findPlannedRows(letter, taken)];
  const led = new Set(
    listed.length === 0 ? [] : [...leads.values()].filter((lead) => isLed(lead, listed)),
  );
  return [...told.filter((one) => !led.has(one)), ...listed].sort(
    (a, b) =>
      a.sentence.paragraphNumber - b.sentence.paragraphNumber ||
      a.sentence.start - b.sentence.start,
  );
}

/** Promises that end their paragraph with a colon: what is promised follows in a list. */
function leadsIn(letter: Letter, told: readonly Commitment[]): Map<number, Commitment> {
  return new Map(
    told.flatMap((one) => {
      const { paragraphNumber, end } = one.sentence;
      const paragraph = letter.paragraphs[paragraphNumber - 1];
      const leads = paragraph?.text.length === end && /:\s*$/u.test(paragraph.text);
      return leads && one.due ? [[paragraphNumber, one] as const] : [];
    }),
  );
}

const isLed = (lead: Commitment, listed: readonly Commitment[]): boolean =>
  listed.some(({ due }) => due !== null && due.span === lead.due?.span);

function inSentences(paragraph: Paragraph, letterDay: string | null): Commitment[] {
  const sentences = splitSentences(paragraph.text);
  return sentences.flatMap((sentence, at): Commitment[] => {
    const words = (span: SentenceSpan | undefined): string =>
      span ? paragraph.text.slice(span.start, span.end) : '';
    const promise = readPromise(words(sentence), letterDay);
    if (promise === null) return [];
    const [before, next] = [words(sentences[at - 1]), words(sentences[at + 1])];
    if (DONE_HERE.test(next) && (promise.isRetold || KEPT_HERE.test(next))) return [];
    if (DONE_HERE.test(before) && promise.isRetold) return [];
    const { kind, who, addressee, moment } = promise;
    const placed = (span: SentenceSpan) => ({
      paragraphNumber: paragraph.number,
      start: sentence.start + span.start,
      end: sentence.start + span.end,
    });
    const others = [addressee, moment].filter((span) => span !== null);
    return [
      {
        kind,
        sentence: placed({ start: 0, end: sentence.end - sentence.start }),
        what: placed(promisedClause(words(sentence), promise.clause, { who, others })),
        who: who && placed(who),
        addressee: addressee && placed(addressee),
        due: moment && { from: moment.from, to: moment.to, span: placed(moment) },
      },
    ];
  });
}
