import { describe, expect, test } from 'vitest';
import { indexReferences } from '../../index/reference-index.ts';
import { buildLetter } from '../support/build-letter.ts';

const HELD = buildLetter('kst-31865-267', ['Over evaluaties.'], {
  title: 'Havens van morgen',
  dossiers: [{ dossier: '31865', number: 267 }],
});

describe('indexReferences()', () => {
  test('knows which pieces are letters of the collection: by number, and reports by title', () => {
    const pieces = indexReferences([
      buildLetter('a', [
        'Zie Kamerstuk 31 865, nr. 267 en Kamerstuk 31 865, nr. 300.',
        'Het rapport “Havens van morgen” verscheen in mei.',
      ]),
      HELD,
    ]);
    expect(pieces.map(({ name, letterId }) => [name, letterId])).toEqual([
      ['31865 nr. 267', HELD.id],
      ['31865 nr. 300', null],
      ['Havens van morgen', HELD.id],
    ]);
  });

  test('makes one piece of spellings of a number, and of a title and its beginning', () => {
    const [paper, report] = indexReferences([
      buildLetter('a', [
        'Kamerstuk 31865, nr. 267.',
        'Het rapport “Havens van morgen: wat er nodig is” verscheen in mei.',
      ]),
      buildLetter('b', [
        'Kamerstuk 31 865, nr. 267.',
        'Het rapport “Havens van morgen” verscheen in mei.',
      ]),
    ]);
    expect(paper?.forms).toEqual(['31865, nr. 267', '31 865, nr. 267']);
    expect(paper?.mentions.map(({ letter }) => letter.id)).toEqual(['a', 'b']);
    expect(report?.mentions).toHaveLength(2);
  });

  test('gives each piece an id of its own that other letters do not change', () => {
    const texts = [
      'Kamerstuk 31865, nr. 267, Kamerstuk 35925 V, nr. 84 en de motie-Van Eijk (31865, nr. 295).',
      'De Grondwet en het Verdrag van Istanbul gelden.',
    ];
    const ids = indexReferences([buildLetter('a', texts)]).map(({ id }) => id);
    expect(ids).toEqual([
      'kamerstuk-31865-nr-267',
      'kamerstuk-31865-nr-295',
      'kamerstuk-35925-V-nr-84',
      'motion-31865-nr-295',
      'treaty-verdragvanistanbul',
      'law-grondwet',
    ]);
    const more = indexReferences([
      buildLetter('0', ['De Grondwet geldt.']),
      buildLetter('a', texts),
    ]);
    expect(more.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  test('gives nothing for letters that name nothing', () => {
    expect(indexReferences([HELD])).toEqual([]);
    expect(indexReferences([])).toEqual([]);
  });
});
