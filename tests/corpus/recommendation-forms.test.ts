import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../corpus/letter.ts';
import type { LetterSpan } from '../../corpus/recommendation-mention.ts';
import { readRecommendations } from '../../corpus/recommendation-rows.ts';
import { readText } from './letters.ts';

const FORMS = join(import.meta.dirname, '../fixtures/recommendations/other-forms');
const form = (file: string): Letter => readText(readFileSync(join(FORMS, file), 'utf8'), file);

const words = (letter: Letter, span: LetterSpan | null) =>
  span && letter.paragraphs[span.paragraphNumber - 1]?.text.slice(span.start, span.end);

/** Who advised in which report, then number, event and status of each. */
const summary = (letter: Letter) =>
  readRecommendations(letter).map((mention) => [
    `${mention.evaluation.advisor?.text ?? '-'}: ${mention.evaluation.title?.text ?? '-'}`,
    mention.number,
    mention.event,
    words(letter, mention.status),
  ]);

const letterOf = (...lines: readonly string[]) =>
  readText(
    `Ministerie van Economische Zaken\n\nDatum 4 juni 2024\nBetreft Wachttijden op het net\n\nGeachte voorzitter,\n\nMet deze brief informeer ik u over de wachttijden op het stroomnet.\n\n${lines.join('\n\n')}\n\nDe minister van Economische Zaken,\n\nA. Jansen`,
  );

describe('readRecommendations() keeps several bodies in one letter apart', () => {
  test('a progress report with a table of tabs and a list', () => {
    const inspectie = 'Inspectie van het Onderwijs: Lezen leer je samen';
    const raad = 'Onderwijsraad: Taal voor later';
    expect(summary(form('ocw-voortgang-leesonderwijs.txt'))).toEqual([
      [inspectie, 1, 'followed-up', 'Afgerond'],
      [inspectie, 2, 'followed-up', 'Loopt'],
      [inspectie, 3, 'followed-up', 'Vertraagd'],
      [inspectie, 4, 'followed-up', 'Niet overgenomen'],
      [raad, 1, 'followed-up', 'overgenomen'],
      [raad, 2, 'followed-up', 'Niet overgenomen'],
      [raad, 3, 'followed-up', 'In voorbereiding'],
    ]);
  });

  test('a response with numbered recommendations as bold headings', () => {
    const ombudsman = 'Nationale ombudsman: Wie woont hier';
    const rekenkamer = 'Algemene Rekenkamer: Grip op adressen';
    expect(summary(form('bzk-kabinetsreactie-woonfraude.md'))).toEqual([
      [ombudsman, 1, 'responded', 'Ik onderschrijf deze aanbeveling'],
      [ombudsman, 2, 'responded', 'Ik neem de tweede aanbeveling over'],
      [ombudsman, 3, 'responded', 'Het kabinet neemt deze aanbeveling niet over'],
      [rekenkamer, 1, 'responded', 'Dit advies volg ik'],
      [rekenkamer, 2, 'responded', 'Deze aanbeveling wijs ik dan ook af'],
      [rekenkamer, 3, 'responded', null],
    ]);
  });
});

describe('readRecommendations() tells an answer from a follow-up by the heading above it', () => {
  test('in a letter that says nothing of advice itself', () => {
    const letter = letterOf(
      'Reactie op de aanbevelingen van de ACM',
      'Aanbeveling 1. Verdeel de ruimte op het net opnieuw.',
      'Ik neem deze aanbeveling deels over: alleen bij nieuwe aansluitingen.',
      'Aanbeveling 2. Betaal wie vrijwillig wacht.',
      'Hiervoor is geen wettelijke grondslag.',
      'Opvolging van de aanbevelingen van de Rekenkamer',
      '1. Meet de wachttijd per regio. Afgerond: de meting staat op de website.',
      '2. Publiceer de kosten. De eerste cijfers volgen in mei.',
    );
    expect(summary(letter)).toEqual([
      ['ACM: -', 1, 'responded', 'Ik neem deze aanbeveling deels over'],
      ['ACM: -', 2, 'responded', null],
      ['Rekenkamer: -', 1, 'followed-up', 'Afgerond'],
      ['Rekenkamer: -', 2, 'followed-up', null],
    ]);
  });

  test('decisions below a list count for the marks they name', () => {
    const letter = letterOf(
      'Advies van de Rekenkamer',
      'De Rekenkamer doet in het rapport “Netto wachten” drie aanbevelingen:',
      'a) Meet de wachttijd per regio.',
      'b) Publiceer de kosten.',
      'c) Betaal wie wacht.',
      'Ik neem de aanbevelingen a en b over. De meting start in mei. Aanbeveling c neem ik niet over, omdat de kosten te hoog zijn.',
    );
    expect(summary(letter)).toEqual([
      ['Rekenkamer: Netto wachten', 1, 'responded', 'Ik neem de aanbevelingen a en b over'],
      ['Rekenkamer: Netto wachten', 2, 'responded', 'Ik neem de aanbevelingen a en b over'],
      ['Rekenkamer: Netto wachten', 3, 'responded', 'Aanbeveling c neem ik niet over'],
    ]);
  });
});

test('the bare word "aanbevelingen" is never the name of an evaluation', () => {
  const letter = readText(
    'Ministerie van Economische Zaken\n\nDatum 4 juni 2024\nBetreft Stroomnet: opvolging van aanbevelingen\n\nGeachte voorzitter,\n\nIn deze brief staat hoe het met de aanbevelingen is.\n\nAanbeveling | Status\n1. Meet de wachttijd per regio. | Afgerond: de meting staat op de website.\n2. Publiceer de kosten. | Onderhanden: de cijfers volgen.\n\nDe minister van Economische Zaken,\n\nA. Jansen',
  );
  expect(summary(letter)[0]).toEqual(['-: Stroomnet', 1, 'followed-up', 'Afgerond']);
});
