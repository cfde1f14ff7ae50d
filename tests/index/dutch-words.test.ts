import { describe, expect, it } from 'vitest';
import { learnAbbreviations } from '../../index/abbreviations.ts';
import { createCompoundSplitter } from '../../index/compound-splitter.ts';
import { createVocabulary } from '../../index/corpus-vocabulary.ts';
import { createSpelling } from '../../index/correct-typing.ts';
import { dutchStem } from '../../index/dutch-stem.ts';
import { readWords } from '../../index/dutch-terms.ts';

describe('dutchStem()', () => {
  it.each([
    ['v and f at the end', 'brief brieven'],
    ['z and s at the end', 'huis huizen'],
    ['long vowels in open syllables', 'jaar jaren'],
    ['doubled consonants', 'wet wetten'],
    ['irregular plurals', 'stad steden'],
    ['irregular plurals', 'lid leden'],
    ['plurals in -s after -ie', 'motie moties'],
    ['plurals in -s after -e', 'ambassade ambassades'],
    ["plurals in 's", "thema thema's"],
    ['plurals in -eren', 'kind kinderen'],
    ['plurals of -heid', 'mogelijkheid mogelijkheden'],
    ['plurals of -heid', 'overheid overheden'],
    ['diacritics', 'strategie strategieën'],
    ['verb endings and participle', 'werken werk werkt werkte gewerkt'],
    ['verb endings and participle with a trema', 'investeren investeert investeerde geïnvesteerd'],
    ['verb endings in -d', 'leveren levert leverde geleverd'],
    ['strong verbs', 'geven geeft gaf gegeven'],
    ['capitals', 'Sanctie sancties'],
  ])('brings forms together: %s', (_, forms) => {
    expect(new Set(forms.split(' ').map(dutchStem)).size).toBe(1);
  });

  it.each([
    ['hoofd', 'hof'],
    ['leger', 'legen'],
    ['kosten', 'kust'],
    ['gevolg', 'volgen'],
    ['land', 'lan'],
    ['gerechtigheid', 'recht'],
    ['gezondheid', 'zon'],
    ['geweld', 'wel'],
    ['gebied', 'bieden'],
    ['gemiddelde', 'middel'],
  ])('keeps apart what only looks alike: %s and %s', (left, right) => {
    expect(dutchStem(left)).not.toBe(dutchStem(right));
  });

  it.each(['1.2', '31271', '2016'])('keeps a number as it is: %s', (number) => {
    expect(dutchStem(number)).toBe(number);
  });
});

describe('readWords()', () => {
  it.each([
    ['artikel 1.2', ['artikel', '1.2'], 'article numbers'],
    ['Kamerstuk 36 470, nr. 6', ['kamerstuk', '36470', 'nr', '6'], 'dossiers with a space'],
    ['3,5% of 2 %', ['3,5%', 'of', '2%'], 'percentages with and without a space'],
    ['€ 266,59 mln.', ['266,59', 'mln'], 'amounts'],
    ['Caraïbisch gebied', ['caraibisch', 'gebied'], 'diacritics'],
    ['twee-statenoplossing', ['twee-statenoplossing'], 'hyphens stay until matching'],
    ['MH17 en F-16', ['mh17', 'en', 'f-16'], 'letters with digits'],
    ['', [], 'nothing'],
  ])('reads "%s"', (text, expected) => {
    expect(readWords(text).map(({ folded }) => folded)).toEqual(expected);
  });
});

