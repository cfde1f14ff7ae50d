import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

const head = (date: string, subject: string) =>
  `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, ${date}\nBetreft ${subject}\n\nGeachte voorzitter,\n\n`;
const foot = '\n\nHoogachtend,\n\nDe Minister van Waterstaat,\nA. Jansen\n';

const EARLIER = `${head('12 april 2021', 'Voortgang waterveiligheid')}Met deze brief informeer ik uw Kamer over de waterveiligheid.

1. Zwemvest

Uw Kamer heeft gevraagd naar mijn standpunt over een zwemvestplicht. Ik ben geen voorstander van een verplichting. Het doel is dat over tien jaar 40 procent van de schippers vrijwillig een zwemvest draagt.

2. Sluizen

Het kabinet heeft € 300 miljoen vrijgemaakt voor de sluizen. In de eerste ronde is € 90 miljoen uitgekeerd voor de sluizen. Ik streef naar inwerkingtreding van de sluiswet per 1 januari 2024.

3. Dijken

De dijken moeten voldoen aan de veiligheidsnorm van 2%. Ik ben ervan overtuigd dat vaker met landelijke veiligheidstoetsing moet worden gewerkt, in eerste instantie bij zeedijken. Landen als Denemarken, Noorwegen, Zweden en Finland hebben dijken langs zee.

4. Spoorbruggen

De onderzoekers vragen om een norm voor spoorbruggen. Het kabinet ziet geen meerwaarde in een norm voor spoorbruggen. De spoorbruggen worden ouder. Daarmee verschuift de balans van bouwen naar beheren.

Aanbeveling 1: Houd de administratie van alle veerponten bij.

Deze aanbeveling neem ik over voor de veerponten.
${foot}`;

const LATER = `${head('20 mei 2024', 'Opvolging waterveiligheid')}Met deze brief informeer ik uw Kamer opnieuw over de waterveiligheid.

1. Zwemvest

De campagne heeft het gebruik van het zwemvest verhoogd van 9 naar 16 procent. Het kabinet heeft besloten een zwemvestplicht in te voeren voor kinderen. Een algemene zwemvestplicht blijft niet aan de orde. Beoogde inwerkingtreding is 1 juli 2025.

2. Sluizen

Het budget voor de sluizen is verlaagd van € 300 miljoen naar € 260 miljoen. De sluiswet treedt later in werking dan beoogd. Inwerkingtreding per 1 januari 2024 is niet haalbaar. Ik ga nu uit van 1 juli 2026.

3. Dijken

Het kabinet heeft besloten de bindende veiligheidsnorm van 3,5% voor de dijken wettelijk te verankeren. Landelijke veiligheidstoetsing zou bij alle dijken moeten gebeuren. Met Denemarken, Noorwegen, Zweden en Finland overleggen wij over dijken.

Aanbeveling | Status
1. Stel een norm voor spoorbruggen vast. | Alsnog overgenomen: de norm staat in het plan.
2. Tel de schepen bij de sluizen. | Afgerond: de tellingen zijn gedaan.

4. Veerponten

Aanbeveling 1: Houd de administratie van alle veerponten bij.

Onderhanden: het register van de veerponten telt inmiddels alle ponten.
${foot}`;

let letters: OpenLetters;
beforeAll(async () => {
  letters = await openLetters({ 'water-2021.txt': EARLIER, 'water-2024.txt': LATER });
}, 60_000);
afterAll(() => letters.close());

const ask = async (question: string) => {
  const { markdown } = await letters.answerer.answer({ question, mode: 'auto' });
  return markdown.replace(/ \[\d+\]/gu, '');
};
const part = (markdown: string, title: string) =>
  markdown.split(/\n(?=\*\*)/u).find((block) => block.startsWith(`**${title}`)) ?? '';

describe('an answer that compares two letters', () => {
  test('tells that what was turned down is taken on, though the sentence names it otherwise', async () => {
    const markdown = await ask('Hoe is het standpunt over de zwemvestplicht veranderd?');
    const changed = part(markdown, 'Wat veranderde');
    expect(changed).toContain('„heeft besloten” — eerder: „geen voorstander”');
    // An aim of years ahead and a result of today are no change of one figure.
    expect(changed).not.toContain('procent');
    expect(part(markdown, 'Wat beide zeggen')).not.toContain('procent');
    const later = part(markdown, 'Alleen gevonden in 20 mei 2024');
    expect(later).toContain('blijft niet aan de orde');
    expect(later).toContain('Beoogde inwerkingtreding is 1 juli 2025');
    expect(markdown).not.toContain('heeft gevraagd naar mijn standpunt');
  });

  test('tells the amount that was lowered, and pairs no budget with what was spent', async () => {
    const changed = part(
      await ask('Wat is er nieuw over de sluizen sinds 2021?'),
      'Wat veranderde',
    );
    expect(changed).toContain('„€ 260 miljoen” — eerder: „€ 300 miljoen”');
    expect(changed).not.toContain('€ 90 miljoen');
  });

  test('tells the day that took the place of one that was not kept', async () => {
    const changed = part(await ask('Wat is er veranderd aan de sluiswet?'), 'Wat veranderde');
    expect(changed).toContain('„1 juli 2026” — eerder: „1 januari 2024”');
  });

  test('tells a norm that moved, and a first step that became the whole', async () => {
    const changed = part(await ask('Wat is er veranderd voor de dijken?'), 'Wat veranderde');
    expect(changed).toContain('„3,5%” — eerder: „2%”');
    expect(changed).toContain('eerder: „vaker met landelijke veiligheidstoetsing”');
  });

  test('reads the status beside an advice as said of what the advice names', async () => {
    const markdown = await ask('Wat is er veranderd voor de spoorbruggen?');
    expect(part(markdown, 'Wat veranderde')).toContain(
      '„Alsnog overgenomen” — eerder: „geen meerwaarde”',
    );
    // A course is told of what the sentences before it name.
    expect(markdown).toContain('verschuift de balans van bouwen naar beheren');
  });

  test('pairs neither two lists of countries nor an advice with itself', async () => {
    const both = part(await ask('Wat is er veranderd voor de dijken?'), 'Wat beide zeggen');
    expect(both).not.toContain('Denemarken');
    const markdown = await ask('Wat is er veranderd voor de veerponten?');
    expect(part(markdown, 'Wat beide zeggen')).not.toContain('Houd de administratie');
  });

  test('keeps the letter that is silent, and says so', async () => {
    const markdown = await ask(
      'Wat zegt de brief van 2024 over kinderen vergeleken met die van 2021?',
    );
    expect(markdown).toContain('Zwijgt hierover: 12 april 2021');
  });
});
