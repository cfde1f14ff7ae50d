import { describe, expect, it } from 'vitest';
import { removeFrame } from '../../../server/answer/question-frame.ts';

const ROWS: readonly {
  readonly question: string;
  readonly keeps: readonly string[];
  readonly drops: readonly string[];
  readonly why: string;
}[] = [
  {
    question: 'In welke brieven komt de zandwinning aan bod?',
    keeps: ['zandwinning'],
    drops: ['brieven', 'aan bod'],
    why: 'a survey',
  },
  {
    question: 'Zet de regels voor drones op een rij, graag',
    keeps: ['regels', 'drones'],
    drops: ['op een rij', 'graag'],
    why: 'a row',
  },
  {
    question: 'Spreekpunten voor het Landbouw-debat: mest en pacht',
    keeps: ['mest', 'pacht'],
    drops: ['Spreekpunten', 'debat'],
    why: 'a debate',
  },
  {
    question: 'Bereid een debat voor over de veerdiensten.',
    keeps: ['veerdiensten'],
    drops: ['Bereid', 'debat', 'voor', 'over'],
    why: 'an order to prepare a debate',
  },
  {
    question: 'Bereid het overleg over vuurwerk voor',
    keeps: ['vuurwerk'],
    drops: ['Bereid', 'voor'],
    why: 'the same in the other order',
  },
  {
    question: 'Ik heb morgen een debat over de pacht. Wat moet ik weten?',
    keeps: ['pacht'],
    drops: ['morgen', 'debat', 'weten'],
    why: 'someone who has a debate',
  },
  {
    question: 'Wat moet ik weten voor het overleg over de wijkzorg?',
    keeps: ['wijkzorg'],
    drops: ['weten', 'overleg over'],
    why: 'the same, the other way round',
  },
  {
    question: 'Where do the letters discuss coastal defence?',
    keeps: ['coastal defence'],
    drops: ['letters'],
    why: 'English',
  },
  {
    question: 'Maak een overzicht van de jeugdzorg',
    keeps: ['jeugdzorg'],
    drops: ['overzicht'],
    why: 'an overview',
  },
  {
    question: 'Wat kost een treinkaartje?',
    keeps: ['Wat kost een treinkaartje?'],
    drops: [],
    why: 'no frame at all',
  },
];

describe('removeFrame()', () => {
  it.each(ROWS)('leaves the subject of $question ($why)', ({ question, keeps, drops }) => {
    const subject = removeFrame(question);
    for (const kept of keeps) expect(subject).toContain(kept);
    for (const dropped of drops) expect(subject).not.toContain(dropped);
  });

  it.each([
    'Spreekpunten voor het debat',
    'In welke brieven?',
    'graag',
    'In the letters',
    '?!',
    '',
  ])('gives %j back whole, because no subject would be left', (question) => {
    expect(removeFrame(question)).toBe(question);
  });
});
