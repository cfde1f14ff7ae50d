import { describe, expect, it } from 'vitest';
import {
  type AskedDetail,
  readAskedDetail,
  readCountedThing,
} from '../../../server/answer/asked-detail.ts';

const KINDS: readonly (readonly [question: string, asks: AskedDetail, why: string])[] = [
  ['Wanneer gaat de wet in?', 'date', 'the plainest cue'],
  ['In welk jaar sluit de laatste kolencentrale?', 'date', 'a year is a date'],
  ['Tot welke datum loopt de subsidie?', 'date', 'a date behind a preposition'],
  ['When does the scheme end?', 'date', 'English'],
  ['By what year should all trains be accessible?', 'date', 'English with a preposition'],
  ['Hoeveel geld gaat er naar de Waddenzee?', 'amount', '"hoeveel geld" is no count'],
  ['Hoe hoog is het budget voor de jeugdzorg?', 'amount', 'how high, a budget'],
  ['Wat kost de renovatie van de brug?', 'amount', 'what it costs'],
  ['How much did the bridge cost?', 'amount', 'English'],
  ['Welk bedrag is er voor dijken?', 'amount', 'the word for an amount'],
  ['Wat is het bedrag van de korting op de dijken?', 'amount', 'the same, asked as what it is'],
  ['Wat bedraagt de bijdrage aan het fonds?', 'amount', 'what it comes to'],
  ['Hoe hoog is de jaarlijkse besparing op dijken?', 'amount', 'how high, with an adjective'],
  ['Wat bedraagt het aandeel van de zon?', 'percentage', 'a share before an amount'],
  ['Wie zijn partner in het dijkenpact?', 'partners', 'who takes part'],
  ['Met wie werkt het waterschap samen?', 'partners', 'with whom'],
  ['Wie doen er mee aan de proef?', 'partners', 'who joins'],
  ['Who are our allies in the North?', 'partners', 'English'],
  ['Hoeveel gaat er naar de dijken?', 'amount', 'what goes somewhere is money'],
  ['Hoeveel procent van de boeren doet mee?', 'percentage', 'narrower than a count'],
  ['Welk aandeel van de stroom komt van de zon?', 'percentage', 'a share'],
  ['What share of pupils fails?', 'percentage', 'English'],
  ['Hoeveel leraren zijn er tekort?', 'count', 'a count of people'],
  ['How many wolves live in the Veluwe?', 'count', 'English'],
  ['Wat is het aantal wachtenden?', 'count', 'the word for a number'],
  ['Wie leidt de commissie?', 'person', 'who'],
  ['Door wie is het onderzoek gedaan?', 'person', 'by whom'],
  ['Welke minister is verantwoordelijk?', 'person', 'an office'],
  ['Who chairs the committee?', 'person', 'English'],
  ['Hoe heet het nieuwe fonds?', 'name', 'what it is called'],
  ['Welk rapport noemt de minister?', 'name', 'a title'],
  ['Met welke landen is een verdrag gesloten?', 'countries', 'countries, not a name'],
  ['Which countries joined the pact?', 'countries', 'English'],
  ['Hoe heeft de Kamer over de motie gestemd?', 'vote', 'a vote before anything else'],
  ['Waarom gaat de veerboot niet door?', 'reason', 'why'],
  ['Why was the ferry cancelled?', 'reason', 'English'],
  ['Wat is een warmtenet?', 'definition', 'what it is'],
  ['Wat betekent passend onderwijs?', 'definition', 'what it means'],
  ['Vertel over de visserij', 'statement', 'no cue at all'],
  ['', 'statement', 'nothing'],
  ['Welke afstemming is er met gemeenten?', 'statement', '"afstemming" holds "stemming"'],
  ['Is er overeenstemming over het tarief?', 'statement', '"overeenstemming" is no vote'],
];

const COUNTED: readonly (readonly [question: string, words: readonly string[], why: string])[] = [
  ['Hoeveel leraren zijn er tekort?', ['leraren'], 'up to the verb'],
  ['Hoeveel jonge boeren krijgen steun?', ['jonge', 'boeren', 'krijgen'], 'three words at most'],
  ['How many new homes will be built?', ['new', 'homes'], 'English, up to the verb'],
  ['Wat is het aantal wachtlijsten in de zorg?', ['wachtlijsten'], 'behind "aantal"'],
  ['Hoeveel proeven deed het bureau?', ['proeven'], 'up to a verb that says little'],
  ['HOEVEEL SCHOLEN?', ['scholen'], 'lower case comes out'],
  ['Hoeveel zijn er?', [], 'nothing named'],
  ['Wanneer komt de nota?', [], 'no count asked'],
];

describe('readAskedDetail()', () => {
  it.each(KINDS)('reads %j as %s (%s)', (question, asks) => {
    expect(readAskedDetail(question)).toBe(asks);
  });
});

describe('readCountedThing()', () => {
  it.each(COUNTED)('takes from %j %j (%s)', (question, words) => {
    expect(readCountedThing(question)).toEqual(words);
  });
});
