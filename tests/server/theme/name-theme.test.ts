import { describe, expect, test } from 'vitest';
import { nameTheme } from '../../../server/theme/name-theme.ts';

describe('nameTheme()', () => {
  test.each([
    ['sancties?', 'sancties', 'the mark belongs to the question'],
    ['in 2022 over de Sahel?', 'Sahel', 'moments and prepositions before it'],
    ['komt de Nationale Veiligheidsraad?', 'Nationale Veiligheidsraad', 'a verb left by its frame'],
    ['Where are sanctions?', 'sanctions', 'English'],
    ['de Hoorn van Afrika', 'Hoorn van Afrika', 'words inside a name stay'],
    ['cyber, en digitale weerbaarheid', 'cyber, en digitale weerbaarheid', 'a row stays a row'],
    ['de het', 'de het', 'with nothing to call it by, it stays as typed'],
    ['?', '', 'a mark alone is nothing'],
  ])('%j is called %j: %s', (subject, name) => {
    expect(nameTheme(subject)).toBe(name);
  });
});
