/**
 * Commitments for tests of the page, in the form of the contract: the hand-written list of the five letters
 * (tests/fixtures/commitments). Every second mention is doubtful, so that a page shows both kinds.
 */
import type {
  Citation,
  Commitment,
  CommitmentsResponse,
  LetterHead,
  LetterOnWire,
} from '../../server/contract.ts';
import { type ExpectedCommitment, expectedCommitments } from './expected-commitments.ts';

/** All of the list, in the order of the contract: by the end of their moment, those without one last. */
export function fakeCommitments(letters: readonly LetterOnWire[]): CommitmentsResponse {
  const commitments = expectedCommitments('five-letters')
    .map((expected, order) => commitmentOf(expected, order, letters))
    .toSorted((a, b) => (a.due?.to ?? '9').localeCompare(b.due?.to ?? '9'));
  return { commitments, total: commitments.length };
}

function commitmentOf(
  expected: ExpectedCommitment,
  order: number,
  letters: readonly LetterOnWire[],
): Commitment {
  let n = 0;
  const cite = (letterId: string, number: number, words?: string): Citation => {
    const letter = letters.find(({ id }) => id === letterId);
    const paragraph = letter?.paragraphs.find((each) => each.number === number);
    if (letter === undefined || paragraph === undefined) {
      throw new RangeError(`No paragraph ${number} in "${letterId}"`);
    }
    const text = words ?? firstSentence(paragraph.text);
    const start = paragraph.text.indexOf(text);
    n += 1;
    return {
      n,
      letter: headOf(letter),
      paragraph,
      quotes: [{ start, end: start + text.length, text }],
      url: `/letters/${letter.id}#p${number}`,
    };
  };
  const { letterId, paragraph, text, due, mentions = [] } = expected;
  const citation = cite(letterId, paragraph, text);
  const later = mentions.map((mention, at) => ({
    citation: cite(mention.letterId, mention.paragraph),
    confidence: at % 2 === 0 ? 0.9 : 0.55,
    doubtful: (order + at) % 2 === 1,
  }));
  const newest = letters
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  const hasLater = citation.letter.date !== null && citation.letter.date < (newest ?? '');
  const id = `${letterId}-p${paragraph}-${order}`;
  return {
    id,
    text,
    citation,
    kind: expected.kind,
    who: expected.who,
    what: text,
    addressee: expected.addressee,
    due: due && {
      text: due.text,
      from: due.from,
      to: due.to,
      citation: due.dueParagraph === undefined ? null : cite(letterId, due.dueParagraph, due.text),
    },
    state: later.length > 0 ? 'mentioned' : hasLater ? 'not-found-again' : 'no-later-letter',
    mentions: later,
    later: later.map((mention) => mention.citation),
    url: `/toezeggingen#${id}`,
  };
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

function headOf({ paragraphs: _paragraphs, ...head }: LetterOnWire): LetterHead {
  return head;
}
