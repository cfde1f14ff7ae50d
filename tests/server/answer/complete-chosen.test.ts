import { describe, expect, it } from 'vitest';
import { readAskedDetail } from '../../../server/answer/asked-detail.ts';
import { completeChosen } from '../../../server/answer/complete-chosen.ts';
import { buildLetter, type ParagraphDraft } from '../../support/build-letter.ts';
import { evidenceFor, partFor } from '../../support/sentence-evidence.ts';

const entry = (text: string): ParagraphDraft => ({ text, kind: 'list-item' });
const LETTER = buildLetter('dijk', [
  'De dijk is oud. Om die reden komt er een nieuwe. Dat komt doordat de zee stijgt. Er is geld.',
  'Er zijn drie plannen:',
  entry('Een hogere dijk.'),
  entry('Een bredere dijk.'),
  'Daarna volgt een besluit.',
  'De gemeente kijkt naar:',
  'het water;',
  'de wegen.',
  'Later meer.',
]);
const OLD = 'De dijk is oud.';
const NEW = 'Om die reden komt er een nieuwe.';
const SEA = 'Dat komt doordat de zee stijgt.';
const MONEY = 'Er is geld.';
const PLANS = 'Er zijn drie plannen:';

function complete(question: string, chosen: readonly string[]): string[] {
  const all = [OLD, NEW, SEA, MONEY].map((text) => evidenceFor(LETTER, text));
  const part = partFor(question, all, { part: { asks: readAskedDetail(question) } });
  return completeChosen(
    chosen.map((text) => evidenceFor(LETTER, text)),
    [part],
  ).map(({ paragraph, start, end }) => paragraph.text.slice(start, end));
}

describe('completeChosen()', () => {
  it('takes the cause along that stands before and after', () => {
    expect(complete('Waarom komt er een nieuwe dijk?', [NEW])).toEqual([NEW, OLD, SEA]);
  });

  it.each([
    ['Wat komt er?', [NEW], 'no cause is asked for'],
    ['Waarom is er geld?', [MONEY], 'the sentence points at no cause'],
  ])('adds nothing for %j (%j, %s)', (question, chosen) => {
    expect(complete(question, chosen)).toEqual(chosen);
  });

  it('says nothing twice', () => {
    expect(complete('Waarom komt er een nieuwe dijk?', [OLD, NEW])).toEqual([OLD, NEW, SEA]);
  });

  it('brings the entries that the best sentence announces', () => {
    expect(complete('Welke plannen zijn er?', [PLANS])).toEqual([
      PLANS,
      'Een hogere dijk.',
      'Een bredere dijk.',
    ]);
  });

  it('reads a list whose marks were lost', () => {
    expect(
      complete('Waar kijkt de gemeente naar, welke punten?', ['De gemeente kijkt naar:']),
    ).toEqual(['De gemeente kijkt naar:', 'het water;', 'de wegen.']);
  });

  it('leaves the list away when one thing is asked', () => {
    expect(complete('Hoeveel plannen zijn er?', [PLANS])).toEqual([PLANS]);
  });

  it('stops after six entries', () => {
    const many = buildLetter('veel', [
      'De punten zijn:',
      ...Array.from({ length: 9 }, (_, n) => entry(`Punt ${n}.`)),
    ]);
    const part = partFor('Welke punten zijn er?', [], { part: { asks: 'statement' } });
    expect(completeChosen([evidenceFor(many, 'De punten zijn:')], [part])).toHaveLength(7);
  });

  it('follows what is counted off in running text', () => {
    const text =
      'Op drie manieren helpt de gemeente. Ten eerste is er zand. Daarnaast zijn er zakken. Ten slotte is er koffie. Morgen regent het.';
    const counted = buildLetter('hulp', [text]);
    const part = partFor('Op welke drie manieren helpt de gemeente?', [], {});
    const first = evidenceFor(counted, 'Op drie manieren helpt de gemeente.');
    expect(
      completeChosen([first], [part]).map(({ paragraph, start, end }) =>
        paragraph.text.slice(start, end).trim(),
      ),
    ).toEqual([
      'Op drie manieren helpt de gemeente.',
      'Ten eerste is er zand.',
      'Daarnaast zijn er zakken.',
      'Ten slotte is er koffie.',
    ]);
  });

  it('follows what is counted off paragraph by paragraph', () => {
    const counted = buildLetter('oorzaken', [
      'Een eerste oorzaak is de wind. Die waait.',
      'Een tweede oorzaak is het water. Dat stijgt.',
      'Een derde oorzaak is de mens.',
    ]);
    const part = partFor('Welke oorzaken zijn er?', [], {});
    const chosen = [evidenceFor(counted, 'Een tweede oorzaak is het water.')];
    expect(
      completeChosen(chosen, [part]).map(({ paragraph, end }) => paragraph.text.slice(0, end)),
    ).toEqual([
      'Een tweede oorzaak is het water.',
      'Een eerste oorzaak is de wind.',
      'Een derde oorzaak is de mens.',
    ]);
  });

  it('keeps nothing chosen as nothing', () => {
    expect(complete('Waarom?', [])).toEqual([]);
  });
});
