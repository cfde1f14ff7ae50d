/** By which words a letter is found to treat a theme, over letters of a few invented paragraphs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTheme } from '../../../server/theme/find-theme.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

const head = (date: string): string =>
  `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, ${date}\n\nBetreft: Stand van zaken\n\n`;

const LETTERS = {
  'een.txt': `${head('3 maart 2024')}Het kabinet werkt aan de bescherming van de kust en trekt daar middelen voor uit.

De organisatie van verkiezingsprocessen in de gemeenten verdient aandacht.

De steun aan landen in Latijns-Amerika wordt voortgezet.

Nederland werkt binnen de Verenigde Naties aan hervorming van het veto.

De handel met de Verenigde Staten neemt toe en dat is goed voor onze havens.

Voor het einde van het jaar ontvangt u een artikel 100 brief over de inzet in Mali.

De OVSE speelt een rol bij waarneming, en de ANVR bij reizen.
`,
  'twee.txt': `${head('4 mei 2025')}De internationale rechtsorde staat onder druk en dat vraagt inzet van ons allen.

De democratische rechtsstaat is het fundament van onze samenleving en wordt beschermd.

De hulp aan de Sahel loopt door, en daar hoort scholing bij.
`,
};

let opened: OpenLetters;
beforeAll(async () => {
  opened = await openLetters(LETTERS);
}, 60_000);
afterAll(() => opened.close());

/** The paragraphs that treat a theme, each by its first three words. */
async function found(theme: string): Promise<string[]> {
  const { paragraphs } = await findTheme(opened.index, theme);
  return paragraphs.map(({ paragraph }) => paragraph.text.split(' ').slice(0, 3).join(' ')).sort();
}

describe('findTheme()', () => {
  it('finds a compound that the letters write apart', async () => {
    expect(await found('kustbescherming')).toEqual(['Het kabinet werkt']);
  });

  it('finds a word that stands only inside longer words', async () => {
    expect(await found('verkiezingen')).toEqual(['De organisatie van']);
  });

  it('takes a name for one thing: another that shares a word with it does not hold it', async () => {
    expect(await found('Verenigde Naties')).toEqual(['Nederland werkt binnen']);
    expect(await found('Verenigde Staten')).toEqual(['De handel met']);
  });

  it('reads a number and a word behind a hyphen as two words', async () => {
    expect(await found('artikel 100-brieven')).toEqual(['Voor het einde']);
  });

  it('takes an abbreviation for nothing but itself', async () => {
    expect(await found('OVSE')).toEqual(['De OVSE speelt']);
    expect(await found('ovse')).toEqual(['De OVSE speelt']);
  });

  it('does not take what only touches a theme for the theme, and shows it as related', async () => {
    expect(await found('rechtsstaat')).toEqual(['De democratische rechtsstaat']);
    const { paragraphs } = await findTheme(opened.index, 'rechtsorde');
    expect(paragraphs.map(({ letter }) => letter.id)).toEqual(['twee']);
  });

  it('finds a region in its parts, and no part in the region', async () => {
    expect(await found('Afrika')).toContain('De hulp aan');
    expect(await found('Mali')).toEqual(['Voor het einde']);
  });

  it('does not look for a theme by the preposition before it', async () => {
    expect(await found('over kustbescherming en over de hulp aan de Sahel')).toEqual([
      'De hulp aan',
      'Het kabinet werkt',
    ]);
  });
});
