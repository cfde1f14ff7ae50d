/** Which paragraphs treat a theme, over the real letters. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../../index/search-index.ts';
import { findTheme } from '../../../server/theme/find-theme.ts';
import { openLetters } from '../../support/open-letters.ts';

let index: SearchIndex;

beforeAll(async () => {
  ({ index } = await openLetters('corpus/letters'));
});

async function idsOf(theme: string): Promise<string[]> {
  const { paragraphs } = await findTheme(index, theme);
  return paragraphs.map(({ paragraph }) => paragraph.id);
}

describe('findTheme() over the real letters', () => {
  it.each(['zorgakkoord', 'Noord-Korea', 'Zuid-Soedan', 'Nieuw-Caledonië'])(
    'finds nothing of %s, of which only a part is printed',
    async (theme) => {
      expect(await findTheme(index, theme)).toMatchObject({ paragraphs: [], note: 'no-match' });
    },
  );

  it('finds what begins with the same rare part', async () => {
    const ids = await idsOf('cyberveiligheid');
    expect(ids).toEqual(
      expect.arrayContaining(['kst-35925-V-84#56', 'kst-35925-V-84#57', 'bzdoc-689393280-91#39']),
    );
  });

  it('finds both spellings of a word', async () => {
    expect(await idsOf('rechtstaat')).toEqual(
      expect.arrayContaining(['kst-36800-V-103#9', 'kst-35925-V-84#97']),
    );
  });

  it('finds a word printed by halves', async () => {
    expect(await idsOf('persvrijheid')).toContain('kst-35925-V-84#84');
  });

  it('finds a person by the signature, and no office by it', async () => {
    expect(await idsOf('Sjoerdsma')).toContain('kst-36800-V-103#4');
    expect(await idsOf('ontwikkelingssamenwerking')).not.toContain('kst-36800-V-103#4');
  });

  it('takes no abbreviation for another that has some of its letters', async () => {
    expect(await idsOf('EVRM')).not.toContain('kst-31271-42#17');
    expect(await idsOf('OESO')).not.toContain('kst-35925-V-84#17');
  });

  it('finds a word in both of its spellings', async () => {
    expect(await idsOf('Caribisch gebied')).toEqual(
      expect.arrayContaining(['kst-35925-V-84#17', 'kst-36800-V-103#22']),
    );
  });

  it('does not take the title of an office for a theme', async () => {
    expect(await idsOf('ontwikkelingssamenwerking')).not.toContain('kst-35925-V-84#72');
  });

  it('takes no last part of a compound for the whole', async () => {
    expect((await idsOf('Wereldhandelsorganisatie')).sort()).toEqual([
      'kst-35925-V-84#12',
      'kst-36800-V-103#30',
      'kst-36800-V-103#54',
    ]);
  });

  it('finds an abbreviation by itself only', async () => {
    expect(await idsOf('WTO')).not.toContain('kst-35925-V-84#22');
  });

  it('wants two words of a theme that has two', async () => {
    expect(await idsOf('rechtsstaat in andere lidstaten')).not.toContain('kst-31271-42#35');
  });

  it('tells what comes near in a letter without the theme', async () => {
    const { near, paragraphs } = await findTheme(index, 'consulaire dienstverlening');
    expect(paragraphs.some(({ letter }) => letter.id === 'kst-36800-V-103')).toBe(false);
    expect(near.get('kst-36800-V-103')?.paragraph.id).toBe('kst-36800-V-103#41');
    expect(near.has('kst-35925-V-84')).toBe(false);
  });

  it('lets nothing come near a name that a letter lacks', async () => {
    expect((await findTheme(index, 'Turkije')).near.size).toBe(0);
  });
});
