import { describe, expect, it } from 'vitest';
import { readAskedEvent } from '../../../server/answer/asked-event.ts';

describe('readAskedEvent()', () => {
  it.each([
    ['Heeft de gemeente het verdrag opgezegd?', 'opgezegd'],
    ['Is de dijk in 2020 verhoogd?', 'verhoogd'],
    ['Werd het fonds opgericht door de provincie?', 'opgericht'],
    ['Is de bouw begonnen met de sluis?', 'begonnen'],
    ['Trad de gemeente toe tot het pact?', 'Trad'],
  ])('reads from %j that it asks whether something happened: %s', (question, typed) => {
    expect(readAskedEvent(question)?.typed).toBe(typed);
  });

  it.each([
    ['Is er een dijk?', 'no event'],
    ['Wat is er verhoogd?', 'not yes or no'],
    ['Is het geld bedoeld voor dijken?', 'a state'],
    ['Is het schip gezonken?', 'a strong verb of which no other form is known'],
    ['Steunt de gemeente het plan?', 'what is the case'],
  ])('reads no event from %j (%s)', (question) => {
    expect(readAskedEvent(question)).toBeNull();
  });

  it.each([
    ['De gemeente is toegetreden tot het pact.', true],
    ['De toetreding tot het pact is een feit.', true],
    ['Het pact treedt in werking.', false],
  ])('knows joining in %j: %s', (sentence, isTold) => {
    expect(readAskedEvent('Trad de gemeente toe tot het pact?')?.told?.test(sentence)).toBe(isTold);
  });
});