describe('createVocabulary().termsOf()', () => {
  const printed = readWords(
    'De beleidsreactie volgt op de reactie. Het beleid en het mensenrechtenfonds, een fonds voor mensenrechten. ' +
      'De twee-statenoplossing is een oplossing. Sancties en omzeiling. Mensen en rechten. Het ministerie.',
  );
  const vocabulary = createVocabulary(
    printed.map((word) => [word, 1] as const),
    new Map(),
  );
  const matches = (left: string, right: string): boolean => {
    const [a, b] = [left, right].map((text) => {
      const { stem, parts } = vocabulary.termsOf(
        readWords(text)[0] ?? { folded: '', printed: '', kind: 'word' },
      );
      return [stem, ...parts];
    });
    return (a ?? []).some((term) => b?.includes(term));
  };

  it.each([
    ['beleidsreactie', 'reactie', 'a compound with a linking s'],
    ['mensenrechtenfonds', 'fonds', 'the head of a long compound'],
    ['mensenrechtenfonds', 'mensenrechten', 'its first part, itself a compound'],
    ['tweestaten-oplossing', 'twee-statenoplossing', 'hyphens in other places'],
    ['sanctie-omzeiling', 'omzeilingen', 'parts of a hyphenated word, in the plural'],
  ])('meets %s with %s: %s', (left, right) => {
    expect(matches(left, right)).toBe(true);
  });

  it('does not find a ster in a minister', () => {
    expect(createCompoundSplitter(new Set(['mini', 'ster'])).partsOf('minister')).toEqual([]);
  });

  it('gives no parts for words that the letters do not use', () => {
    expect(createCompoundSplitter(new Set(['fonds'])).partsOf('mensenrechtenfonds')).toEqual([]);
  });
});

describe('learnAbbreviations()', () => {
  it.each([
    [
      'de directie Internationaal Onderzoek en Beleidsevaluatie (IOB)',
      'IOB',
      'Internationaal Onderzoek en Beleidsevaluatie',
      'small words are silent',
    ],
    ['een periodieke rapportage (PR) over', 'PR', 'periodieke rapportage', 'lower case'],
    [
      'IOB (Internationaal Onderzoek en Beleidsevaluatie)',
      'IOB',
      'Internationaal Onderzoek en Beleidsevaluatie',
      'the other way round',
    ],
    [
      'het gemeenschappelijk veiligheids- en defensiebeleid (GVDB)',
      'GVDB',
      'gemeenschappelijk veiligheids- en defensiebeleid',
      'letters from inside a compound',
    ],
    ['van Justitie en Veiligheid (J&V)', 'J&V', 'Justitie en Veiligheid', 'an ampersand for "en"'],
    [
      'de strategische evaluatie-agenda (SEA)',
      'SEA',
      'strategische evaluatie-agenda',
      'a letter after a hyphen',
    ],
  ])('reads "%s"', (text, short, full) => {
    expect(learnAbbreviations([text]).get(short)).toBe(full);
  });

  it.each([
    ['sinds het vorige jaar (BBP) groeit', 'letters that spell nothing'],
    ['in Nederland (2024) en elders', 'a year'],
    ['de minister (van Buitenlandse Zaken)', 'words between brackets'],
  ])('learns nothing from "%s": %s', (text) => {
    expect(learnAbbreviations([text]).size).toBe(0);
  });

  it('keeps the full form that is explained most often', () => {
    const texts = ['Bureau Veilig (BV)', 'Beleid Vooraf (BV)', 'het Beleid Vooraf (BV)'];
    expect(learnAbbreviations(texts).get('BV')).toBe('Beleid Vooraf');
  });
});

describe('createSpelling().correct()', () => {
  const words =
    'missies monitoring schaduwvloot mensenrechtenfonds interviews cyberstrategie keten geevalueerd schengen aanbeveling';
  const spelling = createSpelling(new Map(words.split(' ').map((word) => [word, 3])));

  it.each([
    ['misies', 'missies', 'a lost letter'],
    ['monitorring', 'monitoring', 'a doubled letter'],
    ['schaduwvlot', 'schaduwvloot', 'a lost vowel'],
    ['intervieuws', 'interviews', 'a letter too many'],
    ['cyberstratgie', 'cyberstrategie', 'a lost letter in a compound'],
    ['aanbeveilng', 'aanbeveling', 'swapped letters'],
    ['aanbeveking', 'aanbeveling', 'the key beside it'],
  ])('corrects %s to %s: %s', (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });

  it.each([
    ['keken', 'another short word, one letter away'],
    ['geevacueerd', 'another word: c and l are neither neighbours nor alike'],
    ['schenden', 'another word, one letter away'],
    ['taiwan', 'a name that is near nothing'],
    ['2024', 'a number'],
    ['iob', 'too short to tell'],
  ])('leaves %s: %s', (typed) => {
    expect(spelling.correct(typed)).toBeNull();
  });
});
