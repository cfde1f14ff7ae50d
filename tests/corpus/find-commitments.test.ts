import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCommitments } from '../../corpus/find-commitments.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { readPromise } from '../../corpus/read-promise.ts';
import { measureCommitments, readExpectedCommitments } from '../eval/commitment-metrics.ts';
import { buildLetter } from '../support/build-letter.ts';
import { LETTERS_FOLDER } from './letters.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/commitments');
const LETTER_DAY = '2024-11-04';

const kindOf = (sentence: string) => readPromise(sentence, LETTER_DAY)?.kind ?? null;

describe('findCommitments() against lists made by reading', () => {
  test.each([
    ['the five letters', LETTERS_FOLDER, 'five-letters.json'],
    ['letters of other ministries', join(FIXTURES, 'letters'), 'unseen-letters.json'],
    ['letters of yet others', join(FIXTURES, 'more-letters'), 'more-letters.json'],
  ])('%s: found, right and moments are what was asked', async (_name, folder, list) => {
    const { letters } = await readCorpus(folder);
    const expected = await readExpectedCommitments(join(FIXTURES, list));
    const figures = measureCommitments(letters, expected);
    expect(figures.found, figures.missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(figures.right, figures.wrong.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(figures.moments, figures.otherDays.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('every span slices to words of its paragraph, and what is promised lies in the sentence', async () => {
    const { letters } = await readCorpus(LETTERS_FOLDER);
    for (const letter of letters) {
      for (const { sentence, what, who, addressee, due } of findCommitments(letter)) {
        const spans = [sentence, what, who, addressee, due?.span].filter((span) => span != null);
        for (const { paragraphNumber, start, end } of spans) {
          const text = letter.paragraphs[paragraphNumber - 1]?.text ?? '';
          expect(text.slice(start, end).trim()).not.toBe('');
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(what.start).toBeGreaterThanOrEqual(sentence.start);
        expect(what.end).toBeLessThanOrEqual(sentence.end);
      }
    }
  });
});

describe('readPromise()', () => {
  test.each([
    ['Ik informeer uw Kamer voor de zomer over de uitkomsten.', 'present, first person, a moment'],
    ['Zoals toegezegd ontvangt u voor het kerstreces een brief.', 'the Kamer as subject, "u"'],
    ['Hier kom ik in het eerste kwartaal bij uw Kamer op terug.', 'a separable verb'],
    ['Ik verwacht uw Kamer begin 2025 nader te kunnen informeren.', 'expects to be able'],
    ['Een wetsvoorstel wordt medio 2025 bij uw Kamer ingediend.', 'the passive, sent in'],
    ['In de volgende voortgangsbrief ga ik in op de uitwerking.', 'a piece for the Kamer'],
    ['Een kabinetsreactie op het rapport volgt in het voorjaar.', 'nobody named'],
    ['Ik houd uw Kamer op de hoogte van verdere ontwikkelingen.', 'without a moment'],
    ['Zodra de uitkomsten bekend zijn, zal ik u daarover berichten.', 'waits for an event'],
    [
      'Zoals verzocht door het lid Van Dijk zal ik de Kamer in mei berichten.',
      'asked, and promised',
    ],
    [
      'De minister heeft toegezegd de Kamer voor 1 februari 2025 een overzicht te sturen.',
      'retold',
    ],
    [
      'Na de proef zal ik, mede gelet op de motie, uw Kamer een reactie doen toekomen.',
      'a clause between',
    ],
    ['Daarover hoort u meer in de Miljoenennota.', 'a piece of the budget as moment'],
    [
      'Ik zal in de brief over mest, die ik u voor 15 december 2024 toestuur, hierop terugkomen.',
      'the moment in a clause',
    ],
    [
      'Zodra er een akkoord is, zend ik u een afschrift.',
      'waits for an event, in the present tense',
    ],
    ['De vraag of dat kan, beantwoord ik schriftelijk vóór het debat.', 'a question as object'],
    [
      'Ik streef ernaar het wetsvoorstel in mei bij uw Kamer in te dienen.',
      '"te dienen" is no need',
    ],
    ['Op dat advies zal ik een reactie geven en die aan de Kamer kenbaar maken.', 'makes known'],
    ['Ik werk aan een routekaart, die u in mei 2025 tegemoet kunt zien.', 'the verb comes last'],
    ['Ik kom hier in het commissiedebat van 12 december op terug.', 'the day of a debate'],
    ['Q1 2025: evaluatie, waarvan de uitkomsten met uw Kamer worden gedeeld.', 'a label'],
  ])('reads a promise to the Kamer: "%s" (%s)', (sentence, _why) => {
    expect(kindOf(sentence)).toBe('inform');
  });

  test.each([
    ['De regeling wordt per 1 januari 2025 opengesteld.', 'the passive'],
    ['Het wetsvoorstel treedt naar verwachting op 1 juli 2026 in werking.', 'comes about'],
    ['De evaluatie van de wet is voorzien voor 2026.', 'a nominal plan'],
    ['Voor 2027 staat een volgende meting gepland.', '"voor" that is no limit'],
    [
      'De minister van VWS werkt aan een leidraad, die eind 2025 beschikbaar komt.',
      'a clause that hangs on it',
    ],
    [
      'Met de VNG stel ik een leidraad op, die in het najaar van 2025 verschijnt.',
      'others beside who acts',
    ],
    [
      'De voorbereiding is begonnen en de werkzaamheden starten in 2025.',
      'past and plan in one sentence',
    ],
    [
      'In het tweede kwartaal van 2025 toetst mijn ministerie of de tarieven redelijk zijn.',
      'a question inside',
    ],
    ['Rijkswaterstaat begint in 2026 met de renovatie.', 'a service of a ministry'],
    ['Vanaf 2026 wordt de subsidie structureel verhoogd.', 'open-ended'],
    [
      'In de komende maanden wordt het wetsvoorstel in consultatie gebracht.',
      'a vague moment, a single step',
    ],
    ['Het loket opent op 3 maart 2025 zijn deuren.', '"zijn" that is no verb'],
    ['Op 12 december 2024 tekenen de partijen en ik het convenant.', 'two who act together'],
    ['Deze maatregel gaat in op 1 januari 2026.', 'goes into force'],
    ['Het NCSC richt begin 2025 een loket in.', 'a service by its letters'],
    ['De Inspectie start in 2025 een onderzoek.', 'an inspectorate without more'],
    ['De Koninklijke Marine verplaatst in mei 2025 haar oefeningen.', 'a part of the armed forces'],
    ['Het Commando Materieel zal in 2025 twee depots openen.', 'a command'],
    ['De Dienst Terugkeer en Vertrek opent in maart een kantoor.', 'a service with two nouns'],
    [
      'De Rijksdienst voor Ondernemend Nederland (RVO) stelt vanaf 1 april geld beschikbaar.',
      'RVO',
    ],
    ['De bouw start medio 2025 en moet in 2028 gereed zijn.', 'a start, and a need'],
    ['In mei breng ik in kaart welke projecten vertraging oplopen.', 'a question inside'],
    ['Dit wordt deel van het plan dat het kabinet voor de zomer presenteert.', 'in a clause'],
    ['Uiterlijk op 31 december 2025 staan alle systemen in het register.', 'a last day'],
    ['Graag zeg ik toe de cijfers voortaan per regio te publiceren.', 'a promise without a moment'],
  ])('reads an announced action: "%s" (%s)', (sentence, _why) => {
    expect(kindOf(sentence)).toBe('act');
  });

  test.each([
    ['Hierbij bied ik uw Kamer de voortgangsrapportage 2024 aan.', 'done by this letter'],
    ['Graag informeer ik uw Kamer over de voortgang van het programma.', 'done by this letter'],
    ['Ik vertrouw erop u zo voldoende te hebben geïnformeerd.', 'a closing phrase'],
    ['Uw Kamer is hierover op 3 oktober 2024 geïnformeerd.', 'past'],
    ['In 2023 is het aantal aanvragen gestegen met 12 procent.', 'a past year'],
    ['De motie verzoekt de regering de Kamer voor 1 april 2025 te informeren.', 'asked by others'],
    ['De Europese Commissie zal in het voorjaar van 2025 een voorstel presenteren.', 'others'],
    ['De Commissie werkt aan een richtlijn, die in juni 2025 verschijnt.', 'others, in a clause'],
    ['Gemeenten moeten uiterlijk 1 juli 2026 een plan hebben vastgesteld.', 'a duty of others'],
    ['Indien de Kamer daarmee instemt, zal ik de wet in 2025 indienen.', 'a condition'],
    ['Kunt u aangeven wanneer u de Kamer hierover informeert?', 'a question'],
    ['Het mandaat loopt tot en met 31 december 2025.', 'an end'],
    ['Voor 2025 is een bedrag van € 12 miljoen begroot.', 'a figure'],
    ['Het aantal studenten zal in 2030 met 10% zijn gedaald.', 'a forecast'],
    [
      'Het kabinet zal zich blijven inzetten voor een sterke rechtsstaat.',
      'an effort without moment',
    ],
    [
      'Nederland steunt de inspanningen om in 2030 een einde te maken aan honger.',
      'the moment of an aim',
    ],
    [
      'Het kabinet investeert de komende jaren fors in de krijgsmacht.',
      'a vague moment, no single step',
    ],
    ['Nederland is in 2029 voorzitter van de Raad van de EU.', 'a turn'],
    ['Ik deel de zorgen van uw Kamer over de wachttijden.', '"delen" that tells nothing'],
    ['Informeer de Kamer uiterlijk in 2027 over de doelen.', 'advice'],
    ['Het lid De Vries heeft gevraagd of de Kamer in mei kan worden geïnformeerd.', 'asked'],
    ['In artikel 5 is bepaald dat de minister de Kamer jaarlijks informeert.', 'laid down'],
    ['Daarom acht ik het niet nodig de Kamer hierover te informeren.', 'denied'],
    ['De raad schrijft: „Het kabinet zal voor het einde van het jaar besluiten.”', 'quoted'],
    ['De Tilburgse Bond wil dat huishoudens vanaf 2026 geld krijgen.', 'wished by others'],
    ['In 2030 wil Defensie 100.000 mensen in dienst hebben.', 'an aim'],
    ['De landelijke netbeheerder verwacht in 2026 acht stations op te leveren.', 'a company'],
    ['Het Europees Comité bezoekt Nederland volgend jaar.', 'the country is visited'],
    ['Denemarken gaat in 2025 open voor alle inwoners.', 'another country'],
    ['De FNV start in mei een campagne.', 'who has letters for a name and is no service'],
    ['Het Openbaar Ministerie beslist in mei over vervolging.', '"openbaar" that is a name'],
    ['Dat kan ik de Kamer niet toezeggen.', 'denied'],
    [
      'Ik heb uw Kamer in maart toegezegd daarop terug te komen, hetgeen is gebeurd.',
      'the month in which it was promised',
    ],
    ['De middelen zijn bij Voorjaarsnota 2024 vrijgemaakt.', 'a piece of the past as moment'],
    [`Uw Kamer ontvangt in mei ${'een brief en '.repeat(200)}meer.`, 'a file gone wrong'],
  ])('takes this for no promise: "%s" (%s)', (sentence, _why) => {
    expect(kindOf(sentence)).toBe(null);
  });

  test('quotes who, whom and when as printed', () => {
    const sentence =
      'De minister van Sociale Zaken en Werkgelegenheid stuurt de Kamer uiterlijk 1 mei een brief.';
    const promise = readPromise(sentence, LETTER_DAY);
    const at = (span: { start: number; end: number } | null | undefined) =>
      span && sentence.slice(span.start, span.end);
    expect(at(promise?.who)).toBe('De minister van Sociale Zaken en Werkgelegenheid');
    expect(at(promise?.addressee)).toBe('de Kamer');
    expect(at(promise?.moment)).toBe('uiterlijk 1 mei');
    expect(promise?.moment).toMatchObject({ from: LETTER_DAY, to: '2025-05-01' });
  });
});

describe('findCommitments() in lists and tables', () => {
  const found = (...args: Parameters<typeof buildLetter>) => {
    const letter = buildLetter(...args);
    return findCommitments(letter).map(({ sentence, due }) => [
      letter.paragraphs[sentence.paragraphNumber - 1]?.text.slice(sentence.start, sentence.end),
      due?.from,
      due?.to,
    ]);
  };

  test('takes the moment of the head for each entry, and of the entry where it has one', () => {
    const entry = (text: string) => ({
      kind: 'list-item' as const,
      text,
      section: ['Planning 2026:'],
    });
    expect(
      found(
        'planning',
        [
          { kind: 'heading', level: 1, text: 'Planning 2026:' },
          entry('Herziening van de regeling'),
          entry('Maart: opening van het loket'),
        ],
        { date: '2025-03-14' },
      ),
    ).toEqual([
      ['Herziening van de regeling', '2026-01-01', '2026-12-31'],
      ['Maart: opening van het loket', '2026-03-01', '2026-03-31'],
    ]);
  });

  test('reads nothing under a head of the past or of money', () => {
    for (const head of ['Evaluaties 2023', 'Uitgaven 2026']) {
      const letter: Parameters<typeof buildLetter> = [
        'kop',
        [
          { kind: 'heading', level: 1, text: head },
          { kind: 'list-item', text: 'Onderzoek naar wachttijden', section: [head] },
        ],
        { date: '2025-03-14' },
      ];
      expect(found(...letter)).toEqual([]);
    }
  });

  test('gives the entries below a promise that ends in a colon, not the promise itself', () => {
    expect(
      found(
        'lijst',
        [
          'In het derde kwartaal van 2025 worden de volgende stappen gezet:',
          { kind: 'list-item', text: 'publicatie van de regeling;' },
          { kind: 'list-item', text: 'opening van het loket.' },
        ],
        { date: '2025-03-14' },
      ),
    ).toEqual([
      ['publicatie van de regeling;', '2025-07-01', '2025-09-30'],
      ['opening van het loket.', '2025-07-01', '2025-09-30'],
    ]);
  });

  test('reads entries with their own moments below a sentence that says that steps are planned', () => {
    expect(
      found(
        'stappen',
        [
          'Voor de komende periode staan de volgende stappen gepland:',
          { kind: 'list-item', text: 'juli 2025: oplevering van de norm;' },
          { kind: 'list-item', text: 'een gesprek met de sector.' },
        ],
        { date: '2025-03-14' },
      ),
    ).toEqual([['juli 2025: oplevering van de norm;', '2025-07-01', '2025-07-31']]);
  });

  test('reads the column with the moment, and leaves out what is done or past', () => {
    const row = (what: string, when: string, status: string) => ({
      kind: 'table-row' as const,
      text: `${what}\t${when}\t${status}`,
      cells: [
        { header: 'Maatregel', start: 0, end: what.length },
        { header: 'Planning', start: what.length + 1, end: what.length + 1 + when.length },
        {
          header: 'Status',
          start: what.length + when.length + 2,
          end: what.length + when.length + 2 + status.length,
        },
      ],
    });
    expect(
      found(
        'tabel',
        [
          row('Loket voor starters', '2e kwartaal 2025', 'In uitvoering'),
          row('Oude regeling', '2024', 'Loopt'),
          row('Nieuwe regeling', 'najaar 2025', 'Afgerond'),
        ],
        { date: '2025-03-14' },
      ),
    ).toEqual([['Loket voor starters', '2025-04-01', '2025-06-30']]);
  });

  test('takes a promise that this letter keeps for none', () => {
    const text =
      'In het debat heb ik toegezegd uw Kamer voor de zomer te berichten. Met deze brief doe ik die toezegging gestand.';
    expect(found('gehouden', [text], { date: '2025-03-14' })).toEqual([]);
  });

  test('a closing phrase after a promise is not the promise kept', () => {
    const text =
      'Ik zal de Kamer in mei een stand van zaken doen toekomen. Ik hoop u hiermee voldoende te hebben geïnformeerd.';
    expect(found('slot', [text], { date: '2025-03-14' })).toHaveLength(1);
  });

  test('gives no days to "volgend jaar" in a letter without a date', () => {
    const [one] = found('zonder-datum', ['Uw Kamer ontvangt volgend jaar een brief.'], {
      date: null,
    });
    expect(one?.slice(1)).toEqual([null, null]);
  });
});
