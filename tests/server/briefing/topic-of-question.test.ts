import { describe, expect, it } from 'vitest';
import { topicOfQuestion } from '../../../server/briefing/topic-of-question.ts';

describe('topicOfQuestion()', () => {
  it.each([
    ['Wat doet het kabinet aan cyberveiligheid?', 'cyberveiligheid?'],
    ['Wat is het standpunt over de Sahel', 'Sahel'],
    ['Hoe staat het met de wapenexport?', 'wapenexport?'],
    ['What does the cabinet want with NATO and the EU?', 'NATO and the EU?'],
    ['What is the Dutch government doing about sanctions', 'sanctions'],
    ['sancties', 'sancties'],
    ['Oekraïne: steun en lidmaatschap', 'Oekraïne: steun en lidmaatschap'],
  ])('%s → %s', (typed, topic) => {
    expect(topicOfQuestion(typed)).toBe(topic);
  });

  it('leaves a question that is all frame as it is', () => {
    expect(topicOfQuestion('Wat zegt de minister?')).toBe('Wat zegt de minister?');
  });
});
