import { describe, expect, test } from 'vitest';
import { readDecisions } from '../../corpus/advice-decision.ts';

const decisions = (text: string) =>
  readDecisions(text).map(({ start, end, kind, about }) => [
    text.slice(start, end),
    kind,
    about.scope === 'numbers' ? about.numbers : about.scope,
  ]);

describe('readDecisions()', () => {
  test.each([
    ['Ik neem deze aanbeveling daarom niet over.', 'answer', 'own'],
    ['Deze aanbeveling neemt het kabinet deels over.', 'answer', 'own'],
    ['Dit neem ik gedeeltelijk over.', 'answer', 'own'],
    ['Ik volg dit advies.', 'answer', 'own'],
    ['Het kabinet volgt het advies van de raad niet op.', 'answer', 'own'],
    ['Wij onderschrijven deze aanbeveling.', 'answer', 'own'],
    ['Deze aanbeveling wordt niet overgenomen.', 'answer', 'own'],
    ['De aanbeveling wijs ik af.', 'answer', 'own'],
    ['Aan deze aanbeveling geef ik geen gevolg.', 'answer', 'own'],
    ['Het kabinet is het niet eens met deze aanbeveling.', 'answer', 'own'],
    ['Ik heb besloten om dit advies niet over te nemen.', 'answer', 'own'],
    ['De Minister van Volksgezondheid, Welzijn en Sport neemt dit advies over.', 'answer', 'own'],
    ['Deze aanbeveling is inmiddels volledig uitgevoerd.', 'outcome', 'own'],
    ['Aan het advies is grotendeels uitvoering gegeven.', 'outcome', 'own'],
    ['Ik neem de aanbevelingen a en c over.', 'answer', [1, 3]],
    ['De aanbevelingen 2 tot en met 4 worden overgenomen.', 'answer', [2, 3, 4]],
    ['De eerste en derde aanbeveling neem ik over.', 'answer', [1, 3]],
    ['Het kabinet neemt alle aanbevelingen over.', 'answer', 'all'],
    ['De overige aanbevelingen neem ik niet over.', 'answer', 'others'],
  ])('%s', (text, kind, about) => {
    expect(decisions(text)).toEqual([[text.slice(0, -1), kind, about]]);
  });

  test.each([
    'Ik neem contact op over deze aanbeveling met de gemeenten.',
    'Ik onderschrijf het belang van inzicht, maar een centraal systeem kost veel.',
    'Na het advies volgt een reactie.',
    'De commissie adviseert om het advies van de raad te volgen.',
    'Dat is uitgevoerd.',
    'In lijn met het advies neem ik maatregelen over de grens.',
    'De Gezondheidsraad is om advies gevraagd.',
  ])('decides nothing: %s', (text) => {
    expect(decisions(text)).toEqual([]);
  });

  test('stops where the sentence goes on to explain', () => {
    expect(decisions('Ik neem deze aanbeveling niet over en kies voor een campagne.')).toEqual([
      ['Ik neem deze aanbeveling niet over', 'answer', 'own'],
    ]);
  });
});
