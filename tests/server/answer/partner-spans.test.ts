import { describe, expect, it } from 'vitest';
import { partnerSpans } from '../../../server/answer/partner-spans.ts';

const found = (sentence: string) =>
  partnerSpans(sentence).map(({ start, end }) => sentence.slice(start, end));

describe('partnerSpans()', () => {
  it.each([
    ['Partners zijn Noorwegen, Denemarken en IJsland.', ['Noorwegen, Denemarken en IJsland']],
    [
      'De landen rond de zee (Letland, Estland, Litouwen) doen mee.',
      ['Letland, Estland, Litouwen'],
    ],
    [
      'In het programma bundelen waterschappen, kennisinstellingen en lokale bedrijven hun kennis.',
      ['kennisinstellingen en lokale bedrijven'],
    ],
    ['Dit gebeurt in nauw overleg met Noorwegen.', ['Noorwegen']],
    ['We werken samen met het Rode Kruis aan noodhulp.', ['Rode Kruis']],
    ['De partner is de Wereldbank.', ['Wereldbank']],
    ['Oxfam Novib, PAX en Cordaid vormen een consortium.', ['Oxfam Novib, PAX en Cordaid']],
  ])('finds in %j %j', (sentence, rows) => {
    expect(found(sentence)).toEqual(rows);
  });

  it.each([
    [
      'Nederland draagt bij aan de macht in Litouwen, Enhanced Forward Presence.',
      'one thing twice',
    ],
    ['Wij werken aan vrede, veiligheid en welvaart.', 'no actors'],
    ['Nederland en Noorwegen liggen aan zee.', 'one of them is the one who asks'],
    ['Samen met andere landen en partners werken we hieraan.', 'nobody is named'],
    ['Dit gebeurt in Noorwegen.', 'a single name takes part in nothing'],
  ])('finds nobody in %j (%s)', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
