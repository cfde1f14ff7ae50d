import { describe, expect, test } from 'vitest';
import { splitThemes } from '../../../server/theme/split-themes.ts';

describe('splitThemes()', () => {
  test.each([
    [
      'Asiel, vluchtelingen en migratie?',
      ['Asiel', 'vluchtelingen', 'migratie'],
      'a row is several themes',
    ],
    ['Afrika: waar komt de inzet terug?', ['Afrika'], 'what is asked of a theme is no theme'],
    [
      'sancties en de handhaving daarvan',
      ['sancties en de handhaving daarvan'],
      'a part that points back belongs to the other',
    ],
    [
      'risicovolle afhankelijkheden, 2022 en 2026',
      ['risicovolle afhankelijkheden'],
      'years are moments',
    ],
    ['het mensenrechtenbeleid', ['het mensenrechten'], 'policy about a theme is about the theme'],
    ['x', ['x'], 'nothing is lost of one letter'],
  ])('%j gives %j: %s', (subject, themes) => {
    expect(splitThemes(subject)).toEqual(themes);
  });

  test('reads 2,000 characters of commas at once', () => {
    expect(splitThemes('zee,'.repeat(500)).length).toBeLessThanOrEqual(8);
  });
});
