import { describe, expect, it } from 'vitest';
import { type QuestionShape, readQuestionShape } from '../../../server/answer/question-shape.ts';

const ROWS: readonly (readonly [question: string, shape: QuestionShape, why: string])[] = [
  ['Hoeveel windmolens komen er op zee?', 'point', 'one number'],
  ['Wie leidt de staf?', 'point', 'one name'],
  ['', 'point', 'nothing'],
  ['Wat is er gebeurd met het advies over kinderopvang?', 'thread', 'what became of advice'],
  ['Hoe staat het met aanbeveling 3?', 'thread', 'how it stands'],
  ['What happened to recommendation 2?', 'thread', 'English'],
  ['Waar wordt de kinderopvang besproken?', 'survey', 'where it is discussed'],
  ['In welke brieven komt de pacht terug?', 'survey', 'which letters'],
  ['Which letters mention the harbour?', 'survey', 'English'],
  ['Alles over de visserij', 'survey', 'everything'],
  ['Waar staat iets over de haven?', 'survey', 'something about it'],
  ['Haven en dijk: waar staat het standpunt?', 'survey', 'a position stands in a text'],
  ['Waar gaat het over de visserij?', 'survey', 'what it is about'],
  ['De pacht: waar komt dat langs?', 'survey', 'where it comes up'],
  ['Waar lees ik over de dijken?', 'survey', 'where it is read'],
  ['Where is the harbour discussed?', 'survey', 'English, treated'],
  ['Waar worden de paspoorten gemaakt?', 'point', 'a place, not a passage'],
  ['Waar staat het gemaal?', 'point', 'a place, not a passage'],
  ['Waar komt het water vandaan?', 'point', 'an origin'],
  ['Waar vinden de verkiezingen plaats?', 'point', 'a place, not a passage'],
  ['Waar staat NVWA voor?', 'point', 'what letters mean'],
  ['Where is the harbour?', 'point', 'English, a place'],
  ['Wat is er veranderd aan de hypotheekrente sinds 2019?', 'compare', 'a change'],
  ['Vergelijk de plannen van 2020 en 2023', 'compare', 'two years'],
  ['How does the 2020 plan differ from the 2023 plan?', 'compare', 'English'],
  ['Wat veranderde er voor de haven?', 'compare', 'a change, told'],
  ['Wat is er nieuw over de haven sinds juni 2020?', 'compare', 'news since a moment'],
  ['Wat staat erin over de haven vergeleken met 2020?', 'compare', 'beside a moment'],
  ['Wat is er sinds de brief van juni 2020 over de haven gezegd?', 'compare', 'since a letter'],
  ['What is new on the harbour since June 2020?', 'compare', 'English, news'],
  ['Hoeveel flitspalen zijn sinds maart 2020 in gebruik?', 'point', 'a fact with a date'],
  ['Is aanbeveling 3 sinds de beleidsreactie opgevolgd?', 'thread', 'a recommendation first'],
  ['Ik bereid een debat voor over de pensioenen', 'overview', 'a debate to prepare'],
  ['Zet de maatregelen tegen droogte op een rij', 'overview', 'a row'],
  ['Give me a summary of the fishing policy', 'overview', 'English'],
  ['Spreekpunten voor het debat over aanbeveling 3', 'overview', 'an overview before a thread'],
];

describe('readQuestionShape()', () => {
  it.each(ROWS)('reads %j as %s (%s)', (question, shape) => {
    expect(readQuestionShape(question)).toBe(shape);
  });
});
